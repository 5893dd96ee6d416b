import { JOB_IDS, type JobId } from '../roles/neighbour.ts'
import type { JobKnowledge } from '../roles/knowledge.ts'
import { jobEvidence } from './evidence.ts'
import { createGatherer, scoreOf } from './findings.ts'
import { readWeights } from './weights.ts'
import type { Word } from './words.ts'

/** How surely a statement is each job’s: together 1, less what any of them may have among its duties. */
export type JobShares = Readonly<Record<JobId, number>>

/** The column of duties that any job may have. */
const SHARED = JOB_IDS.length

/** Tells whose duty a statement is by its words. Reads the weights when it is first asked. */
export function createJobReader({ duties }: JobKnowledge): (words: readonly Word[]) => JobShares {
  let reader: ((words: readonly Word[]) => JobShares) | undefined
  return (words) => (reader ??= jobReader(duties))(words)
}

function jobReader(file: JobKnowledge['duties']): (words: readonly Word[]) => JobShares {
  const weights = readWeights(file)
  const columns = Array.from({ length: SHARED + 1 }, (_, column) => column)
  const gather = createGatherer(weights, columns)
  return (words) => {
    const findings = gather((take) => {
      jobEvidence(words, take)
    })
    const odds = columns.map((column) => Math.exp(scoreOf(findings, weights, column)))
    const all = odds.reduce((sum, one) => sum + one, 0)
    return recordOf((_, at) => (odds[at] ?? 0) / all)
  }
}

/** A number for each job. */
export function recordOf(numberOf: (job: JobId, at: number) => number): Record<JobId, number> {
  return Object.fromEntries(JOB_IDS.map((job, at) => [job, numberOf(job, at)])) as Record<JobId, number>
}
