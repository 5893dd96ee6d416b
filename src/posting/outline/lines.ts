import type { Span } from '../../text/span.ts'
import { bulletLength } from './bullets.ts'
import { isShouted } from './capitals.ts'
import { countWords } from './labels.ts'
import { lostLines } from './lost-lines.ts'
import { endsMidPhrase } from './phrase-ends.ts'
import { HARD_BREAK, blankEnd, blankStart, sliceRich, type RichText } from '../source/rich-text.ts'
import { LONGEST_NAME, type SectionNames } from '../headings/section-kinds.ts'

interface Line extends Span {
  readonly text: string
  /** The line break before it was asked for. */
  readonly isForced: boolean
  readonly isBold: boolean
}

/**
 * Parts a block at the line ends that part statements, and leaves those that only wrap a sentence. Markdown takes both
 * for a blank; readers of the source do not.
 */
export function splitStatements(rich: RichText, names: SectionNames): readonly RichText[] {
  const lines = linesOf(rich)
  if (lines.length < 2) return lostLines(rich, names)
  // 0: nobody wrapped them.
  const widest = isListOfLines(lines) ? 0 : lines.reduce((width, line) => Math.max(width, line.text.length), 0)
  const statements: RichText[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next && !startsStatement(next, line, widest, names)) continue
    for (const statement of lostLines(sliceRich(rich, lines[start]?.start ?? 0, line.end), names))
      statements.push(statement)
    start = index + 1
  }
  return statements
}

/** As many lines that all open with a capital are not one sentence that an editor wrapped. */
const FEWEST_LISTED = 4

function isListOfLines(lines: readonly Line[]): boolean {
  return lines.length >= FEWEST_LISTED && lines.every(({ text }) => opensStatement(text))
}

function linesOf(rich: RichText): readonly Line[] {
  const { text } = rich
  const lines: Line[] = []
  let from = 0
  let isForced = false
  let bold = 0
  while (from <= text.length) {
    const end = lineEnd(text, from)
    const start = Math.min(blankEnd(text, from), end)
    const trimmed = Math.max(blankStart(text, end), start)
    while ((rich.strong[bold]?.end ?? Infinity) <= start) bold++
    const strong = rich.strong[bold]
    if (start < trimmed) {
      lines.push({
        start,
        end: trimmed,
        text: text.slice(start, trimmed),
        isForced,
        isBold: strong !== undefined && strong.start <= start && strong.end >= trimmed - 1,
      })
      isForced = false
    }
    isForced ||= text.charAt(end) === HARD_BREAK
    from = end + 1
  }
  return lines
}

/** The last ones are what Word has for a line end inside of a paragraph. */
const LINE_ENDS = new Set(['\n', HARD_BREAK, '\v', '\u2028', '\u2029'])

function lineEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && !LINE_ENDS.has(text.charAt(end))) end++
  return end
}

function startsStatement(line: Line, previous: Line, widest: number, names: SectionNames): boolean {
  if (line.isForced || isSetOff(line, previous, names) || bulletLength(line.text, 0) > 0) return true
  if (!opensStatement(line.text)) return false
  if (/[.!?…;]["')\]”’]*$/u.test(previous.text)) return true
  if (isNameLine(line.text, names) || isNameLine(previous.text, names)) return true
  if (isLabelled(line.text)) return isLabelled(previous.text) || wouldHaveFitted(line, previous, widest)
  return wouldHaveFitted(line, previous, widest) && !endsMidPhrase(previous.text)
}

/** One of two lines looks like a heading: it ends in a colon, is the bold or shouted one, or starts with `##`. */
function isSetOff(line: Line, previous: Line, names: SectionNames): boolean {
  if (previous.text.endsWith(':')) return true
  if (
    isShouted(line.text) !== isShouted(previous.text) &&
    isShoutedName(line, names) !== isShoutedName(previous, names)
  )
    return true
  if (line.isBold !== previous.isBold && countWords((line.isBold ? line : previous).text) <= LONGEST_BOLD_HEADING)
    return true
  return /^#{2,6}[^\s#\d]/u.test(line.text) || /^#{1,6}[^\s#\d]/u.test(previous.text)
}

function isShoutedName({ text }: Line, names: SectionNames): boolean {
  return isShouted(text) && countWords(text) <= LONGEST_BOLD_HEADING && names.sectionKind(text) !== undefined
}

/** In words. */
const LONGEST_BOLD_HEADING = 10

function isNameLine(text: string, names: SectionNames): boolean {
  return text.length <= 60 && countWords(text) <= LONGEST_NAME && names.isSectionName(text)
}

function opensStatement(text: string): boolean {
  return /^["'“‘«([]?(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£#*•+~]|\p{Extended_Pictographic})/u.test(text)
}

/** `Label: value` */
function isLabelled(text: string): boolean {
  return /^[\p{Lu}\p{N}][^:.!?,;]{0,40}:\s/u.test(text.slice(0, 60))
}

/**
 * An editor that wraps lines would have put the next word on the line before, which is not nearly as long as others.
 */
function wouldHaveFitted(line: Line, previous: Line, widest: number): boolean {
  const firstWord = line.text.search(/\s/u)
  const width = previous.text.length + 1 + (firstWord === -1 ? line.text.length : firstWord)
  return widest < NARROWEST_WRAP || width <= widest * 0.8
}

/** Nobody wraps lines at fewer characters. */
const NARROWEST_WRAP = 55
