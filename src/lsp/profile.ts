import type { Explanation } from '../explain.ts'
import { percentsOf } from '../reporters/percents.ts'
import type { OpenPosting } from './open-posting.ts'
import type { ProfileResult } from './requests.ts'

/** How much of each role a posting asks for, in a few words; `null` where it asks for neither. */
export function profileText({ shares }: Explanation['profile']): string | null {
  const percents = percentsOf(shares)
  if (percents['product-manager'] + percents['product-owner'] === 0) return null
  return `${percents['product-manager']}% product manager · ${percents['product-owner']}% product owner`
}

export function profileResult({ explanation: { profile } }: OpenPosting): ProfileResult | null {
  const text = profileText(profile)
  return text === null ? null : { text, role: profile.role, shares: profile.shares }
}
