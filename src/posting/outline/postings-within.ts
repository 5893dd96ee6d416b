import type { Field } from '../markup/field.ts'
import type { RichText } from '../source/rich-text.ts'
import { oneOf, withoutAnnouncement, withoutRoleWords } from './announcement.ts'
import { isJobTitle, namesOneJob, withoutAddition } from './job-names.ts'
import { countWords, labelEnd } from './labels.ts'
import { headingWords } from '../headings/heading-words.ts'
import type { SectionNames } from '../headings/section-kinds.ts'
import { jobOf } from './title-line.ts'
import { findTitles, type Titles } from './titles.ts'
import { BOLD_RANK, isUnit, PLAIN_RANK, type Divider, type Unit } from './line-kinds.ts'

type Part = Unit | Divider
type Heading = Extract<Unit, { type: 'heading' }>
type Statement = Extract<Unit, { type: 'statement' }>

/** What one posting of a text is made of. */
export interface PostingParts {
  readonly parts: readonly Part[]
  readonly titles: Titles
  /**
   * `Senior`, where the posting is a level of the job that the text is about, and its heading does not name that job.
   */
  readonly level: RichText | undefined
}

/** A heading or line below which another posting may begin. */
interface Opening {
  readonly at: number
  readonly unit: Exclude<Unit, { type: 'cell' | 'end' }>
  readonly rank: number
  /**
   * The job's name without its level: `product manager` of `Senior Product Manager, Growth`. Empty for a heading that
   * only names a level.
   */
  readonly job: string
  /** What it calls the posting: `product manager riga`. */
  readonly name: string
  /**
   * A heading that may as well be a section of one posting, or tell of colleagues: `Role: Product Manager`, `The
   * Product Manager`, `Product Managers`, `Product Manager:`.
   */
  readonly isVague: boolean
  readonly isStrong: boolean
  readonly isPosting: boolean
  /** Where the next one begins, or what encloses it ends. */
  readonly end: number
}

/** What is known of a place before any posting begins. */
interface Surroundings {
  /** The job that all of the text is about, without its level; `undefined` for a page of jobs. */
  readonly job: string | undefined
  /** Headings that enclose the openings, outermost first. */
  readonly enclosing: readonly Heading[]
  /** Whether something above says that jobs are listed: `Open positions`. */
  readonly isPage: boolean
}

/**
 * The postings of a text: those of a page of jobs, each with what is below its own title, or the levels of one job,
 * each with what the text says of all of them. One, unless the text plainly holds several: headings of one rank that
 * each name a job and describe its work.
 */
export function postingsWithin(
  fields: readonly Field[],
  parts: readonly Part[],
  filePath: string | undefined,
  names: SectionNames,
): readonly [PostingParts, ...PostingParts[]] {
  const [first, ...others] = severalWithin(fields, parts, names) ?? []
  return first === undefined ? [onePosting(fields, parts, filePath, names)] : [first, ...others]
}

export function onePosting(
  fields: readonly Field[],
  parts: readonly Part[],
  filePath: string | undefined,
  names: SectionNames,
): PostingParts {
  return { parts, titles: findTitles(fields, parts.filter(isUnit), filePath, names), level: undefined }
}

function severalWithin(
  fields: readonly Field[],
  parts: readonly Part[],
  names: SectionNames,
): readonly PostingParts[] | undefined {
  const openings = openingsIn(parts, names)
  const ranks = [...new Set(openings.map(({ rank }) => rank))].sort((one, other) => one - other)
  for (const rank of ranks) {
    const same = openings.filter((one) => one.rank === rank)
    const plain = same.filter(({ isVague }) => !isVague)
    // A page calls its jobs alike: below `Product Manager`, `The Product Owner` is a colleague.
    const all = same[0]?.isVague === true ? severalOf(same, fields, parts, names) : undefined
    const several = all ?? severalOf(plain, fields, parts, names)
    if (several !== undefined) return several
  }
  return undefined
}

type Found = Pick<Opening, 'at' | 'unit' | 'rank' | 'job' | 'name' | 'isVague'>

