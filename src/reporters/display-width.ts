import stringWidth from 'string-width'

// Latin letters and typographic marks, one column each. Nearly all text is made of them, and string-width takes long to find that out.
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text)
}
