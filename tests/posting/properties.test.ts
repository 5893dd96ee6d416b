import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceSpan } from '../../src/posting/outline/clause.ts'
import { clauseWith, parsePosting } from './posting-of.ts'
import type { Posting } from '../../src/posting/posting.ts'

/** Pieces that markdown, HTML and frontmatter give a meaning to, and text between them. */
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '  \n',
  '\t',
  '    ',
  '> ',
  '- ',
  '* ',
  '1. ',
  '# ',
  '##',
  '===\n',
  '---\n',
  '+++\n',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '[',
  ']',
  '](x)',
  '[^1]',
  '[^1]: ',
  '![',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '<li>',
  '</li>',
  '<h2>',
  '</h2>',
  '<td>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '|',
  '| --- |\n',
  '&amp;',
  '&#8217;',
  '&nbsp',
  '&',
  '\\',
  '\\*',
  '{{',
  '}}',
  '{%',
  '%}',
  '•',
  '✅ ',
  ':',
  '. ',
  '? ',
  ';',
  '"',
  "'",
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\0',
  '\ud800',
  '🚀',
  'title: ',
  'duties:\n  - ',
  'key = "',
  '|\n  ',
  'Requirements',
  'You will',
  'own the backlog',
  'e.g. ',
  'Ship',
  'it',
] as const

const scraps = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(
  scraps,
  fc.string({ unit: 'binary', maxLength: 200 }),
  scraps.map((text) => `---\n${text}\n---\n${text}`),
)

function expectSound(posting: Posting): void {
  for (const clause of posting.clauses) {
    expect(clause.text).toBe(clause.text.trim())
    expect(clause.text).not.toBe('')
    let text = 0
    let source = clause.span.start
    for (const segment of clause.segments) {
      expect(segment.text.start).toBe(text)
      expect(segment.text.end).toBeGreaterThan(segment.text.start)
      expect(segment.source.start).toBeGreaterThanOrEqual(source)
      expect(segment.source.end).toBeGreaterThanOrEqual(segment.source.start)
      text = segment.text.end
      source = segment.source.end
    }
    expect(text).toBe(clause.text.length)
    expect(source).toBe(clause.span.end)
    expect(source).toBeLessThanOrEqual(posting.source.length)
    expect(posting.sections).toContain(clause.section)
  }
  for (const { span } of posting.titles) expect(span.end).toBeLessThanOrEqual(posting.source.length)
  const starts = posting.clauses.map((clause) => clause.span.start)
  expect(starts).toEqual([...starts].sort((one, other) => one - other))
}

const PATIENCE = 30_000

describe('any text', () => {
  it(
    'is parsed into clauses whose segments are gapless and inside the source',
    () => {
      fc.assert(
        fc.property(anyText, (source) => {
          expectSound(parsePosting(source))
        }),
        { numRuns: 600 },
      )
    },
    PATIENCE,
  )

  it(
    'is parsed the same way every time',
    () => {
      fc.assert(
        fc.property(anyText, scraps, (source, other) => {
          const first = parsePosting(source)
          parsePosting(other)
          expect(parsePosting(source)).toEqual(first)
        }),
        { numRuns: 100 },
      )
    },
    PATIENCE,
  )
})

/** Phrases without characters that mean something, so that they can be searched for. */
const PHRASES = [
  'own the product backlog',
  'write clear stories',
  'set the yearly vision',
  'talk to many customers',
  'accept finished work',
] as const

interface Marked {
  readonly phrase: string
  /** The phrase with marks. */
  readonly markup: string
}

const ENTITIES = new Map([
  ['o', '&#111;'],
  ['e', '&#x65;'],
  ['t', '&#116;'],
])
const inlineMarks = fc.constantFrom(
  (words: string) => `**${words}**`,
  (words: string) => `_${words}_`,
  (words: string) => `[${words}](https://example.org/a_b)`,
  (words: string) => `<u>${words}</u>`,
  (words: string) => words,
)

