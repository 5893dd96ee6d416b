import type { ProductName } from '../signal/title/product-name.ts'
import type { NamedRole, RoleId } from '../roles/role-ids.ts'
import type { Location, Span } from '../text/span.ts'

/** Words of a posting and where they stand. */
export interface Place {
  /** Shortened where there are many: a summary is kept for every posting of a run. */
  readonly text: string
  readonly span: Span
  readonly loc: Location
  /** The headings above it, outermost first. */
  readonly section: readonly string[]
  /** The rules across postings that the author has silenced here; missing where there are none. */
  readonly silenced?: readonly string[]
}

/** What the hire has to do with one of the things that a product team shares out, and the statement that says so. */
export interface Part {
  /** Its name in the role model: `backlog`. */
  readonly responsibility: string
  readonly level: 'owns' | 'supports' | 'told'
  /** The other role that the statement gives it to. */
  readonly givenTo: RoleId | undefined
  /** The statement names it and leaves no doubt whose it is: rules speak of nothing else. */
  readonly isPlain: boolean
  readonly place: Place
}

/** A measure of success that is assigned to the hire. */
export interface MeasureSummary {
  /** Its name in the role model: `retention`. */
  readonly metric: string
  readonly role: RoleId
  readonly place: Place
}

/** To whom the hire reports, or who reports to the hire. */
export interface ReportingSummary {
  readonly direction: 'to' | 'from'
  /** The role that the other one has; `undefined` for another job. */
  readonly role: RoleId | undefined
  /** The statement leaves no doubt who leads whom: rules speak of nothing else. */
  readonly isPlain: boolean
  readonly place: Place
}

/**
 * All that rules across postings, and the matrix of a team, need of one posting. Plain data, small, and complete: once
 * it is there, the posting
 * need not be read again.
 */
export interface PostingSummary {
  readonly title: Place
  readonly role: NamedRole
  /** What its frontmatter names as its team or product; `undefined` where it names none. */
  readonly declaredTeam: string | undefined
  /** The product that its title names, by which a team is guessed. */
  readonly product: ProductName | undefined
  readonly parts: readonly Part[]
  readonly measures: readonly MeasureSummary[]
  readonly reporting: readonly ReportingSummary[]
  /** The roles of colleagues whom it names. */
  readonly colleagues: readonly RoleId[]
}
