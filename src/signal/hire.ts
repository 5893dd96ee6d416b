import { PhraseIndex, type PhraseMatch } from '../language/phrase.ts'
import { requirementMarker } from '../language/requirement.ts'
import { textSpan, tokenize, type Token } from '../language/tokens.ts'
import { sourceSpan } from '../posting/outline/clause.ts'
import { tellsOfHolder } from '../posting/outline/job-names.ts'
import type { Clause, Posting, Section, TitleMention } from '../posting/posting.ts'
import type { Role, RoleModel } from '../roles/role-model.ts'
import type { Span } from '../text/span.ts'
import type { Reading } from '../language/reading.ts'
import type { RoleId, NamedRole } from '../roles/role-ids.ts'
import { createTitleNames, LETTERS, type TitleNames } from './title-names.ts'

export interface JudgedTitle extends TitleMention {
  readonly role: NamedRole | undefined
}

/**
 * How the text calls the hire, the plainest first: it speaks to it (`as our Product Owner you …`, `in this Product
 * Owner role`), announces it (`we are looking for a Product Owner`), gives it the role to fill (`act as the Product
 * Owner`), describes it (`The Product Owner will …`), or only names the function (`this is a product management role`).
 */
export type NamingForm = 'address' | 'announcement' | 'duty' | 'subject' | 'function'

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

/** `This is a product management role`: what the text calls the job, by role or by function. */
const JOB = new Set(['role', 'position', 'job', 'post'])

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

/**
 * What is known of names: titles of the hire, names of functions and of those who lead them, and what running text
 * calls the people.
 */
interface Names {
  readonly titles: TitleNames
  readonly functions: PhraseIndex<RoleId>
  readonly holders: PhraseIndex<RoleId>
}

/** Every place that names the hire. One clause says it once. */
function namingsIn(posting: Posting, readings: readonly Reading[], names: Names): Naming[] {
  const namings = readings.flatMap((reading) => {
    const named = namingIn(reading, names.titles)
    return named.length > 0 ? named : (jobNamingIn(reading, names.functions) ?? [])
  })
  const announced = posting.sections.flatMap((section) => headingNaming(section, names.titles) ?? [])
  return [...announced, ...namings, ...subjectNamings(readings, names.holders)]
}

/** What announces the hire, up to its article: `We are looking for`, `Kiem needs`, `join us as`. */
const ANNOUNCEMENT =
  /\b(?:(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?|vacancy) for|seek(?:ing|s)?|hir(?:es|ing)|(?<!you )needs?|recruit(?:ing|s)|appoint(?:ing)?|(?:we|to) hire|join us as|join (?:our|the) [\w ]{1,30} as|welcome):?$/iu

/** In UTF-16 units; longer than any that the expression fits. */
const LONGEST_ANNOUNCEMENT = 80

/**
 * `You will look for a Product Owner`, `hiring a Product Owner who works alongside you`: somebody whom the hire will
 * meet.
 */
function meetsHire(text: string): boolean {
  return BESIDE_HIRE.test(text) || text.split(/[.;]/u).some(isHiring)
}

const BESIDE_HIRE = /\b(?:alongside|beside|with|help|support|assist|join) you\b|\bat your side\b|\bwhom you\b/iu
const ADDRESSED = /\byou(?! want\b)/iu
const HIRES = /\b(?:look|search|hunt|seek|hir|need|recruit|appoint)/iu

/** Behind the first `you` only: in one expression, the rest would be searched anew behind each. */
function isHiring(statement: string): boolean {
  const you = ADDRESSED.exec(statement)
  // With its last letter, so that a word begins only where one does.
  return you !== null && HIRES.test(statement.slice(you.index + you[0].length - 1))
}

/** Sections that are about something else than the person hired. */
const SILENT_SECTIONS = new Set(['requirements', 'benefits', 'process'])

/** A place where a role's name may name the hire. */
interface NamePlace {
  readonly clause: Clause
  readonly tokens: readonly Token[]
  /** Where the role's noun phrase begins, with its article if it has one. */
  readonly article: number
  readonly start: number
  readonly end: number
}

