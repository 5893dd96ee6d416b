import { logistic } from '../../src/recognise/logistic.ts'

/** One thing to learn a decision from: its facts as numbers, the answer, and how much it counts. */
export interface Case {
  readonly facts: readonly number[]
  readonly isTrue: boolean
  readonly weight: number
}

/**
 * Logistic regression over a handful of facts, by Newton’s method; `penalty` holds the weights of facts measured in
 * their own spread.
 */
export function learnDecision(cases: readonly Case[], penalty: number): { weights: number[]; offset: number } {
  const size = cases[0]?.facts.length ?? 0
  const spread = Array.from({ length: size }, (_, at) => spreadOf(cases.map(({ facts }) => facts[at] ?? 0)))
  let weights = Array.from({ length: size + 1 }, () => 0)
  for (let step = 0; step < 30; step++) weights = newtonStep(cases, spread, weights, penalty)
  return { weights: spread.map((unit, at) => (weights[at] ?? 0) / unit), offset: weights[size] ?? 0 }
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
}

function newtonStep(
  cases: readonly Case[],
  spread: readonly number[],
  weights: readonly number[],
  penalty: number,
): number[] {
  const size = weights.length
  const gradient = weights.map((weight, at) => (at < spread.length ? penalty * weight : 0))
  const hessian = weights.map((_, row) =>
    weights.map((__, at) => (row === at ? (at < spread.length ? penalty : 1e-6) : 0)),
  )
  for (const { facts, isTrue, weight } of cases) {
    const x = [...facts.map((fact, at) => fact / (spread[at] ?? 1)), 1]
    const p = logistic(x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0))
    for (let i = 0; i < size; i++) {
      gradient[i] = (gradient[i] ?? 0) + weight * (p - (isTrue ? 1 : 0)) * (x[i] ?? 0)
      const row = hessian[i]!
      for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + weight * p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0)
    }
  }
  const step = solve(hessian, gradient)
  return weights.map((weight, at) => weight - (step[at] ?? 0))
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(column, 0, pivot)
    for (const [at, row] of rows.entries()) {
      if (at === column) continue
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let i = column; i <= size; i++) row[i] = (row[i] ?? 0) - factor * (pivot[i] ?? 0)
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1))
}
