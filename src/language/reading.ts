import { tokenize, type Token } from './tokens.ts'
import type { Clause } from '../posting/posting.ts'

/** A clause, or a piece of a very long one, with its tokens: split once, read by everyone. */
export interface Reading {
  readonly clause: Clause
  /** Their offsets count in the clause's text. */
  readonly tokens: readonly Token[]
}

/** In tokens. No sentence that people write is longer. */
const LONGEST = 200

export function readClauses(
  clauses: readonly Clause[],
  tokensOf: (text: string) => readonly Token[] = tokenize,
): Reading[] {
  return clauses.flatMap((clause) => piecesOf(tokensOf(clause.text)).map((tokens) => ({ clause, tokens })))
}

function piecesOf(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= LONGEST) return [tokens]
  return Array.from({ length: Math.ceil(tokens.length / LONGEST) }, (_, at) =>
    tokens.slice(at * LONGEST, (at + 1) * LONGEST),
  )
}
