import { actorOf, agentOf, colleagueBefore } from '../language/actor.ts'
import { governorOf, type Governor } from '../language/governor.ts'
import type { Actor, Grammar, TokenRange } from '../language/grammar.ts'
import { denialBehind, negationOf } from '../language/negation.ts'
import { possessorOf } from '../language/possessor.ts'
import type { Predicate } from '../language/predicates.ts'
import { requirementMarker } from '../language/requirement.ts'
import type { Token } from '../language/tokens.ts'
import type { Clause } from '../posting/posting.ts'
import { actionOn, type Action } from './action.ts'
import type { Candidate } from './candidate.ts'
import type { Ownership } from './signal.ts'

/** Whose work it is, why, and the phrase that says so. */
export interface Judgement {
  readonly ownership: Ownership
  readonly because: string
  /** Owned if the title named the cue's role. */
  readonly isHint: boolean
  readonly phrase: TokenRange
}

/** Whose work the candidate is; `undefined` where the words around the object say nothing that the cue is about. */
export function judgeOwnership(candidate: Candidate): Judgement | undefined {
  const { grammar, object } = candidate
  const governor = governorOf(grammar, object)
  const action = actionOn(candidate, governor)
  if (action === undefined) return undefined
  return {
    ...inFavourOfTitle(candidate, decide(candidate, governor, action)),
    phrase: candidate.isMetric ? object : phraseOf(object, governor),
  }
}

type Decision = Pick<Judgement, 'ownership' | 'because'>

function decide(candidate: Candidate, governor: Governor | undefined, action: Action): Decision {
  return (
    decideBySectionAlone(candidate) ??
    decideByNegation(candidate, governor) ??
    decideByRequirement(candidate, governor) ??
    decideByPossessor(candidate) ??
    decideByMeasured(candidate) ??
    decideByAction(action) ??
    decideByActor(candidate, governor) ??
    decideByCounterpart(candidate) ??
    decideBySection(candidate, governor)
  )
}

/** What a careful reader may as well call neutral is read in the title's favour: it speaks for the title's role only. */
function inFavourOfTitle({ cue, isTitlesRole }: Candidate, decision: Decision): Decision & Pick<Judgement, 'isHint'> {
  const isHint = cue.weight === 1 && !isTitlesRole && decision.ownership === 'owned'
  return isHint
    ? { ownership: 'context', because: 'it only hints at a role that the title does not name', isHint }
    : { ...decision, isHint }
}

/** Headings over what is not the job: `Out of scope`, `What you will not do`. */
const EXCLUDING =
  /\bnot\b(?! (?:only|just|limited|exclusively|exhaustive|necessarily))|\b(?:do|wo|is)n['’]t\b|\bout of scope\b|^what['’]s not\b/i

function decideBySectionAlone(candidate: Candidate): Decision | undefined {
  const {
    form,
    section: { kind, heading },
  } = candidate.clause
  if (form === 'caption') return { ownership: 'context', because: 'the line only announces those below it' }
  if (heading !== null && EXCLUDING.test(heading))
    return { ownership: 'negated', because: `“${heading}” lists what the hire does not do` }
  if (candidate.headingHolder !== undefined)
    return { ownership: 'other', because: `the section tells what “${candidate.headingHolder}” does` }
  if (kind !== 'benefits' && kind !== 'process') return undefined
  return {
    ownership: 'context',
    because:
      kind === 'benefits' ? 'the section tells what the company offers' : 'the section tells of the hiring process',
  }
}

function decideByNegation(candidate: Candidate, governor: Governor | undefined): Decision | undefined {
  const { grammar, object } = candidate
  const isSubject =
    candidate.isMeasure || governor === undefined || governor.position === 'after' || isOpeningGerund(governor)
  const subjectEnd = governor?.position === 'after' ? governor.predicate.end : object.end
  const denial =
    negationOf(grammar, governor?.predicate, object) ?? (isSubject ? denialBehind(grammar, subjectEnd) : undefined)
  return denial && { ownership: 'negated', because: `“${wordsOf(candidate, denial)}” denies it` }
}

/** `setting the vision is not part of this job`. */
function isOpeningGerund({ predicate: { form, start } }: Governor): boolean {
  return form === 'gerund' && start === 0
}

