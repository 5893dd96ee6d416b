import type { Explanation } from '../explain.ts'
import { postingsOf } from '../reporters/postings-of.ts'
import { percentsOf } from '../reporters/percents.ts'
import type { OpenPosting } from './open-posting.ts'
import type { ProfileResult } from './requests.ts'

/** How much of each role a posting asks for, in a few words; `null` where it asks for neither. */
export function profileText({ shares }: Explanation['profile']): string | null {
  const percents = percentsOf(shares)
  if (percents['product-manager'] + percents['product-owner'] === 0) return null
  return `${percents['product-manager']}% product manager · ${percents['product-owner']}% product owner`
}

/** Of a text of several postings, the first that asks for either. */
export function profileResult({ explanation }: OpenPosting): ProfileResult | null {
  const postings = postingsOf(explanation)
  for (const [at, { profile }] of postings.entries()) {
    const text = profileText(profile)
    if (text === null) continue
    const { role, shares } = profile
    return { text: postings.length === 1 ? text : `${text} (posting ${at + 1} of ${postings.length})`, role, shares }
  }
  return null
}
