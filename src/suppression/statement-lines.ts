import type { Clause } from '../posting/posting.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'

/**
 * Whole lines: the one asked for, with the rest of a statement that is wrapped over several. Behind the last line there
 * is nothing.
 */
export type StatementLines = (line: number) => Span

export function createStatementLines(clauses: readonly Clause[], lines: LineIndex): StatementLines {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const block of new Set(clauses.map((clause) => clause.block))) {
    const { start, end } = lines.location(block)
    for (let line = start.line; line <= end.line; line++) {
      first.set(line, Math.min(start.line, first.get(line) ?? line))
      last.set(line, Math.max(end.line, last.get(line) ?? line))
    }
  }
  const startOf = (line: number): number => (line > lines.lineCount ? Infinity : lines.lineStart(line))
  return (line) => ({ start: startOf(first.get(line) ?? line), end: startOf((last.get(line) ?? line) + 1) })
}
