import {
  defineTeamRule,
  type Member,
  type PostingSummary,
  type RoleId,
  type Side,
  type Team,
} from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { listed, nameOf, otherRole, postingOf } from '../wording.ts'

export default defineTeamRule({
  id: 'unowned-work',
  meta: {
    description:
      'A team has a Product Manager’s and a Product Owner’s posting, and none of them owns the roadmap, the backlog, acceptance, or success in the market.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    article: [article.counterpart, article.owner],
    source: 'Strategic/tactical split: what nobody owns is done by nobody, or by whoever shouts loudest',
  },
  *checkTeam({ team }) {
    // Whose posting it is may lie elsewhere.
    if (!team.isSure) return
    const missing = NEEDED.filter(({ isIn }) => !team.members.some(({ posting }) => isIn(posting)))
    const [first] = missing
    if (first === undefined) return
    const holder = memberOf(team, first.role)
    const other = memberOf(team, otherRole(first.role))
    if (holder === undefined || other === undefined) return
    // What has no duties is not read, rather than unowned.
    if (holder.posting.parts.length === 0 || other.posting.parts.length === 0) return
    yield { sides: [sideOf(holder, other, missing), sideOf(other, holder, missing)] }
  },
})

/** Something that every product team needs an owner for. */
interface Need {
  readonly label: string
  readonly role: RoleId
  /** Whether a posting makes it the hire’s own, however loosely: a false alarm is worse than a miss. */
  readonly isIn: (posting: PostingSummary) => boolean
}

const NEEDED: readonly Need[] = [
  { label: 'the roadmap', role: 'product-manager', isIn: owns('roadmap') },
  {
    label: 'success in the market',
    role: 'product-manager',
    isIn: (posting) => owns('metrics')(posting) || posting.measures.some(({ role }) => role === 'product-manager'),
  },
  { label: 'the order of the backlog', role: 'product-owner', isIn: owns('backlog') },
  { label: 'the acceptance of finished work', role: 'product-owner', isIn: owns('acceptance') },
]

function owns(id: string): Need['isIn'] {
  return ({ parts }) => parts.some(({ responsibility, level }) => responsibility === id && level === 'owns')
}

function memberOf({ members }: Team, role: RoleId): Member | undefined {
  return members.find(({ posting }) => posting.role === role)
}

function sideOf(member: Member, other: Member, missing: readonly Need[]): Side {
  const labels = listed(missing.map(({ label }) => label))
  const owners = listed([...new Set(missing.map(({ role }) => `the ${nameOf(role)}’s`))])
  return {
    member,
    place: member.posting.title,
    message: `Nobody in this team owns ${labels}: neither this posting nor ${postingOf(other)} does. Say who does; as a rule it is ${owners} work.`,
    note: `Does not own ${labels}, either`,
  }
}
