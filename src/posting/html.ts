import { Tokenizer, TokenizerMode } from 'parse5'
import type { Token } from 'parse5'
import type { Span } from '../text/span.ts'
import { writeHtml } from './align.ts'
import { blocksThrough } from './block.ts'
import type { Block } from './block.ts'
import { createWriter, sourceSpan } from './mapped-text.ts'
import type { MappedText, MappedTextWriter } from './mapped-text.ts'
import { HARD_BREAK, disjoint, readable, trimRich } from './rich-text.ts'
import type { RichText } from './rich-text.ts'

const BLOCK_TAGS = new Set(
  (
    'p div section article aside header footer main nav ul ol dl dd table thead tbody tfoot caption blockquote pre form fieldset ' +
    'figure figcaption details summary address hr body html center'
  ).split(' '),
)
const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Those behind which text belongs to what stands around them; cells and terms need not be closed before their table or list is. */
const PLACE_TAGS = new Set([...HEADING_TAGS, 'td', 'th', 'table', 'dt', 'dl'])
/** Elements whose content nobody reads as text; the tokenizer must not look for tags in them. */
export const UNREAD_TAGS = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp'])

/** What a text that comes next belongs to. */
type Place =
  { readonly type: 'paragraph' | 'item' | 'cell' | 'term' } | { readonly type: 'heading'; readonly rank: number }

/** The blocks of a piece of HTML. */
export function htmlBlocks(html: MappedText, place: Place): readonly Block[] {
  return withEscapedHtml(blocksOf(html, place))
}

/** HTML that was escaped on its way through other systems, `&lt;p&gt;`, is read once more. */
export function withEscapedHtml(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if ((block.type !== 'paragraph' && block.type !== 'item') || !holdsEscapedTag(block.text)) return [block]
    return blocksOf(block.text, { type: block.type })
  })
}

/** Tags that nobody but a program writes into the text of a posting. */
const ESCAPED_TAG = /<\/?(?:p|div|span|ul|ol|li|h[1-6]|br|strong|b|table)\b[^<>]*>/iu

/** In `code`, a tag is what its author means. */
function holdsEscapedTag(text: RichText): boolean {
  const tag = ESCAPED_TAG.exec(text.text)
  if (tag === null) return false
  const { start, end } = sourceSpan(text, { start: tag.index, end: tag.index + 1 })
  return end - start > 1
}

/**
 * The blocks of HTML as it stands. Reads tokens instead of a tree: markdown cuts HTML at blank lines, so that elements
 * often end in another piece than they start in, and a tree would move misplaced text away from its place.
 */
function blocksOf(html: MappedText, place: Place): readonly Block[] {
  const reader = new HtmlReader(html.text, place)
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: (token) => reader.pass(token),
      onDoctype: (token) => reader.pass(token),
      onEof: (token) => {
        reader.pass(token)
        reader.endBlock()
      },
      onCharacter: (token) => reader.characters(token.chars),
      onWhitespaceCharacter: (token) => reader.characters(token.chars),
      onNullCharacter: (token) => reader.characters(token.chars),
      onStartTag: (token) => {
        reader.pass(token)
        reader.startTag(token)
        if (UNREAD_TAGS.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT
      },
      onEndTag: (token) => {
        reader.pass(token)
        reader.endTag(token.tagName)
      },
    },
  )
  tokenizer.write(html.text, true)
  return blocksThrough(reader.blocks, html)
}

class HtmlReader {
  readonly blocks: Block[] = []
  readonly #html: string
  readonly #around: Place
  #place: Place
  #writer: MappedTextWriter = createWriter()
  #strong: Span[] = []
  #strongFrom: number | null = null
  #items = 0
  #opens = true
  #row = -1
  #column = -1
  #unread: string | null = null
  /** Characters since the last tag, and where that ended. */
  #pending = ''
  #passed = 0

  constructor(html: string, around: Place) {
    this.#html = html
    this.#around = around
    this.#place = around
  }

  characters(chars: string): void {
    this.#pending += chars
  }

