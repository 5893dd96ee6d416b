import { suggest } from '../config/nearest.ts'
import { mergeSettings, type RuleSetting } from '../config/rule-settings.ts'
import type { Explanation } from '../explain.ts'
import type { LintOptions, LintResult } from '../lint.ts'
import { profileMove } from '../reporters/profile-move.ts'
import type { LintedFile, Report } from '../reporters/report.ts'
import type { Preset } from '../rule.ts'
import { attemptAll } from './attempt-all.ts'
import { applyBaseline, openBaseline, type BaselineOptions } from './baseline-file.ts'
import type { EarlierFile } from './changed-files.ts'
import { deliver } from './delivery.ts'
import { destinationsOf, spareFiles, type OutputArgument } from './destination.ts'
import { dryRun, fixSource, writeFixed, type FixedFile, type WrittenFiles } from './fix-files.ts'
import { gather, pathOption, type Gathered, type LintableSource } from './gather.ts'
import type { Outcome } from './outcome.ts'
import { printConfig } from './print-config-command.ts'
import type { Source } from './read-source.ts'
import type { RuleSeverities } from './rule-option.ts'
import type { Tools } from './tools.ts'
import { UsageError } from './usage-error.ts'
import { errorsOnly, verdictOf, type VerdictOptions } from './verdict.ts'
import { version } from './version.ts'

/** The options of `jdlint` as commander hands them over. */
export interface LintCommandOptions extends BaselineOptions, VerdictOptions {
  /** `--format` and `--output`, in the order of the command line. */
  readonly reports: readonly OutputArgument[]
  readonly preset?: Preset
  readonly rule: RuleSeverities
  readonly fix?: true
  readonly fixDryRun?: true
  readonly stdinFilename?: string
  readonly config?: string | false
  /** A branch, tag or commit. */
  readonly changedSince?: string
  readonly printConfig?: string
  readonly color?: boolean
}

export async function lintCommand(paths: readonly string[], options: LintCommandOptions, tools: Tools): Promise<Outcome> {
  const destinations = destinationsOf(options.reports)
  // An unknown rule concerns no single file: say so once, before any is read.
  checkRules(options.rule, tools)
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options, tools)
  if (options.fix && paths.includes('-')) throw new UsageError('--fix: standard input cannot be written (--fix-dry-run shows the changes)')
  const baseline = await openBaseline(options)
  const changed = await changedSince(paths, options)
  const gathered = await gather(paths, options.stdinFilename, tools.loader.load, changed && new Set(changed.keys()))
  spareFiles(destinations, gathered.sources)
  const settingsFor = (source: LintableSource): LintOptions => ({ preset: options.preset, rules: options.rule, ...pathOption(source) })
  const lintSource = (source: LintableSource): LintedFile => ({ filePath: source.filePath, source: source.text, result: source.linter.lint(source.text, settingsFor(source)) })
  const sources = new Map(gathered.sources.map((source) => [source.filePath, source]))
  const relint = ({ filePath, text }: Source): LintedFile => lintSource(withText(sources, filePath, text))

  const attempts = attemptAll(gathered.sources, (source) => (options.fix || options.fixDryRun ? fixSource(source, settingsFor(source), source.linter) : lintSource(source)))
  const fixed = await fixFiles(attempts.files, options, relint)
  const judgeAll = (file: LintedFile): LintResult => {
    const source = withText(sources, file.filePath, file.source)
    return source.linter.lint(source.text, everyRule(source, settingsFor(source)))
  }
  const baselined = baseline === null ? { files: fixed.files, notices: [], unwritable: 0 } : await applyBaseline(baseline, fixed.files, options, judgeAll)

  const { files } = baselined
  const explain = ({ filePath, source }: LintedFile): Explanation => withText(sources, filePath, source).linter.explain(source, pathOption({ filePath, text: source }))
  const moves = changed && files.flatMap((file) => profileMove(file.filePath, explainEarlier(file, changed, sources), explain(file)) ?? [])
  const unreadable = gathered.unreadable + attempts.failures.length
  const verdict = verdictOf(files, options)
  const delivered = await deliver(destinations, { ...reportOn(files, options, tools), explain, moves, unreadable, ...searched(gathered) }, options.color)
  return {
    output: fixed.patch ?? delivered.output,
    notices: [...gathered.notices, ...attempts.failures, ...fixed.notices, ...baselined.notices, ...verdict.notices, ...delivered.notices],
    status: unreadable + fixed.unwritable + baselined.unwritable + delivered.unwritable > 0 ? 2 : verdict.status,
  }
}

/** Earlier versions of the files that have changed, by their names of now; `null` for new files. */
type Changes = ReadonlyMap<string, EarlierFile | null>

async function changedSince(paths: readonly string[], { changedSince: ref }: LintCommandOptions): Promise<Changes | undefined> {
  if (ref === undefined) return undefined
  if (paths.includes('-')) throw new UsageError('--changed-since: standard input has no history (name files, or leave one of them out)')
  const { changedFiles } = await import('./changed-files.ts')
  return new Map((await changedFiles(ref)).map(({ filePath, earlier }) => [filePath, earlier]))
}

function explainEarlier({ filePath }: LintedFile, changes: Changes, sources: ReadonlyMap<string, LintableSource>): Explanation | null {
  const earlier = changes.get(filePath) ?? null
  return earlier && withText(sources, filePath, earlier.source).linter.explain(earlier.source, { filePath: earlier.filePath })
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

/** The source that a file was read as, with another text. */
function withText(sources: ReadonlyMap<string, LintableSource>, filePath: string, text: string): LintableSource {
  const source = sources.get(filePath)
  if (source === undefined) throw new Error(`${filePath} was not read`)
  return { ...source, text }
}

/** Turns on what flags and configuration turn off. */
function everyRule({ settings }: LintableSource, { rules, ...flags }: LintOptions): LintOptions {
  const wanted = Object.entries(mergeSettings(settings.rules, rules))
  return { ...flags, preset: 'strict', rules: Object.fromEntries(wanted.map(([id, setting]) => [id, isOff(setting) ? 'info' : setting])) }
}

function isOff(setting: RuleSetting | undefined): boolean {
  return setting === 'off' || setting?.[0] === 'off'
}

function checkRules(rules: RuleSeverities, { library: { ruleMetas } }: Tools): void {
  const ids = ruleMetas.map(({ id }) => id)
  for (const [id, severity] of Object.entries(rules)) {
    if (!ids.includes(id)) throw new UsageError(`--rule "${id}: ${severity}": unknown rule ${id} (${suggest(id, ids)})`)
  }
}

function searched({ searched: number, sources }: Gathered): { readonly searched?: number } {
  return number === undefined || sources.length === 0 ? {} : { searched: number }
}

function reportOn(files: readonly LintedFile[], { quiet = false, failOn }: VerdictOptions, { library: { ruleMetas } }: Tools): Omit<Report, 'colors' | 'width' | 'unreadable' | 'explain' | 'moves'> {
  const shown = quiet ? files.map(errorsOnly) : files
  return {
    files: shown,
    rules: ruleMetas,
    version: version(),
    failOn,
    hidden: diagnosticsIn(files) - diagnosticsIn(shown),
  }
}

function diagnosticsIn(files: readonly LintedFile[]): number {
  return files.reduce((total, { result }) => total + result.diagnostics.length, 0)
}
