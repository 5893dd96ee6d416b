import type { Explanation } from './explain.ts'
import type { LintOptions, LintResult } from './lint.ts'

/** What `explain()` and `lint()` say of one posting. */
export interface Inspection extends LintResult {
  readonly explanation: Explanation
}

/**
 * Explains and judges one posting in one go. No text makes it throw.
 * @throws ConfigError as `lint()` does.
 */
export type Inspect = (source: string, options?: LintOptions) => Inspection
