import type { PostingExplanation } from '../explain.ts'
import { ROLE_IDS, type RoleId } from '../roles/role-ids.ts'
import { postingsOf } from './postings-of.ts'
import type { Colors } from './colors.ts'
import { count } from './count.ts'
import { percentsOf } from './percents.ts'
import { printable } from './printable.ts'
import { quotesByLine, type Quote } from './quotes-by-line.ts'
import { payText } from '../pay/pay-text.ts'
import type { ExplainedFile } from './report.ts'
import { dutiesSay, judgedBy, ROLE_NAMES, titleSays } from './role-words.ts'
import { wrap } from './wrap.ts'

/** How the profile looks. */
export interface ExplainTextOptions {
  readonly colors: Colors
  /** Columns of the terminal. */
  readonly width: number
}

const BAR = 20
const SMALL_BAR = 8
const NAME_COLUMN = 15
const LABEL_COLUMN = 11

/** For people: what the title says, how much of each role the posting asks for, and every line that says so. */
export function explainText(files: readonly ExplainedFile[], options: ExplainTextOptions): string {
  return files
    .flatMap(({ filePath, explanation }) =>
      postingsOf(explanation).map((posting, _, { length }) => {
        const { start } = (posting.level ?? posting.title)?.loc ?? {}
        const place = length === 1 || start === undefined ? filePath : `${filePath}:${start.line}`
        return `${renderPosting(place, posting, options)}\n`
      }),
    )
    .join('\n')
}

function renderPosting(place: string, explanation: PostingExplanation, options: ExplainTextOptions): string {
  const parts = [
    [options.colors.underline(printable(place)), ...renderHead(explanation, options)],
    renderNormalTitle(explanation, options),
    renderPay(explanation, options),
    renderShares(explanation, options),
    renderDimensions(explanation, options),
    renderJobs(explanation, options),
    ...ROLE_IDS.map((role) => renderDuties(explanation, role, options)),
    renderNotCounted(explanation, options),
    renderShortfalls(explanation, options),
  ]
  return parts
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.join('\n'))
    .join('\n\n')
}

function renderHead(posting: PostingExplanation, { colors, width }: ExplainTextOptions): readonly string[] {
  return [
    ...wrap(`${printable(titleSays(posting))} ${dutiesSay(posting)}`, width).map((row) => colors.bold(row)),
    ...wrap(judgedBy(posting.model), width).map((row) => colors.dim(row)),
  ]
}

/** What other systems can compare: the usual title, its codes, and what of the title says nothing of the job. */
function renderNormalTitle({ title }: PostingExplanation, { colors, width }: ExplainTextOptions): readonly string[] {
  if (!title?.normal) return []
  const { name, jobs, grade, flavours, areas, noise } = title.normal
  const codesIn = (key: 'onet' | 'esco'): string[] =>
    Array.from(new Set(jobs.flatMap(({ [key]: entry }) => entry?.code ?? [])))
  const rows: readonly (readonly [label: string, values: readonly (string | null | undefined)[]])[] = [
    ['Usual title', [name, grade]],
    ['Kind', flavours],
    ['Area', areas],
    ['O*NET-SOC', codesIn('onet')],
    ['ESCO', codesIn('esco')],
    ['Left out', noise],
  ]
  return rows.flatMap(([label, values]) => {
    const shown = values.filter(Boolean).join(', ')
    if (shown === '') return []
    const [first = '', ...more] = wrap(printable(shown), width - LABEL_COLUMN - 4)
    return [
      `  ${colors.dim(label.padEnd(LABEL_COLUMN))}  ${first}`,
      ...more.map((row) => `${' '.repeat(LABEL_COLUMN + 4)}${row}`),
    ]
  })
}

/** Each pay with its line, and the author’s words for it. */
function renderPay({ pay }: PostingExplanation, { colors, width }: ExplainTextOptions): readonly string[] {
  if (pay.length === 0) return []
  const rows = pay.flatMap(({ text, isOnTarget, loc, ...range }) => {
    const head = `  line ${String(loc.start.line).padEnd(4)} `
    const said = `${payText(range)}${isOnTarget ? ', on target' : ''}: “${printable(text)}”`
    const [first = '', ...more] = wrap(said, width - head.length)
    return [`${head}${first}`, ...more.map((row) => `${' '.repeat(head.length)}${row}`)]
  })
  return [colors.bold('Pay'), ...rows]
}

function renderShares({ profile, signals }: PostingExplanation, { colors }: ExplainTextOptions): readonly string[] {
  if (!signals.some((signal) => signal.ownership === 'owned')) return []
  const percents = percentsOf(profile.shares)
  return ROLE_IDS.map((role) => {
    const share = profile.shares[role]
    const lines = new Set(
      signals
        .filter((signal) => signal.role === role && signal.ownership === 'owned')
        .map((signal) => signal.loc.start.line),
    )
    const percent = `${percents[role]} %`.padStart(5)
    return `  ${ROLE_NAMES[role].padEnd(NAME_COLUMN)}  ${paintRole(role, colors)(bar(share, 1, BAR))}  ${percent}  ${colors.dim(count(lines.size, 'line'))}`
  })
}

