import { expect, it } from 'vitest'
import { CodeActionRequest, CodeLensRequest, DocumentSymbolRequest, type CodeAction } from 'vscode-languageserver/node'
import { folder } from '../cli/program.ts'
import { startEditor } from './editor.ts'

const TITLE = 'Product Manager / Product Owner'
const JOB = `{ "@type": "JobPosting", "title": "${TITLE}", "description": "<h2>Your tasks</h2><p>You own the product strategy.</p>" }`
const BODY = '\n\n## Your tasks\n\n- Own the product strategy\n'

it.each([
  ['a.mdx', 'mdx', `# ${TITLE}${BODY}`, `{/* jdlint-disable-next-line hybrid-title */}\n`],
  ['a.txt', 'plaintext', `# ${TITLE}${BODY}`, `<!-- jdlint-disable-next-line hybrid-title -->\n`],
  [
    'a.html',
    'html',
    `<h1>${TITLE}</h1>\n<h2>Your tasks</h2><p>Own it</p>`,
    `<!-- jdlint-disable-next-line hybrid-title -->\n`,
  ],
  ['a.json', 'json', JOB, undefined],
  ['a.yaml', 'yaml', JOB, undefined],
])(
  'an editor shows the problems of %s, and silences them where there is room for a comment',
  async (file, languageId, text, comment) => {
    const editor = await startEditor(folder({}))
    await editor.open(file, text, languageId)
    const [diagnostic] = await editor.published(file)
    expect(diagnostic).toMatchObject({ code: 'hybrid-title' })
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: editor.uri(file) },
      range: diagnostic?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    })) as CodeAction[]
    const silence = actions.find(({ title }) => title === 'Silence hybrid-title for this line')
    expect(Object.values(silence?.edit?.changes ?? {}).flat()[0]?.newText).toBe(comment)
  },
)

it('an editor shows the profiles and sections of all postings in markdown, those that levels share once', async () => {
  const editor = await startEditor(folder({}), {
    capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
  })
  const level = (name: string): string => `### ${name}\n\n#### Duties\n\n- Write user stories\n\n`
  await editor.open(
    'family.md',
    `# Product Owner\n\n## Your tasks\n\n- Refine the backlog\n\n## Levels\n\n${level('Junior')}${level('Senior')}`,
  )
  const about = { textDocument: { uri: editor.uri('family.md') } }
  const lenses = await editor.connection.sendRequest(CodeLensRequest.type, about)
  expect(lenses?.map(({ range }) => range.start.line)).toEqual([8, 14])
  const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, about)
  expect(symbols?.map(({ name }) => name)).toEqual([
    ...['Product Owner', 'Your tasks', 'Levels'],
    ...['Junior', 'Duties', 'Senior', 'Duties'],
  ])
})

it('an editor shows the profile of each posting of a file, and nothing for data of another kind', async () => {
  const editor = await startEditor(folder({}))
  await editor.open('jobs.json', `[${JOB}, ${JOB}]`, 'json')
  const lenses = { textDocument: { uri: editor.uri('jobs.json') } }
  expect(await editor.connection.sendRequest(CodeLensRequest.type, lenses)).toHaveLength(2)
  await editor.edit('jobs.json', '"title"', '"titel')
  expect(await editor.connection.sendRequest(CodeLensRequest.type, lenses)).toEqual([])
  await editor.open('package.json', '{ "name": "x" }', 'json')
  const none = { textDocument: { uri: editor.uri('package.json') } }
  expect(await editor.connection.sendRequest(CodeLensRequest.type, none)).toEqual([])
})
