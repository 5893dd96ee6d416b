import type { Location, Span } from '../text/span.ts'
import { displayWidth } from './display-width.ts'
import { excerpt } from './excerpt.ts'
import { wrap } from './wrap.ts'

/** Wraps text in a colour, or leaves it as it is. */
export type Paint = (text: string) => string

/** A place to show in a frame: underlined with `symbol`, with a note behind it. */
export interface Mark {
  readonly span: Span
  readonly loc: Location
  readonly symbol: '^' | '-'
  readonly note: string
  readonly paint: Paint
}

interface FrameStyle {
  readonly width: number
  readonly gutter: Paint
}

interface MarkedLine {
  readonly number: number
  readonly text: string
  readonly span: Span
  readonly note: string
  readonly mark: Mark
}

/** The marked lines of a source, in the order of the source, each with its number and a row that underlines the mark. */
export function codeFrame(source: string, marks: readonly Mark[], style: FrameStyle): readonly string[] {
  const lines = [...marks].sort(bySource).flatMap((mark) => markedLines(source, mark))
  const digits = Math.max(3, ...lines.map((line) => String(line.number).length))
  const rows: string[] = []
  let previous = ''
  for (const line of lines) {
    const [head, ...tail] = renderLine(line, digits, style)
    // Two marks on one line share it, unless a long line has to be shown around each of them.
    if (head !== undefined && head !== previous) rows.push(head)
    rows.push(...tail)
    previous = head ?? ''
  }
  return rows
}

function bySource(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

function renderLine(line: MarkedLine, digits: number, style: FrameStyle): readonly string[] {
  const room = Math.max(20, style.width - digits - 3)
  const part = excerpt(line.text, line.span, room)
  const numbered = `${style.gutter(`${String(line.number).padStart(digits)} |`)} ${part.text}`.trimEnd()
  const blank = style.gutter(`${' '.repeat(digits)} |`)
  const underline = `${' '.repeat(part.indent)}${line.mark.paint(line.mark.symbol.repeat(part.width))}`
  if (line.note === '') return [numbered, `${blank} ${underline}`]
  const width = displayWidth(line.note)
  if (part.indent + part.width + 1 + width <= room)
    return [numbered, `${blank} ${underline} ${line.mark.paint(line.note)}`]
  // Below the mark, and moved to the left as far as it has to be to fit.
  const indent = Math.min(part.indent, width <= room ? room - width : 0)
  const notes = wrap(line.note, room).map((row) => `${blank} ${' '.repeat(indent)}${line.mark.paint(row)}`)
  return [numbered, `${blank} ${underline}`, ...notes]
}

/** The lines that a mark covers; of a long one only its first and last, as those say where it begins and ends. */
function markedLines(source: string, mark: Mark): readonly MarkedLine[] {
  const lines: MarkedLine[] = []
  let start = lineStart(source, mark.span.start)
  for (let number = mark.loc.start.line; number === mark.loc.start.line || start < mark.span.end; number += 1) {
    const end = lineEnd(source, start)
    const span = { start: Math.max(mark.span.start, start) - start, end: Math.min(mark.span.end, end) - start }
    lines.push({ number, text: source.slice(start, end), span, note: '', mark })
    start = nextLine(source, end)
    if (end >= source.length) break
  }
  const ends =
    lines.length > 3
      ? [...lines.slice(0, 1), ...lines.slice(-1)]
      : lines.filter((line) => line.text.trim() !== '' || lines.length === 1)
  return ends.map((line, index) => (index === ends.length - 1 ? { ...line, note: mark.note } : line))
}

function lineStart(source: string, offset: number): number {
  // lastIndexOf takes a negative position for 0 and would find a line break there.
  if (offset === 0) return 0
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
}

function lineEnd(source: string, offset: number): number {
  const newline = /\r?\n|\r/gu
  newline.lastIndex = offset
  return newline.exec(source)?.index ?? source.length
}

function nextLine(source: string, end: number): number {
  return source.startsWith('\r\n', end) ? end + 2 : end + 1
}
