import type { RoleId } from './role-ids.ts'

/** What a title says of rank, the one that decides first: an intern stays one, whatever else the title says. */
export const LEVELS = [
  'intern',
  'chief',
  'vp',
  'director',
  'head',
  'group',
  'manager',
  'lead',
  'principal',
  'staff',
  'senior',
  'associate',
  'junior',
] as const

export type Level = (typeof LEVELS)[number]

interface LevelWords {
  /** The usual title, with `{job}` for the name of the job: `Senior {job}`. */
  readonly title: string
  /** What it is called of those who lead: `Head of Product`. */
  readonly leads?: string
  readonly phrases: readonly string[]
}

/** The letters of a role, which stand for other jobs as well. Phrases in the notation of `language/phrase.ts`. */
export interface ShortTitle {
  readonly role: RoleId
  /** In lower case: `pm`. */
  readonly letters: string
  /** Whose people need no rank before the letters: `PO – Team Search`. */
  readonly teams: readonly string[]
  /** Beside the letters, they tell that another job is meant: `construction`. */
  readonly others: readonly string[]
}

/** What titles are made of besides the names of jobs. Plain data, phrases in the notation of `language/phrase.ts`. */
export interface TitleWords {
  readonly levels: Readonly<Record<Level, LevelWords>>
  /** Titles of those who lead the Product Managers: `Head of Product`. */
  readonly leaders: readonly string[]
  /** Longer titles, of those who lead others: `Head of Product Design`. */
  readonly notLeaders: readonly string[]
  /** Phrases in which a word of rank or of a kind of work means something else: `lead generation`. */
  readonly lookalikes: readonly string[]
  /** Kinds of product work, by name: `growth`. */
  readonly flavours: Readonly<Record<string, readonly string[]>>
  /**
   * Words for fields, technologies, functions and audiences: of these alone no product is known, as many teams of a
   * company have them. Single words, besides those of `flavours`.
   */
  readonly fields: readonly string[]
  /** Nouns of other jobs, as they end a name: `specialist`. */
  readonly professions: readonly string[]
  /** What the people of a role have or are dealt with by, as it ends a name: `tools`, `community`, `hiring`. */
  readonly belongings: readonly string[]
  /** What tells that a product is meant: `app`. */
  readonly software: readonly string[]
  readonly shortTitles: readonly ShortTitle[]
  /** What a title says of the vacancy and not of the job: `new`, `position`, `full time`. */
  readonly vacancy: readonly string[]
  /** How a duty begins that leaves the work to somebody else: `assist`. */
  readonly assisting: readonly string[]
  /** Cities, countries and regions that postings name. */
  readonly places: readonly string[]
}
