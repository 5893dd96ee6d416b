import { createDutyReader } from '../language/duty.ts'
import { PhraseIndex } from '../language/phrase.ts'
import type { Token } from '../language/tokens.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { ROLE_IDS, type RoleId, type NamedRole } from '../roles/role-ids.ts'
import { deniesWork } from '../posting/outline/section-kinds.ts'
import type { Clause, Section } from '../posting/posting.ts'
import type { Reading } from '../language/reading.ts'
import { once } from '../text/recall.ts'

/**
 * Why a statement's work is plainly not the hire's: it says that the hire does not do it, that somebody else does, that
 * the hire helps whoever does, or that it is asked for or offered.
 */
export type Disowned = 'denied' | 'of-others' | 'supported' | 'asked-or-offered'

/**
 * Tells whether a statement plainly says that its work is not the hire's: where the wording leaves no doubt, no other
 * evidence is consulted.
 */
export type ReadDisowned = (statement: Statement, title: NamedRole | undefined) => Disowned | undefined

interface Statement extends Pick<Reading, 'tokens'> {
  readonly clause: Pick<Clause, 'text' | 'label'> & { readonly section: Pick<Section, 'heading' | 'parent'> }
}

/**
 * `Experience in writing user stories`, `A course in pricing`, `Show us how you groom a backlog`: asked for, offered,
 * or part of the application.
 */
const ASKED_OR_OFFERED =
  /^(?:experience|knowledge|ability|familiarity|training|(?:a )?courses?) (?:in|of|with|on|to|for)\b|^(?:show|tell) us\b|^in the (?:first|second|third|last|final) (?:round|interview|step)\b/iu

export function createDisowning(model: RoleModel): ReadDisowned {
  const duties = once(() => createDutyReader(Object.values(model.verbs).flat()))
  const others = othersIndex(model)
  const doerOf = createDoerReader(model, others)
  return (statement, title) => {
    const { clause, tokens } = statement
    if (deniesWork(clause.label) || isBelowDenial(clause.section) || isDenied(statement)) return 'denied'
    if (ASKED_OR_OFFERED.test(clause.text)) return 'asked-or-offered'
    if (isSupport(tokens, others) && !duties().joinsVerb(tokens)) return 'supported'
    return FROM_COLLEAGUE.test(clause.text) || isOfColleague(tokens) || doerOf(statement, title) !== undefined
      ? 'of-others'
      : undefined
  }
}

/** Who does what a statement says, where that is plainly not the hire: a role, those who lead the roles, or others. */
type Doer = RoleId | 'superior' | 'people'

function othersIndex({ roles, people }: RoleModel): PhraseIndex<Doer> {
  return new PhraseIndex<Doer>([
    ...people.map((phrase) => [phrase, 'people'] as const),
    ...roles.flatMap(({ id, mentions, superiors }) => [
      ...mentions.map((phrase) => [phrase, id] as const),
      ...superiors.map((phrase) => [phrase, 'superior'] as const),
    ]),
  ])
}

/** `Our Product Owner keeps the backlog in order` under another title: somebody else does it. */
export function createDoerReader(
  model: RoleModel,
  others = othersIndex(model),
): (statement: { readonly tokens: readonly Token[] }, title: NamedRole | undefined) => Doer | undefined {
  const verbs = once(() => PhraseIndex.of(Object.values(model.verbs).flat()))
  const owning = once(() => PhraseIndex.of(model.owning))
  const isDoing = (tokens: readonly Token[], verb: number): boolean => {
    const word = tokens[verb]?.word ?? ''
    // `is responsible for`, `is the owner of`, `has the final say on`.
    if (/^(?:is|has)$/u.test(word)) return [verb, verb + 1].some((at) => owning().at(tokens, at).length > 0)
    return word.endsWith('s') && verbs().at(tokens, verb).length > 0
  }
  /** `The Product Manager Commerce leads`, `our Product Owner for the app then writes` */
  const isDoingBehindName = (tokens: readonly Token[], subjectEnd: number): boolean => {
    if (tokens[subjectEnd - 1]?.isPossessive === true) return false
    let at = FOR.test(tokens[subjectEnd]?.word ?? '') ? subjectEnd + 1 : subjectEnd
    if (at > subjectEnd && /^(?:the|our)$/u.test(tokens[at]?.word ?? '')) at++
    const last = at + LONGEST_NAME
    while (at < last && !isDoing(tokens, at) && !NO_NAME.test(tokens[at]?.word ?? '')) at++
    return isDoing(tokens, at)
  }
  /** `development team`, `mobile app squad`; not `CEO asks the team`. */
  const groupAt = (tokens: readonly Token[], start: number): { end: number; value: 'people' } | undefined => {
    const wordAt = (at: number): string => tokens[at]?.word ?? ''
    let at = start
    while (at < start + LONGEST_GROUP_NAME && !GROUP.test(wordAt(at)) && !NO_NAME.test(wordAt(at))) at++
    if (!GROUP.test(wordAt(at))) return undefined
    for (let name = start; name < at; name++) if (isDoing(tokens, name)) return undefined
    return { end: at + 1, value: 'people' }
  }
  return ({ tokens }, title) => {
    const article = tokens[0]?.word ?? ''
    const start = /^(?:the|our|your|a|an)$/u.test(article) ? 1 : 0
    if (title === 'hybrid' || isAboutYou(tokens, start)) return undefined
    const subject = groupAt(tokens, start) ?? others.at(tokens, start)[0]
    if (subject === undefined || subject.value === title) return undefined
    // `Your team` is the hire's, but `your Product Manager` is a colleague.
    if (article === 'your' && subject.value === 'people') return undefined
    if (isDoing(tokens, behindName(tokens, subject.end))) return subject.value
    return subject.value !== 'people' && isDoingBehindName(tokens, subject.end) ? subject.value : undefined
  }
}