  /** Writes the text before a tag. The tokenizer is not sure where text starts or ends at a character reference, but knows it of tags. */
  pass(token: Token.Token): void {
    const end = token.location?.startOffset ?? this.#html.length
    if (!this.#unread)
      writeHtml(this.#writer, this.#pending, this.#html, { start: this.#passed, end: Math.max(this.#passed, end) })
    this.#pending = ''
    this.#passed = Math.max(this.#passed, token.location?.endOffset ?? end)
  }

  startTag(token: Token.TagToken): void {
    const name = token.tagName
    if (this.#unread) return
    if (UNREAD_TAGS.has(name)) this.#unread = name
    else if (name === 'br') this.#break(token)
    else if (name === 'strong' || name === 'b') this.#strongFrom ??= this.#writer.length
    else if (HEADING_TAGS.has(name)) this.#begin({ type: 'heading', rank: Number(name.slice(1)) })
    else if (name === 'li') this.#beginItem()
    else if (name === 'dt') this.#begin({ type: 'term' })
    else if (name === 'dd') this.#begin(this.#outside())
    else if (name === 'table') this.#beginTable()
    else if (name === 'tr') this.#beginRow()
    else if (name === 'td' || name === 'th') this.#beginCell()
    else if (BLOCK_TAGS.has(name)) this.endBlock()
  }

  endTag(name: string): void {
    if (this.#unread) {
      if (name === this.#unread) this.#unread = null
      return
    }
    if (name === 'strong' || name === 'b') this.#endStrong()
    if (name === 'li') this.#endItem()
    else if (PLACE_TAGS.has(name)) this.#begin(this.#outside())
    else if (BLOCK_TAGS.has(name)) this.endBlock()
  }

  endBlock(): void {
    const strongGoesOn = this.#strongFrom !== null
    this.#endStrong()
    const text = trimRich(readable({ ...unbroken(this.#writer.finish()), strong: disjoint(this.#strong) }))
    this.#writer = createWriter()
    this.#strong = []
    this.#strongFrom = strongGoesOn ? 0 : null
    if (text.text !== '') this.#push(text)
  }

  #push(text: RichText): void {
    const place = this.#place
    if (place.type === 'item') this.blocks.push({ type: 'item', text, opens: this.#opens })
    else if (place.type === 'heading') this.blocks.push({ type: 'heading', text, rank: place.rank })
    else if (place.type === 'cell')
      this.blocks.push({ type: 'cell', text, row: Math.max(this.#row, 0), column: Math.max(this.#column, 0) })
    // A term of a description list stands above its text as a bold line would.
    else if (place.type === 'term')
      this.blocks.push({ type: 'paragraph', text: { ...text, strong: [{ start: 0, end: text.text.length }] } })
    else this.blocks.push({ type: 'paragraph', text })
    this.#opens = false
  }

  #begin(place: Place): void {
    this.endBlock()
    this.#place = place
  }

  #beginItem(): void {
    this.#begin({ type: 'item' })
    this.#items++
    this.#opens = true
  }

  #endItem(): void {
    this.endBlock()
    this.#items = Math.max(0, this.#items - 1)
    this.#place = this.#outside()
  }

  #beginTable(): void {
    this.endBlock()
    this.#row = -1
  }

  #beginRow(): void {
    this.endBlock()
    this.#row++
    this.#column = -1
  }

  #beginCell(): void {
    this.#begin({ type: 'cell' })
    this.#column++
  }

  #outside(): Place {
    return this.#items > 0 ? { type: 'item' } : this.#around
  }

  #break(token: Token.TagToken): void {
    const start = token.location?.startOffset ?? 0
    this.#writer.put(HARD_BREAK, { start, end: token.location?.endOffset ?? start })
  }

  #endStrong(): void {
    if (this.#strongFrom === null) return
    this.#strong.push({ start: this.#strongFrom, end: this.#writer.length })
    this.#strongFrom = null
  }
}

/** Line ends in HTML are mere spaces. */
function unbroken(mapped: MappedText): MappedText {
  return mapped.text.includes('\n') ? { ...mapped, text: mapped.text.replaceAll('\n', ' ') } : mapped
}
