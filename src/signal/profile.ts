import type { Clause } from '../posting/posting.ts'
import { likelihoodOf, sumOf, NEVER, type Likelihood, type WorkByRole } from '../recognise/verdict.ts'
import type { OperatingModel } from '../roles/operating-model.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { Hire } from './title/hire.ts'
import type { Signal } from './signal.ts'
import { DIMENSIONS, ROLE_IDS, otherRole, type Dimension, type RoleId, type NamedRole } from '../roles/role-ids.ts'

/** What a posting asks for: how much of each role's work it makes the hire's own. */
export interface RoleProfile {
  readonly role: RoleId | 'mixed' | 'undetermined'
  /** Part of the role's work in all, 0 to 1; both 0 where there is none. */
  readonly shares: Readonly<Record<RoleId, number>>
  /** Statements that are a role's work, in source order. A statement that gives both roles' work counts for both. */
  readonly statements: Readonly<Record<RoleId, readonly Statement[]>>
  /** Statements per dimension and role; only dimensions that occur. */
  readonly dimensions: readonly ({ readonly dimension: Dimension } & Readonly<Record<RoleId, number>>)[]
  /** How likely it is that the posting asks for two jobs; for a title of either role or both. */
  readonly mixed: Likelihood
  /**
   * As `mixed`, but by the strategic/tactical split, whatever the operating model: whether both jobs are asked for at
   * all.
   */
  readonly bothJobs: Likelihood
  /** How likely it is that the duties are the other role's than the title's; for a title of one role. */
  readonly mislabeled: Likelihood
}

/** A list item, or a sentence of running text, with one role's signals in it. */
export interface Statement {
  readonly signals: readonly Signal[]
  /** That of its surest signal. */
  readonly probability: number
}

/** Less work than two statements that are all but sure says nothing of the role. */
const LEAST_WORK = 1.9

/** As by the strategic/tactical split. */
const TWO_JOBS: Pick<OperatingModel, 'oneJob'> = {}

export function profileOf(
  signals: readonly Signal[],
  { role: title }: Hire,
  { knowledge }: Pick<RoleModel, 'knowledge'>,
  model: Pick<OperatingModel, 'oneJob'> = TWO_JOBS,
): RoleProfile {
  const likely = statementsByRole(signals)
  const statements = statementsByRole(signals.filter(({ ownership }) => ownership === 'owned'))
  const work = { 'product-manager': sumOf(likely['product-manager']), 'product-owner': sumOf(likely['product-owner']) }
  const verdicts = verdictsOf(title, likely, knowledge, model)
  const mixed = isOneKindTwice(title, statements) ? unsaid(verdicts.mixed) : verdicts.mixed
  return {
    role: roleOf(work, statements, mixed),
    shares: sharesOf(work),
    statements,
    dimensions: dimensionsOf(statements),
    mixed,
    bothJobs: likelihoodOf('mixed', title, statementsByRole(signals.map(asBySplit)), knowledge),
    mislabeled: verdicts.mislabeled,
  }
}

/** So many statements of the title's own work, and two of one other kind are no second job. */
const PLAINLY_ONE_JOB = 5

/** A Product Manager’s “Write user stories” and “Split epics into user stories” are one kind of work said twice. */
function isOneKindTwice(title: NamedRole | undefined, statements: RoleProfile['statements']): boolean {
  if (title === undefined || title === 'hybrid' || statements[title].length < PLAINLY_ONE_JOB) return false
  const others = statements[otherRole(title)]
  const kinds = new Set(others.flatMap(({ signals }) => signals.map(({ kind }) => kind)))
  return others.length === 2 && kinds.size === 1
}

function asBySplit(signal: Signal): Signal {
  return signal.role === signal.side ? signal : { ...signal, role: signal.side }
}

interface Verdicts {
  readonly mixed: Likelihood
  readonly mislabeled: Likelihood
}

