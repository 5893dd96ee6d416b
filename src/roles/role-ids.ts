/** The roles that the linter tells apart. */
export const ROLE_IDS = ['product-manager', 'product-owner'] as const

export type RoleId = (typeof ROLE_IDS)[number]

export const ROLE_NAMES: Readonly<Record<RoleId, string>> = {
  'product-manager': 'Product Manager',
  'product-owner': 'Product Owner',
}

export function otherRole(role: RoleId): RoleId {
  return role === 'product-manager' ? 'product-owner' : 'product-manager'
}

/** What a kind of work speaks about; the rows of the role model. */
export const DIMENSIONS = ['focus', 'artifact', 'accountability', 'audience', 'metric', 'ceremony'] as const

export type Dimension = (typeof DIMENSIONS)[number]

/** The role that a title names, or both. */
export type NamedRole = RoleId | 'hybrid'
