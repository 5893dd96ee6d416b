import type { VerbFamily, VerbFamilyWords } from '../role-model.ts'
import {
  ALSO_NOUNS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  OBLIQUE_PREPOSITIONS,
  SUBORDINATORS,
  TRANSPARENT_PREPOSITIONS,
  VERB_OPENERS,
} from './function-words.ts'
import { PhraseIndex, type PhraseMatch } from './phrase.ts'
import type { Token } from './tokens.ts'

/** How a predicate stands in its clause. */
export type PredicateForm = 'verb' | 'gerund' | 'participle' | 'noun'

/** A verb, or a noun that names its action, in a clause. Token indices, half-open. */
export interface Predicate {
  readonly start: number
  readonly end: number
  /** Every family that its words belong to; empty for a verb that only its place gives away. */
  readonly families: ReadonlySet<VerbFamily>
  readonly form: PredicateForm
}

/** The verbs of the role model, ready to be found. */
export interface VerbLexicon {
  readonly verbs: PhraseIndex<VerbFamily>
  readonly nouns: PhraseIndex<VerbFamily>
}

/** Decides whether a word that is both noun and verb is a verb, by its offset in the clause's text. */
export type VerbOracle = (offset: number) => boolean

export function createVerbLexicon(families: Readonly<Record<VerbFamily, VerbFamilyWords>>): VerbLexicon {
  const entries = Object.entries(families) as [VerbFamily, VerbFamilyWords][]
  return {
    verbs: new PhraseIndex(entries.flatMap(([family, { verbs }]) => verbs.map((phrase) => [phrase, family] as const))),
    nouns: new PhraseIndex(entries.flatMap(([family, { nouns }]) => nouns.map((phrase) => [phrase, family] as const))),
  }
}

/** The predicates of a clause, in order. `opensBlock`: its first word is a verb by position, as in a duty bullet. */
export function findPredicates(
  tokens: readonly Token[],
  opensBlock: boolean,
  lexicon: VerbLexicon,
  isVerb: VerbOracle,
): Predicate[] {
  const predicates: Predicate[] = []
  for (let at = 0; at < tokens.length;) {
    const predicate = predicateAt(tokens, at, predicates, opensBlock, lexicon, isVerb)
    if (predicate !== undefined) predicates.push(predicate)
    at = predicate?.end ?? at + 1
  }
  return predicates
}

function predicateAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Predicate[],
  opensBlock: boolean,
  lexicon: VerbLexicon,
  isVerb: VerbOracle,
): Predicate | undefined {
  const token = tokens[at]
  if (token === undefined || token.isPunctuation) return undefined
  const verb = longest(lexicon.verbs.at(tokens, at))
  if (verb !== undefined) {
    const form = formOf(tokens, verb, before, opensBlock, isVerb)
    if (form !== undefined) return { ...verb, form }
  }
  const noun = longest(lexicon.nouns.at(tokens, at))
  if (noun !== undefined) return { ...noun, form: 'noun' }
  const isUnknownVerb = verb === undefined && before.at(-1)?.end !== at && isVerbByPosition(tokens, at, opensBlock)
  return isUnknownVerb ? { start: at, end: at + 1, families: new Set(), form: 'verb' } : undefined
}

function longest(
  matches: readonly PhraseMatch<VerbFamily>[],
): Pick<Predicate, 'start' | 'end' | 'families'> | undefined {
  const first = matches[0]
  if (first === undefined) return undefined
  const families = matches.filter(({ end }) => end === first.end).map(({ value }) => value)
  return { start: first.start, end: first.end, families: new Set(families) }
}

/** Its form, where the words are a predicate there; `meetings with` are none, `brings` is. */
function formOf(
  tokens: readonly Token[],
  { start, end }: Pick<Predicate, 'start' | 'end'>,
  before: readonly Predicate[],
  opensBlock: boolean,
  isVerb: VerbOracle,
): PredicateForm | undefined {
  const token = tokens[start]
  if (token === undefined || /.{3}ings$/.test(token.word)) return undefined
  if (end - start > 1 && !isParticiple(token)) return token.word.endsWith('ing') ? 'gerund' : 'verb'
  if (token.word.endsWith('ing')) return isAdjectival(tokens, start, before) ? undefined : 'gerund'
  if (isParticiple(token)) return isPredicateParticiple(tokens, start) ? 'participle' : undefined
  return isVerbPosition(tokens, start, before, opensBlock, isVerb) ? 'verb' : undefined
}

