import { createConnection } from 'vscode-languageserver/node'
import { answerRequests } from './answers.ts'
import { followEditor } from './lifecycle.ts'
import { createPublisher } from './publisher.ts'
import { createServer } from './server.ts'

/** Speaks the Language Server Protocol over standard input and output until the editor ends it. */
export function serve(version: string): void {
  const server = createServer(createConnection())
  // Somebody's configuration in JavaScript must not end the server.
  process.on('uncaughtException', server.complain)
  process.on('unhandledRejection', server.complain)
  followEditor(server, createPublisher(server), version)
  answerRequests(server, version)
  server.documents.listen(server.connection)
  server.connection.listen()
}
