import type { Diagnostic, Severity } from './diagnostic.ts'
import type { NotJudged } from './not-judged.ts'
import type { Location, Span } from '../text/span.ts'

/** An operating model, and how people call it. */
export interface JudgedBy {
  /** As a configuration has it: `scrum-guide`. */
  readonly id: string
  readonly name: string
}

/** The diagnostics of one posting, in source order, and how many there are of each severity. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
  /** How the company divides product work, where it is not the default: by it the posting was judged. */
  readonly model?: JudgedBy
  /** Only where there was nothing to judge, so that no diagnostics are no praise. */
  readonly notJudged?: NotJudged & { readonly span: Span; readonly loc: Location }
}

export function resultOf(diagnostics: readonly Diagnostic[]): LintResult {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return { diagnostics, errorCount: count('error'), warningCount: count('warning'), infoCount: count('info') }
}