function decideByRequirement(candidate: Candidate, governor: Governor | undefined): Decision | undefined {
  const { clause, grammar, object } = candidate
  const marker = requirementMarker(grammar.tokens, object)
  if (marker !== undefined && !isAboutHire(candidate, governor, marker))
    return { ownership: 'required', because: `“${wordsOf(candidate, marker)}” asks for experience` }
  if (governor === undefined && clause.labelKind === 'requirements')
    return { ownership: 'required', because: `“${clause.label}” lists requirements` }
  if (isPastTense(governor)) return { ownership: 'required', because: 'the past tense tells of experience' }
  if (clause.section.kind !== 'requirements' || isPromise(candidate) || isExpectedWork(candidate, governor))
    return undefined
  return { ownership: 'required', because: 'the section lists requirements' }
}

/** `we seek an experienced manager to lead …`: experience describes the person, what follows is the duty. */
function isAboutHire({ grammar }: Candidate, governor: Governor | undefined, marker: TokenRange): boolean {
  if (governor === undefined) return false
  const { tokens, predicates } = grammar
  const to = governor.predicate.start - 1
  if (/^(has|have)$/.test(tokens[to]?.word ?? '')) return false
  if (isNextThing(tokens, marker, governor.predicate)) return true
  if (
    isTrait(tokens[marker.start]) &&
    tokens.slice(marker.end, governor.predicate.start).some(({ word }) => word === 'who')
  )
    return true
  return (
    tokens[to]?.word === 'to' &&
    marker.end < to &&
    predicates.some(({ families, end }) => families.has('hire') && end <= marker.start)
  )
}

/** `they must have a deep understanding of traders and translate …`: a verb of its own; but `the ability to write and keep`, `able to write and keep`. */
function isNextThing(tokens: readonly Token[], marker: TokenRange, { form, start }: Predicate): boolean {
  if (form !== 'verb' || tokens[marker.start]?.word !== 'understanding' || tokens[start - 1]?.word !== 'and')
    return false
  return !tokens.slice(marker.end, start).some(({ word }) => word === 'to' || word === 'how')
}

/** Said of a person, not asked for: `an experienced manager who will …`. */
function isTrait(token: Token | undefined): boolean {
  return token !== undefined && /^(experienced|skill?ed|passionate|certified|capable|eager)$/.test(token.word)
}

/** `Owned features from idea to launch`: what the candidate did elsewhere; not `based on the roadmap`. */
function isPastTense(governor: Governor | undefined): boolean {
  if (governor?.position !== 'before' || governor.predicate.start !== 0) return false
  return governor.predicate.form === 'participle' && !governor.predicate.families.has('align')
}

/** Headings over what is asked for and over what is to be done: `What we expect from you`, `Expectations`. */
const EITHER = /\bexpect(?:ations?)?\b|\bneed from you\b/i

/** Under such a heading, what opens with an action is to be done. */
function isExpectedWork({ clause, grammar }: Candidate, governor: Governor | undefined): boolean {
  return (
    clause.section.heading !== null && EITHER.test(clause.section.heading) && opensWithAction(clause, grammar, governor)
  )
}

