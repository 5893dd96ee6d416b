import type { Span } from '../../text/span.ts'
import { writeAttribute, writeHtml } from '../source/align.ts'
import { blocksThrough, CELL, HTML_ITEM, type Block, type CellPlace } from './markup-block.ts'
import { createWriter, type MappedText, type MappedTextWriter, sourceSpan } from '../source/mapped-text.ts'
import { HARD_BREAK, disjoint, readable, trimRich, withApostrophes, type RichText } from '../source/rich-text.ts'
import { isContainerElement, isStandardElement } from './html-tags.ts'
import { isNaming, ownName } from './stand-ins.ts'
import { Tokenizer, TokenizerMode, type Token } from 'parse5'

/** Elements that end the block before them; so do containers. */
const BLOCK_TAGS = new Set('p ul ol dd table thead tbody tfoot caption pre figcaption address body html'.split(' '))
const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/**
 * After these, text belongs to what surrounds them; cells and terms need not be closed before their table or list is.
 */
const PLACE_TAGS = new Set([...HEADING_TAGS, 'dt', 'summary'])
/** Elements whose content nobody reads as text; the tokenizer must not look for tags in them. */
export const UNREAD_TAGS = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp'])

/** Each of its terms heads its own definitions, and the last one ends with it. */
const DEFINITIONS = 'dl'

/** What a text that comes next belongs to. */
type BlockPlace =
  { readonly type: 'paragraph' | 'item' | 'cell' | 'term' } | { readonly type: 'heading'; readonly rank: number }

/** A table whose rows are being read. */
interface Table {
  /** The one that it is in. */
  readonly outer: Table | undefined
  row: number
  column: number
  /** Where the blocks of the cell that is open begin, behind its tag. */
  cellStart: number | undefined
  /** The row below a first cell that reaches over several rows; those in between begin with their second cell. */
  firstCellEnd: number
}

function newTable(outer?: Table): Table {
  return { outer, row: -1, column: -1, cellStart: undefined, firstCellEnd: -1 }
}

