import {
  AUXILIARIES, COMPANY_PRONOUNS, COORDINATORS, DETERMINERS, HIRE_NOUNS, HIRE_PRONOUNS, NEGATIONS, OBLIQUE_PREPOSITIONS, OTHER_PRONOUNS, RELATIVE_PRONOUNS,
  SUBORDINATORS, TRANSPARENT_PREPOSITIONS,
} from './function-words.ts'
import type { PhraseIndex, PhraseMatch } from './phrase.ts'
import { endsInS, isParticiple, type Predicate } from './predicates.ts'
import type { OpeningPronoun } from './pronoun.ts'
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

/** Who does what a predicate says. `unmarked`: nobody is named, as in an imperative. */
export type Actor =
  | { readonly kind: 'hire' | 'company' | 'other'; readonly words: TokenRange }
  | { readonly kind: 'unmarked' }
  /** The actor of an infinitive is whoever the verb before it acts on: `enable the team to refine`. */
  | { readonly kind: 'helped'; readonly words: TokenRange; readonly by: Predicate }

const REACH = 22
/** How far into a clause its subject may stand. */
const OPENING = 9

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

function governorBefore({ tokens, predicates, people }: Grammar, object: TokenRange): Governor | undefined {
  const prepositions: string[] = []
  const isClause = isFreeRelative(tokens, object.start) || isFreeRelative(tokens, object.start - 1)
  for (let at = object.start - 1; at >= 0 && object.start - at < REACH; at--) {
    const predicate = predicates.find(({ end }) => end === at + 1)
    if (predicate !== undefined && !isListed(tokens, predicate, object) && (predicate.form === 'noun' ? isJoined(tokens, predicate, object) && !isPersonsName(people, tokens, predicate) : !isReducedRelative(tokens, predicate))) {
      const partners = coordinatedWith(tokens, predicates, predicate)
      return { predicate, partners, preposition: decisive(prepositions, predicate), distance: prepositions.length, position: 'before' }
    }
    const word = tokens[at]?.word ?? ''
    if (predicate !== undefined && isReducedRelative(tokens, predicate)) {
      prepositions.pop()
      if (tokens[predicate.start - 1]?.word === 'as') at--
      continue
    }
    if (tokens[at]?.isHyphenated === true || isComplementizer(tokens, predicates, at) || isQuestioned(tokens, predicates, object, at)) continue
    if (/^[.;!?]$/.test(word) || RELATIVE_PRONOUNS.has(word) || SUBORDINATORS.has(word)) return undefined
    if (word === ')') at = openingParenthesis(tokens, at)
    else if (isAsWellAs(tokens, at)) at -= 2
    else if (isAtLeast(tokens, at) || isBetweenNumbers(tokens, at) || isTargetFor(tokens, at)) continue
    else if (word === ',') at = openingOfAside(tokens, predicates, at)
    else if (word === 'as' && tokens[at - 1]?.word === 'such') at -= 1
    else if (!isClause && (TRANSPARENT_PREPOSITIONS.has(word) || OBLIQUE_PREPOSITIONS.has(word))) prepositions.push(prepositionAt(tokens, predicates, at))
  }
  return undefined
}

/** `settle with the squad what goes into the release`, `agree with them which stories come first`: a clause, and no preposition joins it. */
function isFreeRelative(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.word ?? ''
  return /^(what|which|whether|how|who)$/.test(tokens[start]?.word ?? '') && !TRANSPARENT_PREPOSITIONS.has(before) && !OBLIQUE_PREPOSITIONS.has(before)
}

/** `define, measure and track`: the object is acted on by all of them. */
function coordinatedWith(tokens: readonly Token[], predicates: readonly Predicate[], { start, form }: Predicate): readonly Predicate[] {
  const at = start - 1
  if (!/^(and|or|&|,|\/)$/.test(tokens[at]?.word ?? '')) return []
  const last = tokens[at - 1]?.word === ',' ? at - 1 : at
  const partner = predicates.find((one) => one.form === form && one.end === last)
  return partner === undefined ? [] : [partner, ...coordinatedWith(tokens, predicates, partner)]
}