function openingsIn(parts: readonly Part[], names: SectionNames): readonly Found[] {
  const body = parts.findLastIndex(({ type }) => type === 'end') + 1
  return parts.flatMap((unit, at) => {
    if (at < body || (unit.type !== 'heading' && unit.type !== 'statement')) return []
    const name = nameIn(unit, names)
    return name === undefined ? [] : [{ at, unit, rank: unit.type === 'heading' ? unit.rank : PLAIN_RANK, ...name }]
  })
}

type Name = Pick<Opening, 'job' | 'name' | 'isVague'>

const LONGEST_LINE = 10

function nameIn(unit: Found['unit'], names: SectionNames): Name | undefined {
  if (countWords(unit.text.text) > LONGEST_LINE) return undefined
  if (unit.type === 'statement') return unit.form === 'sentence' ? plainName(unit, names) : undefined
  if (unit.lead !== undefined) return undefined
  if (unit.isLabel || (unit.kind !== undefined && !isJobTitle(unit.text.text, names))) return vagueName(unit, names)
  if (unit.rank > PLAIN_RANK) return undefined
  if (unit.rank <= BOLD_RANK && isLevel(unit.text.text))
    return { job: '', name: headingWords(unit.text.text), isVague: false }
  return plainName(unit, names) ?? vagueName(unit, names)
}

function plainName(unit: Found['unit'], names: SectionNames): Name | undefined {
  const job = jobOf(unit, names)
  return job && { job: withoutLevel(job.text), name: headingWords(unit.text.text), isVague: false }
}

function vagueName(heading: Heading, names: SectionNames): Name | undefined {
  const title = withoutAnnouncement(heading.text)
  const kind = names.sectionKind(title.text)
  if (kind !== undefined && kind !== 'summary') return undefined
  const one = oneOf(title)
  const job = jobOf({ ...heading, text: one }, names)
  return job && { job: withoutLevel(job.text), name: headingWords(withoutRoleWords(one).text), isVague: true }
}

/**
 * Wider than the levels that are judged (`roles/title-words.ts`): job families tell their jobs apart by grades and
 * bands, too.
 */
const LEVEL_WORD =
  /^(?:junior|jr|senior|sr|associate|assistant|intern|trainee|graduate|entry|mid|middle|intermediate|regular|experienced|advanced|lead|principal|staff|distinguished|group|levels?|grade|band|step|[ivx]{1,4}|(?:l|ic|p|m|g|e)?\d{1,2}|\p{L})$/u

/** `Senior`, `Level 2 (Intermediate)` */
function isLevel(heading: string): boolean {
  const words = headingWords(heading).split(' ')
  return /\p{L}/u.test(heading) && words.every((word) => LEVEL_WORD.test(word))
}

function withoutLevel(job: string): string {
  return headingWords(job)
    .split(' ')
    .filter((word) => !LEVEL_WORD.test(word))
    .join(' ')
}

function severalOf(
  same: readonly Found[],
  fields: readonly Field[],
  parts: readonly Part[],
  names: SectionNames,
): readonly PostingParts[] | undefined {
  const [first] = same
  if (first === undefined || same.length < 2) return undefined
  const around = surroundingsOf(first, fields, parts, names)
  if (around === undefined || (first.isVague && around.job !== undefined)) return undefined
  const postings = openingsOf(same, first, parts, around, names)
  if (!areSeveral(postings, around)) return undefined
  const jobs = new Set(postings.map(({ job }) => job || around.job))
  const hasCommon = around.job !== undefined || parts.slice(0, first.at).some(tells)
  if (jobs.size > 1 || !hasCommon) return page(postings, parts, around, names)
  return postings.length > MOST_LEVELS ? undefined : levels(postings, fields, parts, names)
}

