import { mergeSettings, type RuleSetting } from '../../config/rule-settings.ts'
import type { Explanation } from '../../explain.ts'
import type { LintOptions, LintResult } from '../../lint.ts'
import type { Linter } from '../../linter.ts'
import { profileMove, type ProfileMove } from '../../reporters/profile-move.ts'
import type { LintedFile, Report } from '../../reporters/report.ts'
import { EXPLAINING, SHOWN_SOURCES } from '../../reporters/index.ts'
import { applyBaseline, openBaseline, type BaselineOptions } from '../files/baseline-file.ts'
import type { Changes } from '../files/changed-files.ts'
import { deliver } from '../output/delivery.ts'
import { destinationsOf, spareFiles, type Destination, type OutputArgument } from '../output/destination.ts'
import { dryRun, fixSource, writeFixed, type FixedFile, type WrittenFiles } from '../files/fix-files.ts'
import { gather, type Gathered, type LintableSource } from '../files/gather.ts'
import { taskOf, type RuleFlags } from '../judging/judgement.ts'
import { createJudges, type Concurrency } from '../judging/judges.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { InputError } from '../../inputs/input-error.ts'
import { isMarkdown, languageOf } from '../../inputs/language.ts'
import { printConfig } from './print-config-command.ts'
import { describe } from '../outcome/problem.ts'
import { pathOption, type Source, STDIN_NAME } from '../files/read-source.ts'
import type { ResultCache } from '../judging/result-cache.ts'
import { checkRules } from '../judging/rule-option.ts'
import type { Tools } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { errorsOnly, verdictOf, type VerdictOptions } from '../outcome/verdict.ts'
import { version } from '../tools/version.ts'
import { notJudgedNotice, withoutStrangers } from '../outcome/not-judged.ts'

/** The options of `jdlint` as commander hands them over. */
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
  readonly config?: string | false
  /** A branch, tag or commit. */
  readonly changedSince?: string
  readonly printConfig?: string
  readonly color?: boolean
}

/** @param only of the files that are named, these; for a run that repeats an earlier one in part */
export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  tools: Tools,
  only?: ReadonlySet<string>,
): Promise<Outcome> {
  const destinations = destinationsOf(options.reports)
  // An unknown rule concerns no single file: say so once, before any is read.
  await checkRules(options.rule, tools.library)
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options, tools)
  if (options.fix && paths.includes('-'))
    throw new UsageError('--fix: standard input cannot be written (--fix-dry-run shows the changes)')
  const baseline = await openBaseline(options)
  const changed = await changedSince(paths, options)
  const cache = await cacheOf(options)
  const sources = new Map<string, LintableSource>()
  const keep = keeper(baseline === null && changed === undefined ? destinations : 'all')
  const judges = createJudges(options.concurrency, cache)
  const lintSource = async (source: LintableSource): Promise<LintedFile | FixedFile | null> => {
    const task = taskOf(source, options)
    const result = await judges.judge(task, source.linter)
    if (result === null) return null
    sources.set(source.filePath, { ...source, text: '' })
    const linted = { filePath: source.filePath, source: keep(source, result), result: detached(result) }
    return options.fix || options.fixDryRun ? fixSource(source, task.options, linted) : linted
  }
  const gathered = await gather(
    { paths, stdinFilename: options.stdinFilename, ...narrowed(only, changed) },
    tools.loader.load,
    lintSource,
  ).finally(judges.close)
  spareFiles(destinations, gathered.files)

  const named = [...paths, options.stdinFilename ?? STDIN_NAME]
  const fixed = await fixFiles(withoutStrangers(gathered.files, named), options)
  const judgeAll = async (file: LintedFile): Promise<LintResult> => {
    const source = of(sources, file.filePath)
    return (await source.linter()).lint(file.source, everyRule(source, taskOf(source, options).options))
  }
  const baselined =
    baseline === null
      ? { files: fixed.files, notices: [], unwritable: 0 }
      : await applyBaseline(baseline, fixed.files, options, judgeAll)

  const { files } = baselined
  const isExplained = changed !== undefined || destinations.some(({ format }) => EXPLAINING.includes(format))
  const linters = new Map(
    isExplained
      ? await Promise.all(files.map(async ({ filePath }) => [filePath, await of(sources, filePath).linter()] as const))
      : [],
  )
  const explain = ({ filePath, source }: LintedFile): Explanation =>
    of(linters, filePath).explain(source, pathOption(filePath))
  const moves = changed && (await movesOf(files, changed, linters, explain))
  const rules = isExplained ? (await tools.library()).ruleMetas : []
  const verdict = verdictOf(files, options)
  const delivered = await deliver(
    destinations,
    { ...reportOn(files, options), rules, explain, moves, unreadable: gathered.unreadable, ...searched(gathered) },
    options.color,
  )
  const unsaved = await cache?.save()
  return {
    // The diff has standard output for itself: `git apply` reads it there.
    output: fixed.patch ?? delivered.output,
    notices: [
      ...(fixed.patch === undefined || delivered.output === '' ? [] : [delivered.output.trimEnd()]),
      ...gathered.notices,
      ...nothingChanged(changed, gathered.wanted),
      ...notJudgedNotice(fixed.files),
      ...leftToSubmodules(changed, gathered.passedOver),
      ...fixed.notices,
      ...baselined.notices,
      ...verdict.notices,
      ...delivered.notices,
      // A run without a cache takes longer, and says the same.
      ...(unsaved === undefined ? [] : [describe(unsaved)]),
    ],
    status:
      gathered.unreadable + fixed.unwritable + baselined.unwritable + delivered.unwritable > 0 ? 2 : verdict.status,
  }
}

