import type { Edit } from '../diagnostic/diagnostic.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import type { RuleName, Suppression } from './suppression.ts'

/**
 * Takes a suppression out of the posting. Gives no edit where that is likely to change how the rest is read, as a
 * comment in front of text on its line makes that text HTML; and what the frontmatter says in other words than usual is
 * for its author. See `provenRemovals`.
 */
export function removalOf({ origin, names, span }: Suppression, source: string, lines: LineIndex): readonly Edit[] {
  const removed =
    origin === 'frontmatter' ? entryAround(span, names, source, lines) : commentWithSpace(span, source, lines)
  return removed === undefined ? [] : [{ span: removed, text: '' }]
}

/** Takes one of several rules out of a comment. */
export function nameRemovalOf(name: RuleName, { names, origin }: Suppression): readonly Edit[] {
  const at = names.indexOf(name)
  const [previous, next] = [names[at - 1], names[at + 1]]
  if (origin === 'frontmatter') return []
  if (next !== undefined) return [{ span: { start: name.span.start, end: next.span.start }, text: '' }]
  return previous === undefined ? [] : [{ span: { start: previous.span.end, end: name.span.end }, text: '' }]
}

/** With its line, if a comment has one to itself; else with the blanks before it. */
function commentWithSpace(span: Span, source: string, lines: LineIndex): Span | undefined {
  const { start, end } = wholeLines(span, lines)
  const before = source.slice(start, span.start)
  if (VISIBLE.test(before))
    return OPEN_BLOCKS.test(before)
      ? undefined
      : { start: span.start - (/(?<![ \t])[ \t]*$/u.exec(before.slice(-LONGEST_GAP))?.[0].length ?? 0), end: span.end }
  if (!isBlank(source.slice(span.end, end))) return undefined
  const own = { start: start + (source.startsWith('\ufeff', start) ? 1 : 0), end }
  const below = lines.position(span.end).line + 1
  const [previous, next] = [lines.textOf(lines.position(span.start).line - 1), lines.textOf(below)]
  if (isBlank(previous)) return isBlank(next) ? { ...own, end: lines.lineEnd(below) } : own
  // Without the comment between them, two paragraphs would become one.
  return isBlank(next) || OPENS_BLOCK.test(next) ? own : span
}

/** Whether there is more before a comment than quote signs. */
const VISIBLE = /[^\s>]/u

/** In blanks; nobody writes more before a comment. */
const LONGEST_GAP = 80
/** `- 1. `: behind it, a comment opens a block of HTML. */
const OPEN_BLOCKS = /^(?:[\s>]|(?:[-*+•]|\d{1,9}[.)])(?=\s|$))+$/u
/** What ends a paragraph without a blank line. */
const OPENS_BLOCK = /^[\s>]*(?:[-*+]|1[.)]|#{1,6})[ \t]+\S/u

/** `jdlint:` with the list below it and nothing else, from its line to the line of the last name. */
function entryAround(span: Span, names: readonly RuleName[], source: string, lines: LineIndex): Span | undefined {
  const key = source.lastIndexOf('jdlint', span.start)
  if (key === -1) return undefined
  const entry = wholeLines({ start: key, end: span.end }, lines)
  const words = names.map(({ text }) => text).join('')
  if (
    source.slice(entry.start, entry.end).replace(/[\s[\]{},:=."'-]/gu, '') !==
    `jdlintdisable${words.replaceAll('-', '')}`
  )
    return undefined
  const following = lines.textOf(lines.position(span.end).line + 1)
  return /^(?:[ \t]+\S|[\]}#]|- )/u.test(following) || isInsideTable(source.slice(entry.start, entry.end), following)
    ? undefined
    : entry
}

/** A TOML table goes on to the next one, or to the end. */
function isInsideTable(entry: string, following: string): boolean {
  return entry.startsWith('[') && !/^(?:\[|\+\+\+)/u.test(following)
}

function wholeLines({ start, end }: Span, lines: LineIndex): Span {
  return {
    start: lines.lineStart(lines.position(start).line),
    end: lines.lineEnd(lines.position(end).line),
  }
}

function isBlank(text: string): boolean {
  return /^[\s>]*$/u.test(text)
}
