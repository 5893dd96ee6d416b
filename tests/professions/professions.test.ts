import fc from 'fast-check'
import { expect, it } from 'vitest'
import { otherProfessions } from './postings.ts'
import { spokenOf } from './spoken.ts'

// `npm run professions` checks 20,000 of them.
it('postings of other professions are left alone, whatever their duties are', { timeout: 120_000 }, () => {
  for (const source of fc.sample(otherProfessions, { seed: 1, numRuns: 200 }))
    expect(spokenOf(source), source).toEqual([])
})
