import { logistic } from './logistic.ts'
import type { RoleId } from '../signal/signal.ts'
import type { Verdict, VerdictWeights } from './verdict.ts'
import type { WeightsFile } from './weights.ts'

/** What was learned: `npm run learn` writes it. */
export interface Knowledge {
  /** Columns: `PM_COLUMN`, `PO_COLUMN` and `DUTY_COLUMN`. */
  readonly statements: WeightsFile
  /** Columns: the kinds of work, in the order of `kindNames`. */
  readonly kinds: WeightsFile
  readonly kindNames: readonly string[]
  /** How scores of statements become probabilities. */
  readonly calibration: Readonly<Record<RoleId, Calibration>>
  readonly verdicts: Readonly<Record<Verdict, VerdictWeights>>
  /** Statements of our own that others are compared with. */
  readonly exemplars: readonly Exemplar[]
}

/** A labelled statement that stands for many like it. */
export interface Exemplar {
  readonly text: string
  /** The kind of work, by its name in the role model; `null` where it is neither role's. */
  readonly kind: string | null
}

/** A score `s` is right in `1 / (1 + exp(-(slope * s + offset)))` of the cases; from `bound` on a statement is taken for the role’s. */
export interface Calibration {
  readonly slope: number
  readonly offset: number
  readonly bound: number
}

/** Columns of the statements’ weights: the roles’ work, and whether it reads like a duty at all. */
export const COLUMNS: Readonly<Record<RoleId, number>> = { 'product-manager': 0, 'product-owner': 1 }
export const DUTY_COLUMN = 2

export function probabilityOf(score: number, { slope, offset }: Calibration): number {
  return logistic(slope * score + offset)
}
