import type { Span } from '../text/span.ts'
import { toCells, totalWidth, type Cell } from './cells.ts'

/**
 * A line, or the part of it around a span, ready to print: `indent` columns come before the marked part, which is
 * `width` columns wide.
 */
export interface Excerpt {
  readonly text: string
  readonly indent: number
  readonly width: number
}

const ELLIPSIS: Cell = { text: '…', width: 1, start: 0, end: 0 }

/**
 * Shows `mark` (offsets in the line) in at most `room` columns; what is left out of a longer line becomes an ellipsis.
 */
export function excerpt(line: string, mark: Span, room: number): Excerpt {
  const near = neighbourhood(line, mark, room)
  const cells = toCells(line.slice(near.start, near.end))
  const local = { start: mark.start - near.start, end: mark.end - near.start }
  const shown =
    near.end - near.start === line.length && totalWidth(cells) <= room
      ? { start: 0, end: cells.length }
      : window(cells, local, room)
  return assemble(cells, shown, local, {
    before: near.start + shown.start > 0,
    after: near.end < line.length || shown.end < cells.length,
  })
}

/** A posting can be one line of megabytes: only the part that could be shown is looked at. */
function neighbourhood(line: string, mark: Span, room: number): Span {
  const reach = 4 * room
  if (line.length <= 2 * reach) return { start: 0, end: line.length }
  const start = Math.max(0, mark.start - reach)
  const end = Math.min(line.length, mark.start + reach)
  return { start: insidePair(line, start) ? start - 1 : start, end: insidePair(line, end) ? end + 1 : end }
}

function insidePair(line: string, offset: number): boolean {
  return /^[\u{10000}-\u{10ffff}]$/u.test(line.slice(offset - 1, offset + 1))
}

/**
 * Indexes of the cells to show: the mark with a third of the spare room before it, or its beginning where it is too
 * long itself.
 */
function window(cells: readonly Cell[], mark: Span, room: number): Span {
  const budget = room - 2 * ELLIPSIS.width
  const first = cells.filter((cell) => cell.end <= mark.start).length
  const marked = totalWidth(cells.filter((cell) => cell.start < mark.end && cell.end > mark.start))
  const before = Math.max(Math.floor((budget - marked) / 3), Math.min(12, Math.floor(budget / 4)))
  const rest = totalWidth(cells.slice(first))
  const start = wordStart(cells, stepBack(cells, first, Math.max(before, budget - rest)), first)
  return { start, end: wordEnd(cells, stepForward(cells, start, budget), mark) }
}

function stepBack(cells: readonly Cell[], from: number, columns: number): number {
  let index = from
  let left = columns
  for (let cell = cells[index - 1]; cell !== undefined && cell.width <= left; cell = cells[index - 1]) {
    left -= cell.width
    index -= 1
  }
  return index
}

function stepForward(cells: readonly Cell[], from: number, columns: number): number {
  let index = from
  let left = columns
  for (let cell = cells[index]; cell !== undefined && cell.width <= left; cell = cells[index]) {
    left -= cell.width
    index += 1
  }
  return index
}

/** Half a word at the edge is hard to read: begin behind the next space, if one comes before the mark. */
function wordStart(cells: readonly Cell[], start: number, first: number): number {
  if (start === 0) return 0
  const space = cells.slice(start, first).findIndex((cell) => cell.text === ' ')
  return space === -1 ? start : start + space + 1
}

/** And end before the last space, if one comes behind the mark. */
function wordEnd(cells: readonly Cell[], end: number, mark: Span): number {
  if (end === cells.length) return end
  const space = cells.slice(0, end + 1).findLastIndex((cell) => cell.text === ' ')
  return (cells[space]?.start ?? -1) >= mark.end ? space : end
}

function assemble(
  cells: readonly Cell[],
  shown: Span,
  mark: Span,
  cut: { readonly before: boolean; readonly after: boolean },
): Excerpt {
  const visible = cells.slice(shown.start, shown.end)
  const lead = cut.before ? [ELLIPSIS] : []
  const tail = cut.after ? [ELLIPSIS] : []
  const preceding = visible.filter((cell) => cell.end <= mark.start)
  const marked = visible.filter((cell) => cell.end > mark.start && cell.start < mark.end)
  return {
    text: [...lead, ...visible, ...tail]
      .map((cell) => cell.text)
      .join('')
      .trimEnd(),
    indent: totalWidth([...lead, ...preceding]),
    width: Math.max(1, totalWidth(marked)),
  }
}
