import type { Diagnostic, Severity } from './diagnostic.ts'

/** The diagnostics of one posting, in source order, and how many there are of each severity. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
}

export function resultOf(diagnostics: readonly Diagnostic[]): LintResult {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return { diagnostics, errorCount: count('error'), warningCount: count('warning'), infoCount: count('info') }
}
