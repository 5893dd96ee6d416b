import { describe, expect, it } from 'vitest'
import { pointedAt, posting, reported } from './postings.ts'

const RULE = 'conflicting-metrics'

function measured(title: string, ...measures: readonly string[]): string {
  return posting(
    title,
    ['Work in a team'],
    `## How we measure success\n\n${measures.map((measure) => `- ${measure}\n`).join('')}`,
  )
}

describe('conflicting-metrics', () => {
  it.each([
    'Velocity',
    'Sprint goals met',
    'Cycle time',
    'Lead time from story to release',
    'Number of features shipped',
    'Escaped defects',
    'Predictability of the team',
  ])('reports “%s” as a measure of a Product Manager, and not of a Product Owner', (measure) => {
    expect(reported(RULE, measured('Product Manager', measure))).toHaveLength(1)
    expect(reported(RULE, measured('Product Owner', measure))).toEqual([])
  })

  it.each([
    'Revenue',
    'Market share',
    'Customer churn',
    'Retention of subscribers',
    'Adoption',
    'Conversion rate',
    'NPS',
    'Customer lifetime value',
    'Profitability of the product',
  ])('reports “%s” as a measure of a Product Owner, and not of a Product Manager', (measure) => {
    expect(reported(RULE, measured('Product Owner', measure))).toHaveLength(1)
    expect(reported(RULE, measured('Product Manager', measure))).toEqual([])
  })

  it('reports once, with the further measures as evidence', () => {
    const [diagnostic, ...more] = reported(
      RULE,
      measured('Product Owner', 'Sprint goals met', 'Revenue', 'Churn', 'Cycle time'),
    )
    expect(more).toEqual([])
    expect(diagnostic?.loc.start.line).toBe(10)
    expect(diagnostic?.evidence.map(({ loc }) => loc.start.line)).toEqual([11])
  })

  it('reports measures in sentences', () => {
    expect(reported(RULE, '# Product Owner\n\nYou will be measured by revenue.\n')).toHaveLength(1)
    expect(reported(RULE, '# Product Manager\n\nYour success is measured by the velocity of the team.\n')).toHaveLength(
      1,
    )
  })

  it('reports, under a title that names both roles, measures of both', () => {
    expect(reported(RULE, measured('Product Manager / Product Owner', 'Revenue', 'Adoption'))).toEqual([])
    expect(pointedAt(RULE, measured('Product Manager / Product Owner', 'Revenue', 'Velocity'))).toEqual(['Velocity'])
  })

  it('says under such a title that it is the measures that differ', () => {
    const [diagnostic] = reported(RULE, measured('Product Manager / Product Owner', 'Revenue', 'Velocity'))
    expect(diagnostic?.message).toBe(
      '“Velocity” measures a Product Owner, but other measures here belong to the other role. Measure one role only.',
    )
  })

  it.each([
    ['medium', 'one figure that the hire is to move', ['Grow revenue']],
    ['medium', 'two', ['Grow revenue', 'Reduce churn']],
    ['high', 'several', ['Grow revenue', 'Reduce churn', 'Raise market share']],
    ['high', 'words of measuring', ['You are measured by revenue']],
    ['high', 'both', ['Grow revenue', 'You are measured by revenue']],
  ])('is as sure as “%s” with %s', (confidence, _, duties) => {
    expect(reported(RULE, posting('Product Owner', duties)).map((diagnostic) => diagnostic.confidence)).toEqual([
      confidence,
    ])
  })

  it('is silent about figures of the company, experience, and measures that are somebody else’s', () => {
    const company =
      '## About us\n\nWe grew revenue by 40% and our churn is the lowest in the market. Our success is measured by NPS.\n'
    const asked = '## Requirements\n\n- You have grown revenue before\n- Knowledge of conversion and retention\n'
    const others = ['Our Product Manager answers for revenue', 'Support the Product Manager in growing adoption']
    expect(reported(RULE, posting('Product Owner', others, company + asked))).toEqual([])
    const team = ['The Scrum Master tracks velocity', 'You will not be measured by velocity']
    expect(
      reported(
        RULE,
        posting('Product Manager', team, '## Requirements\n\n- Knowledge of velocity and burndown charts\n'),
      ),
    ).toEqual([])
  })

  it('is silent about words that only look like measures', () => {
    const pm = [
      'Join a high-velocity team',
      'Own the roadmap for supplier lead time reports',
      'Manage the feature requests per customer',
    ]
    expect(reported(RULE, posting('Product Manager', pm))).toEqual([])
    const po = [
      'Write user stories for the revenue dashboard',
      'Explain data retention to the team',
      'Refine stories on staff retention',
    ]
    expect(reported(RULE, posting('Product Owner', po))).toEqual([])
  })

  describe('two targets for one measure', () => {
    it('conflict in the same period and unit', () => {
      expect(
        reported(RULE, measured('Product Manager', 'Grow retention by 10% in Q4', 'Grow retention by 15% in Q4')),
      ).toHaveLength(1)
      expect(
        reported(RULE, measured('Product Owner', 'Cycle time below 5 days', 'Cycle time below 8 days')),
      ).toHaveLength(1)
    })

    it('conflict whatever the words around the measure', () => {
      expect(
        reported(
          RULE,
          measured('Product Manager', 'Adoption of the app of 40% in 2031', 'Raise adoption of the app to 60% in 2031'),
        ),
      ).toHaveLength(1)
      expect(
        reported(RULE, measured('Product Manager', 'Reduce our churn to 3%', 'The churn rate stays below 5%')),
      ).toHaveLength(1)
      expect(
        reported(
          RULE,
          measured('Product Manager', 'Churn below 3% among new customers', 'Cut churn to 5% among new customers'),
        ),
      ).toHaveLength(1)
    })

    it.each([
      ['CHURN below 3%', 'Churn below 5%'],
      ['Customer churn below 3%', 'Churn below 5%'],
      ['Reduce customer churn to 3%', 'Keep the churn rate below 5%'],
      ['Mobile churn below 3%', 'Mobile churn below 5%'],
      ['Client churn below 3% in Norway', 'Churn below 5% in Norway'],
    ])('conflict in “%s” and “%s”', (first, second) => {
      expect(reported(RULE, measured('Product Manager', first, second))).toHaveLength(1)
    })

    it('are told in words', () => {
      const [diagnostic] = reported(
        RULE,
        measured('Product Owner', 'Cycle time below 1 day', 'Cycle time below 8 days'),
      )
      expect(diagnostic?.message).toBe(
        '“Cycle time” and “Cycle time” above set different targets for the same measure: 8 days here, 1 day there. Keep one.',
      )
      expect(diagnostic?.confidence).toBe('high')
    })

    it('are shown with the other place', () => {
      const [diagnostic] = reported(
        RULE,
        measured('Product Manager', 'Grow retention by 10% in Q4', 'Grow retention by 15% in Q4'),
      )
      expect(diagnostic?.loc.start.line).toBe(10)
      expect(diagnostic?.evidence.map(({ loc }) => loc.start.line)).toEqual([9])
    })

    it.each([
      ['the same number', 'Grow retention by 10% in Q4', 'Retention: plus 10% in Q4'],
      ['other periods', 'Grow retention by 10% in Q3', 'Grow retention by 15% in Q4'],
      ['other years', 'Grow retention by 10% in 2026', 'Grow retention by 15% in 2027'],
      ['other measures', 'Grow retention by 10% in Q4', 'Grow conversion by 15% in Q4'],
      ['other customers', 'Churn below 3% among consumers', 'Churn below 5% among companies'],
      ['other markets', 'Churn below 3% in Norway in 2031', 'Churn below 5% in Denmark in 2031'],
      ['other ways to come', 'Mobile churn below 3%', 'Web churn below 5%'],
      ['other measures of one kind', 'Day-30 retention of 40%', 'Day-7 retention of 60%'],
      [
        'other measures of one kind at the end of long sentences',
        'In the parts of the country that the harbour serves, bring mobile churn to 3%',
        'In the parts of the country that the harbour serves, bring web churn to 5%',
      ],
      ['other units', 'Grow revenue by 5% in 2031', 'Grow revenue by 3 million in 2031'],
      ['a target that is to be reached later, told in one sentence', 'Churn below 5%, then churn below 3%', 'NPS'],
      ['a number on one side only', 'Grow retention by 10% in Q4', 'Retention in Q4'],
      ['a range in one sentence', 'Grow retention by 10% to 15% in Q4', 'Retention'],
    ])('do not with %s', (_, first, second) => {
      expect(reported(RULE, measured('Product Manager', first, second))).toEqual([])
    })
  })
})
