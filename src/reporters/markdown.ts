import type { Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts'
import { createLineIndex, type LineIndex } from '../text/line-index.ts'
import { codeFrame } from './code-frame.ts'
import { count } from './count.ts'
import { evidenceElsewhere } from './evidence.ts'
import { marksOf } from './marks.ts'
import { postingName, postingsOf } from './postings-of.ts'
import { percentsOf } from './percents.ts'
import { printable } from './printable.ts'
import { moveText, type ProfileMove } from './profile-move.ts'
import type { LintedFile, Report } from './report.ts'
import { ROLE_NAMES } from './role-words.ts'
import { ROLE_IDS } from '../roles/role-ids.ts'
import { hasProblems, isSilent, tallyOf, tallyText } from './tally.ts'

type Run = Pick<Report, 'files' | 'explain' | 'moves'>

/** GitHub takes no longer comment: characters. */
const LONGEST = 65_536
const ROOM_FOR_NOTE = 500
/**
 * File names in the table, in characters: escaped, and with the rest of their rows, they still leave most of a comment
 * free.
 */
const ROOM_FOR_NAMES = 4000

/** Columns of the quoted lines. */
const WIDTH = 100

const LABELS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' }

/** A comment on a pull request. It begins with `<!-- jdlint -->`, by which the next run finds and replaces it. */
export function markdown({ files, explain, moves = [] }: Run): string {
  const faulty = files.filter(hasProblems)
  const head = write([
    { type: 'html', value: '<!-- jdlint -->' },
    heading(2, [text(verdict(files, faulty))]),
    ...(faulty.length === 0 ? [] : summary(faulty, explain)),
    ...models(files),
    ...profileMoves(moves),
  ])
  const shown = fitting(problemsOf(faulty), LONGEST - ROOM_FOR_NOTE - head.length)
  return [head, ...shown, ...cutNote(faulty, shown.length)].join('\n')
}

/**
 * Each problem, the first of a posting below the posting's name. Written one by one, as most of a long run is never
 * shown.
 */
function* problemsOf(faulty: readonly LintedFile[]): Generator<string> {
  for (const file of faulty) {
    const lines = createLineIndex(file.source)
    for (const [index, diagnostic] of file.result.diagnostics.entries()) {
      yield write([...(index === 0 ? [heading(3, [fileName(file)])] : []), ...problem(lines, diagnostic)])
    }
  }
}

function verdict(files: readonly LintedFile[], faulty: readonly LintedFile[]): string {
  const silent = files.filter(isSilent).length
  const unjudged = silent === 0 ? '' : `; ${silent} not judged`
  if (faulty.length === 0) return `jdlint: no problems in ${count(files.length - silent, 'file')}${unjudged}`
  const of = faulty.length === files.length ? '' : `${faulty.length} of `
  return `jdlint: ${tallyText(tallyOf(files))} in ${of}${count(files.length, 'file')}${unjudged}`
}

function summary(faulty: readonly LintedFile[], explain: Run['explain']): readonly RootContent[] {
  const rows = fitting(
    faulty.map(({ filePath }) => filePath),
    ROOM_FOR_NAMES,
  )
    .map((_, index) => faulty[index])
    .filter((file) => file !== undefined)
  const head = row([
    [text('Posting')],
    ...ROLE_IDS.map((role) => [text(`${ROLE_NAMES[role]} work`)]),
    [text('Problems')],
  ])
  const table: RootContent = {
    type: 'table',
    align: ['left', 'right', 'right', 'left'],
    children: [head, ...rows.flatMap((file) => summaryRows(file, explain))],
  }
  const left = faulty.length - rows.length
  return left === 0 ? [table] : [table, paragraph([text(`And ${count(left, 'more posting')}.`)])]
}

/** Where postings are judged by another model than the default, the comment says so. */
function models(files: Run['files']): readonly RootContent[] {
  const names = [...new Set(files.flatMap(({ result }) => result.model?.name ?? []))]
  return names.map((name) => {
    const judged = files.filter(({ result }) => result.model?.name === name).length
    return paragraph([text(`${count(judged, 'posting')} judged by ${name}.`)])
  })
}

/** One for each posting of the file; the problems are listed by file. */
function summaryRows(file: LintedFile, explain: Run['explain']): readonly TableRow[] {
  return postingsOf(explain(file)).map((posting, at, { length }) => {
    const percents = percentsOf(posting.profile.shares)
    return row([
      [fileName(file), ...(length === 1 ? [] : [text(`, ${postingName(posting) ?? `posting ${at + 1}`}`)])],
      ...ROLE_IDS.map((role) => [text(`${percents[role]} %`)]),
      [text(at === 0 ? tallyText(tallyOf([file])) : '')],
    ])
  })
}

function profileMoves(moves: readonly ProfileMove[]): readonly RootContent[] {
  if (moves.length === 0) return []
  const shown = fitting(
    moves.map(({ filePath }) => filePath),
    ROOM_FOR_NAMES,
  ).length
  const items = moves.slice(0, shown).map((move) => paragraph([fileName(move), text(`: ${moveText(move)}`)]))
  const left = moves.length - shown
  const rest = left === 0 ? [] : [paragraph([text(`and ${count(left, 'more posting')}`)])]
  return [
    paragraph([text('Profiles that changed:')]),
    {
      type: 'list',
      spread: false,
      children: [...items, ...rest].map((item) => ({ type: 'listItem', spread: false, children: [item] })),
    },
  ]
}

function problem(lines: LineIndex, diagnostic: Diagnostic): readonly RootContent[] {
  const { severity, loc, url, ruleId, confidence, message, suggestions } = diagnostic
  const unsure = confidence === 'medium' ? [text(', open to debate')] : []
  const label: PhrasingContent[] = [
    { type: 'strong', children: [text(LABELS[severity])] },
    text(` in line ${loc.start.line}`),
    ...unsure,
    text(' · '),
    { type: 'link', url, children: [text(ruleId)] },
  ]
  const rows = codeFrame(lines, marksOf(diagnostic, asItIs, asItIs), { width: WIDTH, gutter: asItIs })
  return [
    paragraph(label),
    paragraph([text(message)]),
    { type: 'code', lang: 'text', value: rows.join('\n') },
    ...evidenceElsewhere(diagnostic).map((piece) =>
      paragraph([text('See '), fileName(piece), text(`, line ${piece.loc.start.line}: ${piece.message}`)]),
    ),
    ...suggestions.map(({ title }) => paragraph([text(`Suggestion: ${title}`)])),
  ]
}

function cutNote(faulty: readonly LintedFile[], shown: number): readonly string[] {
  const left = faulty.flatMap((file) => file.result.diagnostics.map(() => file)).slice(shown)
  if (left.length === 0) return []
  const said = `${count(left.length, 'more problem')} in ${count(new Set(left).size, 'posting')} did not fit into one comment. All of them: `
  return [write([paragraph([text(said), { type: 'inlineCode', value: 'jdlint --format html=report.html' }])])]
}

/** The first of some texts, as many as there is room for. */
function fitting(texts: Iterable<string>, room: number): readonly string[] {
  const taken: string[] = []
  let left = room
  for (const part of texts) {
    left -= part.length + 1
    if (left < 0) return taken
    taken.push(part)
  }
  return taken
}

function heading(depth: 2 | 3, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children }
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function row(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

function fileName({ filePath }: Pick<LintedFile, 'filePath'>): PhrasingContent {
  return { type: 'inlineCode', value: printable(filePath) }
}

/** Text that stays text: GitHub would tell everybody named behind an @, and link every #1. */
function text(value: string): PhrasingContent {
  return { type: 'text', value: printable(value).replace(/[@#](?=\w)/gu, '$&\u200b') }
}

function asItIs(value: string): string {
  return value
}

function write(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    { bullet: '-', fences: true, extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  )
}
