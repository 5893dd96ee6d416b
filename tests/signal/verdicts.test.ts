import { describe, expect, it } from 'vitest'
import type { Confidence } from '../../src/diagnostic/diagnostic.ts'
import type { VerdictWeights } from '../../src/roles/knowledge.ts'
import { strategicTactical } from '../../rules/roles/index.ts'
import { profileOf } from '../../src/signal/profile.ts'

type Said = Readonly<Record<'mixed' | 'mislabeled', Confidence | undefined>>

/** The verdicts on a Product Manager’s posting, by their logits: from 0 on `mixed` is sure, from 2 on `mislabeled`. */
function saidOf(mixed: number, mislabeled: number): Said {
  const always = (offset: number, high: number): VerdictWeights => ({ weights: [], offset, high, medium: 0.2 })
  const verdicts = { mixed: always(mixed, 0.5), mislabeled: always(mislabeled, 0.88) }
  const hire = { role: 'product-manager', place: undefined, title: undefined, titles: [], namings: [] } as const
  const profile = profileOf([], hire, { knowledge: { ...strategicTactical.knowledge, verdicts } })
  return { mixed: profile.mixed.confidence, mislabeled: profile.mislabeled.confidence }
}

describe('of two verdicts', () => {
  it.each<readonly [string, number, number, Said]>([
    ['the surer one is said, though the other is likelier', 0.5, 1, { mixed: 'high', mislabeled: undefined }],
    ['the likelier one is said where both are sure', 0.5, 3, { mixed: undefined, mislabeled: 'high' }],
    ['the likelier one is said where neither is sure', -0.5, -1, { mixed: 'medium', mislabeled: undefined }],
    ['the one is said that is not too unlikely', -3, -1, { mixed: undefined, mislabeled: 'medium' }],
  ])('%s', (_, mixed, mislabeled, said) => {
    expect(saidOf(mixed, mislabeled)).toEqual(said)
  })
})
