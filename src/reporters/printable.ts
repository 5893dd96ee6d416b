const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu
const CONTROL_PICTURES = 0x2400
const DELETE = 0x7f

/**
 * The text with everything that steers a terminal made harmless: an escape sequence pasted into a posting, or into a
 * file's name, must not recolour, overwrite or reorder what the reader sees. Controls become their Unicode pictures,
 * marks of writing direction vanish.
 */
export function printable(text: string): string {
  return text.replace(STEERING, picture)
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code)
  if (code === DELETE) return '\u2421'
  return code < 0xa0 ? '\ufffd' : ''
}
