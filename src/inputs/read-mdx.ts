import { parse, postprocess, preprocess } from 'micromark'
import { mdxjs } from 'micromark-extension-mdxjs'
import { contentThrough, type Content } from '../posting/markup/content.ts'
import { withoutEncodedFiles } from '../posting/markup/encoded-files.ts'
import { createWriter, type MappedText, type MappedTextWriter } from '../posting/source/mapped-text.ts'
import { hides } from '../posting/markup/hidden-elements.ts'
import { isNaming, standIn } from '../posting/markup/stand-ins.ts'
import { readWithin } from '../posting/parse.ts'
import { frontmatterEnd } from '../text/frontmatter-end.ts'
import type { Span } from '../text/span.ts'
import type { Limits } from '../posting/markup/limits.ts'
import type { Reader } from './reader.ts'

/** Reads MDX as the markdown that is left of it without its code. Text that is no valid MDX is read as markdown. */
export const readMdx: Reader = (text, limits) => [readText(text, limits)]

function readText(text: string, limits: Limits): Content {
  const light = withoutEncodedFiles(text)
  if (light !== undefined) return contentThrough(readText(light.text, limits), light)
  const markdown = withoutCode(text) ?? withOwnComments(text)
  return contentThrough(readWithin(limits, markdown.text), markdown)
}

// `{/* jdlint-disable-file */}`: in a text that is no valid MDX, its author tells jdlint something all the same.
const OWN_COMMENT = /\{\s*\/\*\s*jdlint[^*{}]*\*\/\s*\}/giu

function withOwnComments(text: string): MappedText {
  const writer = createWriter()
  let from = 0
  for (const { 0: comment, index: start } of text.matchAll(OWN_COMMENT)) {
    writer.copy(text.slice(from, start), from)
    from = start + comment.length
    writeExpression(writer, comment, { start, end: from })
  }
  writer.copy(text.slice(from), from)
  return writer.finish()
}

/** What is no markdown, as the tokenizer of MDX calls it. */
const CODE = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'mdxJsxFlowTag', 'mdxJsxTextTag'] as const

interface Code extends Span {
  readonly type: (typeof CODE)[number]
  /** Those of a tag that are neither computed nor without a value: `title={"Duties"}`. */
  readonly attributes: Attribute[]
}

interface Attribute {
  readonly name: string
  /** With what encloses it, quotation marks or braces. */
  readonly value: Span
}

/** `undefined` where the text is no valid MDX. */
function withoutCode(text: string): MappedText | undefined {
  const body = Math.max(frontmatterEnd(text), /^\ufeff*/u.exec(text)?.[0].length ?? 0)
  const writer = createWriter()
  let from = 0
  const copyTo = (end: number): void => writer.copy(text.slice(from, end), from)
  for (const code of codeIn(text, body) ?? [undefined]) {
    if (code === undefined) return undefined
    copyTo(code.start)
    write(writer, text, code)
    from = code.end
  }
  copyTo(text.length)
  return writer.finish()
}

/**
 * Whether a `}` or an empty line ends a piece of code is found out by parsing the code up to there. Beyond this many
 * characters in all that takes seconds; postings need a thousandth.
 */
const MOST_WORK = 100_000_000

/** @param body Where the markdown begins. */
function codeIn(text: string, body: number): readonly Code[] | undefined {
  const markdown = text.slice(body)
  const tries = markdown.match(/\}|\n[ \t]*\r?(?=\n)/gu)?.length ?? 0
  if (tries * markdown.length > MOST_WORK) return undefined
  try {
    const chunks = preprocess()(markdown, undefined, true)
    const events = postprocess(
      parse({ extensions: [mdxjs()] })
        .document()
        .write(chunks),
    )
    return events.reduce<Code[]>((found, [kind, token]) => {
      const span = { start: body + token.start.offset, end: body + token.end.offset }
      const type = CODE.find((name) => name === token.type)
      if (kind === 'enter' && type !== undefined) found.push({ type, ...span, attributes: [] })
      else if (kind === 'enter') found.at(-1)?.attributes.push(...attributesAt(token.type, text, span))
      return found
    }, [])
  } catch {
    return undefined
  }
}

