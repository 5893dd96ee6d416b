import { describe } from './problem.ts'
import type { Source } from './read-source.ts'

/** What came of every source, and a line for each one that a mistake in jdlint kept from being finished: the others go on. */
export interface Attempts<T> {
  readonly files: readonly T[]
  readonly failures: readonly string[]
}

export function attemptAll<S extends Source, T>(sources: readonly S[], work: (source: S) => T): Attempts<T> {
  const files: T[] = []
  const failures: string[] = []
  for (const source of sources) {
    try {
      files.push(work(source))
    } catch (error) {
      failures.push(describe({ file: source.filePath, what: String(error), wayOut: 'a mistake in jdlint, please report it' }))
    }
  }
  return { files, failures }
}
