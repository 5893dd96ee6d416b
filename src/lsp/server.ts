import { MessageType, ShowMessageNotification, TextDocuments, type Connection } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { clientOf, type Client } from './client.ts'
import { textsIn } from './positions.ts'
import { createPostings, type Postings } from './postings.ts'
import { settingsOf, type Settings } from './settings.ts'

/** What the parts of the server share. */
export interface Server {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly postings: Postings
  readonly editor: Editor
  /** Sends without waiting for the answer; an editor that answers with an error does not end the server. */
  readonly send: (message: Promise<unknown>) => void
  /** Logs an error in the editor. */
  readonly complain: (error: unknown) => void
}

/** What the editor has said so far. */
interface Editor {
  client: Client
  /** Absolute paths of the workspace folders. */
  folders: readonly string[]
  settings: Promise<Settings>
}

export function createServer(connection: Connection): Server {
  const editor: Editor = {
    // Until the editor says more, nothing is run.
    client: clientOf({ capabilities: {}, initializationOptions: { executeConfig: false } }),
    folders: [],
    settings: Promise.resolve(settingsOf(undefined)),
  }
  const complain = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const send = (message: Promise<unknown>): void => void message.catch(complain)
  const documents = new TextDocuments(textsIn(() => editor.client.encoding))
  const postings = createPostings({
    documents: () => documents.all(),
    encoding: () => editor.client.encoding,
    loaderOptions: () => ({ executeConfig: editor.client.executesConfig }),
    folder: () => editor.folders[0] ?? process.cwd(),
    report({ uri, diagnostic }, { message }) {
      send(connection.sendDiagnostics({ uri, diagnostics: [diagnostic] }))
      send(
        connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message: `jdlint: ${message}`,
        }),
      )
    },
    clear: ({ uri }) => send(connection.sendDiagnostics({ uri, diagnostics: [] })),
  })
  return { connection, documents, postings, editor, send, complain }
}
