import type { Diagnostic, Evidence } from '../../src/diagnostic.ts'
import type { LintedFile } from '../../src/reporters/report.ts'
import type { Location, Position, Span } from '../../src/text/span.ts'

/** Where `quote` stands in `source`; the `nth` time, counted from 1. */
export function place(source: string, quote: string, nth = 1): { readonly span: Span; readonly loc: Location } {
  let start = source.indexOf(quote)
  for (let found = 1; found < nth; found += 1) start = source.indexOf(quote, start + 1)
  if (start === -1) throw new Error(`no ${quote} in the source`)
  const span = { start, end: start + quote.length }
  return { span, loc: { start: position(source, span.start), end: position(source, span.end) } }
}

function position(source: string, offset: number): Position {
  const lines = source.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

export function diagnosticAt(source: string, quote: string, rest: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ruleId: 'mislabeled-title',
    severity: 'error',
    message: 'Unexpected title',
    url: 'https://example.org/mislabeled-title',
    ...place(source, quote),
    section: [],
    evidence: [],
    suggestions: [],
    fingerprint: 'f',
    ...rest,
  }
}

export function evidenceAt(source: string, quote: string, message = 'proof'): Evidence {
  return { message, ...place(source, quote) }
}

export function linted(source: string, diagnostics: readonly Diagnostic[], filePath = 'careers/pm.md'): LintedFile {
  const number = (severity: string): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    filePath,
    source,
    result: { diagnostics, errorCount: number('error'), warningCount: number('warning'), infoCount: number('info') },
  }
}
