import { pMapIterable } from 'p-map'
import { printable } from '../../reporters/printable.ts'
import { ConfigError } from '../../config/config-error.ts'
import { findFiles, searchFiles } from './find-files.ts'
import { describe, type Problem } from '../outcome/problem.ts'
import { InputError } from '../../inputs/input-error.ts'
import { isMarkdown, languageOf } from '../../inputs/language.ts'
import { loadReader } from '../../inputs/load.ts'
import { createProgress } from './progress.ts'
import { readSource, readStdin, STDIN_NAME, type Read, type Source } from './read-source.ts'
import type { LateConfig } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'

/** What the command line names. */
export interface Wanted {
  /** Files, folders, globs, `-`; none finds the postings below the working directory. */
  readonly paths: readonly string[]
  readonly stdinFilename?: string | undefined
  /** Texts that somebody hands over, and the names to show for them. */
  readonly texts?: readonly Source[] | undefined
  /**
   * Of named files, those that are no markdown are treated as a search treats them: only postings among them are meant.
   */
  readonly ignoreUnknown?: boolean | undefined
  /** Of the files, as they are shown, only these; by default all of them. */
  readonly isWanted?: ((filePath: string) => boolean) | undefined
}

/** What was made of the sources, in path order, and what came in the way. */
export interface Gathered<T> {
  readonly files: readonly T[]
  /** How many files there were to read. */
  readonly wanted: number
  /** Files that are not wanted. */
  readonly passedOver: readonly string[]
  /** Lines for standard error. */
  readonly notices: readonly string[]
  /** How many arguments and files could not be used, also because of a mistake in their configuration. */
  readonly unreadable: number
  /** How many files were looked at, where no argument said which. */
  readonly searched?: number
}

type Configured = Pick<LateConfig, 'configFile' | 'settings' | 'teams' | 'lineOf' | 'linter'>

/** A source with what its configuration says, and a linter that follows it. */
export interface LintableSource extends Source, Configured {
  /**
   * An argument names it, or it is markdown in a folder that one names; others are merely found, and only postings
   * among them are meant.
   */
  readonly isNamed: boolean
}

type Load = (filePath: string) => Promise<Configured>

/** What a command makes of one source; `undefined` for a file that was merely found and is no posting. */
export type Work<T> = (source: LintableSource) => T | undefined | Promise<T | undefined>

/** How many sources are in memory at a time: enough to keep eight workers busy, with two batches for each. */
export const AT_A_TIME = 72

/**
 * Reads what the arguments name and the configuration does not ignore, one source after the other, and keeps only what
 * the command makes of it.
 */
export async function gather<T>(wanted: Wanted, load: Load, work: Work<T>): Promise<Gathered<T>> {
  const listing = await list(wanted)
  if (listing.inputs.length > AT_A_TIME) await boundHeapGrowth()
  const progress = createProgress(listing.inputs.length)
  const visits: Visit<T>[] = []
  try {
    for await (const visit of pMapIterable(listing.inputs, (input) => visitInput(input, load, work), {
      concurrency: AT_A_TIME,
    })) {
      visits.push(visit)
      progress.advance()
    }
  } finally {
    progress.end()
  }
  return summarize(listing, visits)
}

/**
 * For a run over many files: V8 collects the garbage of old objects when there is half as much of it as there are
 * objects in use. Left to itself it waits until there is four times as much, and memory grows with the number of
 * postings though next to nothing of them is kept.
 */
async function boundHeapGrowth(): Promise<void> {
  // Loading it takes some ten milliseconds, for which a run over one file should not wait.
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--heap-growing-percent=50')
}

/** A source to be. */
interface Input {
  readonly filePath: string
  readonly isNamed: boolean
  readonly read: () => Read | Promise<Read>
}

interface Listing {
  readonly inputs: readonly Input[]
  readonly passedOver: readonly string[]
  readonly problems: readonly Problem[]
  readonly isSearch: boolean
  /** Something must come of it, or there is something to tell. */
  readonly isMeant: boolean
}

async function list({ paths, stdinFilename, texts = [], ignoreUnknown = false, isWanted }: Wanted): Promise<Listing> {
  const hasStdin = paths.includes('-')
  if (stdinFilename !== undefined && !hasStdin) {
    throw new UsageError(`--stdin-filename ${stdinFilename}: names standard input, which is not read (add - as a file)`)
  }
  const cwd = process.cwd()
  const isSearch = paths.length === 0 && texts.length === 0
  const { files, named, problems } = isSearch
    ? { files: await searchFiles(cwd), named: new Set<string>(), problems: [] }
    : await findFiles(
        paths.filter((argument) => argument !== '-'),
        cwd,
      )
  const wanted = new Set(isWanted === undefined ? files : files.filter((file) => isWanted(file)))
  const inputs = [...wanted].map((filePath): Input => ({
    filePath,
    isNamed: isMarkdown(filePath) ? !isSearch : named.has(filePath) && !ignoreUnknown,
    read: () => readSource(filePath, cwd),
  }))
  const stdin: readonly Input[] = hasStdin
    ? [{ filePath: stdinFilename ?? STDIN_NAME, isNamed: true, read: () => readStdin(process.stdin, stdinFilename) }]
    : []
  const given = texts.map((source): Input => ({ filePath: source.filePath, isNamed: true, read: () => ({ source }) }))
  return {
    inputs: [...inputs, ...stdin, ...given].sort((a, b) =>
      a.filePath < b.filePath ? -1 : Number(a.filePath > b.filePath),
    ),
    passedOver: files.filter((file) => !wanted.has(file)),
    problems,
    isSearch: isSearch && isWanted === undefined,
    isMeant: isSearch ? isWanted === undefined : inputs.length > 0 && !ignoreUnknown,
  }
}

