import type { WeightsFile } from '../../src/roles/knowledge.ts'

const LARGEST_BYTE = 127

/** Weights by key, one for each column, rounded to one byte each. */
export function toWeightsFile(learned: ReadonlyMap<number, readonly number[]>, columns: number): WeightsFile {
  const steps = Array.from({ length: columns }, (_, column) => {
    const largest = Math.max(...Array.from(learned.values(), (row) => Math.abs(row[column] ?? 0)), 0)
    return Number((largest / LARGEST_BYTE).toPrecision(6))
  })
  const rounded = Array.from(learned, ([key, row]) => ({
    key,
    values: steps.map((step, column) => (step === 0 ? 0 : Math.round((row[column] ?? 0) / step))),
  }))
    .filter(({ values }) => values.some((value) => value !== 0))
    .sort((a, b) => a.key - b.key)
  return {
    keys: Buffer.from(Uint32Array.from(rounded, ({ key }) => key).buffer).toString('base64'),
    values: Buffer.from(Int8Array.from(rounded.flatMap(({ values }) => values)).buffer).toString('base64'),
    steps,
  }
}