/** `developing inspiring visions`, `a growing backlog`: behind a verb or an article the form describes a noun. */
function isAdjectival(tokens: readonly Token[], at: number, before: readonly Predicate[]): boolean {
  const previous = tokens[at - 1]
  if (previous === undefined) return false
  if (/^(of|for|to|in|on|with|from|be)$/.test(previous.word)) return false
  return (
    before.some(({ end, form }) => end === at && form !== 'noun') || /^(the|a|an|our|their|its)$/.test(previous.word)
  )
}

/** `written`, `defined`: a word whose stem lost an ending that only past forms have. */
export function isParticiple({ word, stem }: Token): boolean {
  return word.endsWith('ed')
    ? stem !== word
    : /^(broken|brought|built|chosen|drawn|driven|given|grown|held|kept|led|made|sold|spoken|taken|written|wrote|drove|took)$/.test(
        word,
      )
}

/** A participle says something of its subject at a clause's start, behind an auxiliary, or before `by`; elsewhere it describes a noun (`a prioritised backlog`). */
function isPredicateParticiple(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]
  return (
    previous === undefined ||
    AUXILIARIES.has(previous.word) ||
    tokens[at + 1]?.word === 'by' ||
    previous.word === 'you' ||
    previous.word === 'they'
  )
}

function isVerbPosition(
  tokens: readonly Token[],
  at: number,
  before: readonly Predicate[],
  opensBlock: boolean,
  isVerb: VerbOracle,
): boolean {
  const token = tokens[at]
  const previous = previousWord(tokens, at)
  if (token === undefined) return false
  if (previous === undefined || VERB_OPENERS.has(previous.word) || AUXILIARIES.has(previous.word)) return true
  if (previous.stem === 'help' || /^[:;(–—•"“”]$/.test(previous.word)) return true
  if (!ALSO_NOUNS.has(token.stem)) return !isDescribing(previous)
  if (isBehindAdverbial(tokens, at)) return true
  if (COORDINATORS.has(previous.word))
    return (
      opensObject(tokens, at) &&
      (before.length > 0 || isBehindApposition(tokens, at) || isCoordinatedWithOpening(tokens, at, opensBlock, isVerb))
    )
  return (
    !isDescribing(previous) &&
    agrees(previous, token) &&
    takesObject(tokens, at) &&
    (opensNounPhrase(tokens[at + 1]) || isVerb(token.start))
  )
}

/** `Every month, present the results`, `With the Scrum Master, run the demo`: an imperative behind what tells when, how or with whom. */
function isBehindAdverbial(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word === ',' && opensAdverbial(tokens[0]) && isDeterminer(tokens[at + 1])
}

function opensAdverbial(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(every|each|together|once|twice)$/.test(token.word) ||
      TRANSPARENT_PREPOSITIONS.has(token.word) ||
      OBLIQUE_PREPOSITIONS.has(token.word))
  )
}

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (DETERMINERS.has(token.word) || token.word === 'one')
}

/** `the team plans its sprints`: a noun stands before none of these, so that the tagger need not be asked. `Interviews a week` do not make a verb. */
function opensNounPhrase(token: Token | undefined): boolean {
  return token !== undefined && /^(the|its|their|our|your|it|them)$/.test(token.word)
}

/** `Send weekly notes and lead the meeting`: the bullet opens with a verb that nobody listed. */
function isCoordinatedWithOpening(
  tokens: readonly Token[],
  at: number,
  opensBlock: boolean,
  isVerb: VerbOracle,
): boolean {
  return opensBlock && /^(and|or|&|then)$/.test(tokens[at - 1]?.word ?? '') && isVerb(tokens[0]?.start ?? 0)
}

/** `Ines, our Product Manager, sets prices`: a verb in -s behind an apposition, as against `mood boards, props, sets`. */
function isBehindApposition(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !endsInS(token) || !/^[,)]$/.test(tokens[at - 1]?.word ?? '')) return false
  const opening = tokens.slice(0, at - 1).findLastIndex(({ word }) => word === ',' || word === '(')
  return (
    opening > 0 && at - opening < LONGEST_APPOSITION && /^(our|the|your|a|an)$/.test(tokens[opening + 1]?.word ?? '')
  )
}

