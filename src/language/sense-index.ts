import { overlaps } from '../text/span.ts'
import { PhraseIndex, type PhraseMatch } from './phrase.ts'
import type { Token } from './tokens.ts'

/** Phrases for something, and phrases in which the same words mean something else. */
interface Sense<Value> {
  readonly value: Value
  readonly phrases: readonly string[]
  readonly unless?: readonly string[] | undefined
}

interface Phrase<Value> {
  readonly value: Value
  readonly isOther: boolean
}

/** Finds phrases where they are meant: `release` of a product, but not in `press release`. */
export class SenseIndex<Value> {
  readonly #phrases: PhraseIndex<Phrase<Value>>

  constructor(senses: readonly Sense<Value>[]) {
    this.#phrases = new PhraseIndex<Phrase<Value>>(
      senses.flatMap(({ value, phrases, unless = [] }) => [
        ...phrases.map((phrase) => [phrase, { value, isOther: false }] as const),
        ...unless.map((phrase) => [phrase, { value, isOther: true }] as const),
      ]),
    )
  }

  /** Every phrase that is meant so, in order of its start. */
  in(tokens: readonly Token[]): readonly PhraseMatch<Value>[] {
    const matches = this.#phrases.in(tokens)
    const others = matches.filter(({ value }) => value.isOther)
    return matches.flatMap((match) => {
      const { value, isOther } = match.value
      const isMeantOtherwise = others.some((other) => other.value.value === value && overlaps(other, match))
      return isOther || isMeantOtherwise ? [] : [{ ...match, value }]
    })
  }
}
