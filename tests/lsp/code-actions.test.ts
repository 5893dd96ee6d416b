import { describe, expect, it } from 'vitest'
import {
  CodeActionRequest,
  DocumentDiagnosticRequest,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver/node'
import { split } from '../../src/index.ts'
import { folder, HYBRID, MIXED } from '../cli/program.ts'
import { startEditor, type Editor, type EditorOptions } from './editor.ts'

const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }

const MISLABELED = `# Product Manager

## What you will do

- Write user stories and acceptance criteria for the team
- Prioritise the product backlog
- Lead sprint planning and accept finished stories
- Run backlog refinement with the developers every week
`

async function start(text: string, options: EditorOptions = {}): Promise<Editor> {
  const editor = await startEditor(folder({}), {
    ...options,
    capabilities: { textDocument: { diagnostic: {} }, ...options.capabilities },
  })
  await editor.open('a.md', text)
  return editor
}

async function diagnostics(editor: Editor): Promise<readonly Diagnostic[]> {
  const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: editor.uri('a.md') },
  })
  return report.kind === 'full' ? report.items : []
}

async function actions(
  editor: Editor,
  {
    range = EVERYWHERE,
    only,
    about = [],
  }: { readonly range?: Diagnostic['range']; readonly only?: string[]; readonly about?: Diagnostic[] } = {},
): Promise<readonly CodeAction[]> {
  const context = { diagnostics: about, ...(only && { only }) }
  return ((await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: editor.uri('a.md') },
    range,
    context,
  })) ?? []) as CodeAction[]
}

/** Takes the action of this title, and tells which rules still speak. */
async function take(editor: Editor, title: string): Promise<readonly unknown[]> {
  const offered = await actions(editor)
  const action = offered.find((one) => one.title === title)
  if (action === undefined) throw new Error(`offered are only: ${offered.map((one) => one.title).join('; ')}`)
  await editor.apply('a.md', action)
  return (await diagnostics(editor)).map(({ code }) => code)
}

describe('a correction', () => {
  it('settles its diagnostic', async () => {
    const editor = await start(MISLABELED)
    const [mislabeled] = await diagnostics(editor)
    const [correction] = await actions(editor, { range: mislabeled?.range ?? EVERYWHERE })
    expect(correction).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'mislabeled-title' }] })
    expect(await take(editor, correction?.title ?? '')).toEqual([])
    expect(editor.textOf('a.md')).toContain('# Product Owner\n')
  })

  it('is offered at its diagnostic only, or for the one that the editor names', async () => {
    const editor = await start(MISLABELED)
    const elsewhere = { start: { line: 5, character: 3 }, end: { line: 5, character: 3 } }
    expect(await actions(editor, { range: elsewhere, only: ['quickfix'] })).toEqual([])
    const about = [...(await diagnostics(editor))]
    await editor.edit('a.md', '# Product', '\n\n# Product')
    expect((await actions(editor, { range: elsewhere, only: ['quickfix'], about })).length).toBeGreaterThan(0)
  })

  it('names the version that it is for where the editor understands that', async () => {
    const editor = await start(MISLABELED, {
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    })
    const [correction] = await actions(editor)
    expect(correction?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: editor.uri('a.md'), version: 1 } }])
  })
})

