import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/index.ts'
import { tokenize } from '../../src/language/tokens.ts'

const MIXED = ['a', 'b', 'P', '5', ' ', '.', ',', '-', '&', "'", '’', '"', '#', '/', ':', 'é', 'ß', '🙂']

const words = (text: string): readonly string[] => tokenize(text).map(({ word }) => word)

describe('tokens', () => {
  it('are words, numbers and marks', () => {
    expect(words('Own the roadmap, and ship it!')).toEqual(['own', 'the', 'roadmap', ',', 'and', 'ship', 'it', '!'])
    expect(words('grow by 12.5% (or 1,000)')).toEqual(['grow', 'by', '12.5', '%', '(', 'or', '1,000', ')'])
  })

  it('are the first word of a contraction, or its denial, and both words where the second is a verb', () => {
    expect(words("You'll own it, we’re glad, they'll see")).toEqual([
      'you',
      'own',
      'it',
      ',',
      'we',
      'are',
      'glad',
      ',',
      'they',
      'see',
    ])
    expect(words("The developers' questions, James’ stories and 'our users'")).toEqual([
      'the',
      'developers',
      'questions',
      ',',
      'james',
      'stories',
      'and',
      "'",
      'our',
      'users',
      "'",
    ])
    expect(words("You won't, don’t, can't and cannot")).toEqual(['you', 'not', ',', 'not', ',', 'not', 'and', 'not'])
  })

  it('are words that every object has a property of, too', () => {
    const names = ['constructor', 'valueof', 'tostring', 'hasownproperty', '__proto__']
    expect(
      tokenize(names.join(' '))
        .filter(({ isPunctuation }) => !isPunctuation)
        .every(({ word, stem }) => typeof word === 'string' && typeof stem === 'string'),
    ).toBe(true)
    expect(words('the constructor')).toEqual(['the', 'constructor'])
  })

  it('keep what a possessive belongs to, and know that it is one', () => {
    const [, manager, backlog] = tokenize("the team's backlog")
    expect([manager?.word, manager?.isPossessive]).toEqual(['team', true])
    expect([backlog?.word, backlog?.isPossessive]).toEqual(['backlog', false])
    expect(tokenize('the PM’s roadmap')[1]?.isPossessive).toBe(true)
  })

  it('hold words that an ampersand joins together, but not a list of words', () => {
    expect(words('Own the P&L and R&D')).toEqual(['own', 'the', 'p&l', 'and', 'r&d'])
    expect(words('Vision & strategy')).toEqual(['vision', '&', 'strategy'])
  })

  it('keep names of products in which a slash is', () => {
    expect(words('Move from R/3 to S/4HANA')).toEqual(['move', 'from', 'r/3', 'to', 's/4hana'])
    expect(words('Backlog/roadmap, I/O, 3/4')).toEqual([
      'backlog',
      '/',
      'roadmap',
      ',',
      'i',
      '/',
      'o',
      ',',
      '3',
      '/',
      '4',
    ])
  })

  it('end at hyphens, which stand for themselves only as dashes', () => {
    expect(words('go-to-market')).toEqual(['go', 'to', 'market'])
    expect(words('roadmap - and more')).toEqual(['roadmap', '-', 'and', 'more'])
    expect(tokenize('end-to-end work').map(({ isHyphenated }) => isHyphenated)).toEqual([true, true, true, false])
  })

  it.each(['\u2010', '\u2011'])('end at the hyphen %j as at any other', (hyphen) => {
    expect(words(`go${hyphen}to${hyphen}market`)).toEqual(['go', 'to', 'market'])
    expect(tokenize(`end${hyphen}to${hyphen}end work`).map(({ isHyphenated }) => isHyphenated)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('keep the full stop of an abbreviation', () => {
    expect(words('tools, e.g. Jira, etc. and so on.')).toEqual([
      'tools',
      ',',
      'e.g.',
      'jira',
      ',',
      'etc.',
      'and',
      'so',
      'on',
      '.',
    ])
  })

  const NO_ROLES = ['5 PM', '4:30 pm', '10PM', 'at 7 AM', 'PO#3192', 'PO 4417', 'PO box 12', 'PO number']

  it.each(NO_ROLES)('have no stem that a role could share in “%s”', (text) => {
    expect(tokenize(text).map(({ stem }) => stem)).not.toContain('pm')
    expect(tokenize(text).map(({ stem }) => stem)).not.toContain('po')
  })

  it.each(['Senior PM', 'our PM', 'the PO', 'PO, Payments', 'PM/PO', 'Level 4/PM', 'PO, 3 squads'])(
    'keep the role in “%s”',
    (text) => {
      const stems = tokenize(text).map(({ stem }) => stem)
      expect(stems.includes('pm') || stems.includes('po')).toBe(true)
    },
  )

  it('take no time of day and no purchase order for a title', () => {
    expect(explain('# Senior Clerk, until 5 PM\n').title?.role).toBeNull()
    expect(explain('# Clerk for PO#3192\n').title?.role).toBeNull()
  })

  it('slice the text to what they stand for, in order and without overlap, whatever the text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: fc.constantFrom(...MIXED) }))
    fc.assert(
      fc.property(text, (source) => {
        let last = 0
        for (const token of tokenize(source)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          const slice = source.slice(token.start, token.end)
          expect(slice).not.toMatch(/^\s|\s$/u)
          if (token.isPunctuation) expect(slice).toBe(token.word)
          // A hyphen is a token only between blanks.
          if (slice !== '-') expect(tokenize(slice)).toHaveLength(1)
          last = token.end
        }
        expect(last).toBeLessThanOrEqual(source.length)
      }),
    )
  })

  it('leave out nothing but blanks and hyphens', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (source) => {
        const tokens = tokenize(source)
        const between = tokens.map(({ start }, at) => source.slice(tokens[at - 1]?.end ?? 0, start))
        expect(between.join('') + source.slice(tokens.at(-1)?.end ?? 0)).toMatch(/^[\s-]*$/u)
      }),
    )
  })
})
