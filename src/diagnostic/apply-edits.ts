import type { Edit } from './diagnostic.ts'

/** The text with edits applied that do not overlap; their spans are those of the given text. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let end = 0
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    pieces.push(source.slice(end, span.start), text)
    end = span.end
  }
  return pieces.join('') + source.slice(end)
}
