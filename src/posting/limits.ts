/**
 * Limits far beyond any posting, from where on the markdown parser takes seconds instead of milliseconds, because its
 * time grows with the square of what is counted here (tried with micromark 4).
 */
const LONGEST_TEXT = 400_000
const MOST_LISTS = 500
const MOST_MARKS_IN_PARAGRAPH = 1500
const MOST_CONTAINERS_IN_LINE = 60
const DEEPEST_ITEM_INDENT = 120

const CONTAINER_SIGNS = '>*+-'

/** Whether a text is better read line by line, see `plainBlocks`. */
export function isBeyondMarkdown(text: string): boolean {
  if (text.length > LONGEST_TEXT) return true
  let lists = 0
  let marks = 0
  let wasItem = false
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start)
    const content = contentStart(text, start, end)
    const signs = content === end ? 0 : countSigns(text, start, content)
    if (signs > MOST_CONTAINERS_IN_LINE || (signs > 0 && content - start > DEEPEST_ITEM_INDENT)) return true
    if (signs > 0 && !wasItem) lists++
    marks = content === end ? 0 : marks + countMarks(text, content, end)
    if (lists > MOST_LISTS || marks > MOST_MARKS_IN_PARAGRAPH) return true
    if (content < end) wasItem = signs > 0
    start = end + 1
  }
  return false
}

function lineEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
  return end
}

/** Behind blanks and the signs of quotes and list items. */
function contentStart(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isBlank(text.charCodeAt(at)) || CONTAINER_SIGNS.includes(text.charAt(at)))) at++
  return at
}

function countSigns(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) {
    const isMark = text.charAt(at) === '>' || (CONTAINER_SIGNS.includes(text.charAt(at)) && isBlank(text.charCodeAt(at + 1)))
    if (isMark) count++
  }
  return count
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** Signs of emphasis. */
function countMarks(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95) count++
  return count
}
