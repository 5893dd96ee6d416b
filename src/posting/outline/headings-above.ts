import type { Posting, Section } from '../posting.ts'

/** The headings that a place stands under, outermost first; neither the title nor, for a heading, its own words are among them. */
export type HeadingsAbove = (offset: number) => readonly string[]

/** Reads the outline when it is first asked for. */
export function createHeadingsAbove({ clauses, sections }: Posting): HeadingsAbove {
  let outline: readonly Place[] | undefined
  return (offset) => {
    outline ??= [
      ...sections.map((section): Place => ({ start: section.headingSpan.start, section })),
      ...clauses.map(({ span, section }): Place => ({ start: span.start, section })),
    ].sort((a, b) => a.start - b.start)
    const section = lastUpTo(outline, offset)?.section
    return pathTo(section === undefined || isHeadingOf(section, offset) ? section?.parent : section)
  }
}

interface Place {
  readonly start: number
  readonly section: Section
}

function isHeadingOf({ headingSpan }: Section, offset: number): boolean {
  return headingSpan.start <= offset && offset < headingSpan.end
}

function lastUpTo(places: readonly Place[], offset: number): Place | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return places[low - 1]
}

function pathTo(section: Section | null | undefined): readonly string[] {
  const path: string[] = []
  for (let at = section; at != null; at = at.parent)
    if (at.kind !== 'title' && at.heading !== null) path.unshift(at.heading)
  return path
}
