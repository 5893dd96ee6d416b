import {
  COMPANY_PRONOUNS,
  COORDINATORS,
  HIRE_PRONOUNS,
  OBLIQUE_PREPOSITIONS,
  TRANSPARENT_PREPOSITIONS,
} from '../language/function-words.ts'
import { isHelpedWith, type Governor } from '../language/governor.ts'
import type { TokenRange } from '../language/grammar.ts'
import { possessorOf } from '../language/possessor.ts'
import type { Token } from '../language/tokens.ts'
import type { Cue, VerbFamily } from '../role-model.ts'
import type { Candidate } from './candidate.ts'

/** What is done to a cue's object: the hire does what the cue is about, helps others to, or is measured by it. */
export type Action = 'acts' | 'supports' | 'measures'

/** Kinds of action that do not make the actor answer for the object. */
const NOT_OWNING: readonly VerbFamily[] = ['support', 'enable', 'collaborate', 'align', 'transform', 'hire']

/** What is done to the object: what the cue is about (a nominal bullet only names it), or something that leaves it to others. */
export function actionOn(candidate: Candidate, governor: Governor | undefined): Action | undefined {
  const { cue } = candidate
  if (candidate.isMeasure) return 'measures'
  if (governor === undefined)
    return isNominalDuty(candidate) || cue.verbs === undefined || isGivenToHire(candidate) ? 'acts' : undefined
  const { families } = governor.predicate
  const isOblique = governor.preposition !== undefined && OBLIQUE_PREPOSITIONS.has(governor.preposition)
  if (isSourceOfTransformation(candidate, governor)) return candidate.isOnlyReadWhenTransformed ? 'supports' : 'acts'
  if (families.has('support') && isForRoleHolder(candidate, governor)) return 'supports'
  const fits =
    cue.verbs === undefined ||
    cue.verbs.some((family) => isActedOnBy(candidate, governor, family)) ||
    isUnknownVerbOnArtifact(cue, governor)
  if (isWorkedOnTogether(cue, governor)) return 'acts'
  if (fits && (governor.distance > FARTHEST || isLoose(cue, governor) || isOnlyWhen(candidate, governor)))
    return undefined
  if (fits && (!isOblique || isTargetOfTransformation(governor)))
    return isHelpedWith(candidate.grammar, governor.predicate) ? 'supports' : 'acts'
  if (isMadeOfSomethingElse(governor)) return 'acts'
  return isOblique || NOT_OWNING.some((family) => families.has(family)) ? 'supports' : undefined
}

/** `support the Scrum Master in the organisation of sprint reviews`; who holds the cue's own role is told of as its counterpart. */
function isForRoleHolder(
  { grammar: { tokens }, object, counterpart }: Candidate,
  { predicate, position }: Governor,
): boolean {
  return (
    counterpart === undefined &&
    position === 'before' &&
    tokens.slice(predicate.end, object.start).some(({ word }) => /^(master|owner|manager|lead|director)s?$/.test(word))
  )
}

/** `The roadmap is yours`: no verb acts on it, and yet it is the hire's. */
function isGivenToHire({ grammar, object }: Candidate): boolean {
  return possessorOf(grammar, object)?.kind === 'hire'
}

/**
 * A measure must be moved by the verb next to it: whoever is to `monitor and understand` figures, or to `focus on` them, is not measured by them.
 * Whoever is to `review and contribute to` a plan only helps, whoever is to `define and contribute to` it makes it.
 */
function isActedOnBy(
  { isMoved }: Candidate,
  { predicate, partners, preposition }: Governor,
  family: VerbFamily,
): boolean {
  if (isMoved && preposition === 'on') return false
  if (predicate.families.has(family)) return true
  return (
    !isMoved &&
    (family === 'own' || family === 'create' || !predicate.families.has('support')) &&
    partners.some(({ families }) => families.has(family))
  )
}

/** More words like `of` and `for` than these between verb and object, and the verb is about something else. */
const FARTHEST = 2

/** Verbs that say much of their own object and little of what else stands around: `find joy in a hypothesis`. */
const NARROW_FAMILIES: readonly VerbFamily[] = ['research', 'grow', 'communicate']

/** `keep calm in the last sprint`; but `choose what goes live in each release`. */
function isOnlyWhen(
  { grammar: { tokens }, object }: Candidate,
  { predicate: { families }, preposition = '' }: Governor,
): boolean {
  if (families.has('decide') || families.has('prioritize')) return false
  return (
    /^(in|during|within|at|over|through)$/.test(preposition) &&
    /^(sprint|iteration|release)s?$/.test(tokens[object.end - 1]?.word ?? '')
  )
}

