import type { Confidence } from '../diagnostic/diagnostic.ts'
import type { Clause } from '../posting/posting.ts'
import { recordOf, type JobShares } from '../recognise/jobs.ts'
import type { Duty } from '../recognise/recogniser.ts'
import { verdictProbability } from '../recognise/verdict.ts'
import type { VerdictWeights } from '../roles/knowledge.ts'
import { JOB_IDS, NEIGHBOUR_IDS, type JobId, type NeighbourId } from '../roles/neighbour.ts'
import { ROLE_IDS, type RoleId } from '../roles/role-ids.ts'
import { placeOf, type RoleProfile } from './profile.ts'
import { once } from '../text/recall.ts'

/** Whose jobs a posting’s duties are. */
export interface JobProfile {
  /** How many duties it has. */
  readonly count: number
  /** Every job, the nearest first. */
  readonly jobs: readonly JobWork[]
}

/** What a posting has of one job. */
interface JobWork {
  readonly job: JobId
  /** Part of the work, 0 to 1: a duty that may be several jobs’ counts for each in part. */
  readonly share: number
  /** The duties that are plainly its own, in source order. */
  readonly duties: readonly Clause[]
}

/** A job that is neither role’s, and that the duties mostly are. */
export interface ThirdJob {
  readonly job: NeighbourId
  readonly confidence: Confidence
  /** The duties that prove it, in source order; those of the two roles are not among them. */
  readonly duties: readonly Clause[]
  /** How many of the other duties are each role’s. */
  readonly others: Readonly<Record<RoleId, number>>
  /** How many duties there are. */
  readonly count: number
}

/** A bullet, or a sentence of running text, that makes some work the hire’s own. */
export interface Task {
  readonly clause: Clause
  /** The roles whose work it was recognised as. */
  readonly roles: readonly RoleId[]
  /** Computed when it is first asked for. */
  readonly shares: () => JobShares
}

/** From here on a duty is plainly the job’s that it is most like. */
const PLAIN = 0.3
/** Of fewer duties nobody can say what the job is. */
const FEWEST = 6
/** Fewer duties than these do not make a posting a third job’s. */
const FEWEST_OF_JOB = 4

/** The duties of a posting: what stands in one bullet is one of them. */
export function tasksOf(duties: readonly Duty[], { statements }: RoleProfile): readonly Task[] {
  const placesOf = (role: RoleId): Set<object> =>
    new Set(statements[role].flatMap(({ signals }) => signals.map(({ clause }) => placeOf(clause))))
  const ofRoles = ROLE_IDS.map((role) => ({ role, places: placesOf(role) }))
  const byPlace = new Map<object, { readonly clause: Clause; readonly together: Duty[] }>()
  for (const duty of duties) {
    const known = byPlace.get(placeOf(duty.clause))
    if (known === undefined) byPlace.set(placeOf(duty.clause), { clause: duty.clause, together: [duty] })
    else known.together.push(duty)
  }
  return Array.from(byPlace, ([place, { clause, together }]) => ({
    clause,
    roles: ofRoles.filter(({ places }) => places.has(place)).map(({ role }) => role),
    shares: once(() => {
      const all = together.map(({ jobs }) => jobs())
      return recordOf((job) => meanOf(all.map((shares) => shares[job])))
    }),
  }))
}

export function jobProfileOf(tasks: readonly Task[]): JobProfile {
  const shares = JOB_IDS.map((job) => shareOf(tasks, job))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const jobs = JOB_IDS.map((job, at) => ({
    job,
    share: all === 0 ? 0 : (shares[at] ?? 0) / all,
    duties: tasks.filter((task) => isPlainly(task, job)).map(({ clause }) => clause),
  }))
  return { count: tasks.length, jobs: jobs.sort((a, b) => b.share - a.share) }
}

/**
 * Asks whose the duties are only where at most half of them were recognised as the roles’: in most postings for the
 * roles there are more.
 */
export function thirdJobOf(tasks: readonly Task[], verdict: VerdictWeights): ThirdJob | undefined {
  if (tasks.length < FEWEST || tasks.filter(isOfRoles).length > tasks.length / 2) return undefined
  const { job, theirs, others } = sidesOf(tasks)
  if (theirs.length < FEWEST_OF_JOB || theirs.length <= others.filter(isOfRoles).length) return undefined
  const probability = verdictProbability(thirdJobFacts(tasks), verdict)
  if (probability < verdict.medium) return undefined
  return {
    job,
    confidence: probability >= verdict.high ? 'high' : 'medium',
    duties: theirs.map(({ clause }) => clause),
    others: {
      'product-manager': others.filter(({ roles }) => roles.includes('product-manager')).length,
      'product-owner': others.filter(({ roles }) => roles.includes('product-owner')).length,
    },
    count: tasks.length,
  }
}

/** What the verdict is decided by, as numbers. */
export function thirdJobFacts(tasks: readonly Task[]): readonly number[] {
  const { job, theirs } = sidesOf(tasks)
  return [
    shareOf(tasks, job),
    ROLE_IDS.reduce((sum, role) => sum + shareOf(tasks, role), 0),
    theirs.length / Math.max(1, tasks.length),
  ]
}

/** The nearest job that is neither role’s, the duties that are plainly its own, and the others. */
function sidesOf(tasks: readonly Task[]): {
  readonly job: NeighbourId
  readonly theirs: readonly Task[]
  readonly others: readonly Task[]
} {
  const job = nearestNeighbour(tasks)
  // “Write functional specifications” is a Product Owner’s work, too: beside a business analyst’s other duties it is
  // theirs.
  const theirs = tasks.filter((task) => isPlainly(task, job))
  return { job, theirs, others: tasks.filter((task) => !theirs.includes(task)) }
}

function isOfRoles({ roles }: Task): boolean {
  return roles.length > 0
}

function nearestNeighbour(tasks: readonly Task[]): NeighbourId {
  const shares = NEIGHBOUR_IDS.map((job) => shareOf(tasks, job))
  return NEIGHBOUR_IDS[shares.indexOf(Math.max(...shares))] ?? NEIGHBOUR_IDS[0]
}

function isPlainly({ shares }: Task, job: JobId): boolean {
  const all = shares()
  return all[job] >= PLAIN && JOB_IDS.every((other) => all[other] <= all[job])
}

function shareOf(tasks: readonly Task[], job: JobId): number {
  return meanOf(tasks.map(({ shares }) => shares()[job]))
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}
