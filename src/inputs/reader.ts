import type { Content } from '../posting/markup/content.ts'
import type { Limits } from '../posting/markup/limits.ts'

/** Why a text holds no posting that could be judged, and the way out. */
export interface Refusal {
  readonly what: string
  readonly wayOut: string
}

/** The content of each posting of a text, in source order, mapped to that text. */
export type Contents = readonly [Content, ...Content[]]

/** Reads the postings of a text in one language. Pure, and throws for no text. */
export type Reader = (text: string, limits: Limits) => Contents | Refusal
