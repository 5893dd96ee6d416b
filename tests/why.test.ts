import { describe, expect, it } from 'vitest'
import { why } from '../src/index.ts'

const POSTING = `# Product Manager, Allotments

## What you will do

- Support the Product Owner in backlog refinement
- Own the roadmap, and tell success stories to the board
- Water the tomatoes

## What you bring

- Experience writing user stories
`

function clauseOn(line: number): ReturnType<typeof why>['clauses'][number] | undefined {
  return why(POSTING, line).clauses[0]
}

describe('why a line counts or does not', () => {
  it('names the section, the cues and the words that decided about ownership', () => {
    expect(clauseOn(5)).toMatchObject({
      form: 'item',
      section: { kind: 'responsibilities', heading: 'What you will do' },
    })
    expect(clauseOn(5)?.signals).toContainEqual(
      expect.objectContaining({
        cue: 'team-ceremonies',
        role: 'product-owner',
        ownership: 'supporting',
        because: '“Product Owner” answers for it',
      }),
    )
    expect(clauseOn(11)?.signals).toContainEqual(
      expect.objectContaining({
        cue: 'user-stories',
        ownership: 'required',
        because: '“Experience” asks for experience',
      }),
    )
  })

  it('names the words that it passed over, and what made it do so', () => {
    expect(clauseOn(6)?.signals.map(({ cue }) => cue)).toContain('roadmap')
    expect(clauseOn(6)?.passedOver).toContainEqual({
      role: 'product-owner',
      cue: 'user-stories',
      text: 'stories',
      because: 'it means something else in “success stories”',
    })
  })

  it('says of a statement without cues that nothing was found, and of a heading that no statement stands there', () => {
    expect(clauseOn(7)).toMatchObject({ signals: [], passedOver: [] })
    expect(why(POSTING, 3).clauses).toEqual([])
  })

  it('gives what the whole posting is held against: its statements and the bounds of the rules', () => {
    const { posting, rules } = why(POSTING, 7, {
      rules: { 'mixed-responsibilities': ['error', { fewestStatements: 4 }] },
    })
    expect(posting).toMatchObject({
      title: 'Product Manager, Allotments',
      role: 'product-manager',
      statements: { 'product-manager': 1, 'product-owner': 0 },
    })
    expect(rules.find(({ id }) => id === 'mixed-responsibilities')).toMatchObject({
      options: { fewestStatements: 4 },
      messages: [],
    })
  })

  it.each([0, 12, 1.5, Number.NaN])('has no line %s', (line) => {
    expect(() => why(POSTING.trimEnd(), line)).toThrow(RangeError)
  })
})
