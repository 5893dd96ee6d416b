import type { Explanation, PostingExplanation } from '../explain.ts'
import type { Span } from '../text/span.ts'

/** Every posting of a text, in source order. */
export function postingsOf(explanation: Explanation): readonly PostingExplanation[] {
  return [explanation, ...explanation.others]
}

/** The sections of all postings. What several have in common, such as the duties of a job family, is one. */
export function sectionsOf(explanation: Explanation): Explanation['sections'] {
  return onePerPlace(
    postingsOf(explanation).flatMap(({ sections }) => sections),
    ({ kind, span }) => `${span.start} ${span.end} ${kind}`,
  )
}

/** The signals of all postings. What several have in common is one. */
export function signalsOf(explanation: Explanation): Explanation['signals'] {
  return onePerPlace(
    postingsOf(explanation).flatMap(({ signals }) => signals),
    ({ role, span }) => `${span.start} ${span.end} ${role}`,
  )
}

/** What tells it from the other postings of its text; `null` where nothing does. */
export function postingName({ title, level }: Pick<PostingExplanation, 'title' | 'level'>): string | null {
  if (title === null) return level?.text ?? null
  return level === null ? title.text : `${title.text}, ${level.text}`
}

function onePerPlace<T extends { readonly span: Span }>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Map<string, T>()
  for (const one of all) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one)
  return [...seen.values()].sort((a, b) => a.span.start - b.span.start)
}
