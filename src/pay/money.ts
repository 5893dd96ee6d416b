import type { Span } from '../text/span.ts'
import { currencyBefore, currencyBehind } from './currencies.ts'

/** A sum of money as a text writes it, or a range with both of its ends. */
export interface Money {
  /** Smallest and largest; the same for one sum. */
  readonly min: number
  readonly max: number
  readonly isRange: boolean
  /** ISO 4217, or a sign that several currencies share. */
  readonly currency: string
  /** Where it stands in the text, with its currency. */
  readonly range: Span
}

/** A number with what stands at it. */
interface Sum extends Span {
  readonly number: number
  /** What multiplies it: 1000 for `k`. */
  readonly factor: number
  readonly currencyBefore: string | undefined
  readonly currencyBehind: string | undefined
}

/** `72,038`, `4.516`, `120'000`, `100 000`, `57, 000`, `18,00,000`; `140000.00`. */
const NUMBERS =
  /(?:\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:(?:[.,'’\u00a0\u202f ]\d{3}|, 000)(?!\d))+|\d+)(?:[.,]\d{1,2}(?!\d))?/gu
/** Not inside of a word or a number, but behind a dash, where the second sum of a range begins: `$100k-$120k`. */
const STANDS_APART = /(?:^|[^\p{L}\d.,#/-]|[\d\p{L}€£$,.)-][-–—/])$/u

/** What multiplies a number. `k` and `T` may stand before the currency: `70k€`, `70 TEUR`. */
const FACTOR =
  /^\s?(?:(?:[kKT](?=€|£|\$|EUR|USD|GBP|CHF|PLN)|[kK](?![\p{L}\d])|[Tt]sd\.?|tys\.?|thousand)|(LPA|[Ll]akhs?|[Ll]acs?)|([Mm]n?(?![\p{L}\d])|[Mm]illion)|([Bb]n?(?![\p{L}\d])|[Bb]illion))/u
const LONGEST_FACTOR = 10
/** `120’000.–`, `4.300,-`. */
const NO_CENTS = /^[.,]\s?[-–—](?!\s?[\d€£$])/u

/** What stands between the ends of a range, once the unit of the first is away. */
const JOINS: ReadonlySet<string> = new Set(
  '-, --, ---, –, —, ~, ‐, ‑, /, to, up to, until, till, bis, do, à, tot, y, →, .., ..., …'.split(', '),
)
/** The same behind `between`. */
const JOINS_BETWEEN: ReadonlySet<string> = new Set(['and', '&', 'und', 'et', 'and go', 'and goes'])
/** A unit may be said at each end of a range. */
const UNIT = /^\s?(?:\/|per|an?) ?(?:hour|hr|day|week|month|mo|year|yr|annum)\b\.?/iu
/** `Low: $140,000 - High: $170,000`, `a minimum of € 4,300 and a maximum of € 6,100`. */
const HIGHEST = /(?:up to|high|(?:a )?max(?:imum)?)\.?:?(?: of)?$/iu
/** `between $170,000 and $200,000`, shortly before. */
const BETWEEN = /\b(?:between|zwischen|entre|from|minimum(?: salary)? of|range(?:s|d)?(?: of| from)?)\W{0,3}$/iu
const BEFORE = 30
const LONGEST_JOIN = 40
/** Pay ranges do not reach farther. */
const MOST_TIMES = 6

/** Every sum and every range that names its currency, in the order of the text. */
export function moneyIn(text: string): readonly Money[] {
  const sums = sumsIn(text)
  const found: Money[] = []
  for (let at = 0; at < sums.length; at++) {
    const [first, second] = sums.slice(at, at + 2)
    if (first === undefined) break
    const range = second && isJoined(text, first, second) ? rangeOf(first, second) : undefined
    const money = range ?? single(first)
    if (money !== undefined) found.push(money)
    if (range !== undefined) at++
  }
  return found
}

/** The first sum of a text, whether it names a currency or not. */
export function firstSum(text: string): { readonly value: number; readonly currency: string | undefined } | undefined {
  const [sum] = sumsIn(text)
  return sum && { value: valueOf(sum), currency: sum.currencyBehind ?? sum.currencyBefore }
}

function sumsIn(text: string): readonly Sum[] {
  const sums: Sum[] = []
  for (const { 0: digits, index } of text.matchAll(NUMBERS)) {
    const before = currencyBefore(text, index)
    const start = index - (before?.length ?? 0)
    const isLost = before !== undefined && start > 0 && start === sums.at(-1)?.end
    if (!isLost && !STANDS_APART.test(text.slice(Math.max(0, start - 2), start))) continue
    const { factor, end: factorEnd } = factorAt(text, index + digits.length)
    const behind = currencyBehind(text, factorEnd)
    sums.push({
      start,
      end: factorEnd + (behind?.length ?? 0),
      number: numberOf(digits),
      factor,
      currencyBefore: before?.code,
      currencyBehind: behind?.code,
    })
  }
  return sums
}

/** What multiplies the number that ends at an offset, and where the currency may follow. */
function factorAt(text: string, at: number): { readonly factor: number; readonly end: number } {
  const found = FACTOR.exec(text.slice(at, at + LONGEST_FACTOR))
  const end = at + (found?.[0].length ?? 0)
  const noCents = NO_CENTS.exec(text.slice(end, end + LONGEST_FACTOR))?.[0].length ?? 0
  return { factor: found === null ? 1 : multiplierOf(found), end: end + noCents }
}

function multiplierOf([, lakhs, millions, billions]: RegExpExecArray): number {
  if (lakhs !== undefined) return 100_000
  if (millions !== undefined) return 1_000_000
  return billions === undefined ? 1000 : 1_000_000_000
}

/** Three digits behind a mark are thousands, whatever the country; one or two are a part of one. */
function numberOf(digits: string): number {
  const cents = /[.,](\d{1,2})$/u.exec(digits)
  const whole = digits.slice(0, cents?.index).replace(/\D/gu, '')
  return Number(`${whole}.${cents?.[1] ?? '0'}`)
}

function isJoined(text: string, first: Sum, second: Sum): boolean {
  const between = text.slice(first.end, second.start)
  if (between.length > LONGEST_JOIN) return false
  // The dash was lost on the way: `$100,000$120,000`.
  if (between === '') return second.currencyBefore !== undefined
  const rest = between.replace(UNIT, '').replace(/^ ?\+/u, '').trim()
  const join = rest.replace(HIGHEST, '').trim().toLowerCase()
  if (JOINS.has(join) || (join === '' && rest !== '')) return true
  if (!JOINS_BETWEEN.has(join)) return false
  return rest !== join || BETWEEN.test(text.slice(Math.max(0, first.start - BEFORE), first.start))
}

/** `£50-60,000` and `90-120k` write out only the second sum; `GS-14 - $87,263` has a number that is no money. */
function rangeOf(first: Sum, second: Sum): Money | undefined {
  const currency = second.currencyBehind ?? first.currencyBehind ?? first.currencyBefore ?? second.currencyBefore
  if (currency === undefined || (isBare(first) && second.currencyBehind === undefined)) return undefined
  const max = valueOf(second)
  const written = first.factor === 1 ? first.number * second.factor : valueOf(first)
  const min = [valueOf(first), written, first.number * 1000].find(
    (value) => value > 0 && value <= max && value * MOST_TIMES >= max,
  )
  if (min === undefined) return undefined
  return { min, max, isRange: true, currency, range: { start: first.start, end: second.end } }
}

function isBare({ currencyBefore, currencyBehind }: Sum): boolean {
  return currencyBefore === undefined && currencyBehind === undefined
}

function single(sum: Sum): Money | undefined {
  const currency = sum.currencyBehind ?? sum.currencyBefore
  if (currency === undefined) return undefined
  const value = valueOf(sum)
  return { min: value, max: value, isRange: false, currency, range: { start: sum.start, end: sum.end } }
}

/** `251,257k` has its thousands written out already. */
function valueOf({ number, factor }: Sum): number {
  return factor === 1000 && number >= 10_000 ? number : number * factor
}
