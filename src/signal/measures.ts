import type { Metric } from '../role-model.ts'
import { announcesMeasure, targetOf, type Target } from './measuring.ts'
import type { Signal } from './signal.ts'

/** A measure of success that the posting assigns to the hire. */
export interface Measure {
  readonly signal: Signal
  readonly metric: Metric
  /** What it is to reach, where the clause gives a number. */
  readonly target: Target | undefined
}

/** The owned signals that measure the hire: by their own words, or by what is said around them. */
export function measuresOf(signals: readonly Signal[]): Measure[] {
  return signals.flatMap((signal) => {
    if (signal.metric === undefined || signal.ownership !== 'owned') return []
    const target = targetOf(signal.clause.text, signal.range)
    const isMeasure = signal.metric.needsContext === undefined || target !== undefined || announcesMeasure(signal.clause, signal.range.start)
    return isMeasure ? [{ signal, metric: signal.metric, target }] : []
  })
}
