import { frontmatterEnd } from '../../text/frontmatter-end.ts'
import { sourceLines } from '../../text/source-lines.ts'
import { verbatim, type MappedText } from '../source/mapped-text.ts'
import { leftOut, type Rewrite } from '../source/rewrite.ts'
import { elementEnd, elementStart, namesInAttributes } from './stand-ins.ts'

/** What a text without any of these need not be searched for. */
const MAY_HOLD = /:::|!!!|\?\?\?|===|>>>|\[!/u

/**
 * Stand-ins for the containers that dialects write as lines: `:::note` with its `:::` (Docusaurus, VitePress, Pandoc),
 * `>>>` with another (GitLab), `!!! note` and `=== "Tab"` over indented lines (MkDocs). The marker of an alert,
 * `[!NOTE]`, goes.
 */
export function admonitionRewrites(text: string): readonly Rewrite[] {
  if (!MAY_HOLD.test(text)) return []
  const reader = new AdmonitionReader()
  const start = frontmatterEnd(text)
  const lines = sourceLines(text.slice(start)).map((line) => ({ start: start + line.start, text: line.text }))
  const indents = indentsBelow(lines)
  for (const [at, line] of lines.entries()) reader.read(line, indents[at] ?? 0)
  return reader.finish(text.length)
}

interface Line {
  readonly start: number
  readonly text: string
}

/** A container whose end has not been found. */
interface Open {
  readonly name: string
  readonly rewrite: Rewrite
}

/** One that goes on as long as its lines are indented. */
interface Indented extends Open {
  readonly prefix: string
  /** In columns; its lines are indented by four more. */
  readonly indent: number
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/u
const COLONS = /^([ \t>]*):{3,}((?:[^:].*)?)$/u
const QUOTE_FENCE = /^[ \t]*>>>[ \t]*(?:\[![^\]]*\].*)?$/u
const ALERT = /^([ \t]*>[ \t>]*)\[![^\]]+\][+-]?[ \t]*/u
const INDENTING = /^([ \t]*)(?:(?:!!!|\?\?\?\+?)[ \t]+(\w[\w \t-]*)|===[!+]?[ \t]+(?="))(?:"([^"]*)"[ \t]*)?$/u

/** In columns. */
const CONTENT_INDENT = 4

class AdmonitionReader {
  readonly #rewrites: Rewrite[] = []
  readonly #colons: Open[] = []
  #quote: Open | undefined
  readonly #indented: Indented[] = []
  #fence = ''

  /** `indentBelow` is that of the next line that is not empty. */
  read(line: Line, indentBelow: number): void {
    if (line.text.trim() === '') return
    this.#endIndented(indentOf(line.text), line.start)
    this.#dedent(line)
    if (this.#isCode(line.text)) return
    if (!this.#readColons(line) && !this.#readQuoteFence(line) && !this.#readIndenting(line, indentBelow))
      this.#readAlert(line)
  }

  finish(end: number): readonly Rewrite[] {
    this.#endIndented(-1, end)
    // Without an end, the marker alone goes: the rest of the posting is not the admonition's.
    for (const { rewrite } of this.#colons) this.#rewrites.push(leftOut(rewrite))
    return this.#rewrites
  }

  #isCode(line: string): boolean {
    const fence = FENCE.exec(line)?.[1] ?? ''
    if (this.#fence === '') this.#fence = fence
    else if (fence.startsWith(this.#fence)) this.#fence = ''
    else return true
    return fence !== ''
  }

  #readColons({ start, text }: Line): boolean {
    const [, prefix, said = ''] = COLONS.exec(text) ?? []
    if (prefix === undefined) return false
    const span = { start: start + prefix.length, end: start + text.length }
    const rest = said.trim()
    if (rest === '') {
      const open = this.#colons.pop()
      if (open) this.#rewrites.push(open.rewrite, elementEnd(span, open.name, prefix))
      return true
    }
    const name = /[a-z][\w-]*/iu.exec(rest)?.[0] ?? ''
    const words = verbatim(rest, span.end - said.trimStart().length)
    this.#colons.push({ name, rewrite: elementStart(span, name, admonitionNames(name, words), prefix) })
    return true
  }

  #readQuoteFence({ start, text }: Line): boolean {
    if (!QUOTE_FENCE.test(text)) return false
    const span = { start, end: start + text.length }
    if (this.#quote === undefined)
      this.#quote = { name: 'blockquote', rewrite: elementStart(span, 'blockquote', [], '') }
    else {
      this.#rewrites.push(this.#quote.rewrite, elementEnd(span, 'blockquote', ''))
      this.#quote = undefined
    }
    return true
  }

  #readIndenting({ start, text }: Line, indentBelow: number): boolean {
    const [, blanks, type = 'tab', title = ''] = INDENTING.exec(text) ?? []
    const indent = indentOf(text)
    if (blanks === undefined || indentBelow < indent + CONTENT_INDENT) return false
    const name = type.split(/\s/u, 1)[0] ?? type
    const end = start + text.length
    const names = title === '' ? [] : [verbatim(title, start + text.lastIndexOf(title))]
    const prefix = blanks.slice(charactersOf(blanks, CONTENT_INDENT * this.#indented.length))
    const rewrite = elementStart({ start: start + blanks.length, end }, name, names, prefix)
    this.#rewrites.push(rewrite)
    this.#indented.push({ name, rewrite, prefix, indent })
    return true
  }

  #readAlert({ start, text }: Line): void {
    const [marker, prefix = ''] = ALERT.exec(text) ?? []
    if (marker === undefined) return
    const title = verbatim(text.slice(marker.length).trimEnd(), start + marker.length)
    const span = { start: start + prefix.length, end: start + marker.length + title.text.length }
    // A bold line, as its author would write it elsewhere: many tags in quotes take the markdown parser the square of
    // the time.
    const marks = title.text.includes('*') ? '' : '**'
    this.#rewrites.push(title.text === '' ? leftOut(span) : { ...span, pieces: [marks, title, marks, `\n${prefix}`] })
  }

  /** Ends what a line of an indent, or the end of the text, does not go on with. */
  #endIndented(indent: number, at: number): void {
    for (let open = this.#indented.at(-1); open; open = this.#indented.at(-1)) {
      if (indent >= open.indent + CONTENT_INDENT) return
      this.#indented.pop()
      this.#rewrites.push(elementEnd({ start: at, end: at }, open.name, open.prefix))
    }
  }

  #dedent({ start, text }: Line): void {
    const width = charactersOf(text, CONTENT_INDENT * this.#indented.length)
    if (width > 0) this.#rewrites.push(leftOut({ start, end: start + width }))
  }
}

/** `note[Title]`, `note Title`, `{.note title="Title"}`. */
function admonitionNames(name: string, words: MappedText): readonly MappedText[] {
  const { text } = words
  const [, before = '', title] =
    /^([\w{}-]*\s?\[)([^\]]+)\]/u.exec(text) ?? /^(\{?[\w-]+\}?\s+)([^{}=\s][^{}=]*)$/u.exec(text) ?? []
  if (title === undefined) return namesInAttributes(name, words, { isUnnamedTaken: false })
  const start = (words.segments[0]?.source.start ?? 0) + before.length
  return [verbatim(title, start)]
}

/** For each line the indent of the next one that is not empty. */
function indentsBelow(lines: readonly Line[]): readonly number[] {
  const indents: number[] = []
  let below = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    indents[at] = below
    const text = lines[at]?.text ?? ''
    if (text.trim() !== '') below = indentOf(text)
  }
  return indents
}

/** In columns. */
function indentOf(line: string): number {
  let columns = 0
  for (const sign of line) {
    if (sign === '\t') columns += CONTENT_INDENT - (columns % CONTENT_INDENT)
    else if (sign === ' ') columns++
    else break
  }
  return columns
}

/** How many of the first blanks of a line make so many columns. */
function charactersOf(line: string, columns: number): number {
  let at = 0
  let found = 0
  for (; found < columns && ' \t'.includes(line.charAt(at)) && at < line.length; at++)
    found += line.charAt(at) === '\t' ? CONTENT_INDENT - (found % CONTENT_INDENT) : 1
  return at
}
