import { PhraseIndex } from '../language/phrase.ts'
import type { Token } from '../language/tokens.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { NamedRole, RoleId } from '../roles/role-ids.ts'
import { once } from '../text/recall.ts'
import type { Span } from '../text/span.ts'

/** Who does what a statement says, where that is plainly not the hire: a role, those who lead the roles, or others. */
export type Doer = RoleId | 'superior' | 'people'

/** A part of a statement, in tokens, that tells what somebody else does. */
export interface PartOfOthers extends Span {
  readonly doer: Doer
}

/**
 * Finds what a statement says of others, and leaves what it says of the hire: `[While the Product Owner keeps the
 * backlog,] you set the roadmap`.
 */
export interface OthersReader {
  readonly read: (tokens: readonly Token[], title: NamedRole | undefined) => readonly PartOfOthers[]
  /** What others than the hire are called. */
  readonly names: PhraseIndex<Doer>
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

/** Who is named, up to the words that tell what they do. */
interface Subject {
  readonly doer: Doer
  readonly end: number
  /** `Product Owners write`, but `a Product Owner writes`. */
  readonly isPlural: boolean
}

export function createOthersReader(model: RoleModel): OthersReader {
  const names = indexOthers(model)
  const verbs = once(() => PhraseIndex.of(Object.values(model.verbs).flat()))
  const owning = once(() => PhraseIndex.of(model.owning))

  const isDoing = (tokens: readonly Token[], verb: number, { isPlural }: Pick<Subject, 'isPlural'>): boolean => {
    const word = tokens[verb]?.word ?? ''
    // `is responsible for`, `is the owner of`, `has the final say on`.
    if (/^(?:is|are|has|have)$/u.test(word)) return [verb, verb + 1].some((at) => owning().at(tokens, at).length > 0)
    if (isPlural ? /(?:[^s]s|ing|ed)$/u.test(word) : !word.endsWith('s')) return false
    return verbs().at(tokens, verb).length > 0
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
  /** `our Product Owner`, `the app squad` */
  const calledAt = (tokens: readonly Token[], start: number): Subject | undefined => {
    const article = tokens[start]?.word ?? ''
    if (isPronoun(tokens, start)) return { doer: 'people', end: start + 1, isPlural: false }
    const name = behindArticle(tokens, start)
    const found =
      names.at(tokens, behindRank(tokens, name))[0] ?? (isRank(tokens, name) ? names.at(tokens, name)[0] : undefined)
    // `Our teams write`; but `Marketing leads` are two nouns.
    const isNamed = found !== undefined && (found.value !== 'people' || name > start)
    const isPlural = isNamed && isPluralAt(tokens, found.end - 1)
    const subject = groupAt(tokens, name) ?? (found && { doer: found.value, end: found.end, isPlural })
    // `Your team` is the hire's, but `your Product Manager` is a colleague.
    return article === 'your' && subject?.doer === 'people' ? undefined : subject
  }
  /** `Katrin, our Product Manager` */
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
    if (verbs().at(tokens, start).length > 0) return undefined
    return { ...called, end, isPlural: tokens.slice(start, opening).some(({ word }) => word === 'and') }
  }
  /** Who does what the words from `start` on tell: `our Product Owner keeps the backlog in order`. */
  const doerAt = (tokens: readonly Token[], start: number): Doer | undefined => {
    // `We own the roadmap`; but `We seek somebody who owns the roadmap`.
    if (tokens[start]?.word === 'we') return owning().at(tokens, start + 1).length > 0 ? 'people' : undefined
    const introduced = introducedAt(tokens, start)
    if (introduced !== undefined && isDoing(tokens, introduced.end, introduced)) return introduced.doer
    const subject = calledAt(tokens, start)
    if (subject === undefined) return undefined
    if (isPronoun(tokens, start)) return subject.doer
    if (isDoing(tokens, behindName(tokens, subject.end), subject)) return subject.doer
    return subject.doer !== 'people' && isDoingBehindName(tokens, subject) ? subject.doer : undefined
  }
  /** `the backlog is [the Product Owner's]`, `pricing belongs to our Product Manager`, `… is set by the …` */
  const ownerBehind = (tokens: readonly Token[], start: number): Doer | undefined => {
    for (let at = start + 1; at < tokens.length && !OTHER_CLAUSE.has(tokens[at]?.word ?? ''); at++) {
      const link = linkAt(tokens, at)
      if (link === undefined) continue
      const owner = calledAt(tokens, link.end) ?? namedAt(tokens, link.end)
      if (owner === undefined || !(link.isWhole === true || isHis(tokens, owner.end))) continue
      if (verbs().at(tokens, start).length > 0) return undefined
      // `Few defects are found by the team` is nobody's work, `The backlog is run by the team` is.
      if (owner.doer !== 'people' || link.isPassive !== true || owning().at(tokens, at + 1).length > 0)
        return owner.doer
    }
    return undefined
  }
  /** `a Product Owner for the app, [who writes the stories]`; but `You are a Product Owner who writes the stories`. */
  const whoAt = (tokens: readonly Token[], who: number): Doer | undefined => {
    if (tokens[who]?.word !== 'who') return undefined
    for (let at = Math.max(0, who - LONGEST_ASIDE); at < who; at++) {
      const holder = names.at(tokens, at).find(({ value, end }) => value !== 'people' && end <= who)
      if (holder === undefined) continue
      const isHire = tokens.slice(Math.max(0, at - LONGEST_OFFER), at).some(({ word }) => OFFER.test(word))
      return isHire ? undefined : holder.value
    }
    return undefined
  }
  /** `leaving the verdict on the stories to the Product Owner` */
  const leftTo = (tokens: readonly Token[], start: number): Doer | undefined => {
    if (!LEAVING.test(tokens[start]?.word ?? '')) return undefined
    for (let at = start + 1; at < tokens.length && !OTHER_CLAUSE.has(tokens[at]?.word ?? ''); at++) {
      const holder = /^(?:to|with)$/u.test(tokens[at]?.word ?? '') ? calledAt(tokens, at + 1) : undefined
      if (holder !== undefined) return holder.doer
    }
    return undefined
  }
  const partAt = (tokens: readonly Token[], start: number, title: NamedRole | undefined): PartOfOthers | undefined => {
    const subject = behindLinks(tokens, start)
    const doer =
      whoAt(tokens, start) ?? doerAt(tokens, subject) ?? leftTo(tokens, subject) ?? ownerBehind(tokens, subject)
    if (doer === undefined || isOfTitle(doer, title) || !isPlainPart(tokens, start, subject, doer)) return undefined
    const end = endOfPart(tokens, start)
    return sharesWithYou(tokens.slice(subject + 1, end)) ? undefined : { start, end, doer }
  }
  /** `in step [with the roadmap that the Head of Product publishes]`, `the roadmap [that they publish] into stories` */
  const givenAt = (tokens: readonly Token[], at: number, title: NamedRole | undefined): PartOfOthers | undefined => {
    if (!/^(?:that|which)$/u.test(tokens[at]?.word ?? '') || !ARTICLE.test(tokens[at + 1]?.word ?? '')) return undefined
    const doer = doerAt(tokens, at + 1)
    if (doer === undefined || doer === 'people' || isOfTitle(doer, title)) return undefined
    const end = tokens.findIndex(({ word, isPunctuation }, behind) => behind > at && (isPunctuation || word === 'into'))
    return { start: startOfGiven(tokens, at), end: end === -1 ? tokens.length : end, doer }
  }

  return {
    names,
    read(tokens, title) {
      const parts: PartOfOthers[] = []
      for (let at = 0; at < tokens.length; at++) {
        const part = opensPart(tokens, at) ? partAt(tokens, at, title) : givenAt(tokens, at, title)
        if (part === undefined) continue
        parts.push(part)
        at = part.end - 1
      }
      return parts
    },
  }
}

/** Under a title of both roles, either name may be the hire's. */
function isOfTitle(doer: Doer, title: NamedRole | undefined): boolean {
  return doer === title || (title === 'hybrid' && doer !== 'people' && doer !== 'superior')
}

export function isAllOfOthers(parts: readonly PartOfOthers[], tokens: readonly Token[]): boolean {
  return parts.length > 0 && partsOfHire(parts, tokens).length === 0
}

/** What is left for the hire. */
export function partsOfHire(parts: readonly PartOfOthers[], tokens: readonly Token[]): readonly Span[] {
  const starts = [0, ...parts.map(({ end }) => end)]
  const ends = [...parts.map(({ start }) => start), tokens.length]
  return starts.map((start, at) => ({ start, end: ends[at] ?? start })).filter(({ start, end }) => start < end)
}

const ARTICLE = /^(?:the|our|your|an?)$/u
const GROUP = /^(?:team|squad|tribe|crew|department)$/u

function isGroup(token: Token | undefined): boolean {
  return token !== undefined && GROUP.test(token.word)
}

/** In words. */
const LONGEST_GROUP_NAME = 2
const NO_NAME = /^(?:the|our|your|an?|this|of|for|in|and|or|[^\p{L}]*)$/u

/** `for Claims`, `of the app`, `in Stuttgart`: which one is meant. */
const FOR = /^(?:for|of|in)$/u

/** Words between a subject and its verb: no more are looked through. */
const LONGEST_NAME = 4
const LONGEST_ASIDE = 8

/** Behind what says which one is meant: `our Product Manager [for Claims, Beatriz,] owns the roadmap`. */
export function behindName(tokens: readonly Token[], subjectEnd: number): number {
  const opening = FOR.test(tokens[subjectEnd]?.word ?? '') ? asideFrom(tokens, subjectEnd + 1) : subjectEnd
  return endOfAside(tokens, opening ?? subjectEnd) ?? subjectEnd
}

/** Where a comma or bracket opens an aside, a few words on at most. */
function asideFrom(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + LONGEST_NAME; at++) {
    const word = tokens[at]?.word
    if (word === ',' || word === '(') return at
  }
  return undefined
}

