import type { Explanation } from '../explain.ts'
import type { LintResult } from '../lint-result.ts'

/** What `lint()` said about one file. */
export interface LintedFile {
  /** As it is shown: relative to the working directory, with forward slashes. */
  readonly filePath: string
  readonly source: string
  readonly result: LintResult
}

/** What `explain()` said about one file. */
export interface ExplainedFile {
  readonly filePath: string
  readonly source: string
  readonly explanation: Explanation
}
