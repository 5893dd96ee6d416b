import type { Span } from '../../text/span.ts'
import { createWriter, through, verbatim, type MappedText } from './mapped-text.ts'

/** What markdown is to read in the place of a stretch of the text: marks of ours, and words of the text. */
export interface Rewrite extends Span {
  readonly pieces: readonly (string | MappedText)[]
}

/** A stretch that markdown is not to read. */
export function leftOut(span: Span): Rewrite {
  return { ...span, pieces: [] }
}

/**
 * The text after rewrites in any order; of those that overlap, the first counts. Marks of ours stand for no characters
 * of the source.
 */
function rewritten(text: string, rewrites: readonly Rewrite[]): MappedText {
  const writer = createWriter()
  let from = 0
  for (const { start, end, pieces } of rewrites.toSorted((one, other) => one.start - other.start)) {
    if (start < from) continue
    writer.copy(text.slice(from, start), from)
    for (const piece of pieces) {
      if (typeof piece === 'string') writer.put(piece, { start, end: start })
      else writer.append(piece)
    }
    from = end
  }
  writer.copy(text.slice(from), from)
  return writer.finish()
}

/**
 * Rewrites a text step by step, each step what the one before it left; `undefined` where none finds anything to
 * rewrite.
 */
export function rewriteAll(
  text: string,
  steps: readonly ((text: string) => readonly Rewrite[])[],
): MappedText | undefined {
  let result: MappedText | undefined
  for (const step of steps) {
    const current = result?.text ?? text
    const rewrites = step(current)
    if (rewrites.length > 0) result = through(rewritten(current, rewrites), result ?? verbatim(text, 0))
  }
  return result
}
