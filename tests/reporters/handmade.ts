import fc from 'fast-check'
import picocolors from 'picocolors'
import type { Diagnostic, Evidence } from '../../src/diagnostic/diagnostic.ts'
import { explain, ruleMetas } from '../../src/index.ts'
import type { LintedFile, Report } from '../../src/reporters/report.ts'
import type { Location, Position, Span } from '../../src/text/span.ts'

const NASTY = [
  '<script>alert(1)</script>',
  '</style>',
  '</mark></div>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&',
  '"',
  "'",
  '<',
  '>',
  '|',
  '`',
  '```',
  '~~',
  '@octocat',
  '#1',
  '[x](y)',
  '\\',
  '%',
  '%0A',
  '::error::',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\u001b[2J',
  '\u202e',
  '\ufffe',
  '{0}',
]

/** Where `quote` is in `source`; the `nth` time, counted from 1. */
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
  const number = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    filePath,
    source,
    result: { diagnostics, errorCount: number('error'), warningCount: number('warning'), infoCount: number('info') },
  }
}

/** A run over these files, with what the library reads of them. */
export function reported(files: readonly LintedFile[], rest: Partial<Report> = {}): Report {
  return {
    files,
    explain: ({ filePath, source }) => explain(source, { filePath }),
    rules: ruleMetas,
    version: '1.2.3',
    failOn: 'error',
    unreadable: 0,
    hidden: 0,
    inCheckout: (filePath) => filePath,
    colors: picocolors.createColors(false),
    width: 80,
    ...rest,
  }
}

/** Text made of what breaks markup: its delimiters, controls, halves of surrogate pairs, and plain words. */
const nasty: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('\ud800', '\udc00', 'word ', 'own the roadmap '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** Files whose every text is nasty. */
export const nastyFiles: fc.Arbitrary<readonly LintedFile[]> = fc.array(
  fc.tuple(nasty, nasty, nasty, nasty).map(([name, before, quote, message]) => {
    const source = `${before}quoted${quote}\n\n- ${message}\n`
    return linted(
      source,
      [diagnosticAt(source, 'quoted', { message, evidence: [evidenceAt(source, 'quoted', message)] })],
      `${name}.md`,
    )
  }),
  { maxLength: 3 },
)
