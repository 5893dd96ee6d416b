import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver/node'
import { CONFIG_NAMES, MANIFEST } from '../workspace/find.ts'
import { clientOf, foldersOf, pathOf, type Client } from './client.ts'
import { CODE_ACTION_KINDS } from './code-actions.ts'
import { isConfiguration } from './config-problems.ts'
import { folderOf } from './postings.ts'
import type { Publisher } from './publisher.ts'
import { EXPERIMENTAL_CAPABILITIES } from './requests.ts'
import { LEGEND } from './semantic-tokens.ts'
import type { Server } from './server.ts'
import { settingsOf, type Settings } from './settings.ts'

/** Follows what the editor says of itself, of its folders and settings, and of changes in configurations. */
export function followEditor(server: Server, publisher: Publisher, version: string): void {
  const { connection, documents, editor, send } = server
  const reload = (): void => send(reloadAll(server, publisher))

  connection.onInitialize((params): InitializeResult => {
    editor.client = clientOf(params)
    editor.folders = editor.client.folders
    editor.settings = Promise.resolve(settingsOf(editor.client.initialSettings))
    return { serverInfo: { name: 'jdlint', version }, capabilities: capabilitiesFor(editor.client) }
  })
  connection.onInitialized(() => {
    register(server)
    if (editor.client.tellsFolders) followFolders(server, reload)
    if (editor.client.hasSettings) editor.settings = fetchSettings(server)
    reload()
  })
  connection.onDidChangeConfiguration(({ settings: given }: { readonly settings: unknown }) => {
    editor.settings = editor.client.hasSettings ? fetchSettings(server) : Promise.resolve(settingsOf(given))
    refresh(server)
  })
  connection.onDidChangeWatchedFiles(reload)
  documents.onDidSave(({ document }) => {
    if (isConfiguration(pathOf(document.uri) ?? '')) reload()
  })
}

const WATCHED = [...CONFIG_NAMES, MANIFEST].map((name) => `**/${name}`)

/** Asks the editor to report changes, where it does not do so unasked. */
function register({ connection, editor: { client }, send }: Server): void {
  if (client.registersWatchers) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }))
    send(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
  }
  if (client.registersSettings)
    send(connection.client.register(DidChangeConfigurationNotification.type, { section: 'jdlint' }))
}

function followFolders({ connection, editor }: Server, reload: () => void): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = foldersOf(removed.map(({ uri }) => uri))
    const kept = editor.folders.filter((folder) => !gone.includes(folder))
    editor.folders = [...kept, ...foldersOf(added.map(({ uri }) => uri))]
    reload()
  })
}

async function fetchSettings({ connection, editor: { settings: before }, complain }: Server): Promise<Settings> {
  try {
    const own: unknown = await connection.workspace.getConfiguration('jdlint')
    // null: the editor knows of none, and what it said at the start stays.
    return own === null ? await before : settingsOf(own)
  } catch (error) {
    complain(error)
    return before
  }
}

/** Reads all configurations and all open postings again. */
async function reloadAll(server: Server, publisher: Publisher): Promise<void> {
  const { documents, editor, postings } = server
  const open = documents.all()
  await postings.reload([...editor.folders, ...open.flatMap(folderOf)])
  for (const document of open) publisher.schedule(document)
  refresh(server)
}

/** Asks the editor to ask again for what it has asked for. */
function refresh({ connection, editor: { client }, send }: Server): void {
  if (client.refreshesDiagnostics && client.pullsDiagnostics) send(connection.languages.diagnostics.refresh())
  if (client.refreshesSemanticTokens) send(connection.languages.semanticTokens.refresh())
  if (client.refreshesCodeLenses) send(connection.sendRequest(CodeLensRefreshRequest.type))
}

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
      diagnosticProvider: { identifier: 'jdlint', interFileDependencies: true, workspaceDiagnostics: false },
    }),
  }
}
