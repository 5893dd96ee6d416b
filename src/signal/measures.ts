import type { Metric } from '../role-model.ts'
import { targetOf, type Target } from './measuring.ts'
import type { Signal } from './signal.ts'

/** A measure of success that the posting assigns to the hire. */
export interface Measure {
  readonly signal: Signal
  readonly metric: Metric
  /** What it is to reach, where the clause gives a number. */
  readonly target: Target | undefined
}

/** The owned signals that measure the hire. */
export function measuresOf(signals: readonly Signal[]): Measure[] {
  return signals.flatMap((signal) => {
    if (signal.metric === undefined || signal.ownership !== 'owned') return []
    return [{ signal, metric: signal.metric, target: targetOf(signal.clause.text, signal.range) }]
  })
}
