import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { pointedAt, PM_DUTIES, PO_DUTIES, posting, reported, spokenBy } from './postings.ts'

const RULE = 'mixed-responsibilities'

function messages(source: string, options: Readonly<Record<string, number>> = {}): readonly string[] {
  const { diagnostics } = lint(source, { rules: { [RULE]: ['error', options] } })
  return diagnostics.filter(({ ruleId }) => ruleId === RULE).map(({ message }) => message)
}

const RANKS = [undefined, 'medium', 'high']

describe('mixed-responsibilities', () => {
  it('points at the title and shows the lines of the role that it does not name', () => {
    const source = posting('Product Manager, Tunnels', [...PM_DUTIES, ...PO_DUTIES.slice(0, 4)])
    expect(pointedAt(RULE, source)).toEqual(['Product Manager, Tunnels'])
    expect(reported(RULE, source).flatMap(({ evidence }) => evidence.map(({ loc }) => loc.start.line))).toEqual([
      10, 11, 12, 13,
    ])
  })

  it('gives away, however much there is of it, the work of the role that the title does not name', () => {
    expect(spokenBy(RULE, posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES]))).toContain(
      'Product Owner work: “Refine',
    )
    expect(spokenBy(RULE, posting('Product Owner', [...PM_DUTIES, ...PO_DUTIES]))).toContain(
      'Product Manager work: “Define',
    )
    const [message] = messages(posting('Product Manager', [...PM_DUTIES.slice(0, 4), ...PO_DUTIES]))
    expect(message).toContain('4 statements are Product Manager work and 5 statements are Product Owner work, such as')
    expect(message).toContain('give the lines below to a Product Owner')
  })

  it('gives away, under a title of both, the work that less is said of', () => {
    const title = 'Product Manager / Product Owner'
    expect(messages(posting(title, [...PM_DUTIES, ...PO_DUTIES.slice(0, 3)]))).toEqual([
      expect.stringContaining('give the lines below to a Product Owner'),
    ])
    expect(messages(posting(title, [...PM_DUTIES.slice(0, 3), ...PO_DUTIES]))).toEqual([
      expect.stringContaining('give the lines below to a Product Manager'),
    ])
  })

  it('speaks about a posting that only its text makes a Product Manager’s', () => {
    const untitled = `We are looking for a Product Manager.\n\n${[...PM_DUTIES, ...PO_DUTIES].map((duty) => `- ${duty}\n`).join('')}`
    expect(pointedAt(RULE, untitled)).toEqual(['for a Product Manager'])
  })

  it('is silent about a stray line, and about one kind of work said twice', () => {
    expect(messages(posting('Product Manager', [...PM_DUTIES, 'Write user stories']))).toEqual([])
    expect(messages(posting('Product Owner', [...PO_DUTIES, 'Own the roadmap']))).toEqual([])
    const twice = [...PM_DUTIES, 'Write user stories', 'Split epics into user stories']
    expect(lint(posting('Product Manager', twice)).diagnostics).toEqual([])
  })

  it('speaks about two kinds of work, and about one kind said three times', () => {
    const two = [...PM_DUTIES, 'Write user stories', 'Lead sprint planning']
    const thrice = [...PM_DUTIES, 'Write user stories', 'Split epics into user stories', 'Detail each user story']
    expect(messages(posting('Product Manager', two))).toHaveLength(1)
    expect(messages(posting('Product Manager', thrice))).toHaveLength(1)
  })

  it('leaves to mislabeled-title a title of which the duties are plainly the other role’s', () => {
    for (const source of [posting('Product Manager', PO_DUTIES), posting('Product Owner', PM_DUTIES)]) {
      expect(messages(source)).toEqual([])
      expect(lint(source).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['mislabeled-title'])
    }
  })

  it('leaves measures to conflicting-metrics', () => {
    const measures = '## How success is measured\n\n- Velocity\n- Cycle time\n'
    expect(messages(posting('Product Manager', [...PM_DUTIES, 'Write user stories'], measures))).toEqual([])
    const both = posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES.slice(0, 4)], measures)
    const proved = reported(RULE, both).flatMap(({ evidence }) => evidence.map(({ loc }) => loc.start.line))
    const lines = both.split('\n')
    expect(proved.map((line) => lines[line - 1])).not.toContain('- Velocity')
  })

  it('leaves results below a heading of measures to it, too, whatever they are called', () => {
    const results = [
      '## How you will be measured\n',
      '- Income from subscriptions up by a fifth',
      '- Sales of the new plan doubled',
      '- Two new markets won',
      '- Renewals of large accounts at 95%\n',
    ].join('\n')
    expect(messages(posting('Product Owner', PO_DUTIES.slice(0, 4), results))).toEqual([])
  })

  it('is the surer the more there is of the other job', () => {
    const ranks = [0, ...PO_DUTIES.keys(), PO_DUTIES.length].map((owners) => {
      const [diagnostic] = reported(RULE, posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES.slice(0, owners)]))
      return RANKS.indexOf(diagnostic?.confidence)
    })
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(ranks[0]).toBe(0)
    expect(ranks.at(-1)).toBe(2)
  })

  it('counts a statement once, however much of a role’s work is in it', () => {
    const one = 'Refine the backlog, write user stories, define acceptance criteria and lead sprint planning'
    expect(messages(posting('Product Manager', [...PM_DUTIES, one]))).toEqual([])
  })

  it('is silent about what others do, about neutral work and about weak hints', () => {
    const others = [
      'Our Product Owner writes user stories',
      'The Product Owner refines the backlog with the team',
      'The Scrum Master leads sprint planning',
    ]
    const neutral = [
      'Work with engineers in an agile team',
      'Communicate with stakeholders',
      'Prioritise features',
      'Define requirements',
      'Ship great products',
    ]
    expect(messages(posting('Product Manager', [...PM_DUTIES, ...others, ...neutral]))).toEqual([])
  })

  it('is silent about help in any words', () => {
    const help = [
      'Support the Product Owner in backlog refinement',
      'Assist the Product Owner with writing user stories',
      'Help the Product Owner to keep the backlog healthy',
    ]
    expect(messages(posting('Product Manager', [...PM_DUTIES, ...help]))).toEqual([])
    const input = [
      'Contribute to the product strategy',
      'Give feedback on the roadmap',
      'Provide input to the business case',
      'Align the backlog with the roadmap',
    ]
    expect(messages(posting('Product Owner', [...PO_DUTIES, ...input]))).toEqual([])
  })

  it('is silent about duties that are ruled out', () => {
    const denied = [
      'You will not write user stories',
      'You do not manage the backlog',
      'No sprint planning: the team does that on its own',
    ]
    expect(messages(posting('Product Manager', [...PM_DUTIES, ...denied]))).toEqual([])
  })

  it('is silent about requirements, benefits, the company and the hiring process', () => {
    const rest = [
      '## Requirements',
      '- Refine backlogs and write user stories with ease',
      '- Experience in sprint planning',
      '',
      '## About us',
      'We write user stories, refine our backlog every week and hold sprint reviews with cake.',
      '',
      '## Benefits',
      '- A course on writing user stories',
      '- Certification as a Product Owner',
      '',
      '## Process',
      '- In a case study you refine a backlog and write user stories',
    ].join('\n')
    expect(messages(posting('Product Manager', PM_DUTIES, rest))).toEqual([])
  })

  it('keeps ownership where the hire works with others on work of their own', () => {
    const shared = [
      'Work with engineering to groom the backlog',
      'Together with QA, define acceptance criteria',
      'Write user stories together with the developers',
      'Work with the team to plan the sprint and set the sprint goal',
    ]
    expect(messages(posting('Product Manager', [...PM_DUTIES, ...shared]))).toHaveLength(1)
  })

  describe('its options', () => {
    const source = posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES])

    it('let it wait for more statements', () => {
      expect(messages(source, { fewestStatements: 5 })).toHaveLength(1)
      expect(messages(source, { fewestStatements: 6 })).toEqual([])
    })

    it('let it wait for a larger share', () => {
      expect(messages(source, { smallestShare: 0.3 })).toHaveLength(1)
      expect(messages(source, { smallestShare: 0.7 })).toEqual([])
    })

    it('do not let it speak about a stray line', () => {
      const stray = posting('Product Manager', [...PM_DUTIES, 'Write user stories'])
      expect(messages(stray, { fewestStatements: 1, smallestShare: 0 })).toEqual([])
    })

    it('do not let it call one job two, where only measures speak for the title’s role', () => {
      const measures = '## How success is measured\n\n- Revenue\n- Churn\n- Market share\n'
      expect(
        messages(posting('Product Manager', ['Write user stories'], measures), {
          fewestStatements: 1,
          smallestShare: 0,
        }),
      ).toEqual([])
    })

    it('do not let it speak where there are fewer than three statements in all', () => {
      const short = posting('Product Manager', ['Own the roadmap', 'Write user stories'])
      expect(messages(short, { fewestStatements: 1, smallestShare: 0 })).toEqual([])
    })
  })
})