/** The blocks of a piece of HTML. */
export function htmlBlocks(html: MappedText, place: BlockPlace): readonly Block[] {
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
 * The blocks of HTML as it is. Reads tokens instead of a tree: markdown cuts HTML at blank lines, so that elements
 * often end in another piece than they start in, and a tree would move misplaced text away from its place.
 */
function blocksOf(html: MappedText, place: BlockPlace): readonly Block[] {
  const reader = new HtmlReader(html.text, place)
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: (token) => reader.pass(token),
      onDoctype: (token) => reader.pass(token),
      onEof: (token) => {
        reader.pass(token)
        reader.end()
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
  readonly #around: BlockPlace
  #place: BlockPlace
  #writer: MappedTextWriter = createWriter()
  /** The block holds something so far. */
  #hasText = false
  #strong: Span[] = []
  #strongFrom: number | undefined
  #items = 0
  #opens = true
  /** The innermost one that is open; the outermost is for rows whose table another piece opens. */
  #table = newTable()
  #unread: string | undefined
  /** Components that are open here, by name, and whether each is a container or is inside a line. */
  readonly #components = new Map<string, boolean[]>()
  /** Characters since the last tag, and where that ended. */
  #pending = ''
  #passed = 0

  constructor(html: string, around: BlockPlace) {
    this.#html = html
    this.#around = around
    this.#place = around
  }

  characters(chars: string): void {
    this.#pending += chars
  }

  /**
   * Writes the text before a tag. The tokenizer is not sure where text starts or ends at a character reference, but
   * knows it of tags.
   */
  pass(token: Token.Token): void {
    const end = token.location?.startOffset ?? this.#html.length
    if (!this.#unread) {
      writeHtml(this.#writer, this.#pending, this.#html, { start: this.#passed, end: Math.max(this.#passed, end) })
      this.#hasText ||= /\S/u.test(this.#pending)
    }
    this.#pending = ''
    this.#passed = Math.max(this.#passed, token.location?.endOffset ?? end)
  }

  startTag(token: Token.TagToken): void {
    const name = token.tagName
    if (this.#unread) return
    const start = HtmlReader.#STARTS.get(name)
    if (start !== undefined) start(this, token)
    else if (isContainerElement(name)) this.#beginContainer(token)
  }

  /** What a tag does where it starts an element. */
  static readonly #STARTS: ReadonlyMap<string, StartTag> = new Map<string, StartTag>([
    ...each(BLOCK_TAGS, (reader) => reader.endBlock()),
    ...each(HEADING_TAGS, (reader, { tagName }) => reader.#begin({ type: 'heading', rank: Number(tagName.slice(1)) })),
    ...each(UNREAD_TAGS, (reader, { tagName }) => (reader.#unread = tagName)),
    ...each(['strong', 'b'], (reader) => (reader.#strongFrom ??= reader.#writer.length)),
    ...each(['br'], (reader, token) => reader.#break(token)),
    ...each(['hr'], (reader) => reader.#rule()),
    ...each(['li'], (reader) => reader.#beginItem()),
    ...each([DEFINITIONS], (reader) => reader.#beginDefinitions()),
    ...each(['dt', 'summary'], (reader) => reader.#begin({ type: 'term' })),
    ...each(['dd'], (reader) => reader.#begin(reader.#outside())),
    ...each(['table'], (reader) => reader.#beginTable()),
    ...each(['tr'], (reader) => reader.#beginRow()),
    ...each(['td', 'th'], (reader, token) => reader.#beginCell(token)),
  ])

  endTag(name: string): void {
    if (this.#unread) {
      if (name === this.#unread) this.#unread = undefined
      return
    }
    if (name === 'strong' || name === 'b') this.#endStrong()
    if (name === 'li') this.#endItem()
    else if (name === DEFINITIONS) this.#endDefinitions()
    else if (name === 'td' || name === 'th') this.#closeCell()
    else if (name === 'table') this.#endTable()
    else if (PLACE_TAGS.has(name)) this.#begin(this.#outside())
    else if (BLOCK_TAGS.has(name)) this.endBlock()
    else if (isContainerElement(name)) this.#endContainer(name)
  }

  endBlock(): void {
    const strongGoesOn = this.#strongFrom !== undefined
    this.#endStrong()
    const text = trimRich(
      readable({ ...withApostrophes(unbroken(this.#writer.finish())), strong: disjoint(this.#strong) }),
    )
    this.#writer = createWriter()
    this.#hasText = false
    this.#strong = []
    this.#strongFrom = strongGoesOn ? 0 : undefined
    if (text.text !== '') this.#push(text)
  }

  #push(text: RichText): void {
    const place = this.#place
    if (place.type === 'item') this.blocks.push({ type: 'item', text, opens: this.#opens })
    else if (place.type === 'heading') this.blocks.push({ type: 'heading', text, rank: place.rank })
    else if (place.type === 'cell') this.blocks.push({ type: 'cell', text, isPart: true, ...this.#cell })
    // A term of a description list is above its text as a bold line would be.
    else if (place.type === 'term')
      this.blocks.push({ type: 'paragraph', text: { ...text, strong: [{ start: 0, end: text.text.length }] } })
    else this.blocks.push({ type: 'paragraph', text })
    this.#opens = false
  }

  #begin(place: BlockPlace): void {
    this.endBlock()
    this.#place = place
  }

  #beginItem(): void {
    this.#begin({ type: 'item' })
    this.blocks.push({ type: 'open', element: HTML_ITEM })
    this.#items++
    this.#opens = true
  }

  #endItem(): void {
    this.endBlock()
    this.blocks.push({ type: 'close', element: HTML_ITEM })
    this.#items = Math.max(0, this.#items - 1)
    this.#place = this.#outside()
  }

  #beginDefinitions(): void {
    this.endBlock()
    this.blocks.push({ type: 'open', element: DEFINITIONS })
  }

  #endDefinitions(): void {
    this.#begin(this.#outside())
    this.blocks.push({ type: 'close', element: DEFINITIONS })
  }

  #beginTable(): void {
    this.endBlock()
    this.#table = newTable(this.#table)
  }

  #endTable(): void {
    this.#endCell()
    this.#table = this.#table.outer ?? newTable()
    this.#place = this.#outside()
  }

  #beginRow(): void {
    this.#endCell()
    this.#table.row++
    this.#table.column = -1
  }

  #beginCell({ attrs }: Token.TagToken): void {
    this.#endCell()
    const table = this.#table
    table.column++
    if (table.column === 0 && table.row < table.firstCellEnd) table.column++
    const rows = Number(attrs.find(({ name }) => name === 'rowspan')?.value)
    if (table.column === 0 && rows > 1) table.firstCellEnd = table.row + rows
    this.blocks.push({ type: 'open', element: CELL, cell: this.#cell })
    table.cellStart = this.blocks.length
    this.#place = { type: 'cell' }
  }

  /** A cell that holds one text is that text; any other is a container. */
  #endCell(): void {
    this.endBlock()
    const { cellStart } = this.#table
    if (cellStart !== undefined && !this.#joinCell(cellStart)) this.blocks.push({ type: 'close', element: CELL })
    this.#table.cellStart = undefined
    this.#place = this.#outside()
  }

  /** One that this piece of HTML does not open was opened by a piece before it. */
  #closeCell(): void {
    const isOpen = this.#table.cellStart !== undefined
    this.#endCell()
    if (!isOpen) this.blocks.push({ type: 'close', element: CELL })
  }

  #joinCell(start: number): boolean {
    const [first, ...others] = this.blocks.slice(start, start + 2)
    if (others.length > 0 || (first !== undefined && first.type !== 'cell')) return false
    this.blocks.length = start - 1
    if (first) this.blocks.push({ ...first, isPart: false })
    return true
  }

  get #cell(): CellPlace {
    const { row, column } = this.#table
    return { row: Math.max(row, 0), column: Math.max(column, 0) }
  }

  /** A cell that is open may go on in the next piece. */
  end(): void {
    this.endBlock()
    const { cellStart } = this.#table
    if (cellStart !== undefined) this.#joinCell(cellStart)
  }

  #rule(): void {
    this.endBlock()
    this.blocks.push({ type: 'rule' })
  }

  #beginContainer(token: Token.TagToken): void {
    const { tagName: element, selfClosing } = token
    const isInLine = !isStandardElement(element) && this.#hasText
    if (!isStandardElement(element) && !selfClosing) this.#componentsOf(element).push(!isInLine)
    if (isInLine) return
    this.endBlock()
    if (!selfClosing) this.blocks.push({ type: 'open', element })
    for (const attribute of token.attrs) if (isNaming(ownName(element), attribute.name)) this.#addName(token, attribute)
  }

  /** One that this piece of HTML does not open was opened by a piece before it. */
  #endContainer(element: string): void {
    if (this.#componentsOf(element).pop() === false) return
    this.endBlock()
    this.blocks.push({ type: 'close', element })
  }

  #componentsOf(element: string): boolean[] {
    const components = this.#components.get(element) ?? []
    this.#components.set(element, components)
    return components
  }

  /** The value as the source has it. */
  #addName(token: Token.TagToken, { name, value }: Token.Attribute): void {
    const place = token.location?.attrs?.[name]
    if (place === undefined) return
    const writer = createWriter()
    const whole = this.#html.slice(place.startOffset, place.endOffset)
    const quoted = /^[^\s=]+\s*=\s*["']?/u.exec(whole)?.[0].length ?? 0
    const end = /["']$/u.test(whole) ? place.endOffset - 1 : place.endOffset
    writeAttribute(writer, value, this.#html, { start: place.startOffset + quoted, end })
    const text = trimRich({ ...unbroken(writer.finish()), strong: [] })
    if (text.text !== '') this.blocks.push({ type: 'name', text })
  }

  #outside(): BlockPlace {
    if (this.#items > 0) return { type: 'item' }
    return this.#table.cellStart === undefined ? this.#around : { type: 'cell' }
  }

  #break(token: Token.TagToken): void {
    const start = token.location?.startOffset ?? 0
    this.#writer.put(HARD_BREAK, { start, end: token.location?.endOffset ?? start })
  }

  #endStrong(): void {
    if (this.#strongFrom === undefined) return
    this.#strong.push({ start: this.#strongFrom, end: this.#writer.length })
    this.#strongFrom = undefined
  }
}

type StartTag = (reader: HtmlReader, token: Token.TagToken) => void

function each(names: Iterable<string>, start: StartTag): readonly (readonly [string, StartTag])[] {
  return Array.from(names, (name) => [name, start])
}

/** Line ends in HTML are mere spaces. */
function unbroken(mapped: MappedText): MappedText {
  return mapped.text.includes('\n') ? { ...mapped, text: mapped.text.replaceAll('\n', ' ') } : mapped
}
