import type { Field } from './field.ts'
import { verbatim, type MappedText } from '../source/mapped-text.ts'
import { quotedText } from '../source/quoted-text.ts'

/** Tables in tables beyond it count for the one around them: names that grow with every step would take the square of the time. */
const DEEPEST_TABLE = 30

/**
 * The strings of a TOML frontmatter, in source order. TOML marks every string with quotes, so that a scan finds them all
 * and where they stand, which parsers do not tell.
 */
export function tomlFields(toml: string): readonly Field[] {
  const fields: Field[] = []
  let table: readonly MappedText[] = []
  let keys: readonly MappedText[] = []
  const around: (readonly MappedText[])[] = []
  let depth = 0
  let at = 0
  while (at < toml.length) {
    const sign = toml.charAt(at)
    if (sign === '#') at = lineEnd(toml, at)
    else if (sign === '"' || sign === "'") {
      const string = stringAt(toml, at)
      if (isKey(toml, string.end, depth)) keys = [...table, string.value]
      else if (keys.length > 0 && string.value.text.trim() !== '')
        fields.push({ keys, value: string.value, isListed: depth > 0 })
      at = string.end
    } else if (sign === '[' && depth === 0 && isLineStart(toml, at)) {
      const end = lineEnd(toml, at)
      table = tableKeys(toml, at, end)
      at = end
    } else if (sign === '[' || sign === ']') {
      depth = Math.max(0, depth + (sign === '[' ? 1 : -1))
      at++
    } else if (sign === '{') {
      around.push(table)
      if (around.length <= DEEPEST_TABLE) table = keys
      at++
    } else if (sign === '}') {
      table = around.pop() ?? table
      at++
    } else {
      const key = bareKey(toml, at)
      if (key) keys = [...table, ...dottedKeys(key, at)]
      at += Math.max(1, key?.length ?? wordLength(toml, at))
    }
  }
  return fields
}

function lineEnd(toml: string, at: number): number {
  let end = at
  while (end < toml.length && toml.charAt(end) !== '\n' && toml.charAt(end) !== '\r') end++
  return end
}

function isLineStart(toml: string, at: number): boolean {
  let from = at
  while (from > 0 && (toml.charAt(from - 1) === ' ' || toml.charAt(from - 1) === '\t')) from--
  return from === 0 || toml.charAt(from - 1) === '\n' || toml.charAt(from - 1) === '\r'
}

function stringAt(toml: string, at: number): { readonly value: MappedText; readonly end: number } {
  const quote = toml.charAt(at)
  const mark = toml.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote
  const start = at + mark.length
  let end = start
  while (end < toml.length && !toml.startsWith(mark, end)) {
    if (mark.length === 1 && (toml.charAt(end) === '\n' || toml.charAt(end) === '\r')) break
    end += quote === '"' && toml.charAt(end) === '\\' ? 2 : 1
  }
  end = Math.min(end, toml.length)
  return {
    value: quotedText(toml, { start, end }, quote === '"' ? 'double' : 'none'),
    end: Math.min(end + mark.length, toml.length),
  }
}

/** A quoted key is followed by `=`. */
function isKey(toml: string, end: number, depth: number): boolean {
  return depth === 0 && /^[ \t]*=/u.test(toml.slice(end, end + 20))
}

function bareKey(toml: string, at: number): string | null {
  const key = /^[\p{L}\p{N}_.-]+(?=[ \t]*=)/u.exec(toml.slice(at, at + 80))?.[0]
  return key ?? null
}

function wordLength(toml: string, at: number): number {
  let end = at
  while (end < toml.length && /[\p{L}\p{N}_.-]/u.test(toml.charAt(end))) end++
  return end - at
}

function dottedKeys(key: string, start: number): readonly MappedText[] {
  return [...key.matchAll(/[^.]+/gu)].map((match) => verbatim(match[0], start + match.index))
}

function tableKeys(toml: string, start: number, end: number): readonly MappedText[] {
  return [...toml.slice(start, end).matchAll(/[\p{L}\p{N}_-]+/gu)].map((match) =>
    verbatim(match[0], start + match.index),
  )
}