/** Behind the names that an aside introduces: `Marieke and Tomasz [(]Product Owners)`. */
function openingOfAside(tokens: readonly Token[], start: number): number | undefined {
  const opening = asideFrom(tokens, start + 1)
  const isName = opening !== undefined && tokens.slice(start, opening).every(({ word }) => !NO_PERSON.test(word))
  return isName ? opening : undefined
}

const NO_PERSON = /^(?:the|our|your|an?|you|we|this|of|for|in|with|to|or|[^\p{L}]*)$/u

/** Behind an aside that opens at a place: `[, Beatriz,]`, `[(your boss)]`. */
function endOfAside(tokens: readonly Token[], opening: number): number | undefined {
  const mark = tokens[opening]?.word ?? ''
  if (mark !== ',' && mark !== '(') return undefined
  const closing = mark === ',' ? ',' : ')'
  for (let at = opening + 1; at < opening + 2 + LONGEST_ASIDE; at++) if (tokens[at]?.word === closing) return at + 1
  return undefined
}

/** `She decides on prices`; but `He or she will own the backlog` is about the hire. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
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

function behindArticle(tokens: readonly Token[], at: number): number {
  return ARTICLE.test(tokens[at]?.word ?? '') ? at + 1 : at
}

function isPluralAt(tokens: readonly Token[], at: number): boolean {
  const { word = '', isPossessive = false } = tokens[at] ?? {}
  return /[^s]s$/u.test(word) && !isPossessive
}

/** `we need a Product Owner who …`: nobody else than the hire. */
const OFFER = /^(?:you|as|are|seek|seeks|seeking|looking|need|needs|want|hire|hiring|searching|join)$/u
/** In words. */
const LONGEST_OFFER = 4