/** Those below which work is told of. */
function openingsOf(
  same: readonly Found[],
  first: Found,
  parts: readonly Part[],
  around: Surroundings,
  names: SectionNames,
): readonly Opening[] {
  // Bold words and lines are headings of parts more often than of postings, and levels may be mentioned in any part.
  const mayOnlyList = first.rank < BOLD_RANK || (around.isPage && areInRow(same, first, parts))
  return same
    .filter(({ job }) => job !== '' || around.job !== undefined)
    .map((one, at, all) => openingOf(one, all[at + 1]?.at ?? parts.length, parts, around, mayOnlyList, names))
    .filter(({ isPosting }) => isPosting)
}

/** Each with a name of its own, or with its work named, and of no other job than the text is about. */
function areSeveral(postings: readonly Opening[], around: Surroundings): boolean {
  if (postings.length < 2) return false
  if (around.job !== undefined)
    return areDistinct(postings) && postings.every(({ job }) => job === '' || job === around.job)
  return areDistinct(postings) || postings.every(({ isStrong }) => isStrong)
}

/** With no other heading of their rank between them. */
function areInRow(same: readonly Found[], first: Found, parts: readonly Part[]): boolean {
  const own = new Set<Part>(same.map(({ unit }) => unit))
  return !parts
    .slice(first.at, same.at(-1)?.at)
    .some((part) => part.type === 'heading' && part.rank <= first.rank && !own.has(part))
}

function tells({ type }: Part): boolean {
  return type === 'statement' || type === 'cell'
}

/** What they have in common is read for each of them. */
const MOST_LEVELS = 20

function areDistinct(postings: readonly Opening[]): boolean {
  return new Set(postings.map(({ name }) => name)).size === postings.length
}

/** A page that lists several jobs, whatever job it names. */
const PAGE =
  /\b(?:careers?|jobs|positions|openings|vacancies|opportunities|roles|hiring|join|work with us|families|family|ladder|levels)\b/iu

/** What sets two jobs side by side is neither's posting. */
const COMPARISON =
  /\b(?:vs|versus|compar(?:e[ds]?|ing|isons?)|differences?|raci|who does what|responsibilit(?:y|ies) matrix|division of)\b/iu

/** `undefined` where what begins here are no postings: in a comparison, or where a posting describes other people. */
function surroundingsOf(
  { at, rank }: Found,
  fields: readonly Field[],
  parts: readonly Part[],
  names: SectionNames,
): Surroundings | undefined {
  const before = parts.slice(0, at).filter(isUnit)
  const headings = before.filter((unit): unit is Heading => unit.type === 'heading')
  const { mentions } = findTitles(fields, before, undefined, names)
  const words = [...headings.map(({ text }) => text.text), ...mentions.map(({ text }) => text)]
  if (words.some((text) => COMPARISON.test(text))) return undefined
  const enclosing = enclosingOf(headings, rank)
  if (enclosing.some(({ kind, text }) => kind !== undefined && !OPEN_KINDS.has(kind) && !PAGE.test(text.text)))
    return undefined
  const title = mentions.find(({ text, origin }) => origin !== 'line' && namesOneJob(text) && !PAGE.test(text))
  const isPage = title === undefined && words.some((text) => PAGE.test(text))
  return { job: title === undefined ? undefined : withoutLevel(withoutAddition(title.text)), enclosing, isPage }
}

const OPEN_KINDS: ReadonlySet<string> = new Set(['title', 'summary', 'responsibilities', 'other'])

function enclosingOf(headings: readonly Heading[], rank: number): readonly Heading[] {
  const open: Heading[] = []
  for (const heading of headings) {
    while ((open.at(-1)?.rank ?? -1) >= heading.rank) open.pop()
    open.push(heading)
  }
  return open.filter((heading) => heading.rank < rank)
}

function openingOf(
  found: Found,
  next: number,
  parts: readonly Part[],
  around: Surroundings,
  mayOnlyList: boolean,
  names: SectionNames,
): Opening {
  const end = endBefore(next, found.at, parts, around)
  const work = workIn(parts.slice(found.at + 1, end), around.enclosing.at(-1)?.kind === 'responsibilities', names)
  const isStrong = work === 'named'
  return { ...found, end, isStrong, isPosting: isStrong || (mayOnlyList && found.job !== '' && work === 'listed') }
}

