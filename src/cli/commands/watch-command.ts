import { existsSync } from 'node:fs'
import type { FSWatcher, watch as Watch } from 'chokidar'
import { CONFIG_NAMES, MANIFEST } from '../../workspace/find.ts'
import { failureOf } from '../outcome/failure.ts'
import { findFiles } from '../files/find-files.ts'
import { shownPath } from '../../workspace/shown-path.ts'
import { isInput } from '../../inputs/language.ts'
import { lintCommand } from './lint-command.ts'
import type { LintCommandOptions } from '../linting/options.ts'
import { DONE, print, type Outcome } from '../outcome/outcome.ts'
import { loadTools, type Tools } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'
import path from 'node:path'

/** An editor writes one file in several steps, and a checkout many files at once. */
const SETTLED_AFTER = 100

/** `jdlint --watch`: checks everything once, then whatever changes, until Ctrl-C. */
export async function watchCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  tools: Tools,
): Promise<Outcome> {
  checkOptions(paths, options)
  const changes = createChangedFiles()
  const { watch } = await import('./chokidar.ts')
  const watchers = [watchPostings(watch, await placesOf(paths)), ...watchConfigs(watch, options)]
  for (const watcher of watchers) {
    watcher.on('all', (_, file) => changes.add(path.resolve(file)))
    watcher.on('error', (error) => say(`changes cannot be seen everywhere: ${String(error)}`))
  }
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))

  await Promise.all(watchers.map((watcher) => new Promise<void>((resolve) => watcher.once('ready', resolve))))
  print(await lintCommand(paths, options, tools))
  say('watching for changes, until Ctrl-C')
  const endless = checkChanges(paths, options, changes)
  await Promise.race([interrupted, endless])
  await Promise.all(watchers.map((watcher) => watcher.close()))
  return DONE
}

function checkOptions(
  paths: readonly string[],
  { fixDryRun, baselineUpdate, baselinePrune, printConfig }: LintCommandOptions,
): void {
  if (paths.includes('-')) throw new UsageError('--watch: standard input cannot be watched (name files or folders)')
  if (fixDryRun ?? baselineUpdate ?? baselinePrune ?? printConfig !== undefined) {
    throw new UsageError(
      '--watch: only checks and fixes (leave --fix-dry-run, --baseline-update, --baseline-prune and --print-config out)',
    )
  }
}

const OPTIONS = {
  ignoreInitial: true,
  ignorePermissionErrors: true,
  awaitWriteFinish: { stabilityThreshold: SETTLED_AFTER, pollInterval: 20 },
}

function watchPostings(watch: typeof Watch, places: readonly string[]): FSWatcher {
  return watch([...places], { ...OPTIONS, ignored: (file) => isHidden(file, places) })
}

/**
 * A configuration may appear in any folder above; those below are seen with the postings. A watcher for each, as one
 * takes no nested folders.
 */
function watchConfigs(watch: typeof Watch, { config }: LintCommandOptions): readonly FSWatcher[] {
  if (config === false) return []
  if (config !== undefined) return [watch(config, OPTIONS)]
  return ancestors(process.cwd()).map((folder) =>
    watch(folder, { ...OPTIONS, depth: 0, ignored: (file) => path.resolve(file) !== folder && !isConfigName(file) }),
  )
}

/** The files and folders that were named, or the folder that a search or a glob starts from; absolute. */
async function placesOf(paths: readonly string[]): Promise<readonly string[]> {
  const { problems } = await findFiles(paths, process.cwd())
  const isNarrow = paths.length > 0 && problems.length === 0 && paths.every((argument) => existsSync(argument))
  return (isNarrow ? paths : ['.']).map((place) => path.resolve(place))
}

function ancestors(folder: string): readonly string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [folder, ...ancestors(parent)]
}

/** As the search for postings: not in packages and hidden folders, unless they are named. */
function isHidden(file: string, places: readonly string[]): boolean {
  return !places.some(
    (place) =>
      !path
        .relative(place, file)
        .split(path.sep)
        .some((name) => name === '..' || name === 'node_modules' || (name.length > 1 && name.startsWith('.'))),
  )
}

/** Files that changed, gathered until somebody takes them. */
interface ChangedFiles {
  readonly add: (file: string) => void
  /** Waits for at least one, and for what comes with it. */
  readonly take: () => Promise<ReadonlySet<string>>
}

function createChangedFiles(): ChangedFiles {
  let files = new Set<string>()
  let wake: () => void = () => undefined
  let first = new Promise<void>((resolve) => {
    wake = resolve
  })
  return {
    add(file) {
      files.add(file)
      wake()
    },
    async take() {
      await first
      await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER))
      const taken = files
      files = new Set()
      first = new Promise((resolve) => {
        wake = resolve
      })
      return taken
    },
  }
}

async function checkChanges(
  paths: readonly string[],
  options: LintCommandOptions,
  changes: ChangedFiles,
): Promise<never> {
  for (;;) {
    const changed = await changes.take()
    try {
      await checkAgain(paths, options, changed)
    } catch (error) {
      // A configuration in the middle of being written, for example: the next change may fix it.
      print(failureOf(error))
    }
  }
}

async function checkAgain(
  paths: readonly string[],
  options: LintCommandOptions,
  changed: ReadonlySet<string>,
): Promise<void> {
  const isConfigured = [...changed].some((file) => isConfig(file, options))
  const shown = [...changed].map(shownPath)
  const { files } =
    paths.length === 0
      ? { files: shown.filter((file) => isInput(file) && existsSync(file)) }
      : await findFiles(paths, process.cwd())
  const again = shown.filter((file) => files.includes(file))
  if (again.length === 0 && !isConfigured) return
  say(`${isConfigured ? 'the configuration' : again.join(', ')} changed`)
  const tools = await loadTools(options.config)
  // A report in a file is about all files; on the terminal those are enough that have changed.
  const isPartial = !isConfigured && !options.reports.some((report) => 'output' in report || report.file !== undefined)
  print(await lintCommand(paths, options, tools, isPartial ? new Set(again) : undefined))
}

function isConfig(file: string, { config }: LintCommandOptions): boolean {
  if (config === false) return false
  return config === undefined ? isConfigName(file) : path.resolve(config) === file
}

function isConfigName(file: string): boolean {
  return [...CONFIG_NAMES, MANIFEST].includes(path.basename(file))
}

function say(what: string): void {
  process.stderr.write(`jdlint: ${what}\n`)
}
