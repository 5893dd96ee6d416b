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
    keys: base64(Uint32Array.from(rounded, ({ key }) => key)),
    values: base64(Int8Array.from(rounded.flatMap(({ values }) => values))),
    steps,
  }
}

/** Of the largest byte, some two hundredths. */
const LARGEST_TRIFLE = 2

/** The same, where most weights are next to nothing: those are not written. */
export function withoutTrifles({ keys, values, steps }: WeightsFile): WeightsFile {
  const bytes = new Int8Array(Uint8Array.from(Buffer.from(values, 'base64')).buffer)
  const isWritten = (byte = 0): boolean => Math.abs(byte) > LARGEST_TRIFLE
  const columns = Uint16Array.from({ length: bytes.length / steps.length }, (_, row) =>
    steps.reduce((mask, __, column) => mask | (isWritten(bytes[row * steps.length + column]) ? 1 << column : 0), 0),
  )
  return { keys, values: base64(bytes.filter((byte) => isWritten(byte))), columns: base64(columns), steps }
}

function base64({ buffer }: Uint32Array | Int8Array | Uint16Array): string {
  return Buffer.from(buffer).toString('base64')
}
