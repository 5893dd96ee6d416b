import { describe, expect, it } from 'vitest'
import { metrics } from '../../../rules/roles/metrics.ts'
import { parsePosting } from '../../posting/posting-of.ts'
import { createMeasureReader, type Measure } from '../../../src/signal/success/measures.ts'
import { tellsHowMeasured } from '../../../src/signal/success/success-words.ts'
import { readClauses } from '../../../src/language/reading.ts'
import type { RoleId } from '../../../src/roles/role-ids.ts'

const reader = createMeasureReader(metrics)

function read(source: string, role?: RoleId | 'hybrid'): readonly Measure[] {
  return reader.read(readClauses(parsePosting(source).clauses), role)
}

/** Of a statement below a heading. */
function below(heading: string, statement: string): readonly Measure[] {
  return read(`# Product Manager\n\n## ${heading}\n\n- ${statement}\n`)
}

const ids = (measures: readonly Measure[]): readonly string[] => measures.map(({ metric }) => metric.id)
const duty = (statement: string): readonly string[] => ids(below('Responsibilities', statement))
const listed = (statement: string): readonly string[] => ids(below('How success is measured', statement))

/** As `metric: value unit (period)`. */
function targets(statement: string): readonly string[] {
  return below('How success is measured', statement).map(({ metric, target }) => {
    if (target === undefined) return metric.id
    return `${metric.id}: ${target.value}${target.unit}${target.period === undefined ? '' : ` (${target.period})`}`
  })
}

describe('the data of every metric', () => {
  it.each(metrics.flatMap(({ id, says }) => says.map((statement) => [id, statement] as const)))(
    '%s is given to the hire by “%s”',
    (id, statement) => {
      expect(duty(statement)).toContain(id)
    },
  )

  it.each(metrics.flatMap(({ id, not }) => not.map((statement) => [id, statement] as const)))(
    '%s is not given to the hire by “%s”',
    (id, statement) => {
      expect(duty(statement)).not.toContain(id)
    },
  )
})

describe('a measure is the hire’s where words of measuring give it', () => {
  it.each([
    ['You will be measured by churn', ['retention']],
    ['Your success is measured by the velocity of the team', ['velocity']],
    ['We measure your performance by revenue', ['revenue']],
    ['Success means a higher retention of customers', ['retention']],
    ['Your targets: revenue and churn', ['revenue', 'retention']],
    ['Your KPIs are velocity and cycle time', ['velocity', 'lead-time']],
    ['You are held accountable for churn', ['retention']],
    ['Performance will be assessed based on cycle time', ['lead-time']],
    ['The position is reviewed in terms of churn', ['retention']],
    ['The deliverables you will be accountable for: revenue and churn', ['revenue', 'retention']],
    ['Your bonus depends on churn', ['retention']],
    ['Your bonus is calculated from churn', ['retention']],
    ['You carry two numbers: churn and revenue', ['retention', 'revenue']],
    ['We will know that you succeeded when churn is below 3%', ['retention']],
    ['Analyse revenue; your success is measured by velocity', ['velocity']],
  ])('“%s”', (statement, expected) => {
    const measures = below('Responsibilities', statement)
    expect(ids(measures)).toEqual(expected)
    expect(measures.every(({ isAnnounced }) => isAnnounced)).toBe(true)
  })

  it.each([
    'We measure ourselves by revenue',
    'Our success is measured by revenue',
    'The sales team is measured by revenue',
    'You will not be measured by revenue',
    'You will never be measured by revenue',
    'Measure success against business outcomes',
    'Define the targets: velocity and cycle time',
    'Customer success is to know about churn',
    'A bonus tied to company profit',
    'You have no sales target and no P&L',
  ])('“%s” gives none', (statement) => {
    expect(duty(statement)).toEqual([])
  })
})

