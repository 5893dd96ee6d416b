import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { createAnalyzer } from '../../src/analysis.ts'

const { analyze } = createAnalyzer(strategicTactical)

/** More words than are looked at around a measure. */
const LONG = Array.from({ length: 50 }, () => 'and look after cats').join(' ')

/** The measures of the hire in a statement below a heading, as `metric: value unit (period)`. */
function measures(
  statement: string,
  heading = 'How success is measured',
  title = 'Product Manager',
): readonly string[] {
  return analyze(`# ${title}\n\n## ${heading}\n\n- ${statement}\n`).measures.map(({ metric, target }) => {
    if (target === undefined) return metric.id
    return `${metric.id}: ${target.value}${target.unit}${target.period === null ? '' : ` (${target.period})`}`
  })
}

const isMeasured = (text: string): boolean => analyze(`# Product Manager\n\n${text}\n`).isMeasured

describe('the measures of the hire', () => {
  it.each([
    ['Revenue', ['revenue']],
    ['Churn and retention rate', ['retention', 'retention']],
    ['Sprint velocity', ['velocity']],
    ['Escaped defects', ['increment-quality']],
    ['Net promoter score', ['satisfaction-score']],
    ['Customer lifetime value', ['customer-value']],
    ['Number of happy cats', []],
  ])('are named below a heading of measures: %s', (statement, expected) => {
    expect(measures(statement)).toEqual(expected)
  })

  it.each([
    ['You will be measured by churn', ['retention']],
    ['Your success is measured by the velocity of the team', ['velocity']],
    ['Success means a higher retention of customers', ['retention']],
    ['We measure your performance by revenue', ['revenue']],
    ['Your targets: revenue and churn', ['revenue', 'retention']],
    ['Your goals are revenue and market share', ['revenue', 'market-share']],
    ['Your KPIs are velocity and cycle time', ['velocity', 'lead-time']],
    ['You are held accountable for churn', ['retention']],
    ['Your bonus depends on churn', ['retention']],
    ['You are accountable for revenue', ['revenue']],
    ['Reduce churn', ['retention']],
    ['Grow revenue', ['revenue']],
    ['Raise customer satisfaction to 80 %', ['customer-satisfaction: 80%']],
    ['Analyse revenue; your success is measured by velocity', ['velocity']],
    [`You will be measured by churn, ${LONG}`, ['retention']],
    [`You are looking after cats, ${LONG}, and you will be measured by churn`, ['retention']],
  ])('are told among the duties, by words that announce or move them: %s', (statement, expected) => {
    expect(measures(statement, 'Responsibilities')).toEqual(expected)
  })

  it.each([
    'Read reports on revenue',
    'Understand churn',
    'Work with the revenue operations team',
    'Our revenue grew by 40% last year',
    'Analyse and understand revenue',
    'The sales team is measured by revenue',
    'Support the sales team in growing revenue',
    'You will not be measured by revenue',
    'Join a high-velocity team',
  ])('are not what “%s” tells among the duties', (statement) => {
    expect(measures(statement, 'Responsibilities')).toEqual([])
  })

  it.each(['About us', 'Benefits', 'Requirements', 'Hiring process'])('are not the figures below “%s”', (heading) => {
    expect(measures('Revenue of 40 million euros, churn of 2%, growth of 30%', heading)).toEqual([])
    expect(measures('We grew revenue by 40% and reduced churn to 2%', heading)).toEqual([])
  })
})

describe('measures that are nobody’s or not the hire’s', () => {
  it.each(['KPIs: velocity and cycle time', 'Success criteria: velocity and cycle time'])(
    'are not those that “%s” speaks of at large',
    (statement) => {
      expect(measures(statement, 'How success is measured', 'Product Owner')).toEqual(['velocity', 'lead-time'])
    },
  )

  it.each([
    'The Product Manager answers for revenue, you for velocity',
    'The Product Manager is measured by revenue, you by velocity',
    'Velocity (the Product Manager has revenue)',
    'What counts is velocity; revenue does not',
  ])('are not those of others, as in “%s”', (statement) => {
    expect(measures(statement, 'How success is measured', 'Product Owner')).toEqual(['velocity'])
  })

  it.each([
    'Velocity, not revenue',
    'You are measured by velocity and never by revenue',
    'Velocity counts, and nobody will ask you for revenue',
  ])('are not those that “%s” denies', (statement) => {
    expect(measures(statement, 'How success is measured', 'Product Owner')).toEqual(['velocity'])
  })
})

