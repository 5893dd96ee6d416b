import fs from 'node:fs'
import path from 'node:path'
import { strategicTactical } from '../../rules/roles/index.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { jobEvidence } from '../../src/recognise/evidence.ts'
import { withoutGiven } from '../../src/recognise/given.ts'
import { createRecogniser, type Recogniser } from '../../src/recognise/recogniser.ts'
import { verdictProbability } from '../../src/recognise/verdict.ts'
import { JOB_IDS, type JobId, type NeighbourId } from '../../src/roles/neighbour.ts'
import type { JobKnowledge, Knowledge, VerdictWeights, WeightsFile } from '../../src/roles/knowledge.ts'
import type { RoleId } from '../../src/roles/role-ids.ts'
import type { RoleModel } from '../../src/roles/role-model.ts'
import { tasksOf, thirdJobFacts, type Task } from '../../src/signal/jobs.ts'
import { profileOf } from '../../src/signal/profile.ts'
import { signalsOf } from '../../src/signal/detect-signals.ts'
import { wordsOf, type LabelledStatement, type ReadPosting } from './data.ts'
import { learnDecision } from './dense.ts'
import { bestBound, highBound, round } from './knowledge.ts'
import { dictionaryOf, keepOnly, rowsOf, strongest } from './learner.ts'
import { learnLogistic, relevanceOf, type Lesson, type Rows } from './logistic.ts'
import { toWeightsFile, withoutTrifles } from './weights-file.ts'

/** A duty, or a term, and the job that it is typical of; `null` for what any job may have among its duties. */
export interface JobExample {
  readonly text: string
  readonly job: JobId | null
  /** Roles whose work it is besides. */
  readonly roles: readonly RoleId[]
}

const ROLES: Readonly<Record<LabelledStatement['l'], readonly RoleId[]>> = {
  PM: ['product-manager'],
  PO: ['product-owner'],
  both: ['product-manager', 'product-owner'],
  none: [],
}

/** Of the statements that name no job there are many more: so many blocks of neighbours of each kind are taken. */
const BLOCK = 20
const BLOCKS_OF_ROLE = 15
const BLOCKS_OF_NEITHER = 30

/**
 * Duties of our own whose job is known: of the neighbours those that name theirs, of the roles those that are labelled
 * so.
 */
export function jobExamples(statements: readonly LabelledStatement[]): JobExample[] {
  const duties = statements.filter(({ s, b }) => b !== true && (s === 'duties' || s === 'summary'))
  const named = duties.flatMap(({ t, l, job }): JobExample[] => {
    const known = JOB_IDS.find((id) => id === job)
    return known === undefined ? [] : [{ text: t, job: known, roles: ROLES[l] }]
  })
  const some = (label: 'PM' | 'PO' | 'none', blocks: number): JobExample[] => {
    const mine = duties.filter(({ l, job }) => l === label && JOB_IDS.every((id) => id !== job))
    const step = Math.max(1, Math.floor(mine.length / BLOCK / blocks))
    return mine
      .filter((_, at) => Math.floor(at / BLOCK) % step === 0)
      .map(({ t }) => ({ text: t, job: ROLES[label][0] ?? null, roles: ROLES[label] }))
  }
  return [...named, ...some('PM', BLOCKS_OF_ROLE), ...some('PO', BLOCKS_OF_ROLE), ...some('none', BLOCKS_OF_NEITHER)]
}

const termsFolder = path.join(import.meta.dirname, '..', '..', 'rules', 'jobs', 'terms')

/** The words of each trade. */
export function jobTerms(): JobExample[] {
  return JOB_IDS.flatMap((job) =>
    fs
      .readFileSync(path.join(termsFolder, `${job}.txt`), 'utf8')
      .split(/[;\n]/u)
      .map((term) => term.trim())
      .filter(Boolean)
      .map((text) => ({ text, job, roles: [] })),
  )
}

const COLUMNS = [...JOB_IDS, null] as const
const PENALTY = 0.5
/** Terms are few and plain. */
const TERM_WEIGHT = 2
/** Of each job there is one example to a dozen of others. */
const OWN_WEIGHT = 2
/** Features kept; the file stays small. */
const KEPT = 4500

