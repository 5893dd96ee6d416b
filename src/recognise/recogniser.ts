import { textSpan } from '../language/tokens.ts'
import { normalizeWord, stem } from '../language/stem.ts'
import { rememberEach, type Recall } from '../text/recall.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { type NamedRole, ROLE_IDS, type RoleId } from '../roles/role-ids.ts'
import type { Reading } from '../language/reading.ts'
import type { Span } from '../text/span.ts'
import { createDisowning, type Disowned, type ReadDisowned } from './disowned.ts'
import { createOthersReader, type OthersReader } from './others/others.ts'
import { evidence, wordEvidence, type Statement } from './evidence.ts'
import { createGatherer, scoreOf, scoresByToken, type Findings, type Gather } from './findings.ts'
import { COLUMNS, DUTY_COLUMN, probabilityOf } from './knowledge.ts'
import type { Exemplar } from '../roles/knowledge.ts'
import { createLikeness } from './likeness.ts'
import { createOwnWordsReader, STRENGTHS, type OwnWords } from './own-evidence.ts'
import { createJobReader, type JobShares } from './jobs.ts'
import { holdsDuties, isDuty, isJudged, statementsOf } from './statements.ts'
import { strongestRunWithin } from './strongest-run.ts'
import { readWeights } from './weights.ts'
import { createWordReader, type Word } from './words.ts'

/** How surely a statement makes a role’s work the hire’s own, and by which words. */
export interface Recognition {
  readonly role: RoleId
  /** 0 to 1. */
  readonly probability: number
  /** Likely enough to be taken for the role’s. */
  readonly isOwned: boolean
  /** The kind of work, by its name in the role model. */
  readonly kind: string
  /** The words that speak most for it, as a place in the clause’s text. */
  readonly range: Span
  /** Ids of the company’s own cues that speak in it. */
  readonly cues: readonly string[]
}

/** Why one statement counts, or does not. */
export interface Reasons {
  /** Set where its own words say that its work is not the hire's: what else speaks for it does not count then. */
  readonly disowned: Disowned | undefined
  /** What is known to be most like it, where something is. */
  readonly likest: Exemplar | undefined
  readonly roles: readonly RoleEvidence[]
}

/** What speaks for a role in one statement (above 0) and against it. */
interface RoleEvidence {
  readonly role: RoleId
  readonly probability: number
  /** By word, the strongest first; the company’s own words are among them. */
  readonly words: readonly { readonly text: string; readonly weight: number }[]
  /** What its heading and its section add to what the same words say under none. */
  readonly surroundings: number
}

/** A statement that makes some work the hire’s own. */
export interface Duty {
  readonly clause: Reading['clause']
  /** How surely it is each job’s: computed when it is asked for. */
  readonly jobs: () => JobShares
}

export interface Recogniser {
  /** For each reading the roles that it may speak for, if any. */
  readonly recognise: (
    readings: readonly Reading[],
    title: NamedRole | undefined,
    recall?: Recall<readonly Recognition[]>,
  ) => readonly (readonly Recognition[])[]
  /** For each reading how much it speaks for each role, before that becomes a probability. */
  readonly scores: (
    readings: readonly Reading[],
    title: NamedRole | undefined,
  ) => readonly Readonly<Record<RoleId, number>>[]
  /** For each reading that is a duty of the hire how surely it is each job’s. */
  readonly duties: (readings: readonly Reading[], title: NamedRole | undefined) => readonly Duty[]
  /** Tells whether a statement plainly says that its work is not the hire’s. */
  readonly disowned: ReadDisowned
  /** Finds what a statement says of others than the hire. */
  readonly others: OthersReader
  /** Why one of the readings counts, or does not. */
  readonly reasons: (readings: readonly Reading[], title: NamedRole | undefined, at: number) => Reasons | undefined
}

/** Below this probability a statement is not worth a word. */
const LEAST = 0.25

const ROLE_COLUMNS = ROLE_IDS.map((role) => COLUMNS[role])

