import { PhraseIndex } from '../../language/phrase.ts'
import type { Token } from '../../language/tokens.ts'
import type { RoleModel } from '../../roles/role-model.ts'
import type { RoleId } from '../../roles/role-ids.ts'
import { once } from '../../text/recall.ts'
import { behindName, endOfAside, FOR, LONGEST_NAME, openingOfAside } from './asides.ts'

/** Who does what a statement says, where that is plainly not the hire: a role, those who lead the roles, or others. */
export type Doer = RoleId | 'superior' | 'people'

/** Who is named, up to the words that tell what they do. */
interface Subject {
  readonly doer: Doer
  readonly end: number
  /** `Product Owners write`, but `a Product Owner writes`. */
  readonly isPlural: boolean
}

function indexOthers({ roles, people }: RoleModel): PhraseIndex<Doer> {
  return new PhraseIndex<Doer>([
    ...people.map((phrase) => [phrase, 'people'] as const),
    ...roles.flatMap(({ id, mentions, superiors }) => [
      ...mentions.map((phrase) => [phrase, id] as const),
      ...superiors.map((phrase) => [phrase, 'superior'] as const),
    ]),
  ])
}

/** Reads who is named at a place, and what they do. */
export interface DoerReader {
  /** What others than the hire are called. */
  readonly names: PhraseIndex<Doer>
  /** Whether a verb of work stands at a place. */
  readonly isVerb: (tokens: readonly Token[], at: number) => boolean
  /** Whether words such as `own` or `is responsible for` begin at a place. */
  readonly isOwning: (tokens: readonly Token[], at: number) => boolean
  /** `our Product Owner`, `the app squad` */
  readonly calledAt: (tokens: readonly Token[], start: number) => Subject | undefined
  /** `Katrin, our Product Manager` */
  readonly namedAt: (tokens: readonly Token[], start: number) => Subject | undefined
  /** Who does what the words from a place on tell: `our Product Owner keeps the backlog in order`. */
  readonly doerAt: (tokens: readonly Token[], start: number) => Doer | undefined
}

