import type { RoleId } from './role-ids.ts'

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

/** What was learned, as it is kept in a file: `npm run learn` writes it. */
export interface WeightsFile {
  /** Keys of features, ascending, 32 bits each, little-endian; base64. */
  readonly keys: string
  /** For each key one signed byte per column; base64. */
  readonly values: string
  /**
   * Where most weights are nothing: for each key the columns that have a byte, as 16 bits, the lowest for the first;
   * base64. Missing: all have one.
   */
  readonly columns?: string
  /** What one step of a byte is worth, per column. */
  readonly steps: readonly number[]
}

/**
 * A score `s` is right in `1 / (1 + exp(-(slope * s + offset)))` of the cases; from `bound` on a statement is taken for
 * the role’s.
 */
export interface Calibration {
  readonly slope: number
  readonly offset: number
  readonly bound: number
}

/** What is decided about a whole posting. */
export type Verdict = 'mixed' | 'mislabeled'

/** How a verdict follows from what was recognised: learned weights, and the probabilities from which on it is said. */
export interface VerdictWeights {
  readonly weights: readonly number[]
  readonly offset: number
  /** Right at least nine times in ten from here on. */
  readonly high: number
  /** Worth a look from here on. */
  readonly medium: number
}

/** What was learned of the jobs besides the two roles: `npm run learn` writes it. */
export interface JobKnowledge {
  /** Columns: the jobs in the order of `JOB_IDS`, and duties that any of them may have. */
  readonly duties: WeightsFile
  /** Whether the duties under a title are mostly a third job’s. */
  readonly mislabeled: VerdictWeights
}
