import type { Reading } from '../../language/reading.ts'
import type { Clause, Section } from '../../posting/posting.ts'
import { announcesList, claimsMeasure, isOfMeasures } from './success-words.ts'

/** What tells of the lines below it that the hire is measured by them, or is to reach them. */
export interface Announcement {
  readonly isOfAll: (section: Section) => boolean
  readonly announces: (clause: Clause) => boolean
}

const OF_MEASURES: Announcement = { isOfAll: isOfMeasures, announces: announcesList }

/** The readings that a heading or a sentence above them announces. */
export function listedReadings(
  readings: readonly Reading[],
  { isOfAll, announces }: Announcement = OF_MEASURES,
): ReadonlySet<Reading> {
  const listed = new Set<Reading>()
  let lead: Reading | undefined
  for (const reading of readings) {
    const { clause } = reading
    if (lead?.clause.section !== clause.section) lead = undefined
    if (isOfAll(clause.section) || (lead !== undefined && canBeListed(reading))) listed.add(reading)
    if (isProse(reading)) lead = announces(clause) ? reading : leadAfter(reading, lead)
  }
  return listed
}

function isProse({ clause: { form } }: Reading): boolean {
  return form === 'sentence' || form === 'caption'
}

/** A list ends with the next sentence, unless that is one of its lines: `Attrition to stay under 4 percent.` */
function leadAfter(reading: Reading, lead: Reading | undefined): Reading | undefined {
  return lead !== undefined && (lead.clause.block === reading.clause.block || canBeListed(reading)) ? lead : undefined
}

function canBeListed(reading: Reading): boolean {
  return !isProse(reading) || /\p{N}/u.test(reading.clause.text)
}

/**
 * Whether a reading, or a sentence right behind it, claims the measures that it names: a sentence that names one itself
 * claims that one, `We all look at revenue. Defects are yours.`
 */
export function isClaimed(
  readings: readonly Reading[],
  at: number,
  namesMeasure: (reading: Reading) => boolean,
): boolean {
  const block = readings[at]?.clause.block
  const behind = readings.slice(at + 1, at + REACH)
  const next = behind.findIndex((reading) => reading.clause.block !== block || namesMeasure(reading))
  const near = readings.slice(at, next === -1 ? at + REACH : at + 1 + next)
  return near.some(({ clause }) => claimsMeasure(clause))
}

/** How many sentences behind a measure may claim it: `Monthly churn is 5%. We want 3%. That number is yours.` */
const REACH = 3
