import type { Posting } from '../posting/posting.ts'
import { comparable } from '../text/words.ts'

const LABEL =
  /^\W*(?:(?:job |work )?locations?|place(?: of work)?|office|city|country|region|based in|where|workplace)\b/iu
const LONGEST_LABEL = 40
const BASED = /^(?:based in\b|locations?\b)/iu

/**
 * Where the job is, in the author’s words: its title, its frontmatter or data, and lines such as `Location: Leipzig`.
 */
export function placesIn({ titles, clauses, declaredPlaces }: Posting): readonly string[] {
  const lines = clauses.filter(
    ({ label, section: { heading }, text }) =>
      LABEL.test((label || (heading ?? '')).slice(0, LONGEST_LABEL)) || BASED.test(text),
  )
  return [...titles.map(({ text }) => text), ...declaredPlaces, ...lines.map(({ text }) => text)]
}

/** Whether a text names a place, in whole words. */
export function namesPlace(text: string, place: string): boolean {
  const name = comparable(place)
  return name !== '' && ` ${comparable(text)} `.includes(` ${name} `)
}