/** `analytics, A/B testing, and customer behaviour`: a gerund without an object is one thing of a list. */
function isListed(tokens: readonly Token[], { form, end }: Predicate, object: TokenRange): boolean {
  return form === 'gerund' && end < object.start && tokens[end]?.word === ',' && !ASIDE_OPENERS.has(tokens[end + 1]?.word ?? '')
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
function isQuestioned(tokens: readonly Token[], predicates: readonly Predicate[], object: TokenRange, at: number): boolean {
  if (tokens[at]?.word !== 'which' || at !== object.start - 1) return false
  return predicates.some(({ end, form, families }) => form !== 'noun' && (end === at || (end < at && families.has('decide'))))
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
  return tokens[at]?.word === 'to' && /^\d/.test(tokens[at + 1]?.word ?? '') && tokens.slice(Math.max(0, at - 2), at).some(({ word }) => /^\d/.test(word))
}

/** `select, together with the developers, the items`: from the comma that closes the aside to the one that opens it. */
function openingOfAside(tokens: readonly Token[], predicates: readonly Predicate[], closing: number): number {
  const opening = tokens.slice(0, closing).findLastIndex(({ word }) => word === ',')
  const isAside = opening !== -1 && predicates.some(({ end }) => end === opening) && ASIDE_OPENERS.has(tokens[opening + 1]?.word ?? '')
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
  if (nearest === 'on' && (families.has('collaborate') || (families.has('decide') && prepositions.includes('with')))) return nearest
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
  if (next === 'into' && predicate.families.has('support')) return /^(provide|give|bring|offer|have|with)$/.test(tokens[predicate.start - 1]?.word ?? '')
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
    const bridges = isCompound ? between.every(({ word }) => /^(and|&|\/|,)$/.test(word)) && between.length <= 1 : between.every(({ word }) => AUXILIARIES.has(word))
    if (bridges && (isCompound || predicate.form === 'participle')) return { predicate, partners: [], preposition: undefined, distance: 0, position: 'after' }
    if (!isCompound) return undefined
  }
  return undefined
}

/** `our backlog is long, and you order it`: the verb's object is a pronoun that stands for what was named before. */
function governorOfPronoun({ tokens, predicates }: Grammar, object: TokenRange): Governor | undefined {
  const last = tokens[object.end - 1]
  const pronoun = last !== undefined && endsInS(last) ? 'them' : 'it'
  const predicate = predicates.find(({ start, end, form }) => start >= object.end && end - object.end < REACH && form === 'verb' && tokens[end]?.word === pronoun)
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
const LONGEST_HELPED = 6

/** Who does what the predicate says. */
export function actorOf(grammar: Grammar, predicate: Predicate): Actor {
  if (predicate.form !== 'participle' || isActiveParticiple(grammar.tokens, predicate)) return subjectOf(grammar, predicate)
  const agent = agentOf(grammar, predicate.end)
  return agent.kind === 'unmarked' ? actorOfMatrix(grammar, predicate, predicate.start - 1) : agent
}

/** `you have defined`: the subject did it; `is defined by`: the agent does. */
function isActiveParticiple(tokens: readonly Token[], { start }: Predicate): boolean {
  return start === 0 || /^(have|has|had|you|they|we)$/.test(tokens[start - 1]?.word ?? '')
}

/** The person behind `by`, if one follows within a few words. */
export function agentOf({ tokens, people }: Grammar, from: number): Actor {
  const by = tokens.slice(from, from + 3).findIndex(({ word }) => word === 'by')
  if (by === -1) return { kind: 'unmarked' }
  return firstPerson(tokens, people, from + by + 1, from + by + 6) ?? { kind: 'unmarked' }
}

function firstPerson(tokens: readonly Token[], people: PhraseIndex<Person>, from: number, to: number): Actor | undefined {
  for (let at = from; at < Math.min(to, tokens.length); at++) {
    const actor = personAt(tokens, people, at)
    if (actor !== undefined) return actor
  }
  return undefined
}

function personAt(tokens: readonly Token[], people: PhraseIndex<Person>, at: number): Actor | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (HIRE_PRONOUNS.has(token.word)) return { kind: 'hire', words: { start: at, end: at + 1 } }
  if (COMPANY_PRONOUNS.has(token.word)) return { kind: 'company', words: { start: at, end: at + 1 } }
  const person = bestPerson(people.at(tokens, at))
  return person && { kind: person.value.isHire ? 'hire' : 'other', words: { start: person.start, end: person.end } }
}