/** Words that make a sentence a duty wherever it stands. */
function isPromise({ clause, grammar, object }: Candidate): boolean {
  return /\byou(?:['’]ll| will| are responsible| are accountable)\b/i.test(
    clause.text.slice(grammar.tokens[0]?.start, grammar.tokens[object.start]?.start),
  )
}

function decideByPossessor(candidate: Candidate): Decision | undefined {
  const possessor = possessorOf(candidate.grammar, candidate.object)
  if (possessor?.kind === 'hire')
    return { ownership: 'owned', because: `“${wordsOf(candidate, possessor.words)}” answers for it` }
  if (possessor?.kind !== 'other') return undefined
  return { ownership: 'other', because: `“${wordsOf(candidate, possessor.words)}” answers for it` }
}

/** Also below a heading of measures: `the Product Manager answers for revenue`. */
function decideByMeasured(candidate: Candidate): Decision | undefined {
  const colleague = candidate.isMeasure ? colleagueBefore(candidate.grammar, candidate.object) : undefined
  if (colleague?.kind !== 'other') return undefined
  return { ownership: 'other', because: `“${wordsOf(candidate, colleague.words)}” is measured by it` }
}

function decideByAction(action: Action): Decision | undefined {
  if (action === 'measures') return { ownership: 'owned', because: 'the hire is measured by it' }
  return action === 'supports' ? { ownership: 'supporting', because: 'the verb leaves it to someone else' } : undefined
}

function decideByActor(candidate: Candidate, governor: Governor | undefined): Decision | undefined {
  if (governor === undefined) return undefined
  const actor = actorOrAgent(candidate, governor)
  if (actor.kind === 'unmarked') return decideByAside(candidate, governor)
  const words = `“${wordsOf(candidate, actor.words)}”`
  if (actor.kind === 'other') return { ownership: 'other', because: `${words} does it` }
  if (actor.kind === 'company') return { ownership: 'context', because: `${words} tells of the company` }
  if (actor.kind === 'helped') return { ownership: 'supporting', because: `${words} does it with the hire’s help` }
  if (candidate.counterpart !== undefined) return undefined
  if (isOfMany(candidate, actor.words)) return { ownership: 'context', because: `${words} tells of the company` }
  return isOffer(candidate)
    ? { ownership: 'context', because: 'it is told as an offer' }
    : { ownership: 'owned', because: `${words} does it` }
}

/** `attend the assembly, where the roadmap is presented`, `know what is planned for the release`: by whom, nobody says. */
function decideByAside(
  { grammar: { tokens }, object }: Candidate,
  { position, predicate: { form, start } }: Governor,
): Decision | undefined {
  const aside = tokens.slice(0, object.start).findLast(({ word }) => /^(where|when|which|who|what)$/.test(word))
  const isPassive =
    position === 'after' || (form === 'participle' && /^(is|are|was|were|been)$/.test(tokens[start - 1]?.word ?? ''))
  return isPassive && aside !== undefined
    ? { ownership: 'context', because: `“${aside.word}” tells of what happens there` }
    : undefined
}

function actorOrAgent({ grammar }: Candidate, { predicate, position }: Governor): Actor {
  if (position === 'before') return actorOf(grammar, predicate)
  const agent = agentOf(grammar, predicate.end)
  return agent.kind === 'unmarked' && predicate.form !== 'participle' ? actorOf(grammar, predicate) : agent
}

/** `Our Product Managers grew revenue`, in a text about the company: those who are there already. */
function isOfMany({ clause, grammar }: Candidate, { end }: TokenRange): boolean {
  return clause.section.kind === 'company' && /^(managers|owners|pms|pos)$/.test(grammar.tokens[end - 1]?.word ?? '')
}

/** `You will have the chance to …` in a text about the company. */
function isOffer({ clause }: Candidate): boolean {
  return clause.section.kind === 'company' && /\b(opportunity|chance)\b/i.test(clause.text)
}

function decideByCounterpart(candidate: Candidate): Decision | undefined {
  if (candidate.counterpart === undefined) return undefined
  return { ownership: 'supporting', because: `“${wordsOf(candidate, candidate.counterpart)}” answers for it` }
}

function decideBySection({ clause, grammar }: Candidate, governor: Governor | undefined): Decision {
  switch (clause.section.kind) {
    case 'responsibilities':
    case 'metrics':
    case 'reporting':
      return { ownership: 'owned', because: 'the section lists the hire’s work' }
    case 'company':
      return { ownership: 'context', because: 'the section tells of the company' }
    default:
      return opensWithAction(clause, grammar, governor)
        ? { ownership: 'owned', because: 'the statement opens with the action' }
        : { ownership: 'context', because: 'nobody is said to do it' }
  }
}

/** A duty bullet or imperative sentence: its first words are a verb. */
function opensWithAction(clause: Clause, { predicates }: Grammar, governor: Governor | undefined): boolean {
  const first = predicates[0]
  if (governor === undefined || first === undefined) return false
  const isImperative = clause.form === 'item' && governor.predicate.form === 'verb'
  return clause.opensBlock ? first.start <= 1 || isImperative : first.start <= 1 && first.form === 'verb'
}

/** From the predicate to the object when they stand together, else the object alone. */
function phraseOf(object: TokenRange, governor: Governor | undefined): TokenRange {
  if (governor === undefined) return object
  const { start, end } = governor.predicate
  if (governor.position === 'after') return { start: object.start, end }
  return start <= object.start && object.start - end <= 6 ? { start, end: object.end } : object
}

function wordsOf({ clause, grammar }: Candidate, { start, end }: TokenRange): string {
  return clause.text.slice(grammar.tokens[start]?.start, grammar.tokens[end - 1]?.end)
}
