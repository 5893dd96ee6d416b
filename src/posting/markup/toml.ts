import type { Field } from './field.ts'
import { verbatim, type MappedText } from '../source/mapped-text.ts'
import { quotedText } from '../source/quoted-text.ts'

/**
 * Tables in tables beyond it count for the one around them: names that grow with every step would take the square of
 * the time.
 */
const DEEPEST_TABLE = 30

/**
 * The strings of a TOML frontmatter, in source order. TOML marks every string with quotes, so that a scan finds them
 * all and where they are, which parsers do not tell.
 */
export function tomlFields(toml: string): readonly Field[] {
  const reader = new TomlReader(toml)
  for (let at = 0; at < toml.length;) at = reader.read(at)
  return reader.fields
}

class TomlReader {
  readonly fields: Field[] = []
  readonly #toml: string
  #keys: readonly MappedText[] = []
  /** The keys of the table that is open, and of those around it. */
  #table: readonly MappedText[] = []
  readonly #around: (readonly MappedText[])[] = []
  /** How many lists are open. */
  #depth = 0

  constructor(toml: string) {
    this.#toml = toml
  }

  /** Reads what starts at an offset; gives the offset behind it. */
  read(at: number): number {
    switch (this.#toml.charAt(at)) {
      case '#':
        return lineEnd(this.#toml, at)
      case '"':
      case "'":
        return this.#readString(at)
      case '[':
        return this.#depth === 0 && isLineStart(this.#toml, at) ? this.#readHeader(at) : this.#nest(1, at)
      case ']':
        return this.#nest(-1, at)
      case '{':
        return this.#openTable(at)
      case '}':
        return this.#closeTable(at)
      default:
        return this.#readKey(at)
    }
  }

  #readString(at: number): number {
    const { value, end } = stringAt(this.#toml, at)
    if (isKey(this.#toml, end, this.#depth)) this.#keys = [...this.#table, value]
    else if (this.#keys.length > 0 && value.text.trim() !== '')
      this.fields.push({ keys: this.#keys, value, isListed: this.#depth > 0 })
    return end
  }

  /** `[job]`, `[[jobs]]`. */
  #readHeader(at: number): number {
    const end = lineEnd(this.#toml, at)
    this.#table = tableKeys(this.#toml, at, end)
    return end
  }

  #nest(step: 1 | -1, at: number): number {
    this.#depth = Math.max(0, this.#depth + step)
    return at + 1
  }

  #openTable(at: number): number {
    this.#around.push(this.#table)
    if (this.#around.length <= DEEPEST_TABLE) this.#table = this.#keys
    return at + 1
  }

  #closeTable(at: number): number {
    this.#table = this.#around.pop() ?? this.#table
    return at + 1
  }

  /** A key, or else a word that is none, such as `true`. */
  #readKey(at: number): number {
    const key = bareKey(this.#toml, at)
    if (key !== undefined) this.#keys = [...this.#table, ...dottedKeys(key, at)]
    return at + Math.max(1, key?.length ?? wordLength(this.#toml, at))
  }
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

function bareKey(toml: string, at: number): string | undefined {
  return /^[\p{L}\p{N}_.-]+(?=[ \t]*=)/u.exec(toml.slice(at, at + 80))?.[0]
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
