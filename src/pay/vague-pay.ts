import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { Clause } from '../posting/posting.ts'
import type { Span } from '../text/span.ts'
import { PAY, says } from './pay-words.ts'

/** Words that stand where the pay should: `competitive salary`. */
export interface VaguePay {
  readonly text: string
  readonly span: Span
}

const VAGUE =
  /\b(?:competitive|attractive|excellent|great|generous|fair|good|top|market[- ]rate|above[- ]average|industry[- ]leading)(?:,? \p{L}+)? (?:salary|pay|compensation|remuneration|wages?)\b|\b(?:salary|pay|compensation|remuneration) (?:is )?(?:competitive|negotiable|confidential|commensurate|depends|depending|dependent|based on|according to|to be (?:agreed|discussed|announced))\b/iu
/** Behind `Salary:`. */
const NO_SUM =
  /^(?:very |highly )?(?:competitive|negotiable|confidential|unlisted|commensurate|depends|depending|attractive|tbd|tba|doe|to be (?:agreed|discussed|announced))\b/iu

/** The first such words. */
export function vaguePayIn(clauses: readonly Clause[]): VaguePay | undefined {
  for (const clause of clauses) {
    const found = VAGUE.exec(clause.text) ?? (says(clause.label, PAY) ? NO_SUM.exec(clause.text) : null)
    if (found === null) continue
    const range = { start: found.index, end: found.index + found[0].length }
    return { text: found[0], span: sourceSpan(clause, range) }
  }
  return undefined
}
