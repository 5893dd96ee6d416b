import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLinter, lint, type LintResult } from '../../src/index.ts'
import { parsePosting, sliceFor } from '../posting/posting-of.ts'
import { folded, foldings } from '../../src/text/folding.ts'
import { fixtures } from '../rules/postings.ts'

describe('a text as its words are compared', () => {
  it.each([
    ['ligatures', 'Deﬁne oﬃce workﬂows, ﬀ ﬅ', 'Define office workflows, ff st'],
    ['bold letters', '𝗣𝗿𝗼𝗱𝘂𝗰𝘁 𝑶𝒘𝒏𝒆𝒓', 'Product Owner'],
    ['full-width letters and digits', 'Ｐｒｏｄｕｃｔ Ｍａｎａｇｅｒ ５', 'Product Manager 5'],
    ['circled letters', 'ⓅⓂ', 'PM'],
    ['accents behind their letters', 'Cafe\u0301', 'Café'],
    ['soft hyphens', 'Man\u00adager', 'Manager'],
    ['zero-width spaces and joiners', 'Pro\u200bduct\u2060 Own\u200der', 'Product Owner'],
    ['directions', '\u200eSprint\u202c \u2067planning\u2069\u061c', 'Sprint planning'],
    ['byte order marks inside', '\ufeffProduct \ufeffOwner', 'Product Owner'],
    ['variation selectors and other fillers', '✔\ufe0f Own\u034f it\u180e', '✔ Own it'],
    [
      'accents and primes for apostrophes',
      'You´ll, we‘re, they′ve, it＇s, don‛t',
      'You’ll, we’re, they’ve, it’s, don’t',
    ],
  ])('has no %s', (_, written, plain) => expect(folded(written)).toBe(plain))

  it.each([
    'Your role: own the “backlog” – 5 € … ½ m², a™',
    'Größe, naïve café, Łódź',
    '产品经理',
    'Владелец продукта',
    '🚀 ①',
    'The ‘backlog’ of 5′ 3, the teams´ goals, ´it´',
  ])('is %j as it stands', (text) => expect(folded(text)).toBe(text))

  it('is found without a search where nothing is to be folded', () => {
    expect(foldings('Plain “words” – and naïve ones.')).toEqual([])
  })

  it('has no letter or digit, alone in its text, that Unicode takes for another one', () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
      /^(?!\p{Default_Ignorable_Code_Point})[\p{Alphabetic}\p{Nd}]$/u.test(letter),
    )
    expect(letters.filter((letter) => folded(letter) !== letter.normalize('NFKC'))).toEqual([])
  })

  it('stays when it is folded again', () => {
    const signs = fc.constantFrom('a', '´', 'ﬁ', '\u00ad', '\u0301', '\u200d', '𝗣', 'Ａ', ' ', '#', '\n')
    fc.assert(fc.property(fc.string({ unit: signs }), (text) => folded(folded(text)) === folded(text)))
  })
})

/** Each letter as another program may write it; a soft hyphen inside of each word. */
const DISGUISES: Readonly<Record<string, (source: string) => string>> = {
  'soft hyphens': (source) => source.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
  'invisible characters round each word': (source) => source.replace(/\p{L}+/gu, '\u200e$&\u200b'),
  'full-width letters': (source) => source.replace(/[A-Za-z]/gu, (letter) => moved(letter, 0xff21, 0xff41)),
  'bold letters': (source) => source.replace(/[A-Za-z]/gu, (letter) => moved(letter, 0x1d5d4, 0x1d5ee)),
  ligatures: (source) =>
    source.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('st', 'ﬆ'),
  'a byte order mark before each line': (source) => source.replace(/^/gmu, '\ufeff'),
  'accents for apostrophes': (source) => source.replace(APOSTROPHE, '´'),
  'backticks for apostrophes': (source) => source.replace(APOSTROPHE, '`'),
}

const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu

function moved(letter: string, capitalA: number, smallA: number): string {
  const isCapital = letter < 'a'
  return String.fromCodePoint(letter.charCodeAt(0) + (isCapital ? capitalA - 65 : smallA - 97))
}

function said({ diagnostics }: LintResult): readonly string[] {
  return diagnostics.map(
    ({ ruleId, severity, message }) => `${severity} ${ruleId}: ${message.replace(APOSTROPHE, '’')}`,
  )
}

const POSTINGS = fixtures().filter((_, index) => index % 8 === 0)

describe.each(Object.entries(DISGUISES))('a posting in %s', (_, disguise) => {
  it.each(POSTINGS)('is judged as $name is', ({ source }) => {
    expect(said(lint(disguise(source), { preset: 'strict' }))).toEqual(said(lint(source, { preset: 'strict' })))
  })
})

describe('places in a text that is folded', () => {
  it.each([
    ['# Pro\u00adduct\u200b Owner / 𝗣𝗿𝗼𝗱𝘂𝗰𝘁 Manager\n', 'Pro\u00adduct\u200b Owner / 𝗣𝗿𝗼𝗱𝘂𝗰𝘁 Manager'],
    [
      '# Pro&shy;duct Owner / &#xFB01;eld Product Man&#8203;ager\n',
      'Pro&shy;duct Owner / &#xFB01;eld Product Man&#8203;ager',
    ],
    ['---\ntitle: "Product Own\\u00ADer / Product Manager"\n---\n', 'Product Own\\u00ADer / Product Manager'],
    ['\ufeff---\ntit\u200dle: Product Own\u00ader / Product Manager\n---\n', 'Product Own\u00ader / Product Manager'],
  ])('are those of the source: %j', (source, title) => {
    const [diagnostic] = lint(source).diagnostics
    expect(diagnostic?.ruleId).toBe('hybrid-title')
    expect(source.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(title)
  })

  it('are exact where an apostrophe is written as something else', () => {
    const source = '# Product Manager\n\n- You`ll own it, we´ll see,\n  and you`ll **run** it.\n- The `PO`s it‘ll be.\n'
    const { clauses } = parsePosting(source)
    expect(clauses.map(({ text }) => text)).toEqual([
      'You’ll own it, we’ll see, and you’ll run it.',
      'The POs it’ll be.',
    ])
    expect(sliceFor(source, 'You’ll own it, we’ll')).toBe('You`ll own it, we´ll')
    expect(sliceFor(source, 'you’ll run')).toBe('you`ll **run')
    expect(sliceFor(source, 'it’ll')).toBe('it‘ll')
  })

  it('are exact inside of words', () => {
    const [clause] = parsePosting('- Deﬁne the vi\u00adsion\n').clauses
    expect(clause?.text).toBe('Define the vision')
    expect(clause?.segments.map(({ text, source }) => [text.start, text.end, source.start, source.end])).toEqual([
      [0, 2, 2, 4],
      [2, 4, 4, 5],
      [4, 13, 5, 14],
      [13, 17, 15, 19],
    ])
  })
})

it('a company’s own words are folded, too', () => {
  const source = '# Workflow Owner / Product Manager\n'
  const own = {
    titles: { 'product-owner': [{ phrase: 'Workﬂow Owner', says: ['Workflow Owner'], not: ['Workflow Engineer'] }] },
  }
  expect(
    createLinter({ vocabulary: own })
      .lint(source)
      .diagnostics.map(({ ruleId }) => ruleId),
  ).toEqual(['hybrid-title'])
})
