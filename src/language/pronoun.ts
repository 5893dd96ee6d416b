import type { Token } from './tokens.ts'

/** A pronoun that a sentence opens with. */
export interface OpeningPronoun {
  /** The index of the token behind it. */
  readonly end: number
  /** Somebody of whom only the role is known: `he or she`, `(s)he`. */
  readonly isAnybody: boolean
}

const FIRST = new Set(['he', 'she', 'they', 's', '('])
const ANYBODY = /^(?:he (?:\/|or) she|she (?:\/|or) he|s \/ he|\( s \) he)(?= )/
const SOMEBODY = /^(?:he|she|they)(?= )/

/** `She`, `they` or `he or she` at the start of a sentence. */
export function openingPronoun(tokens: readonly Token[]): OpeningPronoun | undefined {
  if (!FIRST.has(tokens[0]?.word ?? '')) return undefined
  const words = tokens
    .slice(0, 5)
    .map(({ word }) => word)
    .join(' ')
  const anybody = ANYBODY.exec(words)
  const pronoun = anybody ?? SOMEBODY.exec(words)
  return pronoun === null ? undefined : { end: pronoun[0].split(' ').length, isAnybody: anybody !== null }
}
