import type { Report } from './report.ts'
import { element, toXml } from './xml.ts'

/** The XML of Checkstyle, which most build servers read. */
export function checkstyle({ files }: Pick<Report, 'files'>): string {
  const children = files.map(({ filePath, result }) =>
    element(
      'file',
      { name: filePath },
      ...result.diagnostics.map(({ loc, severity, message, ruleId }) =>
        element('error', {
          line: loc.start.line,
          column: loc.start.column,
          severity,
          message,
          source: `jdlint.${ruleId}`,
        }),
      ),
    ),
  )
  return toXml(element('checkstyle', { version: '4.3' }, ...children))
}
