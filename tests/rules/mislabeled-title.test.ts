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
  return edits.reduceRight((text, { span, text: words }) => text.slice(0, span.start) + words + text.slice(span.end), source)
}

describe('mislabeled-title', () => {
  it('points at the title, noise and all', () => {
    const title = 'Sr. Product Manager II (m/w/d) – Remote'
    expect(pointedAt(RULE, posting(title, PO_DUTIES))).toEqual([title])
  })

  it('points at the name in the text where there is no title', () => {
    const source = `We are hiring a Product Owner for our team.\n\n${PM_DUTIES.map((duty) => `- ${duty}\n`).join('')}`
    expect(pointedAt(RULE, source)).toEqual(['hiring a Product Owner'])
  })

  it('suggests the right title and leaves the rest of it as it was', () => {
    expect(corrected(posting('Senior Product Manager, Trams (f/m/x)', PO_DUTIES))).toContain('# Senior Product Owner, Trams (f/m/x)\n')
    expect(corrected(posting('PRODUCT OWNER', PM_DUTIES))).toContain('# PRODUCT MANAGER\n')
    const quoted = `---\ntitle: "Technical Product Owner"\n---\n\n${posting('', PM_DUTIES)}`
    expect(corrected(quoted)).toBe(quoted.replace('Owner', 'Manager'))
  })

  it('is silent about the corrected posting', () => {
    for (const [title, duties] of [['Product Manager', PO_DUTIES], ['Product Owner', PM_DUTIES]] as const) {
      expect(count(posting(title, duties))).toBe(1)
      expect(count(corrected(posting(title, duties)))).toBe(0)
    }
  })

  it('is silent where the duties fit, are balanced or say nothing', () => {
    expect(count(posting('Product Manager', PM_DUTIES))).toBe(0)
    expect(count(posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES]))).toBe(0)
    expect(count(posting('Product Manager', ['Work in a team', 'Communicate with stakeholders', 'Ship great products']))).toBe(0)
  })

  it('does not take help, requirements or other people’s work for the hire’s', () => {
    const duties = [
      'Support the Product Owner in backlog refinement', 'Our Product Owner writes user stories', 'You will not run sprint planning',
    ]
    const asked = '## Requirements\n\n- Writing user stories\n- Managing a backlog\n- Sprint planning\n'
    expect(count(posting('Product Manager', duties, asked))).toBe(0)
  })

  it('reports a text that calls the hire by the other role only, without any duty', () => {
    expect(count('# Product Owner\n\nAs a Product Manager at Tidewater, you make boats easier to rent.\n')).toBe(1)
    expect(count('# Product Manager\n\nWe are looking for a Product Owner.\n')).toBe(1)
  })

  it('does not take colleagues, managers or experience for a name of the hire', () => {
    expect(count('# Product Manager\n\nYou work with our Product Owner. You report to the Head of Product.\n')).toBe(0)
    expect(count('# Product Owner\n\nYou report to the Product Manager.\n')).toBe(0)
    const asked = '## Requirements\n\n- Three years as a Product Owner\n- You have worked as a Product Owner\n'
    expect(count(`# Product Manager\n\n${asked}`)).toBe(0)
    expect(count('# Product Manager\n\nYou act as a partner to the Product Owner.\n')).toBe(0)
  })

  it('leaves a title that names both roles to hybrid-title', () => {
    expect(count(posting('Product Manager / Product Owner', PO_DUTIES))).toBe(0)
  })

  describe('its options', () => {
    it('let it wait for more statements', () => {
      expect(count(posting('Product Manager', PO_DUTIES), { fewestStatements: 3 })).toBe(1)
      expect(count(posting('Product Manager', PO_DUTIES), { fewestStatements: 5 })).toBe(0)
    })

    it('let it wait for a larger share', () => {
      const source = posting('Product Manager', [...PO_DUTIES, 'Own the roadmap'])
      expect(count(source, { smallestShare: 0.75 })).toBe(1)
      expect(count(source, { smallestShare: 0.76 })).toBe(0)
    })

    it('are about duties: a name in the text is always reported', () => {
      expect(count('# Product Manager\n\nAs our Product Owner, you help us.\n', { fewestStatements: 99, smallestShare: 1 })).toBe(1)
    })
  })
})
