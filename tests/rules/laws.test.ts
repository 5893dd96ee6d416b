import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, lint } from '../../src/index.ts'
import { examples, fixtures, type Named } from './postings.ts'

const POSTINGS = [...fixtures(), ...examples()]

// Some hundred postings each, which a busy machine may take a while for.
const SLOW = { timeout: 60_000 }

/** All that is said and read of a posting, without the places. */
function judgement(source: string): unknown {
  const { diagnostics } = lint(source, { preset: 'strict' })
  const { title, profile, sections, signals } = explain(source)
  return {
    said: diagnostics.map(({ ruleId, message, evidence }) => [
      ruleId,
      message,
      ...evidence.map((piece) => piece.message),
    ]),
    title: title?.text,
    profile,
    sections: sections.map(({ kind, heading }) => [kind, heading]),
    signals: signals.map(({ kind, ownership, text }) => `${ownership} ${kind}: ${text}`),
  }
}

/** The same, places and all. */
function results(source: string): string {
  return JSON.stringify([lint(source, { preset: 'strict' }), explain(source)])
}

describe('lint and explain', SLOW, () => {
  const expected = new Map(POSTINGS.map(({ source }) => [source, results(source)]))

  it('say the same again, whatever they read between', () => {
    const some = fc.shuffledSubarray(POSTINGS, { minLength: 1, maxLength: 12 })
    const junk = fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 })
    fc.assert(
      fc.property(some, junk, (postings, texts) => {
        for (const text of texts) results(`# Product Manager\n\n- ${text}\n`)
        for (const { name, source } of postings) expect(results(source), name).toBe(expected.get(source))
      }),
      { numRuns: 8 },
    )
  })

  it('never throw, and point inside, when a posting is cut anywhere and glued to another', () => {
    const piece = fc
      .constantFrom(...POSTINGS)
      .chain(({ source }) => fc.nat(source.length).map((length) => source.slice(0, length)))
    fc.assert(
      fc.property(piece, piece, (a, b) => {
        const source = a + b
        const spans = lint(source, { preset: 'strict' }).diagnostics.map(({ span }) => span)
        const outside = spans.filter(({ start, end }) => start < 0 || start >= end || end > source.length)
        expect(outside).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

const isFrontmatter = /^(?:---|\+\+\+)\r?\n/u
const withoutFrontmatter = POSTINGS.filter(({ source }) => !isFrontmatter.test(source))
const inMarkdown = POSTINGS.filter(
  ({ source }) => !isFrontmatter.test(source) && !source.includes('<') && !source.includes('\r'),
)
const ITEM = /^( *)([-*+]) (?=\p{L})(.*)$/gmu

/** Other ways to write a posting down that change nothing for its reader. */
const REWRITINGS: readonly (readonly [
  name: string,
  postings: readonly Named[],
  rewrite: (source: string) => string,
])[] = [
  ['with CRLF', POSTINGS, (source) => source.replace(/\r?\n/gu, '\r\n')],
  ['with LF', POSTINGS.filter(({ source }) => source.includes('\r')), (source) => source.replace(/\r\n/gu, '\n')],
  ['with a byte order mark', POSTINGS, (source) => `\ufeff${source}`],
  ['with blank lines at its end', POSTINGS, (source) => `${source}\n\n\n`],
  ['without a line break at its end', POSTINGS, (source) => source.trimEnd()],
  [
    'in a block quote',
    withoutFrontmatter,
    (source) =>
      source
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
  ],
  ['with other bullets', inMarkdown, (source) => source.replace(ITEM, '$1+ $3')],
  ['with nested bullets', inMarkdown, (source) => source.replace(ITEM, '$1- - $3')],
  [
    'with bold words',
    inMarkdown.filter(({ source }) => !source.includes('*')),
    (source) => source.replace(ITEM, boldSecondWord),
  ],
  [
    'with linked bullets',
    inMarkdown.filter(({ source }) => !source.includes('](')),
    (source) => source.replace(ITEM, '$1$2 [$3](/x)'),
  ],
  [
    'with character references',
    inMarkdown,
    (source) => source.replace(ITEM, (line) => line.replace(/e(?=\p{L})/gu, '&#101;')),
  ],
  [
    'with escapes',
    inMarkdown.filter(({ source }) => !source.includes('[//]:')),
    (source) => source.replace(/(?<=\p{L})-(?=\p{L})/gu, '\\-'),
  ],
]

function boldSecondWord(item: string): string {
  return item.replace(/^( *[-*+] \p{L}+) (\p{L}+) (?=\p{L})/u, '$1 **$2** ')
}

const asWritten = new Map(POSTINGS.map(({ source }) => [source, judgement(source)]))

describe('a posting says the same', SLOW, () => {
  it.each(REWRITINGS)('%s', (_, postings, rewrite) => {
    expect(postings).not.toEqual([])
    for (const { name, source } of postings) expect(judgement(rewrite(source)), name).toEqual(asWritten.get(source))
  })
})
