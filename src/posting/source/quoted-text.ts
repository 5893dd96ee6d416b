import type { Span } from '../../text/span.ts'
import { createWriter, type MappedText } from './mapped-text.ts'

/** How a string is written in YAML or TOML: bare, in '…' (where '' stands for a quote) or in "…" (with escapes). */
export type Quoting = 'none' | 'single' | 'double'

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', ' '],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['e', ' '],
  ['0', ' '],
  ['_', '\u00a0'],
  ['N', ' '],
  ['b', ' '],
  ['f', ' '],
  ['v', ' '],
  ['a', ' '],
  [' ', ' '],
  ['L', '\n'],
  ['P', '\n'],
])
const CODE_WIDTHS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/**
 * The string between the quotes, where `inside` lies. Line ends within it become line breaks, whatever the language
 * makes of them.
 */
export function quotedText(source: string, inside: Span, quoting: Quoting): MappedText {
  const writer = createWriter()
  let from = inside.start
  let at = inside.start
  const flush = (): void => writer.copy(source.slice(from, at), from)

  while (at < inside.end) {
    const run = special(source, at, inside.end, quoting)
    if (!run) {
      at++
      continue
    }
    flush()
    writer.put(run.text, { start: at, end: run.end })
    at = run.end
    from = at
  }
  flush()
  return writer.finish()
}

function special(
  source: string,
  at: number,
  limit: number,
  quoting: Quoting,
): { readonly text: string; readonly end: number } | undefined {
  const sign = source.charAt(at)
  if (sign === '\n' || sign === '\r') return lineBreak(source, at, limit)
  if (sign === '\\' && quoting === 'double') return escape(source, at, limit)
  if (sign === "'" && quoting === 'single' && source.charAt(at + 1) === "'" && at + 2 <= limit)
    return { text: "'", end: at + 2 }
  return undefined
}

function lineBreak(source: string, at: number, limit: number): { readonly text: string; readonly end: number } {
  let end = at
  let breaks = 0
  while (end < limit && /\s/u.test(source.charAt(end))) {
    if (source.charAt(end) === '\n' || (source.charAt(end) === '\r' && source.charAt(end + 1) !== '\n')) breaks++
    end++
  }
  return { text: breaks > 1 ? '\n\n' : '\n', end }
}

function escape(source: string, at: number, limit: number): { readonly text: string; readonly end: number } {
  const letter = source.charAt(at + 1)
  if (letter === '\n' || letter === '\r')
    return { text: '', end: Math.min(lineBreak(source, at + 1, limit).end, limit) }
  const width = CODE_WIDTHS.get(letter)
  if (width === undefined) return { text: ESCAPES.get(letter) ?? letter, end: Math.min(at + 2, limit) }
  const code = Number.parseInt(source.slice(at + 2, at + 2 + width), 16)
  return { text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ', end: Math.min(at + 2 + width, limit) }
}
