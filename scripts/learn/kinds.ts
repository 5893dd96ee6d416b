import { workKinds } from '../../rules/roles/kinds.ts'
import { evidence } from '../../src/recognise/evidence.ts'
import type { LabelledStatement } from './data.ts'
import { dictionaryOf, keepOnly, rowsOf, statementOf, strongest } from './learner.ts'
import { learnLogistic, relevanceOf, type Lesson } from './logistic.ts'

export const KIND_NAMES: readonly string[] = Object.keys(workKinds)

const PENALTY = 0.5
/** Features kept for each kind. */
const KEPT = 120

/**
 * Learns to tell the kinds of work from each other, from the statements that name theirs: the first one named is the
 * main one.
 */
export function learnKinds(statements: readonly LabelledStatement[]): Map<number, number[]> {
  const named = statements.filter(({ kind }) => KIND_NAMES.includes(kind?.[0] ?? ''))
  const items = named.map((statement) => statementOf(statement, () => 1))
  let known = dictionaryOf(
    items,
    named.map(({ t }) => t),
    evidence,
  )
  let rows = rowsOf(items, evidence, known)
  const fit = (name: string): Float64Array => {
    const lessons = named.map(({ kind }, row): Lesson => ({ row, isTrue: kind?.[0] === name, weight: 1 }))
    return learnLogistic(rows, lessons, { relevance: relevanceOf(rows, lessons), penalty: PENALTY })
  }
  const kept = new Set(KIND_NAMES.flatMap((name) => strongest(rows, fit(name), KEPT)))
  known = keepOnly(known, kept)
  rows = rowsOf(items, evidence, known)
  const weights = KIND_NAMES.map(fit)
  return new Map([...known].map(([key, f]) => [key, weights.map((column) => column[f] ?? 0)]))
}