function bestPerson(matches: readonly PhraseMatch<Person>[]): PhraseMatch<Person> | undefined {
  return matches.find(({ value, end }) => value.isHire && end === matches[0]?.end) ?? matches[0]
}

function subjectOf(grammar: Grammar, predicate: Predicate): Actor {
  const { tokens } = grammar
  let at = predicate.start - 1
  while (at >= 0 && isBetweenSubjectAndVerb(tokens[at])) at--
  const token = tokens[at]
  if (token === undefined) return { kind: 'unmarked' }
  if (token.word === 'to' || token.stem === 'help') return controllerOf(grammar, predicate, at)
  const apposed = apposedSubject(grammar, predicate, at)
  if (apposed !== undefined) return apposed
  if (COORDINATORS.has(token.word)) return coordinatedActor(grammar, predicate, at)
  if (token.isPunctuation || (predicate.form === 'gerund' && !isProgressive(tokens, predicate)) || predicate.form === 'noun') return actorOfMatrix(grammar, predicate, at)
  if (RELATIVE_PRONOUNS.has(token.word)) return antecedent(grammar, at)
  return nominalSubject(grammar, predicate, at)
}

/** `colleagues who are taking on`, `you will be writing`: with its auxiliary the form has a subject of its own. */
function isProgressive(tokens: readonly Token[], { start }: Predicate): boolean {
  const auxiliary = (tokens[start - 1]?.word ?? '').endsWith("ly") ? start - 2 : start - 1
  return /^(be|is|are|was|were)$/.test(tokens[auxiliary]?.word ?? '')
}

/** `Ines, our Product Owner, refines`: who is named between signs, right before a verb that says what one person does. */
function apposedSubject({ tokens, people }: Grammar, { start }: Predicate, sign: number): Actor | undefined {
  const verb = tokens[start]
  if (verb === undefined || !/^[,)]$/.test(tokens[sign]?.word ?? '') || (sign === start - 1 && !endsInS(verb)) || !isRoleHolderWord(tokens[sign - 1])) return undefined
  const opening = tokens.slice(0, sign - 1).findLastIndex(({ word }) => word === ',' || word === '(')
  return opening > 0 && sign - opening <= LONGEST_APPOSITION ? personEndingAt(tokens, people, sign) : undefined
}

/** In words. */
const LONGEST_APPOSITION = 6

function isBetweenSubjectAndVerb(token: Token | undefined): boolean {
  return token !== undefined && (AUXILIARIES.has(token.word) || /[a-z]{3}ly$/.test(token.word))
}

/** `to refine`: its actor is the actor of the verb before it, or whom that verb acts on. `seek a manager to lead`: the hire. */
function controllerOf(grammar: Grammar, predicate: Predicate, at: number): Actor {
  const matrix = predicateEndingBefore(grammar, at + 1)
  const needing = neederBefore(grammar, at)
  if (needing !== undefined) return needing
  const trusted = matrix?.families.has('hire') === true ? undefined : trustedHolder(grammar, at)
  if (trusted !== undefined) return trusted
  if (matrix === undefined) return leadingSubject(grammar, predicate.start) ?? { kind: 'unmarked' }
  const helped = firstPerson(grammar.tokens, grammar.people, matrix.end, predicate.start)
  if (matrix.families.has('hire')) return helped === undefined ? { kind: 'unmarked' } : { kind: 'hire', words: rangeOf(helped, predicate) }
  if (helped !== undefined && isAddressed(grammar, helped)) return helped
  const passesOn = matrix.families.has('enable') || matrix.families.has('support') || isBareHelp(grammar, matrix)
  if (passesOn && helped !== undefined && helped.kind !== 'company' && !isBehindWith(grammar, matrix)) {
    return { kind: 'helped', words: rangeOf(helped, predicate), by: matrix }
  }
  return actorOf(grammar, matrix)
}

