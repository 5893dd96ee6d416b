import {
  AUXILIARIES,
  OBLIQUE_PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBORDINATORS,
  TRANSPARENT_PREPOSITIONS,
} from './function-words.ts'
import type { Grammar, TokenRange } from './grammar.ts'
import { roleHolderEndingAt } from './persons.ts'
import { endsInS, isParticiple, type Predicate } from './predicates.ts'
import type { Token } from './tokens.ts'

/** The predicate that acts on an object, and how they are joined. */
export interface Governor {
  readonly predicate: Predicate
  /** The verbs coordinated with it: `define` in `define and track`. */
  readonly partners: readonly Predicate[]
  /** The word that joins object to predicate: `with` in `aligned with the roadmap`. Missing: it is its direct object. */
  readonly preposition: string | undefined
  /** How many such words stand between them; the more, the looser they are joined. */
  readonly distance: number
  readonly position: 'before' | 'after'
}

/** In words: no verb acts on what stands farther off. */
const REACH = 22

/** The predicate that acts on an object: the nearest one before it, else the one behind (`the backlog is kept by you`, `backlog management`). */
export function governorOf(grammar: Grammar, object: TokenRange): Governor | undefined {
  const within = governorWithin(grammar, object)
  if (within !== undefined) return within
  const before = governorBefore(grammar, object)
  const behind = before === undefined || isLight(grammar, before) ? governorAfter(grammar, object) : undefined
  return behind ?? before ?? governorOfPronoun(grammar, object)
}

/** `take roadmap responsibility`, `have backlog ownership`: what is done stands in the noun. */
function isLight({ tokens }: Grammar, { predicate: { start, end } }: Governor): boolean {
  return end === start + 1 && /^(tak|hav|has|bear|assum|hold|get)/.test(tokens[start]?.word ?? '')
}

/** A phrase may begin with its own verb: `bring … to market`. */
function governorWithin({ predicates }: Grammar, { start, end }: TokenRange): Governor | undefined {
  const predicate = predicates.find((one) => one.start === start && one.end <= end && one.form !== 'noun')
  return predicate && { predicate, partners: [], preposition: undefined, distance: 0, position: 'before' }
}

function governorBefore(grammar: Grammar, object: TokenRange): Governor | undefined {
  const { tokens, predicates } = grammar
  const prepositions: string[] = []
  const isClause = isFreeRelative(tokens, object.start) || isFreeRelative(tokens, object.start - 1)
  for (let at = object.start - 1; at >= 0 && object.start - at < REACH; at--) {
    const predicate = predicates.find(({ end }) => end === at + 1)
    if (predicate !== undefined && mayGovern(grammar, predicate, object)) {
      const partners = coordinatedWith(tokens, predicates, predicate)
      return {
        predicate,
        partners,
        preposition: decisive(prepositions, predicate),
        distance: prepositions.length,
        position: 'before',
      }
    }
    if (predicate !== undefined && isReducedRelative(tokens, predicate)) {
      prepositions.pop()
      if (tokens[predicate.start - 1]?.word === 'as') at--
      continue
    }
    const opening = openingOfFiller(grammar, object, at)
    const word = tokens[at]?.word ?? ''
    if (opening !== undefined) at = opening
    else if (/^[.;!?]$/.test(word) || RELATIVE_PRONOUNS.has(word) || SUBORDINATORS.has(word)) return undefined
    else if (!isClause && (TRANSPARENT_PREPOSITIONS.has(word) || OBLIQUE_PREPOSITIONS.has(word)))
      prepositions.push(prepositionAt(tokens, predicates, at))
  }
  return undefined
}

function mayGovern({ tokens, people }: Grammar, predicate: Predicate, object: TokenRange): boolean {
  if (isListed(tokens, predicate, object)) return false
  if (predicate.form !== 'noun') return !isReducedRelative(tokens, predicate)
  return isJoined(tokens, predicate, object) && !isPersonsName(people, tokens, predicate)
}

/** Where the words begin, of which this is the last, that say nothing of how verb and object are joined. */
function openingOfFiller({ tokens, predicates }: Grammar, object: TokenRange, at: number): number | undefined {
  const word = tokens[at]?.word ?? ''
  if (
    tokens[at]?.isHyphenated === true ||
    isComplementizer(tokens, predicates, at) ||
    isQuestioned(tokens, predicates, object, at)
  )
    return at
  if (isAtLeast(tokens, at) || isBetweenNumbers(tokens, at) || isTargetFor(tokens, at)) return at
  if (word === ')') return openingParenthesis(tokens, at)
  if (word === ',') return openingOfAside(tokens, predicates, at)
  if (isAsWellAs(tokens, at)) return at - 2
  return word === 'as' && tokens[at - 1]?.word === 'such' ? at - 1 : undefined
}

