import type { Token } from '../language/tokens.ts'
import type { Span } from '../text/span.ts'

/** In tokens: people quote a phrase, not a sentence. */
const LONGEST = 10

/** Words that no quotation begins or ends with. */
const EDGE = new Set([
  'the',
  'a',
  'an',
  'and',
  'or',
  'of',
  'for',
  'to',
  'in',
  'on',
  'with',
  'by',
  'as',
  'that',
  'into',
  'from',
  'at',
])

/** The run of tokens with the highest sum of scores, half-open: the words to quote. */
export function strongestRun(scores: Float64Array, tokens: readonly Token[]): Span {
  let best = { start: 0, end: Math.min(1, tokens.length) }
  let bestSum = -Infinity
  for (let start = 0; start < tokens.length; start++) {
    let sum = 0
    for (let end = start; end < Math.min(tokens.length, start + LONGEST); end++) {
      sum += scores[end] ?? 0
      if (sum <= bestSum) continue
      bestSum = sum
      best = { start, end: end + 1 }
    }
  }
  return withoutEdges(best, tokens)
}

function withoutEdges({ start, end }: Span, tokens: readonly Token[]): Span {
  const isEdge = (at: number): boolean => {
    const token = tokens[at]
    return token !== undefined && (token.isPunctuation || EDGE.has(token.word))
  }
  let from = start
  let to = end
  while (to - from > 1 && isEdge(from)) from++
  while (to - from > 1 && isEdge(to - 1)) to--
  return { start: from, end: to }
}
