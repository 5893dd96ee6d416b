import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import type { Clause } from '../../src/posting/posting.ts'
import { parsePosting } from '../../src/posting/parse.ts'
import { createHandoff } from '../../src/rewording/handoff.ts'

const { supported, told } = createHandoff(strategicTactical)

function clauseOf(duty: string): Clause {
  const [clause] = parsePosting(`# Product Manager\n\n## Your work\n\n- ${duty}\n`).clauses
  if (clause === undefined) throw new Error('No clause')
  return clause
}

describe('a duty as support of its owner', () => {
  it.each([
    ['Write user stories', 'Support the Product Owner in writing user stories'],
    ['Set and plan sprint goals', 'Support the Product Owner in setting and planning sprint goals'],
    [
      'Refine, prioritise and order the backlog',
      'Support the Product Owner in refining, prioritising and ordering the backlog',
    ],
    [
      'You will groom the backlog and accept stories.',
      'You will support the Product Owner in grooming the backlog and accepting stories.',
    ],
    ['Writing stories for the developers', 'Supporting the Product Owner in writing stories for the developers'],
    ['Actively manage the backlog', 'Support the Product Owner in actively managing the backlog'],
    ['oversee the releases', 'support the Product Owner in overseeing the releases'],
  ])('%s → %s', (duty, text) => {
    expect(supported(clauseOf(duty), 'product-owner')?.text).toBe(text)
  })

  it.each([
    ['Own the backlog and plan with sales'],
    ['Groom the backlog, and you decide what is built'],
    ['Write stories that solve problems and create the value'],
    ['Manage the backlog and obtain the approval of the board'],
    ['Release planning'],
    ['Backlog management'],
    ['Responsible for the backlog'],
    ['Be the voice of the customer'],
    ['Act as the Product Owner of the team'],
    ['Keep the backlog honest:'],
  ])('says nothing in place of “%s”, whose grammar leaves a doubt', (duty) => {
    expect(supported(clauseOf(duty), 'product-owner')).toBeUndefined()
  })
})

describe('a duty as the counterpart’s work', () => {
  it.each([
    ['Write user stories and clarify the details', 'Our Product Owner writes user stories and clarifies the details'],
    ['Writing user stories', 'Our Product Owner answers for writing user stories'],
    ['You keep your team’s backlog in order.', 'Our Product Owner keeps their team’s backlog in order'],
  ])('%s → %s', (duty, text) => {
    expect(told(clauseOf(duty), 'product-owner')).toBe(text)
  })

  it('is not told where it speaks to the hire', () => {
    expect(told(clauseOf('Write down what you decide'), 'product-owner')).toBeUndefined()
  })
})
