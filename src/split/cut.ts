import type { Clause, Section } from '../posting/posting.ts'
import type { Span } from '../text/span.ts'
import { announces, type Piece, type Places } from './places.ts'

/**
 * The spans to take out so that clauses are gone, with what only served them: bullets, emphasis, emptied items and
 * headings. Ascending, and none overlaps another. A clause that markup binds to others stays.
 */
export function cutsFor(removed: ReadonlySet<Clause>, places: Places): readonly Span[] {
  const emptied = emptiedPieces(removed, places.pieces)
  const headings = emptiedHeadings(emptied, places)
  const wholes = [...Array.from(emptied, ({ block }) => block), ...headings]
  const starts = new Set(wholes.map(({ start }) => start))
  // Half of a list in the frontmatter cannot be cut without breaking it.
  const fields = new Set(places.pieces.filter(isField).map(({ block }) => block.start))
  const lines = new Set<number>()
  const cuts: Span[] = []
  for (const span of wholes) {
    const own = ownLines(span, places, starts)
    for (const line of own) lines.add(line)
    if (own.length === 0 && !fields.has(span.start)) cuts.push(withMarks(span, places.source))
  }
  for (const piece of places.pieces)
    if (!emptied.has(piece) && !isField(piece)) cuts.push(...sentencesOf(piece, removed, places.source))
  return disjoint([...cuts, ...lineSpans(lines, places)])
}

/** Pieces of which nothing stays. A label goes with what it announces, a line with a colon with the items below it. */
function emptiedPieces(removed: ReadonlySet<Clause>, pieces: readonly Piece[]): ReadonlySet<Piece> {
  const emptied = new Set<Piece>()
  // Nested ones stand behind those that hold them.
  for (const piece of [...pieces].reverse()) {
    const { clauses, children } = piece
    const left = clauses.filter((clause, at) => !removed.has(clause) && !(at === 0 && announces(clause, clauses[1])))
    const isAlone = children.every((child) => emptied.has(child))
    const onlyAnnounces = children.length > 0 && clauses.every(({ text }) => text.endsWith(':'))
    if (isAlone && (onlyAnnounces || left.length === 0)) emptied.add(piece)
  }
  return emptied
}

/** Headings below which everything is gone. */
function emptiedHeadings(emptied: ReadonlySet<Piece>, { pieces, sections }: Places): readonly Span[] {
  const kept = new Set<Section>()
  const touched = new Set<Section>()
  for (const piece of pieces)
    for (const { section, span } of piece.clauses) {
      // A heading that is also a sentence to read stands or falls with what is below it.
      if (emptied.has(piece)) touched.add(section)
      else if (span.start !== section.headingSpan.start) kept.add(section)
    }
  // A section stands behind the one that it stands in.
  for (const section of [...sections].reverse()) {
    if (section.parent === undefined) continue
    if (kept.has(section)) kept.add(section.parent)
    if (touched.has(section)) touched.add(section.parent)
  }
  return sections.flatMap((section) =>
    section.heading !== undefined && section.kind !== 'title' && touched.has(section) && !kept.has(section)
      ? section.headingSpan
      : [],
  )
}

/** The lines of a span; none where they hold something to keep, or tags whose partners stand elsewhere. */
function ownLines(
  { start, end }: Span,
  { source, lines, onLine }: Places,
  gone: ReadonlySet<number>,
): readonly number[] {
  const first = lines.position(start).line
  const last = lines.position(Math.max(start, end - 1)).line
  const own = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  if (own.some((line) => [...(onLine.get(line) ?? [])].some((other) => !gone.has(other)))) return []
  const rest = source.slice(lines.lineStart(first), start) + source.slice(end, lines.lineEnd(last))
  const next = lines.textOf(last + 1)
  if (/[{}]/u.test(rest) || !isBalanced(rest) || (rest.includes('|') && isTableRule(next))) return []
  return UNDERLINE.test(next) && !/^[\t >]*(?:[-*+]|#)/u.test(lines.textOf(first)) ? [...own, last + 1] : own
}

const UNDERLINE = /^ {0,3}(?:=+|-+)[\t ]*$/u

/** The line below the head of a table. */
function isTableRule(line: string): boolean {
  return line.includes('-') && /^[\s>|:-]+$/u.test(line)
}

/** Whether every tag in a text that opens is closed in it, as far as their number tells. */
function isBalanced(text: string): boolean {
  const open = text.match(/<[a-z]/giu)?.length ?? 0
  return open === (text.match(/<\//gu)?.length ?? 0)
}

function isField({ clauses }: Piece): boolean {
  return clauses[0]?.form === 'field'
}

const EMPHASIS = '*_~`'
const BLANKS = ' \t'

/** With the marks around it that would be left without words: `**…**`, `<li>…</li>`. */
function withMarks(span: Span, source: string): Span {
  let { start, end } = span
  for (;;) {
    const from = backOver(EMPHASIS, source, start)
    const to = forthOver(EMPHASIS, source, end)
    const tags = tagsAround({ start, end }, source)
    if (from < start && source.slice(from, start) === source.slice(end, to)) [start, end] = [from, to]
    else if (tags !== undefined) ({ start, end } = tags)
    else return { start, end }
  }
}

/** Longer ones are not looked for. */
const LONGEST_TAG = 200

/** A tag directly before a span and its partner directly behind it. */
function tagsAround({ start, end }: Span, source: string): Span | undefined {
  const closing = /^<\/([a-z]+)>/iu.exec(source.slice(end, end + LONGEST_TAG))
  if (closing === null || source.charAt(start - 1) !== '>') return undefined
  const before = source.slice(Math.max(0, start - LONGEST_TAG), start)
  const tag = before.slice(before.lastIndexOf('<'))
  const name = /^<([a-z]+)(?:\s[^<>]*)?>$/iu.exec(tag)?.[1]
  return name === closing[1] ? { start: start - tag.length, end: end + closing[0].length } : undefined
}

/** The sentences of a piece that go while others stay, each with the blank that parted it from its neighbour. */
function sentencesOf({ clauses }: Piece, removed: ReadonlySet<Clause>, source: string): readonly Span[] {
  let isFirst = true
  return clauses.flatMap((clause) => {
    isFirst &&= removed.has(clause)
    if (!removed.has(clause)) return []
    const { start, end } = withMarks(clause.span, source)
    return isFirst ? { start, end: forthOver(BLANKS, source, end) } : { start: backOver(BLANKS, source, start), end }
  })
}

function backOver(signs: string, source: string, at: number): number {
  let start = at
  while (start > 0 && signs.includes(source.charAt(start - 1))) start--
  return start
}

function forthOver(signs: string, source: string, at: number): number {
  let end = at
  while (end < source.length && signs.includes(source.charAt(end))) end++
  return end
}

/** Whole lines, with the blank ones that would stand double. */
function lineSpans(own: ReadonlySet<number>, { lines }: Places): readonly Span[] {
  const isBlank = (line: number): boolean => line < 1 || line > lines.lineCount || /^[\s>]*$/u.test(lines.textOf(line))
  const all = new Set(own)
  for (const line of own) {
    if (own.has(line + 1)) continue
    let first = line
    while (own.has(first - 1)) first--
    if (isBlank(first - 1)) for (let next = line + 1; next <= lines.lineCount && isBlank(next); next++) all.add(next)
  }
  return Array.from(all, (line) => ({ start: lines.lineStart(line), end: lines.lineEnd(line) }))
}

function disjoint(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) merged.push({ start, end })
  }
  return merged
}
