import type { Explanation } from './explain.ts'
import type { PostingSummary } from './team/summary.ts'
import type { LintOptions, LintResult } from './lint.ts'

/** What `explain()` and `lint()` say of a text. */
export interface Inspection extends LintResult {
  readonly explanation: Explanation
  /**
   * Of each of its postings that is for one of the two roles, all that the other postings of its team need to know: see
   * `lintTeam()`.
   */
  readonly summaries: readonly PostingSummary[]
}

/**
 * Explains and judges the postings of a text in one go.
 * @throws ConfigError and InputError as `lint()` does.
 */
export type Inspect = (source: string, options?: LintOptions) => Inspection