/** `we expect you to set`: by a pronoun; whoever is helped and called by the role's name is a colleague of the hire: `support the Product Managers to set`. */
function isAddressed({ tokens }: Grammar, actor: Actor): boolean {
  return actor.kind === 'hire' && HIRE_PRONOUNS.has(tokens[actor.words.start]?.word ?? '')
}

/** `the context she needs to write`: a pronoun's need; a noun's may be a thing (`user needs to define`). */
function neederBefore({ tokens }: Grammar, to: number): Actor | undefined {
  const isNeed = /^needs?$/.test(tokens[to - 1]?.word ?? '') && OTHER_PRONOUNS.has(tokens[to - 2]?.word ?? '')
  return isNeed ? { kind: 'other', words: { start: to - 2, end: to - 1 } } : undefined
}

/** `rely on the Product Owner to write`, `wait for the Product Manager to decide`: who is named right before `to`, behind `on` or `for`. */
function trustedHolder(grammar: Grammar, to: number): Actor | undefined {
  const holder = roleHolderEndingAt(grammar, to)
  if (holder?.kind !== 'other') return undefined
  const preposition = grammar.tokens.slice(0, holder.words.start).findLast(({ word }) => !DETERMINERS.has(word))
  return preposition !== undefined && /^(on|upon|for)$/.test(preposition.word) ? holder : undefined
}

function isBareHelp({ tokens }: Grammar, { start }: Predicate): boolean {
  return tokens[start]?.stem === 'help'
}

function isBehindWith({ tokens }: Grammar, { end }: Predicate): boolean {
  return tokens[end]?.word === 'with'
}

function rangeOf(actor: Actor, fallback: Predicate): TokenRange {
  return 'words' in actor ? actor.words : { start: fallback.start, end: fallback.end }
}

/** `define and own`: both have one actor. */
function coordinatedActor(grammar: Grammar, predicate: Predicate, at: number): Actor {
  const previous = grammar.predicates.findLast((one) => one.end <= at + 1 && one.form !== 'noun' && !isOtherwiseInflected(grammar, one, predicate))
  if (previous === undefined) return leadingSubject(grammar, predicate.start) ?? { kind: 'unmarked' }
  return actorOf(grammar, previous)
}

/** `support the Product Owner, who writes stories, and refine`: what is coordinated with a relative clause agrees with it. */
function isOtherwiseInflected({ tokens }: Grammar, { form, start }: Predicate, other: Predicate): boolean {
  const [relative, verb] = [tokens[start], tokens[other.start]]
  if (form !== 'verb' || other.form !== 'verb' || relative === undefined || verb === undefined) return false
  if (!RELATIVE_PRONOUNS.has(tokens[start - 1]?.word ?? '') || isBetweenSubjectAndVerb(tokens[other.start - 1])) return false
  return endsInS(relative) && !endsInS(verb)
}

/** A gerund or action noun acts for whoever the verb before it acts for; at a clause's start, for the hire. */
function actorOfMatrix(grammar: Grammar, predicate: Predicate, at: number): Actor {
  const matrix = predicateEndingBefore(grammar, at + 1)
  const isManner = grammar.tokens[at]?.word === 'by' && predicate.form === 'gerund'
  if (matrix === undefined || isManner) return leadingSubject(grammar, predicate.start) ?? { kind: 'unmarked' }
  return actorOf(grammar, matrix)
}

function predicateEndingBefore({ predicates }: Grammar, at: number): Predicate | undefined {
  return predicates.findLast(({ end, form }) => end <= at && form !== 'noun')
}

/** A pronoun before the verb, however far (`you, together with design, …`), else the noun that the clause opens with (`the Product Owner has a role …`). */
function leadingSubject({ tokens, people }: Pick<Grammar, 'tokens' | 'people'>, before: number): Actor | undefined {
  const pronoun = tokens.slice(0, before).findLastIndex(({ word }) => HIRE_PRONOUNS.has(word) || word === 'we')
  if (pronoun !== -1) return personAt(tokens, people, pronoun)
  const opening = openingRoleHolder(tokens, people)
  if (opening?.kind === 'other') return opening
  const hire = tokens.slice(0, Math.min(before, OPENING)).findIndex((_, at) => isHireNoun(tokens, at) || personAt(tokens, people, at)?.kind === 'hire')
  const isOpening = hire !== -1 && !tokens.slice(0, hire).some(({ word }) => OBLIQUE_PREPOSITIONS.has(word) && word !== 'as')
  if (!isOpening) return undefined
  const named = personAt(tokens, people, hire)
  return named?.kind === 'hire' ? named : { kind: 'hire', words: { start: hire, end: hire + 1 } }
}

