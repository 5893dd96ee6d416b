import path from 'node:path'
import type { Explanation, ExplainOptions } from '../explain.ts'
import { findFiles, markdownFilesIn } from './find-files.ts'
import { looksLikePosting } from './looks-like-posting.ts'
import { describe, type Problem } from './problem.ts'
import { readSource, readStdin, STDIN_NAME, type Read, type Source } from './read-source.ts'
import { UsageError } from './usage-error.ts'

/** The sources that a command works on, in path order, and what came in the way. */
export interface Gathered {
  readonly sources: readonly Source[]
  /** Lines for standard error. */
  readonly notices: readonly string[]
  /** How many arguments and files could not be used. */
  readonly unreadable: number
  /** How many markdown files were looked at, where no argument said which. */
  readonly searched?: number
}

type Explain = (source: string, options: ExplainOptions) => Explanation

/** Reads what the arguments name; without arguments, every posting below the working directory. */
export async function gather(wanted: readonly string[], stdinFilename: string | undefined, explain: Explain): Promise<Gathered> {
  if (stdinFilename !== undefined && !wanted.includes('-')) {
    throw new UsageError(`--stdin-filename ${stdinFilename}: names standard input, which is not read (add - as a file)`)
  }
  return wanted.length === 0 ? searchPostings(process.cwd(), explain) : readNamed(wanted, stdinFilename, process.cwd())
}

/** `filePath` for the library: standard input without a name has none to take a title from. */
export function pathOption(source: Source): { readonly filePath?: string } {
  return source.filePath === STDIN_NAME ? {} : { filePath: source.filePath }
}

async function readNamed(wanted: readonly string[], stdinFilename: string | undefined, cwd: string): Promise<Gathered> {
  const found = await findFiles(wanted.filter((argument) => argument !== '-'), cwd)
  const files = found.files.map((file) => readSource(file, cwd))
  const stdin = wanted.includes('-') ? [await readStdin(process.stdin, stdinFilename)] : []
  const { sources, problems } = sort([...files, ...stdin])
  return { sources, ...report(sources, [...found.problems, ...problems]) }
}

async function searchPostings(cwd: string, explain: Explain): Promise<Gathered> {
  const files = (await markdownFilesIn(cwd)).map((file) => path.relative(cwd, file).replaceAll(path.sep, '/'))
  const { sources, problems } = sort(files.map((file) => readSource(file, cwd)))
  const postings = sources.filter((source) => isPosting(source, explain))
  const none = postings.length === 0 && problems.length === 0 ? [nothingFound(files.length)] : []
  const reported = report(postings, problems)
  return { sources: postings, ...reported, notices: [...reported.notices, ...none], searched: files.length }
}

function isPosting(source: Source, explain: Explain): boolean {
  try {
    return looksLikePosting(explain(source.text, pathOption(source)))
  } catch {
    // The command itself meets the same mistake, and reports it with the file's name.
    return true
  }
}

function nothingFound(searched: number): string {
  const looked = searched === 0 ? 'There are no markdown files in this folder or below' : `None of the ${searched} markdown files looks like a job posting`
  return `jdlint: ${looked} (name files or folders, for example: jdlint careers/)`
}

function sort(reads: readonly Read[]): { readonly sources: readonly Source[]; readonly problems: readonly Problem[] } {
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
