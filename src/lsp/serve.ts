import {
  CodeLensRefreshRequest,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { CONFIG_NAMES, MANIFEST } from '../workspace/find.ts'
import { clientOf, foldersOf, pathOf, type Client } from './client.ts'
import { CODE_ACTION_KINDS, codeActions } from './code-actions.ts'
import { codeLenses } from './code-lens.ts'
import { isConfiguration } from './config-problems.ts'
import { editorDiagnostics } from './diagnostics.ts'
import { explanationOf } from './explanation.ts'
import { hover } from './hover.ts'
import { textsIn } from './position-encoding.ts'
import { createPostings, folderOf } from './postings.ts'
import { profileOf } from './profile.ts'
import type { Reading } from './reading.ts'
import {
  EXPERIMENTAL_CAPABILITIES,
  EXPLANATION_REQUEST,
  PROFILE_REQUEST,
  type ExplanationParams,
  type ProfileParams,
} from './requests.ts'
import { LEGEND, semanticTokens } from './semantic-tokens.ts'
import { settingsOf, type Settings } from './settings.ts'
import { symbols } from './symbols.ts'

/** How long after a change to wait for the next one, in milliseconds: about a frame. */
const PAUSE = 16

/** Speaks the Language Server Protocol over standard input and output until the editor ends it. */
export function serve(version: string): void {
  const connection = createConnection()
  // Until the editor says more, nothing is run.
  let client = clientOf({ capabilities: {}, initializationOptions: { executeConfig: false } })
  let folders: readonly string[] = []
  let settings = Promise.resolve(settingsOf(undefined))
  const documents = new TextDocuments(textsIn(() => client.encoding))
  const postings = createPostings({
    encoding: () => client.encoding,
    loaderOptions: () => ({ executeConfig: client.executesConfig }),
    folder: () => folders[0] ?? process.cwd(),
    report({ uri, diagnostic }, { message }) {
      say(connection.sendDiagnostics({ uri, diagnostics: [diagnostic] }))
      say(
        connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message: `jdlint: ${message}`,
        }),
      )
    },
    clear: ({ uri }) => say(connection.sendDiagnostics({ uri, diagnostics: [] })),
  })

  // Neither an editor that answers with an error nor somebody's configuration in JavaScript may end the server.
  const complain = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const say = (message: Promise<unknown>): void => void message.catch(complain)
  process.on('uncaughtException', complain)
  process.on('unhandledRejection', complain)

  // ── Life ───────────────────────────────────────────────────────────────────────────────────────────────────────────

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params)
    folders = client.folders
    settings = Promise.resolve(settingsOf(client.initialSettings))
    return { serverInfo: { name: 'jdlint', version }, capabilities: capabilitiesFor(client) }
  })

  connection.onInitialized(() => {
    if (client.registersWatchers)
      say(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: WATCHED.map((globPattern) => ({ globPattern })),
        }),
      )
    if (client.registersSettings)
      say(connection.client.register(DidChangeConfigurationNotification.type, { section: 'jdlint' }))
    if (client.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = foldersOf(removed.map(({ uri }) => uri))
        folders = [...folders.filter((folder) => !gone.includes(folder)), ...foldersOf(added.map(({ uri }) => uri))]
        say(reload())
      })
    }
    if (client.hasSettings) settings = fetchSettings(settings)
    say(reload())
  })

  async function fetchSettings(before: Promise<Settings>): Promise<Settings> {
    try {
      const own: unknown = await connection.workspace.getConfiguration('jdlint')
      // null: the editor knows of none, and what it said at the start stays.
      return own === null ? await before : settingsOf(own)
    } catch (error) {
      complain(error)
      return before
    }
  }

  async function reload(): Promise<void> {
    const open = documents.all()
    await postings.reload([...folders, ...open.flatMap(folderOf)])
    for (const document of open) schedule(document)
    refresh()
  }

  function refresh(): void {
    const { refreshes } = client
    if (refreshes.diagnostics && client.pullsDiagnostics) say(connection.languages.diagnostics.refresh())
    if (refreshes.semanticTokens) say(connection.languages.semanticTokens.refresh())
    if (refreshes.codeLenses) say(connection.sendRequest(CodeLensRefreshRequest.type))
  }

  connection.onDidChangeConfiguration(({ settings: given }: { readonly settings: unknown }) => {
    settings = client.hasSettings ? fetchSettings(settings) : Promise.resolve(settingsOf(given))
    refresh()
  })

  connection.onDidChangeWatchedFiles(() => say(reload()))

  // ── Diagnostics ────────────────────────────────────────────────────────────────────────────────────────────────────

  const waiting = new Map<string, NodeJS.Timeout>()

  documents.onDidChangeContent(({ document }) => schedule(document))
  documents.onDidSave(({ document }) => {
    if (isConfiguration(pathOf(document.uri) ?? '')) say(reload())
  })
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    postings.forget(uri)
    if (!client.pullsDiagnostics && !isConfiguration(pathOf(uri) ?? ''))
      say(connection.sendDiagnostics({ uri, diagnostics: [] }))
  })

  function schedule({ uri }: TextDocument): void {
    if (client.pullsDiagnostics || isConfiguration(pathOf(uri) ?? '')) return
    clearTimeout(waiting.get(uri))
    waiting.set(
      uri,
      setTimeout(() => say(publish(uri)), PAUSE),
    )
  }

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri)
    const document = documents.get(uri)
    if (document === undefined) return
    const { version } = document
    const { generation } = postings
    const reading = await postings.read(document)
    if (documents.get(uri)?.version !== version || postings.generation !== generation) return
    await connection.sendDiagnostics({
      uri,
      version,
      diagnostics: reading === null ? [] : editorDiagnostics(reading, client),
    })
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = documents.get(textDocument.uri)
    const resultId = `${postings.generation}.${document?.version ?? 0}`
    if (document !== undefined && previousResultId === resultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    const items = await withReading(textDocument, token, [], (reading) => editorDiagnostics(reading, client))
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items }
  })

  /** What to make of an open posting, or else `none`. */
  async function withReading<Result>(
    { uri }: { readonly uri: string },
    token: CancellationToken,
    none: Result,
    make: (reading: Reading) => Result | Promise<Result>,
  ): Promise<Result> {
    const document = documents.get(uri)
    const reading = document === undefined ? null : await postings.read(document)
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    return reading === null ? none : make(reading)
  }

  // ── What else a posting shows ──────────────────────────────────────────────────────────────────────────────────────

  connection.onCodeAction((params, token) =>
    withReading(params.textDocument, token, [], (reading) => codeActions(params, reading, client)),
  )
  connection.onHover(({ textDocument, position }, token) =>
    withReading(textDocument, token, null, (reading) => hover(position, reading, client)),
  )
  connection.onCodeLens(({ textDocument }, token) => withReading(textDocument, token, [], codeLenses))
  connection.onDocumentSymbol(({ textDocument }, token) =>
    withReading(textDocument, token, [], (reading) => symbols(reading, client)),
  )
  connection.onRequest(PROFILE_REQUEST, ({ textDocument }: ProfileParams, token: CancellationToken) =>
    withReading(textDocument, token, null, profileOf),
  )
  connection.onRequest(EXPLANATION_REQUEST, ({ textDocument, theme }: ExplanationParams, token: CancellationToken) =>
    withReading(textDocument, token, null, (reading) => explanationOf(reading, version, theme)),
  )
  connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    const { semanticTokens: isWanted } = await settings
    return isWanted ? withReading(textDocument, token, { data: [] }, semanticTokens) : { data: [] }
  })

  documents.listen(connection)
  connection.listen()
}

const WATCHED = [...CONFIG_NAMES, MANIFEST].map((name) => `**/${name}`)

function capabilitiesFor({ encoding, pullsDiagnostics }: Client): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
    hoverProvider: true,
    codeLensProvider: {},
    documentSymbolProvider: { label: 'jdlint' },
    semanticTokensProvider: { legend: LEGEND, full: true },
    experimental: EXPERIMENTAL_CAPABILITIES,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'jdlint', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  }
}
