import type { Block, Tag } from '../markup/markup-block.ts'
import { bulletLength, emojiEnd } from './bullets.ts'
import { isAllShouted, isShouted } from './capitals.ts'
import { isJobTitle } from './job-names.ts'
import { type Edge, BOLD_RANK, LEAD_RANK, PLAIN_RANK, type Unit, type Divider } from './line-kinds.ts'
import { countWords, isBold, labelEnd } from './labels.ts'
import { splitStatements } from './lines.ts'
import { blankEnd, blankStart, sliceRich, trimRich, type RichText } from '../source/rich-text.ts'
import { LONGEST_NAME, type SectionNames } from '../headings/section-kinds.ts'
import { sentences } from './sentences.ts'

const LONGEST_BOLD_HEADING = 10
const LONGEST_LEAD = 12

/** Tells the lines of blocks apart: which of them are headings, which are items, which are running text. */
export function unitsOf(
  blocks: readonly (Exclude<Block, Tag> | Edge)[],
  names: SectionNames,
): readonly (Unit | Divider)[] {
  const units: (Unit | Divider)[] = []
  const isLoud = isAllShouted(blocks.flatMap((block) => ('text' in block ? [block.text.text] : [])))
  const topics = new Topics()
  for (const [at, block] of blocks.entries()) {
    let next = units.length
    if (!('text' in block)) units.push(block)
    else if (block.type === 'name') addName(block.text, units, names)
    else if (block.type === 'heading') units.push(markedHeading(block.text, block.rank, names))
    else if (block.type === 'cell') addCell(block, isLoud, units, names)
    else if (block.type !== 'item') addParagraph(block.text, isLoud, units, names)
    else if (opensItems(blocks, at) && !topics.areHere && isOutlineHeading(block.text, names))
      units.push(heading(block.text, PLAIN_RANK, names))
    else addItem(block.text, block.opens, isLoud, units, names)
    for (let unit = units[next]; unit; unit = units[++next]) topics.pass(unit)
  }
  return units
}

/** Where the items of lists are topics: `- Requirements` over items is one below `Your tasks` and `You will:`. */
class Topics {
  areHere = false
  readonly #containers: boolean[] = []

  pass(unit: Unit | Divider): void {
    if (unit.type === 'enter') this.#containers.push(this.areHere)
    else if (unit.type === 'leave') this.areHere = this.#containers.pop() ?? false
    else if (unit.type === 'heading' && unit.rank === LEAD_RANK) this.areHere = true
    else if (unit.type === 'heading' && unit.kind)
      this.areHere = unit.kind === 'responsibilities' || unit.kind === 'requirements'
  }
}

/** An item of a list that holds another list right behind its own words. */
function opensItems(blocks: readonly (Exclude<Block, Tag> | Edge)[], at: number): boolean {
  return [blocks[at - 1], blocks[at + 1]].every((block) => block?.type === 'enter' && block.kind === 'item')
}

/** In the outline of a posting, `- Responsibilities` with its duties as items of its own. */
function isOutlineHeading({ text }: RichText, names: SectionNames): boolean {
  return countWords(text) <= LONGEST_NAME && names.isSectionName(text) && !names.isFact(text)
}

/** What a tag calls the part that it opens is separated from its other words only by the table of section names. */
function addName(text: RichText, units: (Unit | Divider)[], names: SectionNames): void {
  if (names.isSectionName(text.text)) units.push(heading(text, BOLD_RANK, names))
}

function markedHeading(text: RichText, rank: number, names: SectionNames): Unit {
  const bold = text.strong[text.strong.length - 1]
  const last =
    bold && bold.start > 0 && bold.end === text.text.length ? sliceRich(text, bold.start, bold.end) : undefined
  // A rule of dashes below makes a heading of both: `Learn more about our benefits.**Responsibilities**`.
  const isGlued = gluedHeadingStart(text) > 0
  if (last && (isGlued || names.sectionKind(text.text) === undefined) && names.sectionKind(last.text) !== undefined)
    return heading(last, rank, names)
  return heading(text, rank, names)
}

function heading(line: RichText, rank: number, names: SectionNames, lead?: RichText): Unit {
  const text = headingText(line)
  const kind = lead || rank === LEAD_RANK ? names.leadKind(text.text) : names.sectionKind(text.text)
  return { type: 'heading', text, rank, kind, lead, isLabel: rank >= BOLD_RANK && line.text.endsWith(':') }
}

