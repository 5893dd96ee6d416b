import { through, type MappedText } from '../source/mapped-text.ts'
import { type RichText, trimRich, withoutRanges } from '../source/rich-text.ts'

/** A piece of a posting that its markup sets apart, whether that is markdown or HTML. */
export type TextBlock =
  | { readonly type: 'heading'; readonly text: RichText; readonly rank: number }
  | { readonly type: 'paragraph'; readonly text: RichText }
  /** `opens` is false for the second paragraph of a list item. */
  | { readonly type: 'item'; readonly text: RichText; readonly opens: boolean }
  /** `isPart` where its cell holds more: lines, paragraphs, items. */
  | ({ readonly type: 'cell'; readonly text: RichText; readonly isPart: boolean } & CellPlace)
  /**
   * What a tag calls the part that it opens: `<Section title="What you bring">`. It is read only where it names a
   * section.
   */
  | { readonly type: 'name'; readonly text: RichText }

/** Row and column count from 0 in each table. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/**
 * A tag around blocks, or what markdown has for one; nothing tells yet whether it has a partner. `cell` says where the
 * cell is that it opens.
 */
export type Tag =
  | { readonly type: 'open'; readonly element: string; readonly cell?: CellPlace }
  | { readonly type: 'close'; readonly element: string }

/** What encloses blocks in markdown, by its signs. */
export const QUOTE = '>'
export const FOOTNOTE = '^'
export const ITEM = '*'
/** An item of HTML, which need not be closed. */
export const HTML_ITEM = 'li'
/** A cell that holds more than one text. */
export const CELL = 'td'

/** What a text is made of, in source order. A `rule` is a thematic break. */
export type Block = TextBlock | Tag | { readonly type: 'rule' }

/** The same block with its text changed, if it has one. */
export function withText<B extends Block>(block: B, change: (text: MappedText) => MappedText): B {
  return 'text' in block ? { ...block, text: { ...change(block.text), strong: block.text.strong } } : block
}

/** The same blocks, mapped to the source of the text that they were parsed from. */
export function blocksThrough(blocks: readonly Block[], outer: MappedText): readonly Block[] {
  return blocks.map((block) => withText(block, (text) => through(text, outer)))
}

/** Without characters that stand for none of the source: marks of ours that markdown takes for text, as in raw HTML. */
export function withoutOwnMarks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (!('text' in block)) return [block]
    const marks = block.text.segments.filter(({ source }) => source.start === source.end).map(({ text }) => text)
    const text = trimRich(withoutRanges(block.text, marks))
    return text.text === '' ? [] : [{ ...block, text }]
  })
}
