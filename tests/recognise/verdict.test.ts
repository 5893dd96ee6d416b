import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../../rules/roles/knowledge.ts'
import { factsOf, likelihoodOf, probabilityOfTwo, type WorkByRole } from '../../src/recognise/verdict.ts'
import type { Verdict } from '../../src/roles/knowledge.ts'
import type { NamedRole } from '../../src/roles/role-ids.ts'

/** So many statements of a role's work. */
function work(count: number, probability = 0.95): WorkByRole['product-manager'] {
  return Array.from({ length: count }, () => ({ probability }))
}

const FIVE = work(5)

function likelihood(
  verdict: Verdict,
  title: NamedRole | undefined,
  manager: WorkByRole['product-manager'],
  owner: WorkByRole['product-owner'],
): ReturnType<typeof likelihoodOf> {
  return likelihoodOf(verdict, title, { 'product-manager': manager, 'product-owner': owner }, knowledge)
}

describe('whether a posting asks for two jobs', () => {
  it.each(['product-manager', 'product-owner', 'hybrid'] as const)(
    'is sure with five statements of each, under a title of %s',
    (title) => {
      expect(likelihood('mixed', title, FIVE, FIVE).confidence).toBe('high')
    },
  )

  it.each(['product-manager', 'product-owner'] as const)('is out of question with one job alone, under %s', (title) => {
    const [manager, owner] = title === 'product-manager' ? [FIVE, []] : [[], FIVE]
    expect(likelihood('mixed', title, manager, owner).confidence).toBeUndefined()
  })

  it('is more likely the more of the other job there is, however much there is of its own', () => {
    for (const title of ['product-manager', 'product-owner'] as const) {
      for (const own of [2, 5, 12, 20]) {
        const probabilities = [0, 1, 2, 3, 4, 6, 9, 14, 20].map((other) => {
          const [manager, owner] = title === 'product-manager' ? [own, other] : [other, own]
          return likelihood('mixed', title, work(manager), work(owner)).probability
        })
        for (const [at, probability] of probabilities.slice(1).entries())
          expect(probability).toBeGreaterThan(probabilities[at] ?? 1)
      }
    }
  })

  it('is sure with half a dozen of the other job beside a dozen of its own', () => {
    for (const own of [6, 9, 12]) {
      expect(likelihood('mixed', 'product-manager', work(own), work(6)).confidence).toBe('high')
      expect(likelihood('mixed', 'product-owner', work(6), work(own)).confidence).toBe('high')
    }
  })

  it('is more likely the surer the statements are', () => {
    expect(likelihood('mixed', 'product-manager', FIVE, work(3, 0.4)).probability).toBeLessThan(
      likelihood('mixed', 'product-manager', FIVE, work(3)).probability,
    )
  })
})

describe('whether the duties are the other role’s than the title’s', () => {
  it('is sure when all are', () => {
    expect(likelihood('mislabeled', 'product-manager', [], FIVE).confidence).toBe('high')
    expect(likelihood('mislabeled', 'product-owner', FIVE, []).confidence).toBe('high')
  })

  it('is out of question when none are, or as many as of the title’s', () => {
    expect(likelihood('mislabeled', 'product-manager', FIVE, []).confidence).toBeUndefined()
    expect(likelihood('mislabeled', 'product-owner', [], FIVE).confidence).toBeUndefined()
    expect(likelihood('mislabeled', 'product-manager', FIVE, FIVE).confidence).toBeUndefined()
  })

  it('does not arise under a title of both', () => {
    expect(factsOf('mislabeled', 'hybrid', { 'product-manager': FIVE, 'product-owner': FIVE })).toBeUndefined()
    expect(likelihood('mislabeled', 'hybrid', FIVE, FIVE)).toEqual({ probability: 0, confidence: undefined })
  })
})

describe('a verdict', () => {
  it.each(['mixed', 'mislabeled'] as const)('of %s does not arise without a title', (verdict) => {
    expect(likelihood(verdict, undefined, FIVE, FIVE)).toEqual({ probability: 0, confidence: undefined })
  })

  it.each(['mixed', 'mislabeled'] as const)('of %s is not said of a posting without duties', (verdict) => {
    for (const title of ['product-manager', 'product-owner'] as const)
      expect(likelihood(verdict, title, [], []).confidence).toBeUndefined()
    expect(likelihood(verdict, 'hybrid', [], []).probability).toBeLessThan(0.5)
  })

  it.each(['mixed', 'mislabeled'] as const)('of %s has one weight for each fact', (verdict) => {
    const facts = factsOf(verdict, 'product-manager', { 'product-manager': FIVE, 'product-owner': FIVE })
    expect(facts?.every(Number.isFinite)).toBe(true)
    expect(knowledge.verdicts[verdict].weights).toHaveLength(facts?.length ?? 0)
  })

  it.each(['mixed', 'mislabeled'] as const)('of %s is asked more for when it is to be sure', (verdict) => {
    const { high, medium } = knowledge.verdicts[verdict]
    expect(medium).toBeGreaterThan(0)
    expect(high).toBeGreaterThanOrEqual(medium)
    expect(high).toBeLessThanOrEqual(1)
  })
})

describe('that two statements or more are a role’s work', () => {
  const withProbabilities = (probabilities: readonly number[]): { probability: number }[] =>
    probabilities.map((probability) => ({ probability }))

  it.each([
    [[], 0],
    [[1], 0],
    [[0.5, 0.5], 0.25],
    [[0.5, 0.5, 0.5], 0.5],
    [[1, 0.2], 0.2],
    [[1, 1, 1], 1],
  ])('has for %j the probability %d', (probabilities, expected) => {
    expect(probabilityOfTwo(withProbabilities(probabilities))).toBeCloseTo(expected, 12)
  })

  it('does not depend on their order, and rises with each', () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
    fc.assert(
      fc.property(probabilities, (some) => {
        const probability = probabilityOfTwo(withProbabilities(some))
        expect(probabilityOfTwo(withProbabilities(some.toReversed()))).toBeCloseTo(probability, 9)
        expect(probabilityOfTwo(withProbabilities([...some, 0.5]))).toBeGreaterThanOrEqual(probability - 1e-9)
      }),
    )
  })
})
