import { PhraseIndex } from '../../language/phrase.ts'
import type { Token } from '../../language/tokens.ts'
import type { RoleModel } from '../../roles/role-model.ts'
import type { NamedRole } from '../../roles/role-ids.ts'
import type { Span } from '../../text/span.ts'
import { LONGEST_ASIDE } from './asides.ts'
import { ARTICLE, createDoerReader, isPronoun, type Doer, type DoerReader } from './doers.ts'
import { behindLinks, CONTRAST, endOfPart, opensPart, sharesWithYou, startOfGiven } from './parting.ts'

/** What a statement tells of somebody else. */
interface Told {
  readonly doer: Doer
  /** It tells whose the work is: `the backlog is the Product Owner's`; not `the Product Owner grooms the backlog`. */
  readonly isTheirs: boolean
}

/** A part of a statement, in tokens, that tells what somebody else does. */
export interface PartOfOthers extends Told, Span {}

/**
 * Finds what a statement says of others, and leaves what it says of the hire: `[While the Product Owner keeps the
 * backlog,] you set the roadmap`.
 */
export interface OthersReader extends Pick<DoerReader, 'names'> {
  readonly read: (tokens: readonly Token[], title: NamedRole | undefined) => readonly PartOfOthers[]
  /** What is left for the hire, in tokens: nothing where all of it tells of others. */
  readonly partsOfHire: (tokens: readonly Token[], title: NamedRole | undefined) => readonly Span[]
}

