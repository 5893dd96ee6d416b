import type { CellPlace } from '../markup/markup-block.ts'
import type { ClauseForm, SectionKind } from '../posting.ts'
import type { RichText } from '../source/rich-text.ts'

/** An inset is beside the text, an item is a part of a list; a layout only arranges what it holds. */
export type ContainerKind = 'inset' | 'item' | 'layout'

/** The edges of a container: what opens inside it ends with it. `cell` says where a cell is in its table. */
export type Edge =
  | { readonly type: 'enter'; readonly kind: ContainerKind; readonly cell: CellPlace | undefined }
  | { readonly type: 'leave' }

/** What a block turns out to be when its lines are sorted out: a heading, or something that the posting states. */
export type Unit =
  | {
      readonly type: 'heading'
      /** Without markup and closing colon. */
      readonly text: RichText
      /** Headings of a lower rank enclose those of a higher one. */
      readonly rank: number
      readonly kind: SectionKind | undefined
      /** The line itself, when it is also a sentence to read: `As our Product Owner you will:`. */
      readonly lead: RichText | undefined
      /** A line that only its colon makes a heading: `Location:`, `**Your tasks:**`. */
      readonly isLabel: boolean
    }
  | { readonly type: 'statement'; readonly text: RichText; readonly form: ClauseForm; readonly opens: boolean }
  /** `isPart` where its cell, a container, holds more. */
  | ({ readonly type: 'cell'; readonly text: RichText; readonly isPart: boolean } & CellPlace)
  /** Closes every section: the frontmatter ends. */
  | { readonly type: 'end' }

/** What parts units: the edges of containers, and thematic breaks. */
export type Divider = Edge | { readonly type: 'rule' }

export function isUnit(one: Unit | Divider): one is Unit {
  return one.type !== 'enter' && one.type !== 'leave' && one.type !== 'rule'
}

/** Markdown's levels are 1 to 6. Frontmatter keys enclose what their text holds. */
export const KEY_RANK = 0
export const BOLD_RANK = 7
export const PLAIN_RANK = 8
export const LEAD_RANK = 9
