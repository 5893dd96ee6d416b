import { isAimed } from '../../language/aim.ts'
import type { Reading } from '../../language/reading.ts'
import { normalizeWord, stem } from '../../language/stem.ts'
import { tokenize } from '../../language/tokens.ts'
import type { Clause, Section } from '../../posting/posting.ts'
import { sourceSpan, verbatim } from '../../posting/source/mapped-text.ts'
import { createGoalRewording, type GoalKind } from '../../rewording/goal.ts'
import type { Rewording } from '../../rewording/handoff.ts'
import type { OperatingModel, Owner } from '../../roles/operating-model.ts'
import type { RoleModel } from '../../roles/role-model.ts'
import type { NamedRole } from '../../roles/role-ids.ts'
import type { Span } from '../../text/span.ts'
import { listedReadings } from './listing.ts'
import type { Measure, MeasureReader } from './measures.ts'
import { createOutputReader } from './outputs.ts'
import { announcesList, isOfCompany, isOfMeasures, SILENT } from './success-words.ts'

/** Something that the hire is to have reached by some time. */
export interface Goal {
  /** As written, without the full stop. */
  readonly text: string
  readonly span: Span
  readonly kind: GoalKind
  /** Whose goal it is under the operating model. */
  readonly owner: Owner
  /** The same as a goal of the other kind; `undefined` where that cannot be said in good English. */
  readonly reworded: Rewording | undefined
}

export interface GoalReader {
  /** In source order; a goal that is both an outcome and an output is left out, as either role may have it. */
  readonly read: (readings: readonly Reading[], role: NamedRole | undefined, model: OperatingModel) => readonly Goal[]
}

type Words = Pick<RoleModel, 'metrics' | 'outputs' | 'verbs'>

export function createGoalReader(words: Words, measures: MeasureReader): GoalReader {
  const outputIn = createOutputReader(words.outputs)
  const reword = createGoalRewording(words)
  const verbs = verbsOf(words)

  /** What says in the same breath what it is good for is right for either role. */
  const isOutput = (reading: Reading): boolean => {
    const output = outputIn(reading.tokens)
    if (output === undefined) return false
    const rest = reading.tokens.slice((output.verb ?? 0) + 1)
    const hasPurpose = rest.some(({ word, stem: verb }) => word === 'so' || verbs.outcome.has(verb))
    return !hasPurpose && measures.metricsIn(reading).every(({ role }) => role !== 'product-manager')
  }

  const kindOf = (reading: Reading, role: NamedRole | undefined): { kind: GoalKind; isBuilt: boolean } | undefined => {
    const found = measures.readGoal(reading, role)
    const isOutcome = hasOutcome(found)
    const isDelivery = found.some(({ metric }) => metric.role === 'product-owner')
    const isBuilt = !isOutcome && isOutput(reading)
    if (isOutcome === (isDelivery || isBuilt)) return undefined
    return { kind: isOutcome ? 'outcome' : 'output', isBuilt: isBuilt && !isDelivery }
  }

  /** Read again: what is offered is no goal of the same kind any more, and assigns no such measure. */
  const reworded = (
    { clause, tokens }: Reading,
    kind: GoalKind,
    role: NamedRole | undefined,
  ): Rewording | undefined => {
    const verb = tokens.findIndex((token, at) => verbs[kind].has(token.stem) && isAimed(tokens, at))
    // What is joined to another goal would be torn from it.
    if (/^(?:and|or|,)$/u.test(tokens[verb - 1]?.word ?? '')) return undefined
    const base = verbs[kind].get(tokens[verb]?.stem ?? '')
    const other = kind === 'outcome' ? 'output' : 'outcome'
    const said = base === undefined ? undefined : reword({ clause, tokens, verb, base }, other)
    if (said === undefined) return undefined
    const again = { clause: { ...clause, ...verbatim(said.text, clause.span.start) }, tokens: tokenize(said.text) }
    const isMeasured = kind === 'outcome' && hasOutcome(measures.read([again], role))
    return isMeasured || kindOf(again, role)?.kind === kind ? undefined : said
  }

  return {
    read: (readings, role, model) =>
      goalsAmong(readings).flatMap((reading): Goal[] => {
        const found = kindOf(reading, role)
        if (found === undefined) return []
        const { kind } = found
        const owner = ownerOf(found, model)
        return [{ ...withoutStop(reading.clause), kind, owner, reworded: reworded(reading, kind, role) }]
      }),
  }
}

function withoutStop(clause: Clause): Pick<Goal, 'text' | 'span'> {
  const text = clause.text.replace(/[.;,]$/u, '')
  return { text, span: sourceSpan(clause, { start: 0, end: text.length }) }
}

function hasOutcome(measures: readonly Measure[]): boolean {
  return measures.some(({ metric }) => metric.role === 'product-manager')
}

