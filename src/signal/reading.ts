import { openingPronoun } from '../language/pronoun.ts'
import { tokenize, type Token } from '../language/tokens.ts'
import type { Clause } from '../posting/posting.ts'

/** A clause, or a piece of a very long one, with its tokens: split once, read by everyone. */
export interface Reading {
  readonly clause: Clause
  /** Their offsets count in the clause's text. */
  readonly tokens: readonly Token[]
  /** Where the clause opens with `he`, `she` or `they`: the last sentence before it in its block that names somebody. */
  readonly antecedent: readonly Token[] | undefined
}

/** In tokens. No sentence that people write is longer, and reading the grammar of one takes more than linear time. */
const LONGEST = 200

export function readClauses(
  clauses: readonly Clause[],
  tokensOf: (text: string) => readonly Token[] = tokenize,
): Reading[] {
  let naming: Reading | undefined
  return clauses.flatMap((clause) => {
    const [first = [], ...others] = piecesOf(tokensOf(clause.text))
    const isPronoun = openingPronoun(first) !== undefined
    const reading = {
      clause,
      tokens: first,
      antecedent: isPronoun && naming?.clause.block === clause.block ? naming.tokens : undefined,
    }
    if (!isPronoun) naming = reading
    return [reading, ...others.map((tokens) => ({ clause, tokens, antecedent: undefined }))]
  })
}

function piecesOf(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= LONGEST) return [tokens]
  return Array.from({ length: Math.ceil(tokens.length / LONGEST) }, (_, at) =>
    tokens.slice(at * LONGEST, (at + 1) * LONGEST),
  )
}
