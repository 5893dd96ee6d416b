import type { Clause, SectionKind } from '../posting/posting.ts'
import type { Span } from '../text/span.ts'

/** Words that announce a measure of the hire: `you will be measured by`, `success means`, `your targets:`. */
const ANNOUNCEMENTS: readonly RegExp[] = [
  /\b(?:you|your (?:\w+ ){0,2}\w+|this (?:role|job|position)|(?:the|your) (?:role|position|appointment|performance|work)|success|performance|appraisal|assessment|rating)\b[^.;!?]{0,60}\b(?:measured|judged|evaluated|assessed|appraised|rated|scored)\b/i,
  /\b(?:measure|judge|evaluate|assess|appraise|rate) (?:you|your|this (?:role|job)|the (?:role|position|appointment|hire)|success|performance|progress)\b/i,
  /\b(?:appraisal|assessment|performance (?:review|rating))\b[^.;!?]{0,40}\b(?:by|on|against|consider|considers|depends? on|look at|looks at|base of|basis of)\b/i,
  /\bsuccess (?:is|are|means?|looks|will|in this (?:role|position|job) (?:is|means|looks)|here|for (?:you|this role)|shows)\b|\bsuccessful (?:if|when)\b/i,
  /\byour (?:success |performance |main |key |yearly |annual )?(?:targets?|goals?|kpis?|objectives|numbers?|measures?)\b/i,
  /\b(?:targets|goals|kpis|objectives|measures|metrics|success criteria|scorecard|report card)(?: (?:are|is|will be|of the role|for (?:the|this|your) (?:role|job|position|post|first year))\b| ?[:–—])/i,
  /\b(?:held (?:accountable|responsible) (?:for|to)|bonus(?:es)? (?:depends?|hangs?|(?:is|are|will be) (?:tied|linked|paid)|, will depend))\b|\bwill depend on\b/i,
  /\b(?:know|tell|see) (?:that |whether |if )?(?:you|it|this)(?:['’](?:re|s)| are| is)? (?:succe|work|doing)|\bask (?:ourselves )?(?:two|three|one|some) things?\b/i,
]

/** The company as the one that is measured: `our success is`, `we measure ourselves`. */
const COMPANY =
  /\b(?:our (?:own )?(?:success|targets?|goals?|company|customers|growth)|(?:we|the company|the group) (?:have|has|are|is|grew|measure ourselves))\b/i

/** `velocity is Ines’s number, not yours`, `you will not be measured by revenue`. */
const DENIAL = /\bnot (?:you|yours|be (?:measured|judged|evaluated|assessed))\b/i

/** In characters: what stands farther off in a clause says nothing of the words at hand. */
const NEARBY = 400

/** Whether the clause, up to an offset of its text, says that the hire is measured by what follows. */
export function announcesMeasure({ text, label, section }: Clause, offset: number): boolean {
  const before = `${label} ${text.slice(Math.max(0, offset - NEARBY), offset)}`
  if (COMPANY.test(before) || DENIAL.test(text.slice(Math.max(0, offset - NEARBY), offset + NEARBY))) return false
  return section.kind === 'metrics' || ANNOUNCEMENTS.some((announcement) => announcement.test(before))
}

/** Sections in which candidates and staff are measured, not the hire's work. */
const SILENT = new Set<SectionKind>(['benefits', 'process', 'requirements', 'company'])

/** Whether the posting says anywhere how the hire's success is measured, by whatever measure. */
export function tellsHowMeasured(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => !SILENT.has(clause.section.kind) && announcesMeasure(clause, clause.text.length))
}

/** A number to reach: its value, unit and the period it is for, as far as the clause says them. */
export interface Target {
  readonly value: number
  readonly unit: string
  readonly period: string | null
}

const TARGET =
  /(?:\b(?:by|to|of|at|above|below|under|least|most|than|is|:)\s+|[<>≥≤~]\s*)?([$€£]?)\s?(\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?)\s?(%|percent\b|per cent\b|points?\b|pp\b|x\b|days?\b|hours?\b|weeks?\b|sprints?\b|m\b|k\b|million\b)?/giu
const PERIOD =
  /\b(?:q[1-4]|h[12]|(?:first|second|third|fourth|next|this|each|every|per|a) (?:half(?: |-)year|half|quarter|year|month|sprint|week)|(?:by|in|until|end of|during|for) (?:the )?(?:end of )?(?:q[1-4]|20\d\d|year[- ]end|january|february|march|april|may|june|july|august|september|october|november|december|christmas|the year)|20\d\d|year[- ]end|annually|quarterly|monthly|yearly|within (?:a|one|two|three|six|twelve|\d+) (?:years?|months?|quarters?|weeks?))\b/gi

/** The number that a clause wants a measure to reach: the first with a unit behind the measure's name, else the last one before it. */
export function targetOf(clause: string, { start, end }: Span): Target | undefined {
  const from = Math.max(0, start - NEARBY)
  const text = clause.slice(from, end + NEARBY)
  const measure = { start: start - from, end: end - from }
  const numbers = Array.from(text.matchAll(TARGET)).filter(
    (match) => (match[3] !== undefined || match[1] !== '') && !/\bfrom\s*$/i.test(text.slice(0, match.index)),
  )
  const number =
    numbers.find(({ index }) => index >= measure.end) ?? numbers.findLast(({ index }) => index < measure.start)
  if (number === undefined) return undefined
  const period = Array.from(text.matchAll(PERIOD), ([words]) => normalizePeriod(words)).join(' ')
  return {
    value: numberIn(number[2] ?? ''),
    unit: normalizeUnit(number[3] ?? number[1] ?? ''),
    period: period === '' ? null : period,
  }
}

/** `2.5`, `2,5` and `2,500,000`. */
function numberIn(digits: string): number {
  return Number(/,\d{3}$/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.'))
}

/** A text without the words that say for when. */
export function withoutPeriods(text: string): string {
  return text.replace(PERIOD, ' ')
}

function normalizePeriod(words: string): string {
  return words
    .toLowerCase()
    .replace(/\b(?:by|in|until|end of|during|for|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function normalizeUnit(unit: string): string {
  return /^(?:%|percent|per cent)$/i.test(unit) ? '%' : unit.toLowerCase().replace(/s$/, '')
}
