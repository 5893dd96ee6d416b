import type { Span } from '../../text/span.ts'
import { sliceText, type MappedText } from '../source/mapped-text.ts'
import type { Rewrite } from '../source/rewrite.ts'

/**
 * Elements that stand for the containers of other dialects while markdown is read: `<x-note>` for `:::note`. They are
 * HTML blocks, between empty lines, so that markdown reads what they hold.
 */
const PREFIX = 'x-'

/** The name without what makes it a stand-in. */
export function ownName(element: string): string {
  return element.startsWith(PREFIX) ? element.slice(PREFIX.length) : element
}

/** What opens a stand-in and names it; no name of an element leaves only the names. */
export function elementStart(
  span: Span,
  name: string | undefined,
  names: readonly MappedText[],
  prefix: string,
): Rewrite {
  const tags = [
    ...(name === undefined ? [] : [[`<${standIn(name)}>`]]),
    ...names.map(nameTag).filter(({ length }) => length > 0),
  ]
  return { ...span, pieces: onLines(tags, prefix, false) }
}

/** `isInLine` where text is before it on its line. */
export function elementEnd(span: Span, name: string, prefix: string, isInLine = false): Rewrite {
  return { ...span, pieces: onLines([[`</${standIn(name)}>`]], prefix, isInLine) }
}

type Pieces = Rewrite['pieces']

/**
 * Each tag on a line of its own. In a quote no empty line comes before them: markdown would not see that a quote begins
 * there.
 */
function onLines(tags: readonly Pieces[], prefix: string, isInLine: boolean): Pieces {
  const lineEnd = `\n${prefix}`
  const before = prefix.includes('>') ? (isInLine ? lineEnd : '') : lineEnd + lineEnd
  return [before, ...tags.flatMap((tag, at) => (at === 0 ? tag : [lineEnd, ...tag])), lineEnd + lineEnd]
}

/** The name of the element that stands for a container or component. */
export function standIn(name: string): string {
  return PREFIX + name.toLowerCase().replace(/[^a-z0-9]+/gu, '-')
}

function nameTag(words: MappedText): Pieces {
  const quote = words.text.includes('"') ? "'" : '"'
  if (words.text.includes(quote) || /[\n\r<>]/u.test(words.text) || words.text.trim() === '') return []
  return [`<${PREFIX}name title=${quote}`, words, `${quote}/>`]
}

/** The blanks and quote signs before an offset, where nothing else is on its line; `undefined` where something is. */
export function prefixBefore(text: string, at: number): string | undefined {
  let start = at
  while (start > 0 && ' \t>'.includes(text.charAt(start - 1))) start--
  return start === 0 || isLineEnd(text, start - 1) ? text.slice(start, at) : undefined
}

/** Only blanks follow an offset on its line. */
export function nothingFollows(text: string, from: number): boolean {
  let end = from
  while (end < text.length && ' \t'.includes(text.charAt(end))) end++
  return end === text.length || isLineEnd(text, end)
}

function isLineEnd(text: string, at: number): boolean {
  return '\n\r'.includes(text.charAt(at))
}

/** Attributes that hold what a part of the page is called. */
const NAMING_ATTRIBUTES = new Set('title heading header headline label name text summary tab section'.split(' '))

/** What leads elsewhere or is looked at: its words are no heading. */
const UNNAMING_ELEMENTS =
  /button|btn|link|image|figure|picture|photo|gallery|video|audio|icon|badge|avatar|logo|^(?:ref|relref|img|fig|cta|form|input|url|post|post_url|gist|file|seo|toc|menu)$/iu

/** Whether an attribute of an element may say what the part of the page is called that it opens. */
export function isNaming(element: string, attribute: string): boolean {
  return NAMING_ATTRIBUTES.has(attribute.toLowerCase()) && !UNNAMING_ELEMENTS.test(element)
}

const ATTRIBUTE = /(?:(?<![\w-])([\w-]+)\s?[=:]\s?)?("[^"\n\r]*"|'[^'\n\r]*'|“[^“”\n\r]*”)/gu

/** The quoted words of a tag that may be the name of what it opens. */
export function namesInAttributes(
  element: string,
  attributes: MappedText,
  { isUnnamedTaken }: { readonly isUnnamedTaken: boolean },
): readonly MappedText[] {
  return Array.from(attributes.text.matchAll(ATTRIBUTE)).flatMap((match) => {
    const [whole, attribute, quoted = ''] = match
    if (attribute === undefined ? !isUnnamedTaken || !isNaming(element, 'title') : !isNaming(element, attribute))
      return []
    const end = match.index + whole.length - 1
    return [sliceText(attributes, end - quoted.length + 2, end)]
  })
}
