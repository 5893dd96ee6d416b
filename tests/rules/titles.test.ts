import { describe, expect, it } from 'vitest'
import { explain, lint, type LintOptions } from '../../src/index.ts'
import { pointedAt, posting, reported } from './postings.ts'

describe('hybrid-title', () => {
  const RULE = 'hybrid-title'

  it.each([
    'Product Manager / Product Owner',
    'Product Owner/Product Manager',
    'Product Manager & Product Owner',
    'Product Manager / Owner',
    'Product Owner and Product Manager',
    'Product Manager (Product Owner)',
    'Senior Product Owner / Product Manager (m/f/d)',
    'PRODUCT OWNER | PRODUCT MANAGER',
  ])('reports “%s”, as a whole', (title) => {
    expect(pointedAt(RULE, posting(title, ['Work in a team']))).toEqual([title])
  })

  it.each([
    'Product Manager',
    'Product Owner',
    'Senior Product Owner (PO)',
    'Product Manager II, Owner Portal',
    'Product Manager, Sales',
    'Product Owner Business Analytics',
    'Head of Product',
    'Product Owner, Property Manager App',
    'Product Manager, Project Management Tools',
  ])('is silent about “%s”', (title) => {
    expect(pointedAt(RULE, posting(title, ['Work in a team']))).toEqual([])
  })

  describe('of a third job', () => {
    const source = posting('Senior Product Owner / Scrum Master (m/f/d)', ['Work in a team'])
    const told = (options: LintOptions): readonly string[] =>
      lint(source, options)
        .diagnostics.filter(({ ruleId }) => ruleId === RULE)
        .map(({ severity, message }) => `${severity}: ${message}`)

    it('is silent under recommended, and informs under strict', () => {
      expect(told({})).toEqual([])
      expect(told({ preset: 'strict' })).toEqual([
        'info: The title “Senior Product Owner / Scrum Master (m/f/d)” promises two jobs: Product Owner and Scrum Master. Choose the one that most of the duties belong to, or hire for each.',
      ])
    })

    it('leaves out pairs that are combined on purpose, and only these', () => {
      const rules = (combined: string): LintOptions => ({ rules: { [RULE]: ['info', { combined: [combined] }] } })
      expect(told(rules('Product Owner / Scrum Master'))).toEqual([])
      expect(told(rules('Product Manager / Scrum Master'))).toHaveLength(1)
      expect(() => told(rules('Product Owner / Scrum Mistress'))).toThrow(/Product Owner \/ Scrum Master/u)
    })

    it('names all of them', () => {
      const [message] = reported(RULE, posting('Product Owner / Scrum Master / Business Analyst', ['Work'])).map(
        (one) => one.message,
      )
      expect(message).toContain('promises 3 jobs: Product Owner, Scrum Master and Business Analyst.')
    })

    it.each(['Business Analyst', 'Head of Product / Data Analyst', 'Scrum Master / Project Manager'])(
      'is none of its business without a role: “%s”',
      (title) => {
        expect(pointedAt(RULE, posting(title, ['Work in a team']))).toEqual([])
      },
    )
  })

  it('finds the title wherever it is', () => {
    const title = 'Product Manager / Product Owner'
    const frontmatter = [`---\ntitle: ${title}\n---\n`, `+++\ntitle = "${title}"\n+++\n`]
    const sources = [...frontmatter, `${title}\n===\n`, `**Job title:** ${title}\n`, `<h1>${title}</h1>\n`]
    for (const source of sources) expect(pointedAt(RULE, source)).toEqual([title])
  })

  it('finds a title that is a plain line', () => {
    const title = 'Product Manager / Product Owner'
    for (const line of [
      `${title}, Ferries, Riga or remote, full time`,
      `Skerry | ${title} | Riga or remote | Full-time`,
      `We’re hiring: ${title} (m/f/d)`,
    ])
      expect(pointedAt(RULE, `${line}\n\nWork.\n`)).toEqual([title])
  })

  it('is silent about a first line that compares the two', () => {
    expect(reported(RULE, 'Product Manager vs Product Owner: a comparison\n\nBoth work.\n')).toEqual([])
  })

  it('is silent where only the text names both', () => {
    expect(reported(RULE, '# Product Manager\n\nWe work with Product Managers / Product Owners everywhere.\n')).toEqual(
      [],
    )
  })
})

