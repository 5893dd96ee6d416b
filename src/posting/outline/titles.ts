import { plainKey, type Field } from '../markup/field.ts'
import { isDuty, isJobTitle, isJobWithAddition, namesColleague, namesJob, tellsOfHolder } from './job-names.ts'
import { folded } from '../../text/folding.ts'
import { withoutLabel, withoutRoleWords } from './announcement.ts'
import { countWords, labelEnd } from './labels.ts'
import { wholeSpan, type MappedText } from '../source/mapped-text.ts'
import type { TitleMention, TitleOrigin } from '../posting.ts'
import { blankEnd, sliceRich, trimRich, type RichText } from '../source/rich-text.ts'
import { headingWords } from '../headings/heading-words.ts'
import type { SectionNames } from '../headings/section-kinds.ts'
import { titleLine } from './title-line.ts'
import { BOLD_RANK, type Unit } from './line-kinds.ts'

export interface Titles {
  readonly mentions: readonly TitleMention[]
  /** Headings and lines that are titles and therefore name no section. */
  readonly units: ReadonlySet<Unit>
}

/** Frontmatter keys that hold a title, the surest first. */
const TITLE_KEYS =
  'jobtitle positiontitle roletitle vacancytitle position role title header headline heading name'.split(' ')
/** Keys below which such a key is about the job, too. */
const JOB_KEYS = new Set(
  'job position role vacancy posting jobposting opening page meta seo data params extra'.split(' '),
)

const TITLE_LABELS = new Set(
  (
    'job title, position title, role title, title, position designation, designation, job name, name of position, ' +
    'title of position, vacancy title, working title, official title, post title, ' +
    // Forms keep their own labels where the posting is in English.
    'stellenbezeichnung, stellentitel, jobtitel, berufsbezeichnung, functietitel, functie, intitulé du poste, titre du poste'
  ).split(', '),
)
/** Labels that may also be about something else, such as `Role: full-time`. */
const ROLE_LABELS = new Set('role, position, job, vacancy, job role, the role, the position, opening, post'.split(', '))

const LONGEST_TITLE = 14
const LONGEST_PLAIN_TITLE = 8
/** A paragraph of more words is longer than a line: the posting's head is over. */
const LINE_WORDS = 16

/** Where a posting says what the job is called, what names a job before what may be the name of a site or company. */
export function findTitles(
  fields: readonly Field[],
  units: readonly Unit[],
  filePath: string | undefined,
  names: SectionNames,
): Titles {
  const fromFields = fieldTitles(fields)
  const head = headTitles(
    units,
    fromFields.some((title) => namesJob(title.text)),
    names,
  )
  const labelled = labelledTitles(units)
  const found = [...fromFields, ...head.mentions, ...labelled]
  const sure = found.filter((title) => namesJob(title.text))
  // A text that declares no job may still say in a line of its head what it is about.
  const line = sure.length > 0 ? undefined : titleLine(bodyOf(units), names)
  const lines = line === undefined ? [] : [mention(line, 'line')]
  const mentions = [...sure, ...found.filter((title) => !sure.includes(title)), ...lines]
  return { mentions: mentions.length > 0 ? mentions : fileNameTitle(filePath), units: head.units }
}

function fieldTitles(fields: readonly Field[]): readonly TitleMention[] {
  const found: { readonly rank: number; readonly title: TitleMention }[] = []
  for (const field of inOneLanguage(fields)) {
    const keys = field.keys.filter((key) => !isLanguage(key)).map(plainKey)
    const key = keys.at(-1) ?? ''
    const outer = keys.slice(0, -1)
    const rank = TITLE_KEYS.indexOf(key)
    if (rank === -1 || field.isListed || !outer.every((name) => JOB_KEYS.has(name))) continue
    const text = trimRich({ ...field.value, strong: [] })
    if (text.text === '' || !/\p{L}/u.test(text.text) || countWords(text.text) > 20) continue
    found.push({ rank, title: mention(text, 'frontmatter') })
  }
  found.sort((one, other) => one.rank - other.rank)
  const titles = found.filter(({ rank }) => rank < TITLE_KEYS.length - 1)
  return (titles.length > 0 ? titles : found).map(({ title }) => title)
}

