import type { PhraseIndex } from './phrase.ts'
import type { Predicate } from './predicates.ts'
import type { Token } from './tokens.ts'

/** Token indices, half-open. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

/** A person, team or function named in a clause. `isHire`: by the posting's own title for the hire. */
export interface Person {
  readonly isHire: boolean
}

/** What is read of a clause before anyone judges it. */
export interface Grammar {
  readonly tokens: readonly Token[]
  readonly predicates: readonly Predicate[]
  readonly people: PhraseIndex<Person>
  /** How many tokens at its start are a pronoun that stands for the hire, see `standsForHire`. */
  readonly hirePronoun: number
}

/** Who does what a predicate says. `unmarked`: nobody is named, as in an imperative. */
export type Actor =
  | { readonly kind: 'hire' | 'company' | 'other'; readonly words: TokenRange }
  | { readonly kind: 'unmarked' }
  /** The actor of an infinitive is whoever the verb before it acts on: `enable the team to refine`. */
  | { readonly kind: 'helped'; readonly words: TokenRange; readonly by: Predicate }
