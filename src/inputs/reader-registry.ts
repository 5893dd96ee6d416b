import { ConfigError } from '../config/config-error.ts'
import type { Language } from './language.ts'
import type { Reader } from './reader.ts'

/**
 * Languages besides markdown. Their parsers are large, so that the library does without them until somebody adds them.
 */
export type AddedLanguage = Exclude<Language, 'markdown'>

const readers = new Map<Language, Reader>()

/**
 * Makes the library read a language. `jdlint/inputs` has the readers; `loadReader()` of `jdlint/node` adds the one that
 * a file needs.
 */
export function addReader(language: AddedLanguage, reader: Reader): void {
  readers.set(language, reader)
}

export function hasReader(language: Language): boolean {
  return readers.has(language)
}

/** @throws ConfigError where the reader was not added. */
export function readerFor(language: Language): Reader {
  const reader = readers.get(language)
  if (reader !== undefined) return reader
  throw new ConfigError(
    `the reader for ${language} is not loaded (await loadReader("${language}") of jdlint/node before, or pass addReader() the one of jdlint/inputs)`,
    { key: ['language'] },
  )
}
