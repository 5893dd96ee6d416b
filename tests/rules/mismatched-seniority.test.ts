import { describe, expect, it } from 'vitest'
import { pointedAt, posting, reported } from './postings.ts'

const RULE = 'mismatched-seniority'
const HELP = ['Support the sales team at fairs', 'Help to test new fares', 'Take part in sprint reviews']

function messages(title: string, duties: readonly string[], rest = ''): readonly string[] {
  return reported(RULE, posting(title, duties, rest)).map(({ message }) => message)
}

describe('mismatched-seniority', () => {
  it.each([
    ...['Senior Product Manager', 'Sr. Product Owner', 'Lead Product Owner', 'Principal Product Manager (m/f/d)'],
    ...['Staff Product Manager', 'Product Owner Lead, Ferries', 'Head of Product', 'Director of Product Management'],
  ])('reports “%s” over duties that only assist, with each of them', (title) => {
    const [diagnostic, ...others] = reported(RULE, posting(title, HELP))
    expect(others).toEqual([])
    expect(diagnostic?.message).toContain('3 of 3 duties only assist')
    expect(diagnostic?.evidence.map(({ loc }) => loc.start.line)).toEqual([5, 6, 7])
  })

  it('understands duties that speak to the hire', () => {
    const duties = ['You will assist the Product Manager', 'In your role you help the crew', "You'll also join reviews"]
    expect(messages('Senior Product Owner', duties)).toHaveLength(1)
  })

  it.each([
    ['Product Owner', HELP],
    ['Junior Product Owner', HELP],
    ['Senior Product Owner', HELP.slice(1)],
    ['Senior Product Owner', [...HELP, 'Keep the product backlog in order', 'Plan the sprints with the team']],
    ['Senior Product Owner', [...HELP, 'Talk to captains', 'Test the app on board']],
    ['Senior Business Analyst', HELP],
    ['Senior Support Engineer', HELP],
  ])('is silent about a %s with %j', (title, duties) => {
    expect(messages(title, duties)).toEqual([])
  })

  it.each([
    ['Associate Product Manager', 'Define the product vision for our ferries'],
    ['Junior Product Manager', 'Own pricing and packaging'],
    ['Product Manager Intern', 'You are accountable for the P&L of our product line'],
    ['Jr. Product Manager', 'Find out what captains need and develop a product vision from it'],
  ])('reports the %s who answers for a whole product: “%s”', (title, duty) => {
    const [message] = messages(title, ['Talk to captains', duty])
    expect(message).toContain('answers for the whole product')
  })

  it.each([
    ['Associate Product Manager', 'Help to define the product vision'],
    ['Associate Product Manager', 'Own the pricing of extras together with the Product Manager'],
    ['Associate Product Manager', 'Communicate the product vision to the crew'],
    ['Associate Product Manager', 'Own the roadmap of our ticket machines'],
    ['Product Manager', 'Define the product vision for our ferries'],
    ['Senior Product Manager', 'Own pricing and packaging'],
  ])('is silent about the %s with “%s”', (title, duty) => {
    expect(messages(title, ['Talk to captains', duty])).toEqual([])
  })

  it.each([
    ...['This role has no direct reports.', 'You manage no one.', 'It is an individual contributor role.'],
    ...['You will work without any direct reports.', 'You will not lead a team.'],
  ])('reports a Head where the posting says: “%s”', (text) => {
    expect(messages('Head of Product', ['Talk to captains'], text)[0]).toContain('leads nobody')
    expect(messages('Lead Product Manager', ['Talk to captains'], text)).toEqual([])
  })

  it('is silent about a Head who leads nobody yet', () => {
    expect(messages('Head of Product', ['Talk'], 'You start without direct reports and build a team.')).toEqual([])
    expect(messages('Head of Sales', ['Talk'], 'This role has no direct reports.')).toEqual([])
  })

  it.each([
    ['Product Manager', 'Lead a team of Product Managers'],
    ['Product Manager II', 'You will manage three product managers and two designers'],
    ['Product Owner', 'Lead and develop our Product Owners'],
    ['Senior Product Manager', 'Manage and grow a team of product managers and UX designers'],
    ['Product Manager', 'Oversee and develop more junior product managers'],
    ['Associate Product Manager', 'Supervising two PMs'],
  ])('reports the %s who leads others of the job: “%s”', (title, duty) => {
    expect(messages(title, ['Talk to captains', duty])[0]).toContain('leads others of that job')
  })

  it.each([
    ...[
      'Lead workshops with Product Managers',
      'Mentor junior product managers',
      'Manage the Product Owners’ calendar',
    ],
    ...['Join a team of Product Managers', 'Our Head of Product leads a team of six Product Managers'],
    ...['Experience leading a team of Product Managers', 'Lead a team of engineers who work with product managers'],
  ])('is silent about a Product Manager with “%s”', (duty) => {
    expect(messages('Product Manager', ['Talk to captains', duty])).toEqual([])
  })

  it.each(['Lead Product Manager', 'Group Product Manager', 'Head of Product', 'Manager, Product Management'])(
    'is silent about a %s who leads a team of Product Managers',
    (title) => {
      expect(messages(title, ['Talk to captains', 'Lead a team of four Product Managers'])).toEqual([])
    },
  )

  it('leaves a company’s own requirements and other languages alone', () => {
    const asked = '# Product Manager\n\n## Requirements\n\n- Lead a team of four Product Managers\n'
    const german =
      '# Senior Product Owner\n\n## Aufgaben\n\n- Support der Kunden\n- Hilfe beim Test\n- Join der Runde\n'
    expect(pointedAt(RULE, asked)).toEqual([])
    expect(pointedAt(RULE, german)).toEqual([])
  })
})
