import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstIndex } from '../../src/text/search.ts'

describe('firstIndex', () => {
  it('finds what a search from the first item on finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(10), (numbers, limit) => {
        const ascending = [...numbers].sort((a, b) => a - b)
        const found = ascending.findIndex((number) => number >= limit)
        expect(firstIndex(ascending, (number) => number >= limit)).toBe(found === -1 ? ascending.length : found)
      }),
    )
  })
})
