import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DiagnosticSeverity, type Diagnostic as EditorDiagnostic, type Location } from 'vscode-languageserver/node'
import type { Diagnostic, Evidence, Severity } from '../diagnostic/diagnostic.ts'
import { noticeText } from '../diagnostic/not-judged.ts'
import type { Client } from './client.ts'
import type { OpenPosting } from './open-posting.ts'
import type { Positions } from './positions.ts'

export const SOURCE = 'jdlint'

const EDITOR_SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What a diagnostic carries to the editor and back, to be known again when code actions are asked for. */
interface DiagnosticData {
  readonly fingerprint: string
}

export function editorDiagnostics(posting: OpenPosting, client: Pick<Client, 'showsEvidence'>): EditorDiagnostic[] {
  return [
    ...noticeOf(posting),
    ...[...posting.diagnostics, ...posting.teamDiagnostics].map((diagnostic) =>
      editorDiagnostic(diagnostic, posting, client),
    ),
  ]
}

/** In another posting of the team, columns are those of UTF-16: nobody has its text at hand. */
function locationOf({ filePath, span, loc: { start, end } }: Evidence, uri: string, positions: Positions): Location {
  if (filePath === undefined) return { uri, range: positions.rangeOf(span) }
  return {
    uri: pathToFileURL(path.resolve(filePath)).href,
    range: {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    },
  }
}

/** That nothing was judged is no rule's finding: no code action silences it. */
function noticeOf({ notJudged, positions }: OpenPosting): EditorDiagnostic[] {
  if (notJudged === undefined) return []
  return [
    {
      range: positions.rangeOf(notJudged.span),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: noticeText(notJudged),
    },
  ]
}

export function editorDiagnostic(
  { ruleId, severity, message, url, span, evidence, fingerprint }: Diagnostic,
  { uri, positions }: OpenPosting,
  { showsEvidence }: Pick<Client, 'showsEvidence'>,
): EditorDiagnostic {
  const data: DiagnosticData = { fingerprint }
  return {
    range: positions.rangeOf(span),
    severity: EDITOR_SEVERITIES[severity],
    code: ruleId,
    codeDescription: { href: url },
    source: SOURCE,
    message,
    ...(showsEvidence &&
      evidence.length > 0 && {
        relatedInformation: evidence.map((piece) => ({
          location: locationOf(piece, uri, positions),
          message: piece.message,
        })),
      }),
    data,
  }
}
