import type { Clause } from '../posting/posting.ts'
import type { Metric } from '../role-model.ts'
import { targetOf, type Target } from './measuring.ts'
import type { Signal } from './signal.ts'

/** A measure of success that the posting assigns to the hire. */
export interface Measure {
  readonly signal: Signal
  readonly metric: Metric
  /** What it is to reach, where the clause gives a number. */
  readonly target: Target | undefined
  /** What the measure is taken of, where the clause says so: `new users` in `conversion of new users`. */
  readonly scope: string
}

/** The owned signals that measure the hire. */
export function measuresOf(signals: readonly Signal[], clauses: readonly Clause[]): Measure[] {
  const announced = new Map(clauses.filter(({ label }) => label !== '').map((clause) => [clause.block, clause]))
  return signals.flatMap((signal) => {
    if (signal.metric === undefined || signal.ownership !== 'owned') return []
    return [{ signal, metric: signal.metric, target: targetOf(signal.clause.text, signal.range) ?? targetBehindLabel(signal, announced.get(signal.clause.block)), scope: scopeOf(signal) }]
  })
}

/** `Churn: 3%`: the label names the measure, what it announces gives the number. */
function targetBehindLabel({ clause }: Signal, announced: Clause | undefined): Target | undefined {
  return announced === undefined || announced === clause ? undefined : targetOf(announced.text, { start: 0, end: 0 })
}

/** In characters. */
const LONGEST_SCOPE = 120

function scopeOf({ clause, range }: Signal): string {
  const scope = /^\s+(?:of|for|among|in) ((?:[\p{L}-]+ ){0,3}[\p{L}-]+?)(?=,| (?:by|to|from|at|above|below|over|in|within)\b|[.;]|$)/u.exec(clause.text.slice(range.end, range.end + LONGEST_SCOPE))
  return scope?.[1]?.toLowerCase() ?? ''
}
