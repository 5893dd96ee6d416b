import { displayWidth } from './display-width.ts'

/** Breaks text between words so that no row is wider than `width`, unless a single word is. At least one row. */
export function wrap(text: string, width: number): readonly string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.split(/\s+/u)) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row !== '' && displayWidth(longer) > width) {
      rows.push(row)
      row = word
    } else {
      row = longer
    }
  }
  return [...rows, row]
}