describe('a measure is the hire’s in a list of measures', () => {
  it.each([
    ['Revenue', ['revenue']],
    ['Churn and retention rate', ['retention', 'retention']],
    ['Sprint velocity', ['velocity']],
    ['No more than two escaped defects per release', ['increment-quality']],
    ['Not more than two escaped defects', ['increment-quality']],
    ['Both squads meet their sprint goal', ['predictability']],
    ['The team finishes 80% of the story points that they commit to', ['velocity']],
    ['Lead time from ticket to production falls to 9 days', ['lead-time']],
    ['Revenue rises to 9 million', ['revenue']],
    ['Share of riders who link a card: from 10% to 20%', ['use-by-customers']],
    ['To grow the conversion rate', ['adoption']],
    ['Velocity, not revenue', ['velocity']],
    ['The whole company looks at revenue', []],
    ['The whole company looks at the same two numbers: revenue and churn', []],
    ['Everyone watches churn, you and us', []],
    ['Velocity counts, and nobody will ask you for revenue', ['velocity']],
    ['What counts is velocity; revenue does not', ['velocity']],
    ['The Product Owner answers for velocity, you for revenue', ['revenue']],
    ['Revenue (the Product Owner has velocity)', ['revenue']],
    ['Track churn', []],
    ['You will report revenue', []],
    ['A new churn dashboard', []],
    ['Last year we brought in a third of revenue', []],
    ['Number of happy cats', []],
  ])('“%s”', (statement, expected) => {
    expect(listed(statement)).toEqual(expected)
  })

  it.each([
    'How we will measure you',
    'What you are measured on',
    'Your numbers',
    'How this position is measured',
    'Key Result Areas',
    'Targets',
  ])('that the heading “%s” announces', (heading) => {
    const measures = below(heading, 'Churn below 3%')
    expect(ids(measures)).toEqual(['retention'])
    expect(measures[0]?.isAnnounced).toBe(true)
  })

  it.each(['How we measure our growth', 'About us', 'Benefits', 'Requirements', 'Hiring process'])(
    'which the heading “%s” does not announce',
    (heading) => {
      expect(ids(below(heading, 'Churn below 3%'))).toEqual([])
    },
  )

  it.each([
    'Your bonus depends on three things:',
    'Your variable pay (a fifth of the base) is computed on the following:',
    'Yearly objectives make up a part of your salary. For this function they are:',
    'The objectives for this role are:',
    'You will be judged by:',
  ])('that “%s” announces', (lead) => {
    expect(ids(read(`# Product Owner\n\n${lead}\n\n- Churn below 3%\n- Revenue\n`))).toEqual(['retention', 'revenue'])
    expect(ids(read(`# Product Owner\n\n${lead}\n\nChurn below 3%.\n\nRevenue up by 5%.\n`))).toEqual([
      'retention',
      'revenue',
    ])
  })

  it('that ends with the next sentence or heading', () => {
    const lead = '# Product Owner\n\nYour bonus depends on these:\n\n- Velocity\n'
    expect(ids(read(`${lead}\nWe are a bank.\n\n- Revenue\n`))).toEqual(['velocity'])
    expect(ids(read(`${lead}\n## Tasks\n\n- Revenue\n`))).toEqual(['velocity'])
  })
})

describe('a measure is the hire’s where a sentence behind claims it', () => {
  it.each([
    'Monthly churn stands at 5%. It’s yours.',
    'Monthly churn is yours.',
    'Monthly churn is your KPI.',
    'Monthly churn is the number you answer for.',
    'Monthly churn is one of the figures that you’ll be asked about.',
    'Monthly churn is the one metric you are judged by.',
    'Churn, from 4% to 3% by Q4. You’re accountable for it.',
    'Churn should fall to 3%. That is your number.',
    'Churn should fall to 3%, and the number will be in your objectives.',
  ])('“%s”', (statement) => {
    expect(ids(below('Responsibilities', statement))).toEqual(['retention'])
  })

  it('only the last one that is named before', () => {
    const statement = 'Revenue is on the kitchen screen. For our squad, churn counts as well. This one is yours.'
    expect(ids(below('Responsibilities', statement))).toEqual(['retention'])
  })

  it.each([
    'Monthly churn stands at 5%.',
    'Monthly churn is known. The backlog is yours.',
    'Track churn. It’s your report.',
    'Churn stands at 5%. It is not yours.',
    'Monthly churn is a number you are responsible for reporting.',
    'Monthly churn is the metric you see first on the screen.',
    'Monthly churn is a figure that our sales team answers for.',
  ])('“%s” claims none', (statement) => {
    expect(ids(below('Responsibilities', statement))).toEqual([])
  })
})

