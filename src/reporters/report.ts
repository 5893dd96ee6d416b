import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Explanation } from '../explain.ts'
import type { LintResult } from '../diagnostic/lint-result.ts'
import type { Colors } from './colors.ts'
import type { ProfileMove } from './profile-move.ts'

/** What `lint()` said about one file. */
export interface LintedFile {
  /** As it is shown: relative to the working directory, with forward slashes. */
  readonly filePath: string
  /** Its text; empty where no report shows it (`SHOWN_SOURCES`). */
  readonly source: string
  readonly result: LintResult
}

/** What `explain()` said about one file. */
export interface ExplainedFile {
  readonly filePath: string
  readonly source: string
  readonly explanation: Explanation
}

/** A rule as reports show it. */
export interface ReportedRule {
  readonly id: string
  readonly description: string
  readonly severity: Severity
  /** Where its knowledge comes from. */
  readonly source: string
  /** Its documentation. */
  readonly url: string
}

/** One run of `jdlint`: all that a reporter may show. */
export interface Report {
  /** In path order. */
  readonly files: readonly LintedFile[]
  /** What `explain()` says about a file; asked only by reporters that show it. */
  readonly explain: (file: LintedFile) => Explanation
  /** Every rule that jdlint knows. */
  readonly rules: readonly ReportedRule[]
  /** The version of jdlint. */
  readonly version: string
  /** The least severity that fails the run. */
  readonly failOn: Severity
  /** Files that were wanted but could not be checked. */
  readonly unreadable: number
  /** Warnings and notes that are left out of `files`. */
  readonly hidden: number
  /** For a run that looked for postings by itself: how many files it looked at. */
  readonly searched?: number
  /** For a run over what has changed: the postings whose profile moved, in path order. */
  readonly moves?: readonly ProfileMove[] | undefined
  /** What the service that runs the check calls a file: its path from the root of the checkout. */
  readonly inCheckout: (filePath: string) => string
  readonly colors: Colors
  /** Columns of the terminal. */
  readonly width: number
}

/** Turns a run into the text of its report. */
export type Reporter = (report: Report) => string
