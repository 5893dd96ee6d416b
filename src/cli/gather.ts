import path from 'node:path'
import type { LoadedConfig } from '../config/load/loader.ts'
import { looksLikePosting } from '../looks-like-posting.ts'
import { findFiles, markdownFilesIn, type FoundFiles } from './find-files.ts'
import { describe, type Problem } from './problem.ts'
import { readSource, readStdin, STDIN_NAME, type Read, type Source } from './read-source.ts'
import { UsageError } from './usage-error.ts'

/** The sources that a command works on, in path order, and what came in the way. */
export interface Gathered {
  readonly sources: readonly LintableSource[]
  /** Lines for standard error. */
  readonly notices: readonly string[]
  /** How many arguments and files could not be used. */
  readonly unreadable: number
  /** How many markdown files were looked at, where no argument said which. */
  readonly searched?: number
}

/** A source with what its configuration says, and a linter that goes by it. */
export interface LintableSource extends Source, Configured {}

type Configured = Pick<LoadedConfig, 'settings' | 'linter'>

type Load = (filePath: string) => Promise<Configured>

/**
 * Reads what the arguments name and the configuration does not ignore; without arguments, every posting below the working directory.
 * @param changed where given, all other files are left out
 */
export async function gather(wanted: readonly string[], stdinFilename: string | undefined, load: Load, changed?: ReadonlySet<string>): Promise<Gathered> {
  if (stdinFilename !== undefined && !wanted.includes('-')) {
    throw new UsageError(`--stdin-filename ${stdinFilename}: names standard input, which is not read (add - as a file)`)
  }
  const cwd = process.cwd()
  const all = wanted.length === 0 ? await filesBelow(cwd) : await findFiles(wanted.filter((argument) => argument !== '-'), cwd)
  const found = changed === undefined ? all : { ...all, files: all.files.filter((file) => changed.has(file)) }
  if (all.files.length > 0 && found.files.length === 0) return nothingChanged(found)
  return wanted.length === 0 ? searchPostings(found, cwd, load) : readNamed(found, wanted, stdinFilename, cwd, load)
}

/** `filePath` for the library: standard input without a name has none to take a title from. */
export function pathOption(source: Source): { readonly filePath?: string } {
  return source.filePath === STDIN_NAME ? {} : { filePath: source.filePath }
}

async function filesBelow(cwd: string): Promise<FoundFiles> {
  return { files: (await markdownFilesIn(cwd)).map((file) => path.relative(cwd, file).replaceAll(path.sep, '/')), problems: [] }
}

function nothingChanged({ problems }: FoundFiles): Gathered {
  const reported = report([], problems)
  return { sources: [], ...reported, notices: [...reported.notices, 'jdlint: None of the files to check has changed (without --changed-since, all are checked)'] }
}

async function readNamed(found: FoundFiles, wanted: readonly string[], stdinFilename: string | undefined, cwd: string, load: Load): Promise<Gathered> {
  const files = await readAll(found.files, load, (file) => readSource(file, cwd))
  const stdin = await readAll(wanted.includes('-') ? [stdinFilename ?? STDIN_NAME] : [], load, () => readStdin(process.stdin, stdinFilename))
  const { sources, problems } = sort([...files, ...stdin])
  const reads = files.length + stdin.length
  const ignored = found.files.length + Number(wanted.includes('-')) - reads
  const reported = report(sources, [...found.problems, ...problems])
  return { sources, ...reported, notices: [...reported.notices, ...(reads === 0 && ignored > 0 ? [allIgnored(ignored)] : [])] }
}

async function searchPostings({ files }: FoundFiles, cwd: string, load: Load): Promise<Gathered> {
  const reads = await readAll(files, load, (file) => readSource(file, cwd))
  const { sources, problems } = sort(reads)
  const postings = sources.filter(isPosting)
  const none = postings.length === 0 && problems.length === 0 ? [files.length > reads.length && reads.length === 0 ? allIgnored(files.length) : nothingFound(reads.length)] : []
  const reported = report(postings, problems)
  return { sources: postings, ...reported, notices: [...reported.notices, ...none], searched: reads.length }
}

/** What came of one file: its text with its linter, or what is in the way. */
type LintableRead = { readonly source: LintableSource } | { readonly problem: Problem }

/** Reads the files that the configuration nearest to each does not ignore. */
async function readAll(files: readonly string[], load: Load, read: (file: string) => Read | Promise<Read>): Promise<readonly LintableRead[]> {
  const reads: LintableRead[] = []
  for (const file of files) {
    const { settings, linter } = await load(file)
    if (settings.ignored) continue
    const found = await read(file)
    reads.push('source' in found ? { source: { ...found.source, settings, linter } } : found)
  }
  return reads
}

function isPosting({ linter, ...source }: LintableSource): boolean {
  try {
    return looksLikePosting(linter.explain(source.text, pathOption(source)))
  } catch {
    // The command itself meets the same mistake, and reports it with the file's name.
    return true
  }
}

function allIgnored(files: number): string {
  return `jdlint: ${files === 1 ? 'The file is' : `All ${files} files are`} ignored by the configuration (see "ignores" in it, or use --no-config)`
}

function nothingFound(searched: number): string {
  const looked = searched === 0 ? 'There are no markdown files in this folder or below' : `None of the ${searched} markdown files looks like a job posting`
  return `jdlint: ${looked} (name files or folders, for example: jdlint careers/)`
}

function sort(reads: readonly LintableRead[]): { readonly sources: readonly LintableSource[]; readonly problems: readonly Problem[] } {
  const sources = reads.flatMap((read) => ('source' in read ? [read.source] : []))
  return {
    sources: sources.sort((a, b) => (a.filePath < b.filePath ? -1 : Number(a.filePath > b.filePath))),
    problems: reads.flatMap((read) => ('problem' in read ? [read.problem] : [])),
  }
}

function report(sources: readonly Source[], problems: readonly Problem[]): { readonly notices: readonly string[]; readonly unreadable: number } {
  const empty = sources.filter((source) => source.text.trim() === '')
  const lines = [...problems, ...empty.map(({ filePath }) => ({ file: filePath, what: 'an empty file', wayOut: 'nothing to check' }))].map(describe)
  return { notices: lines.sort(), unreadable: problems.length }
}
