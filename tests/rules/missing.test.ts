import { describe, expect, it } from 'vitest'
import { pointedAt, posting, reported } from './postings.ts'

const TITLES = ['Product Manager, Kites', 'Product Owner, Kites'] as const

describe.each(['missing-counterpart', 'missing-reporting-line', 'missing-success-metrics'])('%s', (rule) => {
  it.each(TITLES)('points at the title “%s” once when nothing is said', (title) => {
    expect(pointedAt(rule, posting(title, ['Work in a team']))).toEqual([title])
  })

  it('points at the name in the text where there is no title', () => {
    expect(pointedAt(rule, 'We are looking for a Product Owner.\n\n- Order the backlog\n')).toEqual([
      'for a Product Owner',
    ])
  })

  it('asks nothing of a posting for another profession, nor of one for nobody', () => {
    expect(reported(rule, posting('Scrum Master', ['Lead sprint planning']))).toEqual([])
    expect(reported(rule, 'We make clocks.\n')).toEqual([])
  })

  it('says nothing of a text in another language, which may say so in its own words', () => {
    const title = '# Product Owner (m/w/d)\n\n'
    expect(reported(rule, `${title}- Du priorisierst das Backlog und planst mit dem Team\n`)).toEqual([])
    expect(reported(rule, `---\nlang: de\n---\n\n${title}- Backlog\n`)).toEqual([])
  })

  it('does not speak twice for a title in two places', () => {
    expect(reported(rule, '---\ntitle: Product Owner\n---\n\n# Product Owner\n\n- Order the backlog\n')).toHaveLength(1)
  })
})

describe('missing-success-metrics', () => {
  const RULE = 'missing-success-metrics'

  it('leaves open, under a title that names both roles, whose success it is', () => {
    expect(
      reported(RULE, posting('Product Manager / Product Owner', ['Work in a team'])).map(({ message }) => message),
    ).toEqual(['Nothing here says how success is measured.'])
  })

  it.each([
    ['a section', '## How we measure success\n\n- Retention\n'],
    ['a sentence', 'You are measured by revenue and adoption.\n'],
    ['a duty', '- Grow revenue in Spain\n'],
    ['a sentence about the number itself', 'Adoption and margin are the numbers you’ll be asked about.\n'],
    ['what “we” look at', 'We look at churn and adoption to see how you are doing.\n'],
    ['a sentence that jdlint does not understand', 'Your success is judged by how calm the night shift is.\n'],
  ])('is silent when %s names a measure', (_, rest) => {
    expect(reported(RULE, `# Product Manager\n\n${rest}`)).toEqual([])
  })

  it('is silent about a measure of the wrong role: conflicting-metrics speaks about that', () => {
    expect(reported(RULE, '# Product Manager\n\n## How we measure success\n\n- Velocity\n')).toEqual([])
  })

  it.each([
    ['the company', '## About us\n\nWe grew revenue by 40%.\n'],
    ['requirements', '## Requirements\n\n- You have grown revenue before\n'],
    ['a colleague', 'Our sales director is measured by revenue.\n'],
  ])('is not satisfied by measures of %s', (_, rest) => {
    expect(reported(RULE, `# Product Manager\n\n${rest}`)).toHaveLength(1)
  })
})

describe('missing-reporting-line', () => {
  const RULE = 'missing-reporting-line'

  it.each([
    'You report to the Head of Product.',
    '**Reports to:** Head of Product',
    'Your manager is the Chief of Staff.',
    'You will report directly to Ada Lund.',
  ])('is silent after “%s”', (sentence) => {
    expect(reported(RULE, `# Product Manager\n\n${sentence}\n`)).toEqual([])
  })

  it('is silent after a section about it', () => {
    expect(reported(RULE, '# Product Manager\n\n## Reporting line\n\nHead of Product\n')).toEqual([])
  })

  it('is silent about a conflicting manager: that is another rule’s', () => {
    expect(reported(RULE, '# Product Manager\n\nYou report to the CTO.\n')).toEqual([])
  })

  it.each(['Three analysts report to you.', 'You report on progress every week.', 'Work with the Head of Product.'])(
    'is not satisfied by “%s”',
    (sentence) => {
      expect(reported(RULE, `# Product Manager\n\n${sentence}\n`)).toHaveLength(1)
    },
  )
})

describe('missing-counterpart', () => {
  const RULE = 'missing-counterpart'

  it.each([
    'Our Product Owner, Ines, keeps the backlog.',
    'You work side by side with two Product Owners.',
    'The PO keeps the backlog.',
  ])('is silent about a Product Manager after “%s”', (sentence) => {
    expect(reported(RULE, `# Product Manager\n\n${sentence}\n`)).toEqual([])
  })

  it.each([
    'You report to the Product Manager.',
    'Product management sets the roadmap.',
    'The roadmap comes from our Group Product Manager.',
  ])('is silent about a Product Owner after “%s”', (sentence) => {
    expect(reported(RULE, `# Product Owner\n\n${sentence}\n`)).toEqual([])
  })

  it('is not satisfied by other people of the hire’s own role', () => {
    expect(reported(RULE, '# Product Manager\n\nOur five Product Managers share a room.\n')).toHaveLength(1)
    expect(reported(RULE, '# Product Owner\n\nOur five Product Owners share a room.\n')).toHaveLength(1)
  })

  it('is not satisfied by experience that is asked for', () => {
    expect(reported(RULE, '# Product Manager\n\n## Requirements\n\n- Experience as a Product Owner\n')).toHaveLength(1)
    expect(reported(RULE, '# Product Manager\n\nYou have worked as a Product Owner before.\n')).toHaveLength(1)
    expect(reported(RULE, '# Product Manager\n\n## Requirements\n\n- You get on with Product Owners\n')).toHaveLength(1)
  })

  it('is not satisfied by what benefits tell', () => {
    expect(
      reported(RULE, '# Product Manager\n\n## Benefits\n\n- Our Product Owner bakes cake on Fridays\n'),
    ).toHaveLength(1)
  })

  it('does not ask it of a title that names both roles', () => {
    expect(reported(RULE, '# Product Manager / Product Owner\n\nWork.\n')).toEqual([])
  })
})
