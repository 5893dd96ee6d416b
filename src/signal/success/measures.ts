import { PhraseIndex, type PhraseMatch } from '../../language/phrase.ts'
import { textSpan, type Token } from '../../language/tokens.ts'
import type { Clause } from '../../posting/posting.ts'
import { sourceSpan } from '../../posting/source/mapped-text.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { isClaimed, listedReadings } from './listing.ts'
import type { NamedMeasure } from './named-measure.ts'
import { reasonOf } from './reasons.ts'
import { targetOf, withoutPeriods, type Target } from './target.ts'
import type { Reading } from '../../language/reading.ts'
import type { NamedRole } from '../../roles/role-ids.ts'
import type { MetricNames } from '../../roles/role-model.ts'

/** A measure of success that the posting assigns to the hire. */
export interface Measure {
  readonly metric: MetricNames
  readonly clause: Clause
  /** The author's words for it. */
  readonly text: string
  /** Where they are in the source. */
  readonly span: Span
  /** Where they are in the clause's text. */
  readonly range: Span
  /** Said in words of measuring, or in a list of measures. */
  readonly isAnnounced: boolean
  /** What it is to reach, where the clause gives a number. */
  readonly target: Target | undefined
  /** Which measure exactly, and of what: `day-30 retention`, `conversion of new users`. */
  readonly scope: string
}

export interface MeasureReader {
  /**
   * `role` is the hire's, where it is known: `the Product Owner` is the hire under that title and a colleague under
   * another.
   */
  read(readings: readonly Reading[], role?: NamedRole): readonly Measure[]
  /** The measures that a goal of the hire wants moved, or gives a number for: `Churn below 3%`, not `Churn`. */
  readGoal(goal: Reading, role?: NamedRole): readonly Measure[]
  /** The metrics that it names, whoever answers for them. */
  metricsIn(reading: Reading): readonly MetricNames[]
}

/** A name of a metric, or a phrase in which it means something else. */
interface Name {
  readonly metric: MetricNames
  readonly isOther: boolean
}

/** Prepares the names of the metrics and the words that assign them. */
export function createMeasureReader(metrics: readonly MetricNames[]): MeasureReader {
  const names = new PhraseIndex<Name>(metrics.flatMap(namesOf))
  const owners = verbIndex(metrics, ({ ownedBy }) => ownedBy)
  const movers = verbIndex(metrics, ({ movedBy }) => movedBy)

  const namingsIn = (readings: readonly Reading[]): readonly Naming[] =>
    readings
      .map((reading, at) => ({ reading, at, found: namedIn(names, reading.tokens) }))
      .filter(({ found }) => found.length > 0)

  const namedMeasures = (
    { reading, found }: Naming,
    all: Pick<NamedMeasure, 'isListed' | 'isClaimed' | 'isGoal' | 'role'>,
  ): readonly NamedMeasure[] => {
    const owning = owners.in(reading.tokens)
    const moving = movers.in(reading.tokens)
    return found.map(({ value: { metric }, start, end }) => ({
      ...all,
      metric,
      at: { start, end },
      reading,
      owners: owning.filter(({ value }) => value.has(metric)),
      movers: moving.filter(({ value }) => value.has(metric)),
    }))
  }

  const measuresOf = (namings: readonly NamedMeasure[], announced: ReadonlyMap<Span, Clause>): readonly Measure[] =>
    namings.flatMap((naming) => {
      const reason = reasonOf(naming)
      return reason === undefined
        ? []
        : [toMeasure(naming, reason.isAnnounced, announced.get(naming.reading.clause.block))]
    })

  return {
    read(readings, role) {
      const namings = namingsIn(readings)
      if (namings.length === 0) return []
      const sections = new Set(namings.map(({ reading }) => reading.clause.section))
      const listed = listedReadings(readings.filter(({ clause }) => sections.has(clause.section)))
      const announced = labelledClauses(readings)
      const measuring = new Set(namings.map(({ reading }) => reading))
      return namings.flatMap((naming) => {
        const { reading, at } = naming
        const all = {
          isListed: listed.has(reading),
          isClaimed: isClaimed(readings, at, (other) => measuring.has(other)),
          isGoal: false,
          role,
        }
        return measuresOf(namedMeasures(naming, all), announced)
      })
    },
    readGoal(goal, role) {
      const all = { isListed: true, isClaimed: false, isGoal: true, role }
      const isMoved = MOTION.test(goal.clause.text) || movers.in(goal.tokens).length > 0
      return namingsIn([goal])
        .flatMap((naming) => measuresOf(namedMeasures(naming, all), new Map()))
        .filter(({ target }) => isMoved || target !== undefined)
    },
    metricsIn: ({ tokens }) => namedIn(names, tokens).map(({ value }) => value.metric),
  }
}

