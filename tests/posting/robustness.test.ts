import { describe, expect, it } from 'vitest'
import { parsePosting } from './posting-of.ts'

const MANY = 10_000

describe('parsePosting survives', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['a byte order mark alone', '\ufeff'],
    ['null bytes', 'You own\0 it.\0'],
    ['lone surrogates', '\ud800 You own it. \udc00'],
    ['deep quotes', `${'> '.repeat(MANY)}You own it.`],
    ['deep lists', `${'- '.repeat(MANY)}You own it.`],
    ['deep indentation', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- You own it`).join('\n')],
    ['deep brackets', '['.repeat(MANY)],
    ['deep emphasis', '**a '.repeat(MANY)],
    ['deep HTML', '<div>'.repeat(MANY)],
    ['deep YAML', `---\na: ${'['.repeat(MANY)}\n---\nYou own it.`],
    ['a megabyte on one line', 'You own it. '.repeat(90_000)],
    ['a megabyte without blanks', 'w'.repeat(1_000_000)],
    ['names of sections all along a line', 'Job Requirements '.repeat(MANY)],
    ['capitals all along a line', '1A'.repeat(40_000)],
    ['thousands of headings', '# Requirements\n\n'.repeat(3000)],
    ['thousands of lists', 'Requirements:\n\n- Patience\n\n'.repeat(3000)],
    ['a word processor’s worth of bullets', '• You own it '.repeat(MANY)],
    ['an ever unclosed comment', '<!-- a\n\n'.repeat(2000)],
    ['an ever unclosed tag', '{{ '.repeat(MANY)],
  ])('%s', (_, source) => {
    const started = performance.now()
    const posting = parsePosting(source)
    expect(posting.source).toBe(source)
    expect(performance.now() - started).toBeLessThan(4000)
  })

  it('what is too deep for markdown, and still reads it', () => {
    expect(parsePosting(`${'- '.repeat(MANY)}You own it.`).clauses.map((clause) => clause.text)).toContain(
      'You own it.',
    )
  })
})
