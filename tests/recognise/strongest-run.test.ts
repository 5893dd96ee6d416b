import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/language/tokens.ts'
import { strongestRun } from '../../src/recognise/strongest-run.ts'

/** The words that are quoted when these tokens have these scores. */
function quoted(text: string, ...scores: readonly number[]): string {
  const tokens = tokenize(text)
  const { start, end } = strongestRun(Float64Array.from(scores), tokens)
  return tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ')
}

describe('the words to quote', () => {
  it('are the run that speaks most for the role', () => {
    expect(quoted('gladly own roadmap there', -1, 2, 3, -1)).toBe('own roadmap')
  })

  it('go on over a weak word between two strong ones, but not over a strong word against them', () => {
    expect(quoted('own big roadmap', 2, -1, 3)).toBe('own big roadmap')
    expect(quoted('own never roadmap', 2, -4, 3)).toBe('roadmap')
  })

  it('neither begin nor end with a word that only joins, or with a mark', () => {
    expect(quoted('the own roadmap of', 1, 2, 3, 1)).toBe('own roadmap')
    expect(quoted(', own roadmap .', 1, 2, 3, 1)).toBe('own roadmap')
  })

  it('are one word at least, even where nothing speaks for the role', () => {
    expect(quoted('water tomatoes', -2, -1)).toBe('tomatoes')
    expect(quoted('the', 1)).toBe('the')
    expect(quoted('')).toBe('')
  })

  it('are ten at most, all of the statement', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 40 }), (scores) => {
        const tokens = tokenize(scores.map((_, at) => `word${at}`).join(' '))
        const { start, end } = strongestRun(Float64Array.from(scores), tokens)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(tokens.length)
        expect(end - start).toBeLessThanOrEqual(10)
      }),
    )
  })
})
