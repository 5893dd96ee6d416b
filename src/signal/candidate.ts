import type { Grammar, TokenRange } from '../language/grammar.ts'
import type { Clause } from '../posting/posting.ts'
import type { Cue } from '../role-model.ts'

/** A cue's object in a clause whose grammar has been read. */
export interface Candidate {
  readonly cue: Cue
  readonly clause: Clause
  readonly grammar: Grammar
  readonly object: TokenRange
  /** Where the clause names someone else who holds the cue's role. */
  readonly counterpart: TokenRange | undefined
  /** Whom the section's heading speaks of, when it is someone else who holds a role: `What our Product Owner does`. */
  readonly headingHolder: string | undefined
  /** One of the Product Manager's artifacts: turning it into another is reading it, not owning it. */
  readonly isOnlyReadWhenTransformed: boolean
  /** The title names the cue's role, and no other. */
  readonly isTitlesRole: boolean
  /** The cue names a measure of success. */
  readonly isMetric: boolean
  /** A measure that the hire moves, as against measures at large, which are set: `revenue`, not `KPIs`. */
  readonly isMoved: boolean
  /** The clause says that the hire is measured by what stands here. */
  readonly isMeasure: boolean
}
