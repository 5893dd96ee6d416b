import { ROLE_IDS } from './role-ids.ts'

/** The jobs that postings for the two roles turn into or are combined with. */
export const NEIGHBOUR_IDS = ['ba', 'pjm', 'pgm', 'sm', 'pmm', 'eng', 'des', 'da', 'cs', 'sales', 'ops'] as const

export type NeighbourId = (typeof NEIGHBOUR_IDS)[number]

/** All jobs that duties are told apart by. */
export const JOB_IDS = [...ROLE_IDS, ...NEIGHBOUR_IDS] as const

export type JobId = (typeof JOB_IDS)[number]

/** An entry of a public classification of occupations. */
interface Occupation {
  readonly code: string
  /** What the classification calls it. */
  readonly label: string
}

/** What public classifications call a job; one that has no entry for it is left out. */
export interface OccupationCodes {
  /** O*NET-SOC 2019. */
  readonly onet?: Occupation
  /** ESCO 1.2; its entries also have addresses. */
  readonly esco?: Occupation & { readonly uri: string }
}

/** A job besides the two roles. */
export interface Neighbour {
  readonly id: NeighbourId
  /** As a recruiter says it: `Business Analyst`. */
  readonly name: string
  /** Whose work it is, for messages: `a business analyst’s`. */
  readonly whose: string
  /** Its usual titles, in phrase notation. */
  readonly titles: readonly string[]
  /** Where the job is described. */
  readonly source: string
  readonly codes: OccupationCodes
}
