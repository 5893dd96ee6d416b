import {
  AUXILIARIES,
  COMPANY_PRONOUNS,
  COORDINATORS,
  DETERMINERS,
  HIRE_PRONOUNS,
  OBLIQUE_PREPOSITIONS,
  OTHER_PRONOUNS,
  RELATIVE_PRONOUNS,
  SUBORDINATORS,
  TRANSPARENT_PREPOSITIONS,
} from './function-words.ts'
import { LONGEST_HELPED } from './governor.ts'
import type { Actor, Grammar, TokenRange } from './grammar.ts'
import {
  firstPerson,
  isHireNoun,
  isRoleHolderWord,
  openingRoleHolder,
  personAt,
  personEndingAt,
  roleHolderEndingAt,
} from './persons.ts'
import { endsInS, isBetweenSubjectAndVerb, type Predicate } from './predicates.ts'
import type { OpeningPronoun } from './pronoun.ts'
import type { Token } from './tokens.ts'

/** How far into a clause its subject may stand. */
const OPENING = 9

/** Who does what the predicate says. */
export function actorOf(grammar: Grammar, predicate: Predicate): Actor {
  if (predicate.form !== 'participle' || isActiveParticiple(grammar.tokens, predicate))
    return subjectOf(grammar, predicate)
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
  if (
    token.isPunctuation ||
    (predicate.form === 'gerund' && !isProgressive(tokens, predicate)) ||
    predicate.form === 'noun'
  )
    return actorOfMatrix(grammar, predicate, at)
  if (RELATIVE_PRONOUNS.has(token.word)) return antecedent(grammar, at)
  return nominalSubject(grammar, predicate, at)
}

/** `colleagues who are taking on`, `you will be writing`: with its auxiliary the form has a subject of its own. */
function isProgressive(tokens: readonly Token[], { start }: Predicate): boolean {
  const auxiliary = (tokens[start - 1]?.word ?? '').endsWith('ly') ? start - 2 : start - 1
  return /^(be|is|are|was|were)$/.test(tokens[auxiliary]?.word ?? '')
}

/** `Ines, our Product Owner, refines`: who is named between signs, right before a verb that says what one person does. */
function apposedSubject({ tokens, people }: Grammar, { start }: Predicate, sign: number): Actor | undefined {
  const verb = tokens[start]
  if (
    verb === undefined ||
    !/^[,)]$/.test(tokens[sign]?.word ?? '') ||
    (sign === start - 1 && !endsInS(verb)) ||
    !isRoleHolderWord(tokens[sign - 1])
  )
    return undefined
  const opening = tokens.slice(0, sign - 1).findLastIndex(({ word }) => word === ',' || word === '(')
  return opening > 0 && sign - opening <= LONGEST_APPOSITION ? personEndingAt(tokens, people, sign) : undefined
}

/** In words. */
const LONGEST_APPOSITION = 6

/** `to refine`: its actor is the actor of the verb before it, or whom that verb acts on. `seek a manager to lead`: the hire. */
function controllerOf(grammar: Grammar, predicate: Predicate, at: number): Actor {
  const matrix = predicateEndingBefore(grammar, at + 1)
  const needing = neederBefore(grammar, at)
  if (needing !== undefined) return needing
  const trusted = matrix?.families.has('hire') === true ? undefined : trustedHolder(grammar, at)
  if (trusted !== undefined) return trusted
  if (matrix === undefined) return leadingSubject(grammar, predicate.start) ?? { kind: 'unmarked' }
  const helped = firstPerson(grammar.tokens, grammar.people, matrix.end, predicate.start)
  if (matrix.families.has('hire'))
    return helped === undefined ? { kind: 'unmarked' } : { kind: 'hire', words: rangeOf(helped, predicate) }
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
  const previous = grammar.predicates.findLast(
    (one) => one.end <= at + 1 && one.form !== 'noun' && !isOtherwiseInflected(grammar, one, predicate),
  )
  if (previous === undefined) return leadingSubject(grammar, predicate.start) ?? { kind: 'unmarked' }
  return actorOf(grammar, previous)
}

