/** What a reader takes for one character, and where it starts in its text. */
export interface Grapheme {
  readonly segment: string
  readonly index: number
}

// Latin letters and typographic marks, each a character of its own and one column wide. Nearly all text is made of
// them.
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/u
let segmenter: Intl.Segmenter | undefined

export function isNarrow(text: string): boolean {
  return NARROW.test(text)
}

/** Takes a text apart into the characters that a reader sees. */
export function graphemes(text: string): readonly Grapheme[] {
  if (isNarrow(text)) return Array.from(text, (segment, index) => ({ segment, index }))
  // The first one costs 10 ms and more, a tenth of all that the program takes for one posting.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text))
}