/** Behind these words stands another clause, or one of the hire. */
const OTHER_CLAUSE = new Set('that which who whose how what you your ; : – —'.split(' '))

const LEAVING = /^(?:leav(?:e|es|ing)|left)$/u

/** The hire; also `the post holder`, as public bodies say. */
function isYou({ word }: Token): boolean {
  return YOU.test(word)
}

const YOU = /^(?:you|your|(?:post|job|role)?holder)$/u

/** `The Product Owner decides with you`; but `She keeps the backlog and asks you for the reasons`. */
function sharesWithYou(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => isYou(token) && !(token.word === 'your' || GIVING.test(tokens[at - 1]?.word ?? '')))
}

const GIVING = /^(?:ask|tell|give|hand|show|send|bring|help|need|keep|want|trust|expect|call)s?$/u

/** What sets the work of two people against each other, wherever it stands. */
const CONTRAST = /^(?:while|whilst|whereas|although|though|because|since)$/u
/** The same, at the beginning of a statement: `decide when the Product Owner ships` is one clause. */
const OPENING_CONTRAST = /^(?:as|when|where|once|if)$/u
const JOINT = /^(?:and|but|so)$/u
const PARTING = /^[,;:–—-]$/u

function opensPart(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return (
    at === 0 || PARTING.test(tokens[at - 1]?.word ?? '') || CONTRAST.test(word) || JOINT.test(word) || word === 'who'
  )
}

