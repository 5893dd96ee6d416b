import { DecodingMode, HtmlEntityDecoder } from 'entities/decode'
import type { Span } from '../../text/span.ts'
import type { MappedTextWriter } from './mapped-text.ts'

/** How many characters of a value stand for how many of the source, where they are not simply the same. */
interface Match {
  readonly value: number
  readonly source: number
}

type Reader = (value: string, at: number, source: string, from: number) => Match | undefined

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const AMPERSAND = 38
const GREATER = 62
const BACKSLASH = 92
const REPLACEMENT = 0xfffd

/**
 * Writes the value of a markdown text node, which is in `span` of the source with escapes, character references
 * and line prefixes. Line ends are written as `\n`. Characters that cannot be matched with the source are taken
 * together for the characters of the source that are left over.
 */
export function writeMarkdown(writer: MappedTextWriter, value: string, source: string, span: Span): void {
  align(writer, value, source, span, readMarkdown)
}

/** The same for the value of code, which knows neither escapes nor references. */
export function writeCode(writer: MappedTextWriter, value: string, source: string, span: Span): void {
  align(writer, value, source, span, readCode)
}

/** The same for the characters of an HTML text. */
export function writeHtml(writer: MappedTextWriter, value: string, source: string, span: Span): void {
  align(writer, value, source, span, readHtml)
}

/** The same for the value of an attribute in HTML. */
export function writeAttribute(writer: MappedTextWriter, value: string, source: string, span: Span): void {
  align(writer, value, source, span, readAttribute)
}

function align(writer: MappedTextWriter, value: string, source: string, span: Span, read: Reader): void {
  if (isCopy(value, source, span)) {
    writer.copy(value, span.start)
    return
  }
  let at = 0
  let from = span.start
  let copied = 0
  const flush = (): void => writer.copy(value.slice(copied, at), from - (at - copied))

  while (at < value.length && from < span.end) {
    const code = source.charCodeAt(from)
    const same = code === value.charCodeAt(at) && code !== CR && code !== LF
    const run = same && code !== AMPERSAND && code !== BACKSLASH ? undefined : read(value, at, source, from)
    if (!run && same) {
      at++
      from++
      continue
    }
    flush()
    const step = run ?? resync(value, at, source, from, span.end)
    writer.put(withoutReturn(value.slice(at, at + step.value)), {
      start: from,
      end: Math.min(from + step.source, span.end),
    })
    at += step.value
    from += step.source
    copied = at
  }
  flush()
  writer.put(withoutReturn(value.slice(at)), { start: Math.min(from, span.end), end: span.end })
}

function isCopy(value: string, source: string, span: Span): boolean {
  return value.length === span.end - span.start && source.startsWith(value, span.start) && !value.includes('\r')
}

function withoutReturn(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text
}

function readMarkdown(value: string, at: number, source: string, from: number): Match | undefined {
  const code = source.charCodeAt(from)
  if (code === BACKSLASH) return readEscape(value, at, source, from)
  if (code === AMPERSAND) return readReference(value, at, source, from, DecodingMode.Strict)
  return readLineEnd(value, at, source, from) ?? readNull(value, at, source, from)
}

/** Cells of tables escape the bar even in code. */
function readCode(value: string, at: number, source: string, from: number): Match | undefined {
  if (source.startsWith('\\|', from) && value.startsWith('|', at)) return { value: 1, source: 2 }
  return readLineEnd(value, at, source, from) ?? readNull(value, at, source, from)
}

/** HTML lets old references go without their semicolon: `&copy 2026`. */
function readHtml(value: string, at: number, source: string, from: number): Match | undefined {
  if (source.charCodeAt(from) === AMPERSAND) return readReference(value, at, source, from, DecodingMode.Legacy)
  return readLineEnd(value, at, source, from) ?? readNull(value, at, source, from)
}

/** In attributes only where no letter follows: `?a=1&copy=2` is an address. */
function readAttribute(value: string, at: number, source: string, from: number): Match | undefined {
  if (source.charCodeAt(from) === AMPERSAND) return readReference(value, at, source, from, DecodingMode.Attribute)
  return readLineEnd(value, at, source, from) ?? readNull(value, at, source, from)
}

function readEscape(value: string, at: number, source: string, from: number): Match | undefined {
  const next = source.charCodeAt(from + 1)
  return next === value.charCodeAt(at) ? { value: 1, source: 2 } : undefined
}

function readNull(value: string, at: number, source: string, from: number): Match | undefined {
  return value.charCodeAt(at) === REPLACEMENT && source.charCodeAt(from) === 0 ? { value: 1, source: 1 } : undefined
}

/** How many characters must be the same again, and how far they may be away. */
const SYNC_LENGTH = 6
const SYNC_WINDOW = 64

/** What cannot be matched goes together, up to where value and source agree again. */
function resync(value: string, at: number, source: string, from: number, limit: number): Match {
  const ahead = source.slice(from, Math.min(from + SYNC_WINDOW, limit))
  for (let skipped = 1; skipped < SYNC_WINDOW && at + skipped + SYNC_LENGTH <= value.length; skipped++) {
    const found = ahead.indexOf(value.slice(at + skipped, at + skipped + SYNC_LENGTH))
    if (found > 0) return { value: skipped, source: found }
  }
  return { value: value.length - at, source: limit - from }
}

/** A line end with the blanks before it and the indentation and quote signs behind it. */
function readLineEnd(value: string, at: number, source: string, from: number): Match | undefined {
  const width = lineEndWidth(value, at)
  if (width === 0) return undefined
  let end = from
  while (isBlank(source.charCodeAt(end))) end++
  const sourceWidth = lineEndWidth(source, end)
  if (sourceWidth === 0) return undefined
  end += sourceWidth
  const earliest = end
  while (isPrefix(source.charCodeAt(end))) end++
  let kept = 0
  while (isPrefix(value.charCodeAt(at + width + kept))) kept++
  return { value: width, source: Math.max(earliest, end - kept) - from }
}

function lineEndWidth(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === LF) return 1
  if (code !== CR) return 0
  return text.charCodeAt(at + 1) === LF ? 2 : 1
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

function isPrefix(code: number): boolean {
  return isBlank(code) || code === GREATER
}

/** A reference such as `&amp;` or `&#8217;`, read by the decoder that parse5 itself uses. */
function readReference(value: string, at: number, source: string, from: number, mode: DecodingMode): Match | undefined {
  let decoded = ''
  const decoder = new HtmlEntityDecoder((code) => (decoded += String.fromCodePoint(code)))
  decoder.startEntity(mode)
  const behindSign = decoder.write(source, from + 1)
  const width = behindSign === -1 ? decoder.end() : behindSign
  if (width === 0) return undefined
  if (value.startsWith(decoded, at)) return { value: decoded.length, source: width }
  // Markdown knows fewer control characters than HTML.
  return value.charCodeAt(at) === REPLACEMENT ? { value: 1, source: width } : undefined
}