/** `settle with the squad what goes into the release`, `agree with them which stories come first`: a clause, and no preposition joins it. */
function isFreeRelative(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.word ?? ''
  return (
    /^(what|which|whether|how|who)$/.test(tokens[start]?.word ?? '') &&
    !TRANSPARENT_PREPOSITIONS.has(before) &&
    !OBLIQUE_PREPOSITIONS.has(before)
  )
}

/** `define, measure and track`: the object is acted on by all of them. */
function coordinatedWith(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  { start, form }: Predicate,
): readonly Predicate[] {
  const at = start - 1
  if (!/^(and|or|&|,|\/)$/.test(tokens[at]?.word ?? '')) return []
  const last = tokens[at - 1]?.word === ',' ? at - 1 : at
  const partner = predicates.find((one) => one.form === form && one.end === last)
  return partner === undefined ? [] : [partner, ...coordinatedWith(tokens, predicates, partner)]
}

/** `analytics, A/B testing, and customer behaviour`: a gerund without an object is one thing of a list. */
function isListed(tokens: readonly Token[], { form, end }: Predicate, object: TokenRange): boolean {
  return (
    form === 'gerund' &&
    end < object.start &&
    tokens[end]?.word === ',' &&
    !ASIDE_OPENERS.has(tokens[end + 1]?.word ?? '')
  )
}

/** `the roadmap, as approved by the board, into epics`: the participle belongs to what stands before it. */
function isReducedRelative(tokens: readonly Token[], { form, end }: Predicate): boolean {
  return form === 'participle' && tokens[end]?.word === 'by'
}

/** `ensure that each increment`, `make sure that`: the word joins the clause to its verb, as against `a tool that`. */
function isComplementizer(tokens: readonly Token[], predicates: readonly Predicate[], at: number): boolean {
  const verbEnd = tokens[at - 1]?.word === 'sure' ? at - 1 : at
  return tokens[at]?.word === 'that' && predicates.some(({ end, form }) => end === verbEnd && form !== 'noun')
}

/** `decide which bugs we mend`, `agree with the developers which stories come first`: it asks about the object and begins no relative clause. */
function isQuestioned(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  object: TokenRange,
  at: number,
): boolean {
  if (tokens[at]?.word !== 'which' || at !== object.start - 1) return false
  return predicates.some(
    ({ end, form, families }) => form !== 'noun' && (end === at || (end < at && families.has('decide'))),
  )
}

/** At its last word. */
function isAsWellAs(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'as' && tokens[at - 1]?.word === 'well' && tokens[at - 2]?.word === 'as'
}

/** `talk to at least five customers`: no place. */
function isAtLeast(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'at' && /^(least|most)$/.test(tokens[at + 1]?.word ?? '')
}

/** `meet the targets for revenue`: the revenue is what is to be met. */
function isTargetFor(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'for' && /^(targets?|goals?|quotas?|numbers?)$/.test(tokens[at - 1]?.word ?? '')
}

/** `a 12 to 18 month roadmap`. */
function isBetweenNumbers(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.word === 'to' &&
    /^\d/.test(tokens[at + 1]?.word ?? '') &&
    tokens.slice(Math.max(0, at - 2), at).some(({ word }) => /^\d/.test(word))
  )
}

/** `select, together with the developers, the items`: from the comma that closes the aside to the one that opens it. */
function openingOfAside(tokens: readonly Token[], predicates: readonly Predicate[], closing: number): number {
  const opening = tokens.slice(0, closing).findLastIndex(({ word }) => word === ',')
  const isAside =
    opening !== -1 &&
    predicates.some(({ end }) => end === opening) &&
    ASIDE_OPENERS.has(tokens[opening + 1]?.word ?? '')
  return isAside ? opening : closing
}

const ASIDE_OPENERS = new Set(['together', 'jointly', 'along', 'alongside', 'with', 'in'])

/** `based on`, `informed by`: behind a participle a preposition tells where something comes from, not what is made. */
function prepositionAt(tokens: readonly Token[], predicates: readonly Predicate[], at: number): string {
  const before = tokens[at - 1]
  const isDescription = before !== undefined && isParticiple(before) && !predicates.some(({ end }) => end === at)
  return isDescription ? 'by' : (tokens[at]?.word ?? '')
}

/** Of the words between predicate and object, nearest to the object first, the one that tells how they are joined. */
function decisive(prepositions: readonly string[], { families }: Predicate): string | undefined {
  const [nearest] = prepositions
  if (nearest === 'into' || (families.has('transform') && nearest !== undefined)) return nearest
  if (nearest === 'for' && isWorkWithSomeone(families, prepositions)) return 'on'
  if (nearest === 'on' && (families.has('collaborate') || (families.has('decide') && prepositions.includes('with'))))
    return nearest
  if (families.has('own') && prepositions.includes('from') && (nearest === 'from' || nearest === 'to')) return 'in'
  if (nearest === 'with' && families.has('create') && !families.has('collaborate')) return 'in'
  return prepositions.find((word) => OBLIQUE_PREPOSITIONS.has(word)) ?? nearest
}

