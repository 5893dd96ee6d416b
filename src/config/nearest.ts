import { closest } from 'fastest-levenshtein'

/** `Unknown rule “mixed”; did you mean “mixed-responsibilities”? Known: …`: what was wrong, and the way out. */
export function unknownValue(what: string, value: string, known: readonly string[]): string {
  return `Unknown ${what} “${value}”; did you mean “${closest(value, known)}”? Known: ${known.join(', ')}`
}
