import { through, type MappedText } from '../source/mapped-text.ts'
import type { RichText } from '../source/rich-text.ts'

/** A piece of a posting that its markup sets apart, whether that is markdown or HTML. */
export type Block =
  | { readonly type: 'heading'; readonly text: RichText; readonly rank: number }
  | { readonly type: 'paragraph'; readonly text: RichText }
  /** `opens` is false for the second paragraph of a list item. */
  | { readonly type: 'item'; readonly text: RichText; readonly opens: boolean }
  /** Row and column count from 0 in each table. */
  | { readonly type: 'cell'; readonly text: RichText; readonly row: number; readonly column: number }

/** The same blocks, mapped to the source of the text that they were parsed from. */
export function blocksThrough(blocks: readonly Block[], outer: MappedText): readonly Block[] {
  return blocks.map((block) => ({ ...block, text: { ...through(block.text, outer), strong: block.text.strong } }))
}
