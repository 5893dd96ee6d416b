import type { Span } from '../text/span.ts'

/** Why nothing was judged of a text that has no diagnostics of that kind either. */
export type NotJudgedReason = 'no-posting' | 'no-title' | 'no-duties' | 'language'

/** That a text was read and there was nothing to judge: no verdict, also not a good one. */
export interface NotJudged {
  readonly reason: NotJudgedReason
  /** What was not found, to be put before `in pm.md`: `no duties found`. */
  readonly message: string
  /** The likely way out, where there is one. */
  readonly hint?: string
}

/** The same with the place to point at. */
export interface Unjudged extends NotJudged {
  readonly span: Span
}

/** One sentence for editors. */
export function noticeText(notJudged: NotJudged): string {
  return `Not judged: ${reasonText(notJudged)}.`
}

/** Why, with the likely way out. */
export function reasonText({ message, hint }: NotJudged): string {
  return hint === undefined ? message : `${message} (${hint})`
}
