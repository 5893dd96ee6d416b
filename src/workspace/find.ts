import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from '../config/config-error.ts'
import { shownPath } from './shown-path.ts'

/** The files that a configuration may be in. */
export const CONFIG_NAMES: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml'].map(
  (extension) => `jdlint.config.${extension}`,
)

/** Besides its own files, a configuration may be the value of `jdlint` in here. */
export const MANIFEST = 'package.json'

/** Finds the configuration that counts for a file; `undefined` where there is none. */
export type Locate = (filePath: string) => string | undefined

/** @param config By default the nearest configuration counts, else this file for everything, or none (`false`). */
export function createLocate(config?: string | false): Locate {
  if (config === false) return () => undefined
  if (config !== undefined) return () => path.resolve(config)
  const search = createSearch()
  return (filePath) => search(path.dirname(path.resolve(filePath)))
}

/** Finds the configuration that is nearest to a folder: in it, or else in the first folder above that has one. */
type Search = (folder: string) => string | undefined

/** A search that remembers what it found, folder by folder: it costs a few file system calls for each one, once. */
function createSearch(): Search {
  const known = new Map<string, string | undefined>()
  const search: Search = (folder) => {
    if (known.has(folder)) return known.get(folder)
    const parent = path.dirname(folder)
    const found = configIn(folder) ?? (parent === folder ? undefined : search(parent))
    known.set(folder, found)
    return found
  }
  return search
}

/** The configuration that a folder itself has. @throws ConfigError when it has several. */
export function configIn(folder: string): string | undefined {
  const [first, second] = [...CONFIG_NAMES.map((name) => path.join(folder, name)).filter(isFile), ...manifestIn(folder)]
  if (first !== undefined && second !== undefined) {
    throw new ConfigError(
      `${path.basename(first)} and ${path.basename(second)} both configure this folder (keep one of them)`,
      { key: [], file: shownPath(folder) },
    )
  }
  return first
}

/** Whether a path leads to a file, and not to a folder, a pipe or a device. */
export function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    // It cannot be reached, as in a folder that others may not look into.
    return false
  }
}

function manifestIn(folder: string): string[] {
  const file = path.join(folder, MANIFEST)
  if (!isFile(file)) return []
  const text = readManifest(file)
  return text.includes('"jdlint"') && hasKey(text) ? [file] : []
}

function readManifest(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ConfigError('cannot be read, and may hold a configuration (change its permissions, or use --no-config)', {
      key: [],
      file: shownPath(file),
    })
  }
}

function hasKey(manifest: string): boolean {
  try {
    const value: unknown = JSON.parse(manifest)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'jdlint')
  } catch {
    // npm complains about it better than a linter of postings can.
    return false
  }
}
