import type { TeamMatrix } from '../../index.ts'
import { LEVEL_WORDS, linesOf, markText } from './words.ts'

const HEAD = ['team', 'responsibility', 'mark', 'file', 'title', 'role', 'level', 'lines']

/** For spreadsheets (RFC 4180): a row for each responsibility and posting of a team. */
export function teamCsv(matrices: readonly TeamMatrix[]): string {
  const rows = matrices.flatMap(({ team, postings, rows: responsibilities }) =>
    responsibilities.flatMap(({ responsibility, mark, cells }) =>
      cells.map((cell, at) => {
        const { filePath = '', title = '', role = '' } = postings[at] ?? {}
        const level = cell.level === null ? '' : LEVEL_WORDS[cell.level]
        return [team, responsibility, markText(mark), filePath, title, role, level, linesOf(cell).join(' ')]
      }),
    ),
  )
  return [HEAD, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

/** A spreadsheet takes what begins like a formula for one, and a posting comes from anybody. */
function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