function verdictsOf(
  title: NamedRole | undefined,
  work: WorkByRole,
  knowledge: RoleModel['knowledge'],
  { oneJob }: Pick<OperatingModel, 'oneJob'>,
): Verdicts {
  const mixed = likelihoodOf('mixed', title, work, knowledge)
  const mislabeled = likelihoodOf('mislabeled', title, work, knowledge)
  if (oneJob === undefined) return oneVerdict(mixed, mislabeled)
  if (oneJob === 'either' || title !== otherRole(oneJob)) return { mixed: NEVER, mislabeled: NEVER }
  // Much of that role's work beside other work is not a second job there, but the job that another title names.
  return { mixed: NEVER, mislabeled: mixed.probability > mislabeled.probability ? mixed : mislabeled }
}

/**
 * One fault, one verdict: the same lines prove that there are two jobs or that the title is wrong, not both. The surer
 * one is said, and the likelier one of two that are as sure.
 */
function oneVerdict(mixed: Likelihood, mislabeled: Likelihood): Verdicts {
  if (mixed.confidence === undefined || mislabeled.confidence === undefined) return { mixed, mislabeled }
  const isMislabeled =
    mixed.confidence === mislabeled.confidence
      ? mislabeled.probability >= mixed.probability
      : mislabeled.confidence === 'high'
  return isMislabeled ? { mixed: unsaid(mixed), mislabeled } : { mixed, mislabeled: unsaid(mislabeled) }
}

function unsaid(likelihood: Likelihood): Likelihood {
  return { ...likelihood, confidence: undefined }
}

export function statementsByRole(signals: readonly Signal[]): Record<RoleId, Statement[]> {
  return {
    'product-manager': statementsOf(signals, 'product-manager'),
    'product-owner': statementsOf(signals, 'product-owner'),
  }
}

function statementsOf(signals: readonly Signal[], role: RoleId): Statement[] {
  const byPlace = new Map<object, Signal[]>()
  for (const signal of signals) {
    if (signal.role !== role) continue
    const known = byPlace.get(placeOf(signal.clause))
    if (known === undefined) byPlace.set(placeOf(signal.clause), [signal])
    else known.push(signal)
  }
  return Array.from(byPlace.values(), (together) => ({
    signals: together,
    probability: Math.max(...together.map(({ probability }) => probability)),
  }))
}

/** A bullet with a label and three sentences is one duty; in running text each sentence is one. */
export function placeOf(clause: Clause): object {
  return clause.form === 'sentence' ? clause : clause.block
}

function roleOf(
  work: Readonly<Record<RoleId, number>>,
  statements: RoleProfile['statements'],
  mixed: Likelihood,
): RoleProfile['role'] {
  const owned = ROLE_IDS.some((role) => statements[role].length > 0)
  if (!owned || work['product-manager'] + work['product-owner'] < LEAST_WORK) return 'undetermined'
  if (mixed.confidence !== undefined) return 'mixed'
  return work['product-manager'] >= work['product-owner'] ? 'product-manager' : 'product-owner'
}

function sharesOf(work: Readonly<Record<RoleId, number>>): Record<RoleId, number> {
  const all = work['product-manager'] + work['product-owner']
  if (all === 0) return { 'product-manager': 0, 'product-owner': 0 }
  return { 'product-manager': work['product-manager'] / all, 'product-owner': work['product-owner'] / all }
}

function dimensionsOf(statements: RoleProfile['statements']): RoleProfile['dimensions'] {
  const count = (role: RoleId, dimension: Dimension): number =>
    statements[role].filter(({ signals }) => signals.some((signal) => signal.dimension === dimension)).length
  return DIMENSIONS.map((dimension) => ({
    dimension,
    'product-manager': count('product-manager', dimension),
    'product-owner': count('product-owner', dimension),
  })).filter((row) => ROLE_IDS.some((role) => row[role] > 0))
}
