import { PhraseIndex } from '../../src/language/phrase.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { parsePosting } from '../../src/posting/parse.ts'
import type { Cue, Metric, RoleModel } from '../../src/role-model.ts'
import type { LabelledPosting } from './corpus.ts'
import { groupBy } from './group.ts'
import { judge, type Judgement } from './judgement.ts'

export const FOLDS = 5

/**
 * Cross-validation by company. A vocabulary written by hand cannot be trained anew for each fold, but it can forget: a phrase that the corpus has only in
 * the fold's postings may have been written from them, and is left out when they are judged. That errs on the strict side, since a
 * phrase that was known beforehand is forgotten as well when only one company happens to use it.
 */
export function crossValidate(postings: readonly LabelledPosting[], model: RoleModel): Judgement[] {
  const folds = foldsOf(postings)
  const seen = foldsPerPhrase(folds, model)
  return folds.flatMap((fold, at) =>
    judge(
      fold,
      without(model, (phrase) => isOnlyIn(seen.get(phrase), at)),
    ),
  )
}

/** Companies in the order of their size, each to the fold that is smallest so far; none is in two folds. */
function foldsOf(postings: readonly LabelledPosting[]): LabelledPosting[][] {
  const companies = groupBy(postings, ({ company }) => company).sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  )
  const folds: LabelledPosting[][] = Array.from({ length: FOLDS }, () => [])
  for (const [, group] of companies)
    folds.reduce((least, fold) => (fold.length < least.length ? fold : least)).push(...group)
  return folds
}

function foldsPerPhrase(
  folds: readonly (readonly LabelledPosting[])[],
  { roles, metrics }: RoleModel,
): Map<string, Set<number>> {
  const phrases = [
    ...roles.flatMap(({ cues }) => cues.flatMap(({ objects }) => objects)),
    ...metrics.flatMap(({ names }) => names),
  ]
  const index = new PhraseIndex(phrases.map((phrase) => [phrase, phrase] as const))
  const seen = new Map<string, Set<number>>()
  for (const [at, fold] of folds.entries()) {
    for (const { value } of fold
      .flatMap(({ text }) => parsePosting(text, {}).clauses)
      .flatMap((clause) => index.in(tokenize(clause.text)))) {
      seen.set(value, (seen.get(value) ?? new Set()).add(at))
    }
  }
  return seen
}

function isOnlyIn(folds: ReadonlySet<number> | undefined, fold: number): boolean {
  return folds?.size === 1 && folds.has(fold)
}

function without(model: RoleModel, isForgotten: (phrase: string) => boolean): RoleModel {
  const keep = (phrases: readonly string[]): string[] => phrases.filter((phrase) => !isForgotten(phrase))
  return {
    ...model,
    roles: model.roles.map((role) => ({
      ...role,
      cues: role.cues.map((cue): Cue => ({ ...cue, objects: keep(cue.objects) })),
    })),
    metrics: model.metrics.map((metric): Metric => ({ ...metric, names: keep(metric.names) })),
  }
}
