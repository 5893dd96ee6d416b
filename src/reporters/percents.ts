import type { Explanation } from '../explain.ts'
import type { RoleId } from '../roles/role-ids.ts'

type Shares = Explanation['profile']['shares']

/**
 * Shares as whole percents that add up to 100, as rounding each by itself makes 101 of 62.5 and 37.5; both 0 where
 * there is nothing to share.
 */
export function percentsOf(shares: Shares): Readonly<Record<RoleId, number>> {
  const manager = Math.round(shares['product-manager'] * 100)
  return { 'product-manager': manager, 'product-owner': shares['product-owner'] === 0 ? 0 : 100 - manager }
}
