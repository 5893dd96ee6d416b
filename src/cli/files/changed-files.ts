import path from 'node:path'
import { nearest } from '../../text/nearest.ts'
import { decode } from '../../workspace/decode.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { askGit, GitFault, namesFromGit } from './git.ts'
import { realName } from '../../workspace/shown-path.ts'

/**
 * What the branch or the working tree has touched. Files are asked for as they are shown, also by names that lead to
 * them through links.
 */
export interface BranchChanges {
  readonly includes: (file: string) => boolean
  /** `undefined` for a new file, and for one that was no text. */
  readonly earlier: (file: string) => Promise<EarlierFile | undefined>
  /** Folders whose files git does not compare, of those that the files are in. */
  readonly submodulesOf: (files: readonly string[]) => readonly string[]
}

export interface EarlierFile {
  /** Another name than today where the file was renamed. */
  readonly filePath: string
  readonly source: string
}

/** A file and where its earlier version stood, both relative to the root of the repository. */
interface Change {
  readonly file: string
  readonly earlier?: string
}

/**
 * What differs from where the branch left `ref`: committed or not, new files too, without those that are gone.
 * @throws UsageError where git or the repository cannot say.
 */
export async function changesSince(ref: string): Promise<BranchChanges> {
  try {
    const prefix = await folderInRepository()
    const base = await mergeBase(ref)
    const shown = (file: string): string => path.posix.relative(prefix, file)
    const earlierFile = async (earlier: string | undefined): Promise<EarlierFile | undefined> => {
      const source = earlier === undefined ? undefined : await sourceAt(base, earlier)
      return earlier === undefined || source === undefined ? undefined : { filePath: shown(earlier), source }
    }
    const changes = new Map((await touched(base)).map((change) => [shown(change.file), change]))
    const folders = (await submodules()).map(shown)
    // A link is itself in the repository, too: it may have come to lead elsewhere.
    const changeOf = (file: string): Change | undefined => changes.get(realName(file)) ?? changes.get(file)
    return {
      includes: (file) => changeOf(file) !== undefined,
      earlier: (file) => earlierFile(changeOf(file)?.earlier),
      submodulesOf(files) {
        const names = folders.length === 0 ? [] : files.map(realName)
        return folders.filter((folder) => names.some((name) => name.startsWith(`${folder}/`)))
      },
    }
  } catch (error) {
    throw error instanceof GitFault ? usageError(error) : error
  }
}

/** The working directory as the repository calls it: `''` at its root, else `careers/`. */
async function folderInRepository(): Promise<string> {
  const [isInside = '', prefix = ''] = (await answer(['rev-parse', '--is-inside-work-tree', '--show-prefix'])).split(
    '\n',
  )
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
    return (await answer(['merge-base', commit, 'HEAD'])).trim()
  } catch (error) {
    if (error instanceof GitFault)
      throw new UsageError(
        `--changed-since ${ref}: has no commit in common with this branch (fetch the whole history: git fetch --unshallow)`,
      )
    throw error
  }
}

async function commitOf(ref: string): Promise<string | undefined> {
  try {
    return (await answer(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).trim()
  } catch {
    return undefined
  }
}

async function unknownRef(ref: string): Promise<UsageError> {
  const known = (await answer(['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags']))
    .split('\n')
    .filter((name) => name !== '')
  const near = nearest(ref, known)
  return new UsageError(
    `--changed-since ${ref === '' ? '""' : ref}: no such branch, tag or commit (${near === undefined ? 'check the spelling, or fetch it' : `did you mean ${near}?`})`,
  )
}

async function touched(base: string): Promise<readonly Change[]> {
  // Whatever the user has configured: names from the root, renames followed.
  const tracked = namesFromGit([
    'diff',
    '--name-status',
    '-z',
    '--find-renames',
    '--no-relative',
    '--diff-filter=d',
    base,
  ])
  const untracked = namesFromGit(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/'])
  const [changed, added] = await Promise.all([tracked, untracked])
  return [...readStatus(changed), ...added.map((file) => ({ file }))]
}

/** How the index marks a commit of another repository. */
const SUBMODULE = '160000 '

async function submodules(): Promise<readonly string[]> {
  const entries = await namesFromGit(['ls-files', '--stage', '--full-name', '-z', ':/'])
  return entries.filter((entry) => entry.startsWith(SUBMODULE)).map((entry) => entry.slice(entry.indexOf('\t') + 1))
}

/** Reads `M`, `file`, `R087`, `from`, `to`, `A`, `file`. */
function* readStatus(fields: readonly string[]): Generator<Change> {
  const rest = fields.values()
  const next = (): string => rest.next().value ?? ''
  for (let status = next(); status !== ''; status = next()) {
    const file = next()
    if (/^[RC]/u.test(status)) yield { file: next(), earlier: file }
    else yield status === 'A' ? { file } : { file, earlier: file }
  }
}

/** The text of a file in a commit. */
async function sourceAt(commit: string, file: string): Promise<string | undefined> {
  const decoded = decode(await askGit(['cat-file', 'blob', `${commit}:${file}`]))
  return 'source' in decoded ? decoded.source : undefined
}

async function answer(args: readonly string[]): Promise<string> {
  return (await askGit(args)).toString('utf8')
}

function usageError({ message, isMissing }: GitFault): UsageError {
  if (isMissing) return new UsageError('--changed-since: git was not found (install it, or leave --changed-since out)')
  if (message.includes('not a git repository'))
    return new UsageError('--changed-since: not in a git repository (run jdlint in one, or leave --changed-since out)')
  const trusting = /git config --global --add safe\.directory .*/u.exec(message)?.[0]
  if (trusting !== undefined)
    return new UsageError(
      `--changed-since: the repository belongs to another user, so that git does not read it (if you trust it: ${trusting})`,
    )
  return new UsageError(
    `--changed-since: git cannot say what has changed: ${message.split('\n')[0] ?? ''} (leave --changed-since out)`,
  )
}
