import { blankEnd, blankStart, isSpace, type RichText } from '../source/rich-text.ts'

const LONGEST_BOLD_LABEL = 10
const LONGEST_PLAIN_LABEL = 6

/**
 * Behind the run-in label of an item or paragraph (`**Roadmap & vision.** Define …`, `Delivery: plan …`), its closing
 * sign included; 0 when there is none or nothing follows it.
 */
export function labelEnd(rich: RichText): number {
  const end = boldLabelEnd(rich) || plainLabelEnd(rich.text)
  return end > 0 && blankEnd(rich.text, end) < rich.text.length ? end : 0
}

/** Bold words are a label only when a sign or a line end sets them off: `**Lead** the team` is plain emphasis. */
function boldLabelEnd(rich: RichText): number {
  const { text, strong } = rich
  const first = strong[0]
  if (!first || blankEnd(text, 0) < first.start) return 0
  const boldEnd = joinedEnd(rich)
  const inner = blankStart(text, boldEnd)
  if (inner === 0 || countWords(text.slice(0, inner)) > LONGEST_BOLD_LABEL) return 0
  if (/[:.!?–—-]/u.test(text.charAt(inner - 1))) return inner
  const sign = blankEnd(text, boldEnd)
  if (text.charAt(sign) === ':') return sign + 1
  if (/[.–—-]/u.test(text.charAt(sign)) && isSpace(text.charCodeAt(sign + 1)))
    return sign + (text.charAt(sign) === '.' ? 1 : 0)
  return /[\n\r]/u.test(text.slice(inner, sign)) ? inner : 0
}

/** The end of the bold words at the start, where blanks or nothing part several runs. */
function joinedEnd({ text, strong }: RichText): number {
  let end = 0
  for (const span of strong) {
    if (blankEnd(text, end) < span.start) break
    end = span.end
  }
  return end
}

/** Behind a dash, `USD 70k` and `C$70k` are the end of a range. */
function plainLabelEnd(text: string): number {
  const colon = text.indexOf(':')
  if (colon > 0 && colon <= 80 && isSpace(text.charCodeAt(colon + 1)) && isLabel(text.slice(0, colon))) return colon + 1
  const dash = /^[^.:;,!?]{2,60}?\s(?=[–—-]\s+\p{Lu})(?![–—-]\s+(?:\p{Lu}{1,3}\s?\$|\p{Lu}{3}\s)\s?\d)/u.exec(
    text.slice(0, 80),
  )?.[0]
  return dash && countWords(dash) <= 5 ? dash.length : 0
}

function isLabel(words: string): boolean {
  return (
    !/[.!?;]\s/u.test(words) &&
    words.lastIndexOf('(') <= words.lastIndexOf(')') &&
    countWords(words) <= LONGEST_PLAIN_LABEL
  )
}

/** Runs of anything but blanks that hold a letter or digit: the dash of `PM – Payments` is none. */
export function countWords(text: string): number {
  let count = 0
  let isCounted = false
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at))) isCounted = false
    else if (!isCounted && isWordCharacter(text, at)) {
      isCounted = true
      count++
    }
  }
  return count
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0
  if (code < 0x80) return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a)
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}

/** All of it is bold but for blanks and signs. */
export function isBold({ text, strong }: RichText): boolean {
  let from = 0
  for (const span of strong) {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, span.start))) return false
    from = span.end
  }
  return !/[\p{L}\p{N}]/u.test(text.slice(from))
}
