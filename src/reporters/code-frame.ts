import type { LineIndex } from '../text/line-index.ts'
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

/**
 * The marked lines of a source, in the order of the source, each with its number and a row that underlines the mark.
 */
export function codeFrame(source: LineIndex, marks: readonly Mark[], style: FrameStyle): readonly string[] {
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
function markedLines(source: LineIndex, mark: Mark): readonly MarkedLine[] {
  const lines: MarkedLine[] = []
  const first = mark.loc.start.line
  for (let number = first; number === first || isUnderMark(source, number, mark); number += 1) {
    const start = source.lineStart(number)
    const text = source.textOf(number)
    const span = {
      start: Math.max(mark.span.start - start, 0),
      end: Math.min(mark.span.end - start, text.length),
    }
    lines.push({ number, text, span, note: '', mark })
  }
  const ends =
    lines.length > 3
      ? [...lines.slice(0, 1), ...lines.slice(-1)]
      : lines.filter((line) => line.text.trim() !== '' || lines.length === 1)
  return ends.map((line, index) => (index === ends.length - 1 ? { ...line, note: mark.note } : line))
}

function isUnderMark(source: LineIndex, line: number, { span }: Mark): boolean {
  return line <= source.lineCount && source.lineStart(line) < span.end
}