export function createOthersReader(model: RoleModel): OthersReader {
  const { names, isVerb, isOwning, calledAt, namedAt, doerAt } = createDoerReader(model)

  /** `a Product Owner for the app, [who writes the stories]`; but `You are a Product Owner who writes the stories`. */
  const whoAt = (tokens: readonly Token[], who: number): Doer | undefined => {
    if (tokens[who]?.word !== 'who') return undefined
    for (let at = Math.max(0, who - LONGEST_ASIDE); at < who; at++) {
      const holder = names.at(tokens, at).find(({ value, end }) => value !== 'people' && end <= who)
      if (holder === undefined) continue
      const isHire = tokens.slice(Math.max(0, at - LONGEST_OFFER), at).some(({ word }) => OFFER.test(word))
      return isHire ? undefined : holder.value
    }
    return isAside(tokens, who) ? 'people' : undefined
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
  /** `the backlog is [the Product Owner's]`, `pricing belongs to our Product Manager`, `… is set by the …` */
  const ownerBehind = (tokens: readonly Token[], start: number): Told | undefined => {
    for (let at = start + 1; at < tokens.length && !OTHER_CLAUSE.has(tokens[at]?.word ?? ''); at++) {
      const link = linkAt(tokens, at)
      if (link === undefined) continue
      const owner = calledAt(tokens, link.end) ?? namedAt(tokens, link.end)
      if (owner === undefined || !(link.isWhole === true || isHis(tokens, owner.end))) continue
      if (isVerb(tokens, start)) return undefined
      // `Few defects are found by the team` is nobody's work, `The backlog is run by the team` is.
      if (owner.doer !== 'people' || link.isPassive !== true || isOwning(tokens, at + 1))
        return { doer: owner.doer, isTheirs: link.isPassive !== true }
    }
    return undefined
  }
  const toldAt = (tokens: readonly Token[], start: number, subject: number): Told | undefined => {
    const doer = whoAt(tokens, start) ?? doerAt(tokens, subject)
    if (doer !== undefined) return { doer, isTheirs: false }
    const heir = leftTo(tokens, subject)
    return heir === undefined ? ownerBehind(tokens, subject) : { doer: heir, isTheirs: true }
  }
  const partAt = (tokens: readonly Token[], start: number, title: NamedRole | undefined): PartOfOthers | undefined => {
    const subject = behindLinks(tokens, start)
    const told = toldAt(tokens, start, subject)
    if (told === undefined || isOfTitle(told.doer, title) || !isPlainPart(tokens, start, subject, told.doer))
      return undefined
    const end = endOfPart(tokens, start)
    return sharesWithYou(tokens.slice(subject + 1, end)) ? undefined : { start, end, ...told }
  }
  /** `that [the Head of Product publishes]`, `[they need to order the backlog]` */
  const giverAt = (tokens: readonly Token[], at: number): Doer | undefined => {
    const next = tokens[at + 1]?.word ?? ''
    if (tokens[at]?.word === 'they') return NEEDING.test(next) && tokens[at + 2]?.word === 'to' ? 'people' : undefined
    if (!RELATIVE.has(tokens[at]?.word ?? '') || !ARTICLE.test(next)) return undefined
    const doer = doerAt(tokens, at + 1)
    return doer === 'people' ? undefined : doer
  }
  /** `in step [with the roadmap that the Head of Product publishes]`, `the roadmap [that they publish] into stories` */
  const givenAt = (tokens: readonly Token[], at: number, title: NamedRole | undefined): PartOfOthers | undefined => {
    const doer = giverAt(tokens, at)
    if (doer === undefined || isOfTitle(doer, title)) return undefined
    const end = tokens.findIndex(({ word, isPunctuation }, behind) => behind > at && (isPunctuation || word === 'into'))
    return { start: startOfGiven(tokens, at), end: end === -1 ? tokens.length : end, doer, isTheirs: false }
  }

  const read: OthersReader['read'] = (tokens, title) => {
    const parts: PartOfOthers[] = []
    for (let at = 0; at < tokens.length; at++) {
      const part = opensPart(tokens, at) ? partAt(tokens, at, title) : givenAt(tokens, at, title)
      if (part === undefined) continue
      parts.push(part)
      at = part.end - 1
    }
    return parts
  }
  return { names, read, partsOfHire: (tokens, title) => partsBetween(read(tokens, title), tokens) }
}

/** Under a title of both roles, either name may be the hire's. */
function isOfTitle(doer: Doer, title: NamedRole | undefined): boolean {
  return doer === title || (title === 'hybrid' && doer !== 'people' && doer !== 'superior')
}

function partsBetween(parts: readonly Span[], tokens: readonly Token[]): readonly Span[] {
  if (parts.length === 0) return tokens.length === 0 ? [] : [{ start: 0, end: tokens.length }]
  const starts = [0, ...parts.map(({ end }) => end)]
  const ends = [...parts.map(({ start }) => start), tokens.length]
  return starts.map((start, at) => ({ start, end: ends[at] ?? start })).filter(({ start, end }) => start < end)
}

/** `we need a Product Owner who …`: nobody else than the hire. */
const OFFER = /^(?:as|are|seek|seeks|seeking|looking|need|needs|want|hire|hiring|searching|join)$/u
/** In words. */
const LONGEST_OFFER = 4

/** `our clerk, [who writes the stories]`; but `Find out who joins, who does not, and why`. */
function isAside(tokens: readonly Token[], who: number): boolean {
  const isOfHire = ({ word }: Token): boolean => OFFER.test(word) || YOU_OR_QUESTION.test(word)
  return tokens[who - 1]?.word === ',' && !tokens.slice(0, who).some(isOfHire)
}

const YOU_OR_QUESTION = /^(?:your?|who|what|which|how|why|when|where|whether)$/u

/** `Give them the context [they need to order the backlog]` */
const NEEDING = /^(?:need|want|have)$/u
const RELATIVE = new Set(['that', 'which'])

/** Behind these words stands another clause, or one of the hire. */
const OTHER_CLAUSE = new Set('that which who whose how what you your ; : – —'.split(' '))

const LEAVING = /^(?:leav(?:e|es|ing)|left)$/u

/** A list within a statement may look like a clause: `work with sales, engineering leads and customers`. */
function isPlainPart(tokens: readonly Token[], start: number, subject: number, doer: Doer): boolean {
  const word = tokens[start]?.word ?? ''
  if (start === 0 || word === 'who' || CONTRAST.test(word)) return true
  const opening = tokens[subject]?.word ?? ''
  if (isPronoun(tokens, subject)) return true
  return doer !== 'people' && (ARTICLE.test(opening) || LEAVING.test(opening))
}

/** Words behind which somebody is named who has, or does, what is named before them. */
interface Link {
  readonly end: number
  /** They say enough: not `is the Product Owner`, but `is the Product Owner's`. */
  readonly isWhole?: boolean
  readonly isPassive?: boolean
}

/** `is`, `is up to`, `belongs to`, `stays with`, `are carried by` */
function linkAt(tokens: readonly Token[], at: number): Link | undefined {
  const word = tokens[at]?.word ?? ''
  const isBeing = BEING.has(word)
  if (!isBeing && !STAYING.has(word)) return undefined
  const next = tokens[at + 1]?.word
  if (!isBeing) return next === (word.startsWith('belong') ? 'to' : 'with') ? { end: at + 2, isWhole: true } : undefined
  if (tokens[at + 2]?.word === 'by') return { end: at + 3, isWhole: true, isPassive: true }
  const hands = HANDS.at(tokens, at + 1)[0]
  return hands === undefined ? { end: at + 1 } : { end: hands.end, isWhole: true }
}

const HANDS = PhraseIndex.of(['in (the) hands of', 'up to', '(the) job|task|work|business of'])
const BEING = new Set(['is', 'are', 'gets', 'get'])
const STAYING = new Set('belong belongs lie lies rest rests stay stays remain remains'.split(' '))

/** `the Product Owner's`, `the Product Owner's job`; not `the Product Owner's main tool`. */
function isHis(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]
  const isAll = next === undefined || next.isPunctuation || /^(?:jobs?|tasks?|work|business|call)$/u.test(next.word)
  return isAll && tokens[end - 1]?.isPossessive === true
}
