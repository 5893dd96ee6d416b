import { strategicTactical } from '../../rules/roles/index.ts'
import { evidence, type Statement } from '../../src/recognise/evidence.ts'
import { probabilityOf } from '../../src/recognise/knowledge.ts'
import type { Calibration, Knowledge, Verdict, VerdictWeights } from '../../src/roles/knowledge.ts'
import { isJudged } from '../../src/recognise/statements.ts'
import { createRecogniser, type Recogniser } from '../../src/recognise/recogniser.ts'
import { factsOf, verdictProbability } from '../../src/recognise/verdict.ts'
import type { NamedRole, RoleId } from '../../src/roles/role-ids.ts'
import { statementsByRole } from '../../src/signal/profile.ts'
import { signalsOf } from '../../src/signal/detect-signals.ts'
import { goldOf } from './corpus.ts'
import type { ReadPosting } from './data.ts'
import { learnDecision, type Case } from './dense.ts'
import { exemplarsOf } from './exemplars.ts'
import { foldOfBlock, foldsByCompany } from './folds.ts'
import { KIND_NAMES, learnKinds } from './kinds.ts'
import { learn, type Read, type Sources } from './learner.ts'
import { toWeightsFile } from './weights-file.ts'

/**
 * Parts of the sources that are held back in turn, so that scores become probabilities on texts that were not learned.
 */
const PARTS = 3

/**
 * Learns everything: the weights of statements and kinds from all sources, calibration and verdicts from what each
 * part’s weights say of the part.
 */
export function learnKnowledge(sources: Sources, read: Read<Statement> = evidence): Knowledge {
  const held = Array.from({ length: PARTS }, (_, part) => {
    const seen = withoutPart(sources, part)
    return { postings: partOf(sources, part), knowledge: knowledgeOf(seen, read) }
  })
  const calibration = calibrate(
    held.map(({ postings, knowledge }) => ({
      postings: postings.corpus.length > 0 ? postings.corpus : postings.own,
      recogniser: recogniserOf(knowledge),
    })),
  )
  const calibrated = held.map(({ postings, knowledge }) => ({
    ...postings,
    recogniser: recogniserOf({ ...knowledge, calibration }),
  }))
  const verdicts = { mixed: learnVerdict('mixed', calibrated), mislabeled: learnVerdict('mislabeled', calibrated) }
  return { ...knowledgeOf(sources, read), calibration, verdicts, exemplars: exemplarsOf(sources.statements) }
}

const NO_VERDICT: VerdictWeights = { weights: [], offset: 0, high: 1, medium: 1 }
const NO_CALIBRATION: Calibration = { slope: 1, offset: 0, bound: 0.5 }

function knowledgeOf(sources: Sources, read: Read<Statement>): Knowledge {
  return {
    statements: toWeightsFile(learn(sources, read), 3),
    kinds: toWeightsFile(learnKinds(sources.statements), KIND_NAMES.length),
    kindNames: KIND_NAMES,
    calibration: { 'product-manager': NO_CALIBRATION, 'product-owner': NO_CALIBRATION },
    verdicts: { mixed: NO_VERDICT, mislabeled: NO_VERDICT },
    exemplars: [],
  }
}

function recogniserOf(knowledge: Knowledge): Recogniser {
  return createRecogniser({ ...strategicTactical, knowledge })
}

interface Part {
  readonly corpus: readonly ReadPosting[]
  readonly own: readonly ReadPosting[]
}

function partOf({ corpus, own }: Sources, part: number): Part {
  const isIn = foldsByCompany(corpus, PARTS)
  return {
    corpus: corpus.filter((posting) => isIn(posting) === part),
    own: own.filter((_, at) => foldOfBlock(at, PARTS) === part),
  }
}

function withoutPart({ corpus, own, statements }: Sources, part: number): Sources {
  const isIn = foldsByCompany(corpus, PARTS)
  return {
    corpus: corpus.filter((posting) => isIn(posting) !== part),
    own: own.filter((_, at) => foldOfBlock(at, PARTS) !== part),
    statements: statements.filter((_, at) => foldOfBlock(at, PARTS) !== part),
  }
}

interface Unseen {
  readonly postings: readonly ReadPosting[]
  readonly recogniser: Recogniser
}

function calibrate(parts: readonly Unseen[]): Record<RoleId, Calibration> {
  const calibrateRole = (role: RoleId): Calibration => {
    const lines = parts.flatMap((part) => linesOf(part, role))
    const { weights, offset } = learnDecision(
      lines.map(({ score, isTrue }) => ({ facts: [score], isTrue, weight: 1 })),
      1e-3,
    )
    const curve = { slope: round(weights[0] ?? 1), offset: round(offset) }
    const scored = lines.map(({ score, isTrue }) => ({
      probability: probabilityOf(score, { ...curve, bound: 0 }),
      isTrue,
    }))
    return { ...curve, bound: bestBound(scored) }
  }
  return { 'product-manager': calibrateRole('product-manager'), 'product-owner': calibrateRole('product-owner') }
}

/** Each source line with the score of its strongest statement. */
function linesOf({ postings, recogniser }: Unseen, role: RoleId): { score: number; isTrue: boolean }[] {
  return postings
    .filter(({ label }) => label.title_role !== 'other')
    .flatMap(({ label, readings, lines, title }) => {
      const best = new Map<number, number>()
      for (const [at, scores] of recogniser.scores(readings, title).entries()) {
        const line = lines[at] ?? 0
        if (isJudged(readings[at]!)) best.set(line, Math.max(best.get(line) ?? -Infinity, scores[role]))
      }
      return Array.from(best, ([line, score]) => ({ score, isTrue: goldOf(label, line, role).isDuty }))
    })
}

