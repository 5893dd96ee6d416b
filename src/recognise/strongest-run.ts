import type { Token } from '../language/tokens.ts'
import type { Span } from '../text/span.ts'

/** In tokens: people quote a phrase, not a sentence. */
const LONGEST = 10

/** How many tokens a quotation takes in at either end to be a whole phrase, and how many where none is so near. */
const REACH = 4
const FAR_REACH = 8
/** How many it leaves out at either end where no phrase begins or ends farther out, and what of its score it keeps. */
const INWARD = 3
const SHARE_KEPT = 0.6

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that no quotation begins or ends with. */
const EDGE = words('the a an and or of for to in on with by as that into from at while including also which who')
/** Words that no quotation ends with, as what they ask for or whose it is would be missing. */
const OPEN_END = words(
  'what where when how why whose if because than both your our their its his her every each this these',
)
/** Words that no quotation begins with: something before them is missing. */
const OPEN_START = words('them him us me would can could should may might is are was were has have had')

/** Words before which a phrase ends, and behind which one begins. */
const JOINTS = words('and or to while including by that which who you we will also')
/** The same of a part of a phrase: `the agenda [for our products]`. */
const PREPOSITIONS = words(
  'of for in on with as into from at to through across between before after during per within towards toward against under over about upon behind without until among via',
)
/** Words that begin a part of a phrase. It may do without those of when and why, but not without what it is about. */
const ADDITIONS = words('where when if because then but so')
const OBJECTS = words('what how why which whether')

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
  const run = withWholeBrackets(withoutEdges(best, tokens), tokens)
  return withWholeBrackets(wholePhrase(run, scores, tokens), tokens)
}

/** The same within the strongest of some parts: no quotation reaches across what others do. */
export function strongestRunWithin(parts: readonly Span[], scores: Float64Array, tokens: readonly Token[]): Span {
  const strengthOf = ({ start, end }: Span): number => sumOf(scores, start, end)
  const part = parts.reduce((best, other) => (strengthOf(other) > strengthOf(best) ? other : best))
  const { start, end } = strongestRun(scores.subarray(part.start, part.end), tokens.slice(part.start, part.end))
  return { start: part.start + start, end: part.start + end }
}

function withoutEdges({ start, end }: Span, tokens: readonly Token[]): Span {
  let from = start
  let to = end
  while (to - from > 1 && isEdge(tokens[from])) from++
  while (to - from > 1 && isOpenEnd(tokens, from, to)) to--
  return { start: from, end: to }
}

function isEdge(token: Token | undefined): boolean {
  return token !== undefined && (isMark(token) || EDGE.has(token.word))
}

function isOpenEnd(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]
  if (last === undefined || isMark(last)) return true
  if (PREPOSITIONS.has(last.word) && isStranded(tokens, from, to)) return false
  return EDGE.has(last.word) || OPEN_END.has(last.word)
}

/** `say what the sprint is for.`: its object came before. */
function isStranded(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]
  const isOver = next === undefined || isMark(next)
  return isOver && tokens.slice(from, to).some(({ word }) => OBJECTS.has(word) || /^(?:that|who)$/u.test(word))
}

/** A punctuation mark; `85 %` and `£2m` are numbers. */
function isMark({ word, isPunctuation }: Token): boolean {
  return isPunctuation && !/^[%\p{Sc}]$/u.test(word)
}

function wholePhrase({ start, end }: Span, scores: Float64Array, tokens: readonly Token[]): Span {
  const least = sumOf(scores, start, end) * SHARE_KEPT
  const begins = (at: number): boolean => at === 0 || (isJoint(tokens, at - 1) && canBegin(tokens, at))
  const ends = (at: number): boolean => at === tokens.length || isJoint(tokens, at)
  const from =
    nearest(start, -1, REACH, begins) ??
    (beginsPart(tokens, start) ? start : undefined) ??
    nearest(start, -1, FAR_REACH, begins) ??
    nearest(start, -1, FAR_REACH, (at) => beginsPart(tokens, at)) ??
    nearest(start, 1, INWARD, (at) => at < end && begins(at) && sumOf(scores, at, end) >= least) ??
    compoundStart(start, tokens)
  const to =
    nearest(end, 1, REACH, ends) ??
    nearest(end, 1, REACH, (at) => endsPart(tokens, at)) ??
    nearest(end, 1, FAR_REACH, ends) ??
    nearest(end, -1, INWARD, (at) => at > from && ends(at) && sumOf(scores, start, at) >= least) ??
    compoundEnd(end, tokens)
  return withoutEdges({ start: from, end: to }, tokens)
}

function sumOf(scores: Float64Array, start: number, end: number): number {
  return scores.subarray(start, end).reduce((sum, score) => sum + score, 0)
}

/** The first place from `at` on that fits, at most so many steps away. */
function nearest(at: number, step: 1 | -1, steps: number, fits: (at: number) => boolean): number | undefined {
  for (let taken = 0; taken <= steps; taken++) if (fits(at + step * taken)) return at + step * taken
  return undefined
}

function canBegin(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return word !== '(' && !OPEN_START.has(word)
}

function beginsPart(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return canBegin(tokens, at) && (isPreposition(tokens, at - 1) || ADDITIONS.has(word) || OBJECTS.has(word))
}

function endsPart(tokens: readonly Token[], at: number): boolean {
  return isPreposition(tokens, at) || ADDITIONS.has(tokens[at]?.word ?? '')
}

/** Before a noun: of `decide what we take on.` it is the verb's. */
function isPreposition(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return PREPOSITIONS.has(tokens[at]?.word ?? '') && next !== undefined && !isMark(next) && !joinsNumbers(tokens, at)
}

/** `16 to 24` */
function joinsNumbers(tokens: readonly Token[], at: number): boolean {
  return /^\d/u.test(tokens[at + 1]?.word ?? '') && /^\d/u.test(tokens[at - 1]?.word ?? '')
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || isAside(tokens, at)) return false
  if (token.isPunctuation) return isMark(token) && !isInWord(tokens, at)
  if (!JOINTS.has(token.word) || token.isHyphenated) return false
  // `hand it over to the board` goes on, `talk to drivers to learn` ends before what it is for.
  return token.word !== 'to' || !NO_VERB.test(tokens[at + 1]?.word ?? '')
}

const NO_VERB = /^(?:\d.*|the|an?|our|your|their|its|his|her|this|these|them|us|him|each|every|all|both)$/u

/** The brackets of `requirements documents (PRDs)` part no words. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const opening = tokens[at]?.word === '(' ? at : at - 2
  return tokens[opening]?.word === '(' && tokens[opening + 2]?.word === ')'
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
