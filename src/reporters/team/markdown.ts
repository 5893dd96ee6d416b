import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { MatrixCell, MatrixRow, TeamMatrix } from '../../index.ts'
import { printable } from '../printable.ts'
import { LEVEL_WORDS, linesOf, originSays, ROLE_LETTERS } from './words.ts'

/** For wikis and pull requests: a heading and a table for each team; every cell links to its lines. */
export function teamMarkdown(matrices: readonly TeamMatrix[]): string {
  return toMarkdown(
    { type: 'root', children: matrices.flatMap(teamSection) },
    { bullet: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  )
}

function teamSection(matrix: TeamMatrix): RootContent[] {
  const { team, postings, rows } = matrix
  const head = [
    [text('')],
    ...postings.map(({ title, role, filePath }): PhrasingContent[] => [
      link(filePath, `${ROLE_LETTERS[role]}: ${title}`),
    ]),
    [text('')],
  ]
  return [
    { type: 'heading', depth: 2, children: [text(team)] },
    { type: 'paragraph', children: [text(`Who owns what, by the postings; the team is ${originSays(matrix)}.`)] },
    { type: 'table', children: [row(head), ...rows.map((one) => matrixRow(one, postings))] },
  ]
}

function matrixRow({ responsibility, mark, cells }: MatrixRow, postings: TeamMatrix['postings']): TableRow {
  return row([
    [text(responsibility)],
    ...cells.map((cell, at) => cellContent(cell, postings[at]?.filePath ?? '')),
    mark === null ? [text('')] : [{ type: 'strong', children: [text(mark)] }],
  ])
}

function cellContent(cell: MatrixCell, filePath: string): PhrasingContent[] {
  if (cell.level === null) return [text('–')]
  const links = linesOf(cell).flatMap((line): PhrasingContent[] => [
    text(' '),
    link(`${filePath}#L${line}`, String(line)),
  ])
  return [text(LEVEL_WORDS[cell.level]), ...links]
}

/** A colon in a file's name makes no scheme of what stands before it. */
function link(target: string, label: string): PhrasingContent {
  const [filePath = '', line] = target.split('#L')
  const url = filePath
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return { type: 'link', url: line === undefined ? url : `${url}#L${line}`, children: [text(label)] }
}

function row(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: printable(value) }
}
