import type { Explanation } from '../explain.ts'
import type { SectionKind } from '../posting/posting.ts'

/** Headings that seldom stand together outside a job posting. */
const TELLING: readonly SectionKind[] = ['responsibilities', 'requirements', 'benefits', 'process', 'reporting']

/**
 * Whether a markdown file that nobody named is a job posting: two of a posting's usual sections, or one with the title of a role that jdlint judges.
 * A title alone is not enough: articles on product managers have one as well.
 */
export function looksLikePosting({ title, sections }: Explanation): boolean {
  const kinds = new Set(sections.map((section) => section.kind))
  const telling = TELLING.filter((kind) => kinds.has(kind)).length
  const hasRole = title !== null && title.role !== null
  return telling >= 2 || (hasRole && telling === 1)
}
