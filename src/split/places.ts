import type { Analysis } from '../signal/analysis.ts'
import type { Clause, Section } from '../posting/posting.ts'
import { createLineIndex, type LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'

/** A list item, paragraph, cell or field with its clauses: what stands or falls together on the page. */
export interface Piece {
  readonly block: Span
  readonly clauses: readonly Clause[]
  /** List items that are nested in it. */
  readonly children: Piece[]
  /** How far its first line is indented; behind the marks of quotes. */
  readonly indent: number
}

/** Where everything of a posting stands on its lines. */
export interface Places {
  readonly source: string
  readonly lines: LineIndex
  /** In source order; nested ones, too. */
  readonly pieces: readonly Piece[]
  readonly sections: readonly Section[]
  /** The pieces, headings and titles on each line, by the start of their spans. */
  readonly onLine: ReadonlyMap<number, ReadonlySet<number>>
}

/** Whether the clause is the run-in label of the next: `Pricing:` of `Pricing: set the price of the season tickets`. */
export function announces(label: Clause, next: Clause | undefined): boolean {
  return label.label === '' && next !== undefined && next.label !== ''
}

export function placesOf({ posting: { source, clauses, sections }, hire: { titles } }: Analysis): Places {
  const lines = createLineIndex(source)
  const byBlock = new Map<Span, Clause[]>()
  for (const clause of clauses) {
    const known = byBlock.get(clause.block)
    if (known === undefined) byBlock.set(clause.block, [clause])
    else known.push(clause)
  }
  const pieces = Array.from(byBlock, ([block, together]): Piece => ({
    block,
    clauses: together,
    children: [],
    indent: indentOf(source.slice(lines.lineStart(lines.position(block.start).line), block.start)),
  }))
  nest(pieces)
  const spans = [
    ...byBlock.keys(),
    ...sections.map(({ headingSpan }) => headingSpan),
    ...titles.map(({ span }) => span),
  ]
  return { source, lines, pieces, sections, onLine: spansByLine(spans, lines) }
}

/** In columns; a tab leads to the next fourth one. */
function indentOf(prefix: string): number {
  const blank = /^[\t >]*/u.exec(prefix)?.[0] ?? ''
  return Array.from(blank).reduce((column, sign) => (sign === '\t' ? column + 4 - (column % 4) : column + 1), 0)
}

/** An item that is indented deeper than the one before it belongs to that. */
function nest(pieces: readonly Piece[]): void {
  const around: Piece[] = []
  for (const piece of pieces) {
    if (piece.clauses[0]?.form !== 'item') {
      around.length = 0
      continue
    }
    while ((around.at(-1)?.indent ?? -1) >= piece.indent) around.pop()
    around.at(-1)?.children.push(piece)
    around.push(piece)
  }
}

function spansByLine(spans: readonly Span[], lines: LineIndex): Map<number, Set<number>> {
  const byLine = new Map<number, Set<number>>()
  for (const { start, end } of spans) {
    if (end <= start) continue
    const last = lines.position(end - 1).line
    for (let { line } = lines.position(start); line <= last; line++) {
      const known = byLine.get(line)
      if (known === undefined) byLine.set(line, new Set([start]))
      else known.add(start)
    }
  }
  return byLine
}