/** The files that both a repeated run and the history leave; all of them where neither says anything. */
function narrowed(
  only: ReadonlySet<string> | undefined,
  changed: Changes | undefined,
): { readonly only?: ReadonlySet<string> } {
  if (changed === undefined) return only === undefined ? {} : { only }
  return { only: new Set([...changed.files.keys()].filter((file) => only?.has(file) ?? true)) }
}

function nothingChanged(changed: Changes | undefined, wanted: number): readonly string[] {
  return changed === undefined || wanted > 0
    ? []
    : ['jdlint: None of the files to check has changed (without --changed-since, all are checked)']
}

/** Postings in submodules, of which this repository knows nothing. */
function leftToSubmodules(changed: Changes | undefined, passedOver: readonly string[]): readonly string[] {
  return (changed?.submodules ?? [])
    .filter((folder) => passedOver.some((file) => file.startsWith(`${folder}/`)))
    .map((file) =>
      describe({ file, what: 'a submodule, which --changed-since leaves out', wayOut: 'run jdlint in it as well' }),
    )
}

async function changedSince(
  paths: readonly string[],
  { changedSince: ref }: LintCommandOptions,
): Promise<Changes | undefined> {
  if (ref === undefined) return undefined
  if (paths.includes('-'))
    throw new UsageError('--changed-since: standard input has no history (name files, or leave one of them out)')
  return (await import('../files/changed-files.ts')).changesSince(ref)
}

async function movesOf(
  files: readonly LintedFile[],
  changes: Changes,
  linters: ReadonlyMap<string, Linter>,
  explain: (file: LintedFile) => Explanation,
): Promise<readonly ProfileMove[]> {
  const moves: ProfileMove[] = []
  // One after the other: a branch may have touched more files than a machine can run programs.
  for (const file of files) {
    const move = profileMove(file.filePath, await explainEarlier(file, changes, linters), explain(file))
    if (move !== undefined) moves.push(move)
  }
  return moves
}

/** By what the file is written in now, and `null` where that is not what it was. */
async function explainEarlier(
  { filePath }: LintedFile,
  changes: Changes,
  linters: ReadonlyMap<string, Linter>,
): Promise<Explanation | null> {
  const earlier = (await changes.files.get(filePath)?.()) ?? null
  if (earlier === null || languageOf(earlier.filePath) !== languageOf(filePath)) return null
  try {
    return of(linters, filePath).explain(earlier.source, { filePath: earlier.filePath })
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

async function cacheOf({ cache, cacheLocation }: LintCommandOptions): Promise<ResultCache | null> {
  if (cache === undefined && cacheLocation === undefined) return null
  // A slip of the hand must not replace a posting by a cache.
  if (cacheLocation !== undefined && isMarkdown(cacheLocation))
    throw new UsageError(`--cache-location ${cacheLocation}: a markdown file (name another file for the cache)`)
  if (cacheLocation === '') throw new UsageError('--cache-location "": an empty path (name a file)')
  const { openCache, standardCacheFile } = await import('../judging/result-cache.ts')
  return openCache(cacheLocation ?? standardCacheFile())
}

/** The text of a source where a report shows it, and else nothing: of thousands of files only what is needed stays in memory. */
function keeper(destinations: readonly Destination[] | 'all'): (source: Source, result: LintResult) => string {
  const needs = destinations === 'all' ? ['all'] : destinations.map(({ format }) => SHOWN_SOURCES[format])
  if (needs.includes('all')) return ({ text }) => text
  return needs.includes('faulty') ? ({ text }, { diagnostics }) => (diagnostics.length > 0 ? text : '') : () => ''
}

/** The same in strings of its own: V8 lets a part of a text share the whole text's memory, and a quoted heading would keep its posting there. */
function detached(result: LintResult): LintResult {
  return structuredClone(result)
}

interface Fixed extends WrittenFiles {
  /** What takes the place of the report on standard output. */
  readonly patch?: string
}

async function fixFiles(files: readonly (LintedFile | FixedFile)[], options: LintCommandOptions): Promise<Fixed> {
  if (options.fixDryRun) return dryRun(files)
  return options.fix ? writeFixed(files) : { files, notices: [], unwritable: 0 }
}

/** What is known of a file that was read. */
function of<Known>(known: ReadonlyMap<string, Known>, filePath: string): Known {
  const one = known.get(filePath)
  if (one === undefined) throw new Error(`${filePath} was not read`)
  return one
}

/** Turns on what flags and configuration turn off. */
function everyRule({ settings }: LintableSource, { rules, ...flags }: LintOptions): LintOptions {
  const wanted = Object.entries(mergeSettings(settings.rules, rules))
  return {
    ...flags,
    preset: 'strict',
    rules: Object.fromEntries(wanted.map(([id, setting]) => [id, isOff(setting) ? 'info' : setting])),
  }
}

function isOff(setting: RuleSetting | undefined): boolean {
  return setting === 'off' || setting?.[0] === 'off'
}

function searched({ searched: number, files }: Gathered<LintedFile>): { readonly searched?: number } {
  return number === undefined || files.length === 0 ? {} : { searched: number }
}

function reportOn(
  files: readonly LintedFile[],
  { quiet = false, failOn }: VerdictOptions,
): Omit<Report, 'colors' | 'width' | 'inCheckout' | 'unreadable' | 'explain' | 'moves' | 'rules'> {
  const shown = quiet ? files.map(errorsOnly) : files
  return {
    files: shown,
    version: version(),
    failOn,
    hidden: diagnosticsIn(files) - diagnosticsIn(shown),
  }
}

function diagnosticsIn(files: readonly LintedFile[]): number {
  return files.reduce((total, { result }) => total + result.diagnostics.length, 0)
}