/** `satisfaction is up by five points`, `more active users` */
const MOTION =
  /\b(?:up|down|above|below|over|under|higher|lower|more|fewer|less|better|rises?|falls?|grows?|doubles?|doubled|halved)\b/iu

/** A reading, its place among all, and the metrics that it names. */
interface Naming {
  readonly reading: Reading
  readonly at: number
  readonly found: readonly PhraseMatch<Name>[]
}

function namesOf(metric: MetricNames): [phrase: string, name: Name][] {
  return [
    ...metric.names.map((phrase): [string, Name] => [phrase, { metric, isOther: false }]),
    ...(metric.unless ?? []).map((phrase): [string, Name] => [phrase, { metric, isOther: true }]),
  ]
}

/** Every verb with the metrics that it says something about. */
function verbIndex(
  metrics: readonly MetricNames[],
  verbsOf: (metric: MetricNames) => readonly string[],
): PhraseIndex<ReadonlySet<MetricNames>> {
  const byVerb = new Map<string, Set<MetricNames>>()
  for (const metric of metrics) {
    for (const verb of verbsOf(metric)) byVerb.set(verb, (byVerb.get(verb) ?? new Set()).add(metric))
  }
  return new PhraseIndex(byVerb)
}

/** The metrics that are named, each place once and by its longest name. */
function namedIn(names: PhraseIndex<Name>, tokens: readonly Token[]): readonly PhraseMatch<Name>[] {
  const matches = names.in(tokens)
  const others = matches.filter(({ value }) => value.isOther)
  const found: PhraseMatch<Name>[] = []
  for (const match of matches) {
    if (match.value.isOther || match.start < (found.at(-1)?.end ?? 0)) continue
    if (!others.some((other) => other.value.metric === match.value.metric && overlaps(other, match))) found.push(match)
  }
  return found
}

/** Of every block, the clause behind its label; of several, the first. */
function labelledClauses(readings: readonly Reading[]): ReadonlyMap<Span, Clause> {
  const clauses = new Map<Span, Clause>()
  for (const { clause } of readings) {
    if (clause.label !== '' && !clauses.has(clause.block)) clauses.set(clause.block, clause)
  }
  return clauses
}

function toMeasure(
  { metric, reading, at }: NamedMeasure,
  isAnnounced: boolean,
  announced: Clause | undefined,
): Measure {
  const { clause, tokens } = reading
  const range = textSpan(tokens, at)
  return {
    metric,
    clause,
    text: clause.text.slice(range.start, range.end),
    span: sourceSpan(clause, range),
    range,
    isAnnounced,
    target: targetOf(clause.text, range) ?? targetBehindLabel(announced),
    scope: scopeOf(clause, range),
  }
}

/** The word before the measure, unless it is what is to be done to it. */
function qualifierOf(text: string, { start }: Span): string {
  const word = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+)\s*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? ''
  return MOVES.test(word) ? '' : word
}

const MOVES =
  /^(?:grow|increase|raise|lift|improve|reduce|cut|lower|keep|bring|hold|get|drive|boost|push|decrease|achieve|reach|hit|double|the|our|your|and|of|for|to|growing|increasing|raising|improving|reducing)$/iu

/** `Churn: 3%`: the label names the measure, what it announces gives the number. */
function targetBehindLabel(announced: Clause | undefined): Target | undefined {
  return announced && targetOf(announced.text, { start: 0, end: 0 })
}

/** In characters. */
const LONGEST_SCOPE = 120

/** In small letters, up to the next measure: `churn below 3% among consumers`, `adoption of the app of 40%`. */
const SCOPE =
  /\s(?:of|for|among|in|from|across|with) (?:(?:the|our|all|every) )?(?!the\b|our\b|all\b)((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?=\s*(?:$|[.]|(?:by|to|from|at|above|below|over|under|in|within|of|for|per|every|each|is|are|stays?|reach(?:es)?)\b))/u

function scopeOf(clause: Clause, range: Span): string {
  const near = clause.text.slice(range.end, range.end + LONGEST_SCOPE)
  const behind = withoutPeriods(near).toLowerCase().split(/[,;(]/u, 1)[0] ?? ''
  const name = clause.text.slice(range.start, range.end).replace(/ rate$/iu, '')
  return [qualifierOf(clause.text, range), name, SCOPE.exec(behind)?.[1] ?? '']
    .join(' ')
    .toLowerCase()
    .replace(/^ ?(?:customer|user|client) /u, ' ')
    .trim()
}
