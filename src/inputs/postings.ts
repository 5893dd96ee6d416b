import { LIMITS } from '../posting/markup/limits.ts'
import { parsePostings, postingsOf, type ParseOptions } from '../posting/parse.ts'
import type { Postings } from '../posting/posting.ts'
import { InputError } from './input-error.ts'
import type { Language } from './language.ts'
import { readerFor } from './reader-registry.ts'

/**
 * Takes the postings of a text apart, whatever it is written in.
 * @throws InputError for data without a posting.
 * @throws ConfigError where the language's reader was not added.
 */
export function readPostings(source: string, language: Language, options: ParseOptions): Postings {
  if (language === 'markdown') return parsePostings(source, options)
  const read = readerFor(language)(source, options.limits ?? LIMITS)
  if ('what' in read) throw new InputError(read)
  const [first, ...others] = read
  // A file of several postings is named after none of them.
  const named = others.length === 0 ? options : { ...options, filePath: undefined }
  return [...postingsOf(source, first, named), ...others.flatMap((content) => postingsOf(source, content, named))]
}