/** A phrase with one word marked, some letters written as references, and perhaps a line end between two words. */
const marked: fc.Arbitrary<Marked> = fc
  .tuple(
    fc.constantFrom(...PHRASES),
    fc.nat(2),
    inlineMarks,
    fc.option(fc.constantFrom('o', 'e', 't')),
    fc.option(fc.nat(1)),
  )
  .map(([phrase, marks, mark, letter, wrap]) => {
    const words = phrase
      .split(' ')
      .map((word) => (letter ? word.replaceAll(letter, ENTITIES.get(letter) ?? letter) : word))
    const dressed = words.map((word, index) => (index === marks ? mark(word) : word))
    const markup = dressed.reduce((all, word, index) => all + (index - 1 === wrap ? '\n' : ' ') + word)
    return { phrase, markup }
  })

function indented(text: string, prefix: string): string {
  return text.replaceAll('\n', `\n${prefix}`)
}

/** Blocks that may hold a phrase. */
const BLOCKS = [
  (words: string) => `- You ${indented(words, '  ')} daily`,
  (words: string) => `1. You ${indented(words, '   ')} daily`,
  (words: string) => `- Every day\n  - You ${indented(words, '    ')} daily`,
  (words: string) => `> You ${indented(words, '> ')} daily.`,
  (words: string) => `> - You ${indented(words, '>   ')} daily`,
  (words: string) => `- > You ${indented(words, '  > ')} daily`,
  (words: string) => `You ${words} daily.`,
  (words: string) => `• You ${words} daily`,
  (words: string) => `| You ${words.replaceAll('\n', ' ')} daily | x |\n| --- | --- |\n| y | z |`,
] as const

const posting = fc
  .array(fc.tuple(marked, fc.nat(BLOCKS.length - 1)), { minLength: 1, maxLength: 5 })
  .map((entries) => ({
    phrases: entries.map(([entry]) => entry.phrase),
    source: `# Product Owner\n\n## Duties\n\n${entries.map(([entry, block]) => BLOCKS[block]?.(entry.markup) ?? '').join('\n\n')}\n`,
  }))

function withoutMarkup(slice: string): string {
  return slice
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/<\/?u>/gu, '')
    .replace(/&#(x?)([0-9a-f]+);/gu, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === 'x' ? 16 : 10)),
    )
    .replace(/[*_~[\]]/gu, '')
    .replace(/\r?\n[ >]*/gu, ' ')
}

describe('a phrase in whatever markup', () => {
  it(
    'is found, and leads back to its place in the source',
    () => {
      fc.assert(
        fc.property(posting, fc.boolean(), fc.boolean(), ({ phrases, source: text }, crlf, mark) => {
          const source = (mark ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text)
          const parsed = parsePosting(source)
          expectSound(parsed)
          for (const phrase of phrases) {
            const clause = clauseWith(parsed, phrase)
            expect(clause?.text).toContain(phrase)
            if (!clause) continue
            const start = clause.text.indexOf(phrase)
            const span = sourceSpan(clause, { start, end: start + phrase.length })
            expect(withoutMarkup(source.slice(span.start, span.end))).toBe(phrase)
          }
        }),
        { numRuns: 200 },
      )
    },
    PATIENCE,
  )
})

describe('line ends and the byte order mark', () => {
  function essence(source: string): unknown {
    const { titles, sections, clauses } = parsePosting(source)
    return {
      titles: titles.map((title) => title.text),
      sections: sections.map((section) => [section.kind, section.heading]),
      clauses: clauses.map((clause) => [clause.text, clause.form, clause.opensBlock, clause.section.kind]),
    }
  }

  it(
    'change nothing about what is read',
    () => {
      const plain = scraps.map((text) => text.replace(/\r\n?/gu, '\n').replaceAll('\ufeff', ''))
      fc.assert(
        fc.property(
          fc.oneof(
            plain,
            posting.map(({ source }) => source),
          ),
          (text) => {
            const expected = essence(text)
            expect(essence(text.replaceAll('\n', '\r\n'))).toEqual(expected)
            expect(essence(`\ufeff${text}`)).toEqual(expected)
            expect(essence(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(expected)
          },
        ),
        { numRuns: 200 },
      )
    },
    PATIENCE,
  )
})