function ownerOf({ kind, isBuilt }: { kind: GoalKind; isBuilt: boolean }, { measures, work }: OperatingModel): Owner {
  if (kind === 'outcome') return measures['product-manager']
  return isBuilt ? (work['release'] ?? 'product-owner') : measures['product-owner']
}

/** The verbs of each kind of goal, by their stems. */
function verbsOf({ metrics, outputs }: Words): Readonly<Record<GoalKind, ReadonlyMap<string, string>>> {
  const byStem = (list: readonly string[]): ReadonlyMap<string, string> =>
    new Map(list.map((verb) => [stem(normalizeWord(verb)), verb]))
  return {
    outcome: byStem(metrics.flatMap(({ movedBy }) => movedBy.filter((verb) => !verb.includes(' ')))),
    output: byStem([...outputs.shipping, ...outputs.finishing]),
  }
}

/**
 * The readings that say what the hire is to reach: below a heading or a sentence that announces goals, or in words of
 * their own.
 */
function goalsAmong(readings: readonly Reading[]): readonly Reading[] {
  const listed = listedReadings(readings, { isOfAll: isOfGoals, announces: announcesGoals })
  return readings.filter(
    (reading) => (listed.has(reading) || isGoal(reading.clause)) && !isOfCompany(reading.clause) && !isLead(reading),
  )
}

/** It announces what is below it. */
function isLead({ clause: { text } }: Reading): boolean {
  return text.endsWith(':')
}

/** `Goals`, `Your first 90 days`, `OKRs`, `What you will have achieved after one year`. */
function isOfGoals(section: Section): boolean {
  if (isOfMeasures(section)) return true
  const { heading, kind } = section
  if (heading === undefined || kind === 'process' || kind === 'benefits' || OF_COMPANY.test(heading)) return false
  if (SILENT.has(kind))
    return BY_THEN.test(heading) || (EARLY.test(heading) && /\byou(?:['’]ll| will)\b/iu.test(heading))
  return GOALS.test(heading) || EARLY.test(heading) || BY_THEN.test(heading)
}

function announcesGoals(clause: Clause): boolean {
  const { text, form } = clause
  if (announcesList(clause)) return true
  if (!text.endsWith(':') && form !== 'caption') return false
  const words = text.slice(-LONGEST_LEAD)
  return !OF_COMPANY.test(words) && (EARLY.test(words) || BY_THEN.test(words) || GOALS.test(words.replace(/:$/u, '')))
}

/** `In your first year you will have shipped the app`, `Your goal is to double sales`, `Objective 1: double sales`. */
function isGoal({ text, label, section: { kind } }: Clause): boolean {
  if (SILENT.has(kind) && kind !== 'company') return false
  const opening = text.slice(0, LONGEST_LEAD)
  if (LABEL.test(label) || (EARLY.test(label) && kind !== 'company')) return true
  return YOUR_GOAL.test(opening) || (YOU.test(opening) && (EARLY.test(opening) || BY_THEN.test(opening)))
}

/** In characters: what is farther away says nothing of a statement. */
const LONGEST_LEAD = 160

const OF_COMPANY = /\b(?:our|we|learning|team['’]s|company)\b/iu
/** At the end of a heading or lead. */
const GOALS =
  /\b(?:goals|objectives|okrs?|key results|success criteria)(?: (?:for|of|in|during) (?:the|this|your) [\p{L}\p{N} ]{1,30})?$/iu
/** `in your first year`, `within 90 days`, `First month`, `30-60-90`. */
const EARLY =
  /\b(?:first|initial) (?:(?:\d{1,3}|two|three|four|six|nine|twelve|thirty|sixty|ninety|few|couple of) (?:days|weeks|months|quarters)|weeks?|months?|quarter|half[- ]year|year)\b|\b(?:30|60|90|100|180)[- ]days?\b|\b(?:weeks?|months?|year|quarter) (?:\d{1,3}|one|two|three|six|twelve)\b/iu
/** `after twelve months you will have`, `by the end of the year you will` */
const BY_THEN =
  /\b(?:after|by the end of|within|by (?:q[1-4]|20\d\d|year[- ]end|christmas|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december))\b[\p{L}\p{N} ,]{0,40}\byou(?:['’]ll| will|['’]ve| have)\b|\byou(?:['’]ll| will) have\b[\p{L}\p{N} ,]{1,80}\b(?:after|by|within)\b|\byou(?:['’]ll| will) have (?:achieved|accomplished|delivered|reached)\b/iu
const LABEL = /^(?:(?:key )?(?:goal|objective|result|target|okr|kr|o)s?) ?\d{0,2} ?[:.–—-]?$/iu
const YOUR_GOAL =
  /\b(?:your|the) (?:\p{L}+ ){0,2}(?:goal|objective|target|job|task|mission)\b[^.;:]{0,60}?\b(?:is|are|will be) to\b/iu
const YOU = /\byou(?:r|['’]ll)?\b/iu
