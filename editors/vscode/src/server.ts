import { EventEmitter, Uri, window, workspace, type Event, type LogOutputChannel } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import type { Disposes } from './disposes.ts'
import { SELECTOR } from './postings.ts'
import { chooseServer, type ServerProgram } from './server-program.ts'

/** The language server, in whichever state it is. */
export interface Server extends Disposes {
  /** Restarts it, or ends it where the settings turn it off. Never rejects: what goes wrong is shown. */
  readonly restart: () => Promise<void>
  /** Its answer; `null` where it does not run or does not know. */
  readonly ask: <Answer>(method: string, params: object) => Promise<Answer | null>
  /**
   * A document was read again, as its text or its configuration has changed; all of them (`undefined`) when the server
   * starts or ends.
   */
  readonly onDidRead: Event<Uri | undefined>
}

/** @param own - The program in the extension. */
export function createServer(own: string, output: LogOutputChannel): Server {
  const read = new EventEmitter<Uri | undefined>()
  let client: LanguageClient | undefined
  let turn = Promise.resolve()

  async function stop(): Promise<void> {
    const running = client
    client = undefined
    // One that died by itself cannot be ended, and is no reason not to start another.
    await running?.dispose().catch((error: unknown) => output.warn(messageOf(error)))
  }

  async function start(): Promise<void> {
    if (!workspace.getConfiguration('jdlint').get<boolean>('enable', true)) return
    const program = programHere(own)
    output.info(`Starting ${program.origin}: ${program.file}`)
    const starting = createClient(program, output, read)
    await starting.start()
    client = starting
  }

  async function startAnew(): Promise<void> {
    try {
      await stop()
      await start()
    } catch (error) {
      const message = messageOf(error)
      output.error(message)
      // Nobody waits for the answer.
      void window.showErrorMessage(message)
    }
    read.fire(undefined)
  }

  return {
    onDidRead: read.event,
    // One after the other: two that overlap would leave a server behind.
    restart: () => (turn = turn.then(startAnew)),
    async ask<Answer>(method: string, params: object) {
      // One that is just starting will know.
      await turn
      try {
        return (await client?.sendRequest<Answer | null>(method, params)) ?? null
      } catch (error) {
        output.warn(`${method}: ${messageOf(error)}`)
        return null
      }
    },
    dispose() {
      read.dispose()
      void turn.then(stop)
    },
  }
}

function programHere(own: string): ServerProgram {
  return chooseServer({
    own,
    isTrusted: workspace.isTrusted,
    setting: workspace.getConfiguration('jdlint').get('path', '').trim(),
    folders: (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath),
  })
}

function createClient(
  { file }: ServerProgram,
  output: LogOutputChannel,
  read: EventEmitter<Uri | undefined>,
): LanguageClient {
  return new LanguageClient(
    'jdlint',
    'jdlint',
    { module: file, transport: TransportKind.stdio, args: ['lsp'] },
    {
      documentSelector: SELECTOR,
      outputChannel: output,
      initializationOptions: { executeConfig: workspace.isTrusted },
      middleware: {
        // Diagnostics are asked for whenever anything about a document may have changed, so all else is as fresh as
        // they are.
        async provideDiagnostics(document, previousResultId, token, next) {
          const report = await next(document, previousResultId, token)
          read.fire(document instanceof Uri ? document : document.uri)
          return report
        },
      },
    },
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
