import type { Linter } from './linters.ts'

/** What topics measure, and how thoroughly. */
export interface Setting {
  /** Bare remark first, then jdlint, then its peers. */
  readonly linters: readonly Linter[]
  /** Whole postings. */
  readonly postings: readonly string[]
  /** Just to see that everything runs: the numbers mean nothing. */
  readonly isTrial: boolean
}
