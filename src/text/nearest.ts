import { closest, distance } from 'fastest-levenshtein'

/** The candidate that a misspelt value most likely means; `undefined` where none is near. */
export function nearest(value: string, candidates: readonly string[]): string | undefined {
  if (value === '' || candidates.length === 0) return undefined
  const longer = candidates.find((candidate) => candidate.startsWith(value.toLowerCase()))
  if (longer !== undefined) return longer
  const candidate = closest(value.toLowerCase(), candidates)
  const tolerance = Math.max(2, Math.floor(value.length / 3))
  return distance(value.toLowerCase(), candidate.toLowerCase()) <= tolerance ? candidate : undefined
}

/** Names the nearest valid value, and all of them, as they are few. */
export function suggest(value: string, candidates: readonly string[]): string {
  const near = nearest(value, candidates)
  const known = `known: ${candidates.join(', ')}`
  return near === undefined ? known : `did you mean ${near}? ${known}`
}

/** `unknown rule “mixed” (did you mean mixed-responsibilities? known: …)`: what was wrong, and the way out. */
export function unknownValue(what: string, value: string, known: readonly string[]): string {
  return `unknown ${what} “${value}” (${suggest(value, known)})`
}
