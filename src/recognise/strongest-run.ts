import type { Token } from '../language/tokens.ts'
import type { Span } from '../text/span.ts'

/** In tokens: people quote a phrase, not a sentence. */
const LONGEST = 10

/** How many tokens a quotation takes in at either end to be a whole phrase. */
const REACH = 4

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
  'while',
  'including',
  'also',
  'which',
  'who',
])

/** Words before which a phrase ends, and behind which one begins. */
const JOINTS = new Set([
  'and',
  'or',
  'to',
  'while',
  'including',
  'by',
  'that',
  'which',
  'who',
  'you',
  'we',
  'will',
  'also',
])

/**
 * The words to quote, in tokens, half-open: the run with the highest sum of scores, rounded to a phrase where one
 * begins or ends nearby: `Create comprehensive requirements documents`, not `comprehensive requirements`.
 */
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
  return withWholeBrackets(wholePhrase(withoutEdges(best, tokens), tokens), tokens)
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

function wholePhrase({ start, end }: Span, tokens: readonly Token[]): Span {
  let from = start
  while (from > 0 && start - from < REACH && !isJoint(tokens, from - 1)) from--
  let to = end
  while (to < tokens.length && to - end < REACH && !isJoint(tokens, to)) to++
  return withoutEdges(
    {
      start: from === 0 || isJoint(tokens, from - 1) ? from : compoundStart(start, tokens),
      end: to === tokens.length || isJoint(tokens, to) ? to : compoundEnd(end, tokens),
    },
    tokens,
  )
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  return token.isPunctuation ? !isInWord(tokens, at) : JOINTS.has(token.word) && !token.isHyphenated
}

/** The signs of `AI/ML` and `1:1` part no words. */
function isInWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && /[/:&+@.]/u.test(token.word) && touches(tokens, at - 1) && touches(tokens, at)
}

/** No blank is between a token and the next one. */
function touches(tokens: readonly Token[], at: number): boolean {
  return tokens[at] !== undefined && tokens[at].end === tokens[at + 1]?.start
}

/** Not `high-[level requirements]`: no compound is cut. */
function compoundStart(start: number, tokens: readonly Token[]): number {
  let from = start
  while (isInCompound(tokens, from - 1)) from--
  return from
}

function compoundEnd(end: number, tokens: readonly Token[]): number {
  let to = end
  while (isInCompound(tokens, to - 1)) to++
  return to
}

/** A token and the next one are parts of one word. */
function isInCompound(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.isHyphenated === true && next?.isHyphenated === true) return next.start - token.end === 1
  return isInWord(tokens, at) || isInWord(tokens, at + 1)
}

/** `[requirements documents (PRDs)]`; but `the squad (incl. [order of the product backlog, managing risks], …)`. */
function withWholeBrackets({ start, end }: Span, tokens: readonly Token[]): Span {
  const words = tokens.slice(start, end).map(({ word }) => word)
  const opening = words.lastIndexOf('(')
  if (opening > words.lastIndexOf(')'))
    return tokens[end]?.word === ')' ? { start, end: end + 1 } : longerSide({ start, end }, start + opening)
  const closing = words.indexOf(')')
  if (closing === -1 || words.lastIndexOf('(', closing) !== -1) return { start, end }
  return tokens[start - 1]?.word === '(' ? { start: start - 1, end } : longerSide({ start, end }, start + closing)
}

function longerSide({ start, end }: Span, at: number): Span {
  return at - start > end - at - 1 ? { start, end: at } : { start: Math.min(at + 1, end - 1), end }
}
