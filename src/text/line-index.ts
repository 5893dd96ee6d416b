import type { Location, Position, Span } from './span.ts'

/** Translates offsets of one source text into lines and columns. Offsets outside the text are taken as its nearest end. */
export interface LineIndex {
  position(offset: number): Position
  location(span: Span): Location
  /** The offset where a 1-based line starts; lines outside the text are taken as the nearest one. */
  lineStart(line: number): number
  /** How many lines the text has; an empty text has one. */
  readonly lineCount: number
}

const LF = 10
const CR = 13

/** Ends a line at `\n`, `\r\n` and a lone `\r`, as editors do. */
export function createLineIndex(source: string): LineIndex {
  const starts = lineStarts(source)

  const position = (offset: number): Position => {
    const inside = clamp(offset, 0, source.length)
    const line = lastAtMost(starts, inside)
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 }
  }

  return {
    position,
    location: (span) => ({ start: position(span.start), end: position(span.end) }),
    lineStart: (line) => starts[clamp(line, 1, starts.length) - 1] ?? 0,
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

/** The index of the last number that is not greater than `limit`; the numbers ascend and the first is never greater. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest)
}
