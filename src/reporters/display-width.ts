import { eastAsianWidth } from 'get-east-asian-width'
import { graphemes, isNarrow } from './graphemes.ts'

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Mark}\p{Surrogate}]+$/u
/** What is wide though its first character is not: `❤️`, `✍🏽`, `1️⃣`, `🇩🇪`. All other emoji begin with a wide one. */
const WIDE_EMOJI =
  /^(?:\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]|[#*\d]\ufe0f?\u20e3|\p{Regional_Indicator}{2})/u

/** Columns that a text takes on a terminal: two for emoji and CJK, none for combining marks. */
export function displayWidth(text: string): number {
  if (isNarrow(text)) return text.length
  return graphemes(text).reduce((width, { segment }) => width + graphemeWidth(segment), 0)
}

function graphemeWidth(grapheme: string): number {
  if (isNarrow(grapheme)) return 1
  if (INVISIBLE.test(grapheme)) return 0
  return WIDE_EMOJI.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}
