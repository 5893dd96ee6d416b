import type { Section, SectionKind } from '../posting/posting.ts'
import { tokenize } from '../language/tokens.ts'
import type { NamedRole } from '../roles/role-ids.ts'
import type { Reading } from '../language/reading.ts'
import type { Statement } from './evidence.ts'
import { withoutGiven } from './given.ts'
import type { Word } from './words.ts'

/** How much words alone read like a duty: above 0 more like one than like a requirement or text about the company. */
export type DutyScore = (words: readonly Word[]) => number

/**
 * The statements of a posting with what surrounds them. A heading is evidence, and so are the statements under it: what
 * comes under `About us` and reads like duties is taken for duties.
 */
export function statementsOf(
  readings: readonly Reading[],
  title: NamedRole | undefined,
  wordsOf: (tokens: Reading['tokens']) => Word[],
  dutyScore: DutyScore,
): Statement[] {
  const read = readings.map(({ clause, tokens }) => {
    const words = wordsOf(tokens)
    return { clause, ...withoutGiven(words), duty: dutyScore(words) }
  })
  const sections = new Map<Section, { sum: number; count: number }>()
  for (const { clause, duty } of read) {
    const known = sections.get(clause.section) ?? { sum: 0, count: 0 }
    sections.set(clause.section, { sum: known.sum + duty, count: known.count + 1 })
  }
  const headings = new Map<Section, Word[]>()
  return read.map(({ clause: { section, text }, words, content, given, duty }) => {
    const { sum, count } = sections.get(section) ?? { sum: 0, count: 0 }
    const heading = headings.get(section) ?? wordsOf(tokenize(section.heading ?? ''))
    headings.set(section, heading)
    return {
      words,
      content,
      given,
      text,
      section: section.kind,
      heading,
      title,
      dutyLevel: levelOf(duty),
      sectionLevel: sectionLevel(section.kind, sum, count),
    }
  })
}

/** What a heading makes one expect, in duty scores. */
const EXPECTED: Readonly<Record<SectionKind, number>> = {
  title: 0,
  summary: 0,
  responsibilities: 1.2,
  requirements: -1.5,
  metrics: 0.8,
  reporting: -1,
  company: -1.5,
  benefits: -1.5,
  process: -1.5,
  other: 0,
}

/** A heading weighs as much as so many statements. */
const HEADING_WEIGHT = 2

/**
 * How much a section reads like duties: its heading and the `count` statements under it, whose duty scores sum up to
 * `sum`.
 */
export function sectionLevel(kind: SectionKind, sum: number, count: number): number {
  return levelOf((sum + HEADING_WEIGHT * EXPECTED[kind]) / (count + HEADING_WEIGHT))
}

export function levelOf(score: number): number {
  return Math.max(-3, Math.min(3, Math.round(score)))
}

/** Whether duties may be in a section: in “About us” only where a list of them stands there. */
export function holdsDuties({ section, sectionLevel }: Pick<Statement, 'section' | 'sectionLevel'>): boolean {
  return sectionLevel >= (EXPECTED[section] < 0 ? 1 : 0)
}

/** Fewer words of content than these say nothing of whose duty it is. */
const FEWEST_WORDS = 2

/**
 * Whether a statement makes some work the hire’s own, whosever work that is: by its section, and by how much it reads
 * like a duty.
 */
export function isDuty({ section, content, dutyLevel, sectionLevel: around }: Statement): boolean {
  if (content.length < FEWEST_WORDS || section === 'metrics') return false
  if (section === 'responsibilities') return around >= 0 && dutyLevel >= -2
  if (EXPECTED[section] < 0) return holdsDuties({ section, sectionLevel: around }) && dutyLevel >= 1
  return dutyLevel >= 2 || (around >= 1 && dutyLevel >= 1)
}

/**
 * Frontmatter describes a posting, and its text is often said again below; where a key names duties, as in
 * `responsibilities:`, it is the posting. A caption says again what the bullets below it say, and one word, such as the
 * label of `Backlog: Jira`, says nothing of who does what.
 */
export function isJudged({ clause: { form, section }, tokens }: Reading): boolean {
  if (form === 'caption' || isOneWord(tokens)) return false
  return (form !== 'field' || section.kind === 'responsibilities') && !tellsWhenOrHowMuch(tokens)
}

/** Or none. */
function isOneWord(tokens: Reading['tokens']): boolean {
  const first = tokens.findIndex(({ isPunctuation }) => !isPunctuation)
  return !tokens.some(({ isPunctuation }, at) => at > first && !isPunctuation)
}

/**
 * `Monday:`, `By the end of week two:`, `£3.1m`, `below 4 %`: when the work is done, or how much is paid or reached.
 */
function tellsWhenOrHowMuch(tokens: Reading['tokens']): boolean {
  return tokens.every(({ word, isPunctuation }) => isPunctuation || WHEN.test(word) || HOW_MUCH.test(word))
}

const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mid)?days?|noon|(?:morn|even)ings?|afternoons?|weeks?|weekends?|hours?|minutes?|months?|quarters?|years?|first|second|third|next|last|one|two|three|six|every|each|on|in|by|at|from|until|after|the|your|a|end|of|and|to|then|now|today|early|late|later)$/u

const HOW_MUCH =
  /^(?:\d.*|k|m|bn|million|billion|thousand|percent|points?|usd|eur|gbp|or|than|least|most|max|min|maximum|minimum|below|above|under|over|up|down|less|fewer|more|better|higher|lower|about|around|approx|per|target)$/u
