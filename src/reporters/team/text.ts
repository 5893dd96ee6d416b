import type { MatrixCell, MatrixRow, TeamMatrix } from '../../index.ts'
import type { Colors } from '../colors.ts'
import { displayWidth } from '../display-width.ts'
import { printable } from '../printable.ts'
import { LEVEL_WORDS, linesOf, markText, originSays, ROLE_LETTERS } from './words.ts'

/**
 * For people: each team with its postings, and a table of who owns, supports or only hears of what, with the lines that
 * say so.
 */
export function teamText(matrices: readonly TeamMatrix[], { colors }: { readonly colors: Colors }): string {
  return matrices.map((matrix) => `${renderTeam(matrix, colors)}\n`).join('\n')
}

function renderTeam(matrix: TeamMatrix, colors: Colors): string {
  const { team, postings, rows } = matrix
  const names = postings.map(
    ({ filePath, title, role }, at) =>
      `  ${at + 1}  ${ROLE_LETTERS[role].padEnd(5)}  ${printable(title)}  ${colors.dim(printable(filePath))}`,
  )
  const head = ['', ...postings.map(({ role }, at) => `${at + 1} (${ROLE_LETTERS[role]})`), '']
  const body = rows.map(({ responsibility, cells, mark }) => [
    responsibility,
    ...cells.map((cell) => cellText(cell)),
    markText(mark),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => displayWidth(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join('  ')}`.trimEnd()
  return [
    `${colors.bold(printable(team))} (${originSays(matrix)})`,
    ...names,
    '',
    colors.dim(line(head)),
    ...body.map((row, at) => paintedFor(rows[at]?.mark ?? null, colors)(line(row))),
  ].join('\n')
}

function paintedFor(mark: MatrixRow['mark'], colors: Colors): (text: string) => string {
  if (mark === null) return (text) => text
  return mark === 'overlap' ? colors.red : colors.yellow
}

function cellText(cell: MatrixCell): string {
  return cell.level === null ? '–' : `${LEVEL_WORDS[cell.level]} ${linesOf(cell).join(', ')}`
}
