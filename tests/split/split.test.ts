import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLinter, explain, lint, split, type Draft } from '../../src/index.ts'
import { parsePostings } from '../../src/posting/parse.ts'
import { examples, fixtures, posting } from '../rules/postings.ts'
import { root } from '../rule-readme.ts'
import { mutants } from '../fuzz/texts.ts'

const ROLES = ['product-manager', 'product-owner'] as const
type Drafts = Readonly<Record<(typeof ROLES)[number], Draft>>

function draftsOf(source: string): Drafts {
  const { drafts } = split(source)
  if (drafts === null) throw new Error('Not split')
  return drafts
}

/** What no draft may have, whatever its posting was like. */
const FAULTS = ['mixed-responsibilities', 'mislabeled-title', 'hybrid-title', 'inconsistent-title']

function holdLaws(source: string): boolean {
  const { drafts } = split(source)
  if (drafts === null) return false
  for (const role of ROLES) {
    const { text, comments } = drafts[role]
    for (const comment of comments) expect(text).toContain(` <!-- ${comment.text} -->`)
    expect(explain(text)).toMatchObject({
      title: { role },
      profile: { role: expect.not.stringMatching('mixed') as unknown },
    })
    const faults = lint(text, { preset: 'strict' }).diagnostics.filter(({ ruleId }) =>
      FAULTS.slice(0, 2).includes(ruleId),
    )
    // The duties of a third job stay in both drafts: that a draft is mostly theirs is another fault.
    if (explain(text).jobs.third === null) expect(faults).toEqual([])
  }
  const lost = parsePostings(source)[0]
    .clauses.map(({ span }) => source.slice(span.start, span.end))
    .filter((words) => !/product|\bp[mo]\b|manage|own/iu.test(words))
    .filter((words) => !ROLES.some((role) => drafts[role].text.includes(words)))
  expect(lost).toEqual([])
  return true
}

const MIXED = `---
title: Senior Product Manager, Ferries
location: Turku
---

# Senior Product Manager, Ferries

We are looking for a Product Manager for our booking team.

## Your work

- Own the product roadmap
- **Pricing.** Set the price of the season tickets
  - together with sales
- Interview passengers and report what they need
- Write user stories with acceptance criteria
- Groom the backlog and plan the sprints
- Accept finished stories
- Keep stakeholders informed

## What we offer

- A free ticket
`

