import { countWords } from './labels.ts'
import type { Divider, Unit } from './line-kinds.ts'

const FEWEST_WORDS = 2
const MOST_WORDS = 8
/** What a caption announces is longer than the caption itself, by this factor at least. */
const ANNOUNCED_LENGTH = 1.3

/**
 * `Backlog Ownership & Delivery` over the bullets that tell what it means: written like a title, and no duty itself.
 */
export function isCaptionOf(unit: Unit, next: Unit | Divider | undefined): boolean {
  if (unit.type !== 'statement' || next?.type !== 'statement') return false
  const { text } = unit.text
  return isTitleCased(text) && !isTitleCased(next.text.text) && next.text.text.length > text.length * ANNOUNCED_LENGTH
}

function isTitleCased(text: string): boolean {
  const line = text.trim()
  const words = countWords(line)
  if (words < FEWEST_WORDS || words > MOST_WORDS || /[.!?;,]$/u.test(line)) return false
  return line.split(/[\s/&()–—-]+/u).every((word) => !/^\p{Ll}/u.test(word) || MINOR.test(word))
}

/** Words that stay in lower case in a title. */
const MINOR = /^(?:and|or|of|the|for|with|to|in|on|a|an|at|by|vs)$/u
