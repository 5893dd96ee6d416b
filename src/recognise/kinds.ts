import type { Dimension, RoleId } from '../signal/signal.ts'

/** A kind of work, such as vision, backlog or acceptance, and whose it is. */
export interface WorkKind {
  readonly role: RoleId
  readonly dimension: Dimension
  /** How messages call it: `the roadmap`. */
  readonly label: string
}
