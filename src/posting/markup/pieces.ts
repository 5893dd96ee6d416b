import { frontmatterEnd } from '../../text/frontmatter-end.ts'

/** A part of a text. */
export interface Piece {
  readonly text: string
  /** Where it begins. */
  readonly start: number
}

/**
 * Markdown that reads the same whatever surrounds it, in source order and without gaps. The cuts are made behind an
 * empty line, before text at the margin: it ends every paragraph, list, quote and table. A text with marks that reach
 * over empty lines is one piece.
 */
export function piecesOf(markdown: string): readonly Piece[] {
  const head = frontmatterEnd(markdown)
  const isUnclosed = head === 0 && FENCE.test(markdown)
  if (isUnclosed || REACHES_FAR.test(markdown.replace(COMMENT_IN_LINE, ''))) return [{ text: markdown, start: 0 }]
  const pieces: Piece[] = []
  let from = 0
  for (const cut of cutsIn(markdown, head)) {
    pieces.push({ text: markdown.slice(from, cut), start: from })
    from = cut
  }
  return [...pieces, { text: markdown.slice(from), start: from }]
}

/** Of frontmatter. The parser looks for the one that closes it to the end of the text. */
const FENCE = /^(?:---|\+\+\+)[ \t]*[\r\n]/u

/**
 * Fences, HTML that an empty line does not end, and definitions of links and footnotes, which hold for the whole text.
 */
const REACHES_FAR = /```|~~~|<(?:[!?]|script|style|pre|textarea)|\]:/iu
const COMMENT_IN_LINE = /<!--[^\r\n]*?-->/gu

/** What is at the margin is a heading, bold or begins with a letter: nothing that goes on with a list. */
const EMPTY_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=#{1,6}[ \t]|\*\*|\p{L})/gu

function cutsIn(markdown: string, from: number): readonly number[] {
  return Array.from(markdown.matchAll(EMPTY_LINE), ({ 0: ends, index }) => index + ends.length).filter(
    (cut) => cut >= from,
  )
}
