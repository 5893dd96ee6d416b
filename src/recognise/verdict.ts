import type { Confidence } from '../diagnostic/diagnostic.ts'
import type { Verdict, VerdictWeights } from '../roles/knowledge.ts'
import type { RoleId, NamedRole } from '../roles/role-ids.ts'
import { logistic } from './logistic.ts'

export interface Likelihood {
  /** 0 to 1; 0 where the question does not arise. */
  readonly probability: number
  /** `undefined` where it is too unlikely to be said. */
  readonly confidence: Confidence | undefined
}

/** A statement, and how likely it is one role's work. */
interface Work {
  readonly probability: number
}

export type WorkByRole = Readonly<Record<RoleId, readonly Work[]>>

/** Of a verdict that there is no question of. */
export const NEVER: Likelihood = { probability: 0, confidence: undefined }

export function likelihoodOf(
  verdict: Verdict,
  title: NamedRole | undefined,
  work: WorkByRole,
  { verdicts }: { readonly verdicts: Readonly<Record<Verdict, VerdictWeights>> },
): Likelihood {
  const facts = factsOf(verdict, title, work)
  if (facts === undefined) return NEVER
  const { high, medium } = verdicts[verdict]
  const probability = verdictProbability(facts, verdicts[verdict])
  return { probability, confidence: probability >= high ? 'high' : probability >= medium ? 'medium' : undefined }
}

export function verdictProbability(
  facts: readonly number[],
  { weights, offset }: Pick<VerdictWeights, 'weights' | 'offset'>,
): number {
  return logistic(facts.reduce((sum, fact, at) => sum + fact * (weights[at] ?? 0), offset))
}

/** What a verdict is decided by, as numbers; `undefined` where the title leaves nothing to decide. */
export function factsOf(
  verdict: Verdict,
  title: NamedRole | undefined,
  work: WorkByRole,
): readonly number[] | undefined {
  if (title === undefined || (title === 'hybrid' && verdict === 'mislabeled')) return undefined
  const [own, other] = sides(title, work)
  const ownSum = sumOf(own)
  const otherSum = sumOf(other)
  const twoOthers = probabilityOfTwo(other)
  return [
    otherSum / (ownSum + otherSum + 1),
    twoOthers,
    twoOthers * probabilityOfTwo(own),
    Math.max(0, Math.min(ownSum, otherSum) - SEVERAL),
    title === 'hybrid' ? 1 : 0,
    title === 'product-owner' ? 1 : 0,
  ]
}

/** So many sure statements of both roles, and more still, leave no doubt. */
const SEVERAL = 3

/** That two statements or more are the role's work, if each is it or not by its own probability. */
export function probabilityOfTwo(work: readonly Work[]): number {
  let none = 1
  let one = 0
  for (const { probability } of work) {
    one = one * (1 - probability) + none * probability
    none *= 1 - probability
  }
  return 1 - none - one
}

/** The title's side and the other one; for a title of both the stronger and the weaker. */
function sides(title: RoleId | 'hybrid', work: WorkByRole): [own: readonly Work[], other: readonly Work[]] {
  const [manager, owner] = [work['product-manager'], work['product-owner']]
  const isManagers = title === 'hybrid' ? sumOf(manager) >= sumOf(owner) : title === 'product-manager'
  return isManagers ? [manager, owner] : [owner, manager]
}

/** How much work there is, in sure statements. */
export function sumOf(work: readonly Work[]): number {
  return work.reduce((sum, { probability }) => sum + probability, 0)
}
