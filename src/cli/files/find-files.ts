import { lstatSync, readdirSync, statSync } from 'node:fs'
import { nearest } from '../../text/nearest.ts'
import { fileFault, type Problem } from '../outcome/problem.ts'
import { withNamedGroups } from '../../config/globs.ts'
import { inputsIn, SKIPPED, WITHOUT_LINKED_FOLDERS } from '../../workspace/input-files.ts'
import { realPath, shownPath, withSlashes } from '../../workspace/shown-path.ts'
import { isInput } from '../../inputs/language.ts'
import path from 'node:path'

/** Files as they are shown: relative to the working directory, with forward slashes, sorted, each once. */
export interface FoundFiles {
  readonly files: readonly string[]
  /** Those that an argument names, by a name or a pattern for names, and not merely a folder around them. */
  readonly named: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** What one argument stands for; absolute paths. */
interface Found {
  readonly files: readonly string[]
  readonly isNamed: boolean
  readonly problems: readonly Problem[]
}

/** The files that the arguments name: a file itself, what may hold a posting in a folder, the matches of a glob. */
export async function findFiles(wanted: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = await Promise.all(wanted.map((argument) => findArgument(argument, cwd)))
  return {
    files: shownFiles(found.flatMap(({ files }) => files)),
    named: new Set(found.flatMap(({ files, isNamed }) => (isNamed ? files.map(shownPath) : []))),
    problems: found.flatMap(({ problems }) => problems),
  }
}

/** The files below a folder that may hold postings and that git does not ignore. */
export async function searchFiles(folder: string): Promise<readonly string[]> {
  const { ignoredByGit } = await import('./git.ts')
  const [files, isIgnored] = await Promise.all([inputsIn(folder), ignoredByGit()])
  return shownFiles(files).filter((file) => !isIgnored(file))
}

/** As they are shown, in path order. Where several names lead to one file, its own is shown, or else the first. */
function shownFiles(files: readonly string[]): readonly string[] {
  const names = new Map<string, string>()
  for (const file of [...new Set(files)].sort()) {
    const real = realPath(file)
    if (!names.has(real) || real === file) names.set(real, file)
  }
  return [...names.values()].map(shownPath).sort()
}

async function findArgument(argument: string, cwd: string): Promise<Found> {
  if (argument.trim() === '')
    return failed({ file: '""', what: 'an empty path', wayOut: 'name a file, a folder or a glob' })
  const absolute = path.resolve(cwd, argument)
  try {
    // A name that exists is taken literally, even with a star or brackets in it.
    return statSync(absolute).isDirectory()
      ? await searchFolder(argument, absolute)
      : { files: [absolute], isNamed: true, problems: [] }
  } catch (error) {
    if (!isMissing(error)) return failed(fileFault(withSlashes(argument), error))
    return isLink(absolute) ? failed(brokenLink(argument)) : findMatches(argument, cwd)
  }
}

function failed(problem: Problem): Found {
  return { files: [], isNamed: true, problems: [problem] }
}

function brokenLink(argument: string): Problem {
  return {
    file: withSlashes(argument),
    what: 'a link to a file that does not exist',
    wayOut: 'fix or remove the link',
  }
}

const MISSING: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MISSING.includes(error.code)
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}

async function searchFolder(argument: string, folder: string): Promise<Found> {
  const file = withSlashes(argument)
  const fault = unreadableFolder(file, folder)
  if (fault !== undefined) return failed(fault)
  const files = await inputsIn(folder)
  return files.length > 0
    ? { files, isNamed: false, problems: [] }
    : failed({ file, what: 'no files in this folder that may hold postings', wayOut: 'name a folder with .md files' })
}

// The search itself passes silently over folders that it may not read.
function unreadableFolder(file: string, folder: string): Problem | undefined {
  try {
    readdirSync(folder)
    return undefined
  } catch (error) {
    return fileFault(file, error)
  }
}

async function findMatches(argument: string, cwd: string): Promise<Found> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const pattern = withSlashes(argument)
  if (!isDynamicPattern(pattern)) return failed(missing(pattern, cwd))
  const matches = await glob(withNamedGroups(pattern), {
    cwd,
    absolute: true,
    fs: WITHOUT_LINKED_FOLDERS,
    ignore: SKIPPED,
  })
  // `careers/**` stands for the postings in there, not for the logo beside them; `careers/*.txt` means what it says.
  const isNamed = path.posix.basename(pattern).includes('.')
  const files = isNamed ? matches : matches.filter(isInput)
  return files.length > 0
    ? { files, isNamed, problems: [] }
    : failed({ file: pattern, what: 'matches no file', wayOut: 'check the pattern, in quotes' })
}

function missing(file: string, cwd: string): Problem {
  const what = 'no such file or folder'
  const near = nearest(path.basename(file), siblings(path.dirname(path.resolve(cwd, file))))
  if (near !== undefined)
    return { file, what, wayOut: `did you mean ${withSlashes(path.join(path.dirname(file), near))}?` }
  const command = nearest(file, ['explain', 'test', 'init', 'lsp'])
  return { file, what, wayOut: command === undefined ? 'check the spelling' : `did you mean jdlint ${command}?` }
}

function siblings(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
