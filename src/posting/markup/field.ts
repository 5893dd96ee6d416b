import type { MappedText } from '../source/mapped-text.ts'

/** A string in the frontmatter. */
export interface Field {
  /** The keys that lead to it, outermost first; lists add none. Never empty. */
  readonly keys: readonly MappedText[]
  readonly value: MappedText
  /** It is in a list, as the items of `requirements:` do. */
  readonly isListed: boolean
}

/** A key of the frontmatter that is meant for jdlint, rightly spelled or not: `jdlint`, `jdlint-disable`, `JDLINT`. */
export function isOwnKey(key: string): boolean {
  return /^jdlint/iu.test(key)
}

/** A key without what writers of keys differ in: `job_title`, `job-title` and `jobTitle` are one. */
export function plainKey(key: MappedText | undefined): string {
  return (key?.text ?? '').toLowerCase().replace(/[_-]/gu, '')
}
