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

/** A statement of one role's work. */
interface Work {
  readonly probability: number
  readonly signals: readonly { readonly kind: string; readonly probability: number }[]
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
  const third = other.map(({ probability }) => probability).sort((a, b) => b - a)[2] ?? 0
  const twoOthers = probabilityOfAtLeast(2, other)
  return [
    Math.log1p(ownSum),
    Math.log1p(otherSum),
    otherSum / (ownSum + otherSum + 1),
    breadthOf(other),
    third,
    twoOthers,
    probabilityOfAtLeast(3, other),
    twoOthers * probabilityOfAtLeast(2, own),
    title === 'hybrid' ? 1 : 0,
    title === 'product-owner' ? 1 : 0,
  ]
}

/** That so many statements are the role's work, or more, if each is it or not by its own probability. */
export function probabilityOfAtLeast(count: number, work: readonly Pick<Work, 'probability'>[]): number {
  // How likely it is that just none, one, two … are, and at the end `count` or more.
  const exactly = [1, ...Array.from({ length: count }, () => 0)]
  for (const { probability } of work) {
    for (let at = count; at >= 0; at--) {
      const stays = at === count ? 1 : 1 - probability
      exactly[at] = (exactly[at] ?? 0) * stays + (exactly[at - 1] ?? 0) * probability
    }
  }
  return exactly[count] ?? 0
}

/** The title's side and the other one; for a title of both the stronger and the weaker. */
function sides(title: RoleId | 'hybrid', work: WorkByRole): [own: readonly Work[], other: readonly Work[]] {
  const [manager, owner] = [work['product-manager'], work['product-owner']]
  const isManagers = title === 'hybrid' ? sumOf(manager) >= sumOf(owner) : title === 'product-manager'
  return isManagers ? [manager, owner] : [owner, manager]
}

/** How much work there is, in sure statements. */
export function sumOf(work: readonly Pick<Work, 'probability'>[]): number {
  return work.reduce((sum, { probability }) => sum + probability, 0)
}

/** How many kinds of work there are: one kind said three times is not a job. */
function breadthOf(work: readonly Work[]): number {
  const surest = new Map<string, number>()
  for (const { kind, probability } of work.flatMap(({ signals }) => signals))
    surest.set(kind, Math.max(surest.get(kind) ?? 0, probability))
  return [...surest.values()].reduce((sum, probability) => sum + probability, 0)
}
