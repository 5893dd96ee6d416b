import type { RoleId } from '../../src/signal/signal.ts'
import { goldOf, ROLE_LABELS } from './corpus.ts'
import { groupBy } from './group.ts'
import type { Judgement } from './judgement.ts'

interface Miss {
  /** What in the linter has to change. */
  readonly cause: string
  readonly place: string
}

/** Every firm line that is judged otherwise than labelled, under the mechanism that judged it: the most frequent cause first. */
export function missesByCause(judgements: readonly Judgement[]): string[] {
  const misses = judgements
    .filter(({ label }) => label.title_role !== 'other')
    .flatMap((judgement) => [...missesOf(judgement, 'product-manager'), ...missesOf(judgement, 'product-owner')])
  const byCause = groupBy(misses, ({ cause }) => cause).sort(([, a], [, b]) => b.length - a.length)
  return byCause.flatMap(([cause, places]) => [
    `${places.length} × ${cause}`,
    ...places.map(({ place }) => `      ${place}`),
  ])
}

function missesOf({ label, text, explanation }: Judgement, role: RoleId): Miss[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at): Miss[] => {
    const number = at + 1
    const gold = goldOf(label, number, role)
    const signals = explanation.signals.filter((signal) => signal.role === role && signal.loc.start.line === number)
    const owned = signals.filter(({ ownership }) => ownership === 'owned')
    if (gold.isDebatable || gold.isDuty === owned.length > 0) return []
    const place = `${label.id}:${number} ${ROLE_LABELS[role]}  ${line.trim().slice(0, 120)}`
    if (!gold.isDuty) return [{ cause: wronglyBecause(label.support[String(number)], owned), place }]
    const [found] = signals
    return [{ cause: found === undefined ? 'missed: no cue' : `missed: ${found.ownership}, ${found.because}`, place }]
  })
}

function wronglyBecause(support: unknown, owned: Judgement['explanation']['signals']): string {
  if (support !== undefined) return 'wrongly: supports another who owns it'
  return `wrongly: cue ${[...new Set(owned.map(({ cue }) => cue))].join(', ')}`
}
