import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { Span } from '../text/span.ts'
import { moneyIn, type Money } from './money.ts'
import type { Passage } from './passages.ts'
import { MAYBE_PAY, ON_TARGET, OTHER_MONEY, PAY, PAY_BEHIND, PAY_LABEL, lastSaid, says } from './pay-words.ts'
import type { Settle } from './shared-signs.ts'
import { isPlausible, lastUnit, unitBehind, usualUnit, type PayUnit } from './units.ts'

/** What the posting says that the hire is paid. */
export interface Pay {
  /** `undefined` where only the other end is said: `up to €80,000`. */
  readonly min: number | undefined
  readonly max: number | undefined
  /** ISO 4217. */
  readonly currency: string
  /** What it is paid for; `undefined` where nothing says so and the sum does not tell. */
  readonly unit: PayUnit | undefined
  /** With what is earned by results: on-target earnings. */
  readonly isOnTarget: boolean
  /** What is said right before it, such as the place that it is paid in. */
  readonly announced: string
  /** The author’s words. */
  readonly text: string
  readonly span: Span
}

/** Each sum or range in a passage that the hire is paid. */
export function payInPassage(passage: Passage, settle: Settle): readonly Pay[] {
  const { text } = passage.text
  const found: Pay[] = []
  let from = 0
  for (const named of moneyIn(text)) {
    const currency = settle(named.currency)
    if (currency === undefined) continue
    const money = { ...named, currency }
    const place = placeOf(passage, money, from)
    const pay = payOf(passage, money, place)
    if (isPay(money, place, passage, found.at(-1)) && isPlausible(pay.max ?? pay.min ?? 0, pay)) found.push(pay)
    from = money.range.end
  }
  return found
}

/** What stands around a sum. */
interface Place {
  /** Since the sum before it. */
  readonly before: string
  readonly behind: string
  /** What the passage says besides this sum. */
  readonly rest: string
}

/** Characters before a sum, and behind it, that say what it is. */
const BEFORE = 90
const BEHIND = 48

function placeOf({ text: { text } }: Passage, { range: { start, end } }: Money, from: number): Place {
  return {
    before: text.slice(Math.max(from, start - BEFORE), start),
    behind: text.slice(end, end + BEHIND),
    rest: text.length - (end - start) > LONGEST_REST ? text : `${text.slice(0, start)} ${text.slice(end)}`,
  }
}

/** A line of which little is left without the sum says nothing else: `💰 65k–95k USD · Remote`. */
const LONGEST_REST = 60
const FEW_WORDS = 6

/** Words of pay lead to it or follow it, and none of other money stand nearer. */
function isPay(money: Money, place: Place, passage: Passage, last: Pay | undefined): boolean {
  const { before, behind } = place
  const said = lastSaid(before, PAY)
  const other = lastSaid(before, OTHER_MONEY)
  if ((other > said && !SENTENCE_END.test(before.slice(other))) || says(firstWords(behind), OTHER_MONEY)) return false
  return (
    said >= 0 ||
    PAY_BEHIND.test(behind) ||
    (last !== undefined && isLike(money, last)) ||
    isPayByItsPlace(money, place, passage)
  )
}

/**
 * Without words for it beside, a sum is pay where it is announced. A range on a line of its own is pay anywhere, and so
 * is one with a unit that people are paid by.
 */
function isPayByItsPlace(
  { isRange }: Money,
  { before, behind, rest }: Place,
  { announced, label, isOfCompany }: Passage,
): boolean {
  if (says(label, OTHER_MONEY) && !says(label, PAY)) return false
  const isAlone = isFew(rest)
  const isCalledSo = MAYBE_PAY.test(before)
  if (says(announced, PAY) || PAY_LABEL.test(announced)) return isRange || isAlone || isCalledSo
  const hasUnit = unitBehind(behind) !== undefined
  if (isOfCompany) return isRange && (isAlone || hasUnit)
  return [isRange, hasUnit, isAlone || isCalledSo].filter(Boolean).length > 1
}

const SENTENCE_END = /[.!?] /u

/** Another place’s or level’s pay: `£34,000 (national) or £36,000 (London)`. */
function isLike({ isRange, currency, max }: Money, last: Pay): boolean {
  const other = last.max ?? last.min ?? 0
  return currency === last.currency && (isRange || last.min === last.max) && max * 3 > other && max < other * 3
}

function isFew(rest: string): boolean {
  return rest.length <= LONGEST_REST && (rest.match(/\p{L}+/gu) ?? []).length <= FEW_WORDS
}

/**
 * Up to a mark or a word that ends the phrase: in `$130,000 (bonus eligible)` and `$140k + equity` the bonus is another
 * matter.
 */
function firstWords(behind: string): string {
  const words = /^[\s/]{0,3}\p{L}+(?:[\s/]{1,3}\p{L}+){0,4}/u.exec(behind)?.[0] ?? ''
  return words.split(/\b(?:and|plus|with|in addition|depending|dependent|base|based|or)\b/iu, 1)[0] ?? ''
}

function payOf({ text: mapped, announced }: Passage, money: Money, { before, behind }: Place): Pay {
  const { min, max, isRange, currency, range } = money
  const isHighest = !isRange && HIGHEST.test(before)
  const isLowest = !isRange && (LOWEST.test(before) || AND_MORE.test(mapped.text.slice(range.end - 2, range.end + 4)))
  return {
    min: isHighest ? undefined : min,
    max: isLowest ? undefined : max,
    currency,
    unit: unitOf(mapped.text, money, before, announced),
    isOnTarget: ON_TARGET.test(`${announced} ${before} ${behind.slice(0, 15)}`),
    announced: `${announced} ${before}`,
    text: mapped.text.slice(range.start, range.end),
    span: sourceSpan(mapped, range),
  }
}

const HIGHEST = /\b(?:up to|max(?:imum)?\.?(?: of)?|as much as|at most|no more than|capped at|bis(?: zu)?|do)\W{0,3}$/iu
const LOWEST =
  /\b(?:from|start(?:s|ing)? (?:at|from)|begins? at|at least|min(?:imum)?\.?(?: (?:OTE|salary|base|pay))?(?: of)?|no less than|more than|over|ab|od|vanaf)\W{0,3}$/iu
/** `£45,000+`, but not `$140k + equity`. */
const AND_MORE = /\d[kK]?\s?\+(?!\s*[\p{L}\d])/u

/** What is said at the sum, else last before it, else by what announces it, else what so much money must be for. */
function unitOf(text: string, { range, currency, max }: Money, before: string, announced: string): PayUnit | undefined {
  const within = text.slice(range.start, range.end)
  return (
    unitBehind(text.slice(range.end, range.end + BEHIND)) ??
    lastUnit(within) ??
    lastUnit(before) ??
    lastUnit(announced) ??
    usualUnit(currency, max)
  )
}