export function createDoerReader(model: RoleModel): DoerReader {
  const names = indexOthers(model)
  const verbs = once(() => PhraseIndex.of(Object.values(model.verbs).flat()))
  const owning = once(() => PhraseIndex.of(model.owning))
  const isVerb = (tokens: readonly Token[], at: number): boolean => verbs().at(tokens, at).length > 0
  const isOwning = (tokens: readonly Token[], at: number): boolean => owning().at(tokens, at).length > 0

  const isGerund = (tokens: readonly Token[], at: number): boolean =>
    tokens[at]?.word.endsWith('ing') === true && isVerb(tokens, at)

  const isDoing = (tokens: readonly Token[], verb: number, { isPlural }: Pick<Subject, 'isPlural'>): boolean => {
    const word = tokens[verb]?.word ?? ''
    // `is responsible for`, `is the owner of`, `has the final say on`, `is writing`.
    if (/^(?:is|are|has|have)$/u.test(word))
      return isOwning(tokens, verb) || isOwning(tokens, verb + 1) || isGerund(tokens, verb + 1)
    if (isPlural ? /(?:[^s]s|ing|ed)$/u.test(word) : !word.endsWith('s')) return false
    return isVerb(tokens, verb)
  }
  /** `The Product Manager Commerce leads`, `our Product Owner for the app then writes` */
  const isDoingBehindName = (tokens: readonly Token[], subject: Subject): boolean => {
    const { end } = subject
    if (tokens[end - 1]?.isPossessive === true) return false
    let at = FOR.test(tokens[end]?.word ?? '') ? end + 1 : end
    if (at > end && /^(?:the|our)$/u.test(tokens[at]?.word ?? '')) at++
    const last = at + LONGEST_NAME
    while (at < last && !isDoing(tokens, at, subject) && !NO_NAME.test(tokens[at]?.word ?? '')) at++
    return isDoing(tokens, at, subject)
  }
  /** `development team`, `mobile app squad`; not `CEO asks the team`. */
  const groupAt = (tokens: readonly Token[], start: number): Subject | undefined => {
    let at = start
    while (at < start + LONGEST_GROUP_NAME && !isGroup(tokens[at]) && !NO_NAME.test(tokens[at]?.word ?? '')) at++
    if (!isGroup(tokens[at])) return undefined
    const group = { doer: 'people', end: at + 1, isPlural: false } as const
    for (let name = start; name < at; name++) if (isDoing(tokens, name, group)) return undefined
    return group
  }
  const calledAt = (tokens: readonly Token[], start: number): Subject | undefined => {
    const article = tokens[start]?.word ?? ''
    if (isPronoun(tokens, start)) return { doer: 'people', end: start + 1, isPlural: false }
    const name = behindOwner(tokens, behindArticle(tokens, start))
    const found =
      names.at(tokens, behindRank(tokens, name))[0] ?? (isRank(tokens, name) ? names.at(tokens, name)[0] : undefined)
    // `Our teams write`; but `Marketing leads` are two nouns.
    const isNamed = found !== undefined && (found.value !== 'people' || name > start)
    const isPlural = isNamed && isPluralAt(tokens, found.end - 1)
    const subject = groupAt(tokens, name) ?? (found && { doer: found.value, end: found.end, isPlural })
    // `Your team` is the hire's, but `your Product Manager` is a colleague.
    return article === 'your' && subject?.doer === 'people' ? undefined : subject
  }
  const namedAt = (tokens: readonly Token[], start: number): Subject | undefined => {
    const opening = openingOfAside(tokens, start)
    const called = opening === undefined ? undefined : calledAt(tokens, opening + 1)
    return called?.doer === 'people' ? undefined : called
  }
  /** `Katrin, our Product Manager,`, `Marieke and Tomasz (Product Owners for the cloud)` */
  const introducedAt = (tokens: readonly Token[], start: number): Subject | undefined => {
    const opening = openingOfAside(tokens, start)
    const end = opening === undefined ? undefined : endOfAside(tokens, opening)
    if (opening === undefined || end === undefined) return undefined
    const called = namedAt(tokens, start)
    if (called === undefined || called.end >= end) return undefined
    if (isVerb(tokens, start)) return undefined
    return { ...called, end, isPlural: tokens.slice(start, opening).some(({ word }) => word === 'and') }
  }
  /** `Ines, our Product Owner, [and her two analysts] write` */
  const withCompany = (tokens: readonly Token[], subject: Subject): Subject => {
    const { end } = subject
    if (tokens[end]?.word !== 'and') return subject
    const company = POSSESSIVE.test(tokens[end + 1]?.word ?? '') ? end + 2 : end + 1
    const called = calledAt(tokens, NUMBER.test(tokens[company]?.word ?? '') ? company + 1 : company)
    return called === undefined ? subject : { ...subject, end: called.end, isPlural: true }
  }
  const doerAt = (tokens: readonly Token[], start: number): Doer | undefined => {
    // `We own the roadmap`; but `We seek somebody who owns the roadmap`.
    if (tokens[start]?.word === 'we') return isOwning(tokens, start + 1) ? 'people' : undefined
    const introduced = introducedAt(tokens, start)
    if (introduced !== undefined) {
      const all = withCompany(tokens, introduced)
      if (isDoing(tokens, all.end, all)) return all.doer
    }
    const subject = calledAt(tokens, start)
    if (subject === undefined) return undefined
    if (isPronoun(tokens, start)) return subject.doer
    if (isDoing(tokens, behindName(tokens, subject.end), subject)) return subject.doer
    // `A colleague in finance sets the price`; but `Marketing campaigns` are no doing of marketing.
    const isPlainlyNamed = subject.doer !== 'people' || FOR.test(tokens[subject.end]?.word ?? '')
    return isPlainlyNamed && isDoingBehindName(tokens, subject) ? subject.doer : undefined
  }

  return { names, isVerb, isOwning, calledAt, namedAt, doerAt }
}

const GROUP = /^(?:team|squad|tribe|crew|department)$/u

function isGroup(token: Token | undefined): boolean {
  return token !== undefined && GROUP.test(token.word)
}

/** In words. */
const LONGEST_GROUP_NAME = 2
const NO_NAME = /^(?:the|our|your|an?|this|of|for|in|and|or|[^\p{L}]*)$/u

/** `She decides on prices`; but `He or she will own the backlog` is about the hire. */
export function isPronoun(tokens: readonly Token[], at: number): boolean {
  return /^s?he(?:'ll|'d)?$/u.test(tokens[at]?.word ?? '') && !/^(?:or|\/)$/u.test(tokens[at + 1]?.word ?? '')
}

/** `our [senior] Product Manager` */
function behindRank(tokens: readonly Token[], at: number): number {
  return isRank(tokens, at) ? at + 1 : at
}

function isRank(tokens: readonly Token[], at: number): boolean {
  return RANKS.has(tokens[at]?.word ?? '')
}

const RANKS = new Set('senior junior lead principal associate technical fellow new'.split(' '))

export const ARTICLE = /^(?:the|our|your|an?|each|every)$/u

export function behindArticle(tokens: readonly Token[], at: number): number {
  return ARTICLE.test(tokens[at]?.word ?? '') ? at + 1 : at
}

/** `the [customer’s] Product Manager`, `each [squad’s] Product Owner` */
function behindOwner(tokens: readonly Token[], at: number): number {
  return tokens[at]?.isPossessive === true ? at + 1 : at
}

const POSSESSIVE = /^(?:his|her|their)$/u
const NUMBER = /^(?:two|three|four|five|\d)$/u

function isPluralAt(tokens: readonly Token[], at: number): boolean {
  const { word = '', isPossessive = false } = tokens[at] ?? {}
  return /[^s]s$/u.test(word) && !isPossessive
}
