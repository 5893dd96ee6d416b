import { eastAsianWidth } from 'get-east-asian-width'
import { graphemes, isNarrow } from './graphemes.ts'

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Mark}\p{Surrogate}]+$/u
let emoji: RegExp | undefined

/** Columns that a text takes on a terminal: two for emoji and CJK, none for combining marks. */
export function displayWidth(text: string): number {
  if (isNarrow(text)) return text.length
  return graphemes(text).reduce((width, { segment }) => width + graphemeWidth(segment), 0)
}

function graphemeWidth(grapheme: string): number {
  if (isNarrow(grapheme)) return 1
  if (INVISIBLE.test(grapheme)) return 0
  // By constructor, as the compiler does not know the flag yet; late, as it takes long to compile.
  emoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v')
  return emoji.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}