/** `title="Duties"` as the tokenizer tells of it: all of it, and what it is made of. */
function attributesAt(type: string, text: string, { start, end }: Span): readonly Attribute[] {
  if (!/^mdxJsx(?:Flow|Text)TagAttribute$/u.test(type)) return []
  const [before = '', name = ''] = /^([\w-]+)\s*=\s*/u.exec(text.slice(start, end)) ?? []
  return name === '' ? [] : [{ name, value: { start: start + before.length, end } }]
}

/** Puts what a reader of the page sees in the place of code. */
function write(writer: MappedTextWriter, text: string, code: Code): void {
  if (code.type === 'mdxJsxFlowTag') writeFlowTag(writer, text, code)
  else if (code.type === 'mdxJsxTextTag') writeTag(writer, text, code)
  else if (code.type !== 'mdxjsEsm') writeExpression(writer, text.slice(code.start, code.end), code)
}

/** What it holds is markdown, which an HTML tag right before it would hide. */
function writeFlowTag(writer: MappedTextWriter, text: string, tag: Code): void {
  const lineStart = Math.max(text.lastIndexOf('\n', tag.start - 1), text.lastIndexOf('\r', tag.start - 1)) + 1
  const isAlone = /^[ \t]*$/u.test(text.slice(lineStart, tag.start))
  if (isAlone) writer.put('\n', { start: tag.start, end: tag.start })
  writeTag(writer, text, tag)
  if (isAlone) writer.put('\n\n', { start: tag.end, end: tag.end })
}

/**
 * Components that show what they hold, and share their name with an element that does not: `<Title>What you
 * bring</Title>`. Those such as `<Script>` and `<Del>` do what the elements do.
 */
const SHOWN_COMPONENTS = new Set(['Title', 'Template', 'Textarea'])

const TAG = /^<\s?(\/?)\s?([A-Za-z][\w-]*)(?![\w.:-])([^]*)>$/u

/** Words in quotation marks, in braces or not: `"Duties"`, `{'Duties & tasks'}`; what is computed has none. */
const WORDS = [
  /^(?<before>(["']))(?<words>(?:(?!\2)[^"<>\n\r])*)\2$/u,
  /^(?<before>\{\s*(["'`]))(?<words>(?:(?!\2)(?:[^"\\$<>&\n\r]|&(?![#\w])))*)\2\s*\}$/u,
]

/**
 * A tag without its attributes, which are code: only what they call the part of the page, and that they hide it, is
 * left. Nothing is left of a fragment and of names that HTML does not know the form of.
 */
function writeTag(writer: MappedTextWriter, text: string, { start, end, attributes }: Code): void {
  const [, closing = '', name = '', rest = ''] = TAG.exec(text.slice(start, end)) ?? []
  if (name === '') return
  let from = start
  const put = (mark: string, to: number): void => {
    writer.put(mark, { start: from, end: to })
    from = to
  }
  const element = SHOWN_COMPONENTS.has(name) ? standIn(name) : name
  put(`<${closing}${element}${hides(rest) ? ' hidden' : ''}`, end - 1 - rest.length)
  for (const { name: attribute, value } of attributes) {
    const words = isNaming(name, attribute) ? wordsIn(text, value) : undefined
    if (words === undefined) continue
    put(` ${attribute}="`, words.start)
    writer.copy(text.slice(words.start, words.end), from)
    from = words.end
    put('"', value.end)
  }
  put(rest.trimEnd().endsWith('/') ? '/>' : '>', end)
}

function wordsIn(text: string, { start, end }: Span): Span | undefined {
  const value = text.slice(start, end)
  for (const pattern of WORDS) {
    const { before = '', words } = pattern.exec(value)?.groups ?? {}
    if (words !== undefined) return { start: start + before.length, end: start + before.length + words.length }
  }
  return undefined
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