interface Misconfigured {
  readonly kind: 'misconfigured'
  readonly filePath: string
  readonly mistake: string
}

/** What came of one file. */
type Visit<T> =
  | Misconfigured
  | { readonly kind: 'ignored' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'failure'; readonly problem: Problem }
  | { readonly kind: 'no posting' }
  /** Something else than markdown, which nobody named: data of another kind, or no text. */
  | { readonly kind: 'no input' }
  | { readonly kind: 'done'; readonly file: T; readonly notices: readonly Problem[] }

async function visitInput<T>({ filePath, isNamed, read }: Input, load: Load, work: Work<T>): Promise<Visit<T>> {
  const configured = await configure(filePath, load)
  if ('mistake' in configured) return { kind: 'misconfigured', filePath, mistake: configured.mistake }
  const { settings, linter } = configured
  if (settings.ignored) return { kind: 'ignored' }
  const found = await read()
  if ('problem' in found)
    return isNamed || isMarkdown(filePath) ? { kind: 'problem', problem: found.problem } : { kind: 'no input' }
  try {
    const file = await work({ ...configured, ...found.source, isNamed, linter: () => linterFor(filePath, linter) })
    if (file === undefined) return { kind: 'no posting' }
    return {
      kind: 'done',
      file,
      notices:
        found.source.text.trim() === '' ? [{ file: filePath, what: 'an empty file', wayOut: 'nothing to check' }] : [],
    }
  } catch (error) {
    if (error instanceof InputError)
      return isNamed ? { kind: 'problem', problem: { file: filePath, ...error.refusal } } : { kind: 'no input' }
    // A mistake in jdlint, or a worker that broke down over this file: the others go on.
    return {
      kind: 'failure',
      problem: { file: filePath, what: String(error), wayOut: 'a bug in jdlint, please report it' },
    }
  }
}

/** A linter that reads what the file is written in. */
export async function linterFor(filePath: string, linter: LateConfig['linter']): ReturnType<LateConfig['linter']> {
  await loadReader(languageOf(filePath))
  return linter()
}

/** A configuration with a mistake in it speaks for the files below its folder only: the others go on. */
async function configure(filePath: string, load: Load): Promise<Configured | { readonly mistake: string }> {
  try {
    return await load(filePath)
  } catch (error) {
    if (error instanceof ConfigError) return { mistake: error.message }
    throw error
  }
}

function summarize<T>(
  { inputs, passedOver, problems: listed, isSearch, isMeant }: Listing,
  visits: readonly Visit<T>[],
): Gathered<T> {
  const done = visits.filter((visit) => visit.kind === 'done')
  const failures = visits.flatMap((visit) => (visit.kind === 'failure' ? [visit.problem] : []))
  const problems = [...listed, ...visits.flatMap((visit) => (visit.kind === 'problem' ? [visit.problem] : []))]
  const looked = visits.filter(({ kind }) => kind !== 'no input')
  const reads = looked.filter(({ kind }) => kind !== 'ignored').length
  const misconfigured = visits.filter((visit) => visit.kind === 'misconfigured')
  const unread = problems.length + failures.length + misconfigured.length
  const isNone = isMeant && done.length + unread === 0
  const none = reads === 0 && looked.length > 0 ? [allIgnored(looked.length)] : isNone ? [nothingFound(reads)] : []
  return {
    files: done.map(({ file }) => file),
    wanted: inputs.length,
    passedOver,
    notices: [
      ...[...problems, ...done.flatMap(({ notices }) => notices)].map(describe).sort(),
      ...none,
      ...failures.map(describe),
      ...mistakes(misconfigured, misconfigured.length === visits.length),
    ],
    unreadable: unread,
    ...(isSearch && { searched: reads }),
  }
}

/** More names than these say no more. */
const MOST_NAMES = 5

/** Each mistake once, with the files that it keeps from being checked; without them where that is all there are. */
function mistakes(misconfigured: readonly Misconfigured[], isAll: boolean): readonly string[] {
  return [...new Set(misconfigured.map(({ mistake }) => mistake))].map((mistake) => {
    const files = misconfigured.filter((one) => one.mistake === mistake).map(({ filePath }) => filePath)
    const more = files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : ''
    return printable(
      `jdlint: ${mistake}${isAll ? '' : `; not checked because of that: ${files.slice(0, MOST_NAMES).join(', ')}${more}`}`,
    )
  })
}

function allIgnored(files: number): string {
  return `jdlint: ${files === 1 ? 'The file is' : `All ${files} files are`} ignored by the configuration (see "ignores" in it, or use --no-config)`
}

function nothingFound(searched: number): string {
  const looked =
    searched === 0
      ? 'There are no files that may hold a posting'
      : searched === 1
        ? 'The only file that may hold a posting does not look like one'
        : `None of the ${searched} files looks like a job posting`
  return `jdlint: ${looked} (name files or folders, for example: jdlint careers/)`
}
