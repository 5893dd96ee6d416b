import type { Colors } from './colors.ts'
import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts'
import { createLineIndex, type LineIndex } from '../text/line-index.ts'
import { codeFrame, type Paint } from './code-frame.ts'
import { count } from './count.ts'
import { evidenceElsewhere, placeText } from './evidence.ts'
import { marksOf } from './marks.ts'
import { printable } from './printable.ts'
import { moveText, type ProfileMove } from './profile-move.ts'
import type { LintedFile } from './report.ts'
import { hasProblems, isSilent, tallyOf, tallyText } from './tally.ts'
import { wrap } from './wrap.ts'

/** How the report looks and what its summary has to mention. */
export interface FrameOptions {
  readonly colors: Colors
  /** Columns of the terminal. */
  readonly width: number
  /** Files that were wanted but could not be checked. */
  readonly unreadable?: number
  /** Warnings and notes that the user did not want to see. */
  readonly hidden?: number
  /** For a run that looked for postings by itself: how many files it looked at. */
  readonly searched?: number
  /** For a run over what has changed: the postings whose profile moved. */
  readonly moves?: readonly ProfileMove[] | undefined
}

/** For people: each diagnostic with the lines it is about, then where to read more, then a summary. */
export function frame(files: readonly LintedFile[], options: FrameOptions): string {
  const diagnostics = files.flatMap((file) => {
    const lines = createLineIndex(file.source)
    return file.result.diagnostics.map((diagnostic) => renderDiagnostic(file.filePath, lines, diagnostic, options))
  })
  const parts = [...diagnostics, renderReferences(files, options), renderMoves(options), renderSummary(files, options)]
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

function renderDiagnostic(filePath: string, lines: LineIndex, diagnostic: Diagnostic, options: FrameOptions): string {
  const { colors, width } = options
  const { line, column } = diagnostic.loc.start
  const paint = painter(diagnostic.severity, colors)
  return [
    colors.underline(`${printable(filePath)}:${line}:${column}`),
    ...renderMessage(diagnostic, paint, options),
    '',
    ...codeFrame(lines, marksOf(diagnostic, paint, colors.cyan), { width, gutter: colors.dim }),
    ...evidenceElsewhere(diagnostic).flatMap((piece) =>
      renderNote('see:', printable(`${placeText(piece)}: ${piece.message}`), colors.cyan, options),
    ),
    ...diagnostic.suggestions.flatMap(({ title }) => renderNote('help:', printable(title), colors.green, options)),
  ].join('\n')
}

function renderMessage(diagnostic: Diagnostic, paint: Paint, { colors, width }: FrameOptions): readonly string[] {
  const label = `${diagnostic.severity}:`
  const rule = `[${diagnostic.ruleId}]`
  const rows = wrap(`${label} ${printable(diagnostic.message)} ${rule}`, width)
  // Painted after wrapping, as colours have no width: the label opens the first row and the rule ends the last.
  return rows.map((row) => {
    const labelled = row.startsWith(label) && row === rows[0]
    const ruled = row.endsWith(rule) && row === rows.at(-1)
    const body = row.slice(labelled ? label.length : 0, ruled ? -rule.length : undefined)
    return `${labelled ? paint(colors.bold(label)) : ''}${colors.bold(body)}${ruled ? colors.dim(rule) : ''}`
  })
}

function renderNote(label: string, text: string, paint: Paint, { width }: FrameOptions): readonly string[] {
  const indent = label.length + 3
  const [first = '', ...more] = wrap(text, width - indent)
  return [`  ${paint(label)} ${first}`, ...more.map((row) => `${' '.repeat(indent)}${row}`)]
}

/** Each rule's page once, however often the rule spoke. */
function renderReferences(files: readonly LintedFile[], { colors }: FrameOptions): string {
  const urls = new Map(
    files.flatMap(({ result }) => result.diagnostics.map((diagnostic) => [diagnostic.ruleId, diagnostic.url] as const)),
  )
  if (urls.size === 0) return ''
  const column = Math.max(...[...urls.keys()].map((id) => id.length))
  const rows = [...urls]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, url]) => `  ${id.padEnd(column)}  ${colors.dim(url)}`)
  return ['Why, and what to write instead:', ...rows].join('\n')
}

function renderMoves({ moves = [], colors }: FrameOptions): string {
  if (moves.length === 0) return ''
  return [
    'Profiles that changed:',
    ...moves.map((move) => `  ${printable(move.filePath)}: ${colors.bold(moveText(move))}`),
  ].join('\n')
}

function renderSummary(files: readonly LintedFile[], options: FrameOptions): string {
  const { unreadable = 0, hidden = 0, colors } = options
  const silent = files.filter(isSilent)
  const verdict = renderVerdict(files, silent.length, options)
  if (verdict === '') return ''
  const held = hidden === 0 ? [] : [`${count(hidden, 'less severe problem')} not shown`]
  const skipped = unreadable === 0 ? [] : [colors.red(`${count(unreadable, 'file')} could not be checked`)]
  const unjudged = silent.length === 0 ? [] : [`${count(silent.length, 'file')} not judged`]
  return [
    ...(silent.length === files.length ? [] : [verdict]),
    ...held,
    ...unjudged,
    ...judgedBy(files),
    ...skipped,
  ].join('; ')
}

/** The models that some files declare; the default goes without saying. */
function judgedBy(files: readonly LintedFile[]): readonly string[] {
  const names = new Set(files.flatMap(({ result }) => result.model?.name ?? []))
  return [...names].map((name) => {
    const judged = files.filter(({ result }) => result.model?.name === name).length
    return judged === files.length ? `judged by ${name}` : `${count(judged, 'file')} judged by ${name}`
  })
}

function renderVerdict(
  files: readonly LintedFile[],
  silent: number,
  { colors, searched, hidden = 0 }: FrameOptions,
): string {
  const faulty = files.filter(hasProblems).length
  const tally = tallyText(tallyOf(files))
  const paint = faulty === 0 ? colors.green : colors.bold
  const faults = hidden === 0 ? 'problems' : 'errors'
  if (searched !== undefined) {
    const found = `Found ${count(files.length, 'posting')} among ${count(searched, 'file')}`
    return paint(faulty === 0 ? `${found}; none with ${faults}` : `${found}; ${faulty} with ${faults} (${tally})`)
  }
  if (files.length === 0) return ''
  if (faulty === 0) return paint(`No ${faults} in ${count(files.length - silent, 'file')}`)
  return paint(
    `${count(files.flatMap(({ result }) => result.diagnostics).length, 'problem')} (${tally}) in ${ofAll(faulty, files.length)}`,
  )
}

function ofAll(part: number, all: number): string {
  return part === all ? count(all, 'file') : `${part} of ${count(all, 'file')}`
}

function painter(severity: Severity, colors: Colors): Paint {
  return { error: colors.red, warning: colors.yellow, info: colors.blue }[severity]
}
