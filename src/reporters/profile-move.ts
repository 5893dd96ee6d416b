import type { Explanation, PostingExplanation } from '../explain.ts'
import { postingName, postingsOf } from './postings-of.ts'
import type { RoleId } from '../roles/role-ids.ts'
import { percentsOf } from './percents.ts'
import { ROLE_NAMES } from './role-words.ts'

/** How much of a role's work a posting asked for, and asks for now. */
export interface ProfileMove {
  readonly filePath: string
  /** What the posting is called, where the file holds several. */
  readonly posting?: string
  /** The role that the title declares, or else the one with the larger share. */
  readonly role: RoleId
  /** Whole percents; `undefined` for a new posting. */
  readonly before: number | undefined
  readonly after: number
}

/** How the profiles of a file's postings moved. Several are told apart by their names. */
export function profileMoves(
  filePath: string,
  earlier: Explanation | undefined,
  now: Explanation,
): readonly ProfileMove[] {
  const before = earlier === undefined ? [] : postingsOf(earlier)
  const postings = postingsOf(now)
  return postings.flatMap((posting) => {
    if (postings.length === 1) return profileMove({ filePath }, before[0], now) ?? []
    const name = postingName(posting) ?? ''
    const same = before.find((one) => (postingName(one) ?? '') === name)
    return profileMove({ filePath, posting: name }, same, posting) ?? []
  })
}

function profileMove(
  place: Pick<ProfileMove, 'filePath' | 'posting'>,
  earlier: PostingExplanation | undefined,
  now: PostingExplanation,
): ProfileMove | undefined {
  const role = roleOf(now) ?? (earlier === undefined ? undefined : roleOf(earlier))
  if (role === undefined) return undefined
  const before = earlier === undefined ? undefined : percentsOf(earlier.profile.shares)[role]
  const after = percentsOf(now.profile.shares)[role]
  return before === after ? undefined : { ...place, role, before, after }
}

/** `undefined` where nothing in a posting is either role's work. */
function roleOf({ title, profile: { shares } }: PostingExplanation): RoleId | undefined {
  if (shares['product-manager'] + shares['product-owner'] === 0) return undefined
  if (title?.role === 'product-manager' || title?.role === 'product-owner') return title.role
  return shares['product-manager'] >= shares['product-owner'] ? 'product-manager' : 'product-owner'
}

/** `85% → 55% product manager`, with its name in front where the file holds several. */
export function moveText({ posting, role, before, after }: ProfileMove): string {
  const name = posting === undefined ? '' : `${posting}, `
  return `${name}${before === undefined ? 'new,' : `${before}% →`} ${after}% ${ROLE_NAMES[role].toLowerCase()}`
}
