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

/** A key as words: `salaryRange` and `salary_range` are `salary range`. */
export function keyWords({ text }: MappedText): string {
  return text.replace(/(?<=\p{Ll})(?=\p{Lu})|[_-]+/gu, ' ').toLowerCase()
}

const PAY_KEY =
  /\b(?:salary|salaries|compensation|remuneration|pay|wages?|ote|gehalt|(?:day|daily|hourly|hour) rate)\b/u
/** What is given besides. */
const OTHER_KEY = /\b(?:bonus|equity|stock|options|commission|benefits?|perks?|sign on)\b/u

/** Whether keys lead to what is paid: `salary`, `base_salary.max`. */
export function tellsOfPay(keys: readonly MappedText[]): boolean {
  const words = keys.map(keyWords).join(' ')
  return PAY_KEY.test(words) && !OTHER_KEY.test(words)
}
