import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { posting, pointedAt, reported } from './postings.ts'
import { itKeepsToItsBounds } from './bounds.ts'
import { applyEdits } from '../../src/diagnostic/apply-edits.ts'

const RULE = 'goal-fits-role'

/** Goals below a heading. */
function goals(title: string, list: readonly string[], heading = 'Goals'): string {
  return posting(
    title,
    ['Work with people from all departments'],
    `## ${heading}\n\n${list.map((goal) => `- ${goal}`).join('\n')}\n`,
  )
}

const OUTCOMES = [
  'Increase retention by 10% in Q4',
  'Grow revenue in the Baltic states',
  'Churn below 3% by Christmas',
  'You will have raised activation to 40%',
  'To double the conversion of the booking page',
  'Win 500 paying customers and keep churn under 4%',
  'Raise the NPS from 20 to 45',
  'Market share of 20% among dental labs',
  'By June, customer satisfaction is up by five points',
] as const

const OUTPUTS = [
  'Ship the three features of the onboarding flow by the end of Q3',
  'Deliver the offline module before the harvest',
  'You will have released version 2 of the driver app',
  'Two integrations with payroll systems live by June',
  'Complete the migration of all depots',
  'The team has shipped the family account',
  'Build four dashboards for dispatchers in the first half-year',
  'Improve sprint predictability to 85%',
  'Cut lead time from story to release to ten days',
] as const

const NEITHER = [
  'Get to know the team and the trade',
  'Present your plan to the board',
  'Deliver the first version of the roadmap',
  'Ship your first feature',
  'Launch the app in Norway and Finland',
  'Ship the family account, so that churn falls below 3%',
] as const

