import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../src/posting/markup/pieces.ts'

function expectPieces(...pieces: readonly string[]): void {
  const found = piecesOf(pieces.join(''))
  expect(found.map(({ text }) => text)).toEqual(pieces)
  let start = 0
  for (const piece of found) {
    expect(piece.start).toBe(start)
    start += piece.text.length
  }
}

describe('a text is cut', () => {
  it.each([
    ['behind empty lines', ['We are Acme.\n\n', 'You own it.\n\n', 'You ship it.\n']],
    ['behind lines of blanks', ['We are Acme.\n \t\n', 'You own it.']],
    ['whatever its line ends are', ['We are Acme.\r\n\r\n', 'You own it.\r\r', 'You ship it.\n\r\n', 'You test it.']],
    ['before headings and bold words', ['We are Acme.\n\n', '# Duties\n\n', '###### More\n\n', '**Benefits**\n']],
    ['behind comments of one line', ['<!-- a -->\n\n', 'You own it.\n\n', 'You ship it <!-- b --> now.']],
    ['behind the frontmatter', ['---\ntitle: |\n  Product\n\nduties: Own it\n---\nWe are Acme.\n\n', 'You own it.']],
    ['not behind single line ends', ['We are Acme.\r\nYou own it.\n']],
    [
      'not before items, quotes, tables and text that goes on with an item',
      ['- Own it\n\n- Ship it\n\n1. Sell it\n\n> You\n\n| a |\n\n  Test it\n\n#Team\n'],
    ],
    ['not at all where there is nothing', ['']],
  ])('%s', (_, pieces) => {
    expectPieces(...pieces)
  })

  it.each([
    ['fences', '```\na\n\nb\n```\n'],
    ['fences of waves', '~~~\na\n\nb\n~~~\n'],
    ['a comment of several lines', '<!-- a\n\nb -->\n'],
    ['a script', '<SCRIPT>\n\na</SCRIPT>\n'],
    ['preformatted HTML', '<pre>\n\na</pre>\n'],
    ['definitions of links', 'Own [it][1].\n\n[1]: https://example.org\n'],
    ['definitions of footnotes', 'Own it.[^1]\n\n[^1]: All of it.\n'],
  ])('nowhere where it has %s', (_, marks) => {
    expectPieces(`We are Acme.\n\n${marks}\n\nYou own it.\n`)
  })

  it.each(['---\ntitle: a\n\nYou own it.\n', '+++\ntitle = "a"\n\nYou own it.\n', '--- \ntitle: a\n\nYou own it.\n'])(
    'nowhere where it opens a frontmatter and does not close it: %j',
    (text) => {
      expectPieces(text)
    },
  )

  it('all the same where it has something like a fence later', () => {
    expectPieces('We are Acme.\n\n', 'Own it\n---\n\n', 'You ship it.')
  })
})
