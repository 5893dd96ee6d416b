import { describe, expect, it } from 'vitest'
import { parsePosting } from '../posting/posting-of.ts'
import type { Statement } from '../../src/recognise/evidence.ts'
import { levelOf, sectionLevel, statementsOf } from '../../src/recognise/statements.ts'
import { readClauses } from '../../src/language/reading.ts'
import { createWordReader } from '../../src/recognise/words.ts'

const wordsOf = createWordReader({}, (word) => word)

/** Every statement has the same duty score. */
function read(source: string, duty: number): readonly Statement[] {
  return statementsOf(readClauses(parsePosting(source).clauses), 'product-owner', wordsOf, () => duty)
}

const listed = (heading: string, count: number): string =>
  `# Product Owner\n\n## ${heading}\n\n${Array.from({ length: count }, (_, at) => `- Groom ${at}\n`).join('')}`

describe('a statement of a posting', () => {
  it('knows its section, its heading and the title of the posting', () => {
    const [statement] = read(listed('What you will do', 1), 0)
    expect(statement).toMatchObject({ text: 'Groom 0', section: 'responsibilities', title: 'product-owner' })
    expect(statement?.heading).toHaveLength(4)
  })

  it('has no heading where none is above it', () => {
    expect(read('- Groom the backlog\n', 0)[0]?.heading).toEqual([])
  })
})

describe('how much a section reads like duties', () => {
  it('is what its heading makes one expect, as long as little is under it', () => {
    expect(sectionLevel('responsibilities', 0, 0)).toBe(1)
    expect(sectionLevel('company', 0, 0)).toBeLessThan(0)
    expect(sectionLevel('requirements', 0, 0)).toBeLessThan(0)
  })

  it('is what the statements under it say, when they are many', () => {
    expect(read(listed('About us', 1), 3)[0]?.sectionLevel).toBeLessThanOrEqual(0)
    expect(read(listed('About us', 12), 3)[0]?.sectionLevel).toBe(2)
    expect(read(listed('Responsibilities', 12), -3)[0]?.sectionLevel).toBe(-2)
  })

  it('is a whole number from -3 to 3', () => {
    expect([-9, -1.4, 0.2, 1.6, 9].map(levelOf)).toEqual([-3, -1, 0, 2, 3])
  })
})
