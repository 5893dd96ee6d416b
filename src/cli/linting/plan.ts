import { isMarkdown } from '../../inputs/language.ts'
import { openBaseline, type BaselineFile } from '../files/baseline-file.ts'
import type { BranchChanges } from '../files/changed-files.ts'
import type { ResultCache } from '../judging/result-cache.ts'
import { UsageError } from '../outcome/usage-error.ts'
import type { Destination } from '../output/destination.ts'
import type { LintCommandOptions } from './options.ts'

/** What a run is to do: the options, and what they name, opened. */
export interface Plan {
  /** Files, folders, globs and `-`, as on the command line. */
  readonly paths: readonly string[]
  readonly options: LintCommandOptions
  readonly destinations: readonly Destination[]
  readonly baseline: BaselineFile | undefined
  /** What the branch has changed, for a run over only that. */
  readonly changes: BranchChanges | undefined
  readonly cache: ResultCache | undefined
  /** Of the files that the paths name, only these. */
  readonly isWanted: IsWanted | undefined
}

type IsWanted = (filePath: string) => boolean

/**
 * Opens what the options name. Nothing is judged before all of it is there.
 * @param only of the files that are named, these; for a run that repeats an earlier one in part
 * @throws UsageError where options contradict each other or name what cannot be used
 */
export async function planRun(
  paths: readonly string[],
  options: LintCommandOptions,
  destinations: readonly Destination[],
  only: ReadonlySet<string> | undefined,
): Promise<Plan> {
  if (options.fix && paths.includes('-'))
    throw new UsageError('--fix: standard input cannot be written (--fix-dry-run shows the changes)')
  const baseline = await openBaseline(options)
  const changes = await changesFor(paths, options)
  const cache = await cacheFor(options)
  return { paths, options, destinations, baseline, changes, cache, isWanted: narrowed(only, changes) }
}

async function changesFor(
  paths: readonly string[],
  { changedSince: ref }: LintCommandOptions,
): Promise<BranchChanges | undefined> {
  if (ref === undefined) return undefined
  if (paths.includes('-'))
    throw new UsageError('--changed-since: standard input has no history (name files, or leave one of them out)')
  return (await import('../files/changed-files.ts')).changesSince(ref)
}

async function cacheFor({ cache, cacheLocation }: LintCommandOptions): Promise<ResultCache | undefined> {
  if (cache === undefined && cacheLocation === undefined) return undefined
  // A slip of the hand must not replace a posting by a cache.
  if (cacheLocation !== undefined && isMarkdown(cacheLocation))
    throw new UsageError(`--cache-location ${cacheLocation}: a markdown file (name another file for the cache)`)
  if (cacheLocation === '') throw new UsageError('--cache-location "": an empty path (name a file)')
  const { openCache, standardCacheFile } = await import('../judging/result-cache.ts')
  return openCache(cacheLocation ?? standardCacheFile())
}

/** The files that both a repeated run and the history leave; `undefined` for all of them. */
function narrowed(only: ReadonlySet<string> | undefined, changes: BranchChanges | undefined): IsWanted | undefined {
  if (only === undefined) return changes?.includes
  return (file) => only.has(file) && (changes?.includes(file) ?? true)
}
