/** The probability that a score stands for. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
