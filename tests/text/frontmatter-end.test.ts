import { describe, expect, it } from 'vitest'
import { explain, lint } from '../../src/index.ts'
import { frontmatterEnd, withPlainFences } from '../../src/text/frontmatter-end.ts'
import { parsePosting } from '../posting/posting-of.ts'

const BODY = '\n- Write user stories\n- Prioritise the product backlog\n- Lead sprint planning\n'

describe('frontmatter', () => {
  it.each([
    '---\ntitle: Product Manager\n---\n',
    '---\ntitle: Product Manager\n...\n',
    '---\r\ntitle: Product Manager\r\n...  \r\n',
    '---\n\ntitle: Product Manager\n---\n',
    '---\n# Page settings\ntitle: Product Manager\n---\n',
    '---\n"title": Product Manager\n---\n',
    '---\n{ title: Product Manager }\n---\n',
    '---\ntags:\n- pm\n- jobs\ntitle: Product Manager\n---\n',
    '---\ntitle: Product Manager\nsummary: over two\nlines\n---\n',
    '---\ntitle: Product Manager\nbroken: [\n---\n',
    '+++\ntitle = "Product Manager"\n+++\n',
    '+++\n# Settings\n[job]\ntitle = "Product Manager"\n+++\n',
  ])('is %j', (head) => {
    expect(frontmatterEnd(head + BODY)).toBe(head.trimEnd().length + (/ +\r?\n$/u.test(head) ? 2 : 0))
    expect(explain(head + BODY).title?.text).toBe('Product Manager')
  })

  it('ends at the first fence that may close it', () => {
    const source = `---\ntitle: Product Manager\n...\n${BODY}\n---\n\nApply now.\n`
    expect(lint(source).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['mislabeled-title'])
  })

  it('may be empty', () => expect(frontmatterEnd('---\n---\n# Product Manager\n')).toBe(7))
})

describe('a rule at the top', () => {
  it.each([
    `---\n\n# Product Manager\n${BODY}\n---\n\nApply now.\n`,
    `---\n# Product Manager\n${BODY}\n---\n`,
    `---\n\nProduct Manager\n===============\n${BODY}\n---\n`,
    `---\n\n# Product Manager\n${BODY}\n...\n\nApply now.\n`,
    `---\r\n\r\n# Product Manager\r\n${BODY}\r\n---\r\n`,
    `+++\n\n# Product Manager\n${BODY}\n+++\n`,
    `---\n\n# Product Manager\n${BODY}`,
  ])('is no frontmatter: %j', (source) => {
    expect(frontmatterEnd(source)).toBe(0)
    expect(lint(source).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['mislabeled-title'])
  })
})

it.each(['', '---\n\n', '---  \r\n', '+++\n\n', '\ufeff---\n\n'])(
  'lists and quotes below %j are lists and quotes',
  (rule) => {
    const { clauses } = parsePosting(`${rule}# Product Manager\n\n1. Set prices\n\n> You own the roadmap.\n`)
    expect(clauses.map(({ form, text }) => [form, text])).toEqual([
      ['item', 'Set prices'],
      ['sentence', 'You own the roadmap.'],
    ])
  },
)

it('a rule above facts and a list is no frontmatter either', () => {
  expect(frontmatterEnd(`---\n\n# Product Manager\n\nLocation: Leipzig\n${BODY}\n---\n`)).toBe(0)
  expect(frontmatterEnd(`---\nLocation: Leipzig\n\n# Product Manager\n${BODY}\n---\n`)).toBe(0)
})

it.each([
  ['---\ntitle: a\n...\nb', '---\ntitle: a\n---\nb'],
  ['---\ntitle: a...\n---\nb', '---\ntitle: a...\n---\nb'],
  ['---\n\n# a\n---\nb', '***\n\n# a\n---\nb'],
  ['---\n\n# a\n', '***\n\n# a\n'],
  ['+++\n\n# a\n', '***\n\n# a\n'],
  ['---', '***'],
  ['---- a', '---- a'],
  ['# a\n\n---\n', '# a\n\n---\n'],
])('the head of %j is read as that of %j', (source, plain) => expect(withPlainFences(source)).toBe(plain))