interface Guess {
  readonly probability: number
  readonly isTrue: boolean
  /** How much it counts; 1 by default. */
  readonly weight?: number
}

/**
 * The probability from which on guesses are taken for true, so that the most are right (F1). Which single bound is best
 * hangs on a few guesses, so the neighbours of a bound are counted with it.
 */
export function bestBound(guesses: readonly Guess[]): number {
  const bounds = Array.from({ length: 61 }, (_, at) => 0.1 + at * 0.01)
  const [best] = bounds
    .map((bound) => [bound, sumOf(NEIGHBOURS.map((step) => f1(guesses, bound + step)))] as const)
    .sort(([, a], [, b]) => b - a)
  return round(best?.[0] ?? 0.5)
}

const NEIGHBOURS = Array.from({ length: 15 }, (_, at) => (at - 7) * 0.01)

function f1(guesses: readonly Guess[], bound: number): number {
  const said = guesses.filter(({ probability }) => probability >= bound)
  const right = weightOf(said.filter(({ isTrue }) => isTrue))
  return (2 * right) / (weightOf(said) + weightOf(guesses.filter(({ isTrue }) => isTrue)) || 1)
}

function weightOf(guesses: readonly Guess[]): number {
  return sumOf(guesses.map(({ weight = 1 }) => weight))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** Right so often is what `high` promises. */
const HIGH_PRECISION = 0.9
const DEBATABLE_WEIGHT = 0.4
const VERDICT_PENALTY = 1.5

function learnVerdict(
  verdict: Verdict,
  parts: readonly (Part & { readonly recogniser: Recogniser })[],
): VerdictWeights {
  const cases = parts.flatMap((part) => [
    ...part.corpus.flatMap((posting) => casesOf(verdict, posting, part.recogniser, true)),
    ...part.own.flatMap((posting) => casesOf(verdict, posting, part.recogniser, false)),
  ])
  const { weights, offset } = learnDecision(cases, VERDICT_PENALTY)
  const guesses = cases.map(({ facts, isTrue, weight, isSwapped, isReal }) => ({
    probability: verdictProbability(facts, { weights, offset }),
    isTrue,
    isReal,
    isSwapped,
    isDebatable: weight < 1,
    weight: isSwapped ? weight : 1,
  }))
  const firm = guesses.filter(({ isSwapped, isDebatable }) => !isSwapped && !isDebatable)
  // In postings of our own faults are frequent on purpose: how often a guess is right, real ones tell.
  const real = guesses.filter(({ isReal }) => isReal)
  return {
    weights: weights.map(round),
    offset: round(offset),
    high: Math.max(highBound(firm), aboveEveryMistake(firm.filter(({ isReal }) => isReal))),
    medium: bestBound(real.length > 0 ? real : guesses),
  }
}

/** Just above the surest guess that is wrong. */
function aboveEveryMistake(guesses: readonly Guess[]): number {
  const mistakes = guesses.filter(({ isTrue }) => !isTrue).map(({ probability }) => probability)
  return round(Math.max(0, ...mistakes) + 0.005)
}

/** The lowest probability from which on nearly all are right. */
export function highBound(guesses: readonly Guess[]): number {
  const sure = guesses.filter(({ probability }) => probability >= 0.3).sort((a, b) => b.probability - a.probability)
  let bound = 0.99
  for (const [at, { probability }] of sure.entries()) {
    const right = sure.slice(0, at + 1).filter(({ isTrue }) => isTrue).length
    if (right / (at + 1) >= HIGH_PRECISION) bound = probability
  }
  return round(bound)
}

interface VerdictCase extends Case {
  readonly isReal: boolean
  /** The duties as they are, under the other title: mislabeled by construction. */
  readonly isSwapped: boolean
}

function casesOf(
  verdict: Verdict,
  { label, readings, title }: ReadPosting,
  recogniser: Recogniser,
  isReal: boolean,
): VerdictCase[] {
  const facts = factsUnder(verdict, title, readings, recogniser)
  if (facts === undefined || label.title_role === 'other') return []
  const isDebatable = label.debatable.includes(verdict)
  const plain = { facts, isTrue: label[verdict], weight: isDebatable ? DEBATABLE_WEIGHT : 1, isSwapped: false, isReal }
  const isPlainlyOne = !label.mixed && !isDebatable && (label.content_role === 'PM' || label.content_role === 'PO')
  if (verdict !== 'mislabeled' || !isPlainlyOne || label.content_role !== label.title_role) return [plain]
  const other = title === 'product-manager' ? 'product-owner' : 'product-manager'
  const swapped = factsUnder(verdict, other, readings, recogniser)
  return swapped === undefined
    ? [plain]
    : [plain, { facts: swapped, isTrue: true, weight: SWAPPED_WEIGHT, isSwapped: true, isReal }]
}

const SWAPPED_WEIGHT = 0.3

function factsUnder(
  verdict: Verdict,
  title: NamedRole | undefined,
  readings: ReadPosting['readings'],
  recogniser: Recogniser,
): readonly number[] | undefined {
  const signals = signalsOf(readings, recogniser.recognise(readings, title), strategicTactical)
  return factsOf(verdict, title, statementsByRole(signals))
}

export function round(value: number): number {
  return Number(value.toFixed(3))
}
