import { folded } from '../text/folding.ts'
import { once } from '../text/recall.ts'
import type { Token } from './tokens.ts'
import { normalizeWord, stem } from './stem.ts'

/**
 * Phrases are written as people read them. Every word stands for its inflections and spellings, `=word` for itself
 * alone; `a|b` is a choice of words, `(a|b)` one that may be missing, `…` up to five words between.
 */
type Element = Word | 'gap'

interface Word {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly optional: boolean
}

const GAP = 5

const PLAIN_WORD = /^[^()|=…]+$/u

/** One word, a choice of words, one that may be missing, or a gap; parentheses hold no blanks. */
const ELEMENT = /^(?:…|\([^()|]+(?:\|[^()|]+)*\)|[^()|]+(?:\|[^()|]+)*)$/u

/** Whether a phrase keeps to the notation and begins with a word, as phrases of a company's own must. */
export function isPhrase(phrase: string): boolean {
  const elements = phrase.split(/[\s-]+/u).filter(Boolean)
  const firstFixed = elements.find((element) => !element.startsWith('('))
  return (
    elements.every((element) => ELEMENT.test(element)) &&
    firstFixed !== undefined &&
    firstFixed !== '…' &&
    /[\p{L}\p{N}]/u.test(firstFixed)
  )
}

const NO_WORDS: ReadonlySet<string> = new Set()

/** A phrase found in a clause: token indices, half-open, and what the phrase stands for. */
export interface PhraseMatch<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
}

/** A phrase from the word that it is found by, and what it stands for. */
interface Entry<Value> {
  readonly words: readonly string[]
  readonly value: Value
}

interface Phrase<Value> {
  readonly elements: readonly Element[]
  /** No gap, and no word that may be missing. */
  readonly isFixed: boolean
  readonly value: Value
}

/** The phrases that begin with one word. */
interface Opening<Value> {
  readonly entries: Entry<Value>[]
  /** Parsed when the word is met: most never are, and a program that judges one posting should not wait for them. */
  phrases: Phrases<Value> | undefined
}

interface Phrases<Value> {
  /**
   * Those of which is known what may be their second word, by its stem: of the many that begin with `product`, few are
   * tried.
   */
  readonly bySecondStem: ReadonlyMap<string, readonly Phrase<Value>[]>
  readonly others: readonly Phrase<Value>[]
}

/** Finds many phrases at once: only phrases that begin with the tokens at hand are tried. */
export class PhraseIndex<Value> {
  /** Of phrases that stand for nothing but themselves. */
  static of(phrases: readonly string[]): PhraseIndex<undefined> {
    return new PhraseIndex(phrases.map((phrase) => [phrase, undefined] as const))
  }

  readonly #openings: () => ReadonlyMap<string, Opening<Value>>

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    this.#openings = once(() => openingsOf(phrases))
  }

  /** Every phrase that begins at a token, the longest first. */
  at(tokens: readonly Token[], start: number): readonly PhraseMatch<Value>[] {
    const opening = this.#openings().get(tokens[start]?.stem ?? '')
    if (opening === undefined) return []
    const { bySecondStem, others } = (opening.phrases ??= parsePhrases(opening.entries))
    const matches: PhraseMatch<Value>[] = []
    for (const phrases of [others, bySecondStem.get(tokens[start + 1]?.stem ?? '') ?? []])
      for (const { elements, isFixed, value } of phrases) {
        const end = isFixed ? endOfWords(elements, tokens, start) : matchEnd(elements, 0, tokens, start, new Set())
        if (end !== undefined) matches.push({ start, end, value })
      }
    return matches.length < 2 ? matches : matches.sort((a, b) => b.end - a.end)
  }

  /** Every phrase in a clause, in order of its start. */
  in(tokens: readonly Token[]): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = []
    for (let start = 0; start < tokens.length; start++) for (const match of this.at(tokens, start)) matches.push(match)
    return matches
  }
}

/** Each phrase under every word that it may begin with: words that may be missing, and the first that may not. */
function openingsOf<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): Map<string, Opening<Value>> {
  const openings = new Map<string, Opening<Value>>()
  for (const [phrase, value] of phrases) {
    const words = folded(phrase)
      .split(/[\s-]+/u)
      .filter(Boolean)
    for (const [stem, at] of beginningsOf(words, phrase))
      fileEntry(openings, stem, { words: at === 0 ? words : words.slice(at), value })
  }
  return openings
}

/** The stems that a phrase may begin with, each with the place of its word. */
function beginningsOf(words: readonly string[], phrase: string): readonly (readonly [stem: string, at: number])[] {
  const [first = ''] = words
  // Nearly every phrase begins so, and a program that judges a single posting has to file them all.
  if (PLAIN_WORD.test(first)) return [[stem(normalizeWord(first)), 0]]
  const beginnings: [string, number][] = []
  for (const [at, word] of words.entries()) {
    const element = parseElement(word)
    if (element === 'gap') break
    for (const one of stemsOf(element)) beginnings.push([one, at])
    if (!element.optional) return beginnings
  }
  throw new Error(`A phrase must begin with a word: ${phrase}`)
}

