import type { TextDocument } from 'vscode-languageserver-textdocument'
import { pathOf } from './client.ts'
import { isConfiguration } from './config-problems.ts'
import { editorDiagnostics } from './diagnostics.ts'
import type { Server } from './server.ts'

/** Sends the diagnostics of open postings to editors that do not ask for them. */
export interface Publisher {
  /** Soon, as more changes may follow. */
  readonly schedule: (document: TextDocument) => void
}

/** How long after a change to wait for the next one, in milliseconds: about a frame. */
const PAUSE = 16

export function createPublisher({ connection, documents, postings, editor, send }: Server): Publisher {
  const waiting = new Map<string, NodeJS.Timeout>()
  // The problems of a configuration are for `postings` to report.
  const isPublished = (uri: string): boolean => !editor.client.pullsDiagnostics && !isConfiguration(pathOf(uri) ?? '')

  const schedule = ({ uri }: TextDocument): void => {
    if (!isPublished(uri)) return
    clearTimeout(waiting.get(uri))
    waiting.set(
      uri,
      setTimeout(() => send(publish(uri)), PAUSE),
    )
  }

  /** What was published last. */
  const published = new Map<string, string>()
  /** What one posting says may change what is to be said of the others of its team. */
  const scheduleOthers = (uri: string): void => {
    for (const other of documents.all())
      if (other.uri !== uri && published.has(other.uri) && !waiting.has(other.uri)) schedule(other)
  }

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri)
    const document = documents.get(uri)
    if (document === undefined) return
    const { version } = document
    const { generation } = postings
    const posting = await postings.read(document)
    // The next version, or the next configuration, has its own turn.
    if (documents.get(uri)?.version !== version || postings.generation !== generation) return
    const diagnostics = posting === undefined ? [] : editorDiagnostics(posting, editor.client)
    const said = JSON.stringify([version, diagnostics])
    if (published.get(uri) === said) return
    published.set(uri, said)
    await connection.sendDiagnostics({ uri, version, diagnostics })
  }

  documents.onDidChangeContent(({ document }) => {
    schedule(document)
    scheduleOthers(document.uri)
  })
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    postings.forget(uri)
    published.delete(uri)
    scheduleOthers(uri)
    if (isPublished(uri)) send(connection.sendDiagnostics({ uri, diagnostics: [] }))
  })
  return { schedule }
}