describe('a measure is the hire’s as what a duty owns or moves', () => {
  it.each([
    ['Own the P&L', ['revenue']],
    ['You own retention', ['retention']],
    ['You’ll own subscription revenue and churn', ['revenue', 'retention']],
    ['Owning the strategy, the prices and the P&L of the line', ['revenue']],
    ['Be accountable for revenue', ['revenue']],
    ['Is accountable for revenue', ['revenue']],
    ['Has the full responsibility for the margin', ['profitability']],
    ['Full P&L responsibility for the line', ['revenue']],
    ['This role owns churn', ['retention']],
    ['Reduce churn', ['retention']],
    ['Grow revenue by 10%', ['revenue']],
    ['Drive adoption, retention and NPS', ['adoption', 'retention', 'satisfaction-score']],
    ['Set the prices and grow revenue', ['revenue']],
    ['You will be responsible for growing revenue', ['revenue']],
    ['Your first task will be to grow revenue', ['revenue']],
    ['We look for somebody, whose first task will be to grow revenue', ['revenue']],
    ['Answer for online income, which the plan sets', ['revenue']],
    ['With your experience, you own revenue', ['revenue']],
    ['Raise customer satisfaction to 80%', ['customer-satisfaction']],
    ['Improve the predictability of the team', ['predictability']],
    ['Achievement of the agreed turnover targets', ['revenue']],
    ['Growth of revenue in the Nordics', ['revenue']],
    ['Reduction of churn', ['retention']],
  ])('“%s”', (statement, expected) => {
    const measures = below('Responsibilities', statement)
    expect(ids(measures)).toEqual(expected)
    expect(measures.some(({ isAnnounced }) => isAnnounced)).toBe(false)
  })

  it.each([
    ['a purpose', 'Work with sales to grow revenue'],
    ['a purpose that comes first', 'To drive adoption, you write stories'],
    ['a purpose further on', 'Ship features that improve retention'],
    ['a purpose of two verbs', 'Talk to users to set prices and grow revenue'],
    ['a side effect', 'Partner with designers, improving conversion'],
    ['a part of another thing', 'Own the revenue dashboard'],
    ['a part of two', 'Keep the burndown and flow charts'],
    ['what another thing is of', 'Own the roadmap for revenue'],
    ['an adjective', 'Own revenue-generating features'],
    ['only tracked', 'Track revenue, churn and velocity'],
    ['only defined', 'Define the measures for churn'],
    ['supported', 'Support the sales team in growing revenue'],
    ['another’s', 'Our Product Manager answers for revenue'],
    ['the company’s', 'Our revenue grew by 40% last year'],
    ['the team’s of old', 'We grow revenue every year'],
    ['what was done', 'Increased revenue at a bank'],
    ['a goal of the company', 'Our goal is to grow revenue'],
    ['a condition', 'Tell us if you own churn'],
    ['experience', 'Experience in growing revenue'],
    ['denied', 'Own the backlog rather than revenue'],
    ['moved the wrong way', 'Reduce revenue'],
    ['moved the wrong way, as a noun', 'Reduction of revenue'],
    ['not the object of what is achieved', 'Achievement of the sprint goals that raise revenue'],
    ['too vague without a number', 'Raise customer satisfaction'],
  ])('not where it is %s: “%s”', (_, statement) => {
    expect(duty(statement)).toEqual([])
  })

  it('in no section that is not about the work, unless it addresses the hire', () => {
    for (const heading of ['About us', 'Benefits', 'Requirements', 'Hiring process']) {
      expect(ids(below(heading, 'Grow revenue by 10%'))).toEqual([])
      expect(ids(below(heading, 'You will be measured by revenue'))).toEqual(['revenue'])
    }
    expect(ids(below('About us', 'You own revenue'))).toEqual(['revenue'])
  })

  it('of the role that is named only under that title', () => {
    const source = '# Job\n\nThe Product Owner is accountable for revenue.\n'
    expect(ids(read(source, 'product-owner'))).toEqual(['revenue'])
    expect(ids(read(source, 'hybrid'))).toEqual(['revenue'])
    expect(ids(read(source, 'product-manager'))).toEqual([])
    expect(ids(read(source))).toEqual([])
  })
})

