import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain, lint } from '../../src/index.ts'
import { PM_DUTIES, PO_DUTIES, posting } from '../rules/postings.ts'

const FIXTURES = path.join(import.meta.dirname, '../../fixtures/third-jobs')

/** Duties that nobody doubts, by job. */
const DUTIES = {
  ba: [
    'Gather requirements in workshops with departments',
    'Model processes in BPMN',
    'Write functional specifications',
  ],
  pjm: [
    'Draw up the project plan with milestones',
    'Control the project budget',
    'Report delays to the steering committee',
  ],
  pgm: [
    'Lead the programme board',
    'Track benefits across all projects of the programme',
    'Resolve dependencies between projects',
  ],
  sm: ['Facilitate retrospectives', 'Remove impediments', 'Coach the team in self-organisation'],
  pmm: ['Plan launch campaigns with agencies', 'Write brochures and case studies', 'Equip sales with pitch decks'],
  eng: ['Write clean code and unit tests', 'Review pull requests', 'Deploy services to Kubernetes'],
  des: ['Build clickable prototypes in Figma', 'Run usability tests', 'Maintain the design system'],
  da: ['Write SQL queries', 'Build dashboards in Power BI', 'Run regressions on churn data'],
  cs: ['Answer support tickets', 'Onboard new customers', 'Handle complaints on the phone'],
  sales: ['Close deals with new customers', 'Negotiate prices and contracts', 'Manage the sales pipeline'],
  ops: ['Plan shifts', 'Keep the stock of spare parts', 'Process invoices and purchase orders'],
  'product-manager': PM_DUTIES,
  'product-owner': PO_DUTIES,
} as const

function nearest(duties: readonly string[], title = 'Product Owner'): readonly string[] {
  return explain(posting(title, duties)).jobs.nearest.map(({ id }) => id)
}

const ANALYST = [
  ...DUTIES.ba,
  'Analyse gaps between the software and what departments need',
  'Document business rules and exceptions',
  'Map the data fields of the old system to the new one',
  'Prepare training material for key users',
]

describe('the nearest jobs', () => {
  it.each(Object.entries(DUTIES))('of the duties of %s begin with it', (job, duties) => {
    expect(nearest(duties)[0]).toBe(job)
  })

  it('are three, the nearest first, with their parts of the work and the lines that are plainly theirs', () => {
    const { jobs } = explain(posting('Product Owner', [...DUTIES.ba, ...DUTIES.sm.slice(0, 1)]))
    expect(jobs.duties).toBe(4)
    expect(jobs.nearest).toHaveLength(3)
    expect(jobs.nearest.slice(0, 2).map(({ name }) => name)).toEqual(['Business Analyst', 'Scrum Master'])
    const shares = jobs.nearest.map(({ share }) => share)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.01)
    expect(jobs.nearest[0]?.duties.map(({ loc }) => loc.start.line)).toEqual([5, 6, 7])
    expect(jobs.nearest[1]?.duties.map(({ text }) => text)).toEqual(['Facilitate retrospectives'])
  })

  it('are shown whatever the title says', () => {
    expect(nearest(DUTIES.eng, 'Backend Engineer')[0]).toBe('eng')
    expect(nearest(DUTIES.eng, 'Pastry Chef')[0]).toBe('eng')
  })

  it('are none where there are no duties', () => {
    const source = '# Product Owner\n\n## Requirements\n\n- Experience in writing SQL queries\n- Knowledge of Figma\n'
    expect(explain(source).jobs).toEqual({ duties: 0, nearest: [], third: null })
  })

  it('take several sentences of one bullet for one duty', () => {
    const bullet = 'Write SQL queries. Build dashboards in Power BI. Run regressions on churn data.'
    const { jobs } = explain(posting('Product Owner', [bullet]))
    expect(jobs.duties).toBe(1)
    expect(jobs.nearest[0]?.duties).toHaveLength(1)
  })

  it('do not count what is denied, asked for, or somebody else’s', () => {
    const { jobs } = explain(
      posting('Product Owner', [
        ...DUTIES.ba,
        'You will not write code',
        'Experience in deploying services to Kubernetes',
      ]),
    )
    expect(jobs.duties).toBe(3)
  })
})

describe('the job that the duties mostly are', () => {
  const third = (title: string, duties: readonly string[]): string | undefined =>
    explain(posting(title, duties)).jobs.third?.name

  it('is named under the title of a role, beside a little of that role’s work', () => {
    expect(third('Product Owner', ANALYST)).toBe('Business Analyst')
    expect(third('Product Manager', [...ANALYST, ...PM_DUTIES.slice(0, 1)])).toBe('Business Analyst')
  })

  it('is none where the duties are the roles’', () => {
    for (const duties of [PM_DUTIES, PO_DUTIES, [...PM_DUTIES, ...PO_DUTIES]])
      expect(third('Product Owner', duties)).toBeUndefined()
  })

  it('is not asked for under other titles, whose jobs jdlint may not know', () => {
    const nurse = [
      'Care for patients on the ward',
      'Give medication and record it',
      'Assist doctors with procedures',
      'Educate families about recovery',
      'Keep records of vital signs',
      'Hand over to the next shift',
      'Keep the ward clean and safe',
    ]
    expect(third('Registered Nurse', nurse)).toBeUndefined()
    expect(third('Business Analyst', ANALYST)).toBeUndefined()
  })

  it.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.md')))('is the one of the verdict: %s', (name) => {
    const source = readFileSync(path.join(FIXTURES, name), 'utf8')
    const { diagnostics } = lint(source, { preset: 'strict' })
    const verdict = diagnostics.find(({ ruleId }) => ruleId === 'mislabeled-title')
    const named = /Call it (.+?), or/u.exec(verdict?.message ?? '')?.[1]
    expect(explain(source).jobs.third?.name).toBe(named)
  })
})
