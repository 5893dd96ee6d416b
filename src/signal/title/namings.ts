import type { PhraseIndex, PhraseMatch } from '../../language/phrase.ts'
import type { Reading } from '../../language/reading.ts'
import { requirementMarker } from '../../language/requirement.ts'
import { textSpan, tokenize, type Token } from '../../language/tokens.ts'
import { sourceSpan } from '../../posting/outline/clause.ts'
import type { Clause, Posting, Section } from '../../posting/posting.ts'
import type { RoleId } from '../../roles/role-ids.ts'
import type { Role } from '../../roles/role-model.ts'
import type { Span } from '../../text/span.ts'
import {
  ANNOUNCEMENT,
  announcement,
  isBesides,
  isSomebodyElse,
  nounPhraseStart,
  openingOf,
  SILENT_SECTIONS,
  type NamePlace,
  type NamingForm,
} from './naming-forms.ts'
import type { TitleNames } from './title-names.ts'

/**
 * A place in the text that calls the person hired by a role: `as our Product Owner you …`, `we are looking for a
 * Product Manager`.
 */
export interface Naming {
  readonly role: RoleId
  readonly form: NamingForm
  readonly text: string
  readonly span: Span
}

/**
 * What is known of names: titles of the hire, names of functions and of those who lead them, and what running text
 * calls the people.
 */
export interface Names {
  readonly titles: TitleNames
  readonly functions: PhraseIndex<RoleId>
  readonly holders: PhraseIndex<RoleId>
}

/** Every place that names the hire. One clause says it once. */
export function namingsIn(posting: Posting, readings: readonly Reading[], names: Names): Naming[] {
  const namings = readings.flatMap((reading) => {
    const named = namingIn(reading, names.titles)
    return named.length > 0 ? named : (jobNamingIn(reading, names.functions) ?? [])
  })
  return [...headingNamings(posting, names.titles), ...namings, ...subjectNamings(readings, names.holders)]
}

/** A heading that announces one role and another that announces the other are about two hires. */
function headingNamings({ sections }: Posting, titles: TitleNames): Naming[] {
  const namings = sections.flatMap((section) => headingNaming(section, titles) ?? [])
  return namings.every(({ role }) => role === namings[0]?.role) ? namings : []
}

function namingIn({ clause, tokens }: Reading, titles: TitleNames): Naming[] {
  const matches = titles.in(tokens)
  if (new Set(matches.map(({ value }) => value)).size !== 1) return jointNaming(clause, tokens, matches)
  for (const { start, end, value } of matches) {
    const place: NamePlace = { clause, tokens, article: nounPhraseStart(tokens, start), start, end }
    const opening = openingOf(place)
    if (opening === undefined) continue
    if (requirementMarker(tokens, { start: opening.from, end }) !== undefined) continue
    return [toNaming(clause, tokens, value.id, opening.form, { start: opening.from, end: opening.to ?? end })]
  }
  return []
}

function toNaming(clause: Clause, tokens: readonly Token[], role: RoleId, form: NamingForm, range: Span): Naming {
  const text = textSpan(tokens, range)
  return { role, form, text: clause.text.slice(text.start, text.end), span: sourceSpan(clause, text) }
}

/**
 * `We are looking for a Product Owner / Product Manager`: by both names, joined by a stroke; a choice of two jobs is
 * none.
 */
function jointNaming(clause: Clause, tokens: readonly Token[], matches: readonly PhraseMatch<Role>[]): Naming[] {
  const first = matches.find(
    ({ end, value }) =>
      tokens[end]?.word === '/' && matches.some((other) => other.start === end + 1 && other.value !== value),
  )
  const second = matches.find(({ start, value }) => start === (first?.end ?? -1) + 1 && value !== first?.value)
  if (first === undefined || second === undefined) return []
  const place: NamePlace = {
    clause,
    tokens,
    article: nounPhraseStart(tokens, first.start),
    start: first.start,
    end: first.end,
  }
  const opening = SILENT_SECTIONS.has(clause.section.kind) || isSomebodyElse(place) ? undefined : announcement(place)
  if (opening === undefined || requirementMarker(tokens, { start: opening.from, end: second.end })) return []
  const range = { start: opening.from, end: second.end }
  return [first, second].map(({ value }) => toNaming(clause, tokens, value.id, opening.form, range))
}

