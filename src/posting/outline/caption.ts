import { countWords, isBold } from './labels.ts'
import type { Divider, Unit } from './line-kinds.ts'

const FEWEST_WORDS = 2
const MOST_WORDS = 8
/** What a caption in title case announces is longer than the caption itself, by this factor at least. */
const ANNOUNCED_LENGTH = 1.3

/**
 * What stands over bullets and tells no more than what they are about: `Backlog Ownership & Delivery`, `**Run a great
 * backlog**`, or a line such as `Know the market`. It is a heading, and no duty itself.
 */
export function isCaptionOf(unit: Unit, next: Unit | Divider | undefined): boolean {
  if (unit.type !== 'statement' || next?.type !== 'statement') return false
  const { text } = unit.text
  if (isBold(unit.text) && !isBold(next.text)) return isShort(text)
  if (unit.form === 'sentence' && next.form === 'item') return isShort(text)
  const announced = next.text.text
  return isTitleCased(text) && !isTitleCased(announced) && announced.length > text.length * ANNOUNCED_LENGTH
}

function isShort(text: string): boolean {
  return countWords(text) <= MOST_WORDS && !/[.!?;,]$/u.test(text.trim())
}

function isTitleCased(text: string): boolean {
  const line = text.trim()
  if (countWords(line) < FEWEST_WORDS || !isShort(line)) return false
  return line.split(/[\s/&()–—-]+/u).every((word) => !/^\p{Ll}/u.test(word) || MINOR.test(word))
}

/** Words that stay in lower case in a title. */
const MINOR = /^(?:and|or|of|the|for|with|to|in|on|a|an|at|by|vs)$/u
