import { frontmatterEnd } from '../../text/frontmatter-end.ts'
import type { Span } from '../../text/span.ts'
import { admonitionRewrites } from './admonitions.ts'
import { CommentFinder } from './comments.ts'
import { HiddenElements, MAY_HIDE } from './hidden-elements.ts'
import type { MappedText } from '../source/mapped-text.ts'
import { leftOut, type Rewrite, rewriteAll } from '../source/rewrite.ts'
import { prefixBefore } from './stand-ins.ts'
import { TemplateTags } from './template-tags.ts'

/**
 * A text in one of markdown's dialects as markdown and HTML: without what no reader of the page sees, and with elements
 * for the containers that only the dialect knows. `undefined` for a text that is nothing else, as nearly all are.
 */
export function asMarkdown(text: string): MappedText | undefined {
  return rewriteAll(text, [markRewrites, admonitionRewrites])
}

/**
 * What a text without any of these need not be searched for. Comments of one line, and those for jdlint, are left to
 * markdown.
 */
const MAY_MATTER = /\{[%{#:./ \t>~-]|%%|<!--/u

const MARK = /`+|~{3,}|<!--|%%|\{|<(\/?)([a-z][\w.-]*)((?:[^\w.<>-][^<>]*)?)>/giu

function markRewrites(text: string): readonly Rewrite[] {
  const mayHide = MAY_HIDE.test(text)
  if (!mayHide && !MAY_MATTER.test(text)) return []
  const reader = new MarkReader(text, mayHide)
  MARK.lastIndex = frontmatterEnd(text)
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) MARK.lastIndex = reader.endOf(found)
  return reader.rewrites()
}

class MarkReader {
  readonly #text: string
  readonly #mayHide: boolean
  readonly #comments: CommentFinder
  readonly #templates: TemplateTags
  readonly #hidden = new HiddenElements()
  readonly #removed: Span[] = []

  constructor(text: string, mayHide: boolean) {
    this.#text = text
    this.#mayHide = mayHide
    this.#comments = new CommentFinder(text)
    this.#templates = new TemplateTags(text)
  }

  /** Reads what a mark opens, and tells where it ends; behind the mark where it opens nothing. */
  endOf({ 0: mark, 1: slash, 2: name, 3: attributes = '', index: start }: RegExpExecArray): number {
    const markEnd = start + mark.length
    if (name !== undefined) {
      if (this.#mayHide) this.#readElement(name.toLowerCase(), attributes, slash === '/', { start, end: markEnd })
      return markEnd
    }
    if (mark.startsWith('`') || mark.startsWith('~')) return codeEnd(this.#text, start, mark)
    return (
      this.#readComment(start) ||
      this.#readSubstitution(start) ||
      this.#readAttributes(start) ||
      this.#templates.endAt(start) ||
      markEnd
    )
  }

  rewrites(): readonly Rewrite[] {
    return [...[...this.#removed, ...this.#hidden.spans].map(leftOut), ...this.#templates.rewrites()]
  }

  #readElement(name: string, attributes: string, isClosing: boolean, { start, end }: Span): void {
    if (isClosing) this.#hidden.endTag(name, end)
    else this.#hidden.startTag(name, attributes, start)
  }

  #readComment(start: number): number {
    const end = this.#comments.endAt(start)
    if (end > 0 && !isForMarkdown(this.#text, { start, end })) this.#removed.push({ start, end })
    return end
  }

  #readSubstitution(start: number): number {
    SUBSTITUTION.lastIndex = start
    const [whole, before = '', after = ''] = SUBSTITUTION.exec(this.#text) ?? []
    if (whole === undefined) return 0
    const end = start + whole.length
    const from = start + before.length
    this.#removed.push({ start, end: from }, { start: from + after.length, end })
    return end
  }

  #readAttributes(start: number): number {
    ATTRIBUTES.lastIndex = start
    if (isOfAdmonition(this.#text, start) || !ATTRIBUTES.test(this.#text)) return 0
    this.#removed.push({ start, end: ATTRIBUTES.lastIndex })
    return ATTRIBUTES.lastIndex
  }
}

/** CriticMarkup: `{~~Product Owner~>Product Manager~~}`. */
const SUBSTITUTION = /(\{~~[^{}~]*~>)([^{}~]*)~~\}/uy

/** Attributes of kramdown and Pandoc: `{: .class}`, `{#name}`. */
const ATTRIBUTES = /\{[:#.][^{}\n\r]*\}/uy

/** `::: {.note title="Salary"}`: they hold the name of the container. */
function isOfAdmonition(text: string, start: number): boolean {
  return /:::[ \t]*$/u.test(text.slice(Math.max(0, start - 8), start))
}

/** Markdown knows comments of one line, and in others an author may speak to jdlint. */
function isForMarkdown(text: string, { start, end }: Span): boolean {
  if (!text.startsWith('<!--', start)) return false
  return /^<!-{2,}\s*jdlint[-:\s]/u.test(text.slice(start, start + 80)) || !/[\n\r]/u.test(text.slice(start, end))
}

/** Nobody writes longer code into a line. */
const LONGEST_INLINE_CODE = 1000

/** Behind fenced or inline code, in which all marks are text; behind its opening where nothing closes it. */
function codeEnd(text: string, start: number, opening: string): number {
  const behind = start + opening.length
  if (opening.length >= 3 && prefixBefore(text, start) !== undefined) return fenceEnd(text, behind, opening)
  if (opening.startsWith('~')) return behind
  const ahead = text.slice(behind, behind + LONGEST_INLINE_CODE)
  for (const { 0: run, index } of ahead.matchAll(/`+|(?:\r\n|[\r\n])[ \t>]*[\r\n]/gu)) {
    if (!run.startsWith('`')) return behind
    if (run === opening) return behind + index + run.length
  }
  return behind
}

/** Of a fence that nothing closes, all that follows is code. */
function fenceEnd(text: string, from: number, opening: string): number {
  const sign = opening.charAt(0)
  for (let at = text.indexOf(opening, from); at !== -1;) {
    let end = at
    while (text.charAt(end) === sign) end++
    if (prefixBefore(text, at) !== undefined) return end
    at = text.indexOf(opening, end)
  }
  return text.length
}