describe('a measure is the hire’s as a target among the duties', () => {
  it.each([
    ['Revenue growth of 15% a year', ['revenue']],
    ['Churn below 3%', ['retention']],
    ['Cycle time of 4 days', ['lead-time']],
    ['Growth of 20% a year in the Nordics', ['growth-at-large']],
  ])('“%s”', (statement, expected) => {
    const measures = below('Responsibilities', statement)
    expect(ids(measures)).toEqual(expected)
    expect(measures.every(({ isAnnounced }) => isAnnounced)).toBe(true)
  })

  it.each([
    ['without a number', 'Revenue of the shop'],
    ['with the number of today alone', 'Conversion of visitors, currently a sad 9%'],
    ['as a part of another thing', 'Revenue dashboard with 20 points'],
    ['of the company', 'Our revenue of $40m'],
  ])('not %s: “%s”', (_, statement) => {
    expect(duty(statement)).toEqual([])
  })

  it('not among what the company says of itself', () => {
    expect(ids(below('About us', 'Revenue growth of 15% a year'))).toEqual([])
  })
})

describe('a measure shows where it is', () => {
  it('in the source and in its clause', () => {
    const source = '# Product Owner\n\n## Tasks\n\n- Own **net revenue**\n'
    const [measure] = read(source)
    expect(measure?.text).toBe('revenue')
    expect(source.slice(measure?.span.start, measure?.span.end)).toBe('revenue')
    expect(measure?.clause.text.slice(measure.range.start, measure.range.end)).toBe('revenue')
  })

  it('and of what it is', () => {
    const scopes = (statement: string) => below('Targets', statement).map(({ scope }) => scope)
    expect(scopes('Day-7 retention of 60%')).toEqual(['day-7 retention'])
    expect(scopes('Customer churn below 3% among consumers')).toEqual(['churn consumers'])
    expect(scopes('Reduce our churn rate to 3%')).toEqual(['churn'])
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
    ['Churn, currently at 5%, below 3%', ['retention: 3%']],
    ['Churn, today a proud 5%', ['retention']],
    ['Grow revenue to $40 million', ['revenue: 40million']],
    ['Grow revenue to $900', ['revenue: 900$']],
    ['Grow revenue to €2,500,000', ['revenue: 2500000€']],
    ['Bring cycle time down to 2 sprints', ['lead-time: 2sprint']],
    ['Bring cycle time down to 9 days', ['lead-time: 9day']],
    ['Keep churn low', ['retention']],
    ['Reduce churn in 2 markets', ['retention']],
  ])('is a number with a unit: %s', (statement, expected) => {
    expect(targets(statement)).toEqual(expected)
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
    expect(targets(statement)).toEqual(expected)
  })

  it('is the measure’s own where a statement names several', () => {
    expect(targets('Churn below 3%, conversion rate above 20%')).toEqual(['retention: 3%', 'adoption: 20%'])
  })
})

describe('a posting tells how success is measured', () => {
  const isMeasured = (text: string): boolean => tellsHowMeasured(parsePosting(`# Product Manager\n\n${text}\n`).clauses)

  it.each([
    'You will be measured by how many cats purr.',
    'Your success is measured by purring cats.',
    'Your performance will be evaluated on the number of purring cats.',
    'We will know that you succeed when every cat purrs.',
    'Success in this role means that cats purr.',
    '## How success is measured\n\n- Purring cats',
    '## What you are measured on\n\n- Purring cats',
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