function behindLinks(tokens: readonly Token[], start: number): number {
  let at = start
  while (isLink(tokens, at)) at++
  return at
}

function isLink(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return CONTRAST.test(word) || JOINT.test(word) || (at === 0 && OPENING_CONTRAST.test(word))
}

/** A list within a statement may look like a clause: `work with sales, engineering leads and customers`. */
function isPlainPart(tokens: readonly Token[], start: number, subject: number, doer: Doer): boolean {
  const word = tokens[start]?.word ?? ''
  if (start === 0 || word === 'who' || CONTRAST.test(word)) return true
  const opening = tokens[subject]?.word ?? ''
  if (isPronoun(tokens, subject)) return true
  return doer !== 'people' && (ARTICLE.test(opening) || LEAVING.test(opening))
}

/** Where the hire's part begins, or the statement ends. */
function endOfPart(tokens: readonly Token[], start: number): number {
  for (let at = start + 1; at < tokens.length; at++) {
    if (opensPart(tokens, at) && opensWithYou(tokens, behindLinks(tokens, at))) return at
    if (start > 0 && tokens[at]?.word === ';') return at
  }
  // `While the Product Owner keeps the backlog, set the roadmap`
  const comma = start === 0 && isLink(tokens, 0) ? tokens.findLastIndex(({ word }) => word === ',') : -1
  return comma === -1 ? tokens.length : comma + 1
}

/** `you set`, `the post holder sets`; not the end of `by the Product Owner and you`. */
function opensWithYou(tokens: readonly Token[], at: number): boolean {
  const you = tokens.slice(0, behindArticle(tokens, at) + 2).findIndex((token, place) => place >= at && isYou(token))
  return you !== -1 && tokens[you + 1]?.isPunctuation === false
}

/** Words behind which somebody is named who has, or does, what is named before them. */
interface Link {
  readonly end: number
  /** They say enough: not `is the Product Owner`, but `is the Product Owner's`. */
  readonly isWhole?: boolean
  readonly isPassive?: boolean
}

/** `is`, `belongs to`, `stays with`, `are carried by` */
function linkAt(tokens: readonly Token[], at: number): Link | undefined {
  const word = tokens[at]?.word ?? ''
  const isBeing = BEING.has(word)
  if (!isBeing && !STAYING.has(word)) return undefined
  const next = tokens[at + 1]?.word
  if (!isBeing) return next === (word.startsWith('belong') ? 'to' : 'with') ? { end: at + 2, isWhole: true } : undefined
  if (tokens[at + 2]?.word === 'by') return { end: at + 3, isWhole: true, isPassive: true }
  return { end: at + 1 }
}

const BEING = new Set(['is', 'are', 'gets', 'get'])
const STAYING = new Set('belong belongs lie lies rest rests stay stays remain remains'.split(' '))

/** From the preposition before a noun that is told more of: `in step [with] the strategy and roadmap that`. */
function startOfGiven(tokens: readonly Token[], that: number): number {
  for (let at = that - 1; at >= Math.max(0, that - LONGEST_ASIDE); at--) {
    if (tokens[at]?.isPunctuation === true) break
    if (/^(?:with|to|from|behind|against|on|by|of|for)$/u.test(tokens[at]?.word ?? '')) return at
  }
  return that
}

/** `the Product Owner's`, `the Product Owner's job`; not `the Product Owner's main tool`. */
function isHis(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]
  const isAll = next === undefined || next.isPunctuation || /^(?:jobs?|tasks?|work|business|call)$/u.test(next.word)
  return isAll && tokens[end - 1]?.isPossessive === true
}
