import type { Explanation } from './explain.ts'
import type { LintOptions, LintResult } from './lint.ts'

/** What `explain()` and `lint()` say of a text. */
export interface Inspection extends LintResult {
  readonly explanation: Explanation
}

/**
 * Explains and judges the postings of a text in one go.
 * @throws ConfigError and InputError as `lint()` does.
 */
export type Inspect = (source: string, options?: LintOptions) => Inspection