function fileEntry<Value>(openings: Map<string, Opening<Value>>, stem: string, entry: Entry<Value>): void {
  const opening = openings.get(stem)
  if (opening === undefined) openings.set(stem, { entries: [entry], phrases: undefined })
  else opening.entries.push(entry)
}

function parsePhrases<Value>(entries: readonly Entry<Value>[]): Phrases<Value> {
  const bySecondStem = new Map<string, Phrase<Value>[]>()
  const others: Phrase<Value>[] = []
  for (const { words, value } of entries) {
    const elements = parseWords(words)
    const phrase = { elements, isFixed: elements.every((one) => one !== 'gap' && !one.optional), value }
    const seconds = secondStemsOf(elements)
    if (seconds === undefined) others.push(phrase)
    else for (const stem of seconds) fileUnder(bySecondStem, stem, phrase)
  }
  return { bySecondStem, others }
}

/** What may follow the first word; `undefined` where that may be anything. */
function secondStemsOf(elements: readonly Element[]): ReadonlySet<string> | undefined {
  const stems = new Set<string>()
  for (const element of elements.slice(1)) {
    if (element === 'gap') return undefined
    for (const stem of stemsOf(element)) stems.add(stem)
    if (!element.optional) return stems
  }
  return undefined
}

function fileUnder<Key, Item>(files: Map<Key, Item[]>, key: Key, item: Item): void {
  const file = files.get(key)
  if (file === undefined) files.set(key, [item])
  else file.push(item)
}

function stemsOf({ words, stems }: Word): ReadonlySet<string> {
  return words.size === 0 ? stems : new Set([...stems, ...[...words].map(stem)])
}

/** The first word is there, or the phrase would not have been found by it. */
function parseWords([first = '', ...rest]: readonly string[]): Element[] {
  const element = parseElement(first)
  return [element === 'gap' ? element : { ...element, optional: false }, ...rest.map(parseElement)]
}

function parseElement(element: string): Element {
  if (element === '…') return 'gap'
  const optional = element.startsWith('(')
  const words = (optional ? element.slice(1, -1) : element).split('|')
  const inflected = words.filter((word) => !word.startsWith('=')).map((word) => stem(normalizeWord(word)))
  if (inflected.length === words.length) return { words: NO_WORDS, stems: new Set(inflected), optional }
  const exact = words.filter((word) => word.startsWith('=')).map((word) => normalizeWord(word.slice(1)))
  return { words: new Set(exact), stems: new Set(inflected), optional }
}

function fits({ words, stems }: Word, token: Token): boolean {
  return stems.has(token.stem) || words.has(token.word)
}

function endOfWords(elements: readonly Element[], tokens: readonly Token[], start: number): number | undefined {
  for (const [at, element] of elements.entries()) {
    const token = tokens[start + at]
    if (token === undefined || element === 'gap' || !fits(element, token)) return undefined
  }
  return start + elements.length
}

/**
 * Where the rest of a phrase ends when it begins at a token; `undefined` when it is not there. `dead` holds the
 * places where it is known not to: of a phrase with many gaps and words that may be missing, each part could else be
 * tried in ever more ways.
 */
function matchEnd(
  elements: readonly Element[],
  at: number,
  tokens: readonly Token[],
  start: number,
  dead: Set<number>,
): number | undefined {
  const element = elements[at]
  if (element === undefined) return start
  if (element !== 'gap' && !element.optional) return matchWord(element, elements, at, tokens, start, dead)
  const place = start * elements.length + at
  if (dead.has(place)) return undefined
  const end =
    element === 'gap'
      ? matchBehindGap(elements, at + 1, tokens, start, dead)
      : matchOptional(element, elements, at, tokens, start, dead)
  if (end === undefined) dead.add(place)
  return end
}

function matchWord(
  element: Word,
  elements: readonly Element[],
  at: number,
  tokens: readonly Token[],
  start: number,
  dead: Set<number>,
): number | undefined {
  const token = tokens[start]
  return token !== undefined && fits(element, token) ? matchEnd(elements, at + 1, tokens, start + 1, dead) : undefined
}

function matchOptional(
  element: Word,
  elements: readonly Element[],
  at: number,
  tokens: readonly Token[],
  start: number,
  dead: Set<number>,
): number | undefined {
  return matchWord(element, elements, at, tokens, start, dead) ?? matchEnd(elements, at + 1, tokens, start, dead)
}

function matchBehindGap(
  elements: readonly Element[],
  at: number,
  tokens: readonly Token[],
  start: number,
  dead: Set<number>,
): number | undefined {
  for (let skipped = 0; skipped <= GAP; skipped++) {
    const end = matchEnd(elements, at, tokens, start + skipped, dead)
    if (end !== undefined) return end
    const token = tokens[start + skipped]
    if (token === undefined || /[.;:!?]/u.test(token.word)) return undefined
  }
  return undefined
}
