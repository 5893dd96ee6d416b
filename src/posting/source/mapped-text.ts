import { folded, foldings } from '../../text/folding.ts'
import { firstIndex } from '../../text/search.ts'
import { movedSpan, type Span } from '../../text/span.ts'

/**
 * A run of a clause's text and the place it comes from. A run of equal lengths is copied character by character;
 * otherwise (an entity, a soft wrap) the whole run stands for the whole place.
 */
export interface Segment {
  readonly text: Span
  readonly source: Span
}

/** Plain text with its way back to the place it was taken from. Clauses are mapped texts. */
export interface MappedText {
  readonly text: string
  /** Ascending and gapless over `text`; see `Segment`. */
  readonly segments: readonly Segment[]
}

/** Collects a mapped text from left to right. */
export interface MappedTextWriter {
  /** How long the text is so far. */
  readonly length: number
  /** Adds characters that are in the source as they are, from `start` on; the source is folded already. */
  copy(text: string, start: number): void
  /** Adds characters that stand for the whole of `source`, folded: an entity such as `&shy;`, a line break. */
  put(text: string, source: Span): void
  /** Adds a piece of another mapped text. */
  append(piece: MappedText): void
  finish(): MappedText
}

const EMPTY_TEXT: MappedText = { text: '', segments: [] }

export function createWriter(): MappedTextWriter {
  const pieces: string[] = []
  const segments: Segment[] = []
  let length = 0

  const add = (text: string, source: Span): void => {
    if (text === '') return
    const start = length
    length += text.length
    pieces.push(text)
    const last = segments[segments.length - 1]
    if (last && isVerbatim(last) && last.source.end === source.start && source.end - source.start === text.length) {
      segments[segments.length - 1] = {
        text: { start: last.text.start, end: length },
        source: { start: last.source.start, end: source.end },
      }
      return
    }
    segments.push({ text: { start, end: length }, source })
  }

  return {
    get length() {
      return length
    },
    copy: (text, start) => add(text, { start, end: start + text.length }),
    put: (text, source) => add(folded(text), source),
    append: (piece) => {
      for (const { text, source } of piece.segments) add(piece.text.slice(text.start, text.end), source)
    },
    finish: () => ({ text: pieces.join(''), segments }),
  }
}

/** Text that is in the source as it is, from `start` on. */
export function verbatim(text: string, start: number): MappedText {
  if (text === '') return EMPTY_TEXT
  return { text, segments: [{ text: { start: 0, end: text.length }, source: { start, end: start + text.length } }] }
}

/** A source as it is read: every text that is compared is cut from it, or comes from an entity or escape in it. */
export function foldedText(source: string): MappedText {
  const writer = createWriter()
  let from = 0
  for (const { start, end, text } of foldings(source)) {
    writer.copy(source.slice(from, start), from)
    writer.put(text, { start, end })
    from = end
  }
  writer.copy(source.slice(from), from)
  return writer.finish()
}

/** The same for a text that is somewhere in the source. */
export function foldedThrough(text: MappedText): MappedText {
  const folded = foldedText(text.text)
  return folded.text === text.text ? text : through(folded, text)
}

export function sliceText(mapped: MappedText, start: number, end: number): MappedText {
  if (start >= end) return EMPTY_TEXT
  if (start === 0 && end === mapped.text.length) return mapped
  const segments: Segment[] = []
  for (let index = segmentAt(mapped.segments, start); index < mapped.segments.length; index++) {
    const segment = mapped.segments[index]
    if (!segment || segment.text.start >= end) break
    const from = Math.max(segment.text.start, start)
    const to = Math.min(segment.text.end, end)
    segments.push({ text: { start: from - start, end: to - start }, source: sourceOf(segment, from, to) })
  }
  return { text: mapped.text.slice(start, end), segments }
}

/**
 * The place in the source that a range of the text stands for, marks inside it included.
 * A range that starts or ends inside an entity takes the whole entity.
 */
export function sourceSpan(mapped: MappedText, range: Span): Span {
  const { segments } = mapped
  const first = segments[segmentAt(segments, range.start)]
  if (!first) return { start: 0, end: 0 }
  const start = sourceOf(first, range.start, range.start).start
  if (range.end <= range.start) return { start, end: start }
  const last = segments[segmentAt(segments, range.end - 1)] ?? first
  return { start, end: sourceOf(last, range.end, range.end).end }
}

/** The same text, mapped to the source of the text that it was taken from. */
export function through(inner: MappedText, outer: MappedText): MappedText {
  const writer = createWriter()
  for (const segment of inner.segments) {
    const text = inner.text.slice(segment.text.start, segment.text.end)
    if (isVerbatim(segment)) writer.append({ ...sliceText(outer, segment.source.start, segment.source.end), text })
    else writer.put(text, sourceSpan(outer, segment.source))
  }
  return writer.finish()
}

/** The same text, so many characters farther on in the source. */
export function moved({ text, segments }: MappedText, by: number): MappedText {
  return { text, segments: segments.map((segment) => ({ text: segment.text, source: movedSpan(segment.source, by) })) }
}

/** Where the text starts and ends in the source. */
export function wholeSpan(mapped: MappedText): Span {
  return sourceSpan(mapped, { start: 0, end: mapped.text.length })
}

function isVerbatim(segment: Segment): boolean {
  return segment.text.end - segment.text.start === segment.source.end - segment.source.start
}

function sourceOf(segment: Segment, from: number, to: number): Span {
  if (!isVerbatim(segment)) return segment.source
  const shift = segment.source.start - segment.text.start
  return { start: from + shift, end: to + shift }
}

/** The index of the segment that holds an offset of the text; the last one for offsets behind the text. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  return Math.min(
    firstIndex(segments, ({ text }) => text.end > offset),
    segments.length - 1,
  )
}
