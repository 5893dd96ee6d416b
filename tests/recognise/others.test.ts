import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { textSpan, tokenize } from '../../src/language/tokens.ts'
import { createOthersReader } from '../../src/recognise/others/others.ts'
import type { NamedRole } from '../../src/roles/role-ids.ts'

const reader = createOthersReader(strategicTactical)

/** The statement with brackets around what it says of others. */
function marked(text: string, title: NamedRole = 'product-manager'): string {
  const tokens = tokenize(text)
  const parts = reader.read(tokens, title).map((part) => textSpan(tokens, part))
  return parts.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  )
}

describe('what a statement says of others', () => {
  it.each([
    '[While the Product Owner keeps the backlog,] you set the roadmap',
    '[As our Product Owner writes the stories,] you can talk to customers',
    '[Although the backlog belongs to the Product Owner,] you know what is in it',
    '[While the Product Owner runs the sprints,] set the prices',
    '[The Product Owner orders the backlog,] and you set the roadmap',
    '[The Product Owner orders the backlog;] the post holder sets the roadmap',
    'You set the roadmap, [whereas the Product Owner orders the backlog]',
    'You own the vision; [the backlog is the Product Owner’s]',
    'You own the vision; [the backlog is the Product Owner’s job]; prices are set each spring',
    'You set the prices, [and the Product Owner writes the stories]',
    'Work with the Product Owner, [who writes the stories]',
    'Keep prices in step [with the plan that the Head of Product publishes], and sell it',
    'Turn the wishes [that the Product Owner collects] into a roadmap',
    '[She orders the backlog;] you set the prices',
    'Keep Ines in the loop; [she runs the sprints and will ask you hard questions]',
    '[Our senior Product Owner, Ines, orders the backlog,] and you set the prices',
    'Set the prices, [and the Product Owner tells you what that means for your squad]',
    'Tell the squads what [they need to order their backlogs], and set the prices',
    'Give leads the context [they need to write the stories]',
    'You brief the Product Owner, [who writes the stories]',
    'Tell the goals to the Technology Delivery Lead, [who is maintaining the backlog]',
    'Each squad has a Product Owner of its own, [who keeps its backlog]; you meet them on Mondays',
  ])('is told from what it says of the hire: %s', (statement) => {
    expect(marked(statement.replace(/[[\]]/gu, ''))).toBe(statement)
  })

  it.each([
    'Our Product Owner orders the backlog',
    'Our Product Owners write the stories',
    'Ines, our Product Owner, keeps the backlog',
    'Ines Kaplin (Product Owner for the app) runs the sprints',
    'Ines and Malo (Product Owners for app and shop) run the sprints',
    'The Product Owner (a former analyst) orders the backlog',
    'The app squad, led by our Head of Engineering, owns the backlog',
    'The Product Owner in Utrecht is keeping the backlog',
    'The customer’s Product Owner is writing the stories',
    'Each squad’s Product Owner orders its backlog',
    'Ines Kaplin, our Product Owner, and her two analysts write the stories',
    'Malo (Product Owner) and the Scrum Master run the sprints',
    'The backlog is the Product Owner’s',
    'The backlog stays with the Product Owner',
    'Stories and planning belong to Ines, our senior Product Owner',
    'The backlog is in the hands of our Product Owner',
    'The order of the stories is up to the Product Owner',
    'The acceptance of stories is the task of the Product Owner, Ines',
    'Stories, planning and acceptance are carried by our Product Owners',
    'The backlog is run by the team',
    'We order the backlog',
    'Our squads write the stories',
  ])('may be all of it: %s', (statement) => {
    expect(marked(statement)).toBe(`[${statement}]`)
  })

  it.each([
    'Work with sales, engineering leads and customers to set the roadmap',
    'Work with the Product Owner and set the roadmap',
    'Be there for the squad when they need a decision',
    'We seek a self-starter, who writes the stories',
    'Find out who joins, who does not, and why',
    'You are the heart of the team, who writes the stories',
    'The Product Owner is waiting for your stories',
    'Ines, our Product Owner, and you write the stories',
    'Decide when the Product Owner ships',
    'You are a Product Owner who writes the stories',
    'We are looking for a Product Owner who keeps the backlog',
    'The Product Owner decides with you what comes first',
    'Make sure that the stories are understood by the team',
    'Not more than four defects are found by the team',
    'The backlog is the Product Owner’s main tool',
    'The order of the stories is up to you',
    'The roadmap is up to date for the Product Owner',
    'The backlog is in the best of hands: the Product Owner loves you',
    'Goal and planning are yours; the retrospective belongs to the Scrum Master',
    'You own the roadmap that is used by the Product Owner',
    'Order the backlog, the stories and the sprints',
    'He or she orders the backlog',
    'We seek a manager who orders the backlog',
    'We order the backlog together with you',
    'She orders the backlog with you',
    'Write the roadmap that the team needs',
    'Build what customers want and that which the Product Owner likes',
  ])('is nothing in “%s”', (statement) => {
    expect(marked(statement)).toBe(statement)
  })

  it.each([
    ['The backlog is the Product Owner’s', true],
    ['The order of the stories is up to the Product Owner', true],
    ['Leave the backlog to the Product Owner', true],
    ['The backlog is groomed by the Product Owner', false],
    ['The Product Owner grooms the backlog', false],
  ])('tells whose the work is, or only what they do: “%s”', (statement, isTheirs) => {
    expect(reader.read(tokenize(statement), 'product-manager').map((part) => part.isTheirs)).toEqual([isTheirs])
  })

  it('is what colleagues do who hold neither role, under a title of both', () => {
    expect(marked('She orders the backlog; you set the prices', 'hybrid')).toBe(
      '[She orders the backlog;] you set the prices',
    )
  })

  it.each(['product-owner', 'hybrid'] as const)('is not what the title, %s, says of itself', (title) => {
    const statement = 'The Product Owner orders the backlog'
    expect(marked(statement, title)).toBe(statement)
  })
})