/** `support the Product Owner, who writes stories, and refine`: what is coordinated with a relative clause agrees with it. */
function isOtherwiseInflected({ tokens }: Grammar, { form, start }: Predicate, other: Predicate): boolean {
  const [relative, verb] = [tokens[start], tokens[other.start]]
  if (form !== 'verb' || other.form !== 'verb' || relative === undefined || verb === undefined) return false
  if (!RELATIVE_PRONOUNS.has(tokens[start - 1]?.word ?? '') || isBetweenSubjectAndVerb(tokens[other.start - 1]))
    return false
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
  const hire = tokens
    .slice(0, Math.min(before, OPENING))
    .findIndex((_, at) => isHireNoun(tokens, at) || personAt(tokens, people, at)?.kind === 'hire')
  const isOpening =
    hire !== -1 && !tokens.slice(0, hire).some(({ word }) => OBLIQUE_PREPOSITIONS.has(word) && word !== 'as')
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

/** `the Product Manager answers for revenue, you for velocity`: whom the part of the clause that holds the object speaks of, when someone else. */
export function colleagueBefore({ tokens, people }: Grammar, { start }: TokenRange): Actor | undefined {
  const from = tokens.slice(0, start).findLastIndex(({ isPunctuation }) => isPunctuation) + 1
  const opening =
    SUBORDINATORS.has(tokens[from]?.word ?? '') || COORDINATORS.has(tokens[from]?.word ?? '') ? from + 1 : from
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
  if (isHireNoun(tokens, at) || HIRE_PRONOUNS.has(previous.word))
    return { kind: 'hire', words: { start: at, end: at + 1 } }
  if (isOpeningDescription(tokens, at)) return { kind: 'hire', words: { start: 0, end: at + 1 } }
  const opening = leadingSubject({ tokens, people }, at)
  if (opening?.kind === 'hire' && isPredicateNoun(tokens, opening, at)) return opening
  return personEndingAt(tokens, people, at + 1) ?? { kind: 'company', words: { start: at, end: at + 1 } }
}

/** `A leader who orders the work`: what a statement opens with so describes the hire. */
function isOpeningDescription(tokens: readonly Token[], noun: number): boolean {
  return (
    noun <= 3 &&
    /^an?$/.test(tokens[0]?.word ?? '') &&
    /^(leader|thinker|communicator|doer|expert|strategist|visionary)$/.test(tokens[noun]?.word ?? '')
  )
}

/**
 * Whether a pronoun stands for the hire, when the sentence before opened with the hire: `The Product Owner … . He or she …`.
 * `She` or `they` may as well be somebody else whom that sentence named.
 */
export function standsForHire({ isAnybody }: OpeningPronoun, before: Pick<Grammar, 'tokens' | 'people'>): boolean {
  const { tokens, people } = before
  const subject = leadingSubject(before, tokens.length)
  if (subject?.kind !== 'hire' || HIRE_PRONOUNS.has(tokens[subject.words.start]?.word ?? '')) return false
  return (
    isAnybody ||
    !tokens.some(
      (token, at) =>
        at >= subject.words.end && isRoleHolderWord(token) && personEndingAt(tokens, people, at + 1)?.kind === 'other',
    )
  )
}

/** The noun right before a finite verb; a verb in its base form after a singular noun is no statement about it but an imperative. */
function nominalSubject(grammar: Grammar, predicate: Predicate, at: number): Actor {
  const { tokens, people } = grammar
  const token = tokens[at]
  const verb = tokens[predicate.start]
  if (token === undefined || verb === undefined) return { kind: 'unmarked' }
  if (HIRE_PRONOUNS.has(token.word) || isHireNoun(tokens, at))
    return { kind: 'hire', words: { start: at, end: at + 1 } }
  if (token.word === 'us' && tokens[at - 1]?.stem === 'help') return controllerOf(grammar, predicate, at)
  if (COMPANY_PRONOUNS.has(token.word)) return { kind: 'company', words: { start: at, end: at + 1 } }
  if (token.word === 'else') return { kind: 'other', words: { start: Math.max(0, at - 1), end: at + 1 } }
  if (OTHER_PRONOUNS.has(token.word))
    return (
      leadingSubject(grammar, at) ?? {
        kind: at < grammar.hirePronoun ? 'hire' : 'other',
        words: { start: at, end: at + 1 },
      }
    )
  const verbAgrees = at < predicate.start - 1 || endsInS(verb) !== endsInS(token)
  const helped = helpedBy(grammar, predicate)
  if (helped !== undefined) return helped
  const ensured = ensuringVerb(grammar, at)
  if (ensured !== undefined) return actorOf(grammar, ensured)
  const person =
    personWithAttribute(grammar, at, verb) ?? (verbAgrees ? personEndingAt(tokens, people, at + 1) : undefined)
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
  if (
    head === undefined ||
    preposition > LONGEST_HEAD ||
    last - preposition > LONGEST_HEAD ||
    endsInS(verb) === endsInS(head)
  )
    return undefined
  return personEndingAt(tokens, people, preposition)
}

/** In words, each of the two parts of such a subject. */
const LONGEST_HEAD = 3

/** `help the team refine`: with `help`, whoever is helped acts without a `to`. */
function helpedBy(grammar: Grammar, predicate: Predicate): Actor | undefined {
  const matrix = predicateEndingBefore(grammar, predicate.start)
  if (matrix === undefined || !isBareHelp(grammar, matrix) || predicate.start - matrix.end > LONGEST_HELPED)
    return undefined
  const helped = firstPerson(grammar.tokens, grammar.people, matrix.end, predicate.start)
  return helped?.kind === 'other' ? { kind: 'helped', words: helped.words, by: matrix } : undefined
}

/** `ensure that every story meets`: what comes to pass is the doing of whoever ensures it. */
function ensuringVerb(grammar: Grammar, before: number): Predicate | undefined {
  const matrix = predicateEndingBefore(grammar, before)
  return matrix !== undefined &&
    /^(ensur|make|see|secur|guarante|respons|account)/.test(grammar.tokens[matrix.start]?.stem ?? '')
    ? matrix
    : undefined
}