/** `This is a product management role`: what the text calls the job, by role or by function. */
const JOB = new Set(['role', 'position', 'job', 'post'])

/** `It is a standalone product management role`. */
function jobNamingIn({ clause, tokens }: Reading, functions: PhraseIndex<RoleId>): Naming | undefined {
  if (
    SILENT_SECTIONS.has(clause.section.kind) ||
    !/^(?:this|it|the (?:role|position|job))(?:['’]s| is) an? /iu.test(clause.text)
  )
    return undefined
  const match = functions.in(tokens).find(({ start, end }) => start <= 6 && JOB.has(tokens[end]?.word ?? ''))
  if (match === undefined) return undefined
  return toNaming(clause, tokens, match.value, 'function', { start: 0, end: match.end + 1 })
}

/** A heading that announces the hire: `We are looking for: a Product Owner`, `Your role as Product Owner`. */
function headingNaming({ heading, headingSpan, kind }: Section, titles: TitleNames): Naming | undefined {
  if (heading === undefined || kind === 'title' || kind === 'process' || kind === 'benefits') return undefined
  const tokens = tokenize(heading)
  const [match, ...others] = titles.in(tokens)
  if (match === undefined || others.some(({ value }) => value !== match.value) || isBesides(tokens)) return undefined
  const before = heading.slice(0, tokens[nounPhraseStart(tokens, match.start)]?.start)
  const isPlural = tokens[match.end - 1]?.word.endsWith('s') === true
  const form = /\byour (?:role|job|work|tasks|mission) as\s*$/iu.test(before) ? 'address' : 'announcement'
  if (isPlural || (form === 'announcement' && !ANNOUNCEMENT.test(before.trim()))) return undefined
  return { role: match.value.id, form, text: heading, span: headingSpan }
}

/** `The Product Owner will`, `This PO is responsible for`: a job description that describes its holder. */
const TELLS_OF_HOLDER = /^ (?:will|shall|must|is (?:responsible|accountable|expected)|reports to)\b/iu

/**
 * A posting that describes its holder as `the Product Owner` names the hire so, where it speaks to nobody and names no
 * other person by that role. Where it speaks to `you`, or `our Product Owner` occurs, the Product Owner is a colleague.
 */
function subjectNamings(readings: readonly Reading[], holders: PhraseIndex<RoleId>): Naming[] {
  const told = readings.filter(
    ({ clause }) => !SILENT_SECTIONS.has(clause.section.kind) && clause.section.kind !== 'company',
  )
  if (told.some(({ tokens }) => tokens.some(({ word }) => word === 'you' || word === 'your'))) return []
  const mentions = told.flatMap(({ clause, tokens }) =>
    longest(holders.in(tokens)).map((match) => ({ clause, tokens, ...match })),
  )
  if (new Set(mentions.map(({ value }) => value)).size !== 1 || !mentions.every(isHolder)) return []
  return mentions.map(({ clause, tokens, end, value }) => toNaming(clause, tokens, value, 'subject', { start: 0, end }))
}

function isHolder({ clause, tokens, start, end }: Reading & Span): boolean {
  const isSubject = nounPhraseStart(tokens, start) === 0 && /^(the|this)$/u.test(tokens[0]?.word ?? '')
  return isSubject && TELLS_OF_HOLDER.test(clause.text.slice(tokens[end - 1]?.end))
}

/** Of the names that begin at one word, the longest. */
function longest<Match extends Span>(matches: readonly Match[]): Match[] {
  return matches.filter(({ start, end }) => !matches.some((other) => other.end > end && other.start <= start))
}
