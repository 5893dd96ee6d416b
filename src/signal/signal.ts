import type { Clause } from '../posting/posting.ts'
import type { Metric } from '../role-model.ts'
import type { Span } from '../text/span.ts'

/** The roles that the linter tells apart. */
export type RoleId = 'product-manager' | 'product-owner'

/** What a cue speaks about; the rows of the role model. */
export const DIMENSIONS = [
  'focus',
  'artifact',
  'accountability',
  'audience',
  'horizon',
  'metric',
  'ceremony',
  'reporting-line',
  'mvp',
] as const

export type Dimension = (typeof DIMENSIONS)[number]

/**
 * Whose work a signal is: the hire answers for it (`owned`), helps another who does (`supporting`), it is someone else's (`other`),
 * it is experience asked for (`required`), it is denied (`negated`), or it tells of company, product or benefits (`context`).
 */
export type Ownership = 'owned' | 'supporting' | 'other' | 'required' | 'negated' | 'context'

/** Words of a cue that say nothing where they stand. */
export interface PassedOver {
  readonly role: RoleId
  readonly cue: string
  readonly text: string
  readonly clause: Clause
  readonly because: string
}

/** A cue of the role model found in a clause. */
export interface Signal {
  readonly role: RoleId
  readonly dimension: Dimension
  readonly ownership: Ownership
  /** Id of the cue that matched. */
  readonly cue: string
  /** The measure of success that the cue names, if it does. */
  readonly metric: Metric | undefined
  /** The hire is said to be measured by it: a measure rather than a duty. */
  readonly isMeasure: boolean
  /** The author's words, as the source's plain text has them. */
  readonly text: string
  readonly span: Span
  readonly clause: Clause
  /** Where the words stand in the clause's text. */
  readonly range: Span
  /** The cue's weight: 2 names the role's own work, 1 hints at it. */
  readonly weight: 1 | 2
  /** Owned if the title named its role: a careful reader may as well call it neutral. */
  readonly isHint: boolean
  /** Why the ownership was decided so, in a few words for people: `the section lists requirements`. */
  readonly because: string
}
