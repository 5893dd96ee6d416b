import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Language } from './language.ts'

/** Words that mean themselves in HTML, JSON and YAML, in quotes or without. */
const PLAIN = /^[\p{L}\p{N} ./()–-]*$/u
/** What may go without a trace: such words, with the comma that parts the names of rules, and whole comments. */
const REMOVABLE = /^(?:[\p{L}\p{N} ,./()–-]*|\s*<!--(?:[^-]|-(?!->))*-->\s*)$/u

/**
 * Whether a text is still what it was written in after edits: they must neither bring nor take half of a mark, quote or
 * escape.
 */
export function keepsValid(edits: readonly Edit[], source: string, language: Language): boolean {
  if (language === 'markdown' || language === 'mdx') return true
  return edits.every(({ span, text }) => isHarmless(source.slice(span.start, span.end), text))
}

function isHarmless(before: string, after: string): boolean {
  const { start, tail } = commonEnds(before, after)
  return (
    PLAIN.test(after.slice(start, after.length - tail)) && REMOVABLE.test(before.slice(start, before.length - tail))
  )
}

/** How many characters two texts have in common at the start, and behind that at the end. */
function commonEnds(one: string, other: string): { readonly start: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let tail = 0
  while (tail < shorter - start && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return { start, tail }
}
