import type { AnalyzeAll } from './analysis.ts'
import { explanationOf, type Explanation } from './explain.ts'
import type { Judge, LintOptions, LintResult, Settle } from './lint.ts'

/** What `explain()` and `lint()` say of a text. */
export interface Inspection extends LintResult {
  readonly explanation: Explanation
}

/**
 * Explains and judges the postings of a text in one go.
 * @throws ConfigError and InputError as `lint()` does.
 */
export type Inspect = (source: string, options?: LintOptions) => Inspection

export function createInspect(analyzeAll: AnalyzeAll, judge: Judge, settle: Settle): Inspect {
  return (source, options = {}) => {
    const settled = settle(options)
    const analyses = analyzeAll(source, settled)
    return { explanation: explanationOf(analyses), ...judge(analyses, settled) }
  }
}
