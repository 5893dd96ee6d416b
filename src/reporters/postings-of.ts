import type { Explanation, PostingExplanation } from '../explain.ts'

/** Every posting of a text, in source order. */
export function postingsOf(explanation: Explanation): readonly PostingExplanation[] {
  return [explanation, ...explanation.others]
}
