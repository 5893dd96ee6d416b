import { PhraseIndex } from '../language/phrase.ts'
import { requirementMarker } from '../language/requirement.ts'
import { textSpan, tokenize, type Token } from '../language/tokens.ts'
import { sourceSpan } from '../posting/clause.ts'
import type { Clause, Posting, TitleMention } from '../posting/posting.ts'
import type { RoleModel } from '../role-model.ts'
import type { Span } from '../text/span.ts'
import type { Reading } from './reading.ts'
import type { RoleId } from './signal.ts'

/** What a title says: one role, both, or none that the role model knows. */
export type TitleRole = RoleId | 'hybrid' | null

export interface JudgedTitle extends TitleMention {
  readonly role: TitleRole
}

/** A place in the text that calls the person hired by a role: `as our Product Owner you …`, `we are looking for a Product Manager`. */
export interface Naming {
  readonly role: RoleId
  /** `as our Product Owner you …` speaks to the hire; the other forms speak about it. */
  readonly isAddress: boolean
  readonly text: string
  readonly span: Span
}

/** Who the posting says it hires. */
export interface Hire {
  /** What the title says, else what the text calls the hire. */
  readonly role: TitleRole
  /** Where that stands: the place to point at. */
  readonly place: { readonly text: string; readonly span: Span } | null
  /** The title that decided, if the posting declares one. */
  readonly title: JudgedTitle | null
  readonly titles: readonly JudgedTitle[]
  readonly namings: readonly Naming[]
}

/** `This is a product management role`: what the text calls the job, by role or by function. */
const JOB = new Set(['role', 'position', 'job', 'post'])

/** Finds out who a posting hires; built once per role model. */
export interface HireReader {
  readonly read: (posting: Posting, readings: readonly Reading[]) => Hire
}

export function createHireReader(model: RoleModel): HireReader {
  const titles = new PhraseIndex(model.roles.flatMap((role) => role.titles.map((phrase) => [phrase, role.id] as const)))
  const functions = new PhraseIndex(
    model.roles.flatMap((role) =>
      [...role.titles, ...role.mentions, ...role.superiors].map((phrase) => [phrase, role.id] as const),
    ),
  )
  const otherTitles = new PhraseIndex(model.otherTitles.map((phrase) => [phrase, null] as const))
  const people = new PhraseIndex(model.people.map((phrase) => [phrase, null] as const))

  const roleOf = (text: string): TitleRole => {
    const tokens = tokenize(text)
    const found = titles.in(tokens)
    if (otherTitles.in(tokens).some((other) => isTheJob(other, found[0])) || isColleague(tokens, found[0], people))
      return null
    const roles = new Set(found.map(({ value }) => value))
    return roles.size > 1 ? 'hybrid' : ([...roles][0] ?? null)
  }

  return {
    read(posting, readings) {
      const judged = posting.titles.map((title): JudgedTitle => ({ ...title, role: roleOf(title.text) }))
      const namings = readings.flatMap((reading) => namingIn(reading, titles) ?? jobNamingIn(reading, functions) ?? [])
      const title = judged.find(({ role }) => role !== null) ?? judged[0] ?? null
      const isOtherProfession =
        title !== null &&
        title.role === null &&
        title.origin !== 'file-name' &&
        namings.every(({ isAddress }) => isAddress)
      if (title !== null && title.role !== null)
        return { role: title.role, place: title, title, titles: judged, namings }
      const naming = isOtherProfession ? undefined : namings[0]
      return { role: naming?.role ?? null, place: naming ?? title, title, titles: judged, namings }
    },
  }
}

/** What comes first, or directly behind the role, is the job: `Recruiter, Product Management`, `Product Owner Coach`; but `Product Manager, Recruiter Tools`. */
function isTheJob(other: Span, role: Span | undefined): boolean {
  return role === undefined || other.start <= role.start || other.start === role.end
}

/** `Researcher working with Product Managers`: a preposition joins the role to the job that stands before it. */
function isColleague(tokens: readonly Token[], role: Span | undefined, people: PhraseIndex<null>): boolean {
  if (role === undefined) return false
  const joined = tokens[role.end - 1]?.word.endsWith('s') === true ? COLLEAGUES : COLLEAGUE
  const from =
    tokens.slice(0, role.start).findLastIndex(({ isPunctuation, word }) => isPunctuation || word === 'as') + 1
  const preposition = tokens.findIndex(({ word }, at) => at >= from && at < role.start && joined.has(word))
  return preposition !== -1 && people.in(tokens).some(({ end }) => end <= preposition)
}

