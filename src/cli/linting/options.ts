import type { BaselineOptions } from '../files/baseline-file.ts'
import type { Concurrency } from '../judging/pool.ts'
import type { RuleFlags } from '../judging/task.ts'
import type { VerdictOptions } from '../outcome/verdict.ts'
import type { OutputArgument } from '../output/destination.ts'

/** The options of `jdlint` as commander passes them. */
export interface LintCommandOptions extends BaselineOptions, RuleFlags, VerdictOptions {
  /** `--format` and `--output`, in the order of the command line. */
  readonly reports: readonly OutputArgument[]
  readonly fix?: true
  readonly fixDryRun?: true
  readonly cache?: true
  readonly cacheLocation?: string
  readonly concurrency: Concurrency
  readonly watch?: true
  readonly ndjson?: true
  readonly stdinFilename?: string
  readonly ignoreUnknown?: boolean
  readonly config?: string | false
  /** A branch, tag or commit. */
  readonly changedSince?: string
  readonly printConfig?: string
  readonly color?: boolean
}