/** `The Product Owner is a leader who …`: the leader is the Product Owner. */
function isPredicateNoun(tokens: readonly Token[], subject: Actor, noun: number): boolean {
  const from = 'words' in subject ? subject.words.end : 0
  const copula = tokens.findIndex(({ word }, at) => at >= from && at < noun && /^(is|are|be)$/.test(word))
  return copula !== -1 && /^(a|an|the|our)$/.test(tokens[copula + 1]?.word ?? '')
}

/** `the role`, `your mission`; but `our mission` is the company's. */
function isHireNoun(tokens: readonly Token[], at: number): boolean {
  return HIRE_NOUNS.has(tokens[at]?.word ?? '') && !/^(our|company|their|its|another|other)$/.test(tokens[at - 1]?.word ?? '') && tokens[at + 1]?.word !== 'else'
}

/** `Our Product Owner, Desmond, writes …`: someone whom the clause, or a part of it, opens with, by an article. */
function openingRoleHolder(tokens: readonly Token[], people: PhraseIndex<Person>, from = 0): Actor | undefined {
  if (!/^(the|our|a|an|your)$/.test(tokens[from]?.word ?? '')) return undefined
  for (let end = from + 2; end < Math.min(tokens.length, from + 7); end++) {
    const token = tokens[end - 1]
    if (token === undefined || token.isPunctuation || token.word === 'to' || AUXILIARIES.has(token.word)) return undefined
    if (isRoleHolderWord(tokens[end - 1])) return personEndingAt(tokens, people, end)
  }
  return undefined
}

function personEndingAt(tokens: readonly Token[], people: PhraseIndex<Person>, end: number): Actor | undefined {
  for (let start = Math.max(0, end - 4); start < end; start++) {
    const person = bestPerson(people.at(tokens, start).filter((match) => match.end === end))
    if (person !== undefined) return { kind: person.value.isHire ? 'hire' : 'other', words: { start, end } }
  }
  return undefined
}

/** One who holds a role in the company, as against teams, customers and other groups. */
function isRoleHolderWord(token: Token | undefined): boolean {
  return token !== undefined && /^(owners?|managers?|management|pos?|pms?|directors?|cpo|leadership|officer|leads?|head)$/.test(token.word)
}

/** `the Product Manager answers for revenue, you for velocity`: whom the part of the clause that holds the object speaks of, when someone else. */
export function colleagueBefore({ tokens, people }: Grammar, { start }: TokenRange): Actor | undefined {
  const from = tokens.slice(0, start).findLastIndex(({ isPunctuation }) => isPunctuation) + 1
  const opening = SUBORDINATORS.has(tokens[from]?.word ?? '') || COORDINATORS.has(tokens[from]?.word ?? '') ? from + 1 : from
  const holder = openingRoleHolder(tokens, people, opening)
  if (holder?.kind !== 'other' || holder.words.end > start) return undefined
  const verb = tokens[holder.words.end]
  return verb !== undefined && (endsInS(verb) || AUXILIARIES.has(verb.word)) ? holder : undefined
}

/** `the Product Owner, who keeps`: whom the pronoun stands for. */
function antecedent({ tokens, people }: Grammar, pronoun: number): Actor {
  let at = pronoun - 1
  while (tokens[at]?.isPunctuation === true) at--
  const previous = tokens[at]
  if (previous === undefined) return { kind: 'unmarked' }
  if (isHireNoun(tokens, at) || HIRE_PRONOUNS.has(previous.word)) return { kind: 'hire', words: { start: at, end: at + 1 } }
  if (isOpeningDescription(tokens, at)) return { kind: 'hire', words: { start: 0, end: at + 1 } }
  const opening = leadingSubject({ tokens, people }, at)
  if (opening?.kind === 'hire' && isPredicateNoun(tokens, opening, at)) return opening
  return personEndingAt(tokens, people, at + 1) ?? { kind: 'company', words: { start: at, end: at + 1 } }
}

