import { describe, expect, it } from 'vitest'
import {
  disjoint,
  isSpace,
  readable,
  sliceRich,
  trimRich,
  withoutRanges,
  type RichText,
} from '../../src/posting/source/rich-text.ts'
import { wholeSpan } from '../../src/posting/source/mapped-text.ts'
import { marked, rich } from './posting-of.ts'

describe('a part of a text', () => {
  it.each([
    ['You [own] it', 0, 10, 'You [own] it'],
    ['You [own] it', 4, 10, '[own] it'],
    ['You [own] it', 5, 10, '[wn] it'],
    ['You [own] it', 0, 7, 'You [own]'],
    ['You [own] it', 0, 6, 'You [ow]'],
    ['You [own] it', 5, 6, '[w]'],
    ['You [own] it', 0, 4, 'You '],
    ['You [own] it', 7, 10, ' it'],
    ['[You] own [it] and [all] of [that]', 4, 14, 'own [it] and'],
    ['[a] [b] [c] [d] [e]', 2, 7, '[b] [c] [d]'],
    ['[a] [b] [c] [d] [e]', 8, 9, '[e]'],
  ])('of %j from %i to %i is bold where the whole is: %j', (whole, start, end, part) => {
    expect(marked(sliceRich(rich(whole), start, end))).toBe(part)
  })

  it('stays where it was', () => {
    expect(wholeSpan(sliceRich(rich('You [own] it'), 4, 7))).toEqual({ start: 104, end: 107 })
  })
})

describe('a text without blanks at both ends', () => {
  it.each([
    [' You [own] it ', 'You [own] it'],
    ['[ own ]', '[own]'],
    [' [ own ] it', '[own ] it'],
    ['\t\r\n\u00a0own\u3000', 'own'],
    ['own', 'own'],
    [' [ ] ', ''],
    ['', ''],
  ])('is, for %j, %j', (whole, trimmed) => {
    expect(marked(trimRich(rich(whole)))).toBe(trimmed)
  })
})

/** By Unicode. */
const BLANKS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\x85',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2003',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
]

it.each(BLANKS)('%j is a blank', (sign) => {
  expect(isSpace(sign.charCodeAt(0))).toBe(true)
})

it.each(['\b', '\x0e', '!', '-', '\x84', '\x86', '\u00ad', '\u200b', '\u2010', 'ß', 'Ω', '…', '中'])(
  '%j is no blank',
  (sign) => {
    expect(isSpace(sign.charCodeAt(0))).toBe(false)
  },
)

describe('a text without some of its parts', () => {
  it.each([
    ['You [own] it', [[4, 8]], 'You it'],
    ['You [own] it', [[5, 6]], 'You [o][n] it'],
    ['You [own] it', [[0, 4]], '[own] it'],
    ['You [own] it', [[0, 5]], '[wn] it'],
    ['You [own] it', [[6, 8]], 'You [ow]it'],
    ['You [own] it', [[7, 10]], 'You [own]'],
    [
      'You [own] it',
      [
        [0, 4],
        [7, 10],
      ],
      '[own]',
    ],
    [
      'You [own] it',
      [
        [4, 5],
        [5, 7],
      ],
      'You  it',
    ],
    [
      '[You] own [it]',
      [
        [3, 4],
        [7, 8],
      ],
      '[You]own[it]',
    ],
    [
      '[You own it]',
      [
        [3, 5],
        [5, 8],
      ],
      '[You][it]',
    ],
    ['[a] b [c] d', [], '[a] b [c] d'],
  ] as const)('is bold where the whole is: %j without %j is %j', (whole, ranges, rest) => {
    expect(
      marked(
        withoutRanges(
          rich(whole),
          ranges.map(([start, end]) => ({ start, end })),
        ),
      ),
    ).toBe(rest)
  })
})

describe('what a reader sees', () => {
  it.each([
    ['**Own: **it', '[Own: ]it'],
    ['You **own ** it and **ship ** it', 'You [own ] it and [ship ] it'],
    ['You ***own *** it', 'You [own ] it'],
    ['[You] ** own ** it', '[You] [ own ] it'],
    ['** You ** [own] it', '[ You ] [own] it'],
    ['You ** own it', 'You  own it'],
    ['You ** own ** it ** all', 'You [ own ] it  all'],
    ['You own 2 * 3', 'You own 2 * 3'],
    ['You ** [own] ** it', 'You [ own ] it'],
  ])('of %j, whose marks markdown did not take for bold, is %j', (whole, seen) => {
    expect(marked(readable(rich(whole)))).toBe(seen)
  })
})

it.each([
  [
    'side by side',
    [
      [0, 2],
      [4, 6],
    ],
    [
      [0, 2],
      [4, 6],
    ],
  ],
  [
    'in each other',
    [
      [0, 6],
      [2, 4],
    ],
    [[0, 6]],
  ],
  [
    'over each other',
    [
      [0, 4],
      [2, 6],
    ],
    [[0, 6]],
  ],
  [
    'right behind each other',
    [
      [0, 2],
      [2, 4],
    ],
    [[0, 4]],
  ],
  [
    'out of order',
    [
      [4, 6],
      [0, 2],
    ],
    [
      [0, 2],
      [4, 6],
    ],
  ],
  [
    'with nothing in them',
    [
      [2, 2],
      [4, 6],
    ],
    [[4, 6]],
  ],
] as const)('bold parts %s are bold once', (_, spans, merged) => {
  const spansOf = (pairs: readonly (readonly [number, number])[]): RichText['strong'] =>
    pairs.map(([start, end]) => ({ start, end }))
  expect(disjoint(spansOf(spans))).toEqual(spansOf(merged))
})
