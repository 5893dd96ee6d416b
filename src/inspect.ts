import type { Analyze } from './signal/analysis.ts'
import { explanationOf, type Explanation } from './explain.ts'
import type { Judge, LintOptions, LintResult, Settle } from './lint.ts'

/** What `explain()` and `lint()` say of one posting. */
export interface Inspection extends LintResult {
  readonly explanation: Explanation
}

/**
 * Explains and judges one posting in one go. No text makes it throw.
 * @throws ConfigError as `lint()` does.
 */
export type Inspect = (source: string, options?: LintOptions) => Inspection

export function createInspect(analyze: Analyze, judge: Judge, settle: Settle): Inspect {
  return (source, options = {}) => {
    const settled = settle(options)
    const analysis = analyze(source, settled.filePath)
    return { explanation: explanationOf(analysis), ...judge(analysis, settled) }
  }
}
