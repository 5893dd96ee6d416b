import { firstIndex } from './search.ts'
import type { Location, Position, Span } from './span.ts'

/**
 * Translates offsets of one source text into lines and columns. Offsets outside the text are taken as its nearest end.
 */
export interface LineIndex {
  position(offset: number): Position
  location(span: Span): Location
  /** The offset where a 1-based line starts; lines outside the text are taken as the nearest one. */
  lineStart(line: number): number
  /** The offset behind a 1-based line and what ends it; lines outside the text are taken as the nearest one. */
  lineEnd(line: number): number
  /** A 1-based line without what ends it; empty for lines outside the text. */
  textOf(line: number): string
  /** How many lines the text has; an empty text has one. */
  readonly lineCount: number
}

const LF = 10
const CR = 13
const LINE_END = /(?:\r\n|[\r\n])$/u

/** Ends a line at `\n`, `\r\n` and a lone `\r`, as editors do. */
export function createLineIndex(source: string): LineIndex {
  const starts = lineStarts(source)

  const position = (offset: number): Position => {
    const inside = clamp(offset, 0, source.length)
    const line = firstIndex(starts, (start) => start > inside) - 1
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 }
  }

  const lineStart = (line: number): number => starts[clamp(line, 1, starts.length) - 1] ?? 0
  const lineEnd = (line: number): number => starts[clamp(line, 1, starts.length)] ?? source.length

  return {
    position,
    location: (span) => ({ start: position(span.start), end: position(span.end) }),
    lineStart,
    lineEnd,
    textOf: (line) =>
      line < 1 || line > starts.length ? '' : source.slice(lineStart(line), lineEnd(line)).replace(LINE_END, ''),
    lineCount: starts.length,
  }
}

function lineStarts(source: string): readonly number[] {
  const starts = [0]
  for (let offset = 0; offset < source.length; offset++) {
    const code = source.charCodeAt(offset)
    if (code !== LF && code !== CR) continue
    if (code === CR && source.charCodeAt(offset + 1) === LF) offset++
    starts.push(offset + 1)
  }
  return starts
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest)
}
