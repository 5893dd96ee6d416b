import mislabeledTitle from '../../rules/mislabeled-title/rule.ts'
import mixedResponsibilities from '../../rules/mixed-responsibilities/rule.ts'
import { strategicTactical } from '../../rules/roles/index.ts'
import type { PostingRule, RuleOptions } from '../../src/rule.ts'
import type { Label } from './corpus.ts'
import type { Judgement } from './judgement.ts'

const SHARES = {
  mixed: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4],
  mislabeled: [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9],
}

/** Precision and recall of the rules that count, for each bound that they could have: tables for their READMEs. */
export function curves(judgements: readonly Judgement[], swapped: readonly Judgement[]): string[] {
  return [
    ...curve(mixedResponsibilities, ({ mixed }) => mixed, SHARES.mixed, [2, 3], judgements),
    '',
    ...curve(
      mislabeledTitle,
      ({ mislabeled }) => mislabeled,
      SHARES.mislabeled,
      [2, 3, 4],
      [...judgements, ...swapped],
    ),
  ]
}

function curve(
  rule: PostingRule,
  isTrue: (label: Label) => boolean,
  shares: readonly number[],
  counts: readonly number[],
  judgements: readonly Judgement[],
): string[] {
  const rows = counts.flatMap((fewestStatements) =>
    shares.map((smallestShare) => row(rule, isTrue, { fewestStatements, smallestShare }, judgements)),
  )
  return [`${rule.id}: fewestStatements | smallestShare | precision | recall | F1`, ...rows]
}

function row(
  rule: PostingRule,
  isTrue: (label: Label) => boolean,
  options: { readonly fewestStatements: number; readonly smallestShare: number },
  judgements: readonly Judgement[],
): string {
  const said = judgements.filter((judgement) => speaks(rule, options, judgement))
  const right = said.filter(({ label }) => isTrue(label)).length
  const wanted = judgements.filter(({ label }) => isTrue(label)).length
  const [precision, recall] = [right / (said.length || 1), right / (wanted || 1)]
  const f1 = (2 * right) / (said.length + wanted || 1)
  return `${options.fewestStatements} | ${options.smallestShare.toFixed(2)} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)}`
}

function speaks(rule: PostingRule, options: RuleOptions, { analysis }: Judgement): boolean {
  return [...rule.check({ ...analysis, roles: strategicTactical, options })].length > 0
}

function percent(part: number): string {
  return (100 * part).toFixed(1).padStart(5)
}