/** What is so far behind its verb that the verb is about something else: `build a culture of trust in the success of your product`. */
function isLoose(cue: Cue, { predicate, preposition, distance }: Governor): boolean {
  if (preposition === undefined || cue.dimension === 'ceremony') return false
  if (cue.dimension === 'accountability' && distance > 1) return true
  if (cue.weight === 1 || predicate.families.has('align')) return true
  if (/^(of|about|on|around|into|across|over)$/.test(preposition)) return false
  return cue.verbs?.every((family) => !predicate.families.has(family) || NARROW_FAMILIES.includes(family)) === true
}

/** Whatever is done to a backlog or a roadmap itself, by a verb that nobody listed. */
function isUnknownVerbOnArtifact({ dimension, weight }: Cue, { predicate, distance }: Governor): boolean {
  return predicate.families.size === 0 && distance === 0 && dimension === 'artifact' && weight === 2
}

/** A bullet that only names the object under a duties heading: `Product vision for the app`, `Sprint reviews`. */
function isNominalDuty({ cue, clause, object, grammar: { tokens, predicates } }: Candidate): boolean {
  if (cue.dimension === 'audience' && object.end - object.start < NAMED_ACT) return false
  if (clause.section.kind !== 'responsibilities' || !clause.opensBlock || clause.form === 'sentence') return false
  if (object.start > 2 && !isCoordinatedName(tokens, object)) return false
  if (tokens[0]?.word === 'our' && tokens.some(({ word }) => /^(is|are|has|have)$/.test(word))) return false
  if (tokens.slice(0, object.start).some(({ word }) => COMPANY_PRONOUNS.has(word) || HIRE_PRONOUNS.has(word)))
    return false
  const behind = WORK_PRODUCTS.has(tokens[object.end]?.stem ?? '') ? object.end + 1 : object.end
  const next = tokens[behind]
  const isWholePhrase = next === undefined || next.isPunctuation || NOUN_PHRASE_GOES_ON.has(next.word)
  return isWholePhrase && !predicates.some(({ start, form }) => form === 'verb' && start < object.start)
}

/** In words: `customers` alone names people, `customer visits` what is done. */
const NAMED_ACT = 2

/** Stems of what work on an object makes: `pricing proposals`. */
const WORK_PRODUCTS = new Set([
  'strategy',
  'proposal',
  'decision',
  'recommendation',
  'document',
  'presentation',
  'workshop',
  'session',
  'update',
])

/** `Product strategy, roadmap and backlog`: a later one of the things that a bullet lists. */
function isCoordinatedName(tokens: readonly Token[], { start }: TokenRange): boolean {
  const before = tokens.slice(0, start)
  if (
    before.some(
      ({ word, isPunctuation }) =>
        (isPunctuation && word !== ',' && word !== '/' && word !== '&') ||
        TRANSPARENT_PREPOSITIONS.has(word) ||
        OBLIQUE_PREPOSITIONS.has(word),
    )
  )
    return false
  return before.slice(-2).some(({ word }) => COORDINATORS.has(word))
}

/** Behind a noun phrase that is all the bullet says. */
const NOUN_PHRASE_GOES_ON = new Set([
  ...COORDINATORS,
  ...TRANSPARENT_PREPOSITIONS,
  'with',
  'to',
  'together',
  'jointly',
  'ahead',
  'among',
  'from',
  'that',
  'which',
  'who',
])

function isSourceOfTransformation(
  { grammar, object }: Candidate,
  { predicate, preposition, position }: Governor,
): boolean {
  if (position === 'after' || preposition !== undefined || !predicate.families.has('transform')) return false
  return grammar.tokens.slice(object.end, object.end + 14).some(({ word }) => word === 'into' || word === 'to')
}

function isTargetOfTransformation({ predicate, preposition }: Governor): boolean {
  return predicate.families.has('transform') && (preposition === 'to' || preposition === 'into')
}

/** `work with design on the roadmap`, `partner with sales for pricing`; but whoever talks with someone about debts or customers need not answer for them. */
function isWorkedOnTogether(
  { dimension, weight }: Cue,
  { predicate: { families }, preposition, distance }: Governor,
): boolean {
  return (
    distance <= FARTHEST &&
    preposition === 'on' &&
    families.has('collaborate') &&
    weight === 2 &&
    dimension !== 'audience' &&
    dimension !== 'accountability'
  )
}

/** `… and document them as user stories`, `turn feedback into a backlog`: the object is what comes out. */
function isMadeOfSomethingElse({ predicate: { families }, preposition }: Governor): boolean {
  return (preposition === 'into' && families.has('transform')) || (preposition === 'as' && families.has('create'))
}
