import { applyEdits } from '../diagnostic/apply-edits.ts'
import type { Edit } from '../diagnostic/diagnostic.ts'
import { wholeSpan } from '../posting/source/mapped-text.ts'
import type { Posting, Postings } from '../posting/posting.ts'

/** Reads a text as the one that is judged was read. */
export type Reread = (source: string) => Postings

/** Where all edits together fail, so many are tried one by one; more would take too long. */
const MOST_PROOFS = 10

/**
 * Of edits that take suppressions out of a text, or names out of them, in source order, those after which the rest is
 * read as before. What a comment does depends on the markup around it: the one in `--<!-- jdlint-enable -->` keeps the
 * dashes from making a heading of the line above, and in a string of the frontmatter it is text.
 */
export function provenRemovals(removals: readonly Edit[], postings: Postings, reread: Reread): ReadonlySet<Edit> {
  const isProven = (edits: readonly Edit[]): boolean => edits.length === 0 || keepsReading(edits, postings, reread)
  if (isProven(removals)) return new Set(removals)
  if (removals.length === 1 || removals.length > MOST_PROOFS) return new Set()
  const single = removals.filter((edit) => isProven([edit]))
  // Each proof reads the text again: all of them, and one alone, are settled.
  const areProven = single.length === 1 || (single.length < removals.length && isProven(single))
  return new Set(areProven ? single : [])
}

function keepsReading(edits: readonly Edit[], postings: Postings, reread: Reread): boolean {
  try {
    return readingOf(reread(applyEdits(postings[0].source, edits)), []) === readingOf(postings, edits)
  } catch {
    // Without the suppression, JSON or YAML may hold no posting.
    return false
  }
}

/** Where something is says nothing of what it says. */
const PLACES: ReadonlySet<string> = new Set(['source', 'span', 'headingSpan', 'block', 'segments'])

/** All that was read of a text, but for its places and the suppressions that edits remove. */
function readingOf(postings: Postings, edits: readonly Edit[]): string {
  const rest = postings.map((posting) => ({ ...posting, directives: countWithout(edits, posting) }))
  return JSON.stringify(rest, (key, value: unknown) => (PLACES.has(key) ? undefined : value))
}

function countWithout(edits: readonly Edit[], { directives }: Posting): number {
  let at = 0
  const left = directives.filter(({ content }) => {
    const { start, end } = wholeSpan(content)
    while ((edits[at]?.span.end ?? Infinity) < end) at++
    return start < (edits[at]?.span.start ?? Infinity)
  })
  return left.length
}
