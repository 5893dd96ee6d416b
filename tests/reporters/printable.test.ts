import { describe, expect, it } from 'vitest'
import { printable } from '../../src/reporters/printable.ts'

describe('printable', () => {
  it('shows controls as pictures, so that an escape sequence is text', () => {
    expect(printable('a\u001b[31mred\u0007\u007f')).toBe('a␛[31mred␇␡')
  })

  it('replaces the 8-bit controls, which start escape sequences as well', () => {
    expect(printable('\u009b31m')).toBe('\ufffd31m')
  })

  it('drops marks that reorder what the reader sees', () => {
    expect(printable('a\u202eb\u2066c\u200fd')).toBe('abcd')
  })

  it('leaves letters, emoji and typographic marks alone', () => {
    expect(printable('Größe – „日本語“ 👩‍💻 é')).toBe('Größe – „日本語“ 👩‍💻 é')
  })
})