describe('silence for a line', () => {
  const TITLE = '# Product Manager / Product Owner'
  const BEFORE = '<!-- jdlint-disable-next-line hybrid-title -->'

  it.each([
    ['a heading', HYBRID, `${BEFORE}\n${TITLE}`],
    ['a heading in a text with CRLF', HYBRID.replaceAll('\n', '\r\n'), `${BEFORE}\r\n${TITLE}\r\n`],
    [
      'an underlined heading',
      HYBRID.replace(TITLE, 'Product Manager / Product Owner\n==='),
      `${BEFORE}\nProduct Manager / Product Owner\n===`,
    ],
    ['a heading behind frontmatter', `---\nlocation: Leipzig\n---\n${HYBRID}`, `---\n${BEFORE}\n${TITLE}`],
  ])('stands before %s', async (_, text, expected) => {
    const editor = await start(text)
    expect(await take(editor, 'Silence hybrid-title for this line')).toEqual([])
    expect(editor.textOf('a.md')).toContain(expected)
  })

  it('comes after a list item, as a line between two items would separate them', async () => {
    const editor = await start(`# Product Manager

## What you will do

- Own the product strategy
- Decide on pricing together with Sales

## How we measure success

- Sprint velocity stays
  above 40 points
- Revenue grows
`)
    expect(await take(editor, 'Silence conflicting-metrics for this line')).not.toContain('conflicting-metrics')
    expect(editor.textOf('a.md')).toMatch(
      /^- Sprint velocity stays <!-- jdlint-disable-line conflicting-metrics -->$/mu,
    )
  })

  it('is not offered in the frontmatter, where there is no room for comments', async () => {
    const editor = await start(HYBRID.replace(/^# (.*)\n/u, '---\ntitle: $1\n---\n'))
    expect((await diagnostics(editor)).map(({ code }) => code)).toContain('hybrid-title')
    expect((await actions(editor)).map(({ title }) => title)).toEqual(
      expect.not.arrayContaining(['Silence hybrid-title for this line']),
    )
  })
})

describe('silence for the posting', () => {
  const TITLE = 'Silence hybrid-title for this posting'

  it.each([
    ['at its top', HYBRID, '<!-- jdlint-disable-file hybrid-title -->\n\n# Product'],
    [
      'behind the frontmatter',
      `---\nlocation: Leipzig\n---\n\n${HYBRID}`,
      '---\n\n<!-- jdlint-disable-file hybrid-title -->\n\n# Product',
    ],
    [
      'in the frontmatter, for a title there',
      HYBRID.replace(/^# (.*)\n/u, '---\ntitle: $1\n---\n'),
      'jdlint:\n  disable: [hybrid-title]\n---\n',
    ],
    [
      'in the frontmatter in TOML, for a title there',
      HYBRID.replace(/^# (.*)\n/u, '+++\ntitle = "$1"\n+++\n'),
      '[jdlint]\ndisable = ["hybrid-title"]\n+++\n',
    ],
    [
      'behind a frontmatter that has its own',
      HYBRID.replace(/^# (.*)\n/u, '---\ntitle: $1\njdlint: {disable: [mislabeled-title]}\n---\n'),
      '---\n\n<!-- jdlint-disable-file hybrid-title -->\n',
    ],
  ])('stands %s', async (_, text, expected) => {
    const editor = await start(text)
    expect(await take(editor, TITLE)).not.toContain('hybrid-title')
    expect(editor.textOf('a.md')).toContain(expected)
  })
})

describe('a second silence', () => {
  const BOTH = HYBRID.replace('product role', 'product role\n\nYou are measured by revenue')

  it.each(['line', 'posting'])('for a %s joins the comment of the first', async (where) => {
    const editor = await startEditor(
      folder({ 'jdlint.config.json': '{ "preset": "strict", "rules": { "unexplained-suppression": "off" } }' }),
      { capabilities: { textDocument: { diagnostic: {} } } },
    )
    await editor.open('a.md', BOTH)
    const [first, second] = (await diagnostics(editor))
      .filter(({ range }) => range.start.line === 0)
      .map(({ code }) => String(code))
    await take(editor, `Silence ${first} for this ${where}`)
    const left = await take(editor, `Silence ${second} for this ${where}`)
    expect(left).toEqual(expect.not.arrayContaining([first, second]))
    expect(editor.textOf('a.md')).toMatch(
      new RegExp(`^<!-- jdlint-disable-(?:next-line|file) ${second}, ${first} -->$`, 'mu'),
    )
  })
})

describe('source.fixAll.jdlint', () => {
  const UNUSED = `${HYBRID}\n<!-- jdlint-disable-file mislabeled-title -->\n\n- Good coffee 🚀\n`

  it('corrects what --fix corrects', async () => {
    const editor = await start(UNUSED)
    for (const only of [['source.fixAll'], ['source'], ['source.fixAll.jdlint']])
      expect((await actions(editor, { only })).map(({ kind }) => kind)).toEqual(['source.fixAll.jdlint'])
    expect(await take(editor, 'Apply all safe corrections')).toEqual(['hybrid-title'])
    expect(editor.textOf('a.md')).not.toContain('jdlint-disable-file')
  })

  it('is not offered where there is nothing to correct, nor where other kinds are asked for', async () => {
    expect(await actions(await start(HYBRID), { only: ['source.fixAll'] })).toEqual([])
    expect((await actions(await start(UNUSED), { only: ['quickfix'] })).map(({ kind }) => kind)).not.toContain(
      'source.fixAll.jdlint',
    )
    expect(await actions(await start(UNUSED), { only: ['source.organizeImports'] })).toEqual([])
  })
})

describe('“Split into two postings”', () => {
  const capabilities = {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  }

  it('makes two new files beside a posting that asks for two jobs, and overwrites none', async () => {
    const editor = await start(MIXED, { capabilities })
    const action = (await actions(editor, { only: ['refactor'] })).find(
      ({ title }) => title === 'Split into two postings',
    )
    expect(action?.edit?.documentChanges).toMatchObject(
      (['product-manager', 'product-owner'] as const).flatMap((role) => [
        { kind: 'create', uri: editor.uri(`a.${role}.md`), options: { overwrite: false } },
        { textDocument: { uri: editor.uri(`a.${role}.md`) }, edits: [{ newText: split(MIXED).drafts?.[role].text }] },
      ]),
    )
  })

  it('is not offered for one job, nor in an editor that makes no files', async () => {
    const titles = async (editor: Editor): Promise<string[]> => (await actions(editor)).map(({ title }) => title)
    expect(await titles(await start(MISLABELED, { capabilities }))).not.toContain('Split into two postings')
    expect(await titles(await start(MIXED))).not.toContain('Split into two postings')
  })
})
