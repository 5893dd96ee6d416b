import type { PostingExplanation } from '../explain.ts'
import { postingsOf } from '../reporters/postings-of.ts'
import { percentsOf } from '../reporters/percents.ts'
import { thirdJobWork, type Duties } from '../reporters/role-words.ts'
import { DEFAULT_MODEL } from '../roles/operating-model.ts'
import type { OpenPosting } from './open-posting.ts'
import type { ProfileResult } from './requests.ts'

/**
 * How much of each role a posting asks for, or whose work it is instead, in a few words, and by which model, where that
 * is not the usual one; `null` where there is nothing to say.
 */
export function profileText({ model, ...duties }: Duties & Pick<PostingExplanation, 'model'>): string | null {
  const work = workText(duties)
  return work === null || model.id === DEFAULT_MODEL ? work : `${work} · judged by ${model.name}`
}

function workText({ profile: { shares }, jobs }: Duties): string | null {
  const third = thirdJobWork(jobs)
  if (third !== undefined) return third
  const percents = percentsOf(shares)
  if (percents['product-manager'] + percents['product-owner'] === 0) return null
  return `${percents['product-manager']}% product manager · ${percents['product-owner']}% product owner`
}

/** Of a text of several postings, the first of which there is something to say. */
export function profileResult({ explanation }: OpenPosting): ProfileResult | null {
  const postings = postingsOf(explanation)
  for (const [at, posting] of postings.entries()) {
    const text = profileText(posting)
    if (text === null) continue
    const { role, shares } = posting.profile
    return { text: postings.length === 1 ? text : `${text} (posting ${at + 1} of ${postings.length})`, role, shares }
  }
  return null
}
