import type { Severity } from '../../diagnostic/diagnostic.ts'
import { resultOf } from '../../diagnostic/lint-result.ts'
import { count } from '../../reporters/count.ts'
import { fails } from '../../reporters/fails.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { tallyOf, tallyText } from '../../reporters/tally.ts'

/** What decides whether a run fails. */
export interface VerdictOptions {
  readonly failOn: Severity
  readonly maxWarnings?: number
  readonly quiet?: boolean
}

/** Whether the run fails, and why where the report does not show it. */
export interface Verdict {
  readonly status: 0 | 1
  /** Lines for standard error. */
  readonly notices: readonly string[]
}

export function verdictOf(
  files: readonly LintedFile[],
  { failOn, maxWarnings = Infinity, quiet = false }: VerdictOptions,
): Verdict {
  const { errors, warnings, notes } = tallyOf(files)
  const slight = {
    errors: 0,
    warnings: fails('warning', failOn) ? warnings : 0,
    notes: fails('info', failOn) ? notes : 0,
  }
  const isUnseen = quiet && slight.warnings + slight.notes > 0
  const isOverrun = warnings > maxWarnings
  return {
    status: errors + slight.warnings + slight.notes > 0 || isOverrun ? 1 : 0,
    notices: [
      ...(isOverrun ? [`jdlint: ${count(warnings, 'warning')}, more than --max-warnings ${maxWarnings} allows`] : []),
      ...(isUnseen
        ? [`jdlint: ${tallyText(slight)} not shown because of --quiet, failing because of --fail-on ${failOn}`]
        : []),
    ],
  }
}

/** The file with its errors only, for `--quiet`. */
export function errorsOnly(file: LintedFile): LintedFile {
  const { result } = file
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
  return { ...file, result: { ...result, ...resultOf(errors) } }
}
