import { tokenize, type Token } from '../language/tokens.ts'
import { NOWHERE, wordEvidence } from './evidence.ts'
import { COLUMNS } from './knowledge.ts'
import type { Exemplar } from '../roles/knowledge.ts'
import type { Weights } from './weights.ts'
import type { Word } from './words.ts'

/** The exemplar that is most like a statement; `undefined` where none is. */
export type LikestTo = (words: readonly Word[]) => Exemplar | undefined

/** Less alike than this, and nobody sees why the two are compared: 0 to 1. */
const LEAST = 0.15

/** Reads the exemplars when the first statement is compared. */
export function createLikeness(
  exemplars: readonly Exemplar[],
  wordsOf: (tokens: readonly Token[]) => Word[],
  weights: Weights,
): LikestTo {
  let known: Known | undefined
  return (words) => {
    known ??= knownOf(
      exemplars.map((exemplar) => ({ exemplar, strengths: strengthsOf(wordsOf(tokenize(exemplar.text)), weights) })),
    )
    const mine = strengthsOf(words, weights)
    let best: Exemplar | undefined
    let most = LEAST
    for (const { exemplar, strengths } of known.compared) {
      const likeness = likenessOf(mine, strengths, known.rarity)
      if (likeness > most) [best, most] = [exemplar, likeness]
    }
    return best
  }
}

interface Compared {
  readonly exemplar: Exemplar
  readonly strengths: Strengths
}

interface Known {
  readonly compared: readonly Compared[]
  readonly rarity: Rarity
}

/** How rare a feature is among the exemplars, as in tf-idf: “the” is in most of them and makes nothing alike. */
type Rarity = (row: number) => number

function knownOf(compared: readonly Compared[]): Known {
  const uses = new Map<number, number>()
  for (const { strengths } of compared) for (const row of strengths.keys()) uses.set(row, (uses.get(row) ?? 0) + 1)
  return { compared, rarity: (row) => Math.log((compared.length + 1) / ((uses.get(row) ?? 0) + 1)) }
}

/**
 * How strongly each feature of a statement's words speaks, for whatever role, by the feature's row in the weights; a
 * word that has none stands under its negative key.
 */
type Strengths = ReadonlyMap<number, number>

/** What a word counts whose weight is not known: the dogs of “Feed the dogs” are what the statement is about. */
const UNKNOWN = 0.5

function strengthsOf(words: readonly Word[], weights: Weights): Strengths {
  const strengths = new Map<number, number>()
  wordEvidence(words, (key, first, last) => {
    const row = weights.rowOf(key)
    if (first === NOWHERE) return
    if (row !== -1) strengths.set(row, strengthOf(row, weights))
    else if (first === last) strengths.set(-key, UNKNOWN)
  })
  return strengths
}

function strengthOf(row: number, weights: Weights): number {
  return Math.max(...Object.values(COLUMNS).map((column) => Math.abs(weights.weight(row, column))))
}

/** What the two share of all that speaks in them, rare features before common ones: 0 to 1. */
function likenessOf(a: Strengths, b: Strengths, rarity: Rarity): number {
  const sumOf = (rows: readonly (readonly [number, number])[]): number =>
    rows.reduce((sum, [row, strength]) => sum + strength * rarity(row), 0)
  const shared = sumOf([...a].filter(([row]) => b.has(row)))
  return shared / (sumOf([...a]) + sumOf([...b]) - shared || 1)
}
