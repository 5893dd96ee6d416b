import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../../rules/roles/index.ts'
import { createAnalyzer } from '../../../src/signal/analysis.ts'

const { analyze } = createAnalyzer(strategicTactical)

/** The managers that a posting states, as `kind: words`. */
function managers(...lines: readonly string[]): readonly string[] {
  const source = ['# Product Manager', '', ...lines, ''].join('\n')
  return analyze(source).reportingLines.map(({ kind, text, span }) => {
    expect(source.slice(span.start, span.end).replace(/\s+/gu, ' ').replace(/[*_]/gu, '')).toBe(text)
    return `${kind?.id ?? 'unknown'}: ${text}`
  })
}

describe('the manager of the hire', () => {
  it.each([
    ['You report to the VP Engineering.', 'engineering: VP Engineering'],
    ['You will report directly to the CTO.', 'engineering: CTO'],
    ['You’ll be reporting into the Head of Product.', 'product-leadership: Head of Product'],
    ['This role reports to our CEO and founder.', 'chief-executive: CEO'],
    [
      'The position reports to the Chief Product Officer and works with Finance.',
      'chief-product-officer: Chief Product Officer',
    ],
    ['Reporting to the Engineering Manager, you own the roadmap.', 'engineering: Engineering Manager'],
    ['Reporting line: Director of Product', 'product-leadership: Director of Product'],
    ['Your manager is Lowri Price, Head of Product for Business Banking.', 'product-leadership: Head of Product'],
    ['Your line manager will be the VP Marketing.', 'marketing-and-sales: VP Marketing'],
    ['Your boss is the Managing Director.', 'chief-executive: Managing Director'],
    ['You will be managed by the Group Product Manager.', 'product-leadership: Group Product Manager'],
    ['The role is led by the Head of Sales.', 'marketing-and-sales: Head of Sales'],
    ['Line manager: Head of Embedded Software Engineering', 'engineering: Head of Embedded Software Engineering'],
    ['You report to the Director of Cloud Engineering.', 'engineering: Director of Cloud Engineering'],
    ['The position is subordinate to the Head of Software Engineering.', 'engineering: Head of Software Engineering'],
    ['You are accountable to the CPO.', 'chief-product-officer: CPO'],
    ['The post holder answers to the Development Manager.', 'engineering: Development Manager'],
    ['You work under the direction of the Chief Technology Officer.', 'engineering: Chief Technology Officer'],
    ['You’ll work for Tomás, our co-founder and CEO.', 'chief-executive: co-founder'],
    ['The Development Manager, who will be your boss, sits next door.', 'engineering: Development Manager'],
    ['You report to Kofi, CTO.', 'engineering: CTO'],
    ['You report to Ines, our engineering lead.', 'engineering: engineering lead'],
    ['You report **to the** _VP of Engineering_.', 'engineering: VP of Engineering'],
    ['You report to the Vice President of Product.', 'product-leadership: Vice President of Product'],
    ['You report to the Director of Software Development.', 'engineering: Director of Software Development'],
    ['You report to the Scrum Master.', 'engineering: Scrum Master'],
    ['You report to a Product Owner.', 'product-leadership: Product Owner'],
    ['Reports to the CTO.', 'engineering: CTO'],
    ['The holder reports to the CTO.', 'engineering: CTO'],
    ['The jobholder reports to the CTO.', 'engineering: CTO'],
    ['A Product Manager reports to the CTO.', 'engineering: CTO'],
    ['In the first year you report to the CTO.', 'engineering: CTO'],
    ['As a neighbour of the CTO, you will work for our CEO.', 'chief-executive: CEO'],
    ['The Development Manager, who will be your boss, knows the CEO.', 'engineering: Development Manager'],
    ['You report to the CTO upon arrival.', 'engineering: CTO'],
    ['You report to the CTO once a week.', 'engineering: CTO'],
    [
      `You report to the CTO, ${Array.from({ length: 60 }, () => 'and look after cats').join(' ')}.`,
      'engineering: CTO',
    ],
  ])('is stated by “%s”', (text, manager) => {
    expect(managers(text)).toEqual([manager])
  })

  it.each([
    ['You’d report to Ana, our CTO.', 'engineering: CTO'],
    ['It reports to the CTO.', 'engineering: CTO'],
    ['This role therefore reports to Ana, our CTO.', 'engineering: CTO'],
    ['The position is part of Digital and reports to the CTO.', 'engineering: CTO'],
    ['You join a team of nine people and report to the CTO.', 'engineering: CTO'],
    ['Your N+1 is the CTO.', 'engineering: CTO'],
    ['Your future boss (the CTO) will call you.', 'engineering: CTO'],
    [
      'Your manager is Dr. Ana Lund, who as Head of Platform Engineering leads sixty people.',
      'engineering: Head of Platform Engineering',
    ],
    ['You report to Ana, who leads our developers.', 'engineering: leads our developers'],
    ['You are assigned directly to our CTO.', 'engineering: CTO'],
    ['The position responds directly to the CTO.', 'engineering: CTO'],
    ['You’d answer to Ana Lund, CTO.', 'engineering: CTO'],
    ['You will be under Ana Lund, CTO.', 'engineering: CTO'],
    ['The postholder is line managed by the Development Manager.', 'engineering: Development Manager'],
    ['Under general supervision of the CTO, sets the course.', 'engineering: CTO'],
    ['A talk with Ana, our CTO, to whom you would report.', 'engineering: CTO'],
    ['You meet the CTO (who you report to).', 'engineering: CTO'],
    ['A talk with Ana, CTO, to whom this position reports.', 'engineering: CTO'],
    ['Ana (CTO, and your manager) calls you.', 'engineering: CTO'],
    ['An hour with Ana, CTO and your future manager', 'engineering: CTO'],
    ['Ana, the CTO, who’d be your line manager, rows.', 'engineering: CTO'],
    ['You sit near Ana, the CTO, who sets your goals.', 'engineering: CTO'],
    ['You report to the Manager, Software Engineering.', 'engineering: Manager, Software Engineering'],
    ['You report to the Vice President, Engineering.', 'engineering: Vice President, Engineering'],
    ['You report to the Director, Sales.', 'marketing-and-sales: Director, Sales'],
    ['You report to the Business Development Manager.', 'other: Business Development Manager'],
    ['You report to the Head of Sales Engineering.', 'other: Head of Sales Engineering'],
    ['You report to the project board.', 'other: project board'],
    ['You report to the Product Development Manager.', 'product-leadership: Product Development Manager'],
  ])('is stated as well by “%s”', (text, manager) => {
    expect(managers(text)).toEqual([manager])
  })

  it('is the person of the sentence before', () => {
    expect(managers('You talk with Ana, our CTO. She’d be your boss.')).toEqual(['engineering: CTO'])
    expect(managers('You talk with Ana, our CTO. She’d be your neighbour.')).toEqual([])
  })

  it('may be two people, of whom each is named', () => {
    expect(managers('- Reports to CTO and Head of Product')).toEqual([
      'engineering: CTO',
      'product-leadership: Head of Product',
    ])
    expect(managers('You report to the CTO and co-founder.')).toEqual(['engineering: CTO'])
    expect(managers('You report to the Head of Engineering and Product.')).toEqual([
      'engineering: Head of Engineering',
      'product-leadership: Product',
    ])
  })

  it.each([
    'You report to Ines and work with the CTO.',
    'You report to the CTO’s deputy.',
    'You report to the Head of Data in the CTO organisation.',
    'You report to Ines, who reports to the CTO.',
    'Under the leadership of our CEO we have grown.',
    'You are assigned to a team of nine.',
    'You work under pressure with our CEO.',
    'A talk with the CTO about your manager.',
  ])('is of no known kind in “%s”', (text) => {
    expect(managers(text).filter((one) => !one.startsWith('unknown'))).toEqual([])
  })

  it('may be told among benefits and requirements, in so many words', () => {
    expect(managers('## Benefits', '', '- You’d report to our CTO')).toEqual(['engineering: CTO'])
    expect(managers('## Requirements', '', '- The role reports to the CTO')).toEqual(['engineering: CTO'])
    expect(managers('## Requirements', '', '- You are comfortable reporting to a CTO')).toEqual([])
  })

  it.each(['Your lead is Joana, our CTO.', 'Your boss will be the CTO.', '- Your line manager is Ines (CTO)'])(
    'is told by “%s” among benefits, too',
    (text) => expect(managers('## Benefits', '', text)).toEqual(['engineering: CTO']),
  )

  it.each([
    'Your manager is your coach.',
    'Your manager is happy to send you to talks by our CTO.',
    'Your manager, the CTO and all others take Fridays off.',
    'Lunch with your manager is on the CTO.',
  ])('is not told by “%s” among benefits', (text) => expect(managers('## Benefits', '', text)).toEqual([]))

  it.each([
    ['**Boss:** VP Engineering'],
    ['**Your N+1:** VP Engineering'],
    ['**Hiring manager:** VP Engineering'],
    ['**Responsible to:** VP Engineering'],
    ['**Reports to:** VP Engineering'],
    ['**Reports to**: VP Engineering'],
    ['Reports to: VP Engineering'],
    ['- Reports to: VP Engineering'],
    ['- **Reporting to:** VP Engineering'],
    ['Reporting line: VP Engineering'],
    ['Line manager: VP Engineering'],
    ['**Manager:** VP Engineering'],
    ['**Supervisor:** VP Engineering'],
    ['**Your manager:** VP Engineering'],
    ['## Reporting line', '', 'VP Engineering'],
    ['## Reports to', '', 'VP Engineering'],
    ['## Who you will report to', '', 'The VP Engineering.'],
    ['| | |', '| --- | --- |', '| Reports to | VP Engineering |'],
  ])('stands behind a label: %s', (...lines) => {
    expect(managers(...lines)).toEqual(['engineering: VP Engineering'])
  })

  it('is in the frontmatter', () => {
    const { reportingLines } = analyze(
      '---\ntitle: Product Manager\nreports_to: VP Engineering\n---\n\nWe make clocks.\n',
    )
    expect(reportingLines.map(({ text }) => text)).toEqual(['VP Engineering'])
  })

  it('is somebody, even where nobody knows the kind', () => {
    expect(managers('You report to Mrs. Edlinger.')).toHaveLength(1)
    expect(managers('You report to the Chief Happiness Officer.')).toEqual(['unknown: the Chief Happiness Officer'])
    expect(managers('- You report to Ines Kaplin')).toEqual(['unknown: Ines Kaplin'])
    expect(managers('You report to Ines Whorf in Oslo.')).toEqual(['unknown: Ines Whorf'])
    expect(managers('You report to Ines; the CTO sits next door.')).toEqual(['unknown: Ines'])
    expect(managers('You report to a colleague with an office in Oslo whom even the CTO trusts.')).toEqual([
      'unknown: a colleague',
    ])
  })

  it('is the one closest to the statement, up to the sentence’s end', () => {
    expect(managers('You report to the Head of Product. The CTO will be your neighbour.')).toEqual([
      'product-leadership: Head of Product',
    ])
    expect(managers('You report to the Head of Product, who reports to the CEO.')).toEqual([
      'product-leadership: Head of Product',
    ])
  })

  it.each([
    'Two engineers report to the CTO.',
    'The team reports to the VP Engineering.',
    'Our analysts report directly to the CTO.',
    'You work with the Head of Product, who reports to the CEO.',
    'You report progress to the CEO.',
    'You report on progress to the board every quarter.',
    'Report to stakeholders on progress',
    'There are no direct reports.',
    'You will manage three direct reports.',
    'You report bugs to the engineering lead.',
    'Write reports to the board',
    'You will work for a company that cares.',
    'You work closely with the CTO.',
    'You will meet the CEO on your first day.',
    'Your manager will support you.',
    'Your manager is happy to help.',
    'Present a report to the CEO.',
    'Write a monthly report to the CPO.',
    'You do not report to the CEO.',
    'Our engineering manager reports to the CEO.',
    'You report to the board about risks.',
    'You report to the CEO on data quality.',
    'You report to the CEO on analytics.',
    'You report to data people.',
    'You report to analysts.',
    'You report to iOS people.',
    'Our Product Manager’s deputy reports to the CEO.',
    'The person beside you reports to the CEO.',
    'Experience reporting to a CTO is welcome.',
  ])('is not stated by “%s”', (text) => {
    expect(managers(text)).toEqual([])
  })

  it.each([
    ['The Product Manager reports to the CTO.', 'engineering: CTO'],
    ['Our new Product Manager will report to the CTO.', 'engineering: CTO'],
    ['You report to the CTO on a dotted line.', 'engineering: CTO'],
    ['You report to the CTO on all matters of the product.', 'engineering: CTO'],
    ['- Reporting to the CTO', 'engineering: CTO'],
  ])('is stated by “%s” all the same', (text, manager) => {
    expect(managers(text)).toEqual([manager])
  })

  // A duty to report, told as an imperative, and colleagues who report.
  it.each([
    '- Report to the CEO on progress each month',
    '- Report to the board about risks',
    '- Reporting to the CEO on the state of the backlog',
    '- Report to the works council each month',
    'Our Product Owner reports to the CEO.',
    'The Product Owner will report to the CEO.',
  ])('is not stated by “%s” either', (text) => {
    expect(managers('## Responsibilities', '', text)).toEqual([])
  })

  it('is not the one whom the hire does not report to', () => {
    expect(managers('You report to the Head of Product, not to the CTO.')).toEqual([
      'product-leadership: Head of Product',
    ])
    expect(managers('You report to the Head of Product, with a dotted line to the CTO.')).toEqual([
      'product-leadership: Head of Product',
    ])
  })

  it('is the hire’s whichever of two roles the posting names', () => {
    const { reportingLines } = analyze('# Product Manager / Product Owner\n\nThe Product Owner reports to the CTO.\n')
    expect(reportingLines.map(({ text }) => text)).toEqual(['CTO'])
  })

  it('is not everybody in a section about it', () => {
    expect(
      managers(
        '## Reporting line',
        '',
        'The CTO has built the team over eleven years, and the Head of Product joined last spring.',
      ),
    ).toEqual([])
  })

  it('is not what benefits or requirements tell', () => {
    expect(managers('## Benefits', '', '- You report to the CEO only when the coffee is out')).toEqual([])
    expect(managers('## Requirements', '', '- Reporting to the CTO does not scare you')).toEqual([])
  })
})
