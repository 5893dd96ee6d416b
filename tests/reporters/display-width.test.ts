import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/reporters/display-width.ts'

describe('displayWidth', () => {
  it.each([
    ['plain words', 11],
    ['„Größe“ – it’s…', 15],
    ['日本語', 6],
    ['ｆｕｌｌ', 8],
    ['🚀', 2],
    ['👩‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['👍🏽', 2],
    ['❤️', 2],
    ['✍🏽', 2],
    ['1️⃣', 2],
    ['👩‍❤️‍👨', 2],
    ['❤', 1],
    ['re\u0301sume\u0301', 6],
    ['\u200b\ufeff\u00ad', 0],
    ['한국어', 6],
    ['', 0],
  ])('of “%s” is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('is what string-width says, for the letters of most scripts', () => {
    const letter = fc.constantFrom(
      'a',
      'é',
      ' ',
      'ß',
      'ж',
      '字',
      'か',
      '한',
      'ก',
      '“',
      '…',
      '•',
      '—',
      '€',
      '½',
      '①',
      '★',
      '🎉',
      '🧑‍💻',
      '🇩🇪',
    )
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const text = letters.join('')
        expect(displayWidth(text)).toBe(stringWidth(text))
      }),
    )
  })
})
