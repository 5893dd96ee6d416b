import { blankEnd } from '../source/rich-text.ts'

/** Signs that stand for a bullet wherever they open a line; the last ones are what Word's symbol fonts leave behind. */
const BULLETS = new Set('•·∙‣⁃▪▫◦●○■□◆◇➢➤►▶▸▷▹›⋅・➔→⇒✓✔✗✘☑☐★☆»§¨\uF0B7\uF0A7\uF0D8\uF0FC\uF076'.split(''))
const DASHES = new Set('-–—―−*+~'.split(''))
/** `->`, `-->`, `=>`, `--` */
const ARROW = /^(?:--?>|==?>|--)(?=\s+\S)/u
/** `❖`, and what Word's symbol fonts leave behind; but no `№`. Like an emoji it may also adorn a heading. */
const ORNAMENT = /^(?![\u2100-\u214F])[\p{So}\p{Co}]$/u

/** Emoji with their skin tones. What joins them and makes emoji of other signs is folded away. */
const EMOJI = /(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u20E3)*|\p{Regional_Indicator}{2})+/uy

/**
 * How long the mark is that makes a line of a paragraph an item: a bullet, a dash, an emoji or a number that markdown
 * does not see as one, with the blanks behind it. 0 when the line has none.
 */
export function bulletLength(text: string, start: number): number {
  const signEnd = bulletSignEnd(text, start)
  if (signEnd === start) return 0
  const end = blankEnd(text, signEnd)
  return end < text.length ? end - start : 0
}

function bulletSignEnd(text: string, start: number): number {
  const sign = text.charAt(start)
  const arrow = sign === '-' || sign === '=' ? ARROW.exec(text.slice(start, start + 12)) : null
  if (arrow !== null) return start + arrow[0].length
  if (BULLETS.has(sign)) return emojiEnd(text, start + 1)
  if (DASHES.has(sign)) return isDashBullet(text, start) ? start + 1 : start
  if (sign === 'o' || sign === 'Ø')
    return /^[oØ][ \t\u00a0]+\p{Lu}/u.test(text.slice(start, start + 8)) ? start + 1 : start
  const number = numberEnd(text, start)
  return number > start ? number : emojiEnd(text, start)
}

/** A dash followed by a blank, or glued to a capital letter: `-You own the backlog`. */
function isDashBullet(text: string, start: number): boolean {
  const rest = text.slice(start + 1, start + 12)
  if (/^\p{Lu}/u.test(rest)) return true
  return text.charAt(start) === '-' || text.charAt(start) === '*'
    ? /^\s+\S/u.test(rest)
    : /^\s+[\p{Lu}\p{N}"“(]/u.test(rest)
}

/** `2.`, `b)` or `3.1` */
function numberEnd(text: string, start: number): number {
  const rest = text.slice(start, start + LONGEST_NUMBER)
  const match = /^\(?(?:\d{1,2}[.)]|[a-z]\))(?=\s+\S)/u.exec(rest) ?? OUTLINE_NUMBER.exec(rest)
  return match ? start + match[0].length : start
}

/** With the word behind it. */
const LONGEST_NUMBER = 24
/** `3.1 Order the backlog`; `2.5 Million euros` and `1.5 days` are amounts. */
const OUTLINE_NUMBER =
  /^\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s+\p{Lu}\p{Ll})(?!\s+(?:Lakhs?|Lacs?|Crores?|[MB]illions?|Mio|Mrd|Euros?|Dollars?|Years?|Months?|Weeks?|Days?|Hours?|Stars?)(?!\p{L}))/u

/** Behind the emoji, or the like, at an offset; the offset itself when there are none. */
export function emojiEnd(text: string, start: number): number {
  if (text.charCodeAt(start) < 0x2000) return start
  EMOJI.lastIndex = start
  if (EMOJI.test(text)) return EMOJI.lastIndex
  const sign = text.charAt(start)
  return ORNAMENT.test(sign) && !BULLETS.has(sign) ? start + 1 : start
}