/** Without the emoji before it and the colon behind it. */
function headingText(line: RichText): RichText {
  let start = blankEnd(line.text, 0)
  start = blankEnd(line.text, emojiEnd(line.text, start))
  let end = blankStart(line.text, line.text.length)
  while (end > start && /[:;#]/u.test(line.text.charAt(end - 1))) end = blankStart(line.text, end - 1)
  return end > start ? sliceRich(line, start, end) : trimRich(line)
}

function addItem(
  text: RichText,
  opens: boolean,
  isLoud: boolean,
  units: (Unit | Divider)[],
  names: SectionNames,
): void {
  for (const [index, statement] of splitStatements(text, names).entries()) {
    const line = withoutBullet(statement)
    const found = isItemHeading(line, isLoud, names) ? lineHeading(line, names) : undefined
    if (found) units.push(found)
    else
      units.push({ type: 'statement', text: line, form: 'item', opens: (opens && index === 0) || line !== statement })
  }
}

type Cell = Extract<Unit, { type: 'cell' }>

/** Line ends are the only way to put a list into a cell of markdown: `Write user stories<br>Lead sprint planning`. */
function addCell(cell: Cell, isLoud: boolean, units: (Unit | Divider)[], names: SectionNames): void {
  const { text, isPart, row, column } = cell
  const lines = splitStatements(text, names)
  if (isPart) addCellLines(lines, cell, isLoud, units, names)
  // `Your<br>tasks`
  else if (lines.length === 1 || names.isSectionName(text.text)) units.push({ type: 'cell', text, isPart, row, column })
  else {
    units.push({ type: 'enter', kind: 'layout', cell: { row, column } })
    addCellLines(lines, cell, isLoud, units, names)
    units.push({ type: 'leave' })
  }
}

function addCellLines(
  lines: readonly RichText[],
  { row, column }: Cell,
  isLoud: boolean,
  units: (Unit | Divider)[],
  names: SectionNames,
): void {
  for (const statement of lines) {
    const line = withoutBullet(statement)
    const isHeading = line === statement || isHeadable(statement, line, isLoud, names)
    const found = isHeading ? lineHeading(line, names) : undefined
    units.push(found ?? { type: 'cell', text: line, isPart: true, row, column })
  }
}

/** Inside lists only the names of sections are headings; `**Stakeholders:**` is the label of an item. */
function isItemHeading(line: RichText, isLoud: boolean, names: SectionNames): boolean {
  const isMarked = line.text.endsWith(':') || isBold(line) || (!isLoud && isShouted(line.text))
  return isMarked && countWords(line.text) <= LONGEST_NAME && names.isSectionName(line.text)
}

function addParagraph(text: RichText, isLoud: boolean, units: (Unit | Divider)[], names: SectionNames): void {
  const statements = splitStatements(text, names)
  const isList = isBareList(statements)
  const isSetOff = !isLoud && (statements.length === 1 || !isAllShouted(statements.map((line) => line.text)))
  for (const [index, statement] of statements.entries()) {
    const line = withoutBullet(statement)
    const isBulleted = line !== statement
    const found =
      isBulleted && !isHeadable(statement, line, isLoud, names)
        ? undefined
        : (lineHeading(line, names) ?? (isSetOff ? shoutedHeading(line, names) : undefined))
    if (found) units.push(found)
    else if (isBulleted || (isList && isBare(line.text)))
      units.push({ type: 'statement', text: line, form: 'item', opens: true })
    else addText(line, index === statements.length - 1, units, names)
  }
}

/** An emoji is as often an ornament as a bullet. */
function isHeadable(bulleted: RichText, line: RichText, isLoud: boolean, names: SectionNames): boolean {
  return isItemHeading(line, isLoud, names) || isBold(line) || emojiEnd(bulleted.text, 0) > 0
}

/** Lines that lost their bullets on the way into markdown: several, most of them without a full stop. */
function isBareList(lines: readonly RichText[]): boolean {
  if (lines.length < 3) return false
  const bare = lines.filter(({ text }) => isBare(text) && countWords(text) >= 3)
  return bare.length * 3 >= lines.length * 2
}

function isBare(text: string): boolean {
  return !/[.!?:…]["')\]”’]*$/u.test(text)
}

function withoutBullet(line: RichText): RichText {
  const length = bulletLength(line.text, 0)
  return length > 0 ? sliceRich(line, length, line.text.length) : line
}

function addText(line: RichText, isLast: boolean, units: (Unit | Divider)[], names: SectionNames): void {
  const bold = gluedHeadingStart(line)
  if (bold > 0) {
    addText(trimRich(sliceRich(line, 0, bold)), false, units, names)
    units.push(heading(sliceRich(line, bold, line.text.length), BOLD_RANK, names))
    return
  }
  const fact = factEnd(line, names)
  if (fact > 0) {
    addText(sliceRich(line, 0, fact), false, units, names)
    addText(trimRich(sliceRich(line, fact, line.text.length)), isLast, units, names)
    return
  }
  const lead = isLast && line.text.endsWith(':') ? closingLeadStart(line, names) : 0
  if (lead === 0) {
    units.push({ type: 'statement', text: line, form: 'sentence', opens: false })
    return
  }
  const last = sliceRich(line, lead, line.text.length)
  units.push({ type: 'statement', text: trimRich(sliceRich(line, 0, lead)), form: 'sentence', opens: false })
  units.push(heading(last, LEAD_RANK, names, last))
}

/**
 * Where a label that tells of a place, a date or the employer ends, as its paragraph turns to the hire: `Location:
 * Leipzig. You write user stories.` 0 if there is none.
 */
function factEnd(line: RichText, names: SectionNames): number {
  const label = labelEnd(line)
  if (label === 0) return 0
  const words = line.text.slice(0, label)
  if (!names.isFact(words) && !(names.isSectionName(words) && names.sectionKind(words) === 'company')) return 0
  const [, ...others] = sentences(line.text.slice(label))
  const turn = others.find(({ start }) => /^you\b/iu.test(line.text.slice(label + start, label + start + 4)))
  return turn === undefined ? 0 : label + turn.start
}

/**
 * Where bold words start that an editor glued to the line before them: `Full time**Job Description**`; 0 if none do.
 */
function gluedHeadingStart({ text, strong }: RichText): number {
  const bold = strong[strong.length - 1]
  if (!bold || bold.start === 0 || blankStart(text, text.length) > bold.end) return 0
  return /[\p{Ll}\p{N})\].!?]\p{Lu}/u.test(text.slice(bold.start - 1, bold.start + 1)) ? bold.start : 0
}

/** Where the last of several sentences starts, if it introduces a list whose use it tells; 0 otherwise. */
function closingLeadStart(line: RichText, names: SectionNames): number {
  const last = sentences(line.text).at(-1)
  if (!last) return 0
  const words = line.text.slice(last.start, last.end)
  return countWords(words) <= LONGEST_LEAD && names.leadKind(words) !== undefined ? last.start : 0
}

/** The heading that a line of a paragraph is, by its look or by its words. */
function lineHeading(line: RichText, names: SectionNames): Unit | undefined {
  if (/[\n\r]/u.test(line.text)) return undefined
  return hashHeading(line, names) ?? boldHeading(line, names) ?? colonHeading(line, names) ?? nameHeading(line, names)
}

/** `##Duties` without the blank that markdown asks for. A single `#` may be a hashtag. */
function hashHeading(line: RichText, names: SectionNames): Unit | undefined {
  const hashes = /^#{1,6}(?=[^\s#\d])/u.exec(line.text)?.[0].length ?? 0
  if (hashes === 0) return undefined
  const text = sliceRich(line, hashes, line.text.length)
  return hashes > 1 || names.isSectionName(text.text) ? heading(text, hashes, names) : undefined
}

function boldHeading(line: RichText, names: SectionNames): Unit | undefined {
  if (!isBold(line) || countWords(line.text) === 0 || countWords(line.text) > LONGEST_BOLD_HEADING) return undefined
  if (/[.,;]$/u.test(line.text) || labelEnd({ ...line, strong: [] }) > 0) return undefined
  const isLead = line.text.endsWith(':') && /\byou\b|\b(?:include|including|will|to):$/iu.test(line.text)
  return heading(line, BOLD_RANK, names, isLead ? readableLead(line, names) : undefined)
}

function colonHeading(line: RichText, names: SectionNames): Unit | undefined {
  const words = countWords(line.text)
  if (!/[:;]$/u.test(line.text) || words === 0 || words > LONGEST_LEAD || sentences(line.text).length > 1)
    return undefined
  if (line.text.endsWith(';') && names.leadKind(line.text) === undefined) return undefined
  const lead = readableLead(line, names)
  const isName = !lead && names.sectionKind(line.text) !== undefined && !/^(?:you|we)\b/iu.test(line.text)
  return heading(line, isName ? PLAIN_RANK : LEAD_RANK, names, lead)
}

/** A line that says more than the name of a section. */
function readableLead(line: RichText, names: SectionNames): RichText | undefined {
  if (names.isSectionName(line.text)) return undefined
  return countWords(line.text) >= 4 || /\byou\b/iu.test(line.text) ? line : undefined
}

function nameHeading(line: RichText, names: SectionNames): Unit | undefined {
  if (/[.,;!…]$/u.test(line.text) || countWords(line.text) > LONGEST_NAME || labelEnd(line) > 0) return undefined
  return names.isSectionName(line.text) ? heading(line, PLAIN_RANK, names) : undefined
}

/** Capitals mark up a line, so that its words need not be the name of a section: `WHAT YOU’RE GOOD AT`. */
function shoutedHeading(line: RichText, names: SectionNames): Unit | undefined {
  const { text } = line
  if (!isShouted(text) || /[.,;](?<!\.\.\.)$/u.test(text) || countWords(text) > LONGEST_BOLD_HEADING) return undefined
  if (labelEnd(line) > 0 || /[\n\r]/u.test(text) || isJobTitle(text, names)) return undefined
  return names.sectionKind(text) === undefined ? undefined : heading(line, PLAIN_RANK, names)
}
