import { describe, expect, it } from 'vitest'
import { wordClasses } from '../../rules/roles/words.ts'
import { evidence, keyOf, NOWHERE, wordEvidence, type Statement } from '../../src/recognise/evidence.ts'
import { createGatherer, scoreOf, scoresByToken } from '../../src/recognise/findings.ts'
import { withoutGiven } from '../../src/recognise/given.ts'
import type { Weights } from '../../src/recognise/weights.ts'
import { wordsOf } from './read.ts'

function statement(text: string, around: Partial<Statement> = {}): Statement {
  return {
    ...withoutGiven(wordsOf(text, wordClasses)),
    text,
    section: 'responsibilities',
    heading: wordsOf('What you will do', wordClasses),
    title: 'product-manager',
    dutyLevel: 1,
    sectionLevel: 1,
    ...around,
  }
}

/** The keys of all that is said of a statement. */
function keysOf(text: string, around: Partial<Statement> = {}): ReadonlySet<number> {
  const keys = new Set<number>()
  evidence(statement(text, around), (key) => keys.add(key))
  return keys
}

function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return [...one].filter((key) => other.has(key)).length
}

describe('the evidence of a statement', () => {
  it('is the same for the same statement, and for another inflection of it', () => {
    expect(keysOf('Own the roadmap')).toEqual(keysOf('Own the roadmap'))
    expect(keysOf('Define the visions')).toEqual(keysOf('Defines the vision'))
  })

  it('has more in common with words of the same class than with any others', () => {
    const written = keysOf('Define the roadmap')
    expect(shared(written, keysOf('Shape the roadmap'))).toBeGreaterThan(shared(written, keysOf('Water the roadmap')))
  })

  it('tells the order of words', () => {
    expect(keysOf('developers support you')).not.toEqual(keysOf('you support developers'))
  })

  it.each<readonly [string, Partial<Statement>]>([
    ['section', { section: 'requirements' }],
    ['heading', { heading: wordsOf('Our values') }],
    ['title', { title: 'product-owner' }],
    ['likeness to a duty', { dutyLevel: -2 }],
    ['neighbours in its section', { sectionLevel: -2 }],
  ])('depends on its %s', (_, around) => {
    expect(keysOf('Own the roadmap', around)).not.toEqual(keysOf('Own the roadmap'))
  })

  it('tells what is turned into something else from what is made of it', () => {
    expect(keysOf('Turn the roadmap into stories')).not.toEqual(keysOf('Turn stories into the roadmap'))
    expect(shared(keysOf('Turn the roadmap into stories'), keysOf('roadmap'))).toBe(
      shared(keysOf('Turn the company into stories'), keysOf('roadmap')),
    )
  })

  it('tells a title from a sentence, and a question from a duty', () => {
    expect(keysOf('Roadmap Ownership:')).not.toEqual(keysOf('Roadmap ownership'))
    expect(keysOf('Do you own the roadmap?')).not.toEqual(keysOf('Do you own the roadmap'))
  })

  it('names for each piece the tokens that make it, or that it is nowhere in the statement', () => {
    const { words } = statement('Own, and rank, the backlog')
    const places = new Set(words.map(({ at }) => at))
    evidence(statement('Own, and rank, the backlog'), (_, first, last) => {
      if (first === NOWHERE) expect(last).toBe(NOWHERE)
      else {
        expect(places).toContain(first)
        expect(places).toContain(last)
        expect(first).toBeLessThanOrEqual(last)
      }
    })
  })

  it('is there for a statement without a word', () => {
    expect(keysOf('').size).toBeGreaterThan(0)
    expect(() => {
      wordEvidence([], () => undefined)
    }).not.toThrow()
  })
})

describe('the key of a feature', () => {
  it('is a whole number of 32 bits that tells its parts and their order', () => {
    const keys = [keyOf(1, 2, 3), keyOf(1, 3, 2), keyOf(2, 1, 3), keyOf(1, 2)]
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true)
  })
})

describe('what was learned of the evidence', () => {
  const weights: Weights = {
    rowCount: 4,
    rowOf: (key) => (key < 4 ? key : -1),
    weight: (row, column) =>
      [
        [0, 0],
        [2, 0],
        [4, 1],
        [0, 5],
      ][row]?.[column] ?? 0,
  }
  const gather = createGatherer(weights, [0])
  const findings = gather((take) => {
    for (const key of [1, 1, 0, 9, 3]) take(key, 0, 0)
    take(2, 0, 2)
  })

  it('is each row once, and none that says nothing to the question', () => {
    expect(findings).toEqual({ rows: [1, 2], first: [0, 0], last: [0, 2] })
  })

  it('is gathered again for each statement', () => {
    const again = gather((take) => {
      take(1, 3, 3)
    })
    expect(again).toEqual({ rows: [1], first: [3], last: [3] })
  })

  it('counts one over the root of the number of findings', () => {
    expect(scoreOf(findings, weights, 0)).toBeCloseTo(6 / Math.SQRT2)
    expect(scoreOf({ rows: [], first: [], last: [] }, weights, 0)).toBe(0)
  })

  it('is shared between the first and the last token of what says it', () => {
    const scores = scoresByToken(findings, weights, 0, 3)
    expect(Array.from(scores, (score) => score * Math.SQRT2).map(Math.round)).toEqual([4, 0, 2])
  })

  it('leaves out of the words what is around the statement', () => {
    const around = gather((take) => {
      take(1, NOWHERE, NOWHERE)
    })
    expect([...scoresByToken(around, weights, 0, 2)]).toEqual([0, 0])
  })
})
