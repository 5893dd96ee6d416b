import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, compare } from '../src/baseline/baseline.ts'
import { explain, fix, lint, type Diagnostic, type LintOptions } from '../src/index.ts'

const STRICT: LintOptions = { preset: 'strict' }

const JOBS = ['Product Manager', 'Product Owner', 'Senior Product Manager, Loyalty', 'Product Manager / Product Owner']
const HEADINGS = ['What you bring', 'How we measure success', 'About us', 'Benefits', 'Your mission']
const ITEMS = [
  'Own the product strategy',
  'Decide on pricing together with Sales',
  'Write user stories',
  'Prioritise the product backlog',
  'Lead sprint planning',
  'You report to the Head of Product',
  'Sprint velocity above 40 points',
]

const items = fc.array(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 5 })
const section = fc.record({ heading: fc.constantFrom(...HEADINGS), items })

/** A posting with duties, whose title is a heading of the first rank. */
const posting = fc
  .record({
    job: fc.constantFrom(...JOBS),
    intro: fc.constantFrom('', 'We make kites.\n\n'),
    items,
    sections: fc.array(section, { maxLength: 3 }),
  })
  .map(({ job, intro, items: duties, sections }) =>
    [
      `# ${job}\n\n${intro}## What you will do\n\n${listed(duties)}`,
      ...sections.map((one) => `## ${one.heading}\n\n${listed(one.items)}`),
    ].join('\n'),
  )

function listed(all: readonly string[]): string {
  return all.map((item) => `- ${item}\n`).join('')
}

/** All that is said, with the words instead of the places. */
function said(source: string): readonly unknown[] {
  return lint(source, STRICT).diagnostics.map(({ ruleId, severity, message, span, evidence, section: above }) => ({
    ruleId,
    severity,
    message,
    above,
    words: [span, ...evidence.map((one) => one.span)].map(({ start, end }) => source.slice(start, end)),
  }))
}

const MANAGER = '## Product Manager\n\n- Own the product strategy\n- Decide on pricing together with Sales\n'
const OWNER = '## Product Owner\n\n- Write user stories\n- Prioritise the product backlog\n- Lead sprint planning\n'
const MISLABELED = OWNER.replace('Product Owner', 'Product Manager, Kites')

function rules({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly string[] {
  return diagnostics.map(({ ruleId, loc }) => `${loc.start.line}: ${ruleId}`)
}

describe('several postings in one text', () => {
  it('are told what each would be told alone', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(posting, { minLength: 2, maxLength: 4 }), (postings) => {
        expect(said(postings.join('\n'))).toEqual(postings.flatMap(said))
      }),
      { numRuns: 60 },
    )
  })

  it('have a profile each', () => {
    const { title, profile, others } = explain(`# Jobs\n\n${MANAGER}\n${OWNER}`)
    expect([title?.text, profile.role]).toEqual(['Product Manager', 'product-manager'])
    expect(others.map((other) => [other.title?.text, other.profile.role])).toEqual([['Product Owner', 'product-owner']])
  })

  it('are each told what is missing', () => {
    const told = rules(lint(`# Jobs\n\n${MANAGER}\n${OWNER}You report to the Head of Product.\n`, STRICT))
    const missing = told.filter((one) => !one.endsWith('counterpart'))
    expect(missing).toEqual(['3: missing-reporting-line', '3: missing-success-metrics', '8: missing-success-metrics'])
  })

  it('are silenced by comments as a whole, and each by its own', () => {
    const source = (comment: string): string =>
      `# Jobs\n\n${MISLABELED}\n${comment}\n\n${MISLABELED.replace('Kites', 'Boats')}`
    expect(rules(lint(source('')))).toEqual(['3: mislabeled-title', '11: mislabeled-title'])
    expect(rules(lint(source('<!-- jdlint-disable-next-line mislabeled-title -->')))).toEqual(['3: mislabeled-title'])
    expect(rules(lint(source('<!-- jdlint-disable-file -->')))).toEqual([])
  })

  it('keep the rest as it is when a suppression is taken out that none of them needs', () => {
    const source = `# Jobs\n\n${MANAGER}\n<!-- jdlint-disable-next-line hybrid-title -->\n\n${OWNER}`
    const fixed = fix(source, STRICT)
    expect(fixed.source).toBe(`# Jobs\n\n${MANAGER}\n${OWNER}`)
  })

  it('have faults that a baseline tells apart and counts', () => {
    const source = `# Jobs\n\n${MISLABELED}\n${MISLABELED}`
    const both = lint(source.replaceAll('- Write', '### What you will do\n\n- Write'))
    expect(rules(both)).toHaveLength(2)
    const [first] = faultsOf(both.diagnostics)
    expect(first?.count).toBe(2)
    expect(compare(both, faultsOf(both.diagnostics)).knownCount).toBe(2)
  })
})

describe('levels of one job', () => {
  const FAMILY = [
    '# Product Manager / Product Owner',
    '## What you will do',
    '- Own the product strategy',
    '## Levels',
    '### Junior',
    '#### Responsibilities',
    '- Write user stories',
    '### Senior',
    '#### Responsibilities',
    '- Decide on pricing',
  ].join('\n')

  it('are reported once, with what is above them', () =>
    expect(rules(lint(FAMILY)).filter((one) => one.endsWith('hybrid-title'))).toEqual(['1: hybrid-title']))

  it('count the duties above with their own', () => {
    const family = FAMILY.replace(' / Product Owner', '')
    const { level, profile, others } = explain(family)
    const shares = [profile, ...others.map((other) => other.profile)].map((one) => one.shares['product-manager'])
    expect([level?.text, ...others.map((other) => other.level?.text)]).toEqual(['Junior', 'Senior'])
    expect(shares[0]).toBeLessThan(0.7)
    expect(shares[1]).toBe(1)
  })
})