function renderDimensions({ profile }: PostingExplanation, { colors }: ExplainTextOptions): readonly string[] {
  if (profile.dimensions.length === 0) return []
  const most = Math.max(...profile.dimensions.flatMap((row) => ROLE_IDS.map((role) => row[role])))
  const head =
    `  ${''.padEnd(NAME_COLUMN)}  ${ROLE_IDS.map((role) => ROLE_NAMES[role].padEnd(NAME_COLUMN)).join('  ')}`.trimEnd()
  const rows = profile.dimensions.map((row) => {
    const bars = ROLE_IDS.map((role) => {
      const drawn = '█'.repeat(filledColumns(row[role], Math.max(most, 1), SMALL_BAR))
      const label = row[role] === 0 ? '·' : `${drawn} ${row[role]}`
      return paintRole(role, colors)(label) + ' '.repeat(Math.max(0, NAME_COLUMN - label.length))
    })
    return `  ${row.dimension.padEnd(NAME_COLUMN)}  ${bars.join('  ')}`.trimEnd()
  })
  return [colors.dim(head), ...rows]
}

/** The nearest jobs, with the lines of the duties that are plainly theirs. */
function renderJobs({ jobs }: PostingExplanation, { colors, width }: ExplainTextOptions): readonly string[] {
  if (jobs.nearest.length === 0) return []
  const column = Math.max(...jobs.nearest.map(({ name }) => name.length))
  const rows = jobs.nearest.flatMap(({ name, share, duties }) => {
    const percent = `${Math.round(share * 100)} %`.padStart(5)
    const head = `  ${name.padEnd(column)}  ${bar(share, 1, SMALL_BAR)}  ${percent}  `
    const [first = '', ...more] = wrap(linesOf(duties), width - head.length)
    return [`${head}${colors.dim(first)}`, ...more.map((row) => `${' '.repeat(head.length)}${colors.dim(row)}`)]
  })
  return [colors.bold(`Nearest jobs, by ${duties(jobs.duties)}`), ...rows]
}

function duties(number: number): string {
  return number === 1 ? '1 duty' : `${number} duties`
}

/** `lines 12, 14`: those of the duties that are plainly a job's. */
function linesOf(duties: PostingExplanation['jobs']['nearest'][number]['duties']): string {
  const lines = [...new Set(duties.map(({ loc }) => loc.start.line))]
  return lines.length === 0 ? 'no line plainly' : `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
}

function renderDuties({ signals }: PostingExplanation, role: RoleId, options: ExplainTextOptions): readonly string[] {
  const owned = signals.filter((signal) => signal.role === role && signal.ownership === 'owned')
  if (owned.length === 0) return []
  const title = options.colors.bold(paintRole(role, options.colors)(`${ROLE_NAMES[role]} work`))
  return [title, ...quotesByLine(owned, ({ kind }) => kind).flatMap((quote) => renderQuote(quote, options))]
}

function renderNotCounted({ signals }: PostingExplanation, options: ExplainTextOptions): readonly string[] {
  const left = signals.filter((signal) => signal.ownership !== 'owned')
  if (left.length === 0) return []
  const quotes = quotesByLine(left, ({ because }) => because)
  const rows = quotes.flatMap((quote) => renderQuote(quote, options))
  return [options.colors.bold('Read, but not counted'), ...rows.map((row) => options.colors.dim(row))]
}

function renderShortfalls(
  { shortfalls }: PostingExplanation,
  { colors, width }: ExplainTextOptions,
): readonly string[] {
  const rows = shortfalls.flatMap(({ limit, bound, loc }) => {
    const reason = limit === null ? 'the markdown parser failed' : `it passes ${limit} (${bound})`
    return wrap(
      `line ${loc.start.line}: ${limit === 'maxLength' ? 'nothing is read from here on' : 'the posting is read line by line'}, because ${reason}`,
      width - 2,
    )
  })
  return rows.length === 0 ? [] : [colors.bold('Not read in full'), ...rows.map((row) => `  ${row}`)]
}

function renderQuote({ line, text, labels }: Quote, { width }: ExplainTextOptions): readonly string[] {
  const head = `  line ${String(line).padEnd(4)} `
  const indent = ' '.repeat(head.length)
  const [first = '', ...more] = wrap(`“${printable(text)}” (${labels.join(', ')})`, width - indent.length)
  return [`${head}${first}`, ...more.map((row) => `${indent}${row}`)]
}

function bar(value: number, full: number, columns: number): string {
  const filled = filledColumns(value, full, columns)
  return '█'.repeat(filled) + '░'.repeat(columns - filled)
}

/** Something that is there, however little, shows. */
function filledColumns(value: number, full: number, columns: number): number {
  return value === 0 ? 0 : Math.min(columns, Math.max(1, Math.round((value / full) * columns)))
}

function paintRole(role: RoleId, colors: Colors): (text: string) => string {
  return role === 'product-manager' ? colors.magenta : colors.cyan
}
