import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { pointedAt, PM_DUTIES, PO_DUTIES, posting, reported } from './postings.ts'

const RULE = 'mislabeled-title'

function count(source: string, options: Readonly<Record<string, number>> = {}): number {
  const { diagnostics } = lint(source, { rules: { [RULE]: ['error', options] } })
  return diagnostics.filter(({ ruleId }) => ruleId === RULE).length
}

/** The posting after its first suggestion. */
function corrected(source: string): string {
  const edits = reported(RULE, source)[0]?.suggestions[0]?.edits ?? []
  return edits.reduceRight(
    (text, { span, text: words }) => text.slice(0, span.start) + words + text.slice(span.end),
    source,
  )
}

describe('mislabeled-title', () => {
  it('points at the title, noise and all', () => {
    const title = 'Sr. Product Manager II (m/w/d) – Remote'
    expect(pointedAt(RULE, posting(title, PO_DUTIES))).toEqual([title])
  })

  it('points at the name in the text where there is no title', () => {
    const source = `We are hiring a Product Owner for our team.\n\n${PM_DUTIES.map((duty) => `- ${duty}\n`).join('')}`
    expect(pointedAt(RULE, source)).toEqual(['hiring a Product Owner'])
    expect(reported(RULE, source)[0]?.suggestions).toEqual([])
  })

  it('suggests the right title and leaves the rest of it as it was', () => {
    expect(corrected(posting('Senior Product Manager, Trams (f/m/x)', PO_DUTIES))).toContain(
      '# Senior Product Owner, Trams (f/m/x)\n',
    )
    expect(corrected(posting('PRODUCT OWNER', PM_DUTIES))).toContain('# PRODUCT MANAGER\n')
    const quoted = `---\ntitle: "Technical Product Owner"\n---\n\n${posting('', PM_DUTIES)}`
    expect(corrected(quoted)).toBe(quoted.replace('Owner', 'Manager'))
    expect(corrected(posting('junior product owner', PM_DUTIES))).toContain('# junior product manager\n')
    expect(reported(RULE, posting('Product Manager', PO_DUTIES))[0]?.suggestions[0]?.title).toBe(
      'Change the title to “Product Owner”',
    )
  })

  it.each(['Senior PM, Billing', 'Product *Manager*'])(
    'leaves “%s” to the author, who alone can change it',
    (title) => {
      const source = posting(title, PO_DUTIES)
      expect(reported(RULE, source)).toHaveLength(1)
      expect(corrected(source)).toBe(source)
    },
  )

  it('is silent about the corrected posting', () => {
    for (const [title, duties] of [
      ['Product Manager', PO_DUTIES],
      ['Product Owner', PM_DUTIES],
    ] as const) {
      expect(count(posting(title, duties))).toBe(1)
      expect(count(corrected(posting(title, duties)))).toBe(0)
    }
  })

  it('is silent where the duties fit, are balanced or say nothing', () => {
    expect(count(posting('Product Manager', PM_DUTIES))).toBe(0)
    expect(count(posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES]))).toBe(0)
    expect(
      count(posting('Product Manager', ['Work in a team', 'Communicate with stakeholders', 'Ship great products'])),
    ).toBe(0)
  })

  it('does not take help, requirements or other people’s work for the hire’s', () => {
    const duties = [
      'Support the Product Owner in backlog refinement',
      'Our Product Owner writes user stories',
      'You will not run sprint planning',
    ]
    const asked = '## Requirements\n\n- Writing user stories\n- Managing a backlog\n- Sprint planning\n'
    expect(count(posting('Product Manager', duties, asked))).toBe(0)
  })

  it('leaves a text that calls the hire by the other role to inconsistent-title', () => {
    for (const source of [
      '# Product Owner\n\nAs a Product Manager at Tidewater, you make boats easier to rent.\n',
      '# Product Manager\n\nWe are looking for a Product Owner.\n',
    ]) {
      expect(count(source)).toBe(0)
      expect(lint(source).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['inconsistent-title'])
    }
  })

  it('does not take colleagues, managers or experience for a name of the hire', () => {
    expect(count('# Product Manager\n\nYou work with our Product Owner. You report to the Head of Product.\n')).toBe(0)
    expect(count('# Product Owner\n\nYou report to the Product Manager.\n')).toBe(0)
    const asked = '## Requirements\n\n- Three years as a Product Owner\n- You have worked as a Product Owner\n'
    expect(count(`# Product Manager\n\n${asked}`)).toBe(0)
    expect(count('# Product Manager\n\nYou act as a partner to the Product Owner.\n')).toBe(0)
  })

  it('leaves two titles, and a text without one, to inconsistent-title', () => {
    expect(count('---\ntitle: Product Owner\n---\n\n# Product Manager\n\nAs our Product Manager, you travel.\n')).toBe(
      0,
    )
    expect(count('We are looking for a Product Owner.\n\nAs our Product Manager, you travel.\n')).toBe(0)
  })

  describe('what it counts', () => {
    it('is plain duties of the other role, where the title has none or hardly any', () => {
      expect(count(posting('Product Manager', PO_DUTIES))).toBe(1)
      expect(count(posting('Product Manager', [...PO_DUTIES, 'Own the roadmap']))).toBe(1)
      expect(count(posting('Product Manager', ['Write user stories']))).toBe(0)
      expect(count(posting('Product Manager', [...PO_DUTIES.slice(0, 3), ...PM_DUTIES.slice(0, 3)]))).toBe(0)
    })

    it('are not duties of neither role', () => {
      const neutral = ['Work in a team', 'Communicate with stakeholders', 'Ship great products', 'Mentor colleagues']
      expect(count(posting('Product Manager', [...PO_DUTIES, ...neutral]))).toBe(1)
      expect(count(posting('Product Manager', neutral))).toBe(0)
    })

    it('are not measures alone: conflicting-metrics speaks about those', () => {
      const measures = '## How success is measured\n\n- Velocity\n- Cycle time\n- Sprint goals met\n'
      expect(count(posting('Product Manager', [], measures))).toBe(0)
      expect(count(posting('Product Manager', PO_DUTIES, measures))).toBe(1)
    })

    it('is shown line by line, each once, in the order of the posting', () => {
      const duties = ['Write user stories and acceptance criteria, and lead sprint planning', ...PO_DUTIES]
      const [diagnostic] = reported(RULE, posting('Product Manager', duties))
      expect(diagnostic?.evidence.map(({ loc }) => loc.start.line)).toEqual([5, 6, 7, 8, 9, 10])
    })
  })

  it('is the less sure the more there is of the work that the title promises', () => {
    const RANKS = [undefined, 'medium', 'high']
    const ranks = [...PM_DUTIES.keys(), PM_DUTIES.length].map((managers) => {
      const [diagnostic] = reported(RULE, posting('Product Manager', [...PO_DUTIES, ...PM_DUTIES.slice(0, managers)]))
      return RANKS.indexOf(diagnostic?.confidence)
    })
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    expect(ranks[0]).toBe(2)
    expect(ranks.at(-1)).toBe(0)
  })

  it('leaves a title that names both roles to hybrid-title', () => {
    expect(count(posting('Product Manager / Product Owner', PO_DUTIES))).toBe(0)
  })

  describe('its options', () => {
    it('let it wait for more statements', () => {
      expect(count(posting('Product Manager', PO_DUTIES), { fewestStatements: 5 })).toBe(1)
      expect(count(posting('Product Manager', PO_DUTIES), { fewestStatements: 6 })).toBe(0)
    })

    it('let it wait for a larger share', () => {
      const source = posting('Product Manager', [...PO_DUTIES, 'Own the product roadmap'])
      expect(count(source, { smallestShare: 0.7 })).toBe(1)
      expect(count(source, { smallestShare: 0.95 })).toBe(0)
    })
  })

  describe('for a third job', () => {
    const ANALYST = [
      'Hold workshops with departments and gather their requirements',
      'Model current and future processes in BPMN',
      'Write functional specifications for the vendor',
      'Analyse gaps between the software and what departments need',
      'Map the data fields of the old system to the new one',
      'Document business rules and exceptions',
      'Prepare training material for key users',
    ]

    it('names the job, how many duties are its own, and the way out', () => {
      const [diagnostic] = reported(RULE, posting('Product Owner', ANALYST))
      expect(diagnostic?.message).toMatch(
        /^The title says “Product Owner”, but [67] of 7 duties are a business analyst’s, such as “.*”, and none of the others is Product Owner work\. Call it Business Analyst, or say what the hire owns in the backlog\.$/u,
      )
      expect(diagnostic?.confidence).toBe('high')
      expect(diagnostic?.evidence[0]?.message).toBe(`Business Analyst work: “${ANALYST[0]}”`)
      expect(reported(RULE, posting('Product Manager', ANALYST))[0]?.message).toContain(
        'or say which problem and which results the hire owns.',
      )
    })

    it('suggests its title, unless that would say a word twice', () => {
      expect(corrected(posting('Senior Product Owner, Permits (f/m/x)', ANALYST))).toContain(
        '# Senior Business Analyst, Permits (f/m/x)\n',
      )
      expect(
        reported(RULE, posting('Product Owner & Analyst', ANALYST)).flatMap(({ suggestions }) => suggestions),
      ).toEqual([])
    })

    it('comes before the other role, whose few duties would name the posting otherwise', () => {
      const owners = PO_DUTIES.slice(0, 3)
      const message = (duties: readonly string[]): string | undefined =>
        reported(RULE, posting('Product Manager', duties))[0]?.message
      expect(message(owners)).toContain('Call the role Product Owner')
      expect(message([...owners, ...ANALYST])).toContain('Call it Business Analyst')
      expect(message([...ANALYST, ...owners])).toContain('Call it Business Analyst')
    })

    it('is silent where the duties are few', () => {
      expect(count(posting('Product Owner', ANALYST.slice(0, 4)))).toBe(0)
    })

    it('is silent where the role has as many duties', () => {
      expect(count(posting('Product Owner', [...ANALYST.slice(0, 4), ...PO_DUTIES]))).toBe(0)
    })

    it('is silent about colleagues of other trades', () => {
      const duties = [
        'Work with designers on the checkout',
        'Collaborate with data analysts and engineers',
        'Partner with sales and customer success',
        'Talk with project managers about dates',
        'Help the Scrum Master with retrospectives',
        'Stay in touch with business analysts',
        'Meet operations every week',
      ]
      expect(count(posting('Product Owner', duties))).toBe(0)
      expect(count(posting('Product Manager', [...PM_DUTIES, ...duties]))).toBe(0)
    })

    it('is silent where the title says the job', () => {
      for (const title of ['Business Analyst', 'Requirements Engineer']) expect(count(posting(title, ANALYST))).toBe(0)
    })

    it('goes by its options, too', () => {
      expect(count(posting('Product Owner', ANALYST), { fewestStatements: 8 })).toBe(0)
    })
  })
})
