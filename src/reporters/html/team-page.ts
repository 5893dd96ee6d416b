import type { Element } from 'hast'
import { h } from 'hastscript'
import type { MatrixCell, MatrixRow, TeamMatrix } from '../../index.ts'
import { count } from '../count.ts'
import { printable } from '../printable.ts'
import { LEVEL_WORDS, linesOf, originSays, ROLE_LETTERS } from '../team/words.ts'
import { page } from './page.ts'

/** One page for a browser: who owns what in each team, and the statements that say so. Every cell leads to its own. */
export function teamPage(matrices: readonly TeamMatrix[], version: string): string {
  const marks = matrices.flatMap(({ rows }) => rows.map(({ mark }) => mark))
  const overlaps = marks.filter((mark) => mark === 'overlap').length
  const gaps = marks.filter((mark) => mark === 'gap').length
  return page({
    title: 'Who owns what',
    version,
    content: [
      h('header.page', [
        h('h1', 'Who owns what'),
        h('p.lead', `${count(matrices.length, 'team')}, ${count(overlaps, 'overlap')}, ${count(gaps, 'gap')}`),
      ]),
      h('main', matrices.map(teamSection)),
    ],
  })
}

function teamSection(matrix: TeamMatrix, at: number): Element {
  const { team, postings, rows } = matrix
  const id = `team-${at + 1}`
  return h('section.team', { id, ariaLabelledBy: `${id}-name` }, [
    h('h2', { id: `${id}-name` }, printable(team)),
    h('p.says', `This team is ${originSays(matrix)}.`),
    h('div.scroll', [
      h('table.matrix', [
        h('thead', [
          h('tr', [
            h('th', { scope: 'col' }, 'Work'),
            ...postings.map(({ filePath, title, role }) =>
              h('th', { scope: 'col' }, [...rolesIn(role), ' ', printable(title), h('span.path', printable(filePath))]),
            ),
            h('th', { scope: 'col' }, ''),
          ]),
        ]),
        h(
          'tbody',
          rows.map((row) => matrixRow(row, id)),
        ),
      ]),
    ]),
    h('h3', 'The statements'),
    h(
      'ul.statements',
      rows.flatMap((row) => row.cells.flatMap((cell, column) => statements(row, cell, column, id, postings))),
    ),
  ])
}

function rolesIn(role: TeamMatrix['postings'][number]['role']): Element[] {
  const letters = role === 'hybrid' ? ['PM', 'PO'] : [ROLE_LETTERS[role]]
  return letters.map((one) => h(`abbr.role.${one.toLowerCase()}`, one))
}

function matrixRow({ responsibility, mark, cells }: MatrixRow, id: string): Element {
  return h('tr', { className: mark === null ? [] : [mark] }, [
    h('th', { scope: 'row' }, responsibility),
    ...cells.map((cell, column) =>
      cell.level === null
        ? h('td', h('span.none', '–'))
        : h(
            'td',
            h(`a.level.${cell.level}`, { href: `#${anchor(id, responsibility, column)}` }, [
              LEVEL_WORDS[cell.level],
              h('span.lines', ` ${linesOf(cell).join(', ')}`),
            ]),
          ),
    ),
    h('td.mark', mark ?? ''),
  ])
}

function statements(
  { responsibility }: MatrixRow,
  { level, places }: MatrixCell,
  column: number,
  id: string,
  postings: TeamMatrix['postings'],
): Element[] {
  if (level === null) return []
  const { filePath = '' } = postings[column] ?? {}
  return [
    h('li', { id: anchor(id, responsibility, column) }, [
      h('strong', responsibility),
      ` ${LEVEL_WORDS[level]} `,
      ...places.flatMap(({ text, loc }) => [
        h('span.quote', `“${printable(text)}”`),
        ' ',
        h('span.path', printable(`${filePath}:${loc.start.line}`)),
        ' ',
      ]),
    ]),
  ]
}

function anchor(id: string, responsibility: string, column: number): string {
  return `${id}-${responsibility}-${column + 1}`
}
