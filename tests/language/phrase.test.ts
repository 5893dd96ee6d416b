import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPhrase, PhraseIndex } from '../../src/language/phrase.ts'
import { tokenize } from '../../src/language/tokens.ts'

/** The words of a text that a phrase covers, in order of their place. */
function found(phrase: string, text: string): readonly string[] {
  const tokens = tokenize(text)
  const matches = new PhraseIndex([[phrase, phrase]]).in(tokens)
  return matches.map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end))
}

describe('a phrase', () => {
  it('stands for every inflection and spelling of its words, in any case', () => {
    expect(
      found('prioritize backlog', 'You PRIORITISE backlogs, prioritized backlog and prioritising the backlog'),
    ).toEqual(['PRIORITISE backlogs', 'prioritized backlog'])
  })

  it('stands across hyphens, and may be written with them', () => {
    expect(found('go to market', 'Lead the go-to-market')).toEqual(['go-to-market'])
    expect(found('go-to-market', 'Lead the go to market')).toEqual(['go to market'])
  })

  it('does not stand across marks, nor on parts of words', () => {
    expect(found('product owner', 'product, owner')).toEqual([])
    expect(found('own', 'browned grown owner')).toEqual([])
  })

  it('lets one of several words stand', () => {
    const text = 'user research, customer research, market research'
    expect(found('user|customer research', text)).toEqual(['user research', 'customer research'])
  })

  it('takes a word in parentheses, or does without', () => {
    expect(
      found('roadmap (for|of) (the) product', 'roadmap product; roadmap of product; roadmap for the product'),
    ).toEqual(['roadmap product', 'roadmap of product', 'roadmap for the product'])
  })

  it('may begin with a word that may be missing', () => {
    expect(found('(product) vision', 'the product vision')).toEqual(['product vision', 'vision'])
    expect(found('(very) (clear) vision', 'a very vision')).toEqual(['very vision', 'vision'])
  })

  it('skips up to five words, and no full stop', () => {
    expect(found('help … team', 'help the team')).toEqual(['help the team'])
    expect(found('help … team', 'help team')).toEqual(['help team'])
    expect(found('help … team', 'help all of our very own team')).toEqual(['help all of our very own team'])
    expect(found('help … team', 'help one two three four five six team')).toEqual([])
    expect(found('help … team', 'help them. The team')).toEqual([])
  })

  it('takes a word behind an equals sign as it is spelled', () => {
    expect(found('=shipped feature', 'shipped features, ship features, shipping features')).toEqual([
      'shipped features',
    ])
    expect(found('=strategy', 'strategies and a Strategy')).toEqual(['Strategy'])
    expect(found('work =in|=during', 'works in, working during, work inside')).toEqual(['works in', 'working during'])
  })

  it('must begin with a word', () => {
    const backlog = tokenize('backlog')
    expect(() => new PhraseIndex([['… backlog', 1]]).in(backlog)).toThrow('must begin with a word')
    expect(() => new PhraseIndex([['', 1]]).in(backlog)).toThrow('must begin with a word')
  })
})

describe('the notation of phrases', () => {
  it.each([
    'roadmap',
    'product roadmap',
    'go-to-market',
    'product  roadmap',
    'user|customer research',
    '(product) vision',
    '(the|our) vision',
    'help … team',
    '=shipped feature',
  ])('allows “%s”', (phrase) => {
    expect(isPhrase(phrase)).toBe(true)
  })

  it.each([
    '',
    '   ',
    '… team',
    '(our) … team',
    '(our)',
    '& co',
    'vision (',
    '(our vision',
    'own) vision',
    'user||customer',
    '|user',
    '()',
    '(a b) c',
  ])('does not allow “%s”', (phrase) => {
    expect(isPhrase(phrase)).toBe(false)
  })
})

describe('an index of phrases', () => {
  it('gives every phrase that begins at a word, the longest first', () => {
    const phrases = ['product', 'product backlog item', 'product backlog', 'backlog']
    const index = new PhraseIndex(phrases.map((phrase) => [phrase, phrase]))
    const tokens = tokenize('product backlog items')
    expect(index.at(tokens, 0).map(({ value }) => value)).toEqual([
      'product backlog item',
      'product backlog',
      'product',
    ])
    expect(index.at(tokens, 1).map(({ value }) => value)).toEqual(['backlog'])
    expect(index.at(tokens, 3)).toEqual([])
  })

  const WORD = fc.constantFrom(
    'define',
    'backlog',
    'stories',
    'prioritising',
    'programme',
    'behaviour',
    'P&L',
    'written',
    'go-to-market',
    'vision',
    'kept',
    'analyses',
    'KPIs',
    'sprint',
    'modelled',
    'the',
  )
  const PLAIN = fc.array(WORD, { minLength: 1, maxLength: 6 })

  it('finds a phrase in itself, wherever it is and whatever its case', () => {
    fc.assert(
      fc.property(PLAIN, PLAIN, PLAIN, (before, phrase, behind) => {
        const text = [...before, ';', ...phrase, ';', ...behind].join(' ')
        const words = phrase.join(' ')
        expect(found(words, text)).toContain(words)
        expect(found(words, text.toUpperCase())).toContain(words.toUpperCase())
      }),
    )
  })

  it('finds every choice of a phrase, with and without what may be missing', () => {
    fc.assert(
      fc.property(PLAIN, fc.uniqueArray(WORD, { minLength: 2, maxLength: 4 }), PLAIN, (before, choices, behind) => {
        const plain = choices.filter((word) => !word.includes('-'))
        fc.pre(plain.length > 0)
        const join = (middle: readonly string[]): string => [...before, ...middle, ...behind].join(' ')
        for (const word of plain) expect(found(join([plain.join('|')]), join([word]))).toContain(join([word]))
        const optional = join([`(${plain.join('|')})`])
        for (const word of [[], ...plain.map((one) => [one])]) expect(found(optional, join(word))).toContain(join(word))
      }),
    )
  })
})