/** `title: { de: …, en: … }` gives the title once per language: the English ones, where there are any. */
function inOneLanguage(fields: readonly Field[]): readonly Field[] {
  const isIn = ({ keys }: Field, language: RegExp): boolean => keys.some(({ text }) => language.test(text))
  const isEnglish = fields.some((field) => isIn(field, ENGLISH))
  return isEnglish ? fields.filter((field) => isIn(field, ENGLISH) || !isIn(field, LANGUAGE)) : fields
}

const LANGUAGE = /^[a-z]{2}(?:[_-][a-z]{2,4})?$/iu
const ENGLISH = /^en(?:[_-][a-z]{2,4})?$/iu

function isLanguage({ text }: MappedText): boolean {
  return LANGUAGE.test(text)
}

function headTitles(units: readonly Unit[], isTitled: boolean, names: SectionNames): Titles {
  const mentions: TitleMention[] = []
  const titles = new Set<Unit>()
  for (const [index, unit] of bodyOf(units).entries()) {
    const title = titleInHead(unit, index, mentions, isTitled, names)
    if (title !== undefined) {
      mentions.push(mention(title, 'heading'))
      titles.add(unit)
    } else if (endsHead(unit, index, mentions.length)) break
    if (mentions.length === 2) break
  }
  return { mentions, units: titles }
}

/** The words of a heading or line of the head that are a title. */
function titleInHead(
  unit: Unit,
  index: number,
  mentions: readonly TitleMention[],
  isTitled: boolean,
  names: SectionNames,
): RichText | undefined {
  if (unit.type === 'heading') {
    const isNamed = isTitled || mentions.some((title) => namesJob(title.text))
    return titleOfHeading(unit, index === 0, isNamed, names)
  }
  const isEarly = mentions.length === 0 && index < 3
  return isEarly && isSentence(unit) && isTitleLine(unit.text, names) ? unit.text : undefined
}

/** The head of a posting ends at its first section, list or table, and at a paragraph. */
function endsHead(unit: Unit, index: number, titleCount: number): boolean {
  if (unit.type === 'heading')
    return unit.kind !== undefined && unit.kind !== 'summary' && !(index === 0 && INVITATION.test(unit.text.text))
  if (!isSentence(unit)) return true
  return countWords(unit.text.text) > LINE_WORDS && (titleCount > 0 || index > 1)
}

/** `Join us at the harbour`: at the top it stands above the name of the job, farther down above how to apply. */
const INVITATION = /^(?:(?:come|and|so) )*(?:join|work (?:with|for|at)|(?:become|be) (?:a )?part of)\b/iu

function isSentence(unit: Unit): unit is Extract<Unit, { type: 'statement' }> {
  return unit.type === 'statement' && unit.form === 'sentence'
}

function bodyOf(units: readonly Unit[]): readonly Unit[] {
  const end = units.findLastIndex((unit) => unit.type === 'end')
  return units.slice(end + 1)
}

/** The words of a heading that are a title; `undefined` where it names a section or nothing. */
function titleOfHeading(
  unit: Extract<Unit, { type: 'heading' }>,
  isFirst: boolean,
  isTitled: boolean,
  names: SectionNames,
): RichText | undefined {
  const { text } = unit.text
  if (unit.rank > BOLD_RANK || countWords(text) === 0 || countWords(text) > LONGEST_TITLE) return undefined
  if (!isFirst && unit.rank > 2) return undefined
  const title = withoutLabel(unit.text)
  if (isTitled && namesColleague(title.text)) return undefined
  if (isJobTitle(title.text, names)) return title
  // Where the posting has a title, `The Product Manager role` is about the job and is no title.
  const job = isFirst || !isTitled ? jobInHeading(title, isTitled, names) : undefined
  return job ?? (names.sectionKind(text) === undefined && !isTitled && !tellsOfHolder(text) ? unit.text : undefined)
}

/** `Product Manager` of `The Product Manager role`, `Product Manager – Benefits`. */
function jobInHeading(title: RichText, isTitled: boolean, names: SectionNames): RichText | undefined {
  if (isJobWithAddition(title.text, isTitled, names)) return title
  const job = withoutRoleWords(title)
  return job !== title && isJobTitle(job.text, names) ? job : undefined
}

