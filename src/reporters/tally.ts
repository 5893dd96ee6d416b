import { count } from './count.ts'
import type { LintedFile } from './report.ts'

/** How many diagnostics there are in some files. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

export function tallyOf(files: readonly LintedFile[]): Tally {
  return {
    errors: sum(files, ({ result }) => result.errorCount),
    warnings: sum(files, ({ result }) => result.warningCount),
    notes: sum(files, ({ result }) => result.infoCount),
  }
}

/** `1 error, 2 notes`; empty where there are none. */
export function tallyText({ errors, warnings, notes }: Tally): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notes, 'note'],
  ] as const
  return counts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => count(number, noun))
    .join(', ')
}

export function hasProblems({ result }: LintedFile): boolean {
  return result.diagnostics.length > 0
}

/** Nothing was judged, so that no problems are no praise. */
export function isSilent({ result }: LintedFile): boolean {
  return result.notJudged !== undefined && result.diagnostics.length === 0
}

function sum(files: readonly LintedFile[], amount: (file: LintedFile) => number): number {
  return files.reduce((total, file) => total + amount(file), 0)
}