/** Reads the weights once; the recognitions that follow share nothing else. */
export function createRecogniser(model: RoleModel): Recogniser {
  const { knowledge } = model
  const weights = readWeights(knowledge.statements)
  const wordsOf = createWordReader(model.wordClasses, (word) => stem(normalizeWord(word)))
  const ownWordsOf = createOwnWordsReader(
    model.roles.flatMap(({ id, cues }) => cues.map((cue) => ({ role: id, cue }))),
    ({ verbs = [] }) => verbs.flatMap((family) => model.verbs[family]),
  )

  const gatherDuty = createGatherer(weights, [DUTY_COLUMN])
  const gatherWork = createGatherer(weights, ROLE_COLUMNS)
  const dutyScore = (words: readonly Word[]): number =>
    scoreOf(
      gatherDuty((take) => {
        wordEvidence(words, take)
      }),
      weights,
      DUTY_COLUMN,
    )
  const others = createOthersReader(model)
  const disownedIn = createDisowning(model, others)
  const known = new WeakMap<readonly Reading[], ReadPosting>()
  const read = (readings: readonly Reading[], title: NamedRole | undefined): ReadPosting => {
    const before = known.get(readings)
    if (before !== undefined && before.title === title) return before
    const partsIn = rememberEach((tokens: Reading['tokens']) => others.partsOfHire(tokens, title))
    const statements = statementsOf(readings, title, (tokens) => within(partsIn(tokens), wordsOf(tokens)), dutyScore)
    const posting = { title, statements, partsIn }
    known.set(readings, posting)
    return posting
  }
  const findingsIn = (statement: Statement): Findings =>
    gatherWork((take) => {
      evidence(statement, take)
    })
  const kindOf = createKindReader(model)
  const jobsOf = createJobReader(model.jobKnowledge)
  const likestTo = createLikeness(knowledge.exemplars, wordsOf, weights)

  /** Under benefits or requirements a company's own words are no duty either. */
  const ownWordsIn = (statement: Statement, tokens: Reading['tokens'], parts: readonly Span[]): readonly OwnWords[] =>
    holdsDuties(statement) ? ownWordsOf(tokens).filter(({ start }) => isWithin(parts, start)) : []

  /** What speaks for each role in a statement. */
  const weigh = (statement: Statement, { tokens }: Reading, parts: readonly Span[]): readonly Weighed[] => {
    const findings = findingsIn(statement)
    const ownWords = ownWordsIn(statement, tokens, parts)
    return ROLE_IDS.map((role) => {
      const own = ownWords.filter((words) => words.role === role)
      const learned = scoreOf(findings, weights, COLUMNS[role])
      return {
        role,
        own,
        learned,
        probability: probabilityOf(learned + strengthOf(own), knowledge.calibration[role]),
        byToken: () => scoresByToken(findings, weights, COLUMNS[role], tokens.length),
      }
    })
  }

  const recogniseOne = (statement: Statement, reading: Reading, parts: readonly Span[]): readonly Recognition[] => {
    if (disownedIn(reading, statement.title, parts) !== undefined) return []
    const { tokens } = reading
    return weigh(statement, reading, parts).flatMap(({ role, own, probability, byToken }) =>
      probability < LEAST
        ? []
        : {
            role,
            probability,
            isOwned: probability >= knowledge.calibration[role].bound,
            kind: kindOf(statement, role),
            range: textSpan(tokens, strongestRunWithin(parts, withOwn(byToken(), own), tokens)),
            cues: own.map(({ cue }) => cue.id),
          },
    )
  }

  return {
    disowned: disownedIn,
    others,
    recognise(readings, title, recall) {
      const { statements, partsIn } = read(readings, title)
      return statements.map((statement, at) => {
        const reading = readings[at]
        if (reading === undefined || !isJudged(reading)) return []
        const recognised = (): readonly Recognition[] => recogniseOne(statement, reading, partsIn(reading.tokens))
        return recall === undefined ? recognised() : recall(keyOf(statement, reading), recognised)
      })
    },
    scores: (readings, title) =>
      read(readings, title).statements.map((statement) => {
        const findings = findingsIn(statement)
        return {
          'product-manager': scoreOf(findings, weights, COLUMNS['product-manager']),
          'product-owner': scoreOf(findings, weights, COLUMNS['product-owner']),
        }
      }),
    duties(readings, title) {
      const { statements, partsIn } = read(readings, title)
      return statements.flatMap((statement, at) => {
        const reading = readings[at]
        if (reading === undefined || !isJudged(reading) || !isDuty(statement)) return []
        return disownedIn(reading, title, partsIn(reading.tokens)) === undefined
          ? [{ clause: reading.clause, jobs: () => jobsOf(statement.words) }]
          : []
      })
    },
    reasons(readings, title, at) {
      const { statements, partsIn } = read(readings, title)
      const statement = statements[at]
      const reading = readings[at]
      if (statement === undefined || reading === undefined) return undefined
      const parts = partsIn(reading.tokens)
      return {
        disowned: disownedIn(reading, title, parts),
        likest: likestTo(statement.words),
        roles: weigh(statement, reading, parts).map(({ role, own, learned, probability, byToken }) => {
          return {
            role,
            probability,
            words: strongestWords(byToken(), reading, own),
            surroundings: learned - scoreOf(findingsIn(withoutSurroundings(statement)), weights, COLUMNS[role]),
          }
        }),
      }
    },
  }
}