describe('goal-fits-role', () => {
  it.each(OUTCOMES)('tells a Product Owner, and no Product Manager, of “%s”', (goal) => {
    expect(pointedAt(RULE, goals('Product Owner', [goal]))).toEqual([goal])
    expect(reported(RULE, goals('Product Manager', [goal]))).toEqual([])
  })

  it.each(OUTPUTS)('tells a Product Manager, and no Product Owner, of “%s”', (goal) => {
    expect(pointedAt(RULE, goals('Product Manager', [goal]))).toEqual([goal])
    expect(reported(RULE, goals('Product Owner', [goal]))).toEqual([])
  })

  it.each(NEITHER)('is silent about “%s”', (goal) => {
    for (const title of ['Product Manager', 'Product Owner']) expect(reported(RULE, goals(title, [goal]))).toEqual([])
  })

  const HEADINGS = [
    'Goals',
    'Your goals',
    'Your first 90 days',
    'What success looks like',
    'OKRs',
    'Key results',
    'Objectives for the first year',
    'In your first year you will have',
    'After six months you will have',
    'By the end of Q3 you will have',
    'First year',
    'Months 4 to 6',
    '30-60-90 days',
  ]

  it.each(HEADINGS)('knows goals below “%s”', (heading) => {
    expect(reported(RULE, goals('Product Manager', ['Ship the dark mode'], heading))).toHaveLength(1)
    expect(reported(RULE, goals('Product Owner', ['Reduce churn to 3%'], heading))).toHaveLength(1)
  })

  const NO_HEADINGS = ['What you will do', 'What you bring', 'What we offer', 'Our goals', 'About us', 'How to apply']

  it.each(NO_HEADINGS)('knows no goals below “%s”', (heading) => {
    expect(reported(RULE, goals('Product Manager', ['Ship the dark mode'], heading))).toEqual([])
  })

  it.each([
    'In your first year you will have shipped the night trains module.',
    'Your goal for the first six months is to ship the night trains module.',
    'By the end of your first quarter, you will have released the app for conductors.',
    'Within your first 90 days you ship the seat map.',
    'You will have delivered two modules by Christmas.',
  ])('knows the goal in “%s”', (sentence) => {
    expect(reported(RULE, posting('Product Manager', ['Own the roadmap'], sentence))).toHaveLength(1)
    expect(reported(RULE, posting('Product Owner', ['Order the backlog'], sentence))).toEqual([])
  })
  it.each(['In your first year you will have increased retention by 10%.', 'Your goal is to cut churn in half.'])(
    'knows the goal in “%s”',
    (sentence) => {
      expect(reported(RULE, posting('Product Owner', ['Order the backlog'], sentence))).toHaveLength(1)
      expect(reported(RULE, posting('Product Manager', ['Own the roadmap'], sentence))).toEqual([])
    },
  )

  it.each([
    'In our first year we shipped three modules.',
    'You have shipped three features of a mobile app.',
    'Last year our team shipped the seat map.',
    'You ship features with a team of eight.',
  ])('knows no goal in “%s”', (sentence) => {
    expect(reported(RULE, posting('Product Manager', ['Own the roadmap'], sentence))).toEqual([])
  })
  const REWORDED: readonly (readonly [title: string, goal: string, text: string])[] = [
    ['Product Owner', 'Increase retention by 10% in Q4', 'Ship the features needed to increase retention by 10% in Q4'],
    ['Product Owner', 'Raise the NPS from 20 to 45', 'Ship the features needed to raise the NPS from 20 to 45'],
    [
      'Product Owner',
      'You will have grown revenue by 5%',
      'You will have shipped the features needed to grow revenue by 5%',
    ],
    [
      'Product Owner',
      'To double the number of active users',
      'To ship the features needed to double the number of active users',
    ],
    [
      'Product Manager',
      'Ship the seat map by the end of Q3',
      'Improve [a result, such as adoption] with the seat map by the end of Q3',
    ],
    [
      'Product Manager',
      'You will have delivered two modules',
      'You will have improved [a result, such as adoption] with two modules',
    ],
    [
      'Product Manager',
      'Your squad has shipped the seat map',
      'Your squad has improved [a result, such as adoption] with the seat map',
    ],
  ]

  it.each(REWORDED)('offers a %s another wording of “%s”, which settles it', (title, goal, text) => {
    const source = goals(title, [goal])
    const [diagnostic] = reported(RULE, source)
    expect(diagnostic?.suggestions).toHaveLength(1)
    const settled = applyEdits(source, diagnostic?.suggestions[0]?.edits ?? [])
    expect(settled).toBe(source.replace(goal, text))
    expect(
      lint(settled, { preset: 'strict' }).diagnostics.filter(({ ruleId }) => /goal|metrics/u.test(ruleId)),
    ).toEqual([])
  })

  it.each([
    ['Product Owner', 'Churn below 3% by Christmas'],
    ['Product Owner', 'Sign up 500 paying customers and keep churn under 4%'],
    ['Product Manager', 'Ship the seat map and train the conductors'],
    ['Product Manager', 'Two integrations live by June'],
    ['Product Manager', 'Improve sprint predictability to 85%'],
  ])('offers a %s none of “%s”, which cannot be said so', (title, goal) => {
    expect(reported(RULE, goals(title, [goal])).map(({ suggestions }) => suggestions)).toEqual([[]])
  })

  it('tells of several goals once, with the others as evidence and a wording for each', () => {
    const source = goals('Product Manager', [
      'Ship the seat map',
      'Raise activation to 40%',
      'Deliver the night trains module',
    ])
    const [diagnostic, ...others] = reported(RULE, source)
    expect(others).toEqual([])
    expect(diagnostic?.evidence.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'Deliver the night trains module',
    ])
    expect(diagnostic?.suggestions).toHaveLength(2)
  })

  it.each([
    ['scrum-guide', 'Product Owner', 'Increase retention by 10%', 0],
    ['scrum-guide', 'Product Manager', 'Ship the seat map', 1],
    ['safe', 'Product Owner', 'Increase retention by 10%', 1],
    // What a release holds is not one role’s alone there.
    ['safe', 'Product Manager', 'Ship the seat map', 0],
    ['safe', 'Product Manager', 'Improve sprint predictability to 85%', 1],
    ['combined', 'Product Owner', 'Increase retention by 10%', 0],
    ['combined', 'Product Manager', 'Ship the seat map', 0],
  ])('under the model %s, of a %s and “%s”, tells %i', (model, title, goal, times) => {
    expect(reported(RULE, `---\nmodel: ${model}\n---\n\n${goals(title, [goal])}`)).toHaveLength(times)
  })

  it('mentions that the posting itself names another way to work', () => {
    const source = goals('Product Manager', ['Ship the seat map']).replace('## Goals', 'We follow SAFe.\n\n## Goals')
    expect(reported(RULE, source)[0]?.message).toContain('declare it: model: safe')
  })

  itKeepsToItsBounds({
    ruleId: RULE,
    full: (title) => goals(title, [...OUTCOMES, ...OUTPUTS]),
    otherTitles: ['Product Manager / Product Owner', 'Engineering Manager', 'Data Scientist'],
    faulty: goals('Product Manager', ['Ship the seat map']),
  })
})
