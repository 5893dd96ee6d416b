import type { Clause } from '../posting/posting.ts'
import type { Metric } from '../role-model.ts'
import { targetOf, withoutPeriods, type Target } from './measuring.ts'
import type { Span } from '../text/span.ts'
import type { Signal } from './signal.ts'

/** A measure of success that the posting assigns to the hire. */
export interface Measure {
  readonly signal: Signal
  readonly metric: Metric
  /** What it is to reach, where the clause gives a number. */
  readonly target: Target | undefined
  /** Which measure exactly, and of what: `day-30 retention`, `conversion of new users`. */
  readonly scope: string
}

/** The owned signals that measure the hire. */
export function measuresOf(signals: readonly Signal[], clauses: readonly Clause[]): Measure[] {
  // Of several sentences behind a label, the first: a map keeps the last that it is given.
  const announced = new Map(
    clauses
      .filter(({ label }) => label !== '')
      .reverse()
      .map((clause) => [clause.block, clause]),
  )
  return signals.flatMap((signal) => {
    if (signal.metric === undefined || signal.ownership !== 'owned') return []
    return [
      {
        signal,
        metric: signal.metric,
        target: targetOf(signal.clause.text, signal.range) ?? targetBehindLabel(announced.get(signal.clause.block)),
        scope: scopeOf(signal),
      },
    ]
  })
}

/** The word before the measure, unless it is what is to be done to it. */
function qualifierOf(text: string, { start }: Span): string {
  const word = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+)\s*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? ''
  return MOVES.test(word) ? '' : word
}

const MOVES =
  /^(?:grow|increase|raise|lift|improve|reduce|cut|lower|keep|bring|hold|get|drive|boost|push|decrease|achieve|reach|hit|double|the|our|your|and|of|for|to|growing|increasing|raising|improving|reducing)$/i

/** `Churn: 3%`: the label names the measure, what it announces gives the number. */
function targetBehindLabel(announced: Clause | undefined): Target | undefined {
  return announced && targetOf(announced.text, { start: 0, end: 0 })
}

/** In characters. */
const LONGEST_SCOPE = 120

/** Up to the next measure: `churn below 3% among consumers`, `adoption of the app of 40%`. */
const SCOPE =
  /\s(?:of|for|among|in|from|across|with) (?:(?:the|our|all|every) )?(?!the\b|our\b|all\b)((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?=\s*(?:$|[.]|(?:by|to|from|at|above|below|over|under|in|within|of|for|per|every|each|is|are|stays?|reach(?:es)?)\b))/iu

function scopeOf({ clause, range }: Signal): string {
  const behind = withoutPeriods(clause.text.slice(range.end, range.end + LONGEST_SCOPE)).split(/[,;(]/u, 1)[0] ?? ''
  const name = clause.text.slice(range.start, range.end).replace(/ rate$/i, '')
  return [qualifierOf(clause.text, range), name, SCOPE.exec(behind)?.[1] ?? '']
    .join(' ')
    .toLowerCase()
    .replace(/^ ?(?:customer|user|client) /, ' ')
    .trim()
}
