import { displayWidth } from './display-width.ts'
import { graphemes } from './graphemes.ts'
import { printable } from './printable.ts'

/**
 * One character as a reader sees it: what is printed for it, how many columns that takes, and where it is in its line
 * (UTF-16 units).
 */
export interface Cell {
  readonly text: string
  readonly width: number
  readonly start: number
  readonly end: number
}

const TAB_STOP = 4

/**
 * A line as it appears on a terminal: tabs as spaces, emoji and CJK two columns wide, combining marks on their letter.
 */
export function toCells(line: string): readonly Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const { segment, index } of graphemes(line)) {
    const text = segment === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : printable(segment)
    const width = displayWidth(text)
    cells.push({ text, width, start: index, end: index + segment.length })
    column += width
  }
  return cells
}

export function totalWidth(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}
