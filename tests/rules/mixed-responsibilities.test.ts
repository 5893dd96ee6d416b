import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { pointedAt, PM_DUTIES, PO_DUTIES, posting, reported, spokenBy } from './postings.ts'

const RULE = 'mixed-responsibilities'

function messages(source: string, options: Readonly<Record<string, number>> = {}): readonly string[] {
  const { diagnostics } = lint(source, { rules: { [RULE]: ['error', options] } })
  return diagnostics.filter(({ ruleId }) => ruleId === RULE).map(({ message }) => message)
}

describe('mixed-responsibilities', () => {
  it('points at the title and shows the lines of the weaker side', () => {
    const source = posting('Product Manager, Tunnels', [...PM_DUTIES, ...PO_DUTIES.slice(0, 2)])
    expect(pointedAt(RULE, source)).toEqual(['Product Manager, Tunnels'])
    expect(reported(RULE, source).flatMap(({ evidence }) => evidence.map(({ loc }) => loc.start.line))).toEqual([8, 9])
  })

  it('takes, where both sides are as strong, the one that the title does not name for the weaker', () => {
    expect(spokenBy(RULE, posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES]))).toContain(
      'Product Owner work: “Write user stories”',
    )
    expect(spokenBy(RULE, posting('Product Owner', [...PM_DUTIES, ...PO_DUTIES]))).toContain(
      'Product Manager work: “Own the roadmap”',
    )
  })

  it('speaks about a hybrid title too, and about a posting that only its text makes a Product Manager’s', () => {
    expect(messages(posting('Product Manager / Product Owner', [...PM_DUTIES, ...PO_DUTIES]))).toHaveLength(1)
    const untitled = `We are looking for a Product Manager.\n\n${[...PM_DUTIES, ...PO_DUTIES].map((duty) => `- ${duty}\n`).join('')}`
    expect(pointedAt(RULE, untitled)).toEqual(['for a Product Manager'])
  })

  it('takes the side with fewer statements for the weaker, and counts the title as one of them', () => {
    const [even] = messages(posting('Product Manager', [...PM_DUTIES.slice(0, 2), ...PO_DUTIES]))
    expect(even).toContain(
      '2 statements are Product Manager work and 3 are Product Owner work, such as “Refine the product backlog”',
    )
    const [fewer] = messages(posting('Product Manager', [...PM_DUTIES.slice(0, 2), ...PO_DUTIES, 'Coordinate UAT']))
    expect(fewer).toContain(
      '4 statements are Product Owner work and 2 are Product Manager work, such as “Define the product vision”',
    )
  })

  it('needs one statement of the title’s role only, when two are the other’s', () => {
    const [message] = messages(posting('Product Owner', ['Own the roadmap', 'Set prices', 'Write user stories']))
    expect(message).toContain(
      '1 statement is Product Owner work and 2 are Product Manager work, such as “Own the roadmap”',
    )
    expect(
      messages(posting('Product Owner', ['Own the roadmap', 'Write user stories', 'Lead sprint planning'])),
    ).toEqual([])
    expect(messages(posting('Product Owner', ['Own the roadmap', 'Set prices']))).toEqual([])
  })

  it('leaves measures to conflicting-metrics', () => {
    const measures = '## How success is measured\n\n- Velocity\n- Cycle time\n'
    expect(messages(posting('Product Manager', [...PM_DUTIES, 'Write user stories'], measures))).toEqual([])
  })

  it('is sure where the weaker side has three statements', () => {
    const confidence = (owners: number): readonly (string | undefined)[] =>
      reported(RULE, posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES.slice(0, owners)])).map(
        (diagnostic) => diagnostic.confidence,
      )
    expect(confidence(3)).toEqual(['high'])
    expect(confidence(2)).toEqual(['medium'])
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
    const shared = ['Work with engineering to groom the backlog', 'Together with QA, define acceptance criteria']
    expect(messages(posting('Product Manager', [...PM_DUTIES, ...shared]))).toHaveLength(1)
  })

  describe('its options', () => {
    const source = posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES])

    it('let it wait for more statements', () => {
      expect(messages(source, { fewestStatements: 3 })).toHaveLength(1)
      expect(messages(source, { fewestStatements: 4 })).toEqual([])
    })

    it('let it wait for a larger share', () => {
      expect(messages(source, { smallestShare: 0.5 })).toHaveLength(1)
      expect(messages(source, { smallestShare: 0.51 })).toEqual([])
    })

    it('let it speak about a stray line', () => {
      const stray = posting('Product Manager', [...PM_DUTIES, 'Write user stories'])
      expect(messages(stray)).toEqual([])
      expect(messages(stray, { fewestStatements: 1, smallestShare: 0 })).toHaveLength(1)
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