describe('the target of a measure', () => {
  it.each([
    ['Reduce churn to 3%', ['retention: 3%']],
    ['Reduce churn to 3 percent', ['retention: 3%']],
    ['Reduce churn to 3 per cent', ['retention: 3%']],
    ['Reduce churn to 2.5%', ['retention: 2.5%']],
    ['Reduce churn to 2,5%', ['retention: 2.5%']],
    ['Churn below 3%', ['retention: 3%']],
    ['Churn: 3%', ['retention: 3%']],
    ['**Churn:** below 3%', ['retention: 3%']],
    ['**Churn:** below 3%. We mean it.', ['retention: 3%']],
    ['Churn < 3%', ['retention: 3%']],
    ['3% churn', ['retention: 3%']],
    ['Cut churn from 5% to 3%', ['retention: 3%']],
    ['Grow revenue to $40 million', ['revenue: 40million']],
    ['Grow revenue to $900', ['revenue: 900$']],
    ['Grow revenue to €2,500,000', ['revenue: 2500000€']],
    ['Bring cycle time down to 2 sprints', ['lead-time: 2sprint']],
    ['Bring cycle time down to 9 days', ['lead-time: 9day']],
    ['Keep churn low', ['retention']],
    ['Reduce churn in 2 markets', ['retention']],
  ])('is a number with a unit: %s', (statement, expected) => {
    expect(measures(statement)).toEqual(expected)
  })

  it.each([
    ['Reduce churn to 3% in Q4', ['retention: 3% (q4)']],
    ['Reduce churn to 3% by Q4', ['retention: 3% (q4)']],
    ['Reduce churn to 3% by the end of Q4', ['retention: 3% (q4)']],
    ['Reduce churn to 3% in 2031', ['retention: 3% (2031)']],
    ['Reduce churn to 3% in Q4 2031', ['retention: 3% (q4 2031)']],
    ['Reduce churn to 3% by December', ['retention: 3% (december)']],
    ['In Q4, reduce churn to 3%', ['retention: 3% (q4)']],
    ['Reduce churn to 3% within six months', ['retention: 3% (within six months)']],
    ['Reduce churn to 3% in the first year', ['retention: 3% (first year)']],
  ])('is for a period: %s', (statement, expected) => {
    expect(measures(statement)).toEqual(expected)
  })

  it('is the measure’s own where a statement names several', () => {
    expect(measures('Churn below 3%, conversion rate above 20%')).toEqual(['retention: 3%', 'adoption: 20%'])
    expect(measures(`You look after cats, ${LONG}, reduce churn to 3% and bring the conversion rate to 20%`)).toEqual([
      'retention: 3%',
      'adoption: 20%',
    ])
  })
})

describe('a posting tells how success is measured', () => {
  it.each([
    'You will be measured by how many cats purr.',
    'Your success is measured by purring cats.',
    'Your performance will be evaluated on the number of purring cats.',
    'We will know that you succeed when every cat purrs.',
    'Success in this role means that cats purr.',
    '## How success is measured\n\n- Purring cats',
    '## Success metrics\n\nPurring cats.',
    '**Your targets:** purring cats',
    'You are looking after cats. You will be measured by how many purr.',
  ])('in “%s”, also by measures that nobody knows', (text) => {
    expect(isMeasured(text)).toBe(true)
  })

  it.each([
    'Our success is measured by purring cats.',
    'We measure ourselves by purring cats.',
    'You measure how many cats purr.',
    '## Requirements\n\n- A track record of success, measured by purring cats',
    '## Benefits\n\n- A bonus for purring cats',
    '## Hiring process\n\nYour answers are evaluated by two colleagues.',
    'You are looking after cats.',
    'You will not be measured by purring cats.',
  ])('not in “%s”', (text) => {
    expect(isMeasured(text)).toBe(false)
  })
})
