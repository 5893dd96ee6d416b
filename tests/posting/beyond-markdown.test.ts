import { describe, expect, it } from 'vitest'
import { beyondMarkdown, readPart, wordsBehind, type Limits, LIMITS } from '../../src/posting/markup/limits.ts'
import { parsePosting } from './posting-of.ts'

/** The limit that a text passes, and the line where it does. */
function beyond(text: string, limits: Partial<Limits>, from = 0): string | undefined {
  const found = beyondMarkdown(text, from, { ...LIMITS, ...limits })
  return found && `${found.limit} ${text.slice(0, found.offset).split(/\r\n|\r|\n/u).length}`
}

describe('the depth of quotes and lists', () => {
  it.each([
    ['Own it\n> > > Own it', 2],
    ['> - 1. Own it', 1],
    ['* + - Own it', 1],
    ['>>>Own it', 1],
    ['1) 22) 123456789. Own it', 1],
    ['- -\t-\n', 1],
    ['- - -\r', 1],
    ['Own it\r\nOwn it\r> > > Own it', 3],
    [`- ${' '.repeat(8)}Own it`, 1],
  ])('of %j passes two in line %i', (text, line) => {
    expect(beyond(text, { maxNesting: 2 })).toBe(`maxNesting ${line}`)
  })

  it.each([
    '> > Own it',
    '- - Own it',
    '- - -Own it',
    '- - x - Own it',
    '- 3.Own it',
    '- 3 - Own it',
    '- - 1234567890. Own it',
    `${' '.repeat(20)}Own it`,
    '',
  ])('of %j does not', (text) => {
    expect(beyond(text, { maxNesting: 2 })).toBe(undefined)
  })
})

describe('the number of lists and underlined headings', () => {
  it.each([
    ['- Own it\n1. Ship it\n* Test it', 3],
    ['1. Own it\n1) Ship it\n1. Test it', 3],
    ['Own it\n===\nShip it\n---\nTest it\n=', 6],
    ['Own it\n== \t\nShip it\n-\nTest it\n==', 6],
    ['- Own it\n\nOwn it\n\n- Ship it\n\nOwn it\n\n- Test it', 9],
  ])('of %j passes two in line %i', (text, line) => {
    expect(beyond(text, { maxBlocks: 2 })).toBe(`maxBlocks ${line}`)
  })

  it.each([
    '- Own it\n- Ship it\n\n- Test it\n- Sell it',
    'Own it\n== x\n=- \n-= \n=x=',
    '1. Own it\n2. Ship it\n3. Test it',
    '- Own it\n* Ship it',
  ])('of %j does not', (text) => {
    expect(beyond(text, { maxBlocks: 2 })).toBe(undefined)
  })
})

describe('the signs of emphasis and the lines of a paragraph', () => {
  it.each([
    ['*****', 1],
    ['*_~[]`', 1],
    ['a <! b <? c <! d <? e', 1],
    ['Own\nit\nand\n*ship*', 4],
    ['a\nb\nc\nd\ne', 5],
    ['a\r\nb\r\nc\r\nd\r\ne', 5],
    ['a\n\n> **b**', 3],
    ['a\nb\n1. c\nd\ne', 5],
    ['- *a*\n**b**', 2],
  ])('of %j pass four in line %i', (text, line) => {
    expect(beyond(text, { maxMarks: 4 })).toBe(`maxMarks ${line}`)
  })

  it.each([
    '*a*\n\n*b*\n\n*c*',
    '- *a*\n- *b*\n- *c*',
    '1. *a*\n2. *b*\n3. *c*',
    '- *a*\n+ *b*',
    'a < b <b <c',
    'a\nb\nc\nd\n\ne',
    '*a* !? c',
  ])('of %j do not', (text) => {
    expect(beyond(text, { maxMarks: 4 })).toBe(undefined)
  })
})

it('a text is beyond markdown by its length, behind its frontmatter', () => {
  expect(beyond('Own it\nnow', { maxMarkdownLength: 9 }, 7)).toBe('maxMarkdownLength 2')
  expect(beyond('Own it\nnow', { maxMarkdownLength: 10 }, 7)).toBe(undefined)
  expect(beyond('> > > a\n> > > b', { maxNesting: 2 }, 8)).toBe('maxNesting 2')
})

it.each([
  ['Own it', 0, 'Own'],
  ['Own it', 3, 'it'],
  ['Own\n\n \tit\n', 3, 'it'],
  [`Own ${'x'.repeat(60)}`, 3, 'x'.repeat(40)],
])('the words of %j behind %i to point at are %j', (text, offset, words) => {
  const span = wordsBehind(text, offset)
  expect(text.slice(span?.start, span?.end)).toBe(words)
})

it('there are no words to point at behind the last', () => {
  expect(wordsBehind('Own it \n', 6)).toBe(undefined)
})

it.each([
  ['Own it\nnow', 10, 'Own it\nnow'],
  ['Own it\nnow', 9, 'Own it'],
  ['Own it\nnow', 6, 'Own it'],
  ['Own it\nnow', 5, 'Own i'],
  ['\nOwn it', 5, '\nOwn '],
])('of %j, up to %i letters, %j is read', (text, maxLength, part) => {
  expect(readPart(text, { ...LIMITS, maxLength })).toBe(part)
})

describe('a posting beyond a limit', () => {
  it.each([
    ['maxLength', 30, 'Own it and ship it\n\nTest it all', 'Test'],
    ['maxMarkdownLength', 20, 'Own it and ship it\n\nTest it all', 'Own'],
    ['maxNesting', 2, 'Own it\n\n> > > Test it all', '>'],
    ['maxFrontmatterLength', 20, '---\ndescription: Own it and ship it\n---\nTest it all', '---'],
  ] as const)('says so of %s, and where', (limit, bound, source, words) => {
    const { shortfalls, clauses } = parsePosting(source, { limits: { ...LIMITS, [limit]: bound } })
    expect(shortfalls.map(({ span, ...rest }) => ({ ...rest, words: source.slice(span.start, span.end) }))).toEqual([
      { limit, bound, words },
    ])
    expect(clauses[0]?.text).toBe('Own it and ship it'.slice(0, clauses[0]?.text.length))
    expect(clauses.map(({ text }) => text).includes('Test it all')).toBe(limit !== 'maxLength')
  })

  it('says so of two limits', () => {
    const source = '---\ndescription: Own it and ship it\n---\n> > > Test it all\n'
    const limits = { ...LIMITS, maxFrontmatterLength: 20, maxNesting: 2 }
    expect(parsePosting(source, { limits }).shortfalls.map(({ limit }) => limit)).toEqual([
      'maxFrontmatterLength',
      'maxNesting',
    ])
  })
})
