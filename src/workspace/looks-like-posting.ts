import type { Explanation, PostingExplanation } from '../explain.ts'
import type { SectionKind } from '../posting/posting.ts'
import { postingsOf } from '../reporters/postings-of.ts'

const TELLING: readonly SectionKind[] = ['responsibilities', 'requirements', 'benefits', 'process', 'reporting']
const LONGEST_HEADING = 5
const ENOUGH_DUTIES = 3

/**
 * Whether a text that nobody named is a job posting, or holds one. The title of a role that jdlint judges makes it one
 * if there is anything of a posting behind it: articles on product managers have such a title too. Under any other
 * title it takes duties and what is asked or offered for them, each under a plain heading, as manuals are full of lines
 * like `You will need:`. Of 500 manuals and changelogs 9 pass, of 87 postings 5 do not, none of them a Product
 * Manager's or Product Owner's.
 */
export function looksLikePosting(explanation: Explanation): boolean {
  return postingsOf(explanation).some((posting) => {
    if (posting.isPrompt) return false
    return posting.title?.role == null ? hasPlainSections(posting) : hasPostingBehindTitle(posting)
  })
}

/** Advertisements in other languages address people of any gender in their title: `Product Owner (m/w/d)`. */
const GENDERS = /\((?:[a-z]\s*[/|]\s*){1,3}[a-z*]\)/iu

function hasPostingBehindTitle({ title, isEnglish, sections, signals }: PostingExplanation): boolean {
  if (!isEnglish && GENDERS.test(title?.text ?? '')) return true
  const duties = signals.filter((signal) => signal.ownership === 'owned').length
  return sections.some((section) => TELLING.includes(section.kind)) || duties >= ENOUGH_DUTIES
}

function hasPlainSections({ sections }: PostingExplanation): boolean {
  const plain = sections.filter(({ heading }) => heading !== null && heading.split(/\s+/u).length <= LONGEST_HEADING)
  const kinds = new Set(plain.map((section) => section.kind))
  return kinds.has('responsibilities') && (kinds.has('requirements') || kinds.has('benefits'))
}
