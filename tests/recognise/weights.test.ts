import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWeights } from '../../src/recognise/weights.ts'
import { withoutTrifles } from '../../scripts/learn/weights-file.ts'
import type { WeightsFile } from '../../src/roles/knowledge.ts'

/** A file of weights, as `npm run learn` writes one. */
function fileOf(
  rows: readonly (readonly [key: number, ...values: readonly number[]])[],
  ...steps: number[]
): WeightsFile {
  const keys = new Uint32Array(rows.map(([key]) => key))
  const values = new Int8Array(rows.flatMap(([, ...row]) => row))
  return {
    keys: Buffer.from(keys.buffer).toString('base64'),
    values: Buffer.from(values.buffer).toString('base64'),
    steps,
  }
}

describe('weights', () => {
  it('are found by key, and are so many steps of their column', () => {
    const { rowOf, weight } = readWeights(
      fileOf(
        [
          [7, 2, -3],
          [9, 0, 127],
        ],
        0.5,
        0.1,
      ),
    )
    expect(weight(rowOf(7), 0)).toBe(1)
    expect(weight(rowOf(7), 1)).toBeCloseTo(-0.3)
    expect(weight(rowOf(9), 0)).toBe(0)
    expect(weight(rowOf(9), 1)).toBeCloseTo(12.7)
  })

  it('are the same where those that are next to nothing are not written', () => {
    const full = fileOf(
      [
        [7, 3, 2, -3],
        [9, -2, 0, 127],
      ],
      0.5,
      1,
      0.1,
    )
    const few = withoutTrifles(full)
    expect(few.values.length).toBeLessThan(full.values.length)
    const weights = (file: WeightsFile): number[][] => {
      const { rowOf, weight } = readWeights(file)
      return [7, 9].map((key) => [0, 1, 2].map((column) => Math.round(10 * weight(rowOf(key), column)) / 10))
    }
    expect(weights(full)).toEqual([
      [1.5, 2, -0.3],
      [-1, 0, 12.7],
    ])
    expect(weights(few)).toEqual([
      [1.5, 0, -0.3],
      [0, 0, 12.7],
    ])
  })

  it('know nothing of a key that was not learned', () => {
    const { rowOf } = readWeights(fileOf([[7, 1]], 1))
    expect(rowOf(8)).toBe(-1)
    expect(readWeights(fileOf([], 1)).rowOf(0)).toBe(-1)
  })

  it('find every key that is there and no other, whatever the keys are', () => {
    const key = fc.integer({ min: 0, max: 2 ** 32 - 1 })
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 200 }), key, (all, other) => {
        const keys = [...all].sort((a, b) => a - b)
        const { rowOf } = readWeights(
          fileOf(
            keys.map((one) => [one, 1] as const),
            1,
          ),
        )
        expect(keys.map(rowOf)).toEqual(keys.map((_, row) => row))
        expect(rowOf(other)).toBe(keys.indexOf(other))
      }),
    )
  })
})
