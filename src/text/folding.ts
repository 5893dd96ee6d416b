/** Characters in a text, and what they are read as. */
export interface Folding {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A quick look that spares nearly every text the search: no character outside of this is folded. `Gdańsk` is not. */
const MAY_BE_FOLDED =
  /[\u00aa\u00ad\u00b4\u00b5\u00ba\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u02b0-\u200f\u2018\u201b\u2028-\u202f\u2032\u205f-\u209f\u20c0-\u{10ffff}]/u

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu

/**
 * What stands for an apostrophe between letters, as on keyboards for other languages (`You´ll`); invisible characters;
 * letters with the accents behind them, and letters and digits of other alphabets than ASCII.
 */
const CANDIDATE =
  /(?<=[\p{L}\p{M}\p{Default_Ignorable_Code_Point}])([´‘‛′＇])(?=[\p{L}\p{Default_Ignorable_Code_Point}])|\p{Default_Ignorable_Code_Point}+|(?!\p{Default_Ignorable_Code_Point})[\p{Alphabetic}\p{Nd}]\p{Default_Ignorable_Code_Point}*\p{M}[\p{M}\p{Default_Ignorable_Code_Point}]*|(?=[\u00aa-\u{10ffff}])[\p{Alphabetic}\p{Nd}]/gu

/**
 * What people's tools write for plain letters, in order: soft hyphens and what steers the direction or the shape of
 * text are left out, the ligature of `Deﬁne` and the bold letters of `𝗣𝗿𝗼𝗱𝘂𝗰𝘁` are read as the letters that they show.
 * An apostrophe becomes the one that no markup takes for a quotation mark.
 */
export function foldings(text: string): readonly Folding[] {
  if (!MAY_BE_FOLDED.test(text)) return []
  return Array.from(text.matchAll(CANDIDATE)).flatMap(({ 0: written, 1: apostrophe, index: start }) => {
    const plain = apostrophe ? '’' : written.replace(INVISIBLE, '').normalize('NFKC')
    return plain === written ? [] : [{ start, end: start + written.length, text: plain }]
  })
}

/** A text as its words are compared. */
export function folded(text: string): string {
  let from = 0
  let plain = ''
  for (const folding of foldings(text)) {
    plain += text.slice(from, folding.start) + folding.text
    from = folding.end
  }
  return from === 0 ? text : plain + text.slice(from)
}
