import { people as PEOPLE } from '../../rules/roles/people.ts'
import { strategicTactical } from '../../rules/roles/index.ts'
import { actorOf } from '../../src/language/actor.ts'
import { governorOf } from '../../src/language/governor.ts'
import type { Actor, Grammar, Person, TokenRange } from '../../src/language/grammar.ts'
import { negationOf } from '../../src/language/negation.ts'
import { createVerbTagger } from '../../src/language/parts-of-speech.ts'
import { PhraseIndex } from '../../src/language/phrase.ts'
import { possessorOf } from '../../src/language/possessor.ts'
import { createVerbLexicon, findPredicates } from '../../src/language/predicates.ts'
import { tokenize } from '../../src/language/tokens.ts'

const lexicon = createVerbLexicon(strategicTactical.verbs)
const owners = ['product owner', 'po'].map((phrase) => [phrase, { isHire: false }] as const)
const managers = ['product manager', 'pm', 'product management'].map((phrase) => [phrase, { isHire: true }] as const)
/** As in a posting for a Product Manager. */
const people = new PhraseIndex<Person>([
  ...PEOPLE.map((phrase) => [phrase, { isHire: false }] as const),
  ...owners,
  ...managers,
])

/** A sentence of a Product Manager's posting, read as grammar reads it. */
export interface Sentence {
  readonly grammar: Grammar
  readonly words: (range: TokenRange | undefined) => string | undefined
  /** The tokens of some words of it. */
  readonly rangeOf: (words: string) => TokenRange
}

export function readSentence(text: string, opensBlock = true): Sentence {
  const tokens = tokenize(text)
  const predicates = findPredicates(tokens, opensBlock, lexicon, createVerbTagger(text))
  return {
    grammar: { tokens, predicates, people, hirePronoun: 0 },
    words: (range) => range && text.slice(tokens[range.start]?.start, tokens[range.end - 1]?.end),
    rangeOf: (words) => {
      const from = text.indexOf(words)
      if (from === -1) throw new Error(`“${text}” does not hold “${words}”`)
      const inside = tokens.flatMap(({ start }, at) => (start >= from && start < from + words.length ? [at] : []))
      return { start: inside[0] ?? 0, end: (inside.at(-1) ?? 0) + 1 }
    },
  }
}

/** What a sentence says of an object in it, in the sentence's words. */
export interface Said {
  readonly verb: string | undefined
  readonly preposition: string | undefined
  /** Who acts: `hire: you`, `other: Our Product Owner`, `unmarked`. */
  readonly actor: string | undefined
  readonly denial: string | undefined
  readonly possessor: string | undefined
}

export function saidOf(object: string, text: string, opensBlock = true): Said {
  const { grammar, words, rangeOf } = readSentence(text, opensBlock)
  const range = rangeOf(object)
  const governor = governorOf(grammar, range)
  const inWords = (actor: Actor): string =>
    actor.kind === 'unmarked' ? 'unmarked' : `${actor.kind}: ${words(actor.words) ?? ''}`
  const possessor = possessorOf(grammar, range)
  return {
    verb: words(governor?.predicate),
    preposition: governor?.preposition,
    actor: governor && inWords(actorOf(grammar, governor.predicate)),
    denial: words(negationOf(grammar, governor?.predicate, range)),
    possessor: possessor && inWords(possessor),
  }
}
