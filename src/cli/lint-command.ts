import type * as Library from '../index.ts'
import type { LintOptions, LintResult } from '../lint.ts'
import { frame } from '../reporters/frame.ts'
import { lintJson } from '../reporters/json.ts'
import type { LintedFile } from '../reporters/report.ts'
import type { Preset } from '../rule.ts'
import { attemptAll } from './attempt-all.ts'
import { applyBaseline, openBaseline, type BaselineOptions } from './baseline-file.ts'
import { dryRun, fixSource, writeFixed, type FixedFile, type WrittenFiles } from './fix-files.ts'
import { gather, pathOption, type Gathered } from './gather.ts'
import type { ExitStatus, Outcome } from './outcome.ts'
import type { Source } from './read-source.ts'
import type { RuleSeverities } from './rule-option.ts'
import { terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The options of `jdlint` as commander hands them over. */
export interface LintCommandOptions extends BaselineOptions {
  readonly format: 'frame' | 'json'
  readonly preset: Preset
  readonly rule: RuleSeverities
  readonly fix?: true
  readonly fixDryRun?: true
  readonly stdinFilename?: string
  readonly color?: boolean
}

export async function lintCommand(paths: readonly string[], options: LintCommandOptions, library: typeof Library): Promise<Outcome> {
  const { explain, lint } = library
  const settings: LintOptions = { preset: options.preset, rules: options.rule }
  // An unknown rule concerns no single file: say so once, before any is read.
  lint('', settings)
  if (options.fix && paths.includes('-')) throw new UsageError('--fix: standard input cannot be written (--fix-dry-run shows the changes)')
  const baseline = await openBaseline(options)
  const gathered = await gather(paths, options.stdinFilename, explain)
  const settingsFor = (source: Source): LintOptions => ({ ...settings, ...pathOption(source) })
  const lintSource = (source: Source): LintedFile => ({ filePath: source.filePath, source: source.text, result: lint(source.text, settingsFor(source)) })

  const attempts = attemptAll(gathered.sources, (source) => (options.fix || options.fixDryRun ? fixSource(source, settingsFor(source), library) : lintSource(source)))
  const fixed = await fixFiles(attempts.files, options, lintSource)
  const judgeAll = ({ filePath, source }: LintedFile): LintResult => lint(source, everyRule(settingsFor({ filePath, text: source })))
  const baselined = baseline === null ? { files: fixed.files, notices: [], unwritable: 0 } : await applyBaseline(baseline, fixed.files, options, judgeAll)

  const { files } = baselined
  const unreadable = gathered.unreadable + attempts.failures.length
  return {
    output: fixed.patch ?? (options.format === 'json' ? lintJson(files) : frame(files, { ...terminal(options.color), unreadable, ...searched(gathered) })),
    notices: [...gathered.notices, ...attempts.failures, ...fixed.notices, ...baselined.notices],
    status: statusOf(files, unreadable + fixed.unwritable + baselined.unwritable),
  }
}

interface Fixed extends WrittenFiles {
  /** What is shown instead of a report. */
  readonly patch?: string
}

async function fixFiles(files: readonly (LintedFile | FixedFile)[], options: LintCommandOptions, relint: (source: Source) => LintedFile): Promise<Fixed> {
  const fixed = files.filter((file): file is FixedFile => 'original' in file)
  if (options.fixDryRun) return { files, ...(await dryRun(fixed)), unwritable: 0 }
  return options.fix ? writeFixed(fixed, relint) : { files, notices: [], unwritable: 0 }
}

/** Turns on what the settings turn off. */
function everyRule({ rules = {}, ...settings }: LintOptions): LintOptions {
  return { ...settings, preset: 'strict', rules: Object.fromEntries(Object.entries(rules).filter(([, setting]) => setting !== 'off' && setting[0] !== 'off')) }
}

function searched({ searched: number, sources }: Gathered): { readonly searched?: number } {
  return number === undefined || sources.length === 0 ? {} : { searched: number }
}

function statusOf(files: readonly LintedFile[], unreadable: number): ExitStatus {
  if (unreadable > 0) return 2
  return files.some((file) => file.result.errorCount > 0) ? 1 : 0
}
