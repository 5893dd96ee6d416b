import { NOWHERE, type Take } from './evidence.ts'
import type { Weights } from './weights.ts'

/**
 * The evidence of one statement of which something was learned: rows of the weights, each once, and the tokens that
 * make them.
 */
export interface Findings {
  readonly rows: readonly number[]
  /** First and last token of each row; `NOWHERE` for what is around the statement. */
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/** Gathers what was learned of the evidence of one statement. */
export type Gather = (read: (take: Take) => void) => Findings

/** Gathers what answers one of the questions in `columns`. */
export function createGatherer(weights: Weights, columns: readonly number[]): Gather {
  const answers = new Uint8Array(weights.rowCount)
  for (const column of columns) {
    for (let row = 0; row < answers.length; row++) if (weights.weight(row, column) !== 0) answers[row] = 1
  }
  // In which gathering a row was met last: cheaper than a set for each statement.
  const metIn = new Int32Array(weights.rowCount)
  let gathering = 0
  return (read) => {
    const rows: number[] = []
    const first: number[] = []
    const last: number[] = []
    gathering++
    read((key, from, to) => {
      const row = weights.rowOf(key)
      if (row === -1 || metIn[row] === gathering || answers[row] === 0) return
      metIn[row] = gathering
      rows.push(row)
      first.push(from)
      last.push(to)
    })
    return { rows, first, last }
  }
}

/** Each finding counts one over the root of their number. */
export function scoreOf({ rows }: Findings, weights: Weights, column: number): number {
  let sum = 0
  for (const row of rows) sum += weights.weight(row, column)
  return sum / Math.sqrt(Math.max(1, rows.length))
}

/** What each token adds to the score; a pair of words shares what it says. What is around the statement is left out. */
export function scoresByToken(
  { rows, first, last }: Findings,
  weights: Weights,
  column: number,
  tokenCount: number,
): Float64Array {
  const scores = new Float64Array(tokenCount)
  const scale = 1 / Math.sqrt(Math.max(1, rows.length))
  for (const [i, row] of rows.entries()) {
    const from = first[i] ?? NOWHERE
    const to = last[i] ?? NOWHERE
    if (from === NOWHERE) continue
    const half = (weights.weight(row, column) * scale) / 2
    scores[from] = (scores[from] ?? 0) + half
    scores[to] = (scores[to] ?? 0) + half
  }
  return scores
}
