import { describe, expect, it } from 'vitest'
import { pointedAt, reported } from './postings.ts'

const RULE = 'inconsistent-title'

function manager(...paragraphs: readonly string[]): string {
  return ['# Product Manager, Tide Tables', ...paragraphs, ''].join('\n\n')
}

describe('inconsistent-title in the text', () => {
  it.each([
    ['As our Product Owner you will know each tide by name.', 'As our Product Owner'],
    ['As our Product Owner Harbours you know each tide.', 'As our Product Owner'],
    ['Between two ferries you will, as our Product Owner for tide tables, talk to pilots.', 'as our Product Owner'],
    ['In your role as Product Owner, you talk to pilots.', 'as Product Owner'],
    ['In the role of Product Owner, you talk to pilots.', 'Product Owner'],
    ['In this Product Owner role, a good boat helps.', 'this Product Owner role'],
    ['You are the Product Owner for all that floats.', 'You are the Product Owner'],
    ['We are looking for a calm Product Owner.', 'for a calm Product Owner'],
    ['We are looking for a Product Owner / Product Manager.', 'for a Product Owner / Product Manager'],
    ['Please apply for the Product Owner position by Friday.', 'the Product Owner position'],
    ['The successful Product Owner will know each tide, and you may be that person.', 'The successful Product Owner'],
    ['You will like it: the weather is mild. The ideal Product Owner likes rain.', 'The ideal Product Owner'],
    ['The Product Owner will join our tide tables crew. You will sail.', 'The Product Owner'],
    ['The Product Owner will be joining the Harbours squad. You will sail.', 'The Product Owner'],
    ['- Act as the Product Owner for two crews', 'Act as the Product Owner'],
    ['- Work with the crews as a Product Owner to build what pilots need', 'Work with the crews as a Product Owner'],
    ['The Product Owner is responsible for the tide tables.', 'The Product Owner'],
    ['## We are looking for:\n\nA calm, seaworthy product owner who reads charts.', 'A calm, seaworthy product owner'],
    ['## We are looking for: a Product Owner\n\nWork at sea.', 'We are looking for: a Product Owner'],
  ])('points in “%s” at “%s”', (text, words) => {
    expect(pointedAt(RULE, manager(text))).toEqual([words])
  })

  it.each([
    // A colleague.
    'As the Product Owner says, you matter.',
    'You are the Product Owner’s right hand.',
    'The Product Owner will help you in the first weeks.',
    'Our Product Owner will keep the backlog.',
    'You will work with Ines as Product Owner.',
    'You sit beside engineers who act as Product Owner for a week each.',
    'The Product Owner will join you in the first weeks, and you like company.',
    'The Product Owner will join the team’s reviews, and so will you.',
    'The Product Owner joins our crew once a week, and you learn from her.',
    'You know what the successful Product Owner needs.',
    'The successful Product Owners of our fleet will help you.',
    // Somebody sought besides.
    'We are also looking for a Product Owner.',
    'You will hire a Product Owner for the second boat.',
    '- Hire and coach a Product Owner',
    'We are hiring a Product Owner who will work alongside you.',
    'We are looking for someone who gets on with our Product Owner.',
    'We are looking for a designer to support the Product Owner.',
    'We are looking for a Product Manager or a Product Owner.',
    // Another time.
    'You will become the Product Owner of the fleet after a year.',
    'You may grow from this job into the Product Owner role.',
    'If you are the Product Owner of a small team today, call us.',
    'We are looking for a former Product Owner.',
    // A stand-in, a denial, a function.
    '- Act as Product Owner in the absence of Ines',
    'You are not the Product Owner of anything.',
    'You are a product owner at heart.',
    '## Requirements\n\n- You have worked as a Product Owner',
  ])('is silent about “%s”', (text) => {
    expect(reported(RULE, manager(text))).toEqual([])
  })

  it('is silent about a page whose headings announce both jobs', () => {
    const page = '## We’re hiring: Product Manager\n\nRiga.\n\n## We’re hiring: Product Owner\n\nOslo.\n'
    expect(reported(RULE, page)).toEqual([])
    expect(reported(RULE, manager('## We’re hiring: Product Owner\n\nOslo.'))).toHaveLength(1)
  })

  it('is silent about the name of a function', () => {
    expect(reported(RULE, '# Product Owner\n\nThis is a product management role.\n')).toEqual([])
  })

  it('takes to act as the other role for a duty where the text calls the hire what the title says', () => {
    const own = 'As our Product Manager, you listen to pilots.'
    expect(reported(RULE, manager(own, '- Act as the Product Owner for two crews'))).toEqual([])
    expect(reported(RULE, manager(own, 'As our Product Owner, you listen to pilots.'))).toHaveLength(1)
  })

  it('takes the holder that a text describes for a colleague where it speaks to the hire, or describes both', () => {
    const told = 'The Product Owner is responsible for the tide tables.'
    expect(reported(RULE, manager('You decide what pilots see.', told))).toEqual([])
    expect(reported(RULE, manager('The Product Manager will decide what pilots see.', told))).toEqual([])
    expect(reported(RULE, manager('Meetings with the Product Owner open the week.', told))).toEqual([])
  })
})
