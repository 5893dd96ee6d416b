import type { ExplainOptions } from './explain.ts'
import type { SplitResult } from './split/split.ts'
import type { RoleId } from './roles/role-ids.ts'

export type { Draft, DraftComment, SplitResult } from './split/split.ts'

/**
 * Makes two drafts of a posting that asks for two jobs, each with what both need, the duties of its role, a title that
 * fits, and a section that tells how the two work together. jdlint finds neither of them mixed. Pure, like `lint()`;
 * the lines that stay are as they were.
 * @throws ConfigError as `lint()` does.
 */
export type Split = (source: string, options?: ExplainOptions) => SplitResult

export const NOT_MARKDOWN: SplitResult = {
  drafts: null,
  reason: 'not-markdown',
  message: 'only postings in markdown can be: copy the text into a markdown file',
}

export const SEVERAL_POSTINGS: SplitResult = {
  drafts: null,
  reason: 'several-postings',
  message: 'it holds several postings: give each a file of its own',
}

/** `careers/pm-po.md` → `careers/pm-po.product-owner.md`: the file of a draft, also as a URI. */
export function draftName(name: string, role: RoleId): string {
  const dot = name.lastIndexOf('.')
  const base = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1
  return dot > base ? `${name.slice(0, dot)}.${role}${name.slice(dot)}` : `${name}.${role}`
}
