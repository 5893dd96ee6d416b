import { firstIndex } from '../../text/search.ts'
import type { Posting, Section } from '../posting.ts'

/** The headings above a place, outermost first; without the title and, for a heading, without its own words. */
export type HeadingsAbove = (offset: number) => readonly string[]

/** Reads the outline when it is first asked for. */
export function createHeadingsAbove({ clauses, sections }: Posting): HeadingsAbove {
  let outline: readonly Place[] | undefined
  return (offset) => {
    outline ??= [
      ...sections.map((section): Place => ({ start: section.headingSpan.start, section })),
      ...clauses.map(({ span, section }): Place => ({ start: span.start, section })),
    ].sort((a, b) => a.start - b.start)
    const section = outline[firstIndex(outline, ({ start }) => start > offset) - 1]?.section
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

function pathTo(section: Section | undefined): readonly string[] {
  const path: string[] = []
  for (let at = section; at !== undefined; at = at.parent)
    if (at.kind !== 'title' && at.heading !== undefined) path.unshift(at.heading)
  return path
}
