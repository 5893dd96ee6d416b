import type { Severity } from '../diagnostic/diagnostic.ts'
import { fingerprint } from '../diagnostic/fingerprint.ts'
import type { Location } from '../text/span.ts'
import type { Report } from './report.ts'
import { toJson } from './to-json.ts'

const GITLAB_SEVERITIES: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/** GitLab's Code Quality report, a subset of the Code Climate format. */
export function gitlab({ files }: Pick<Report, 'files'>): string {
  return toJson(
    files.flatMap(({ filePath, result }) => {
      const prints = distinctPrints(result.diagnostics.map((diagnostic) => diagnostic.fingerprint))
      return result.diagnostics.map(({ ruleId, severity, message, url, loc, evidence }, index) => ({
        type: 'issue',
        check_name: ruleId,
        description: message,
        categories: ['Clarity'],
        severity: GITLAB_SEVERITIES[severity],
        content: { body: url },
        location: place(filePath, loc),
        other_locations: evidence.map((piece) => place(piece.filePath ?? filePath, piece.loc)),
        fingerprint: fingerprint([filePath, prints[index] ?? '']),
      }))
    }),
  )
}

/** Two faults of the same words in one file are still two. */
function distinctPrints(prints: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return prints.map((print) => {
    const before = seen.get(print) ?? 0
    seen.set(print, before + 1)
    return before === 0 ? print : `${print} ${before + 1}`
  })
}

function place(
  path: string,
  { start, end }: Location,
): { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } } {
  return { path, lines: { begin: start.line, end: end.line } }
}
