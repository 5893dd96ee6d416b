import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { nearest } from '../config/nearest.ts'
import { isInput } from '../inputs/language.ts'
import { decode } from './decode.ts'
import { UsageError } from './usage-error.ts'

/** A file that may hold postings, which the branch or the working tree has touched. */
export interface ChangedFile {
  /** Relative to the working directory, with forward slashes; it leads out of it for files elsewhere in the repository. */
  readonly filePath: string
  /** The file as it was; `null` for a new one, and for one that was no text. */
  readonly earlier: EarlierFile | null
}

export interface EarlierFile {
  /** As `filePath`; another one where the file was renamed. */
  readonly filePath: string
  readonly source: string
}

/** A file and where its earlier version stood, both relative to the root of the repository. */
interface Change {
  readonly file: string
  readonly earlier?: string
}

const run = promisify(execFile)
const ROOM = 2 ** 30

/**
 * The files that may hold postings and differ from where the branch left `ref`: committed or not, new ones too, without those that are gone.
 * @throws UsageError where git or the repository cannot say.
 */
export async function changedFiles(ref: string): Promise<readonly ChangedFile[]> {
  const prefix = await folderInRepository()
  const base = await mergeBase(ref)
  const changes = new Map(
    (await changesSince(base)).filter(({ file }) => isInput(file)).map((change) => [change.file, change]),
  )
  const shown = (file: string): string => path.posix.relative(prefix, file)
  const files: ChangedFile[] = []
  // One after the other: a branch may have touched more files than a machine can run programs.
  for (const { file, earlier } of changes.values()) {
    const source = earlier === undefined ? undefined : await sourceAt(base, earlier)
    files.push({
      filePath: shown(file),
      earlier: earlier === undefined || source === undefined ? null : { filePath: shown(earlier), source },
    })
  }
  return files
}

/** The working directory as the repository calls it: `''` at its root, else `careers/`. */
async function folderInRepository(): Promise<string> {
  const [isInside = '', prefix = ''] = (await git(['rev-parse', '--is-inside-work-tree', '--show-prefix'])).split('\n')
  if (isInside !== 'true')
    throw new UsageError('--changed-since: not in the files of a git repository (run jdlint where they are)')
  return prefix
}

async function mergeBase(ref: string): Promise<string> {
  const commit = await commitOf(ref)
  if (commit === undefined) throw await unknownRef(ref)
  if ((await commitOf('HEAD')) === undefined)
    throw new UsageError(`--changed-since ${ref}: the branch has no commits (commit first)`)
  try {
    return (await git(['merge-base', commit, 'HEAD'])).trim()
  } catch (error) {
    if (error instanceof UsageError)
      throw new UsageError(
        `--changed-since ${ref}: has no commit in common with this branch (fetch the whole history: git fetch --unshallow)`,
      )
    throw error
  }
}

async function commitOf(ref: string): Promise<string | undefined> {
  try {
    return (await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).trim()
  } catch {
    return undefined
  }
}

async function unknownRef(ref: string): Promise<UsageError> {
  const known = (await git(['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags']))
    .split('\n')
    .filter((name) => name !== '')
  const near = nearest(ref, known)
  return new UsageError(
    `--changed-since ${ref === '' ? '""' : ref}: no such branch, tag or commit (${near === undefined ? 'check the spelling, or fetch it' : `did you mean ${near}?`})`,
  )
}

async function changesSince(base: string): Promise<readonly Change[]> {
  // Whatever the user has configured: names from the root, renames followed.
  const tracked = git(['diff', '--name-status', '-z', '--find-renames', '--no-relative', '--diff-filter=d', base])
  const untracked = git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/'])
  return [
    ...readStatus((await tracked).split('\0')),
    ...(await untracked)
      .split('\0')
      .filter((file) => file !== '')
      .map((file) => ({ file })),
  ]
}

/** Reads `M`, `file`, `R087`, `from`, `to`, `A`, `file`. */
function* readStatus(fields: readonly string[]): Generator<Change> {
  const rest = fields.values()
  const next = (): string => rest.next().value ?? ''
  for (let status = next(); status !== ''; status = next()) {
    const file = next()
    if (/^[RC]/.test(status)) yield { file: next(), earlier: file }
    else yield status === 'A' ? { file } : { file, earlier: file }
  }
}

/** The text of a file in a commit. */
async function sourceAt(commit: string, file: string): Promise<string | undefined> {
  const { stdout } = await call(['cat-file', 'blob', `${commit}:${file}`])
  const decoded = decode(stdout)
  return 'source' in decoded ? decoded.source : undefined
}

async function git(args: readonly string[]): Promise<string> {
  return (await call(args)).stdout.toString('utf8')
}

async function call(args: readonly string[]): Promise<{ readonly stdout: Buffer }> {
  try {
    // In English, as its words are looked at below.
    return await run('git', args, { encoding: 'buffer', maxBuffer: ROOM, env: { ...process.env, LC_ALL: 'C' } })
  } catch (error) {
    throw gitFault(error)
  }
}

function gitFault(error: unknown): UsageError {
  const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: Buffer | string }
  if (code === 'ENOENT')
    return new UsageError('--changed-since: git was not found (install it, or leave --changed-since out)')
  const [said = ''] = stderr.toString().trim().split('\n')
  if (said.includes('not a git repository'))
    return new UsageError('--changed-since: not in a git repository (run jdlint in one, or leave --changed-since out)')
  return new UsageError(
    `--changed-since: git cannot say what has changed: ${said === '' ? String(code) : said} (leave --changed-since out)`,
  )
}
