import { printable } from './printable.ts'
import type { Report } from './report.ts'

/** For editors and grep: `file:line:column: severity: message [rule]`, one diagnostic a line. */
export function compact({ files }: Pick<Report, 'files'>): string {
  const lines = files.flatMap(({ filePath, result }) =>
    result.diagnostics.map(
      ({ loc, severity, message, ruleId }) =>
        `${filePath}:${loc.start.line}:${loc.start.column}: ${severity}: ${message} [${ruleId}]`,
    ),
  )
  return lines.map((line) => `${printable(line)}\n`).join('')
}
