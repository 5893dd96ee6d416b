import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
} from 'vscode-languageserver/node'
import { codeActions } from './code-actions.ts'
import { codeLenses } from './code-lens.ts'
import { editorDiagnostics } from './diagnostics.ts'
import { explanationPage } from './explanation.ts'
import { hover } from './hover.ts'
import type { OpenPosting } from './open-posting.ts'
import { profileResult } from './profile.ts'
import { EXPLANATION_REQUEST, PROFILE_REQUEST, type ExplanationParams, type ProfileParams } from './requests.ts'
import { semanticTokens } from './semantic-tokens.ts'
import type { Server } from './server.ts'
import { symbols } from './symbols.ts'

/** Answers what the editor asks of an open posting. */
export function answerRequests({ connection, documents, postings, editor }: Server, version: string): void {
  /** What to make of an open posting, or else `none`. */
  async function answer<Answer>(
    { uri }: { readonly uri: string },
    token: CancellationToken,
    none: Answer,
    make: (posting: OpenPosting) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const document = documents.get(uri)
    const posting = document === undefined ? undefined : await postings.read(document)
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    return posting === undefined ? none : make(posting)
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = documents.get(textDocument.uri)
    // With the others of its team read, so that the number covers them as well.
    if (document !== undefined) await postings.read(document)
    const resultId = `${postings.generation}.${postings.revision}.${document?.version ?? 0}`
    if (document !== undefined && previousResultId === resultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    const items = await answer(textDocument, token, [], (posting) => editorDiagnostics(posting, editor.client))
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items }
  })
  connection.onCodeAction((params, token) =>
    answer(params.textDocument, token, [], (posting) => codeActions(params, posting, editor.client)),
  )
  connection.onHover(({ textDocument, position }, token) =>
    answer(textDocument, token, null, (posting) => hover(position, posting, editor.client)),
  )
  connection.onCodeLens(({ textDocument }, token) => answer(textDocument, token, [], codeLenses))
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer(textDocument, token, [], (posting) => symbols(posting, editor.client)),
  )
  connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    const { semanticTokens: isWanted } = await editor.settings
    return isWanted ? answer(textDocument, token, { data: [] }, semanticTokens) : { data: [] }
  })
  connection.onRequest(PROFILE_REQUEST, ({ textDocument }: ProfileParams, token: CancellationToken) =>
    answer(textDocument, token, null, profileResult),
  )
  connection.onRequest(EXPLANATION_REQUEST, ({ textDocument, theme }: ExplanationParams, token: CancellationToken) =>
    answer(textDocument, token, null, (posting) => explanationPage(posting, version, theme)),
  )
}
