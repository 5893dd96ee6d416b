import { parse, postprocess, preprocess } from 'micromark'
import { mdxjs } from 'micromark-extension-mdxjs'
import { contentThrough } from '../posting/content.ts'
import { createWriter, type MappedText, type MappedTextWriter } from '../posting/mapped-text.ts'
import { readWithin } from '../posting/parse.ts'
import { frontmatterEnd } from '../text/frontmatter-end.ts'
import type { Span } from '../text/span.ts'
import type { Reader } from './reader.ts'

/** Reads MDX as the markdown that is left of it without its code. Text that is no valid MDX is read as markdown. */
export const readMdx: Reader = (text, limits) => {
  const markdown = withoutCode(text)
  return [markdown === null ? readWithin(limits, text) : contentThrough(readWithin(limits, markdown.text), markdown)]
}

/** What is no markdown, as the tokenizer of MDX calls it. */
const CODE = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'mdxJsxFlowTag', 'mdxJsxTextTag'] as const

interface Code extends Span {
  readonly type: (typeof CODE)[number]
}

/** `null` where the text is no valid MDX. */
function withoutCode(text: string): MappedText | null {
  const body = Math.max(frontmatterEnd(text), /^\ufeff*/u.exec(text)?.[0].length ?? 0)
  const writer = createWriter()
  let from = 0
  const copyTo = (end: number): void => writer.copy(text.slice(from, end), from)
  for (const code of codeIn(text.slice(body)) ?? [null]) {
    if (code === null) return null
    const span = { start: body + code.start, end: body + code.end }
    copyTo(span.start)
    write(writer, code.type, text, span)
    from = span.end
  }
  copyTo(text.length)
  return writer.finish()
}

/**
 * Whether a `}` or an empty line ends a piece of code is found out by parsing the code up to there. Beyond this many characters in all that takes
 * seconds; postings need a thousandth.
 */
const MOST_WORK = 100_000_000

function codeIn(markdown: string): readonly Code[] | null {
  const tries = markdown.match(/\}|\n[ \t]*\r?(?=\n)/gu)?.length ?? 0
  if (tries * markdown.length > MOST_WORK) return null
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
    return null
  }
}

/** Puts what a reader of the page sees in the place of code. */
function write(writer: MappedTextWriter, type: Code['type'], text: string, span: Span): void {
  const code = text.slice(span.start, span.end)
  if (type === 'mdxJsxFlowTag') writeFlowTag(writer, bareTag(code), text, span)
  else if (type === 'mdxJsxTextTag') writer.put(bareTag(code), span)
  else if (type !== 'mdxjsEsm') writeExpression(writer, code, span)
}

/** What stands in it is markdown, which an HTML tag right before it would hide. */
function writeFlowTag(writer: MappedTextWriter, tag: string, text: string, span: Span): void {
  const lineStart = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1
  const isAlone = /^[ \t]*$/u.test(text.slice(lineStart, span.start))
  writer.put(isAlone ? `\n${tag}\n\n` : tag, span)
}

/** A tag without its attributes, which are code; empty for a fragment and for names that HTML does not know the form of. */
function bareTag(jsx: string): string {
  const [, closing = '', name = ''] = /^< ?(\/?) ?([A-Za-z][\w-]*)(?![\w.:-])/u.exec(jsx.replace(/\s+/gu, ' ')) ?? []
  return name === '' ? '' : `<${closing}${name}${/\/\s*>$/u.test(jsx) ? '/' : ''}>`
}

/** A comment becomes one of HTML, where authors may tell jdlint something; of other expressions only a string says what it shows. */
function writeExpression(writer: MappedTextWriter, code: string, { start, end }: Span): void {
  const [, opening = '', words = '', closing = ''] = /^(\{\s*\/\*)([^]*)(\*\/\s*\})$/u.exec(code) ?? []
  if (opening !== '' && !/--!?>|\*\//u.test(words)) {
    writer.put('<!--', { start, end: start + opening.length })
    writer.copy(words, start + opening.length)
    writer.put('-->', { start: end - closing.length, end })
    return
  }
  const [, before = '', , string = ''] = /^(\{\s*(["'`]))([^"'`\\$<>&]*)\2\s*\}$/u.exec(code) ?? []
  writer.copy(string, start + before.length)
}
