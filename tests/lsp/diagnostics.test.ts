import { describe, expect, it } from 'vitest'
import {
  CancellationTokenSource,
  DidCloseTextDocumentNotification,
  DiagnosticSeverity,
  DocumentDiagnosticRequest,
  ExitNotification,
  LSPErrorCodes,
  ShutdownRequest,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { folder, HYBRID, jdlint } from '../cli/program.ts'
import { startEditor, wordsAt, type Editor } from './editor.ts'

const PULLING = { textDocument: { diagnostic: {} } }

const MIXED = `# Product Manager

## What you will do

- Own the product strategy and the annual roadmap
- Decide on pricing together with Sales
- Conduct market research and interview customers
- Build business cases for new products
- Write user stories and acceptance criteria for the team
- Prioritise the product backlog
- Lead sprint planning
- Accept or reject finished stories
`

async function pull(editor: Editor, file: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: editor.uri(file) },
    ...(previousResultId !== undefined && { previousResultId }),
  })
}

async function pullItems(editor: Editor, file: string): Promise<FullDocumentDiagnosticReport['items']> {
  const report = await pull(editor, file)
  if (report.kind !== 'full') throw new Error(`a ${report.kind} report`)
  return report.items
}

describe('an open posting', () => {
  it('gets its diagnostics with rule, documentation and severity', async () => {
    const editor = await startEditor(folder({}))
    await editor.open('a.md', HYBRID)
    const [diagnostic] = await editor.published('a.md')
    expect(diagnostic).toMatchObject({
      code: 'hybrid-title',
      severity: 1,
      source: 'jdlint',
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 33 } },
    })
    expect(diagnostic?.codeDescription?.href).toContain('rules/hybrid-title/README.md')
  })

  it('gets new ones with every edit, for its latest version', async () => {
    const editor = await startEditor(folder({}))
    await editor.open('a.md', HYBRID)
    await editor.edit('a.md', ' / Product Owner', '')
    await editor.edit('a.md', 'Product Manager', 'Product Owner / Product Manager')
    await editor.edit('a.md', ' / Product Manager', '')
    const diagnostics = await editor.published('a.md')
    expect(diagnostics.map(({ code }) => code)).not.toContain('hybrid-title')
    expect(editor.publications.at(-1)?.version).toBe(4)
  })

  it('shows the lines that prove a diagnostic where the editor can show them', async () => {
    const editor = await startEditor(folder({}), {
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    })
    await editor.open('a.md', MIXED)
    const mixed = (await editor.published('a.md')).find(({ code }) => code === 'mixed-responsibilities')
    const quoted = mixed?.relatedInformation?.map(({ location }) => wordsAt(MIXED, location))
    expect(quoted?.join('\n')).toContain('Write user stories')
    expect(mixed?.relatedInformation?.[0]?.location.uri).toBe(editor.uri('a.md'))
  })

  it('has none any more when it is closed', async () => {
    const editor = await startEditor(folder({}))
    await editor.open('a.md', HYBRID)
    await editor.published('a.md')
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: editor.uri('a.md') },
    })
    expect(await editor.published('a.md', ({ diagnostics }) => diagnostics.length === 0)).toEqual([])
  })

  it('may be in no file yet', async () => {
    const editor = await startEditor(folder({}), { capabilities: PULLING })
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: HYBRID },
    })
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: 'untitled:Untitled-1' },
    })
    expect(report).toMatchObject({ items: [{ code: 'hybrid-title' }] })
  })
})

describe('a posting in which there is nothing to judge', () => {
  it('gets an information at its title', async () => {
    const editor = await startEditor(folder({}))
    await editor.open('a.md', '# Product Manager\n\n## What you bring\n\n- Patience\n')
    const diagnostics = await editor.published('a.md')
    expect(diagnostics).toEqual([
      {
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 17 } },
        severity: DiagnosticSeverity.Information,
        source: 'jdlint',
        message: 'Not judged: no duties found (a heading such as “What you will do” shows where they are).',
      },
    ])
  })
})

describe('what is no posting', () => {
  it.each([
    [
      'an article',
      'notes.md',
      '# Product Manager / Product Owner\n\nHow the two differ, and why it matters.\n',
      'markdown',
    ],
    ['a program', 'a.ts', HYBRID, 'typescript'],
    ['a posting that the configuration ignores', 'drafts/a.md', HYBRID, 'markdown'],
  ])('stays without diagnostics: %s', async (_, file, text, languageId) => {
    const editor = await startEditor(folder({ 'jdlint.config.json': '{ "ignores": ["drafts"] }' }))
    await editor.open(file, text, languageId)
    expect(await editor.published(file)).toEqual([])
  })
})

describe('an editor that asks for diagnostics', () => {
  it('gets them, and nothing is sent by itself', async () => {
    const editor = await startEditor(folder({}), { capabilities: PULLING })
    expect(editor.initialized.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true })
    await editor.open('a.md', HYBRID)
    expect((await pullItems(editor, 'a.md')).map(({ code }) => code)).toEqual(['hybrid-title'])
    await editor.edit('a.md', ' / Product Owner', '')
    expect((await pullItems(editor, 'a.md')).map(({ code }) => code)).not.toContain('hybrid-title')
    expect(editor.publications).toEqual([])
  })

  it('hears that nothing has changed since', async () => {
    const editor = await startEditor(folder({}), { capabilities: PULLING })
    await editor.open('a.md', HYBRID)
    const { resultId } = await pull(editor, 'a.md')
    expect(await pull(editor, 'a.md', resultId)).toEqual({ kind: 'unchanged', resultId })
    await editor.edit('a.md', 'Three', 'Four')
    expect(await pull(editor, 'a.md', resultId)).toMatchObject({ kind: 'full' })
  })
})