/** What is read once of a posting that is asked about more than once: whose duties they are, and why. */
interface ReadPosting {
  readonly title: NamedRole | undefined
  readonly statements: readonly Statement[]
  /** The parts of a statement that tell of the hire, in tokens. */
  readonly partsIn: (tokens: Reading['tokens']) => readonly Span[]
}

function isWithin(parts: readonly Span[], at: number): boolean {
  return parts.some(({ start, end }) => at >= start && at < end)
}

/** Of a statement that is all about others, all words are needed to tell why it does not count. */
function within(parts: readonly Span[], words: Word[]): Word[] {
  return parts.length === 0 ? words : words.filter(({ at }) => isWithin(parts, at))
}

interface Weighed {
  readonly role: RoleId
  readonly own: readonly OwnWords[]
  /** The score by what was learned, without the company's own words. */
  readonly learned: number
  readonly probability: number
  /** What each token adds to it: computed when it is asked for, since most statements are nobody's. */
  readonly byToken: () => Float64Array
}

function withOwn(byToken: Float64Array, own: readonly OwnWords[]): Float64Array {
  for (const { cue, start, end } of own)
    for (let at = start; at < end; at++) byToken[at] = (byToken[at] ?? 0) + STRENGTHS[cue.weight]
  return byToken
}

function withoutSurroundings(statement: Statement): Statement {
  return { ...statement, section: 'other', heading: [], dutyLevel: 0, sectionLevel: 0 }
}

/** Tells which kind of a role's work a statement is most like. */
function createKindReader({ knowledge, kinds }: RoleModel): (statement: Statement, role: RoleId) => string {
  const weights = readWeights(knowledge.kinds)
  const readerOf = (mine: RoleId): { columns: number[]; gather: Gather } => {
    const columns = knowledge.kindNames.flatMap((name, column) => (kinds[name]?.role === mine ? [column] : []))
    return { columns, gather: createGatherer(weights, columns) }
  }
  const readers = { 'product-manager': readerOf('product-manager'), 'product-owner': readerOf('product-owner') }
  return (statement, role) => {
    const { columns, gather } = readers[role]
    const findings = gather((take) => {
      evidence(statement, take)
    })
    const scores = columns.map((column) => scoreOf(findings, weights, column))
    return knowledge.kindNames[columns[scores.indexOf(Math.max(...scores))] ?? 0] ?? ''
  }
}

function strengthOf(own: readonly OwnWords[]): number {
  return own.reduce((sum, { cue }) => sum + STRENGTHS[cue.weight], 0)
}

/** More words than these, and nobody reads them. */
const MOST_WORDS = 8

function strongestWords(
  scores: Float64Array,
  { clause, tokens }: Reading,
  own: readonly OwnWords[],
): RoleEvidence['words'] {
  const words = tokens.map(({ start, end }, at) => ({ text: clause.text.slice(start, end), weight: scores[at] ?? 0 }))
  const ownWords = own.map(({ cue, start, end }) => {
    const span = textSpan(tokens, { start, end })
    return { text: clause.text.slice(span.start, span.end), weight: STRENGTHS[cue.weight] }
  })
  return [...ownWords, ...words]
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_WORDS)
}

/** All that the recognition of a statement depends on. */
function keyOf({ section, title, dutyLevel, sectionLevel }: Statement, { clause, tokens }: Reading): string {
  return JSON.stringify([
    section,
    clause.section.heading,
    title,
    dutyLevel,
    sectionLevel,
    tokens[0]?.start,
    clause.text,
  ])
}
