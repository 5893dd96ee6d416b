import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { createAnalyzer } from '../../src/analysis.ts'
import { explain, type Explanation } from '../../src/index.ts'

const PM_DUTIES = [
  'Define the product vision',
  'Own the roadmap',
  'Conduct market research',
  'Set pricing',
  'Build the business case',
  'Lead the go-to-market',
  'Interview customers',
  'Analyse competitors',
  'Own the product strategy',
]
const PO_DUTIES = [
  'Refine the product backlog',
  'Write user stories',
  'Lead sprint planning',
  'Define acceptance criteria',
  'Accept or reject finished work',
  'Triage bugs',
]

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
    ['undetermined', 2, 0],
    ['undetermined', 1, 1],
    ['undetermined', 0, 2],
    ['product-manager', 3, 0],
    ['product-owner', 0, 3],
    ['product-manager', 2, 1],
    ['product-owner', 1, 2],
    ['product-manager', 5, 1],
    ['product-owner', 1, 6],
    ['mixed', 2, 2],
    ['mixed', 3, 2],
    ['mixed', 6, 2],
    ['product-manager', 7, 2],
    ['mixed', 9, 3],
    ['mixed', 2, 6],
  ] as const)(
    'is %s with %i statements of a Product Manager’s and %i of a Product Owner’s work',
    (role, managers, owners) => {
      expect(profile(managers, owners).role).toBe(role)
    },
  )

  it('is told in shares of the statements, which are both nothing where there are none', () => {
    expect(profile(3, 1).shares).toEqual({ 'product-manager': 0.75, 'product-owner': 0.25 })
    expect(profile(0, 0).shares).toEqual({ 'product-manager': 0, 'product-owner': 0 })
    expect(profile(0, 0, 'Water the plants').dimensions).toEqual([])
  })

  it('does not hang on how many of a role’s words a statement holds', () => {
    const one = 'Own the product vision, the product strategy, the roadmap and pricing'
    expect(profileOf([one]).shares).toEqual({ 'product-manager': 1, 'product-owner': 0 })
    expect(profileOf([one]).role).toBe('undetermined')
  })

  it('counts a statement for both roles that asks for both, and as one', () => {
    const both = ['Define the vision and refine the backlog', 'Set the roadmap and write user stories']
    expect(profileOf(both).shares).toEqual({ 'product-manager': 0.5, 'product-owner': 0.5 })
    expect(profileOf(both).role).toBe('undetermined')
    expect(profileOf([...both, 'Own the roadmap']).role).toBe('mixed')
  })

  it('counts a bullet of several sentences once, and sentences of running text each', () => {
    const sentences = ['You own the roadmap.', 'You set the pricing.', 'You define the product vision.'].join(' ')
    expect(profileOf([sentences]).role).toBe('undetermined')
    expect(explain(`# Product Manager\n\n## Responsibilities\n\n${sentences}\n`).profile.role).toBe('product-manager')
  })

  it('leaves out what is not the hire’s own', () => {
    const rest = [
      'You will not refine the backlog',
      'Support the Product Owner in writing user stories',
      'Our Product Owner leads sprint planning',
      'Experience in backlog management',
    ]
    expect(profile(3, 0, ...rest)).toEqual(profile(3, 0))
  })

  it.each([
    ['undetermined', 'Delivery Manager', ['Lead sprint planning', 'Triage bugs', 'Accept or reject finished work']],
    ['product-owner', 'Delivery Manager', ['Lead sprint planning', 'Triage bugs', 'Refine the product backlog']],
    [
      'product-owner',
      'Delivery Manager',
      ['Lead sprint planning and refine the product backlog', 'Triage bugs', 'Accept or reject finished work'],
    ],
    [
      'undetermined',
      'Product Marketing Manager',
      ['Set pricing', 'Lead the go-to-market', 'Interview customers', 'Analyse competitors'],
    ],
    ['product-manager', 'Head of Product', ['Set pricing', 'Lead the go-to-market', 'Own the product strategy']],
    [
      'product-owner',
      'Business Analyst',
      ['Set pricing', 'Interview customers', 'Write user stories', 'Lead sprint planning', 'Triage bugs'],
    ],
  ])(
    'is %s under the title %s, where a role’s statements count with one of what the role is about',
    (role, title, duties) => {
      expect(profileOf(duties, title).role).toBe(role)
    },
  )

  it('needs none of what the role is about under a title of these roles, or none', () => {
    const duties = ['Lead sprint planning', 'Triage bugs', 'Accept or reject finished work']
    expect(profileOf(duties, 'Product Manager').role).toBe('product-owner')
    expect(explain(`## Responsibilities\n\n${duties.map((duty) => `- ${duty}\n`).join('')}`).profile.role).toBe(
      'product-owner',
    )
  })

  it('weighs a statement by the plainest words in it', () => {
    const { analyze } = createAnalyzer(strategicTactical)
    const weights = (duty: string): readonly number[] =>
      analyze(`# Product Owner\n\n## Responsibilities\n\n- ${duty}\n`).profile.statements['product-owner'].map(
        ({ weight }) => weight,
      )
    expect(weights('Lead the scrum team')).toEqual([1])
    expect(weights('Lead the scrum team and refine the backlog')).toEqual([2])
  })

  it('leaves out years of experience among the duties', () => {
    expect(profile(0, 3, '5 years of backlog management')).toEqual(profile(0, 3))
  })

  it('tells in how many statements each dimension speaks for a role', () => {
    const { dimensions } = profileOf([
      'Own the roadmap',
      'Build the business case and conduct market research',
      'Write user stories',
      'Lead sprint planning',
    ])
    expect(dimensions).toContainEqual({ dimension: 'artifact', 'product-manager': 2, 'product-owner': 1 })
  })
})