/** A short line that names a job, and does not ask to `Lead the team`. */
function isTitleLine(text: RichText, names: SectionNames): boolean {
  if (/[\n\r]/u.test(text.text) || /[.!?:;,…]$/u.test(text.text) || isLabelled(text)) return false
  const words = countWords(text.text)
  if (words === 0 || words > LONGEST_PLAIN_TITLE) return false
  return isJobTitle(text.text, names) && !isDuty(text.text)
}

/** `Location - Porto`, but not `Product Owner - Ferries`, where a dash parts the job from its team. */
function isLabelled(text: RichText): boolean {
  const end = labelEnd(text)
  return end > 0 && !(namesJob(text.text.slice(0, end)) && /^\s*[–—-]/u.test(text.text.slice(end)))
}

function labelledTitles(units: readonly Unit[]): readonly TitleMention[] {
  const titles: TitleMention[] = []
  let label: Extract<Unit, { type: 'cell' }> | undefined
  for (const unit of units) {
    if (unit.type === 'statement' && unit.form !== 'field') addLabelled(unit.text, titles)
    if (unit.type === 'heading') for (const line of linesOf(unit.text)) addLabelled(line, titles)
    if (unit.type !== 'cell') continue
    if (label?.row === unit.row && isTitleValue(label.text.text, unit.text)) titles.push(mention(unit.text, 'field'))
    label = unit
  }
  return titles
}

/** A rule of dashes below makes a heading of a whole form: `Job Title: Product Owner`, `Grade: five`. */
function linesOf(rich: RichText): readonly RichText[] {
  const lines: RichText[] = []
  let start = 0
  for (const { index } of rich.text.matchAll(/[\n\r]|$/gu)) {
    lines.push(trimRich(sliceRich(rich, start, index)))
    start = index + 1
  }
  return lines.length > 1 ? lines : []
}

function addLabelled(text: RichText, titles: TitleMention[]): void {
  const end = labelEnd(text)
  if (end === 0) return
  const value = trimRich(sliceRich(text, valueStart(text.text, end), text.text.length))
  if (isTitleValue(text.text.slice(0, end), value)) titles.push(mention(value, 'field'))
}

function valueStart(text: string, label: number): number {
  let start = blankEnd(text, label)
  while (start < text.length && /[:–—-]/u.test(text.charAt(start))) start = blankEnd(text, start + 1)
  return start
}

function isTitleValue(label: string, value: RichText): boolean {
  const words = headingWords(label)
  const isRoleLabel = ROLE_LABELS.has(words)
  if (!isRoleLabel && !TITLE_LABELS.has(words)) return false
  if (/[.!?:;]$/u.test(value.text)) return false
  const length = countWords(value.text)
  return length > 0 && length <= LONGEST_TITLE && (!isRoleLabel || namesJob(value.text))
}

function mention(text: RichText, origin: TitleOrigin): TitleMention {
  return { text: text.text.replace(/\s+/gu, ' '), span: wholeSpan(text), origin }
}

const UNTELLING_NAMES = new Set([
  'readme',
  'index',
  'posting',
  'job',
  'description',
  'job description',
  'jd',
  'page',
  'content',
])

/** `careers/senior-product-owner.md` is called `senior product owner`, and so is `senior-product-owner/README.md`. */
function fileNameTitle(filePath: string | undefined): readonly TitleMention[] {
  const parts = (filePath ?? '').split(/[\\/]+/u).filter((part) => part !== '' && part !== '.' && part !== '..')
  const name = fileWords(parts[parts.length - 1] ?? '')
  const text = UNTELLING_NAMES.has(name.toLowerCase()) ? fileWords(parts[parts.length - 2] ?? '') : name
  return /\p{L}/u.test(text) ? [{ text, span: { start: 0, end: 0 }, origin: 'file-name' }] : []
}

function fileWords(name: string): string {
  return folded(name)
    .replace(/(?:\.[A-Za-z]{1,8}){1,2}$/u, '')
    .replace(/[-_.\s]+/gu, ' ')
    .trim()
    .replace(/^(?:\d+ )+/u, '')
}
