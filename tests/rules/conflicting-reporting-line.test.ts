import { describe, expect, it } from 'vitest'
import { pointedAt, reported } from './postings.ts'

const RULE = 'conflicting-reporting-line'

function under(title: string, manager: string): string {
  return `# ${title}\n\nYou report to the ${manager}.\n\n## Tasks\n\n- Work in a team\n`
}

describe('conflicting-reporting-line', () => {
  it.each([
    'Engineering Manager',
    'CTO',
    'VP of Engineering',
    'Head of Development',
    'Director of Software Engineering',
    'development lead',
  ])('reports a Product Manager under the %s, and not a Product Owner', (manager) => {
    expect(pointedAt(RULE, under('Product Manager', manager))).toEqual([manager])
    expect(reported(RULE, under('Product Owner', manager))).toEqual([])
  })

  it.each([
    'CEO',
    'CPO',
    'Chief Product Officer',
    'VP of Marketing',
    'Chief Marketing Officer',
    'founder',
    'Managing Director',
    'Head of Sales',
  ])('reports a Product Owner under the %s', (manager) => {
    expect(pointedAt(RULE, under('Product Owner', manager))).toEqual([manager])
  })

  it.each(['Head of Product', 'VP Product', 'Director of Product Management', 'Group Product Manager', 'CPO', 'CEO'])(
    'is silent about a Product Manager under the %s',
    (manager) => {
      expect(reported(RULE, under('Product Manager', manager))).toEqual([])
    },
  )

  it.each(['Product Manager', 'Group Product Manager', 'Head of Product', 'Engineering Manager', 'CTO'])(
    'is silent about a Product Owner under the %s',
    (manager) => {
      expect(reported(RULE, under('Product Owner', manager))).toEqual([])
    },
  )

  it.each(['IT department', 'Chief Happiness Officer', 'regional office in Oslo'])(
    'is silent about a manager that it does not know: the %s',
    (manager) => {
      for (const title of ['Product Manager', 'Product Owner'])
        expect(reported(RULE, under(title, manager))).toEqual([])
    },
  )

  it.each([
    'Reporting directly to the CTO, you look after one product.',
    'This position reports into the CTO.',
    '**Reports to:** CTO',
    'Reporting line: CTO',
    'Your line manager is the CTO.',
    'In this role you will report to our CTO, Ana.',
  ])('finds the manager in “%s”', (sentence) => {
    expect(pointedAt(RULE, `# Product Manager\n\n${sentence}\n`)).toEqual(['CTO'])
  })

  it.each([
    'You present results to the CTO.',
    'You work closely with the CTO.',
    'You report on progress to the CTO.',
    'Two engineers report to the CTO.',
    'You report to the Head of Product. The CTO is your closest partner.',
    'You report to the Head of Product, who reports to the CTO.',
  ])('does not take for the manager whom “%s” names', (sentence) => {
    expect(reported(RULE, `# Product Manager\n\n${sentence}\n`)).toEqual([])
  })

  it('is silent about the manager of a colleague of the other role', () => {
    expect(reported(RULE, '# Product Owner\n\nThe Product Manager reports to the CEO.\n')).toEqual([])
    expect(pointedAt(RULE, '# Product Owner\n\nThe Product Owner reports to the CEO.\n')).toEqual(['CEO'])
  })

  it('is sure, since the posting names the manager', () => {
    expect(reported(RULE, under('Product Manager', 'CTO')).map(({ confidence }) => confidence)).toEqual(['high'])
  })

  it('is silent where one of several managers fits the role', () => {
    expect(reported(RULE, under('Product Manager', 'CTO and the Head of Product'))).toEqual([])
    expect(reported(RULE, under('Product Owner', 'CPO and CTO'))).toEqual([])
    expect(pointedAt(RULE, under('Product Owner', 'CPO and CEO'))).toEqual(['CPO'])
  })

  it.each(['Business Development Manager', 'Service Delivery Manager', 'Head of Learning', 'project board'])(
    'is silent about the %s, whose development, delivery or board is another',
    (manager) => {
      for (const title of ['Product Manager', 'Product Owner'])
        expect(reported(RULE, under(title, manager))).toEqual([])
    },
  )

  it('does not judge a title that names both roles', () => {
    expect(reported(RULE, under('Product Manager / Product Owner', 'CTO'))).toEqual([])
  })
})
