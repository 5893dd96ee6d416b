import { tokenize, type Token } from '../language/tokens.ts'
import { NOWHERE, wordEvidence } from './evidence.ts'
import { withoutGiven } from './given.ts'
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
      exemplars.map((exemplar) => {
        const { words } = withoutGiven(wordsOf(tokenize(exemplar.text)))
        return { exemplar, strengths: strengthsOf(words, weights) }
      }),
    )
    const mine = known.weigh(strengthsOf(words, weights))
    let best: Exemplar | undefined
    let most = LEAST
    for (const { exemplar, strengths } of known.compared) {
      const likeness = likenessOf(mine, strengths)
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
  /** The exemplars, weighed. */
  readonly compared: readonly Compared[]
  readonly weigh: (strengths: Strengths) => Strengths
}

/** Rare features weigh more, as in tf-idf: “the” is in most exemplars and makes nothing alike. */
function knownOf(compared: readonly Compared[]): Known {
  const uses = new Map<number, number>()
  for (const { strengths } of compared) for (const row of strengths.keys()) uses.set(row, (uses.get(row) ?? 0) + 1)
  const rarity = (row: number): number => Math.log((compared.length + 1) / ((uses.get(row) ?? 0) + 1))
  const weigh = (strengths: Strengths): Strengths =>
    new Map(Array.from(strengths, ([row, strength]) => [row, strength * rarity(row)]))
  return { compared: compared.map(({ exemplar, strengths }) => ({ exemplar, strengths: weigh(strengths) })), weigh }
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

/** What the two share of all that speaks in them: 0 to 1. */
function likenessOf(a: Strengths, b: Strengths): number {
  const shared = [...a].reduce((sum, [row, strength]) => (b.has(row) ? sum + strength : sum), 0)
  return shared / (sumOf(a) + sumOf(b) - shared || 1)
}

function sumOf(strengths: Strengths): number {
  return [...strengths.values()].reduce((sum, strength) => sum + strength, 0)
}
