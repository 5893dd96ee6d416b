import type * as Library from '../index.ts'
import type { LintOptions, LintResult } from '../lint.ts'
import type { LintedFile, Report } from '../reporters/report.ts'
import type { Preset } from '../rule.ts'
import { attemptAll } from './attempt-all.ts'
import { applyBaseline, openBaseline, type BaselineOptions } from './baseline-file.ts'
import { deliver } from './delivery.ts'
import { destinationsOf, spareFiles, type OutputArgument } from './destination.ts'
import { dryRun, fixSource, writeFixed, type FixedFile, type WrittenFiles } from './fix-files.ts'
import { gather, pathOption, type Gathered } from './gather.ts'
import type { Outcome } from './outcome.ts'
import type { Source } from './read-source.ts'
import type { RuleSeverities } from './rule-option.ts'
import { UsageError } from './usage-error.ts'
import { errorsOnly, verdictOf, type VerdictOptions } from './verdict.ts'
import { version } from './version.ts'

/** The options of `jdlint` as commander hands them over. */
export interface LintCommandOptions extends BaselineOptions, VerdictOptions {
  /** `--format` and `--output`, in the order of the command line. */
  readonly reports: readonly OutputArgument[]
  readonly preset: Preset
  readonly rule: RuleSeverities
  readonly fix?: true
  readonly fixDryRun?: true
  readonly stdinFilename?: string
  readonly color?: boolean
}

export async function lintCommand(paths: readonly string[], options: LintCommandOptions, library: typeof Library): Promise<Outcome> {
  const { explain, lint } = library
  const destinations = destinationsOf(options.reports)
  const settings: LintOptions = { preset: options.preset, rules: options.rule }
  // An unknown rule concerns no single file: say so once, before any is read.
  lint('', settings)
  if (options.fix && paths.includes('-')) throw new UsageError('--fix: standard input cannot be written (--fix-dry-run shows the changes)')
  const baseline = await openBaseline(options)
  const gathered = await gather(paths, options.stdinFilename, explain)
  spareFiles(destinations, gathered.sources)
  const settingsFor = (source: Source): LintOptions => ({ ...settings, ...pathOption(source) })
  const lintSource = (source: Source): LintedFile => ({ filePath: source.filePath, source: source.text, result: lint(source.text, settingsFor(source)) })

  const attempts = attemptAll(gathered.sources, (source) => (options.fix || options.fixDryRun ? fixSource(source, settingsFor(source), library) : lintSource(source)))
  const fixed = await fixFiles(attempts.files, options, lintSource)
  const judgeAll = ({ filePath, source }: LintedFile): LintResult => lint(source, everyRule(settingsFor({ filePath, text: source })))
  const baselined = baseline === null ? { files: fixed.files, notices: [], unwritable: 0 } : await applyBaseline(baseline, fixed.files, options, judgeAll)

  const { files } = baselined
  const unreadable = gathered.unreadable + attempts.failures.length
  const verdict = verdictOf(files, options)
  const delivered = await deliver(destinations, { ...reportOn(files, options, library), unreadable, ...searched(gathered) }, options.color)
  return {
    output: fixed.patch ?? delivered.output,
    notices: [...gathered.notices, ...attempts.failures, ...fixed.notices, ...baselined.notices, ...verdict.notices, ...delivered.notices],
    status: unreadable + fixed.unwritable + baselined.unwritable + delivered.unwritable > 0 ? 2 : verdict.status,
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

function reportOn(files: readonly LintedFile[], { quiet = false, failOn }: VerdictOptions, { explain, ruleMetas }: typeof Library): Omit<Report, 'colors' | 'width' | 'unreadable'> {
  const shown = quiet ? files.map(errorsOnly) : files
  return {
    files: shown,
    explain: ({ filePath, source }) => explain(source, pathOption({ filePath, text: source })),
    rules: ruleMetas,
    version: version(),
    failOn,
    hidden: diagnosticsIn(files) - diagnosticsIn(shown),
  }
}

function diagnosticsIn(files: readonly LintedFile[]): number {
  return files.reduce((total, { result }) => total + result.diagnostics.length, 0)
}