describe('inconsistent-title', () => {
  const RULE = 'inconsistent-title'

  it('points at the title that differs from the first, and shows the first', () => {
    const source = '---\ntitle: Product Owner\n---\n\n# Product Manager, Ferries\n\nWork.\n'
    expect(pointedAt(RULE, source)).toEqual(['Product Manager, Ferries'])
    expect(reported(RULE, source)[0]?.evidence.map(({ loc }) => loc.start)).toEqual([{ line: 2, column: 8 }])
  })

  it('points at the place in the text that changes the name', () => {
    const source =
      '# Product Owner\n\nAs our Product Owner, you will write.\n\nAs our Product Manager, you will travel.\n'
    expect(pointedAt(RULE, source)).toEqual(['As our Product Manager'])
    expect(
      reported(RULE, source).map(({ message, evidence }) => [message, ...evidence.map((one) => one.message)]),
    ).toEqual([
      [
        '“As our Product Manager” calls the hire a Product Manager, but the title is “Product Owner”. Use one name throughout.',
        'The title: “Product Owner”',
      ],
    ])
  })

  it('is about a Product Manager’s title as about a Product Owner’s', () => {
    expect(pointedAt(RULE, '---\ntitle: Product Manager\n---\n\n# Product Owner\n\nWork.\n')).toEqual(['Product Owner'])
  })

  it('points at the text that speaks to the hire by the other name, also where it introduces the title’s', () => {
    const source = '# Product Owner\n\nWe are looking for a Product Owner.\n\nAs our Product Manager, you travel.\n'
    expect(pointedAt(RULE, source)).toEqual(['As our Product Manager'])
  })

  it('is about a text that always uses the other name, which does not make the title wrong', () => {
    const source = '# Product Owner\n\nAs our Product Manager, you will travel.\n'
    expect(pointedAt(RULE, source)).toEqual(['As our Product Manager'])
    expect(reported('mislabeled-title', source)).toEqual([])
  })

  it('is silent where titles differ in noise, seniority or team alone', () => {
    expect(
      reported(RULE, '---\ntitle: Product Manager (m/w/d)\n---\n\n# Senior Product Manager II, Ferries\n'),
    ).toEqual([])
  })

  it('is silent where another heading names a colleague, a section or a department', () => {
    const team = '## Your team\n\nOur Product Owner, Ada.\n\n## Product management at Skerry\n\nWe are eleven.\n'
    const colleague = '## You and the Product Owner\n\nYou talk daily.\n'
    expect(reported(RULE, `# Product Manager\n\n${team}\n${colleague}`)).toEqual([])
  })

  it('is silent about a plain line under a title', () => {
    expect(reported(RULE, '# Product Manager\n\nProduct Owner, Ferries | Riga\n\nWork.\n')).toEqual([])
  })

  it('is silent about the file’s other fields', () => {
    const fields = 'title: Product Manager\ncategory: product-owner-and-agile\nmanager: Product Owner Lead\n'
    expect(reported(RULE, `---\n${fields}---\n\nWork.\n`)).toEqual([])
  })
})

describe('the title', () => {
  it.each([
    ['# Intern Product Management', 'product-manager'],
    ['# Product Management Internship, Ferries', 'product-manager'],
    ['# Vice President, Product Manager – Ferries', 'product-manager'],
    ['Skerry Ferries\n\nProduct Manager, Ferries | Riga | 9 month contract', 'product-manager'],
    ['IT Specialist (Product Owner), permanent, for the Ferry Office in Riga', 'product-owner'],
    ['# Vice President of Product Management', null],
    ['# VP Product Management', null],
    ['# Product Marketing Intern', null],
    ['Business Analyst working with Product Owners, Riga | Full time', null],
    ['Data Engineer – Product Owner Tools, Riga | Full time | Permanent', null],
  ])('of %j is that of the role %j', (head, role) => {
    expect(explain(`${head}\n\nWork.\n`).title?.role ?? null).toBe(role)
  })
})
