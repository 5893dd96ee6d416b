import type { Reading } from '../../language/reading.ts'
import { spellingsOf, stemsOf } from '../../language/stem.ts'
import { textSpan, tokenize, type Token } from '../../language/tokens.ts'
import type { NamedRole } from '../../roles/role-ids.ts'
import type { MetricNames } from '../../roles/role-model.ts'
import type { Span } from '../../text/span.ts'
import { isAddressedBefore, isAnnouncedBefore, NEARBY } from './success-words.ts'
import { targetOf } from './target.ts'

/** A measure that is named somewhere, and all that tells whether it is the hire's. */
export interface NamedMeasure {
  readonly metric: MetricNames
  /** Of the measure's name: tokens of the reading, half-open. */
  readonly at: Span
  readonly reading: Reading
  /** Whether a heading or a sentence above announces it. */
  readonly isListed: boolean
  /** Whether a sentence behind it in the same block says that it is the hire's: `It's your number`. */
  readonly isClaimed: boolean
  /** Whether all that the reading says is a goal of the hire. */
  readonly isGoal: boolean
  /** Where the verbs and nouns are that may give the measure to the hire. */
  readonly owners: readonly Span[]
  readonly movers: readonly Span[]
  readonly role: NamedRole | undefined
}

export function textBefore({ reading: { clause, tokens }, at }: NamedMeasure): string {
  const offset = tokens[at.start]?.start ?? 0
  return clause.text.slice(Math.max(0, offset - NEARBY), offset)
}

export function textBehind({ reading: { clause, tokens }, at }: NamedMeasure): string {
  const offset = tokens[at.end - 1]?.end ?? 0
  return clause.text.slice(offset, offset + NEARBY)
}

export function isSaid({ reading: { clause, tokens }, at }: NamedMeasure): boolean {
  const offset = tokens[at.start]?.start ?? 0
  if (isAddressedBefore(clause, offset)) return true
  return isAnnouncedBefore(clause, offset) && !tellsOfWork({ clause, tokens }, at.start)
}

export function hasTarget({ reading: { clause, tokens }, at }: NamedMeasure): boolean {
  return targetOf(clause.text, textSpan(tokens, at)) !== undefined
}

/** What may follow a measure that is not part of another thing: `revenue by 10%`, but not `revenue dashboard`. */
export function isHead({ reading: { tokens }, at }: NamedMeasure): boolean {
  const next = tokens[at.end]
  return (
    next === undefined ||
    tokens[at.end - 1]?.word === 'who' ||
    next.isPunctuation ||
    /^\p{N}/u.test(next.word) ||
    FOLLOWERS.has(next.word)
  )
}

const FOLLOWERS = spellingsOf(
  `of for in on by to from at with within across among through via over under above below and or as is are should must
  will shall stays stay remains rises falls drops reaches up down end per while each every before during until plus than
  who globally worldwide year month quarter growth rate rates target targets goal goals number numbers figure figures
  score scores increase reduction level levels performance result results objective objectives kpi kpis metrics ratio
  responsibility accountability ownership outcomes`.split(/\s+/u),
)

/** Where words of measuring announce a list, a measure may be followed by any verb, but be no part of another thing. */
export function isPartOfOther({ reading: { tokens }, at }: NamedMeasure): boolean {
  const [next, ...others] = tokens.slice(at.end, at.end + 4)
  if (next === undefined) return false
  return PARTS.has(next.stem) || (/^(?:and|or|&)$/u.test(next.word) && others.some(({ stem }) => PARTS.has(stem)))
}

const PARTS = stems(
  `dashboard report data tool model forecast team feature page strategy analysis chart plan squad system process flow
  manager service track path initiative lever tactic hypothesis`,
)

export function isWork(tokens: readonly Token[]): boolean {
  return tokens.some(({ stem }) => WORK.has(stem))
}

/** Whether a reading's label, or its words up to a token, are about work: `You will then track churn`. */
export function tellsOfWork({ clause, tokens }: Reading, end: number): boolean {
  return isWork(tokens.slice(0, end)) || isWork(tokenize(clause.label))
}

/** Words of work that measures nobody: to track churn, to define it, to build reports of it. */
const WORK = stems(
  `track monitor follow watch review report analyze define set understand learn build create write present study know
  research map establish implement propose launch ship lead support work partner help read audit agree identify collect
  measure visualize document prepare share contribute collaborate coordinate participate assist facilitate explain
  translate evaluate assess estimate forecast investigate interpret discuss determine compare calculate compile enable
  provide design develop attend join influence inform use`,
)

export function stems(words: string): ReadonlySet<string> {
  return stemsOf(words.split(/\s+/u))
}
