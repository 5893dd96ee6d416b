import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Which jdlint serves a workspace. */
export interface ServerProgram {
  /** Absolute path of a program for Node. */
  readonly file: string
  /** Whose it is, for the output. */
  readonly origin: 'the copy in this extension' | 'jdlint of this workspace' | 'the setting jdlint.path'
}

/** What decides about it. */
export interface ServerPlace {
  readonly isTrusted: boolean
  /** The setting `jdlint.path`; empty where it is not set. */
  readonly setting: string
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[]
  /** The copy in the extension. */
  readonly own: string
}

/**
 * The program that is set, or else the one that the workspace has installed, or else the extension's own; in a
 * workspace that is not trusted, the extension's own whatever else there is, as nothing of such a workspace may be run.
 * @throws Error, with one line for people, when the setting leads nowhere.
 */
export function chooseServer({ isTrusted, setting, folders, own }: ServerPlace): ServerProgram {
  if (isTrusted && setting !== '')
    return { file: programAt(setting, folders[0] ?? process.cwd()), origin: 'the setting jdlint.path' }
  const installed = isTrusted ? firstOf(folders, installedIn) : undefined
  return installed === undefined
    ? { file: own, origin: 'the copy in this extension' }
    : { file: installed, origin: 'jdlint of this workspace' }
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** The program of the jdlint that a file in this folder would import. */
function installedIn(folder: string): string | undefined {
  try {
    return programOf(path.dirname(createRequire(path.join(folder, 'posting.md')).resolve('jdlint/package.json')))
  } catch {
    return undefined
  }
}

/** A setting may name the program, or the folder of the package. */
function programAt(setting: string, folder: string): string {
  const place = path.resolve(folder, setting)
  const file = existsSync(path.join(place, 'package.json')) ? programOf(place) : place
  if (file === undefined || !/\.[cm]?js$/u.test(file) || !existsSync(file)) {
    throw new Error(
      `jdlint.path: there is no jdlint at ${place} (name its folder, such as node_modules/jdlint, or clear the setting)`,
    )
  }
  return file
}

/** The program that a package says it has, if it is there. */
function programOf(packageFolder: string): string | undefined {
  const { name, bin } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    readonly name?: string
    readonly bin?: { readonly jdlint?: string }
  }
  if (name !== 'jdlint' || bin?.jdlint === undefined) return undefined
  const file = path.join(packageFolder, bin.jdlint)
  return existsSync(file) ? file : undefined
}