interface Opening {
  readonly form: NamingForm
  /**
   * The token that begins the naming: `As` in `As our Product Owner, you`, `seeking` in `We are seeking a Product
   * Manager`.
   */
  readonly from: number
  /** The token behind the naming, where it is not the name alone: `in this Product Owner role`. */
  readonly to?: number
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

function openingOf(place: NamePlace): Opening | undefined {
  if (isSomebodyElse(place)) return undefined
  const announced = announcedAbove(place)
  if (announced !== undefined) return announced
  if (SILENT_SECTIONS.has(place.clause.section.kind)) return undefined
  return (
    address(place) ?? equation(place) ?? thisRole(place) ?? inTheRoleOf(place) ?? announcement(place) ?? duty(place)
  )
}

/** Several people, a former holder, another opening, or someone whom the noun phrase only mentions. */
function isSomebodyElse({ tokens, article, start, end }: NamePlace): boolean {
  const last = tokens[end - 1]
  return (
    last?.word.endsWith('s') === true ||
    last?.isPossessive === true ||
    isBesides(tokens) ||
    tokens.slice(article, start).some(({ word }) => /^(former|ex|previous|past)$/u.test(word))
  )
}

/** `We are also hiring a Product Owner`: somebody else, in another posting. */
function isBesides(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => /^(also|too|another|second|separately|separate)$/u.test(word))
}

/** What no adjective of a role is: behind it another phrase begins. */
const NO_ADJECTIVE = /^(to|who|that|with|for|of|as|in|at|on|from|by|you|we|is|are)$/u

/** From the role's name back over its adjectives to the article. */
function nounPhraseStart(tokens: readonly Token[], start: number): number {
  for (let at = start; at > Math.max(0, start - 12); at--) {
    if (NO_ADJECTIVE.test(tokens[at - 1]?.word ?? '')) return start
    if (
      /^(a|an|our|the|your|this|its|their|new)$/u.test(tokens[at - 1]?.word ?? '') &&
      !/^(a|an|our|the|your|its|their)$/u.test(tokens[at - 2]?.word ?? '')
    )
      return at - 1
  }
  return start
}

/**
 * What may follow a name that stands for the whole: `As our Product Owner in Oslo`; not `As the Product Owner says`.
 */
