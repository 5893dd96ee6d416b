import { ROLE_IDS, type RoleId } from '../../src/roles/role-ids.ts'
import { goldOf, ROLE_LABELS, type LabelledPosting } from '../learn/corpus.ts'
import type { Judgement } from './judgement.ts'

/** Every firm line that is read otherwise than labelled: the surest mistakes first. */
export function missesOf(postings: readonly LabelledPosting[], judgements: readonly Judgement[]): string[] {
  const byId = new Map(judgements.map((judgement) => [judgement.id, judgement]))
  return postings
    .filter(({ label }) => label.title_role !== 'other')
    .flatMap((posting) => ROLE_IDS.flatMap((role) => missesIn(posting, byId.get(posting.label.id), role)))
    .sort((a, b) => b.doubt - a.doubt)
    .map(({ text }) => text)
}

interface Miss {
  readonly doubt: number
  readonly text: string
}

function missesIn({ label, text }: LabelledPosting, judgement: Judgement | undefined, role: RoleId): Miss[] {
  return text.split('\n').flatMap((line, at): Miss[] => {
    const gold = goldOf(label, at + 1, role)
    const signals = (judgement?.explanation.signals ?? []).filter(
      (signal) => signal.role === role && signal.loc.start.line === at + 1,
    )
    const isSaid = signals.some(({ ownership }) => ownership === 'owned')
    if (gold.isDebatable || gold.isDuty === isSaid) return []
    const probability = Math.max(0, ...signals.map((signal) => signal.probability))
    const what = gold.isDuty ? 'missed' : 'wrongly'
    const place = `${label.id}:${at + 1}`
    return [
      {
        doubt: gold.isDuty ? 1 - probability : probability,
        text: `${what} ${ROLE_LABELS[role]} (${probability.toFixed(2)})  ${place}  ${line.trim().slice(0, 140)}`,
      },
    ]
  })
}
