import type { Token } from './tokens.ts'
import { normalizeWord, stem } from './word.ts'

/**
 * Phrases are written as people read them. Every word stands for its inflections and spellings, `=word` for itself alone; `a|b` is a choice of words,
 * `(a|b)` one that may be missing, `…` up to five words between.
 */
type Element = { readonly words: ReadonlySet<string>; readonly stems: ReadonlySet<string>; readonly optional: boolean } | 'gap'

const GAP = 5

/** A phrase found in a clause: token indices, half-open, and what the phrase stands for. */
export interface PhraseMatch<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
}

interface Entry<Value> {
  readonly elements: readonly Element[]
  readonly value: Value
}

/** Finds many phrases at once: only phrases that begin with the token at hand are tried. */
export class PhraseIndex<Value> {
  readonly #byFirstStem = new Map<string, Entry<Value>[]>()

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) {
      for (const elements of withAndWithoutFirst(parsePhrase(phrase))) this.#add(elements, value)
    }
  }

  /** Every phrase that begins at a token, the longest first. */
  at(tokens: readonly Token[], start: number): PhraseMatch<Value>[] {
    const entries = this.#byFirstStem.get(tokens[start]?.stem ?? '')
    if (entries === undefined) return []
    const matches: PhraseMatch<Value>[] = []
    for (const { elements, value } of entries) {
      const end = matchEnd(elements, 0, tokens, start)
      if (end !== undefined) matches.push({ start, end, value })
    }
    return matches.sort((a, b) => b.end - a.end)
  }

  /** Every phrase in a clause, in order of its start. */
  in(tokens: readonly Token[]): PhraseMatch<Value>[] {
    return tokens.flatMap((_, start) => this.at(tokens, start))
  }

  #add(elements: readonly Element[], value: Value): void {
    const first = elements[0]
    if (first === undefined || first === 'gap') throw new Error('A phrase must begin with a word')
    for (const firstStem of [...first.stems, ...[...first.words].map(stem)]) {
      const entries = this.#byFirstStem.get(firstStem)
      if (entries === undefined) this.#byFirstStem.set(firstStem, [{ elements, value }])
      else entries.push({ elements, value })
    }
  }
}

/** A phrase that may begin with a missing word is several phrases that begin with a word. */
function withAndWithoutFirst(elements: readonly Element[]): (readonly Element[])[] {
  const [first, ...rest] = elements
  if (first === undefined || first === 'gap' || !first.optional) return [elements]
  return [[{ ...first, optional: false }, ...rest], ...withAndWithoutFirst(rest)]
}

function parsePhrase(phrase: string): Element[] {
  return phrase.split(/[\s-]+/).filter(Boolean).map(parseElement)
}

function parseElement(element: string): Element {
  if (element === '…') return 'gap'
  const optional = element.startsWith('(')
  const words = (optional ? element.slice(1, -1) : element).split('|')
  const exact = words.filter((word) => word.startsWith('=')).map((word) => normalizeWord(word.slice(1)))
  const inflected = words.filter((word) => !word.startsWith('=')).map((word) => stem(normalizeWord(word)))
  return { words: new Set(exact), stems: new Set(inflected), optional }
}

function fits({ words, stems }: Exclude<Element, 'gap'>, token: Token): boolean {
  return stems.has(token.stem) || words.has(token.word)
}

/** Where the rest of a phrase ends when it begins at a token; `undefined` when it does not stand there. */
function matchEnd(elements: readonly Element[], at: number, tokens: readonly Token[], start: number): number | undefined {
  const element = elements[at]
  if (element === undefined) return start
  if (element === 'gap') return matchBehindGap(elements, at + 1, tokens, start)
  const token = tokens[start]
  if (token !== undefined && fits(element, token)) {
    const end = matchEnd(elements, at + 1, tokens, start + 1)
    if (end !== undefined) return end
  }
  return element.optional ? matchEnd(elements, at + 1, tokens, start) : undefined
}

function matchBehindGap(elements: readonly Element[], at: number, tokens: readonly Token[], start: number): number | undefined {
  for (let skipped = 0; skipped <= GAP; skipped++) {
    const end = matchEnd(elements, at, tokens, start + skipped)
    if (end !== undefined) return end
    const token = tokens[start + skipped]
    if (token === undefined || /[.;:!?]/.test(token.word)) return undefined
  }
  return undefined
}
