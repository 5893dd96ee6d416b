import type { Span } from '../../text/span.ts'
import { NEARBY } from './success-words.ts'

/** A number to reach: its value, unit and the period it is for, as far as the clause says them. */
export interface Target {
  readonly value: number
  readonly unit: string
  readonly period: string | undefined
}

const TARGET =
  /(?:\b(?:by|to|of|at|above|below|under|least|most|than|is|:)\s+|[<>≥≤~]\s*)?([$€£]?)\s?(\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?)\s?(%|percent\b|per cent\b|points?\b|pp\b|x\b|days?\b|hours?\b|weeks?\b|sprints?\b|m\b|k\b|million\b)?/giu
const PERIOD =
  /\b(?:q[1-4]|h[12]|(?:first|second|third|fourth|next|this|each|every|per|a) (?:half(?: |-)year|half|quarter|year|month|sprint|week)|(?:by|in|until|end of|during|for) (?:the )?(?:end of )?(?:q[1-4]|20\d\d|year[- ]end|january|february|march|april|may|june|july|august|september|october|november|december|christmas|the year)|20\d\d|year[- ]end|annually|quarterly|monthly|yearly|within (?:a|one|two|three|six|twelve|\d+) (?:years?|months?|quarters?|weeks?))\b/giu

/** What comes before a number that is to be left behind: `from 9%`, `currently a sad 9%`. */
const OF_TODAY = /\b(?:from|(?:currently|today|now)(?: \p{L}+){0,3})\s*$/iu

/**
 * The number that a clause wants a measure to reach: the first with a unit behind the measure's name, else the last one
 * before it.
 */
export function targetOf(clause: string, { start, end }: Span): Target | undefined {
  const from = Math.max(0, start - NEARBY)
  const text = clause.slice(from, end + NEARBY)
  const measure = { start: start - from, end: end - from }
  const numbers = Array.from(text.matchAll(TARGET)).filter(
    (match) => (match[3] !== undefined || match[1] !== '') && !OF_TODAY.test(text.slice(0, match.index)),
  )
  const number =
    numbers.find(({ index }) => index >= measure.end) ?? numbers.findLast(({ index }) => index < measure.start)
  if (number === undefined) return undefined
  const period = Array.from(text.matchAll(PERIOD), ([words]) => normalizePeriod(words)).join(' ')
  return {
    value: numberIn(number[2] ?? ''),
    unit: normalizeUnit(number[3] ?? number[1] ?? ''),
    period: period === '' ? undefined : period,
  }
}

/** `2.5`, `2,5` and `2,500,000`. */
function numberIn(digits: string): number {
  return Number(/,\d{3}$/u.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.'))
}

/** A text without the words that say for when. */
export function withoutPeriods(text: string): string {
  return text.replace(PERIOD, ' ')
}

function normalizePeriod(words: string): string {
  return words
    .toLowerCase()
    .replace(/\b(?:by|in|until|end of|during|for|the)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function normalizeUnit(unit: string): string {
  return /^(?:%|percent|per cent)$/iu.test(unit) ? '%' : unit.toLowerCase().replace(/s$/u, '')
}