/** `work with sales for pricing`, `partner with sales for pricing`: what they work on; but not `is the place for`. */
function isWorkWithSomeone(families: Predicate['families'], prepositions: readonly string[]): boolean {
  return families.has('collaborate') && (families.has('research') || prepositions.includes('with'))
}

/** `ownership of the roadmap`, `input to the roadmap`: the noun acts on the object through a preposition right behind it. */
function isJoined(tokens: readonly Token[], predicate: Predicate, object: TokenRange): boolean {
  const next = tokens[predicate.end]?.word ?? ''
  if (next === 'into' && predicate.families.has('support'))
    return /^(provide|give|bring|offer|have|with)$/.test(tokens[predicate.start - 1]?.word ?? '')
  return predicate.end < object.start && (TRANSPARENT_PREPOSITIONS.has(next) || OBLIQUE_PREPOSITIONS.has(next))
}

/** `feedback to Product Management on the vision`: nobody manages anything here. */
function isPersonsName(people: Grammar['people'], tokens: readonly Token[], { start, end }: Predicate): boolean {
  return people.at(tokens, start - 1).some((person) => person.end === end)
}

function openingParenthesis(tokens: readonly Token[], closing: number): number {
  const opening = tokens.slice(0, closing).findLastIndex(({ word }) => word === '(')
  return opening === -1 ? closing : opening
}

function governorAfter({ tokens, predicates }: Grammar, object: TokenRange): Governor | undefined {
  for (const predicate of predicates) {
    if (predicate.start < object.end) continue
    const between = tokens.slice(object.end, predicate.start)
    const isCompound = predicate.form === 'noun' || predicate.form === 'gerund'
    const bridges = isCompound
      ? between.every(({ word }) => /^(and|&|\/|,)$/.test(word)) && between.length <= 1
      : between.every(({ word }) => AUXILIARIES.has(word))
    if (bridges && (isCompound || predicate.form === 'participle'))
      return { predicate, partners: [], preposition: undefined, distance: 0, position: 'after' }
    if (!isCompound) return undefined
  }
  return undefined
}

/** `our backlog is long, and you order it`: the verb's object is a pronoun that stands for what was named before. */
function governorOfPronoun({ tokens, predicates }: Grammar, object: TokenRange): Governor | undefined {
  const last = tokens[object.end - 1]
  const pronoun = last !== undefined && endsInS(last) ? 'them' : 'it'
  const predicate = predicates.find(
    ({ start, end, form }) =>
      start >= object.end && end - object.end < REACH && form === 'verb' && tokens[end]?.word === pronoun,
  )
  return predicate && { predicate, partners: [], preposition: undefined, distance: 0, position: 'before' }
}

/**
 * `support the documentation of`, `assist in defining`, `support the client in the definition of`, `guide the Product Owner in splitting and refining`:
 * the verb before only helps with what gerund or noun says.
 */
export function isHelpedWith(grammar: Grammar, predicate: Predicate): boolean {
  const { tokens, predicates } = grammar
  const { form, start } = predicate
  if (form !== 'gerund' && form !== 'noun') return false
  const [partner] = coordinatedWith(tokens, predicates, predicate)
  if (partner !== undefined) return isHelpedWith(grammar, partner)
  const preposition = beforeNounPhrase(tokens, start)
  const matrix = predicates.findLast((one) => one.end <= start && one.form !== 'noun')
  if (matrix?.form === 'verb' && matrix.end === preposition + 1) return matrix.families.has('support')
  if (!/^(in|to|with|on)$/.test(tokens[preposition]?.word ?? '')) return false
  if (matrix === undefined || preposition - matrix.end >= LONGEST_HELPED) return false
  if (matrix.families.has('support')) return true
  const holder = form === 'gerund' ? roleHolderEndingAt(grammar, preposition) : undefined
  if (holder === undefined || holder.kind === 'unmarked' || holder.words.start < matrix.end) return false
  return holder.kind === 'other' || matrix.families.has('enable')
}

/** From an action noun back over its article and one adjective: `to the further development`. */
function beforeNounPhrase(tokens: readonly Token[], start: number): number {
  const article = [start - 1, start - 2].find((at) => /^(the|a|an)$/.test(tokens[at]?.word ?? ''))
  return (article ?? start) - 1
}

/** How many words may name those who are helped. */
export const LONGEST_HELPED = 6