/** What encloses a posting ends with a heading of that rank. */
function endBefore(next: number, at: number, parts: readonly Part[], { enclosing }: Surroundings): number {
  const around = enclosing.at(-1)?.rank ?? -1
  let end = at + 1
  for (let part = parts[end]; part && end < next; part = parts[++end])
    if (part.type === 'heading' && part.rank <= around) break
  return end
}

const ENOUGH_ITEMS = 2

/**
 * Whether the words below a title describe work: below a heading that says so, or in list items and sentences that may
 * be meant so.
 */
function workIn(parts: readonly Part[], isWithinWork: boolean, names: SectionNames): 'named' | 'listed' | undefined {
  let kind: Heading['kind'] = isWithinWork ? 'responsibilities' : undefined
  let items = 0
  // What a container holds says nothing of what comes after it: `<aside>`, `## Salary`.
  const around: Heading['kind'][] = []
  for (const unit of parts) {
    if (unit.type === 'heading') kind = unit.kind
    else if (unit.type === 'enter') around.push(kind)
    else if (unit.type === 'leave' && around.length > 0) kind = around.pop()
    else if (unit.type === 'statement' && (kind === undefined || OPEN_KINDS.has(kind))) {
      if (kind === 'responsibilities') return 'named'
      items += itemsIn(unit, names)
    }
  }
  return items >= ENOUGH_ITEMS ? 'listed' : undefined
}

/** How many items of work a statement may stand for: a sentence that says `you`, for enough. */
function itemsIn({ form, text }: Statement, names: SectionNames): number {
  if (form === 'item') return isFact(text, names) ? 0 : 1
  return form === 'sentence' && /\byou\b/iu.test(text.text) ? ENOUGH_ITEMS : 0
}

/** `Location: Leipzig` */
function isFact(item: RichText, names: SectionNames): boolean {
  const end = labelEnd(item)
  return end > 0 && names.isFact(item.text.slice(0, end))
}

/**
 * Each with what is below its own title, where there may be levels of it. A heading that names another job and
 * describes none of its work is part of the posting before it, as it is where that is the only one.
 */
function page(
  postings: readonly Opening[],
  parts: readonly Part[],
  around: Surroundings,
  names: SectionNames,
): readonly PostingParts[] {
  return postings.flatMap(({ at }, index) => {
    const end = endBefore(postings[index + 1]?.at ?? parts.length, at, parts, around)
    return postingsWithin([], balanced(parts.slice(at, end)), undefined, names)
  })
}

/** Each with what is said of all. */
function levels(
  postings: readonly Opening[],
  fields: readonly Field[],
  parts: readonly Part[],
  names: SectionNames,
): readonly PostingParts[] {
  const owners = new Map(
    postings.flatMap((posting) => parts.slice(posting.at, posting.end).map((part) => [part, posting] as const)),
  )
  const shared = parts.filter((part) => !owners.has(part))
  const { mentions, units } = findTitles(fields, shared.filter(isUnit), undefined, names)
  const common = mentions.filter(({ text }) => namesOneJob(text))
  return postings.map((posting): PostingParts => {
    const all = balanced(parts.filter((part) => (owners.get(part) ?? posting) === posting))
    if (posting.job === '') return { parts: all, titles: { mentions: common, units }, level: posting.unit.text }
    const own = findTitles([], parts.slice(posting.at, posting.end).filter(isUnit), undefined, names)
    // Below the title of the job, and in a section that holds for all levels, its heading is one of many.
    const opened = units.size > 0 ? units : own.units
    return { parts: all, titles: { mentions: [...own.mentions, ...common], units: opened }, level: undefined }
  })
}

/** Without the edges of containers whose other edge is in another posting. */
function balanced(parts: readonly Part[]): readonly Part[] {
  const open: number[] = []
  const single = new Set<number>()
  for (const [at, { type }] of parts.entries()) {
    if (type === 'enter') open.push(at)
    else if (type === 'leave' && open.pop() === undefined) single.add(at)
  }
  for (const at of open) single.add(at)
  return single.size === 0 ? parts : parts.filter((_, at) => !single.has(at))
}
