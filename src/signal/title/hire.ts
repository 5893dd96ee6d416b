import { PhraseIndex } from '../../language/phrase.ts'
import type { Reading } from '../../language/reading.ts'
import { tokenize, type Token } from '../../language/tokens.ts'
import { tellsOfHolder } from '../../posting/outline/job-names.ts'
import type { Posting, TitleMention } from '../../posting/posting.ts'
import type { NamedRole } from '../../roles/role-ids.ts'
import type { RoleModel } from '../../roles/role-model.ts'
import type { Span } from '../../text/span.ts'
import type { NamingForm } from './naming-forms.ts'
import { namingsIn, type Naming } from './namings.ts'
import { createTitleNames, LETTERS } from './title-names.ts'

export interface JudgedTitle extends TitleMention {
  readonly role: NamedRole | undefined
}

/** Who the posting says it hires. */
export interface Hire {
  /** What the title says, else what the text calls the hire. */
  readonly role: NamedRole | undefined
  /** Where that is: the place to point at. */
  readonly place: { readonly text: string; readonly span: Span } | undefined
  /** The title that decided, if the posting declares one. */
  readonly title: JudgedTitle | undefined
  readonly titles: readonly JudgedTitle[]
  readonly namings: readonly Naming[]
}

/** Finds out who a posting hires; built once per role model. */
export interface HireReader {
  readonly read: (posting: Posting, readings: readonly Reading[]) => Hire
}

export function createHireReader(model: RoleModel): HireReader {
  const otherTitles = PhraseIndex.of(model.otherTitles)
  const titles = createTitleNames(model, otherTitles)
  const functions = new PhraseIndex(
    model.roles.flatMap((role) =>
      [...role.titles, ...role.mentions, ...role.superiors].map((phrase) => [phrase, role.id] as const),
    ),
  )
  const people = PhraseIndex.of(model.people)

  const holders = new PhraseIndex(
    model.roles.flatMap((role) => [...role.titles, ...role.mentions].map((phrase) => [phrase, role.id] as const)),
  )

  const roleOf = (text: string): NamedRole | undefined => {
    const tokens = tokenize(text)
    const found = titles.in(tokens)
    if (
      tellsOfHolder(text) ||
      otherTitles.in(tokens).some((other) => isTheJob(other, found[0]) && !isGrade(tokens, other, found[0])) ||
      isColleague(tokens, found[0], people)
    )
      return undefined
    const roles = new Set(found.map(({ value }) => value.id))
    return roles.size > 1 ? 'hybrid' : [...roles][0]
  }

  return {
    read(posting, readings) {
      if (posting.isPrompt) return NOBODY
      const judged = posting.titles.map((title): JudgedTitle => ({ ...title, role: roleOf(title.text) }))
      const title = judged.find(({ role }) => role !== undefined) ?? judged[0]
      const namings = namingsIn(posting, readings, { titles, functions, holders })
      if (title?.role !== undefined) return { role: title.role, place: title, title, titles: judged, namings }
      const naming = isOtherProfession(title, namings) ? undefined : namings.find(({ form }) => CALLS.has(form))
      return { role: calledBy(naming, namings), place: naming ?? title, title, titles: judged, namings }
    },
  }
}

const NOBODY: Hire = { role: undefined, place: undefined, title: undefined, titles: [], namings: [] }

/**
 * What comes first, or directly behind the role, is the job: `Recruiter, Product Management`, `Product Owner Coach`;
 * but `Product Manager, Recruiter Tools`.
 */
function isTheJob(other: Span, role: Span | undefined): boolean {
  return role === undefined || other.start <= role.start || other.start === role.end
}

/** `Researcher working with Product Managers`: a preposition joins the role to the job before it. */
function isColleague(tokens: readonly Token[], role: Span | undefined, people: PhraseIndex<undefined>): boolean {
  if (role === undefined) return false
  const joined = tokens[role.end - 1]?.word.endsWith('s') === true ? COLLEAGUES : COLLEAGUE
  const from =
    tokens.slice(0, role.start).findLastIndex(({ isPunctuation, word }) => isPunctuation || word === 'as') + 1
  const preposition = tokens.findIndex(({ word }, at) => at >= from && at < role.start && joined.has(word))
  return preposition !== -1 && people.in(tokens).some(({ end }) => end <= preposition)
}

const COLLEAGUE = new Set(['with', 'to', 'under', 'alongside', 'beside', 'supporting'])
const COLLEAGUES = new Set([...COLLEAGUE, 'for', 'of'])

/** `Vice President, Product Manager`: in a bank, the rank of the person. */
function isGrade(tokens: readonly Token[], other: Span, role: Span | undefined): boolean {
  return (
    role?.start === other.end + 1 &&
    tokens[other.end]?.isPunctuation === true &&
    tokens
      .slice(0, other.end)
      .every(({ word }) => /^(assistant|associate|senior|first|vice|president|vp|avp|svp|evp)$/u.test(word))
  )
}

/** What the text may call the hire where no title does. */
const CALLS: ReadonlySet<NamingForm> = new Set(['address', 'announcement', 'function'])

/** A title that names neither role counts, unless the text introduces the hire by one of them. */
function isOtherProfession(title: JudgedTitle | undefined, namings: readonly Naming[]): boolean {
  return (
    title !== undefined &&
    title.role === undefined &&
    title.origin !== 'file-name' &&
    !namings.some(
      (naming) => (naming.form === 'announcement' || naming.form === 'function') && !repeatsLetters(naming, title),
    )
  )
}

/**
 * `We are looking for a Senior PM` under `Senior PM, Construction`: the letters stand for the same job as in the title.
 */
function repeatsLetters(naming: Naming, title: JudgedTitle): boolean {
  const letters = tokenize(naming.text).at(-1)?.word ?? ''
  return LETTERS.test(letters) && tokenize(title.text).some(({ word }) => word === letters)
}

/** `We are looking for a Product Owner / Product Manager`: one place, both roles. */
function calledBy(naming: Naming | undefined, namings: readonly Naming[]): NamedRole | undefined {
  if (naming === undefined) return undefined
  return namings.some(({ role, span }) => role !== naming.role && span.start === naming.span.start)
    ? 'hybrid'
    : naming.role
}
