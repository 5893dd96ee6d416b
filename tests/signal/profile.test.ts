import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { createAnalyzer } from '../../src/signal/analysis.ts'
import { explain, type Explanation } from '../../src/index.ts'
import { PM_DUTIES, PO_DUTIES } from '../rules/postings.ts'

function profile(managers: number, owners: number, ...rest: readonly string[]): Explanation['profile'] {
  return profileOf([...PM_DUTIES.slice(0, managers), ...PO_DUTIES.slice(0, owners), ...rest])
}

function profileOf(duties: readonly string[], title = 'Product Manager'): Explanation['profile'] {
  return explain([`# ${title}`, '', '## Responsibilities', '', ...duties.map((duty) => `- ${duty}`), ''].join('\n'))
    .profile
}

describe('what a posting asks for', () => {
  it.each([
    ['undetermined', 0, 0],
    ['undetermined', 1, 0],
    ['undetermined', 0, 1],
    ['product-manager', 3, 0],
    ['product-owner', 0, 3],
    ['product-manager', 5, 1],
    ['product-owner', 1, 5],
    ['mixed', 4, 4],
    ['mixed', 5, 5],
  ] as const)(
    'is %s with %i statements of a Product Manager’s and %i of a Product Owner’s work',
    (role, managers, owners) => {
      expect(profile(managers, owners).role).toBe(role)
    },
  )

  it('is one job, with more of one role’s work alone, whatever the title says', () => {
    for (const title of ['Product Manager', 'Product Owner']) {
      expect(profileOf(PM_DUTIES, title).role).toBe('product-manager')
      expect(profileOf(PO_DUTIES, title).role).toBe('product-owner')
    }
  })

  it('is told in shares of the work, which are both nothing where there is none', () => {
    const { shares } = profile(3, 1)
    expect(shares['product-manager']).toBeCloseTo(0.75, 1)
    expect(shares['product-manager'] + shares['product-owner']).toBeCloseTo(1)
    expect(profile(4, 0).shares).toEqual({ 'product-manager': 1, 'product-owner': 0 })
    expect(profile(0, 0).shares).toEqual({ 'product-manager': 0, 'product-owner': 0 })
    expect(profile(0, 0, 'Water the plants').dimensions).toEqual([])
  })

  it('gives a role the larger share the more of its work there is', () => {
    const shares = [0, 1, 2, 3, 4, 5].map((owners) => profile(3, owners).shares['product-owner'])
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(new Set(shares).size).toBe(shares.length)
  })

  it('does not hang on how many of a role’s words a statement holds', () => {
    const one = 'Own the product vision, the product strategy, the roadmap and pricing'
    expect(profileOf([one]).shares).toEqual({ 'product-manager': 1, 'product-owner': 0 })
    expect(profileOf([one]).role).toBe('undetermined')
  })

  it('counts a statement for both roles that asks for both', () => {
    const both = 'Define the product vision, own the roadmap, refine the backlog and write user stories'
    const { shares, dimensions } = profileOf([both])
    expect(shares['product-manager']).toBeCloseTo(0.5, 0)
    expect(Math.min(shares['product-manager'], shares['product-owner'])).toBeGreaterThan(0.3)
    const counted = dimensions.map((row) => row['product-manager'] + row['product-owner'])
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2)
  })

  it('counts a bullet of several sentences once, and sentences of running text each', () => {
    const sentences = 'You own the product roadmap. You set the pricing. You define the product vision.'
    expect(profileOf([sentences]).role).toBe('undetermined')
    expect(explain(`# Product Manager\n\n## Responsibilities\n\n${sentences}\n`).profile.role).toBe('product-manager')
  })

  it('leaves out what is not the hire’s own', () => {
    const rest = [
      'Support the Product Owner in backlog refinement',
      'Our Product Owner writes user stories',
      'Experience in backlog management',
      'Attend sprint reviews and retrospectives',
    ]
    expect(profile(3, 0, ...rest)).toMatchObject({ role: 'product-manager' })
    expect(profile(3, 0, ...rest).dimensions).toEqual(profile(3, 0).dimensions)
  })

  it('leaves out years of experience among the duties', () => {
    expect(profile(0, 3, '5 years of backlog management').dimensions).toEqual(profile(0, 3).dimensions)
  })

  it('is told for other professions, too, where nobody can call it mixed', () => {
    expect(profileOf(PO_DUTIES, 'Business Analyst').role).toBe('product-owner')
    expect(profileOf(PM_DUTIES, 'Head of Product').role).toBe('product-manager')
    expect(profileOf([...PM_DUTIES, ...PO_DUTIES], 'Business Analyst').role).not.toBe('mixed')
    expect(explain(`## Responsibilities\n\n${PO_DUTIES.map((duty) => `- ${duty}\n`).join('')}`).profile.role).toBe(
      'product-owner',
    )
  })

  it('takes a statement for as sure as the surest of its signals', () => {
    const { analyze } = createAnalyzer(strategicTactical)
    const { profile } = analyze(
      '# Product Owner\n\n## Responsibilities\n\n- You write stories. You refine the backlog.\n',
    )
    expect(profile.statements['product-owner']).toHaveLength(1)
    for (const { signals, probability } of profile.statements['product-owner'])
      expect(probability).toBe(Math.max(...signals.map((signal) => signal.probability)))
  })

  it('tells in how many statements each dimension speaks for a role', () => {
    const { dimensions } = profileOf([
      'Own the product roadmap',
      'Conduct market research',
      'Write user stories',
      'Lead sprint planning',
    ])
    expect(dimensions).toContainEqual({ dimension: 'artifact', 'product-manager': 2, 'product-owner': 1 })
    expect(dimensions).toContainEqual({ dimension: 'ceremony', 'product-manager': 0, 'product-owner': 1 })
  })
})