const BEHIND_NAME = /^(,|\(|:|you|your|in|at|for|of|on|within|with|–|—|-|here)$/u

/** Behind the name and the product or place that belongs to it: `Product Owner Claims`, `Product Manager Oslo`. */
function behindName({ clause, tokens, end }: NamePlace): number {
  let at = end
  while (at < end + 4 && /^[\p{Lu}\d]/u.test(clause.text.slice(tokens[at]?.start, tokens[at]?.end))) at++
  return at
}

/**
 * `as` names the hire when the clause speaks to it: `As Product Owner you will …`; in `experience as a Product Owner`
 * it does not.
 */
function address(place: NamePlace): Opening | undefined {
  const { tokens, article, end } = place
  if (tokens[article - 1]?.word !== 'as' || /^(such|well)$/u.test(tokens[article - 2]?.word ?? '')) return undefined
  const behind = behindName(place)
  if (!BEHIND_NAME.test(tokens[behind]?.word ?? '')) return undefined
  const isSpokenTo = tokens.slice(behind, behind + 12).some(({ word }) => word === 'you' || word === 'your')
  const before = tokens.slice(0, article - 1)
  const isOpening = article <= 3 || before.some(({ word }) => word === 'you' || word === 'us')
  if ((isSpokenTo && isOpening) || isInserted(before) || (isSpokenTo && isInRole(before)))
    return { form: 'address', from: article - 1, to: end }
  return undefined
}

/** `You will, as our Product Owner, …`: between the hire and its verb. */
function isInserted(before: readonly Token[]): boolean {
  const [third, second, last] = [before.at(-3), before.at(-2), before.at(-1)]
  if (last?.word !== ',') return false
  return second?.word === 'you' || (third?.word === 'you' && /^(will|would|can|are)$/u.test(second?.word ?? ''))
}

/** `In your role as Product Owner, you …`. */
function isInRole(before: readonly Token[]): boolean {
  return /^(role|position|capacity|function|job)$/u.test(before.at(-1)?.word ?? '')
}

/**
 * What makes it a matter of another time, of a condition, or of nobody: `once you are the Product Owner`, `you are not
 * the Product Owner`.
 */
const NOT_NOW =
  /\b(?:if|when|where|whether|once|after|later|eventually|someday|one day|years?|months?|until|not|never|neither|might|could|may|path|career|grow|instead|rather)\b/iu

/**
 * `You are the Product Owner for our claims portal`, `you will be our Product Manager`; not `you are a product owner at
 * heart`.
 */
function equation(place: NamePlace): Opening | undefined {
  const { clause, tokens, article } = place
  if (!/^(the|our)$/u.test(tokens[article]?.word ?? '')) return undefined
  const before = clause.text.slice(0, tokens[article]?.start)
  const you = /\byou(?:['’](?:re|ll))?(?: (?:will|would|are|be|become|then|act|work))*\s*$/iu.exec(before)
  if (you === null || !/(?:are|re|be|become)\s*$/iu.test(you[0]) || NOT_NOW.test(clause.text)) return undefined
  if (!isWhole(tokens[behindName(place)])) return undefined
  return { form: 'address', from: tokens.findIndex(({ end }) => end > you.index) }
}

function isWhole(next: Token | undefined): boolean {
  return next === undefined || next.isPunctuation || /^(for|of|in|on|at|within|with|to|and|across)$/u.test(next.word)
}

/** `In this Product Owner role you …`, `apply for the Product Owner position`; not `grow into a Product Owner role`. */
function thisRole({ clause, tokens, article, end }: NamePlace): Opening | undefined {
  if (
    !/^(role|position|job|post|vacancy|opening|opportunity)$/u.test(tokens[end]?.word ?? '') ||
    NOT_NOW.test(clause.text)
  )
    return undefined
  if (tokens[article]?.word === 'this') return { form: 'address', from: article, to: end + 1 }
  const isApplication = /\b(?:apply|application|applying|applied)(?: \w+){0,3} (?:for|to)\s*$/iu.test(
    clause.text.slice(0, tokens[article]?.start),
  )
  return isApplication && tokens[article]?.word !== 'a'
    ? { form: 'announcement', from: article, to: end + 1 }
    : undefined
}

/** `In the role of Product Owner you …`; not `the role of the Product Owner is`. */
function inTheRoleOf({ clause, tokens, start, end }: NamePlace): Opening | undefined {
  if (!/\bin (?:the|your|this) (?:role|position|job|post) of\s*$/iu.test(clause.text.slice(0, tokens[start]?.start)))
    return undefined
  const isSpokenTo = tokens.slice(end, end + 12).some(({ word }) => word === 'you' || word === 'your')
  return isSpokenTo && !NOT_NOW.test(clause.text) ? { form: 'address', from: start } : undefined
}

/** `We are looking for a Product Owner`. */
function announcement({ clause, tokens, article }: NamePlace): Opening | undefined {
  const before = tokens[article - 1]
  // First the few words before it: a long clause may hold many names.
  return before !== undefined &&
    ANNOUNCEMENT.test(clause.text.slice(Math.max(0, before.end - LONGEST_ANNOUNCEMENT), before.end)) &&
    !meetsHire(clause.text)
    ? { form: 'announcement', from: article - 1 }
    : undefined
}

/** Below `We are looking for:`, where the first sentence is `A calm Product Owner who …`. */
function announcedAbove({ clause, tokens, article }: NamePlace): Opening | undefined {
  const { heading } = clause.section
  if (article !== 0 || clause.form === 'item' || !/^(a|an|our)$/u.test(tokens[0]?.word ?? '')) return undefined
  const isAnnounced =
    ANNOUNCEMENT.test(clause.label.trim()) ||
    (heading !== undefined && /^we\b/iu.test(heading) && ANNOUNCEMENT.test(heading))
  return isAnnounced ? { form: 'announcement', from: 0 } : undefined
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

const FILLING =
  /^(act|acts|acting|serve|serves|serving|function|functions|functioning|operate|operating|work|works|working)$/u

/** Who fills a role for a while, or besides: `act as Product Owner when Ines is away`. */
const STAND_IN =
  /\b(?:whenever|absence|away|interim|needed|required|necessary|occasionally|substitute|backup|holidays?|today|currently|now|already|proxy)\b/iu

/** Others who may be the subject: `engineers who act as Product Owner`, `they work as`. */
const OTHER_SUBJECT = /\b(?:who|they|he|she|we|have|has|had)\b/iu

/** `Act as the Product Owner for two squads`, `work with the developers as a Product Owner to …`. */
function duty(place: NamePlace): Opening | undefined {
  const { clause, tokens, article } = place
  if (tokens[article - 1]?.word !== 'as' || /^(such|well)$/u.test(tokens[article - 2]?.word ?? '')) return undefined
  const verb = tokens.findLastIndex(({ word }, at) => at >= article - 7 && at < article - 1 && FILLING.test(word))
  if (verb === -1 || !isWhole(tokens[behindName(place)])) return undefined
  const between = clause.text.slice(tokens[verb]?.end, tokens[article]?.start)
  if (!isDutyOfHire(clause.text.slice(0, tokens[verb]?.start)) || !/^[\p{Ll}\s-]*$/u.test(between)) return undefined
  return NOT_NOW.test(clause.text) || STAND_IN.test(clause.text) ? undefined : { form: 'duty', from: verb }
}

/** By what comes before the verb: `Also act as`, `in this role you work as`; not `engineers who act as`. */
function isDutyOfHire(before: string): boolean {
  if (OTHER_SUBJECT.test(before)) return false
  return /^(?:also )?$/iu.test(before) || /\b(?:you|role|position)\b/iu.test(before)
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
