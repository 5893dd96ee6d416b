import {
  defineTeamRule,
  type Member,
  type Part,
  type Responsibility,
  type Side,
  type Team,
} from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { nameOf, postingOf, quote } from '../wording.ts'

export default defineTeamRule({
  id: 'overlapping-ownership',
  meta: {
    description: 'Two postings of a team make the same thing the hire’s own, such as the backlog or the roadmap.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: {},
    article: [article.owner],
    source: 'Strategic/tactical split: each artifact and each decision has one owner',
  },
  *checkTeam({ team, roles }) {
    for (const responsibility of roles.responsibilities) {
      if (responsibility.hasSingleOwner !== true) continue
      const [first, ...others] = ownersOf(responsibility, team)
      const rivals = others.filter(({ member }) => member.posting.role !== first?.member.posting.role)
      if (first === undefined || rivals.length === 0) continue
      const owners = [first, ...others]
      const [side, ...more] = owners.map((owner) => sideOf(owner, rivalOf(owner, owners), responsibility))
      if (side !== undefined) yield { sides: [side, ...more], confidence: 'high' }
    }
  },
})

/** A posting, and the statement by which the hire owns something. */
interface Owner {
  readonly member: Member
  readonly part: Part
}

/** Those first who should give it away: the posting of the role whose work it is comes last. */
function ownersOf({ id, role }: Responsibility, team: Team): readonly Owner[] {
  return team.members
    .flatMap((member) => {
      const part = member.posting.parts.find(
        ({ responsibility, level, isPlain }) => responsibility === id && level === 'owns' && isPlain,
      )
      return part === undefined ? [] : [{ member, part }]
    })
    .sort((a, b) => Number(a.member.posting.role === role) - Number(b.member.posting.role === role))
}

/** The same job at two places is no overlap: only another role’s posting is one. */
function rivalOf({ member }: Owner, owners: readonly Owner[]): Owner | undefined {
  return owners.find((owner) => owner.member.posting.role !== member.posting.role)
}

function sideOf({ member, part }: Owner, rival: Owner | undefined, { label, role }: Responsibility): Side {
  const rest = rival === undefined ? '' : ` and ${quote(rival.part.place.text)} in ${postingOf(rival.member)}`
  return {
    member,
    place: part.place,
    message: `${quote(part.place.text)} here${rest} both make ${label} the hire’s own. Let one of them own it${role === undefined ? '' : `, as a rule the ${nameOf(role)}`}, and the other support it.`,
    note: `Owns ${label}, too: ${quote(part.place.text)}`,
  }
}
