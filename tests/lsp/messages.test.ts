import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { folder, HYBRID } from '../cli/program.ts'
import { startEditor, type Editor } from './editor.ts'

const REQUESTS = [
  'textDocument/codeAction',
  'textDocument/hover',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/semanticTokens/full',
  'textDocument/diagnostic',
  'textDocument/formatting',
  'workspace/executeCommand',
  'workspace/symbol',
  'codeAction/resolve',
  'jdlint/profile',
  'jdlint/explanation',
  'unheard',
]
const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'textDocument/willSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  '$/setTrace',
  '$/progress',
  'initialized',
  'unheard',
]

const number = fc.oneof(fc.integer(), fc.nat(20), fc.constantFrom(-1, 2 ** 31, 2 ** 53, 1e300, 0.5))
const position = fc.record({ line: number, character: number }, { requiredKeys: [] })
const range = fc.oneof(fc.record({ start: position, end: position }, { requiredKeys: [] }), fc.jsonValue())

/** Parameters as they should be, with anything in the place of any part. */
function params(uris: readonly string[]): fc.Arbitrary<unknown> {
  const uri = fc.oneof(fc.constantFrom(...uris), fc.string(), fc.jsonValue())
  const version = fc.oneof(fc.nat(5), fc.jsonValue())
  const text = fc.oneof(fc.constant(HYBRID), fc.string({ unit: 'binary' }), fc.jsonValue())
  const textDocument = fc.record(
    { uri, version, text, languageId: fc.oneof(fc.constant('markdown'), fc.jsonValue()) },
    { requiredKeys: [] },
  )
  const contentChanges = fc.oneof(
    fc.array(fc.record({ range, text }, { requiredKeys: [] }), { maxLength: 3 }),
    fc.jsonValue(),
  )
  const shaped = fc.record(
    {
      textDocument: fc.oneof({ weight: 5, arbitrary: textDocument }, { weight: 1, arbitrary: fc.jsonValue() }),
      position: fc.oneof(position, fc.jsonValue()),
      range,
      contentChanges,
      context: fc.oneof(
        fc.record({ diagnostics: fc.jsonValue(), only: fc.jsonValue() }, { requiredKeys: [] }),
        fc.jsonValue(),
      ),
      previousResultId: fc.jsonValue(),
      settings: fc.jsonValue(),
      changes: fc.oneof(fc.array(fc.record({ uri, type: number })), fc.jsonValue()),
      event: fc.oneof(fc.record({ added: fc.jsonValue(), removed: fc.jsonValue() }), fc.jsonValue()),
      id: number,
      theme: fc.oneof(fc.constantFrom('dark', 'light'), fc.jsonValue()),
    },
    { requiredKeys: [] },
  )
  return fc.oneof({ weight: 6, arbitrary: shaped }, { weight: 1, arbitrary: fc.jsonValue() })
}

/** A server that still says of a posting what it always says. */
async function expectAnswer(editor: Editor, file: string): Promise<void> {
  await editor.open(file, HYBRID)
  expect((await editor.published(file)).map(({ code }) => code)).toEqual(['hybrid-title'])
  expect(editor.server.exitCode).toBeNull()
}

function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

describe('the server goes on, and answers what is asked well', () => {
  it('whatever the methods and parameters are', async () => {
    const editor = await startEditor(folder({ 'jdlint.config.yaml': 'preset: recommended\n' }))
    await editor.open('open.md', HYBRID)
    const uris = [
      editor.uri('open.md'),
      editor.uri('unknown.md'),
      'untitled:Untitled-1',
      'file:///%zz',
      'file://host/a.md',
      'https://example.org/a.md',
      '',
      '/a.md',
      'file:///proc/self/mem',
    ]
    let rounds = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...REQUESTS, ...NOTIFICATIONS), params(uris)), {
          minLength: 5,
          maxLength: 15,
        }),
        async (messages) => {
          // Not by the protocol's own library, which would refuse to send some of them.
          for (const [index, [method, parameters]] of messages.entries()) {
            const message = { jsonrpc: '2.0', method, params: parameters }
            editor.server.stdin?.write(
              frame(JSON.stringify(REQUESTS.includes(method) ? { ...message, id: `${rounds}.${index}` } : message)),
            )
          }
          rounds += 1
          await expectAnswer(editor, `${rounds}.md`)
        },
      ),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 },
    )
    expect(rounds).toBeGreaterThan(3)
  }, 120_000)

  it('whatever JSON comes instead of a message', async () => {
    const editor = await startEditor(folder({}))
    let rounds = 0
    const shaped = fc.record(
      {
        jsonrpc: fc.jsonValue(),
        id: fc.jsonValue(),
        method: fc.oneof(fc.constantFrom(...REQUESTS), fc.jsonValue()),
        params: fc.jsonValue(),
        result: fc.jsonValue(),
        error: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    // What claims to be an answer is dropped by the editor's own library.
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(shaped, fc.jsonValue()), { minLength: 1, maxLength: 10 }), async (bodies) => {
        for (const body of bodies) editor.server.stdin?.write(frame(JSON.stringify(body)))
        rounds += 1
        await expectAnswer(editor, `${rounds}.md`)
      }),
      { numRuns: 20, interruptAfterTimeLimit: 60_000 },
    )
    expect(rounds).toBeGreaterThan(3)
  }, 120_000)

  it.each([
    ['a length that is no number', 'Content-Length: abc\r\n\r\n'],
    ['no length', 'Content-Type: x\r\n\r\n'],
    ['no header', 'nonsense\r\n\r\n'],
    ['an empty message', 'Content-Length: 0\r\n\r\n'],
    ['a batch', frame('[{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"}]')],
    ['no JSON', frame('{"jsonrpc":')],
    ['no UTF-8', Buffer.concat([Buffer.from('Content-Length: 2\r\n\r\n'), Buffer.from([0xff, 0xfe])])],
    [
      'an unknown charset',
      frame('{}').replace('\r\n\r\n', '\r\nContent-Type: application/json; charset=klingon\r\n\r\n'),
    ],
    ['an unknown encoding', frame('{}').replace('\r\n\r\n', '\r\nContent-Encoding: gzip\r\n\r\n')],
  ])('after %s', async (_, bytes) => {
    const editor = await startEditor(folder({}))
    editor.server.stdin?.write(bytes)
    // Behind a bad header, the protocol's library waits for more to read.
    const more = setInterval(() => editor.server.stdin?.write(frame('{"jsonrpc":"2.0","method":"$/more"}')), 50)
    onTestFinished(() => clearInterval(more))
    await expectAnswer(editor, 'a.md')
  })
})