const GROUP = /^(?:team|squad|tribe|crew|department)$/u
/** In words. */
const LONGEST_GROUP_NAME = 2
const NO_NAME = /^(?:the|our|your|an?|this|of|for|in|and|or|[^\p{L}]*)$/u

/** `for Claims`, `of the app`, `in Stuttgart`: which one is meant. */
const FOR = /^(?:for|of|in)$/u

/** Words between a subject and its verb: no more are looked through. */
const LONGEST_NAME = 4

/** Behind what says which one is meant: `our Product Manager [for Claims, Beatriz,] owns the roadmap`. */
function behindName(tokens: readonly Token[], subjectEnd: number): number {
  let at = subjectEnd
  if (FOR.test(tokens[at]?.word ?? '')) at = commaFrom(tokens, at) ?? subjectEnd
  if (tokens[at]?.word !== ',') return subjectEnd
  const closing = commaFrom(tokens, at + 1)
  return closing === undefined ? subjectEnd : closing + 1
}

function commaFrom(tokens: readonly Token[], from: number): number | undefined {
  const at = tokens.slice(from, from + LONGEST_NAME + 1).findIndex(({ word }) => word === ',')
  return at === -1 ? undefined : from + at
}

/** `From her you get the roadmap of the year` */
const FROM_COLLEAGUE = /^from (?:him|her|them)\b/iu

/** `She decides on markets and prices`; but `He or she will own the backlog` is about the hire. */
function isOfColleague(tokens: readonly Token[]): boolean {
  return (
    /^s?he(?:'ll|'d)?$/u.test(tokens[0]?.word ?? '') &&
    !/^(?:or|\/)$/u.test(tokens[1]?.word ?? '') &&
    !isAboutYou(tokens)
  )
}

function isAboutYou(tokens: readonly Token[], from = 0): boolean {
  return tokens.some(({ word }, at) => at >= from && YOU.test(word))
}

/** Also `the post holder`, as public bodies say. */
const YOU = /^(?:you|your|(?:post|job|role)?holder)$/u

/** Below `What you won’t do`, also under a heading of its own. */
function isBelowDenial({ heading, parent }: Pick<Section, 'heading' | 'parent'>): boolean {
  return (heading !== undefined && deniesWork(heading)) || (parent !== undefined && isBelowDenial(parent))
}

/** `Velocity is the Product Owner's number, not yours`. */
const NOT_YOURS = /\bnot (?:yours|your (?:job|task|work|responsibility|business))\b/iu

/** `You will not refine the backlog`; not `You will not only refine the backlog`. */
function isDenied({ clause, tokens }: Statement): boolean {
  if (NOT_YOURS.test(clause.text)) return true
  if (tokens[0]?.word !== 'you' && !DONT.test(clause.text)) return false
  const at = tokens.slice(0, 4).findIndex(({ word }) => word === 'not' || word === 'never')
  if (at === -1 || /^(?:only|just|merely|simply)$/u.test(tokens[at + 1]?.word ?? '')) return false
  return !tokens.some(({ word }) => GOING_ON.has(word))
}

/** `Don't refine the backlog` */
const DONT = /^do(?:n['’]t| not)\s/iu

/** What may say what the hire does instead: `You do not write code but own the roadmap`, `Don't wait: own it`. */
const GOING_ON = new Set(['but', 'instead', 'until', ':', ';', '–', '—'])

/** `Support the Product Owner in refinement`, `You help our Product Manager, Ines, with the roadmap`. */
function isSupport(tokens: readonly Token[], others: PhraseIndex<string>): boolean {
  const wordAt = (at: number): string => tokens[at]?.word ?? ''
  const behind = (at: number, words: RegExp): number => (words.test(wordAt(at)) ? behind(at + 1, words) : at)
  const verb = behind(behind(0, /^you$/u), /^(?:will|shall|also|actively)$/u)
  if (!/^(?:support|help|assist)(?:s|ing)?$/u.test(wordAt(verb))) return false
  const name = behind(verb + 1, /^(?:the|our|your|a)$/u)
  const holder = others.at(tokens, name).find(({ value }) => ROLE_IDS.some((role) => role === value))
  if (holder === undefined || tokens[holder.end - 1]?.isPossessive === true) return false
  return [holder.end, behindName(tokens, holder.end)].some((at) => /^(?:in|with)$/u.test(wordAt(at)))
}
