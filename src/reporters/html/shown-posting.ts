import type { Explanation } from '../../explain.ts'
import { count } from '../count.ts'
import { postingsOf } from '../postings-of.ts'
import type { LintedFile } from '../report.ts'

/** A file on the page. */
export interface ShownPosting {
  readonly file: LintedFile
  readonly explanation: Explanation
  /** Its anchor. */
  readonly id: string
  /** The anchor of the posting of another file; `undefined` where it is not on the page. */
  readonly idOf: (filePath: string) => string | undefined
}

export function problemId({ id }: ShownPosting, index: number): string {
  return `${id}-problem-${index + 1}`
}

export function lineId({ id }: Pick<ShownPosting, 'id'>, line: number): string {
  return `${id}-line-${line}`
}

/** What a heading calls the file. */
export function nameOf({ file, explanation }: ShownPosting): string {
  const postings = postingsOf(explanation).length
  return postings === 1 ? (explanation.title?.text ?? file.filePath) : count(postings, 'posting')
}
