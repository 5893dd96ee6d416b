/** A line of a text, without what ends it. */
export interface SourceLine {
  readonly start: number
  readonly text: string
  /** `\n`, `\r\n`, a lone `\r`; empty behind the last line. */
  readonly lineEnd: string
}

/** All lines of a text; an empty text has one. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|[\r\n]/gu)) {
    lines.push({ start, text: text.slice(start, index), lineEnd })
    start = index + lineEnd.length
  }
  lines.push({ start, text: text.slice(start), lineEnd: '' })
  return lines
}
