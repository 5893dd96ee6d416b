import { describe, expect, it } from 'vitest'
import { pointedAt, posting, reported } from './postings.ts'

const RULE = 'mismatched-horizon'

describe('mismatched-horizon', () => {
  const YEARS = [
    'Define the product vision for the next three years',
    'Set the annual product strategy',
    'Own the long-term roadmap',
    'Write the five-year strategy',
  ]

  it.each(YEARS)('reports a Product Owner who is to %s', (duty) => {
    expect(reported(RULE, posting('Product Owner', ['Order the backlog', duty]))).toHaveLength(1)
    expect(reported(RULE, posting('Product Manager', ['Conduct market research', duty]))).toEqual([])
  })

  it('reports a Product Manager with nothing but sprints in view, at the first of them', () => {
    const duties = ['Talk to customers', 'Set the sprint goal', 'Lead sprint planning']
    expect(pointedAt(RULE, posting('Product Manager', duties))).toEqual(['Set the sprint goal'])
  })

  it.each([
    'Own the roadmap',
    'Define the product vision',
    'Set the product strategy',
    'Plan the coming year: lead annual planning',
  ])('is silent about a Product Manager with sprints who is also to %s', (duty) => {
    expect(reported(RULE, posting('Product Manager', ['Lead sprint planning', duty]))).toEqual([])
  })

  it('points, also where they only tell when, at the sprints and at nothing else', () => {
    expect(reported(RULE, posting('Product Manager', ['Refine the backlog', 'Write user stories']))).toEqual([])
    expect(pointedAt(RULE, posting('Product Manager', ['Check demos against the criteria every sprint']))).toHaveLength(
      1,
    )
  })

  it('does not blame a Product Owner for a roadmap or a strategy: that is what mixed-responsibilities is for', () => {
    expect(reported(RULE, posting('Product Owner', ['Order the backlog', 'Own the roadmap']))).toEqual([])
  })

  it('is silent about the horizon of others, of the company, and of requirements', () => {
    const rest =
      '## About us\n\nOur three-year plan is to be in ten countries.\n\n## Requirements\n\n- Experience in annual planning\n'
    const owner = posting('Product Owner', ['Order the backlog', 'Our Product Manager sets the three-year plan'], rest)
    expect(reported(RULE, owner)).toEqual([])
    const sprints =
      '## About us\n\nOur teams work in two-week sprints.\n\n## Requirements\n\n- Experience in sprint planning\n'
    const manager = posting(
      'Product Manager',
      ['Talk to customers', 'Our Product Owner leads sprint planning'],
      sprints,
    )
    expect(reported(RULE, manager)).toEqual([])
  })

  it('is silent about a posting that says nothing of time', () => {
    for (const title of ['Product Manager', 'Product Owner'])
      expect(reported(RULE, posting(title, ['Work in a team']))).toEqual([])
  })
})
