import type { Location } from '../text/span.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import { noticeText } from '../diagnostic/not-judged.ts'
import { printable } from './printable.ts'
import type { Report } from './report.ts'

type Command = 'error' | 'warning' | 'notice'

const COMMANDS: Readonly<Record<Severity, Command>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * GitHub's workflow commands, which annotate the lines of a pull request: each diagnostic, and its evidence and what
 * was not judged as notices.
 */
export function github({ files, inCheckout }: Pick<Report, 'files' | 'inCheckout'>): string {
  const lines = files.flatMap(({ filePath: shown, result }) => {
    const filePath = inCheckout(shown)
    const { diagnostics, notJudged } = result
    return [
      ...diagnostics.flatMap(({ severity, ruleId, loc, message, evidence }) => [
        annotation(COMMANDS[severity], { filePath, loc, title: ruleId }, message),
        ...evidence.map((piece) => {
          const evidencePath = piece.filePath === undefined ? filePath : inCheckout(piece.filePath)
          const place: Place = { filePath: evidencePath, loc: piece.loc, title: `${ruleId}: evidence` }
          return annotation('notice', place, piece.message)
        }),
      ]),
      ...(notJudged === undefined
        ? []
        : [annotation('notice', { filePath, loc: notJudged.loc, title: 'jdlint' }, noticeText(notJudged))]),
    ]
  })
  return lines.map((line) => `${line}\n`).join('')
}

interface Place {
  readonly filePath: string
  readonly loc: Location
  readonly title: string
}

function annotation(command: Command, { filePath, loc: { start, end }, title }: Place, message: string): string {
  // GitHub takes columns only for annotations of one line.
  const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []
  const properties = [
    `file=${escapeProperty(filePath)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...columns,
    `title=${escapeProperty(title)}`,
  ]
  return printable(`::${command} ${properties.join(',')}::${escapeData(message)}`)
}

/** As the runner reads it: `%0A` is a line break. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
