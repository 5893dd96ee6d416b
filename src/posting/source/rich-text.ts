import { firstIndex } from '../../text/search.ts'
import { movedSpan, type Span } from '../../text/span.ts'
import { createWriter, sliceText, type MappedText } from './mapped-text.ts'

/** The text of a block. Its lines are kept apart: authors often put one statement on each. */
export interface RichText extends MappedText {
  /** Ranges of the text that are bold; ascending. */
  readonly strong: readonly Span[]
}

/** A line end that the author asked for: two trailing spaces, a backslash, `<br>`. */
export const HARD_BREAK = '\r'

export function sliceRich(rich: RichText, start: number, end: number): RichText {
  if (start <= 0 && end >= rich.text.length) return rich
  const strong: Span[] = []
  for (let index = firstIndex(rich.strong, (span) => span.end > start); index < rich.strong.length; index++) {
    const span = rich.strong[index]
    if (!span || span.start >= end) break
    strong.push({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start })
  }
  return { ...sliceText(rich, start, end), strong }
}

/** The text without blanks at both ends. */
export function trimRich(rich: RichText): RichText {
  return sliceRich(rich, blankEnd(rich.text, 0), blankStart(rich.text, rich.text.length))
}

export function blankEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

export function blankStart(text: string, until: number): number {
  let at = until
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** White space, also that which breaks no line. */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true
  if (code < 0xa0) return code === 0x85
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** The text without some ranges, which ascend and do not overlap. */
export function withoutRanges(rich: RichText, ranges: readonly Span[]): RichText {
  if (ranges.length === 0) return rich
  const writer = createWriter()
  const strong: Span[] = []
  let from = 0
  const keep = (to: number): void => {
    if (from >= to) return
    const piece = sliceRich(rich, from, to)
    for (const span of piece.strong) strong.push(movedSpan(span, writer.length))
    writer.append(piece)
  }
  for (const range of ranges) {
    keep(range.start)
    from = range.end
  }
  keep(rich.text.length)
  return { ...writer.finish(), strong }
}

/** Text with the bold marks that markdown did not take for marks, as in `**Responsibilities: **`. */
export function readable(rich: RichText): RichText {
  // Every text of a posting comes through here, and hardly any holds one.
  return rich.text.includes('**') ? withStrayMarks(rich) : rich
}

/** Text that is no code with apostrophes for the backticks between its letters, as in ``You`ll``. */
export function withApostrophes(mapped: MappedText): MappedText {
  return mapped.text.includes('`') ? { ...mapped, text: mapped.text.replace(BACKTICK_IN_WORD, '’') } : mapped
}

const BACKTICK_IN_WORD = /(?<=\p{L})`(?=\p{L})/gu

function withStrayMarks(rich: RichText): RichText {
  const marks = [...rich.text.matchAll(/\*{2,}/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const strong = marks.flatMap(({ end }, index) => {
    const closing = index % 2 === 0 ? marks[index + 1] : undefined
    return closing ? [{ start: end, end: closing.start }] : []
  })
  return withoutRanges({ ...rich, strong: disjoint([...rich.strong, ...strong]) }, marks)
}

/** Bold inside bold is bold. */
export function disjoint(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged[merged.length - 1]
    if (span.start >= span.end) continue
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
