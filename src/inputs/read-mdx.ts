import { parse, postprocess, preprocess } from 'micromark'
import { mdxjs } from 'micromark-extension-mdxjs'
import { contentThrough } from '../posting/markup/content.ts'
import { createWriter, type MappedText, type MappedTextWriter } from '../posting/source/mapped-text.ts'
import { hides } from '../posting/markup/hidden-elements.ts'
import { isNaming, standIn } from '../posting/markup/stand-ins.ts'
import { readWithin } from '../posting/parse.ts'
import { frontmatterEnd } from '../text/frontmatter-end.ts'
import type { Span } from '../text/span.ts'
import type { Reader } from './reader.ts'

/** Reads MDX as the markdown that is left of it without its code. Text that is no valid MDX is read as markdown. */
export const readMdx: Reader = (text, limits) => {
  const markdown = withoutCode(text)
  return [
    markdown === undefined ? readWithin(limits, text) : contentThrough(readWithin(limits, markdown.text), markdown),
  ]
}

/** What is no markdown, as the tokenizer of MDX calls it. */
const CODE = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'mdxJsxFlowTag', 'mdxJsxTextTag'] as const

interface Code extends Span {
  readonly type: (typeof CODE)[number]
}

/** `undefined` where the text is no valid MDX. */
function withoutCode(text: string): MappedText | undefined {
  const body = Math.max(frontmatterEnd(text), /^\ufeff*/u.exec(text)?.[0].length ?? 0)
  const writer = createWriter()
  let from = 0
  const copyTo = (end: number): void => writer.copy(text.slice(from, end), from)
  for (const code of codeIn(text.slice(body)) ?? [undefined]) {
    if (code === undefined) return undefined
    const span = { start: body + code.start, end: body + code.end }
    copyTo(span.start)
    write(writer, code.type, text, span)
    from = span.end
  }
  copyTo(text.length)
  return writer.finish()
}

/**
 * Whether a `}` or an empty line ends a piece of code is found out by parsing the code up to there. Beyond this many
 * characters in all that takes seconds; postings need a thousandth.
 */
const MOST_WORK = 100_000_000

function codeIn(markdown: string): readonly Code[] | undefined {
  const tries = markdown.match(/\}|\n[ \t]*\r?(?=\n)/gu)?.length ?? 0
  if (tries * markdown.length > MOST_WORK) return undefined
  try {
    const chunks = preprocess()(markdown, undefined, true)
    const events = postprocess(
      parse({ extensions: [mdxjs()] })
        .document()
        .write(chunks),
    )
    return events.flatMap(([kind, token]) => {
      const type = kind === 'enter' ? CODE.find((name) => name === token.type) : undefined
      return type === undefined ? [] : [{ type, start: token.start.offset, end: token.end.offset }]
    })
  } catch {
    return undefined
  }
}

/** Puts what a reader of the page sees in the place of code. */
function write(writer: MappedTextWriter, type: Code['type'], text: string, span: Span): void {
  const code = text.slice(span.start, span.end)
  if (type === 'mdxJsxFlowTag') writeFlowTag(writer, text, span)
  else if (type === 'mdxJsxTextTag') writeTag(writer, code, span)
  else if (type !== 'mdxjsEsm') writeExpression(writer, code, span)
}

/** What it holds is markdown, which an HTML tag right before it would hide. */
function writeFlowTag(writer: MappedTextWriter, text: string, span: Span): void {
  const lineStart = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1
  const isAlone = /^[ \t]*$/u.test(text.slice(lineStart, span.start))
  if (isAlone) writer.put('\n', { start: span.start, end: span.start })
  writeTag(writer, text.slice(span.start, span.end), span)
  if (isAlone) writer.put('\n\n', { start: span.end, end: span.end })
}

/**
 * Components that show what they hold, and share their name with an element that does not: `<Title>What you
 * bring</Title>`. Those such as `<Script>` and `<Del>` do what the elements do.
 */
const SHOWN_COMPONENTS = new Set(['Title', 'Template', 'Textarea'])

const TAG = /^<\s?(\/?)\s?([A-Za-z][\w-]*)(?![\w.:-])([^]*)>$/u
/** A string in braces is a string: `title={'Duties & tasks'}`. */
const ATTRIBUTE =
  /(?<=\s)([\w-]+)\s?=\s?(?:"([^"<>\n\r]*)"|'([^'"<>\n\r]*)'|\{\s*(["'`])((?:(?!\4)(?:[^"\\$<>&\n\r]|&(?![#\w])))*)(\4\s*\}))/gu

/**
 * A tag without its attributes, which are code: only what they call the part of the page, and that they hide it, is
 * left. Nothing is left of a fragment and of names that HTML does not know the form of.
 */
function writeTag(writer: MappedTextWriter, jsx: string, { start, end }: Span): void {
  const [, closing = '', name = '', attributes = ''] = TAG.exec(jsx) ?? []
  if (name === '') return
  const offset = start + jsx.length - 1 - attributes.length
  let from = start
  const put = (mark: string, to: number): void => {
    writer.put(mark, { start: from, end: to })
    from = to
  }
  const element = SHOWN_COMPONENTS.has(name) ? standIn(name) : name
  put(`<${closing}${element}${hides(attributes) ? ' hidden' : ''}`, offset)
  for (const { attribute, words, closing } of textAttributes(attributes)) {
    if (!isNaming(name, attribute)) continue
    put(` ${attribute}="`, offset + closing.start - words.length)
    writer.copy(words, from)
    from = offset + closing.start
    put('"', offset + closing.end)
  }
  put(attributes.trimEnd().endsWith('/') ? '/>' : '>', end)
}

interface TextAttribute {
  readonly attribute: string
  readonly words: string
  /** The marks behind its words. */
  readonly closing: Span
}

/** What follows an expression may be part of it. */
function textAttributes(attributes: string): readonly TextAttribute[] {
  const found: TextAttribute[] = []
  let from = 0
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [whole, attribute = '', words, others, , braced = '', mark = '"'] = match
    if (attributes.slice(from, match.index).includes('{')) break
    from = match.index + whole.length
    found.push({ attribute, words: words ?? others ?? braced, closing: { start: from - mark.length, end: from } })
  }
  return found
}

/**
 * A comment becomes one of HTML, where authors may tell jdlint something; of other expressions only a string says what
 * it shows.
 */
function writeExpression(writer: MappedTextWriter, code: string, { start, end }: Span): void {
  const [, opening = '', words = '', closing = ''] = /^(\{\s*\/\*)([^]*)(\*\/\s*\})$/u.exec(code) ?? []
  if (opening !== '' && !/--!?>|\*\//u.test(words)) {
    writer.put('<!--', { start, end: start + opening.length })
    writer.copy(words, start + opening.length)
    writer.put('-->', { start: end - closing.length, end })
    return
  }
  const [, before = '', , string = ''] = /^(\{\s*(["'`]))((?:(?!\2)[^\\$<>&])*)\2\s*\}$/u.exec(code) ?? []
  writer.copy(string, start + before.length)
}
