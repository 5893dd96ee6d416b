import type { FindFirst } from '../text/patterns.ts'
import type { RoleId } from './role-ids.ts'

/** The ways in which companies divide product work that the linter knows; the first is the default. */
export const MODEL_IDS = ['strategic-tactical', 'scrum-guide', 'safe', 'combined'] as const

export type ModelId = (typeof MODEL_IDS)[number]

export const DEFAULT_MODEL: ModelId = MODEL_IDS[0]

/** Whose some work is: one role's, or `either` role's, and then it is right under both titles. */
export type Owner = RoleId | 'either'

/** Work that its words give to another than its kind does: `program backlog` where the backlog is a team's. */
interface WorkException {
  /** The kinds of work that it is read in. */
  readonly kinds: readonly string[]
  /** In phrase notation. */
  readonly phrases: readonly string[]
  /** Phrases in which the words mean something else. */
  readonly unless?: readonly string[]
  readonly owner: Owner
  /** Duties in which it must be found. */
  readonly says: readonly string[]
  /** Duties of the same kinds in which it must not be found. */
  readonly not: readonly string[]
}

/**
 * How a company divides product work between two roles: where it differs from the strategic/tactical split, by which
 * all statements were labelled and learned. Plain data.
 */
export interface OperatingModel {
  readonly id: ModelId
  /** How messages call it: `the Scrum Guide`. */
  readonly name: string
  /** What a recruiter can say yes or no to. */
  readonly inShort: string
  /** Where the knowledge comes from. */
  readonly source: string
  /** Kinds of work that are another's than by the split. */
  readonly work: Readonly<Record<string, Owner>>
  readonly exceptions: readonly WorkException[]
  /** Whose the measures are that are one role's by the split. */
  readonly measures: Readonly<Record<RoleId, Owner>>
  /** Roles that may report to any kind of manager. */
  readonly reportsToAnyone: readonly RoleId[]
  /** The title of one person who does both roles' work; `undefined` where these are two jobs. */
  readonly oneJob?: Owner
  /** How postings say that the company works so; none for the default. */
  readonly hints: FindFirst
  /** Statements that say so, and some that do not. */
  readonly says: readonly string[]
  readonly not: readonly string[]
}
