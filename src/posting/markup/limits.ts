import type { Span } from '../../text/span.ts'

/**
 * How much of a posting is read, and up to where as markdown. Far beyond any posting: from there on the markdown parser
 * takes seconds instead of milliseconds, because its time grows with the square of what is counted here (tried with
 * micromark 4).
 */
export interface Limits {
  /** In UTF-16 units; what lies behind is not read. */
  readonly maxLength: number
  /** In UTF-16 units; longer postings are read line by line. */
  readonly maxMarkdownLength: number
  /** Quotes and list items in each other; deeper ones are read line by line. */
  readonly maxNesting: number
  /** Lists and underlined headings; postings with more are read line by line. */
  readonly maxBlocks: number
  /**
   * Signs of emphasis, links and HTML in one paragraph, and its lines; postings with longer ones are read line by line.
   */
  readonly maxMarks: number
  /**
   * In UTF-16 units; longer YAML is read line by line, because the parser takes the square of the time over broken
   * YAML, too.
   */
  readonly maxFrontmatterLength: number
}

export const LIMITS: Limits = {
  maxLength: 1_000_000,
  maxMarkdownLength: 400_000,
  maxNesting: 60,
  maxBlocks: 500,
  maxMarks: 1500,
  maxFrontmatterLength: 50_000,
}

/** What kept a posting from being read in full. */
export interface Shortfall {
  /** The limit that it passes; `undefined` for a defect of the markdown parser. */
  readonly limit: keyof Limits | undefined
  /** The limit's value; 0 for a defect. */
  readonly bound: number
  /**
   * The first words that are not read, or not as they would be; where the whole posting is concerned, those that pass
   * the limit.
   */
  readonly span: Span
}

/**
 * The first limit of the markdown parser that a text passes behind its frontmatter, and where; `undefined` where it
 * passes none.
 */
export function beyondMarkdown(
  text: string,
  from: number,
  limits: Limits,
): { readonly limit: keyof Limits; readonly offset: number } | undefined {
  if (text.length > limits.maxMarkdownLength) return { limit: 'maxMarkdownLength', offset: from }
  let blocks = 0
  let marks = 0
  let bullet = ''
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start)
    const { depth, sign, content } = containersOf(text, start, end)
    if (isTooDeep(depth, content - start, limits)) return { limit: 'maxNesting', offset: start }
    const isEmpty = content === end
    if (isEmpty || opensItem(sign, bullet)) marks = 0
    if (!isEmpty) marks += 1 + countMarks(text, content, end)
    if (sign !== '' && sign !== bullet) blocks += 1
    if (isUnderline(text, content, end)) blocks += 1
    if (blocks > limits.maxBlocks) return { limit: 'maxBlocks', offset: start }
    if (marks > limits.maxMarks) return { limit: 'maxMarks', offset: start }
    if (!isEmpty) bullet = sign
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return undefined
}

/** By its signs, or by the blanks among them. */
function isTooDeep(depth: number, width: number, { maxNesting }: Limits): boolean {
  return depth > maxNesting || (depth > 0 && width > 2 * maxNesting)
}

/** The first words behind an offset, to point at; `undefined` where there are none. */
export function wordsBehind(text: string, offset: number): Span | undefined {
  const blanks = text.slice(offset).search(/\S/u)
  if (blanks === -1) return undefined
  const start = offset + blanks
  const [words = ''] = /^\S{1,40}/u.exec(text.slice(start, start + 80)) ?? []
  return { start, end: start + words.length }
}

/** The part of a text that is read: whole lines, where its lines are not longer than that. */
export function readPart(text: string, { maxLength }: Limits): string {
  if (text.length <= maxLength) return text
  const lastLineEnd = text.lastIndexOf('\n', maxLength)
  return text.slice(0, lastLineEnd > 0 ? lastLineEnd : maxLength)
}

function lineEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
  return end
}

/** The signs of quotes and list items before the words of a line. */
interface Containers {
  readonly depth: number
  /** What ends the first sign of an item, `-` or the `.` of `1.`; empty where there is none. */
  readonly sign: string
  /** Where the words start. */
  readonly content: number
}

function containersOf(text: string, start: number, end: number): Containers {
  let depth = 0
  let sign = ''
  let at = start
  while (at < end) {
    const signEnd = itemSignEnd(text, at)
    if (isBlank(text.charCodeAt(at))) at++
    else if (text.charAt(at) === '>') {
      depth++
      at++
    } else if (signEnd > 0) {
      depth++
      if (sign === '') sign = text.charAt(signEnd - 1)
      at = signEnd
    } else break
  }
  return { depth, sign, content: at }
}

/** Behind `-`, `1.` and the like with a blank or line end behind it; 0 where there is none. */
function itemSignEnd(text: string, start: number): number {
  let at = start
  while (at < start + 9 && isDigit(text.charCodeAt(at))) at++
  const signs = at === start ? '*+-' : '.)'
  const next = text.charCodeAt(at + 1)
  return at < text.length && signs.includes(text.charAt(at)) && (isBlank(next) || next === 10 || next === 13)
    ? at + 1
    : 0
}

/** A numbered item opens a paragraph of its own only in its list; elsewhere it may go on with the paragraph above. */
function opensItem(sign: string, before: string): boolean {
  return sign !== '' && (sign === before || '*+-'.includes(sign))
}

/** `===` or `---`. */
function isUnderline(text: string, start: number, end: number): boolean {
  const sign = text.charAt(start)
  if (sign !== '=' && sign !== '-') return false
  let at = start
  while (at < end && text.charAt(at) === sign) at++
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at === end
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const MARKS = new Set(Array.from('*_~[]`', (sign) => sign.charCodeAt(0)))
const LESS = 60
const EXCLAMATION = 33
const QUESTION = 63

/**
 * Signs of emphasis, links and code, and those of comments and declarations, which are looked for to the end of the
 * paragraph.
 */
function countMarks(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (MARKS.has(code)) count++
    else if (code === LESS && (text.charCodeAt(at + 1) === EXCLAMATION || text.charCodeAt(at + 1) === QUESTION)) count++
  }
  return count
}

/** What is read less well behind an offset; none where there are no words that could be. */
export function shortfallBehind(
  limit: Shortfall['limit'],
  limits: Limits,
  text: string,
  offset: number,
): readonly Shortfall[] {
  const span = wordsBehind(text, offset)
  return span === undefined ? [] : [{ limit, bound: limit === undefined ? 0 : limits[limit], span }]
}
