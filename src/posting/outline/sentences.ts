import type { Span } from '../../text/span.ts'
import { blankEnd, isSpace } from '../source/rich-text.ts'

/** Abbreviations after which a sentence goes on. */
const ABBREVIATIONS = new Set(
  (
    'asst mgr e.g i.e eg ie cf vs viz approx appr ca circa incl excl esp resp sr jr mr mrs ms dr prof st no nos fig dept est min ' +
    'max avg p.a a.k.a aka w.r.t ph.d ph b.sc m.sc b.a m.a b.s m.s hr hrs wk mo yr yrs ref tel ext dipl ing z.b bzw u.k u.s.a ' +
    'u.s e.u a.m p.m tsd tys mies godz rs fr'
  ).split(' '),
)
/** Abbreviations that often end a sentence: they do so before a word that starts one. */
const CLOSING_ABBREVIATIONS = new Set(
  'etc inc ltd corp co llc gmbh u.s u.k u.s.a e.u a.m p.m p.a hrs yrs jr sr'.split(' '),
)
const STARTERS = new Set(
  (
    "you you'll you’ll you're you’re we we'll we’ll we're we’re our your the this these in as if it at to for with they he she " +
    'there what who how when please join'
  ).split(' '),
)

/**
 * The sentences of a text, without the blanks between them. Also splits where an editor lost the blank between two
 * sentences (`product.You will`), but not inside names such as Node.js and ASP.NET.
 */
export function sentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = blankEnd(text, 0)
  for (let at = start; at < text.length; at++) {
    if (!isTerminator(text.charCodeAt(at))) continue
    const end = closersEnd(text, at + 1)
    if (!endsSentence(text, start, at, end)) {
      at = end - 1
      continue
    }
    spans.push({ start, end })
    start = blankEnd(text, end)
    at = start - 1
  }
  const end = text.trimEnd().length
  if (start < end) spans.push({ start, end })
  return spans
}

function isTerminator(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002
}

/** Behind further terminators and what closes quotes and brackets. */
function closersEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && (isTerminator(text.charCodeAt(end)) || `"')]}”’»`.includes(text.charAt(end)))) end++
  return end
}

function endsSentence(text: string, start: number, terminator: number, end: number): boolean {
  if (end >= text.length) return false
  if (!isSpace(text.charCodeAt(end))) return isGlued(text, terminator, end)
  const next = blankEnd(text, end)
  if (next >= text.length || !opensSentence(text, next)) return false
  return text.charAt(terminator) !== '.' || end > terminator + 1 || !isAbbreviated(text, start, terminator, next)
}

function opensSentence(text: string, at: number): boolean {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return /[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘'«([$€£#@•–—-]|\p{Extended_Pictographic}/u.test(sign)
}

function isAbbreviated(text: string, start: number, terminator: number, next: number): boolean {
  const word = wordBefore(text, start, terminator)
  if (/^\d{1,3}$/u.test(word) && terminator - word.length === start) return true
  if (/^\p{L}$/u.test(word)) return word !== 'I'
  const lower = word.toLowerCase()
  const closes = CLOSING_ABBREVIATIONS.has(lower) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)
  if (closes) return !STARTERS.has(wordAt(text, next))
  if (lower === 'no' || lower === 'nos') return /\d/u.test(text.charAt(next))
  return ABBREVIATIONS.has(lower)
}

/** The letters and dots before the terminator. */
function wordBefore(text: string, start: number, terminator: number): string {
  let from = terminator
  while (from > start && terminator - from < 12 && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) from--
  return text.slice(from, terminator)
}

function wordAt(text: string, from: number): string {
  return /^[\p{L}'’]+/u.exec(text.slice(from, from + 16))?.[0].toLowerCase() ?? ''
}

/** `product.You will` is two sentences, `Node.js`, `ASP.NET` and `acme.com` are not. */
function isGlued(text: string, terminator: number, end: number): boolean {
  if (!/[\p{Ll})”’"%]$/u.test(text.slice(terminator - 1, terminator))) return false
  const word = /^(?:\p{Lu}\p{Ll}[\p{L}'’]*|[AI](?=\s))(?![\p{L}./@])/u.test(text.slice(end, end + 24))
  return word && wordBefore(text, 0, terminator).length !== 1
}
