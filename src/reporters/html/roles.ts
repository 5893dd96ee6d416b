import type { RoleId } from '../../roles/role-ids.ts'

/** How a role is called where there is no room for its name. */
export const ROLE_LETTERS: Readonly<Record<RoleId, string>> = { 'product-manager': 'PM', 'product-owner': 'PO' }

/** The class that carries a role's colour. */
export function roleClass(role: RoleId): string {
  return ROLE_LETTERS[role].toLowerCase()
}