describe('positions', () => {
  const text = HYBRID.replace('# Product Manager', '# 🚀 Größe: Product Manager')
  const title = { 'utf-16': [5, 43], 'utf-8': [7, 47] } as const

  it.each([
    [undefined, 'utf-16'],
    [['utf-32', 'utf-8', 'utf-16'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-32'], 'utf-16'],
  ] as const)('of an editor that offers %j count in %s', async (offered, encoding) => {
    const editor = await startEditor(folder({}), {
      capabilities: { ...PULLING, ...(offered && { general: { positionEncodings: [...offered] } }) },
    })
    expect(editor.initialized.capabilities.positionEncoding).toBe(encoding)
    await editor.open('a.md', text)
    const [hybrid] = await pullItems(editor, 'a.md')
    expect([hybrid?.range.start.character, hybrid?.range.end.character]).toEqual(title[encoding])
  })

  it('of edits count in the same unit', async () => {
    const editor = await startEditor(folder({}), {
      capabilities: { ...PULLING, general: { positionEncodings: ['utf-8'] } },
    })
    await editor.open('a.md', text)
    const line = text.split('\n', 1)[0] ?? ''
    const bytes = (words: string): number => Buffer.byteLength(line.slice(0, line.indexOf(words)))
    const range = {
      start: { line: 0, character: bytes(' / Product') },
      end: { line: 0, character: Buffer.byteLength(line) },
    }
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: editor.uri('a.md'), version: 2 },
      contentChanges: [{ range, text: '' }],
    })
    expect((await pullItems(editor, 'a.md')).map(({ code }) => code)).not.toContain('hybrid-title')
  })
})

describe('the end', () => {
  it('comes with shutdown and exit', async () => {
    const editor = await startEditor(folder({}))
    await editor.connection.sendRequest(ShutdownRequest.type)
    await editor.connection.sendNotification(ExitNotification.type)
    expect(await editor.exitCode).toBe(0)
  })

  it('comes when the editor is gone', async () => {
    const editor = await startEditor(folder({}))
    editor.server.stdin?.end()
    expect(await editor.exitCode).toBe(1)
  })
})

describe('messages of any shape', () => {
  it.each([
    ['textDocument/didOpen', null],
    ['textDocument/didOpen', { textDocument: { uri: 5 } }],
    [
      'textDocument/didOpen',
      { textDocument: { uri: 'file:///%zz.md', languageId: 'markdown', version: 1, text: HYBRID } },
    ],
    [
      'textDocument/didChange',
      { textDocument: { uri: 'file:///nowhere.md', version: 1 }, contentChanges: [{ text: '' }] },
    ],
    ['textDocument/didChange', { contentChanges: 'x' }],
    ['workspace/didChangeWatchedFiles', {}],
    ['workspace/didChangeConfiguration', null],
    ['$/unheard', [1]],
  ])('do not end the server: %s %j', async (method, params) => {
    const editor = await startEditor(folder({}))
    await editor.connection.sendNotification(method, params)
    await editor.open('a.md', HYBRID)
    expect((await editor.published('a.md')).map(({ code }) => code)).toEqual(['hybrid-title'])
  })

  it('get an error for an answer where they ask for something', async () => {
    const editor = await startEditor(folder({}))
    await expect(editor.connection.sendRequest('textDocument/unheard', {})).rejects.toThrow('Unhandled method')
    await editor.open('a.md', HYBRID)
    expect(await editor.published('a.md')).toHaveLength(1)
  })

  it('and no JSON at all, do not end the server', async () => {
    const editor = await startEditor(folder({}))
    editor.server.stdin?.write('Content-Length: 3\r\n\r\n{"x')
    await editor.open('a.md', HYBRID)
    expect(await editor.published('a.md')).toHaveLength(1)
  })
})

it('a request that is cancelled while the server is busy is answered as such', async () => {
  const editor = await startEditor(folder({}), { capabilities: PULLING })
  await editor.open('long.md', MIXED + '- Write user stories for the booking team\n'.repeat(150))
  await editor.open('a.md', HYBRID)
  const cancellation = new CancellationTokenSource()
  const busy = pull(editor, 'long.md')
  const answer = editor.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri: editor.uri('a.md') } },
    cancellation.token,
  )
  cancellation.cancel()
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
  expect(await busy).toMatchObject({ kind: 'full' })
})

it('--help and a missing --stdio tell how to start the server', () => {
  const cwd = folder({})
  expect(jdlint(['--help'], { cwd }).stdout).toContain('language server')
  expect(jdlint(['lsp', '--help'], { cwd }).stdout).toContain('Usage: jdlint lsp --stdio')
  expect(jdlint(['lsp'], { cwd })).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'jdlint: lsp: speaks over standard input and output only (add --stdio)\n',
  })
})
