import type { Explanation } from '../explain.ts'
import type { RoleId } from '../roles/role-ids.ts'
import { percentsOf } from './percents.ts'
import { ROLE_NAMES } from './role-words.ts'

/** How much of a role's work a posting asked for, and asks for now. */
export interface ProfileMove {
  readonly filePath: string
  /** The role that the title declares, or else the one with the larger share. */
  readonly role: RoleId
  /** Whole percents; `null` for a new posting. */
  readonly before: number | null
  readonly after: number
}

/** How a posting's profile moved; `undefined` where it did not. */
export function profileMove(filePath: string, earlier: Explanation | null, now: Explanation): ProfileMove | undefined {
  const role = roleOf(now) ?? (earlier === null ? null : roleOf(earlier))
  if (role === null) return undefined
  const before = earlier === null ? null : percentsOf(earlier.profile.shares)[role]
  const after = percentsOf(now.profile.shares)[role]
  return before === after ? undefined : { filePath, role, before, after }
}

/** `null` where nothing in a posting is either role's work. */
function roleOf({ title, profile: { shares } }: Explanation): RoleId | null {
  if (shares['product-manager'] + shares['product-owner'] === 0) return null
  if (title?.role === 'product-manager' || title?.role === 'product-owner') return title.role
  return shares['product-manager'] >= shares['product-owner'] ? 'product-manager' : 'product-owner'
}

/** `85% → 55% product manager`. */
export function moveText({ role, before, after }: ProfileMove): string {
  return `${before === null ? 'new,' : `${before}% →`} ${after}% ${ROLE_NAMES[role].toLowerCase()}`
}
