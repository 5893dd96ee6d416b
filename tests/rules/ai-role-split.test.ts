import { describe, expect, it } from 'vitest'
import { pointedAt, posting, reported } from './postings.ts'
import { itKeepsToItsBounds } from './bounds.ts'

const RULE = 'ai-role-split'

const MANAGER = [
  'Find out which problems of dispatchers our machine learning should solve',
  'Set the strategy for our AI features',
  'Grow the revenue of the AI assistant',
  'Run experiments that show whether the models pay',
] as const

const OWNER = [
  'Keep the backlog of the ML team in order',
  'Write user stories for data scientists',
  'Lead sprint planning with the data engineers',
  'Accept finished work on the data pipelines',
] as const

const NEUTRAL = [
  'Work with people from all departments',
  'Report to the steering group',
  'Keep the wiki tidy',
  'Train your colleagues',
]

describe('ai-role-split', () => {
  it('is silent about a posting with all parts of its role', () => {
    expect(reported(RULE, posting('Product Manager, AI Assistant', MANAGER))).toEqual([])
    expect(reported(RULE, posting('Product Owner, AI Assistant', OWNER))).toEqual([])
  })

  it.each([
    'Own the backlog of the ML team',
    'Write user stories with acceptance criteria for the data scientists',
    'Refine the backlog of data pipelines every week',
  ])('tells a Product Manager, and no Product Owner, who is to “%s”', (duty) => {
    expect(reported(RULE, posting('Product Manager, AI Assistant', [...MANAGER, duty]))).toHaveLength(1)
    expect(reported(RULE, posting('Product Owner, AI Assistant', [...OWNER, duty]))).toEqual([])
  })

  it.each([
    'Define the product strategy for our AI features',
    'Build the business case for the recommendation models',
    'Set the pricing of the AI assistant',
    'Interview customers about which problems machine learning could solve for them',
  ])('tells a Product Owner, and no Product Manager, who is to “%s”', (duty) => {
    expect(reported(RULE, posting('Product Owner, AI Assistant', [...OWNER, duty]))).toHaveLength(1)
    expect(reported(RULE, posting('Product Manager, AI Assistant', [...MANAGER, duty]))).toEqual([])
  })

  it('leaves the other role’s work that has nothing to do with models and data to other rules', () => {
    expect(
      reported(RULE, posting('Product Manager, AI Assistant', [...MANAGER, 'Write user stories for the mobile app'])),
    ).toEqual([])
  })

  it('says what is missing of the role’s parts, at the title', () => {
    const [none] = reported(RULE, posting('Product Owner, Route Prediction AI', NEUTRAL))
    expect(none?.message).toContain('a backlog for the people who build it and what models and data pipelines need')
    expect(pointedAt(RULE, posting('Product Owner, Route Prediction AI', NEUTRAL))).toEqual([
      'Product Owner, Route Prediction AI',
    ])
    const [half] = reported(
      RULE,
      posting('Product Owner, Route Prediction AI', [...NEUTRAL, 'Keep the backlog in order']),
    )
    expect(half?.message).not.toContain('a backlog for the people who build it and')
    expect(half?.message).toContain('what models and data pipelines need')
    const [manager] = reported(RULE, posting('Product Manager, AI Assistant', NEUTRAL))
    expect(manager?.message).toContain('the problem to be solved, what it is worth and the evidence that it pays')
  })

  it('knows an AI product by its duties, too, when there are several', () => {
    const duties = [
      'Own the backlog of the ML team',
      'Decide where LLMs help our customers',
      'Review the accuracy of the models with data scientists',
    ]
    expect(reported(RULE, posting('Product Manager', [...duties, ...NEUTRAL]))).not.toEqual([])
    expect(reported(RULE, posting('Product Manager', [...duties.slice(0, 1), ...NEUTRAL]))).toEqual([])
  })

  it.each([
    'Product Manager, Payments',
    'Product Owner, Loyalty',
    'Product Manager, Operating Models',
    'Product Owner, Retail Tools',
  ])('is silent about a posting for a %s, whatever it leaves out', (title) => {
    expect(reported(RULE, posting(title, [...NEUTRAL, 'Use AI tools in your daily work']))).toEqual([])
  })

  it('takes a product named after data for one only where a duty, too, is about data', () => {
    expect(reported(RULE, posting('Product Owner, Data Platform', NEUTRAL))).toEqual([])
    expect(
      reported(
        RULE,
        posting('Product Owner, Data Platform', [...NEUTRAL, 'Look after the quality of our data pipelines']),
      ),
    ).toHaveLength(1)
  })

  it('does not say what is missing of a posting that says nearly nothing', () => {
    expect(reported(RULE, posting('Product Manager, AI Assistant', ['Work with people']))).toEqual([])
  })

  it.each([
    ['scrum-guide', 'Product Owner, AI Assistant', 'Define the product strategy for our AI features', 0],
    ['scrum-guide', 'Product Manager, AI Assistant', 'Own the backlog of the ML team', 1],
    ['safe', 'Product Owner, AI Assistant', 'Define the product strategy for our AI features', 1],
    ['combined', 'Product Manager, AI Assistant', 'Own the backlog of the ML team', 0],
  ])('under the model %s, of a %s who is to “%s”, tells %i times', (model, title, duty, times) => {
    const own = title.startsWith('Product Owner') ? OWNER : MANAGER
    expect(reported(RULE, `---\nmodel: ${model}\n---\n\n${posting(title, [...own, duty])}`)).toHaveLength(times)
  })

  itKeepsToItsBounds({
    ruleId: RULE,
    full: (title) => posting(title, [...MANAGER, ...OWNER]),
    otherTitles: ['Data Scientist', 'Product Manager / Product Owner, AI Assistant', 'ML Engineer'],
    faulty: posting('Product Manager, AI Assistant', NEUTRAL),
  })
})
