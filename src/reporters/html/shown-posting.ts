import type { Explanation } from '../../explain.ts'
import type { LintedFile } from '../report.ts'

/** A posting on the page. */
export interface ShownPosting {
  readonly file: LintedFile
  readonly explanation: Explanation
  /** Its anchor. */
  readonly id: string
}

export function problemId({ id }: ShownPosting, index: number): string {
  return `${id}-problem-${index + 1}`
}

export function lineId({ id }: ShownPosting, line: number): string {
  return `${id}-line-${line}`
}

/** What a heading calls the posting. */
export function nameOf({ file, explanation }: ShownPosting): string {
  return explanation.title?.text ?? file.filePath
}
