import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/diagnostic/apply-edits.ts'
import { pointedAt, posting, reported } from './postings.ts'
import { itKeepsToItsBounds } from './bounds.ts'

const RULE = 'mvp-ownership'

const MINIMAL = [
  'Define the MVP',
  'Determine the minimum viable product for each country',
  'Decide what goes into the first MVP and what does not',
  'You define the minimum lovable product of every bet',
  'Own the definition of the MVP',
  'Say which of our beliefs the MVP has to prove',
] as const

const VIABLE = [
  'Deliver the MVP with a team of six',
  'Responsible for building the MVP',
  'Slice the MVP into stories and increments',
  'Ensure the quality of the MVP',
  'Get the MVP built, tested and into the hands of ten farms',
  'Lead the implementation of the MVP',
  'Scope the MVP together with the tech lead',
] as const

const NEITHER = [
  'Take the product from MVP to a mature business',
  'Define the scope of the MVP',
  'Build MVPs to learn what nurses need',
  'Work with the developers to deliver the MVP',
  'Help to define the MVP',
  'Our Product Manager defines the MVP',
  'Our Product Owner delivers the MVP',
  'You will not define the MVP',
  'Join a team whose MVP is in use in forty clinics',
] as const

describe('mvp-ownership', () => {
  it.each(MINIMAL)('tells a Product Owner, and no Product Manager, who is to “%s”', (duty) => {
    expect(reported(RULE, posting('Product Owner', ['Order the backlog', duty]))).toHaveLength(1)
    expect(reported(RULE, posting('Product Manager', ['Own the roadmap', duty]))).toEqual([])
  })

  it.each(VIABLE)('tells a Product Manager, and no Product Owner, who is to “%s”', (duty) => {
    expect(reported(RULE, posting('Product Manager', ['Own the roadmap', duty]))).toHaveLength(1)
    expect(reported(RULE, posting('Product Owner', ['Order the backlog', duty]))).toEqual([])
  })

  it.each(NEITHER)('is silent about “%s”', (duty) => {
    for (const title of ['Product Manager', 'Product Owner']) expect(reported(RULE, posting(title, [duty]))).toEqual([])
  })

  it('says so where the hire gets the whole, also in one line', () => {
    const [apart] = reported(RULE, posting('Product Owner', ['Define the MVP', 'Deliver the MVP']))
    expect(apart?.message).toContain('With “Deliver the MVP” this Product Owner gets the whole.')
    expect(apart?.suggestions).toHaveLength(1)
    const [together] = reported(RULE, posting('Product Manager', ['Define and deliver the MVP']))
    expect(together?.message).toContain('gets the whole')
    expect(together?.suggestions).toEqual([])
  })

  it('offers to help whose half it is, which settles it', () => {
    const source = posting('Product Manager', ['Own the roadmap', 'Deliver the MVP with a team of six'])
    const [diagnostic] = reported(RULE, source)
    const settled = applyEdits(source, diagnostic?.suggestions[0]?.edits ?? [])
    expect(settled).toContain('- Support the Product Owner in delivering the MVP with a team of six')
    expect(reported(RULE, settled)).toEqual([])
  })

  it('knows nothing of what is asked for, offered, or told of the company', () => {
    const rest =
      '## What you bring\n\n- Define the MVP in weeks, not months\n\n## About us\n\nWe deliver the MVP first.\n'
    for (const title of ['Product Manager', 'Product Owner'])
      expect(reported(RULE, posting(title, ['Talk to people'], rest))).toEqual([])
  })

  it('points at the first of several duties, with the others as evidence', () => {
    const source = posting('Product Owner', ['Define the MVP', 'Decide what stays out of the MVP'])
    expect(pointedAt(RULE, source)).toEqual(['Define the MVP'])
    expect(reported(RULE, source)[0]?.evidence.map(({ message }) => message)).toEqual([
      'The same half: “Decide what stays out of the MVP”',
    ])
  })

  it.each([
    ['scrum-guide', 'Product Owner', 'Define the MVP', 0],
    ['scrum-guide', 'Product Manager', 'Deliver the MVP', 1],
    ['safe', 'Product Owner', 'Define the MVP', 1],
    ['safe', 'Product Manager', 'Deliver the MVP', 0],
    ['combined', 'Product Manager', 'Deliver the MVP', 0],
    ['combined', 'Product Owner', 'Define the MVP', 0],
  ])('under the model %s, of a %s who is to “%s”, tells %i times', (model, title, duty, times) => {
    expect(reported(RULE, `---\nmodel: ${model}\n---\n\n${posting(title, [duty])}`)).toHaveLength(times)
  })

  itKeepsToItsBounds({
    ruleId: RULE,
    full: (title) => posting(title, [...MINIMAL, ...VIABLE]),
    otherTitles: ['Product Manager / Product Owner', 'Engineering Manager', 'Business Analyst'],
    faulty: posting('Product Owner', ['Define the MVP']),
  })
})
