import { tokenize, type Token } from '../language/tokens.ts'
import type { Clause } from '../posting/posting.ts'

/** A clause with its tokens: split once, read by everyone. */
export interface Reading {
  readonly clause: Clause
  readonly tokens: readonly Token[]
}

export function readClauses(clauses: readonly Clause[]): Reading[] {
  return clauses.map((clause) => ({ clause, tokens: tokenize(clause.text) }))
}
