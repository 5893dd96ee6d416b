import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextEdit,
} from 'vscode-languageserver/node'
import { CLI } from '../cli/program.ts'

/** An editor with the built server at its other end. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly server: ChildProcess
  readonly initialized: InitializeResult
  readonly uri: (file: string) => string
  readonly open: (file: string, text: string, languageId?: string) => Promise<void>
  /** Replaces the words by others. */
  readonly edit: (file: string, words: string, by: string) => Promise<void>
  readonly textOf: (file: string) => string
  /** Waits for the next publication about a file (and version, if given). */
  readonly published: (
    file: string,
    isWanted?: (params: PublishDiagnosticsParams) => boolean,
  ) => Promise<readonly Diagnostic[]>
  readonly publications: readonly PublishDiagnosticsParams[]
  readonly apply: (file: string, action: CodeAction) => Promise<void>
  readonly exitCode: Promise<number | null>
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  readonly params?: Partial<InitializeParams>
  /** Another program than the built one. */
  readonly program?: string
  /** Called before anything is sent. */
  readonly prepare?: (connection: ProtocolConnection) => void
}

/** Starts the built server as an editor does, with a folder as its workspace. */
export async function startEditor(
  root: string,
  { capabilities = {}, initializationOptions, params = {}, program = CLI, prepare }: EditorOptions = {},
): Promise<Editor> {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  const exitCode = new Promise<number | null>((resolve) => server.on('exit', (code) => resolve(code)))
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  onTestFinished(() => {
    connection.dispose()
    server.kill()
  })
  const publications: PublishDiagnosticsParams[] = []
  const listeners = new Set<() => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
    publications.push(published)
    for (const listener of listeners) listener()
  })
  prepare?.(connection)
  connection.listen()

  const texts = new Map<string, TextDocument>()
  const uri = (file: string): string => pathToFileURL(path.join(root, file)).href
  const documentOf = (file: string): TextDocument => {
    const document = texts.get(file)
    if (document === undefined) throw new Error(`${file} is not open`)
    return document
  }
  const change = async (file: string, edits: readonly TextEdit[]): Promise<void> => {
    const document = documentOf(file)
    // From the last to the first, so that each counts in the text before all of them.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText: text }) => ({ range, text }))
    const version = document.version + 1
    texts.set(
      file,
      TextDocument.create(document.uri, document.languageId, version, TextDocument.applyEdits(document, [...edits])),
    )
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version },
      contentChanges,
    })
  }

  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    capabilities,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'careers' }],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- The protocol still asks for it.
    rootUri: pathToFileURL(root).href,
    initializationOptions,
    ...params,
  })
  await connection.sendNotification(InitializedNotification.type, {})

  return {
    connection,
    server,
    initialized,
    uri,
    exitCode,
    publications,
    async open(file, text, languageId = 'markdown') {
      texts.set(file, TextDocument.create(uri(file), languageId, 1, text))
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(file), languageId, version: 1, text },
      })
    },
    async edit(file, words, by) {
      const document = documentOf(file)
      const start = document.getText().indexOf(words)
      if (start === -1) throw new Error(`${file} does not say ${words}`)
      await change(file, [
        { range: { start: document.positionAt(start), end: document.positionAt(start + words.length) }, newText: by },
      ])
    },
    textOf: (file) => documentOf(file).getText(),
    published(file, isWanted = ({ version }) => version === undefined || version === documentOf(file).version) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = publications.findLast((one) => one.uri === uri(file))
          if (found === undefined || !isWanted(found)) return
          listeners.delete(look)
          resolve(found.diagnostics)
        }
        listeners.add(look)
        look()
      })
    },
    async apply(file, { edit }) {
      const edits =
        edit?.changes?.[uri(file)] ??
        edit?.documentChanges?.flatMap((one) =>
          'edits' in one && one.textDocument.uri === uri(file) ? (one.edits as TextEdit[]) : [],
        )
      if (edits === undefined) throw new Error('the action changes nothing')
      await change(file, edits)
    },
  }
}

/** The words of a text that a diagnostic points at. */
export function wordsAt(text: string, { range }: Pick<Diagnostic, 'range'>): string {
  return TextDocument.create('', '', 0, text).getText(range)
}
