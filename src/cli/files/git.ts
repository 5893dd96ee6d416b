import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** Why git gave no answer. */
export class GitFault extends Error {
  override readonly name = 'GitFault'
  readonly isMissing: boolean

  /** @param message what git said, all of it; in English */
  constructor(message: string, isMissing: boolean) {
    super(message)
    this.isMissing = isMissing
  }
}

type Environment = NodeJS.ProcessEnv

const run = promisify(execFile)
const ROOM = 2 ** 30

/** What git answers in the working directory. @throws GitFault */
export async function askGit(args: readonly string[]): Promise<Buffer> {
  environment ??= environmentHere()
  return call(args, await environment)
}

/** The names in git's answer, each ended by a null byte (`-z`). @throws GitFault */
export async function namesFromGit(args: readonly string[]): Promise<readonly string[]> {
  return (await askGit(args)).toString('utf8').split('\0').slice(0, -1)
}

/** Tells which of the files below the working directory git ignores; none where there is no repository, or no git. */
export async function ignoredByGit(): Promise<(file: string) => boolean> {
  const ignored = new Set(await ignoredNames())
  return (file) => ignored.has(file) || foldersAbove(file).some((folder) => ignored.has(`${folder}/`))
}

async function ignoredNames(): Promise<readonly string[]> {
  try {
    return await namesFromGit(['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'])
  } catch (error) {
    if (error instanceof GitFault) return []
    throw error
  }
}

/** `a` and `a/b` for `a/b/c.md`. */
function foldersAbove(file: string): readonly string[] {
  const names = file.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

let environment: Promise<Environment> | undefined

/**
 * To hooks of a linked worktree git exports GIT_DIR alone, and takes the working directory for the root of the work
 * tree then. Without it, git finds the root by itself, unless the repository is one that only GIT_DIR leads to.
 */
async function environmentHere(): Promise<Environment> {
  // In English, as its words are looked at.
  const given: Environment = { ...process.env, LC_ALL: 'C' }
  const { GIT_DIR: folder, ...rest } = given
  if (folder === undefined || given['GIT_WORK_TREE'] !== undefined) return given
  try {
    const found = (await call(['rev-parse', '--absolute-git-dir'], rest)).toString('utf8').trim()
    return realpathSync(found) === realpathSync(path.resolve(folder)) ? rest : given
  } catch {
    return given
  }
}

async function call(args: readonly string[], env: Environment): Promise<Buffer> {
  try {
    return (await run('git', args, { encoding: 'buffer', maxBuffer: ROOM, env })).stdout
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: Buffer | string }
    const said = stderr.toString().trim()
    throw new GitFault(said === '' ? String(code) : said, code === 'ENOENT')
  }
}