/** Learns to tell the duties of jobs from each other: each job from all others. */
export function learnDuties(examples: readonly JobExample[], terms: readonly JobExample[]): WeightsFile {
  const all = [...examples, ...terms]
  const items = all.map(({ text }) => withoutGiven(wordsOf(tokenize(text))).words)
  const fit = (job: JobId | null, rows: Rows): Float64Array => {
    const lessons = all.map((example, row): Lesson => {
      const isTrue = example.job === job
      return { row, isTrue, weight: (isTrue ? OWN_WEIGHT : 1) * (row < examples.length ? 1 : TERM_WEIGHT) }
    })
    return learnLogistic(rows, lessons, { relevance: relevanceOf(rows, lessons), penalty: PENALTY })
  }
  const fitAll = (rows: Rows): Float64Array[] => COLUMNS.map((job) => fit(job, rows))
  const known = dictionaryOf(
    items,
    all.map((_, at) => String(at)),
    jobEvidence,
  )
  const rows = rowsOf(items, jobEvidence, known)
  const kept = keepOnly(known, new Set(strongest(rows, lengthsOf(fitAll(rows)), KEPT)))
  const weights = fitAll(rowsOf(items, jobEvidence, kept))
  const learned = new Map(Array.from(kept, ([key, f]) => [key, weights.map((column) => column[f] ?? 0)]))
  return withoutTrifles(toWeightsFile(learned, COLUMNS.length))
}

/** How much each feature says of all jobs together. */
function lengthsOf(weights: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = weights
  return first.map((_, f) => Math.hypot(...weights.map((column) => column[f] ?? 0)))
}

/** Third jobs by their names in the labeling guide. */
const THIRD_JOBS: Readonly<Record<string, NeighbourId>> = {
  'business-analyst': 'ba',
  'project-manager': 'pjm',
  'program-manager': 'pgm',
  'scrum-master': 'sm',
  'product-marketing-manager': 'pmm',
  engineer: 'eng',
  designer: 'des',
  'customer-success': 'cs',
  sales: 'sales',
  operations: 'ops',
}

/** A posting for one of the roles, and what is known of its job. */
export interface JudgedPosting {
  readonly id: string
  readonly tasks: readonly Task[]
  readonly hasThird: boolean
  /** The third job, where it is one of the neighbours. */
  readonly third: NeighbourId | undefined
  readonly isDebatable: boolean
}

/** Postings whose title says one of the roles, with their duties. */
export function judgedPostings(
  postings: readonly ReadPosting[],
  duties: WeightsFile,
  knowledge: Knowledge = strategicTactical.knowledge,
): JudgedPosting[] {
  const model = { ...strategicTactical, knowledge, jobKnowledge: { duties, mislabeled: NO_VERDICT } }
  const recogniser = createRecogniser(model)
  return postings
    .filter(({ title }) => title === 'product-manager' || title === 'product-owner')
    .map((posting) => ({
      id: posting.label.id,
      tasks: tasksIn(posting, recogniser, model),
      hasThird: posting.label.other_job !== null,
      third: THIRD_JOBS[posting.label.other_job ?? ''],
      isDebatable: posting.label.debatable.includes('other_job'),
    }))
}

function tasksIn({ readings, title }: ReadPosting, recogniser: Recogniser, model: RoleModel): readonly Task[] {
  const signals = signalsOf(readings, recogniser.recognise(readings, title), model)
  const hire = { role: title, place: undefined, title: undefined, titles: [], namings: [] }
  return tasksOf(recogniser.duties(readings, title), profileOf(signals, hire, model))
}

const NO_VERDICT: VerdictWeights = { weights: [], offset: 0, high: 1, medium: 1 }
const VERDICT_PENALTY = 0.5
const DEBATABLE_WEIGHT = 0.4

/** Learns when the duties are a third job’s: from postings that the weights of duties were not learned from. */
export function learnThirdJob(postings: readonly JudgedPosting[]): VerdictWeights {
  const cases = postings
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ tasks, hasThird, isDebatable }) => ({
      facts: thirdJobFacts(tasks),
      isTrue: hasThird,
      weight: isDebatable ? DEBATABLE_WEIGHT : 1,
    }))
  const { weights, offset } = learnDecision(cases, VERDICT_PENALTY)
  const guesses = cases
    .filter(({ weight }) => weight === 1)
    .map(({ facts, isTrue }) => ({ probability: verdictProbability(facts, { weights, offset }), isTrue }))
  return {
    weights: weights.map(round),
    offset: round(offset),
    high: Math.max(HIGH, highBound(guesses)),
    medium: Math.max(MEDIUM, bestBound(guesses)),
  }
}

/** Our own postings are plainer than real ones: what is said leaves room for that. */
const HIGH = 0.95
const MEDIUM = 0.8

/**
 * Learns all of the jobs, beside what is known of the roles. Postings of our own are the only ones learned from: the
 * labelled corpus stays to measure by.
 */
export function learnJobs(
  statements: readonly LabelledStatement[],
  own: readonly ReadPosting[],
  knowledge: Knowledge,
): JobKnowledge {
  const duties = learnDuties(jobExamples(statements), jobTerms())
  return { duties, mislabeled: learnThirdJob(judgedPostings(own, duties, knowledge)) }
}
