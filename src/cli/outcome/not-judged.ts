import path from 'node:path'
import { resultOf, type LintResult } from '../../diagnostic/lint-result.ts'
import type { NotJudged } from '../../diagnostic/not-judged.ts'
import { count } from '../../reporters/count.ts'
import { printable } from '../../reporters/printable.ts'
import type { LintedFile } from '../../reporters/report.ts'

/** More say no more. */
const MOST_FILES = 5

/** One line that says which files could not be judged, so that no report looks like praise of them. */
export function notJudgedNotice(files: readonly LintedFile[]): readonly string[] {
  const silent = files.flatMap(({ filePath, result: { notJudged } }) => (notJudged ? [{ filePath, notJudged }] : []))
  if (silent.length === 0) return []
  const shown = silent.slice(0, MOST_FILES).map(({ filePath, notJudged }) => clause(filePath, notJudged))
  const more = silent.length > MOST_FILES ? ` and ${count(silent.length - MOST_FILES, 'other')}` : ''
  return [
    printable(
      `jdlint: ${count(files.length, 'file')} checked; ${silent.length} not judged: ${shown.join(', ')}${more}`,
    ),
  ]
}

function clause(filePath: string, { message, hint }: NotJudged): string {
  return `${message} in ${filePath}${hint === undefined ? '' : ` (${hint})`}`
}

/**
 * A folder of postings may hold other texts. They are worth a notice only where somebody names them, or where there is
 * nothing else.
 */
export function withoutStrangers<File extends LintedFile>(
  files: readonly File[],
  paths: readonly string[],
): readonly File[] {
  const named = new Set(paths.map((argument) => path.resolve(argument)))
  const isHidden = ({ filePath, result }: File): boolean => isStranger(result) && !named.has(path.resolve(filePath))
  if (files.every(({ result }) => isStranger(result))) return files
  return files.map((file) => (isHidden(file) ? { ...file, result: withoutNotice(file.result) } : file))
}

function isStranger({ notJudged }: LintResult): boolean {
  return notJudged?.reason === 'no-posting'
}

function withoutNotice({ diagnostics }: LintResult): LintResult {
  return resultOf(diagnostics)
}
