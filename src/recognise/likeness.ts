import { tokenize, type Token } from '../language/tokens.ts'
import { NOWHERE, wordEvidence } from './evidence.ts'
import { COLUMNS } from './knowledge.ts'
import type { Exemplar } from '../roles/knowledge.ts'
import type { Weights } from './weights.ts'
import type { Word } from './words.ts'

/** The exemplar that is most like a statement; `undefined` where none is. */
export type LikestTo = (words: readonly Word[]) => Exemplar | undefined

/** Less alike than this, and nobody sees why the two are compared: 0 to 1. */
const LEAST = 0.2

/** Reads the exemplars when the first statement is compared. */
export function createLikeness(
  exemplars: readonly Exemplar[],
  wordsOf: (tokens: readonly Token[]) => Word[],
  weights: Weights,
): LikestTo {
  let known: { exemplar: Exemplar; strengths: Strengths }[] | undefined
  return (words) => {
    known ??= exemplars.map((exemplar) => ({
      exemplar,
      strengths: strengthsOf(wordsOf(tokenize(exemplar.text)), weights),
    }))
    const mine = strengthsOf(words, weights)
    let best: Exemplar | undefined
    let most = LEAST
    for (const { exemplar, strengths } of known) {
      const likeness = likenessOf(mine, strengths)
      if (likeness > most) [best, most] = [exemplar, likeness]
    }
    return best
  }
}

/** How strongly each feature of a statement's words speaks, for whatever role, by the feature's row in the weights. */
type Strengths = ReadonlyMap<number, number>

function strengthsOf(words: readonly Word[], weights: Weights): Strengths {
  const strengths = new Map<number, number>()
  wordEvidence(words, (key, first) => {
    const row = weights.rowOf(key)
    if (row === -1 || first === NOWHERE) return
    strengths.set(row, Math.max(...Object.values(COLUMNS).map((column) => Math.abs(weights.weight(row, column)))))
  })
  return strengths
}

/** What the two share of all that speaks in them: 0 to 1. */
function likenessOf(a: Strengths, b: Strengths): number {
  const shared = [...a].reduce((sum, [row, strength]) => (b.has(row) ? sum + strength : sum), 0)
  return shared / (sumOf(a) + sumOf(b) - shared || 1)
}

function sumOf(strengths: Strengths): number {
  return [...strengths.values()].reduce((sum, strength) => sum + strength, 0)
}