const COLLEAGUE = new Set(['with', 'to', 'under', 'alongside', 'beside', 'supporting'])
const COLLEAGUES = new Set([...COLLEAGUE, 'for', 'of'])

const INTRODUCTION =
  /\b(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?) for|\b(?:seek(?:ing|s)?|hir(?:e|es|ing)|(?<!you )needs?|recruit(?:ing|s)?|appoint(?:ing)?|join us as|join (?:our|the) [\w ]{1,30} as|vacancy for|welcome)\s*$/i

/** Sections that tell of other things than the person hired. */
const SILENT_SECTIONS = new Set(['requirements', 'benefits', 'process'])

function namingIn({ clause, tokens }: Reading, titles: PhraseIndex<RoleId>): Naming | undefined {
  if (SILENT_SECTIONS.has(clause.section.kind)) return undefined
  const matches = titles.in(tokens)
  if (new Set(matches.map(({ value }) => value)).size !== 1) return undefined
  for (const { start, end, value } of matches) {
    const opening = openingOf(tokens, start, end, clause)
    if (opening === undefined || requirementMarker(tokens, { start: opening, end }) !== undefined) continue
    const text = textSpan(tokens, { start: opening, end })
    return {
      role: value,
      isAddress: tokens[opening]?.word === 'as',
      text: clause.text.slice(text.start, text.end),
      span: sourceSpan(clause, text),
    }
  }
  return undefined
}

/** `It is a standalone product management role`. */
function jobNamingIn({ clause, tokens }: Reading, functions: PhraseIndex<RoleId>): Naming | undefined {
  if (
    SILENT_SECTIONS.has(clause.section.kind) ||
    !/^(?:this|it|the (?:role|position|job))(?:['’]s| is) an? /i.test(clause.text)
  )
    return undefined
  const match = functions.in(tokens).find(({ start, end }) => start <= 6 && JOB.has(tokens[end]?.word ?? ''))
  if (match === undefined) return undefined
  const text = textSpan(tokens, { start: 0, end: match.end + 1 })
  return {
    role: match.value,
    isAddress: false,
    text: clause.text.slice(text.start, text.end),
    span: sourceSpan(clause, text),
  }
}

/** The token that begins a naming: `As` in `As our Product Owner, you`, `seeking` in `We are seeking a Product Manager`. */
function openingOf(tokens: readonly Token[], start: number, end: number, clause: Clause): number | undefined {
  const article = nounPhraseStart(tokens, start)
  const before = tokens[article - 1]
  if (tokens[end - 1]?.word.endsWith('s') === true || tokens.slice(article, start).some(isPast) || isBesides(tokens))
    return undefined
  if (before?.word === 'as' && tokens[article - 2]?.word !== 'such' && addressesHire(tokens, article, end))
    return article - 1
  if (before !== undefined && INTRODUCTION.test(clause.text.slice(0, before.end))) return article - 1
  return undefined
}

/** `a former Product Manager` is not what the hire will be. */
function isPast({ word }: Token): boolean {
  return /^(former|ex|previous|past)$/.test(word)
}

/** `We are also hiring a Product Owner`: somebody else, in another posting. */
function isBesides(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => word === 'also' || word === 'too' || word === 'another')
}

/** From the role's name back over its adjectives to the article. */
function nounPhraseStart(tokens: readonly Token[], start: number): number {
  for (let at = start; at > Math.max(0, start - 7); at--) {
    if (
      /^(a|an|our|the|your|this|its|their|new)$/.test(tokens[at - 1]?.word ?? '') &&
      !/^(a|an|our|the|your|its|their)$/.test(tokens[at - 2]?.word ?? '')
    )
      return at - 1
  }
  return start
}

/** `as` names the hire when the clause speaks to it: `As Product Owner you will …`; in `experience as a Product Owner` it does not. */
function addressesHire(tokens: readonly Token[], article: number, end: number): boolean {
  const next = tokens[end]?.word ?? ''
  const isWholePhrase = /^(,|\(|you|your|in|at|for|of|on|within|with|–|—|-|here)$/.test(next)
  const behind = tokens.slice(end, end + 12).some(({ word }) => word === 'you' || word === 'your')
  return (
    isWholePhrase &&
    behind &&
    (article <= 3 || tokens.slice(0, article).some(({ word }) => word === 'you' || word === 'us'))
  )
}