/** `A leader who orders the work`: what a statement opens with so describes the hire. */
function isOpeningDescription(tokens: readonly Token[], noun: number): boolean {
  return noun <= 3 && /^an?$/.test(tokens[0]?.word ?? '') && /^(leader|thinker|communicator|doer|expert|strategist|visionary)$/.test(tokens[noun]?.word ?? '')
}

/**
 * Whether a pronoun stands for the hire, when the sentence before opened with the hire: `The Product Owner … . He or she …`.
 * `She` or `they` may as well be somebody else whom that sentence named.
 */
export function standsForHire({ isAnybody }: OpeningPronoun, before: Pick<Grammar, 'tokens' | 'people'>): boolean {
  const { tokens, people } = before
  const subject = leadingSubject(before, tokens.length)
  if (subject?.kind !== 'hire' || HIRE_PRONOUNS.has(tokens[subject.words.start]?.word ?? '')) return false
  return isAnybody || !tokens.some((token, at) => at >= subject.words.end && isRoleHolderWord(token) && personEndingAt(tokens, people, at + 1)?.kind === 'other')
}

/** The noun right before a finite verb; a verb in its base form after a singular noun is no statement about it but an imperative. */
function nominalSubject(grammar: Grammar, predicate: Predicate, at: number): Actor {
  const { tokens, people } = grammar
  const token = tokens[at]
  const verb = tokens[predicate.start]
  if (token === undefined || verb === undefined) return { kind: 'unmarked' }
  if (HIRE_PRONOUNS.has(token.word) || isHireNoun(tokens, at)) return { kind: 'hire', words: { start: at, end: at + 1 } }
  if (token.word === 'us' && tokens[at - 1]?.stem === 'help') return controllerOf(grammar, predicate, at)
  if (COMPANY_PRONOUNS.has(token.word)) return { kind: 'company', words: { start: at, end: at + 1 } }
  if (token.word === 'else') return { kind: 'other', words: { start: Math.max(0, at - 1), end: at + 1 } }
  if (OTHER_PRONOUNS.has(token.word)) return leadingSubject(grammar, at) ?? { kind: at < grammar.hirePronoun ? 'hire' : 'other', words: { start: at, end: at + 1 } }
  const verbAgrees = at < predicate.start - 1 || endsInS(verb) !== endsInS(token)
  const helped = helpedBy(grammar, predicate)
  if (helped !== undefined) return helped
  const ensured = ensuringVerb(grammar, at)
  if (ensured !== undefined) return actorOf(grammar, ensured)
  const person = personWithAttribute(grammar, at, verb) ?? (verbAgrees ? personEndingAt(tokens, people, at + 1) : undefined)
  if (person !== undefined) return person
  const leading = leadingSubject(grammar, at)
  if (leading !== undefined) return leading
  const isSubject = at < predicate.start - 1 || (endsInS(verb) && !endsInS(token))
  return isSubject ? { kind: 'company', words: { start: at, end: at + 1 } } : { kind: 'unmarked' }
}

/** `your colleagues in sales handle`: whom the clause opens with, behind a preposition only where they are. */
function personWithAttribute({ tokens, people }: Grammar, last: number, verb: Token): Actor | undefined {
  const preposition = tokens.slice(0, last).findIndex(({ word }) => TRANSPARENT_PREPOSITIONS.has(word))
  const head = tokens[preposition - 1]
  if (head === undefined || preposition > LONGEST_HEAD || last - preposition > LONGEST_HEAD || endsInS(verb) === endsInS(head)) return undefined
  return personEndingAt(tokens, people, preposition)
}

/** In words, each of the two parts of such a subject. */
const LONGEST_HEAD = 3

/** `help the team refine`: with `help`, whoever is helped acts without a `to`. */
function helpedBy(grammar: Grammar, predicate: Predicate): Actor | undefined {
  const matrix = predicateEndingBefore(grammar, predicate.start)
  if (matrix === undefined || !isBareHelp(grammar, matrix) || predicate.start - matrix.end > LONGEST_HELPED) return undefined
  const helped = firstPerson(grammar.tokens, grammar.people, matrix.end, predicate.start)
  return helped?.kind === 'other' ? { kind: 'helped', words: helped.words, by: matrix } : undefined
}

