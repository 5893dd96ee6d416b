import type { Token } from '../../language/tokens.ts'
import type { Span } from '../../text/span.ts'
import { isHead, isPartOfOther, isWork, stems, type NamedMeasure } from './named-measure.ts'

/** Whether the measure, or a list that it is in, is the object of a verb that the hire is the subject of. */
export function isObjectOf(verbs: readonly Span[], naming: NamedMeasure): boolean {
  const { reading, at } = naming
  if (!isHead(naming) || isPartOfOther(naming)) return false
  return verbs.some(
    (verb) =>
      verb.end <= at.start &&
      at.start - verb.end <= LONGEST_OBJECT &&
      !isPast(reading.tokens[verb.start]) &&
      isOneObject(reading.tokens.slice(verb.end, at.start)) &&
      isHiresVerb(naming, verb.start),
  )
}

/** Whether what is between a verb and a measure belongs to the verb's object: `own [the strategy and the] P&L`. */
function isOneObject(between: readonly Token[]): boolean {
  return !isWork(between) && !between.some(({ word }) => ENDS_OBJECT.has(word))
}

/** In tokens, up to the measure: `own the strategy, the roadmap and the P&L`. */
const LONGEST_OBJECT = 8

const ENDS_OBJECT = new Set(
  `to that which who whom by through with for as from so while when where if because via within into how what whether
  without on of across about using against we you they their his her not . ; : — – ( ) ? !`.split(/\s+/u),
)

/** `grew revenue`, `increased adoption`: what somebody has done. */
function isPast(token: Token | undefined): boolean {
  return /(?:[^e]ed|grew|grown|drove|driven|led|brought|took|taken|held|kept|met)$/u.test(token?.word ?? '')
}

/**
 * Whether the hire does what a verb says: it opens the statement, follows `you will`, or continues such a statement.
 */
function isHiresVerb(naming: NamedMeasure, verb: number): boolean {
  const { tokens } = naming.reading
  const at = beforeAdverbs(tokens, verb)
  if (at < 0 || isBullet(tokens, at)) return true
  return LEADS.some(({ words, leads }) => words.test(tokens[at]?.word ?? '') && leads(naming, at, verb))
}

/** What may come before the verb that opens a statement. */
export const OPENS_SENTENCE = /^[.:;!)—–•*+→-]$/u

/** Which word before a verb makes it the hire's, and when. */
const LEADS: readonly {
  readonly words: RegExp
  readonly leads: (naming: NamedMeasure, at: number, verb: number) => boolean
}[] = [
  /** `Outcome: own churn` */
  { words: OPENS_SENTENCE, leads: () => true },
  /** `Your goal is to grow revenue` */
  { words: /^to$/u, leads: ({ reading }, at) => isGoal(reading.tokens, at) },
  /** `responsible for growing revenue` */
  {
    words: /^for$/u,
    leads: ({ reading }, at) => /^(?:responsible|accountable)$/u.test(reading.tokens[at - 1]?.word ?? ''),
  },
  /** `You grow revenue` */
  { words: /^(?:you|someone|somebody)$/u, leads: ({ reading }, at) => isMainClause(reading.tokens, at) },
  /** `This role owns churn` */
  {
    words: /^(?:role|position|manager|owner)$/u,
    leads: ({ reading, role }, at) => isHireNamed(reading.tokens.slice(0, at + 1), role),
  },
  /** `Set the prices and grow revenue`, `Take charge of the range, with responsibility for its margin` */
  { words: /^(?:and|,|&|or|\/|with)$/u, leads: ({ reading }, at, verb) => isOpenedByHire(reading.tokens, at, verb) },
]

/** `This role owns`, `The Product Owner is accountable for` under that title. */
function isHireNamed(subject: readonly Token[], role: NamedMeasure['role']): boolean {
  const words = subject.map(({ word }) => word).join(' ')
  return /^(?:this|the) (?:role|position)$/u.test(words) || isHire(role, words)
}

/** `The Product Owner is measured by revenue` and `we look for a Product Owner who …` under that title. */
export function isHire(role: NamedMeasure['role'], words: string): boolean {
  if (role === undefined) return false
  const called = HIRE.exec(words)?.[1]?.toLowerCase()
  return called !== undefined && (role === 'hybrid' || role === `product-${called}`)
}

const HIRE =
  /(?:^\s*(?:the|this)|\b(?:as|look for|looking for|seek|seeking|hire|hiring) (?:the|an?|our)) product (manager|owner)\b/iu

function isBullet(tokens: readonly Token[], at: number): boolean {
  return at === 0 && tokens[at]?.isPunctuation === true
}

/** Back over `will`, `be`, `directly`, `full`: the index of the word before them. */
export function beforeAdverbs(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  while (at >= 0 && BETWEEN.test(tokens[at]?.word ?? '')) at--
  return at
}

const BETWEEN =
  /^(?:will|ll|would|d|should|shall|must|also|then|be|are|is|being|\p{L}+ly|full|ultimate|sole|joint|direct|the|overall|commercial|have|has|having|take|takes|taking|carry|carries|hold|holds|bear|bears|assume|assumes|end|in|on)$/u

/** `If you own churn` is an aside; `as our Product Manager, you grow revenue` is none. */
function isMainClause(tokens: readonly Token[], subject: number): boolean {
  return !ASIDE.test(tokens[subject - 1]?.word ?? '')
}

const ASIDE =
  /^(?:if|when|where|how|that|what|once|because|while|until|before|after|as|which|whether|help|helps|helping)$/u

/**
 * `Your goal is to grow revenue`, a list's `To own growth`; not `to drive adoption, you will …` and `our goal is to …`.
 */
function isGoal(tokens: readonly Token[], to: number): boolean {
  if (to === 0) return !tokens.some(({ word }) => word === 'you' || word === 'we')
  const previous = tokens[to - 1]?.word ?? ''
  if (!/^(?:is|be|are)$/u.test(previous)) return /^(?:someone|somebody)$/u.test(previous)
  const subject = tokens.slice(tokens.slice(0, to).findLastIndex(({ isPunctuation }) => isPunctuation) + 1, to)
  return subject.some((token) => GOALS.has(token.stem)) && !subject.some(({ word }) => COMPANY.test(word))
}

const GOALS = stems('goal task job mission objective priority mandate target')
const COMPANY = /^(?:our|we|teams?|company|product|platform)$/u

/**
 * `Set the prices and grow revenue`, `You set the prices and grow revenue`; not `work with sales to set prices and grow
 * revenue`.
 */
function isOpenedByHire(tokens: readonly Token[], at: number, verb: number): boolean {
  const from = tokens.slice(0, at).findLastIndex(({ word }) => OPENS_SENTENCE.test(word)) + 1
  const opening = tokens.slice(from, at)
  const first = opening[0]?.word ?? ''
  if (OPENS_OTHER_SUBJECT.test(first) || isSideEffect(tokens[verb]?.word ?? '', first)) return false
  return !opening.some(({ word }) => OPENS_OTHER.has(word))
}

const OPENS_OTHER_SUBJECT =
  /^(?:the|a|an|our|this|these|your|its|their|we|they|it|with|in|as|by|to|for|support\p{L}*|help\p{L}*|assist\p{L}*)$/u

/** Words that introduce what is no duty by itself, or what somebody else does. */
const OPENS_OTHER = new Set(
  'to that which who whom how so where while when if because by through whether we they he she what'.split(' '),
)

/** `Partner with Design, improving conversion`; but `Owning the roadmap and improving conversion`. */
function isSideEffect(verb: string, first: string): boolean {
  return verb.endsWith('ing') && !first.endsWith('ing')
}