describe('split()', () => {
  it('gives each draft its title, its duties, what is neutral, and the section that tells of the counterpart', () => {
    const drafts = draftsOf(MIXED)
    expect(drafts['product-owner'].text).toBe(
      `---
title: Senior Product Owner, Ferries
location: Turku
---

# Senior Product Owner, Ferries

We are looking for a Product Owner for our booking team.

## Your work

- Write user stories with acceptance criteria
- Groom the backlog and plan the sprints
- Accept finished stories
- Keep stakeholders informed

## How you work together

Our Product Manager sets the vision and the roadmap. The two of you talk every day.

- Our Product Manager owns the product roadmap
- Our Product Manager sets the price of the season tickets
- Our Product Manager interviews passengers and reports what they need

## What we offer

- A free ticket
`,
    )
    expect(drafts['product-manager'].text).toContain(
      '- Our Product Owner grooms the backlog and plans the sprints\n- Our Product Owner accepts finished stories\n',
    )
    expect(drafts['product-manager']).toMatchObject({ title: 'Senior Product Manager, Ferries', comments: [] })
  })

  it('keeps line ends, and byte for byte every line that stays', () => {
    const { text } = draftsOf(MIXED.replaceAll('\n', '\r\n'))['product-owner']
    expect(text).toBe(draftsOf(MIXED)['product-owner'].text.replaceAll('\n', '\r\n'))
  })

  it('leaves in both what asks for both at once, with a comment', () => {
    const both = 'Own the product vision and the product backlog'
    const drafts = draftsOf(MIXED.replace('Keep stakeholders informed', both))
    for (const role of ROLES) {
      expect(drafts[role].comments).toEqual([
        { words: both, text: 'To decide: whose work is this? It stands in both drafts.' },
      ])
      expect(drafts[role].text).toContain(
        `- ${both} <!-- To decide: whose work is this? It stands in both drafts. -->\n`,
      )
    }
  })

  it('cuts sentences out of a paragraph, items out of HTML and rows out of a table', () => {
    const duties = [
      'You own the roadmap.',
      'You set prices.',
      'You interview customers.',
      'You groom the backlog.',
      'You write user stories.',
      'You accept stories.',
    ]
    const prose = draftsOf(`# Product Owner\n\n## Your role\n\n${duties.join(' ')}\n`)
    expect(prose['product-owner'].text).toContain(
      '\nYou groom the backlog. You write user stories. You accept stories.\n',
    )
    expect(prose['product-manager'].text).toContain('\nYou own the roadmap. You set prices. You interview customers.\n')
    const html = draftsOf(`# Product Owner\n\n## Your role\n\n<ul><li>${duties.join('</li><li>')}</li></ul>\n`)
    expect(html['product-owner'].text).toContain(`<ul><li>${duties.slice(3).join('</li><li>')}</li></ul>`)
    const table = draftsOf(
      `# Product Owner\n\n| Your tasks |\n| --- |\n${duties.map((duty) => `| ${duty} |\n`).join('')}`,
    )
    expect(table['product-owner'].text).toContain(
      `| Your tasks |\n| --- |\n${duties
        .slice(3)
        .map((duty) => `| ${duty} |\n`)
        .join('')}`,
    )
  })

  it('takes a heading away with all that stood below it', () => {
    const { text } = draftsOf(
      '# Product Manager\n\n## Your work\n\n### Strategy\n\n- Own the product roadmap\n- Set the price of the tickets\n- Define the product vision\n\n### Delivery\n\n- Groom the backlog\n- Write user stories\n- Accept finished stories\n- Plan the sprints\n\n## Benefits\n\n- Tea\n',
    )['product-owner']
    expect(text).not.toContain('Strategy')
    expect(text).toContain('## Your work\n\n### Delivery\n\n- Groom the backlog\n')
  })

  it('marks a colleague who is hired in one of the drafts', () => {
    const drafts = draftsOf(
      MIXED.replace('Keep stakeholders informed', 'Talk daily to our Product Owner about open questions'),
    )
    const note = '<!-- To reword: this names the Product Owner, who is hired here. -->'
    expect(drafts['product-owner'].text).toContain(`about open questions ${note}\n`)
    expect(drafts['product-owner'].comments).toEqual([
      {
        words: 'Talk daily to our Product Owner about open questions',
        text: 'To reword: this names the Product Owner, who is hired here.',
      },
    ])
    expect(drafts['product-manager'].text).not.toContain(note)
  })

  it.each([
    ['Product Manager / Product Owner (all genders)', 'Product Owner (all genders)'],
    ['Senior PM, Claims', 'Senior Product Owner, Claims'],
    ['PRODUCT MANAGER – CLAIMS', 'PRODUCT OWNER – CLAIMS'],
    ['Product Manager (Product Owner), Claims', 'Product Owner, Claims'],
    ['Product Manager/Owner', 'Product Owner'],
  ])('titles the Product Owner’s draft of “%s” “%s”', (before, after) => {
    const duties = [
      'Own the product roadmap',
      'Set prices',
      'Define the vision',
      'Groom the backlog',
      'Write user stories',
      'Accept finished stories',
    ]
    expect(draftsOf(posting(before, duties))['product-owner'].title).toBe(after)
  })

  it.each([
    ['product-manager', 'Backlog refinement: own the product roadmap'],
    ['product-manager', '**Writing user stories:** define the product vision'],
    ['product-manager', 'Sprint goals met: grow revenue by a fifth'],
    ['product-owner', 'Product vision: order the backlog'],
    ['product-owner', 'Price lists: order the backlog by value'],
  ] as const)('gives the %s “%s” whole, whatever the label alone speaks of', (role, line) => {
    const drafts = draftsOf(`${MIXED}\n## More\n\n- ${line}\n`)
    for (const draft of ROLES)
      if (draft === role) expect(drafts[draft].text).toContain(`- ${line}`)
      else for (const part of line.split(': ')) expect(drafts[draft].text).not.toContain(part)
  })

  it('says why there is nothing to split', () => {
    const one = '# Product Owner\n\n- Groom the backlog\n- Write user stories\n- Accept stories\n'
    expect(split(one)).toMatchObject({
      drafts: null,
      reason: 'not-mixed',
      message: 'its duties are one job, a Product Owner’s',
    })
    const third = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/third-jobs/ba-insurance.md'), 'utf8')
    expect(split(third)).toMatchObject({
      reason: 'not-mixed',
      message: 'its duties are one job, a business analyst’s',
    })
    expect(split('# Baker\n\n- Bake bread\n')).toMatchObject({
      reason: 'not-mixed',
      message: 'its title names neither role',
    })
    const page = '# Product Manager, Ferries\n\n## Your work\n\n- Own the roadmap\n- Set prices\n\n'
    expect(split(`${page}${page.replace('Manager, Ferries', 'Owner, Trams')}`)).toMatchObject({ drafts: null })
    expect(split(MIXED, { filePath: 'a.html' })).toMatchObject({ reason: 'not-markdown' })
  })

  it('knows the titles of a company’s own vocabulary', () => {
    const { split: own } = createLinter({
      vocabulary: { titles: { 'product-owner': [{ phrase: 'value owner', says: ['Value Owner'] }] } },
    })
    const { drafts } = own(MIXED.replaceAll('Product Manager', 'Value Owner'))
    expect(drafts?.['product-manager'].title).toBe('Senior Product Manager, Ferries')
    expect(drafts?.['product-owner'].title).toBe('Senior Value Owner, Ferries')
  })
})

describe('jdlint finds neither draft mixed, and no statement is lost', { timeout: 300_000 }, () => {
  it('of every posting of this project', () => {
    const folder = path.join(root, 'rules', 'roles', 'examples', 'postings')
    const postings = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    const sources = [...[...fixtures(), ...examples()].map(({ source }) => source), ...postings]
    expect(sources.filter((source) => holdLaws(source)).length).toBeGreaterThan(60)
  })

  it('of postings with parts gone, doubled, exchanged or inserted', () => {
    fc.assert(
      fc.property(mutants, (source) => {
        holdLaws(source)
      }),
      { numRuns: 60 },
    )
  })
})