/** `ensure that every story meets`: what comes to pass is the doing of whoever ensures it. */
function ensuringVerb(grammar: Grammar, before: number): Predicate | undefined {
  const matrix = predicateEndingBefore(grammar, before)
  return matrix !== undefined && /^(ensur|make|see|secur|guarante|respons|account)/.test(grammar.tokens[matrix.start]?.stem ?? '') ? matrix : undefined
}

/** The word that denies the predicate or the object, if one does. `not only` and `not just` deny nothing. */
export function negationOf({ tokens }: Grammar, predicate: Predicate | undefined, object: TokenRange): TokenRange | undefined {
  const denied = predicate !== undefined && predicate.start >= object.end ? denialRightBefore(tokens, predicate) : undefined
  if (denied !== undefined) return denied
  const from = Math.min(predicate?.start ?? object.start, object.start)
  for (let at = object.start - 1; at >= 0; at--) {
    const word = tokens[at]?.word ?? ''
    const isOutside = at < from
    if (word === 'instead' && tokens[at + 1]?.word === 'of') return { start: at, end: at + 2 }
    if (/^[.;:!?—–]$/.test(word) || (isOutside && (word === 'but' || word === 'instead'))) return undefined
    if (isDenial(tokens, at)) return { start: at, end: at + 1 }
    if (word === 'rather' && tokens[at + 1]?.word === 'than') return { start: at, end: at + 2 }
    if (isOutside && word === ',' && !reachesBack(tokens, at)) return undefined
  }
  return undefined
}

/** `the backlog is long, but you need not order it`. */
function denialRightBefore(tokens: readonly Token[], { start }: Predicate): TokenRange | undefined {
  let at = start - 1
  while (isBetweenSubjectAndVerb(tokens[at]) && !isDenial(tokens, at)) at--
  return isDenial(tokens, at) ? { start: at, end: at + 1 } : undefined
}

function isDenial(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  if (!NEGATIONS.has(word)) return false
  return !/^(only|just|merely|simply|limited|necessarily|matter)$/.test(tokens[at + 1]?.word ?? '')
}

/** A denied verb denies what is coordinated with it: `you will not write stories, keep a backlog or run sprints`. */
function reachesBack(tokens: readonly Token[], comma: number): boolean {
  return tokens.slice(0, comma).some(({ word }, at) => word === 'not' && isDenial(tokens, at) && !tokens.slice(at, comma).some(({ word: between }) => between === 'but'))
}

/** `velocity is not what counts`, `revenue does not`, `market research is outside this role`: the denial of a statement that the object is the subject of. */
export function denialBehind({ tokens }: Grammar, end: number): TokenRange | undefined {
  const at = AUXILIARIES.has(tokens[end]?.word ?? '') ? end + 1 : -1
  const isDenied = at !== -1 && (isDenial(tokens, at) || tokens[at]?.word === 'outside')
  return isDenied ? { start: at, end: at + 1 } : undefined
}

/** Whose the object is, when the clause says so: `the PM's roadmap`, `their backlog`, `the roadmap set by product management`, `the roadmap that product management sets`. */
export function possessorOf(grammar: Grammar, object: TokenRange): Actor | undefined {
  return genitiveBefore(grammar, object) ?? makerBehind(grammar, object) ?? assigneeBehind(grammar, object)
}

/** `refining the backlog is the Product Owner’s job`, `the roadmap is yours`: to whom the clause gives what it speaks of. */
function assigneeBehind(grammar: Grammar, { end }: TokenRange): Actor | undefined {
  const { tokens, people } = grammar
  const stop = tokens.findIndex(({ isPunctuation, word }, at) => at >= end && (isPunctuation || RELATIVE_PRONOUNS.has(word)))
  const last = Math.min(stop === -1 ? tokens.length : stop, end + FARTHEST_COPULA)
  let at = tokens.findIndex(({ stem }, index) => index >= end && index < last && GIVING.has(stem)) + 1
  if (at === 0) return undefined
  while (LINKS.has(tokens[at]?.word ?? '')) at++
  const word = tokens[at]?.word ?? ''
  if (word === 'yours' || word === 'you' || (word === 'your' && TASKS.has(tokens[at + 1]?.word ?? ''))) return { kind: 'hire', words: { start: at, end: at + 1 } }
  const person = bestPerson(people.at(tokens, word === 'your' ? at + 1 : at))
  return person && roleHolderEndingAt(grammar, person.end)
}