/** In words, with its signs. */
const LONGEST_APPOSITION = 8

/** A verb in -s follows a singular noun, one without it a plural: `the team plans`, `engineers plan`, but not `requirements documents`. */
function agrees(subject: Token, verb: Token): boolean {
  return endsInS(subject) !== endsInS(verb)
}

/** A noun in the plural, or a verb that says what one does; not `process`. */
export function endsInS({ word, stem }: Token): boolean {
  return word.endsWith('s') && word !== stem
}

/** `the team plans the sprint`, but not `delivery plans to meet` or `tech leads and`: only a noun phrase behind it makes a verb likely. */
function takesObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.isPunctuation || COORDINATORS.has(next.word) || AUXILIARIES.has(next.word))
    return false
  if (next.word === 'it') return true
  return (
    !TRANSPARENT_PREPOSITIONS.has(next.word) &&
    !OBLIQUE_PREPOSITIONS.has(next.word) &&
    !SUBORDINATORS.has(next.word) &&
    !VERB_OPENERS.has(next.word)
  )
}

/** Adverbs stand between a verb and what decides about it, also at the start: `regularly interview customers`. */
function previousWord(tokens: readonly Token[], at: number): Token | undefined {
  let index = at - 1
  while (isAdverb(tokens[index])) index--
  return tokens[index]
}

/** `you will regularly present`. */
export function isBetweenSubjectAndVerb(token: Token | undefined): boolean {
  return token !== undefined && (AUXILIARIES.has(token.word) || /[a-z]{3}ly$/.test(token.word))
}

function isAdverb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/[a-z]{3}ly$/.test(token.word) || token.word === 'also' || token.word === 'then') &&
    !NO_ADVERBS.has(token.word)
  )
}

const NO_ADVERBS = new Set([
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'early',
  'friendly',
  'family',
  'supply',
  'assembly',
])

/** Words before a noun: determiners, prepositions and the like. */
function isDescribing({ word }: Token): boolean {
  return /^(the|a|an|our|your|their|its|this|these|those|each|every|any|new|own|my|his|her|of|for|in|on|with|from|at|by|as|into|more|most|daily|weekly|no|product|per|within|strong|good|high|key|clear|great)$/.test(
    word,
  )
}

/** Behind a coordinated verb comes its object; behind a coordinated noun the next item or the end. */
function opensObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    !/^(,|\.|;|\)|:|of|for|in|on|with|is|are|to)$/.test(next.word) &&
    !(COORDINATORS.has(next.word) && tokens[at + 2]?.isPunctuation === true)
  )
}

function isFirstWord(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every(({ isPunctuation }) => isPunctuation)
}

/** In a duty bullet, and behind `to` or `will`, an unknown word is the verb. */
function isVerbByPosition(tokens: readonly Token[], at: number, opensBlock: boolean): boolean {
  const next = tokens[at + 1]
  const token = tokens[at]
  if (token === undefined || next === undefined || next.isPunctuation || isGrammatical(token)) return false
  const previous = tokens[at - 1]
  if (isFirstWord(tokens, at))
    return (
      opensBlock &&
      !(next.word === 'and' && token.word.endsWith('ing')) &&
      /^(the|a|an|our|your|all|each|every|and|new|product|user|sprint)$/.test(next.word)
    )
  return (
    previous !== undefined &&
    !token.word.endsWith('ing') &&
    /^(will|to|you)$/.test(previous.word) &&
    /^(the|a|an|our|your|all|each|every|new|and)$/.test(next.word) &&
    !/^(be|have)$/.test(token.word)
  )
}

/** Articles, pronouns, prepositions and the like: never the verb. */
function isGrammatical({ word }: Token): boolean {
  return (
    DETERMINERS.has(word) ||
    TRANSPARENT_PREPOSITIONS.has(word) ||
    OBLIQUE_PREPOSITIONS.has(word) ||
    COORDINATORS.has(word) ||
    VERB_OPENERS.has(word) ||
    SUBORDINATORS.has(word)
  )
}
