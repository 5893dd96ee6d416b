import { describe, expect, it } from 'vitest'
import { createLinter, explain, lint, testVocabulary, type Vocabulary } from '../../src/index.ts'

const VOCABULARY: Vocabulary = {
  titles: {
    'product-owner': [{ phrase: 'value owner', says: ['Senior Value Owner (f/m/d)'], not: ['Value Engineer'] }],
  },
  cues: {
    'product-owner': [
      {
        id: 'flow-board',
        verbs: ['own', 'prioritize'],
        objects: ['flow board'],
        unless: ['flow board game'],
        says: ['Prioritise the flow board'],
        not: ['Experience with a flow board', 'Own the flow board game'],
      },
    ],
  },
  sections: { responsibilities: ['Your canvas'], benefits: ['The sweet part'] },
  managers: [
    {
      id: 'value-office',
      titles: ['head of value'],
      label: 'the value office',
      contradicts: ['product-owner'],
      says: ['You report to the Head of Value.'],
      not: ['You report to the Head of Product.'],
    },
  ],
}

const POSTING = `# Value Owner

You report to the Head of Value.

## Your canvas

- Prioritise the flow board
- Write user stories

## The sweet part

- You own the flow board of your career
`

describe('a linter with a vocabulary', () => {
  const linter = createLinter({ vocabulary: VOCABULARY })

  it('knows the company’s titles, cues, sections and managers', () => {
    const { title, sections, signals } = linter.explain(POSTING)
    expect(title?.role).toBe('product-owner')
    expect(sections.map(({ kind }) => kind)).toEqual(['title', 'summary', 'responsibilities', 'benefits'])
    expect(signals.map(({ role, ownership, text }) => [role, ownership, text])).toEqual([
      ['product-owner', 'owned', expect.stringContaining('flow board')],
      ['product-owner', 'owned', 'Write user stories'],
    ])
    expect(linter.lint(POSTING).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['conflicting-reporting-line'])
    expect(linter.lint(POSTING).diagnostics[0]?.message).toContain('(the value office)')
  })

  it('leaves the library as it was', () => {
    const { title, sections, signals } = explain(POSTING)
    expect(title?.role).toBeNull()
    expect(sections.map(({ kind }) => kind)).not.toContain('responsibilities')
    expect(signals.map(({ text }) => text).join()).not.toContain('flow board')
  })

  it('takes the holder of an own title for a colleague', () => {
    const { diagnostics } = linter.lint('# Product Manager\n\nYou work with our Value Owner.\n', { preset: 'strict' })
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('missing-counterpart')
  })
})

describe('a linter with settings', () => {
  const source = '# Product Manager / Product Owner\n'

  it('goes by them, unless its options say otherwise', () => {
    const linter = createLinter({ preset: 'strict', rules: { 'hybrid-title': 'warning' } })
    expect(linter.lint(source)).toEqual(lint(source, { preset: 'strict', rules: { 'hybrid-title': 'warning' } }))
    expect(linter.lint(source, { preset: 'recommended' })).toEqual(
      lint(source, { rules: { 'hybrid-title': 'warning' } }),
    )
    expect(linter.lint(source, { rules: { 'hybrid-title': 'off' }, preset: 'recommended' }).diagnostics).toEqual([])
  })

  it('is the library itself where there are none', () => {
    expect(createLinter().lint(source)).toEqual(lint(source))
    expect(createLinter({}).explain(source)).toEqual(explain(source))
  })
})

describe('the examples of a vocabulary', () => {
  it('hold', () => {
    expect(testVocabulary({ vocabulary: VOCABULARY })).toEqual({ count: 7, failed: [] })
    expect(testVocabulary({})).toEqual({ count: 0, failed: [] })
  })

  it('fail with their key and how they were read', () => {
    const failed = (vocabulary: Vocabulary): readonly string[] =>
      testVocabulary({ vocabulary }).failed.map(({ key, reason }) => `${key}: ${reason}`)
    const [title] = VOCABULARY.titles?.['product-owner'] ?? []
    const [cue] = VOCABULARY.cues?.['product-owner'] ?? []
    const [manager] = VOCABULARY.managers ?? []
    if (title === undefined || cue === undefined || manager === undefined)
      throw new Error('the vocabulary has one of each')
    expect(
      failed({ titles: { 'product-owner': [{ ...title, says: ['Value Engineer'], not: ['Value Owner'] }] } }),
    ).toEqual([
      'vocabulary.titles.product-owner[0].says[0]: no title of either role',
      'vocabulary.titles.product-owner[0].not[0]: a title of the Product Owner',
    ])
    expect(
      failed({
        cues: {
          'product-owner': [
            {
              ...cue,
              says: ['Write poems'],
              not: ['Own the flow board'],
            },
          ],
        },
      }),
    ).toEqual([
      'vocabulary.cues.product-owner[0].says[0]: nothing that this cue knows',
      expect.stringMatching(
        /^vocabulary\.cues\.product-owner\[0\]\.not\[0\]: the hire’s own work, by “.*flow board”$/u,
      ),
    ])
    expect(
      failed({
        managers: [
          {
            ...manager,
            says: ['You report to the CTO.', 'We have a Head of Value.'],
            not: ['You report to the Head of Value.'],
          },
        ],
      }),
    ).toEqual([
      'vocabulary.managers[0].says[0]: a report to an engineering lead, “CTO”',
      'vocabulary.managers[0].says[1]: no reporting line',
      'vocabulary.managers[0].not[0]: a report to this manager',
    ])
  })
})