/** In words behind the object. */
const FARTHEST_COPULA = 8
/** Stems of the verbs by which a statement gives its subject to someone. */
const GIVING = new Set(['is', 'are', 'be', 'remain', 'stay', 'belong', 'fall', 'lie', 'rest', 'sit'])
const TASKS = new Set(['job', 'task', 'work', 'responsibility', 'duty', 'business', 'hands', 'number', 'numbers', 'measure', 'measures', 'call', 'domain', 'turf', 'territory'])
/** Between such a verb and the person: `the job of`, `up to`, `in`. */
const LINKS = new Set(['the', 'a', 'our', 'up', 'of', 'to', 'with', 'for', 'in', ...TASKS])

function genitiveBefore(grammar: Grammar, { start }: TokenRange): Actor | undefined {
  const { tokens } = grammar
  for (let at = start - 1; at >= Math.max(0, start - 4); at--) {
    const token = tokens[at]
    if (token === undefined || token.isPunctuation || COORDINATORS.has(token.word) || TRANSPARENT_PREPOSITIONS.has(token.word)) return undefined
    if (/^(their|his|her)$/.test(token.word)) return lastRoleHolder(grammar, at) === undefined ? undefined : { kind: 'other', words: { start: at, end: at + 1 } }
    if (token.isPossessive) return roleHolderEndingAt(grammar, at + 1)
  }
  return undefined
}

function makerBehind(grammar: Grammar, { end }: TokenRange): Actor | undefined {
  const { tokens, people } = grammar
  for (let at = end; at < Math.min(tokens.length, end + 4); at++) {
    const token = tokens[at]
    if (token === undefined || (token.isPunctuation && token.word !== ',')) return undefined
    if (token.word === ',' && RELATIVE_PRONOUNS.has(tokens[at + 1]?.word ?? '')) continue
    if (isParticiple(token) && tokens[at + 1]?.word === 'by') return firstPerson(tokens, people, at + 2, at + 7)
    if (RELATIVE_PRONOUNS.has(token.word)) return relativeSubject(grammar, at)
    if (at === end && /^(from|of)$/.test(token.word)) return ownerBehindOf(grammar, at)
    if (token.word === ',' || COORDINATORS.has(token.word)) return undefined
  }
  return undefined
}

/** `the roadmap that product management sets`, `the backlog, which you keep`. */
function relativeSubject(grammar: Grammar, pronoun: number): Actor | undefined {
  const { tokens, people } = grammar
  const at = /^(the|our|your)$/.test(tokens[pronoun + 1]?.word ?? '') ? pronoun + 2 : pronoun + 1
  const actor = personAt(tokens, people, at)
  return actor?.kind === 'other' ? roleHolderEndingAt(grammar, actor.words.end) : actor
}

/** `the backlog of the Product Owner`; a team or a customer is no owner of it in this sense. */
function ownerBehindOf(grammar: Grammar, preposition: number): Actor | undefined {
  const at = /^(the|our|your|a)$/.test(grammar.tokens[preposition + 1]?.word ?? '') ? preposition + 2 : preposition + 1
  const person = bestPerson(grammar.people.at(grammar.tokens, at))
  return person && roleHolderEndingAt(grammar, person.end)
}

function roleHolderEndingAt({ tokens, people }: Grammar, end: number): Actor | undefined {
  return isRoleHolderWord(tokens[end - 1]) ? personEndingAt(tokens, people, end) : undefined
}

function lastRoleHolder(grammar: Grammar, before: number): Actor | undefined {
  for (let end = before; end > 0; end--) {
    const holder = roleHolderEndingAt(grammar, end)
    if (holder !== undefined) return holder
  }
  return undefined
}
