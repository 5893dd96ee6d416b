import type { Clause } from '../posting/posting.ts'
import type { Dimension, RoleId } from '../roles/role-ids.ts'
import type { Span } from '../text/span.ts'

/**
 * Whose work a statement is: the hire answers for it (`owned`), or it only resembles the role’s work (`doubtful`) and
 * does not count.
 */
export type Ownership = 'owned' | 'doubtful'

/** A statement that speaks for a role. */
export interface Signal {
  /** Whose work it is under the operating model. */
  readonly role: RoleId
  /** Whose work it is by the strategic/tactical split, by which it was learned. */
  readonly side: RoleId
  /** The kind of work, by its name in the role model. */
  readonly kind: string
  readonly dimension: Dimension
  readonly ownership: Ownership
  /** How surely it makes the role’s work the hire’s own, 0 to 1. */
  readonly probability: number
  /** The words that speak most for it, as the source's plain text has them. */
  readonly text: string
  readonly span: Span
  readonly clause: Clause
  /** Ids of the company’s own cues that speak in it. */
  readonly cues: readonly string[]
  /** Why, in a few words for people. */
  readonly because: string
}
