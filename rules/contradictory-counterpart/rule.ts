import {
  defineTeamRule,
  type Member,
  type Part,
  type Responsibility,
  type RoleId,
  type Side,
  type Team,
  type TeamFinding,
} from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { nameOf, otherRole, postingOf, quote } from '../wording.ts'

export default defineTeamRule({
  id: 'contradictory-counterpart',
  meta: {
    description:
      'What a posting says of its counterpart is not what the counterpart’s posting says: who does the work, or who reports to whom.',
    severity: 'warning',
    presets: ['recommended', 'strict'],
    options: {},
    article: [article.counterpart],
    source: 'Strategic/tactical split: two people can only rely on each other where both were promised the same',
  },
  *checkTeam({ team, roles }) {
    for (const responsibility of roles.responsibilities) yield* disownedBySomebody(responsibility, team)
    yield* circularReporting(team)
    yield* contradictedReports(team)
    yield* missingCounterparts(roles.responsibilities, team)
  },
})

/** A posting, and what it says of something. */
interface Said {
  readonly member: Member
  readonly part: Part
}

/** `Our Product Owner keeps the backlog`, and the Product Owner’s posting gives it away: then neither has it. */
function* disownedBySomebody(responsibility: Responsibility, team: Team): Iterable<TeamFinding> {
  const { id, label } = responsibility
  for (const given of saidOf(id, team)) {
    const { givenTo, isPlain } = given.part
    if (givenTo === undefined || !isPlain || given.part.level !== 'told') continue
    // Who gives it away and owns it speaks of two things, such as two backlogs.
    if (partsOf(given.member, id).some((part) => part.level === 'owns' && part.isPlain)) continue
    const counterparts = team.members.filter(({ posting }) => posting.role === givenTo)
    const isTaken = counterparts.some((member) => partsOf(member, id).some(({ level }) => level === 'owns'))
    const refusal = isTaken
      ? undefined
      : counterparts.flatMap((member) => refusalsIn(member, given.member, responsibility)).at(0)
    if (refusal === undefined) continue
    yield {
      confidence: 'high',
      sides: [
        {
          member: given.member,
          place: given.part.place,
          message: `${quote(given.part.place.text)} here gives ${label} to the ${nameOf(givenTo)}, but ${quote(refusal.part.place.text)} in ${postingOf(refusal.member)} gives it away. Agree on one owner.`,
          note: `Gives ${label} to the ${nameOf(givenTo)}: ${quote(given.part.place.text)}`,
        },
        {
          member: refusal.member,
          place: refusal.part.place,
          message: `${quote(refusal.part.place.text)} here gives ${label} away, but ${quote(given.part.place.text)} in ${postingOf(given.member)} relies on this ${nameOf(givenTo)} for it. Agree on one owner.`,
          note: `Gives ${label} away: ${quote(refusal.part.place.text)}`,
        },
      ],
    }
    return
  }
}

/**
 * Somebody else does it, the hire only helps, or it is plainly denied. Of what several may share, like the writing of
 * stories, only that each leaves it to the other contradicts.
 */
function refusalsIn(member: Member, { posting }: Member, { id, hasSingleOwner }: Responsibility): Said[] {
  return partsOf(member, id)
    .filter(({ level, isPlain }) => isPlain && level !== 'owns')
    .filter(({ givenTo }) => hasSingleOwner === true || givenTo === posting.role)
    .map((part) => ({ member, part }))
}

function saidOf(id: string, { members }: Team): readonly Said[] {
  return members.flatMap((member) => partsOf(member, id).map((part) => ({ member, part })))
}

function partsOf({ posting }: Member, id: string): readonly Part[] {
  return posting.parts.filter(({ responsibility }) => responsibility === id)
}

/** The Product Manager reports to the Product Owner, who reports to the Product Manager. */
function* circularReporting(team: Team): Iterable<TeamFinding> {
  const lines = (['product-manager', 'product-owner'] as const).map((role) => lineTo(otherRole(role), role, team))
  const [manager, owner] = lines
  if (manager === undefined || owner === undefined) return
  yield { confidence: 'high', sides: [circleSide(manager, owner), circleSide(owner, manager)] }
}

interface Line {
  readonly member: Member
  readonly place: Side['place']
}

/** Where the posting of one role reports to another role. Of two postings nobody knows which one a third means. */
function lineTo(manager: RoleId, role: RoleId, { members }: Team): Line | undefined {
  const [member, another] = members.filter(({ posting }) => posting.role === role)
  if (member === undefined || another !== undefined) return undefined
  const line = managersOf(member).find((one) => one.isPlain && one.role === manager)
  return line && { member, place: line.place }
}

function managersOf({ posting }: Member): Member['posting']['reporting'] {
  return posting.reporting.filter(({ direction }) => direction === 'to')
}

function circleSide({ member, place }: Line, other: Line): Side {
  return {
    member,
    place,
    message: `The hire reports to ${quote(place.text)}, who by ${postingOf(other.member)} reports back to this hire. Say who leads whom.`,
    note: `Reports back to that hire: ${quote(place.text)}`,
  }
}

/** `The Product Owner reports to you`, and the Product Owner’s posting names another manager. */
function* contradictedReports(team: Team): Iterable<TeamFinding> {
  for (const leader of team.members) {
    const report = leader.posting.reporting.find(({ direction, isPlain }) => direction === 'from' && isPlain)
    if (report?.role === undefined) continue
    // Where one of several may be led by that hire, it may be the one that is meant.
    const counterparts = team.members.filter(({ posting }) => posting.role === report.role)
    const [other] = counterparts.every((member) => isLedByOthers(member, leader)) ? counterparts : []
    const line = other && managersOf(other)[0]
    if (other === undefined || line === undefined) continue
    yield {
      confidence: 'high',
      sides: [
        {
          member: leader,
          place: report.place,
          message: `By this posting the ${nameOf(report.role)} reports to the hire, but ${postingOf(other)} says ${quote(line.place.text)}. Say who leads whom.`,
          note: `Says that the ${nameOf(report.role)} reports to this hire`,
        },
        {
          member: other,
          place: line.place,
          message: `The hire reports to ${quote(line.place.text)} here, but by ${postingOf(leader)} to that hire. Say who leads whom.`,
          note: `Reports to ${quote(line.place.text)}`,
        },
      ],
    }
  }
}

/** Managers are stated, and none of them is that hire, as far as jobs tell. */
function isLedByOthers(member: Member, { posting: { role, title } }: Member): boolean {
  const managers = managersOf(member)
  return (
    managers.length > 0 &&
    managers.every(
      (line) =>
        line.isPlain &&
        (line.role === undefined || !plays(role, line.role)) &&
        !title.text.toLowerCase().includes(line.place.text.toLowerCase()),
    )
  )
}

/**
 * `Our Product Owner keeps the backlog`, and a team that somebody has declared has no Product Owner’s posting: there
 * may be one all the same.
 */
function* missingCounterparts(responsibilities: readonly Responsibility[], team: Team): Iterable<TeamFinding> {
  if (team.origin === 'guess') return
  for (const member of team.members) {
    const part = member.posting.parts.find(
      ({ level, givenTo, isPlain }) => level === 'told' && givenTo !== undefined && isPlain,
    )
    const role = part?.givenTo
    if (part === undefined || role === undefined || team.members.some(({ posting }) => plays(posting.role, role)))
      continue
    const label = responsibilities.find(({ id }) => id === part.responsibility)?.label ?? part.responsibility
    yield {
      confidence: 'medium',
      sides: [
        {
          member,
          place: part.place,
          message: `${quote(part.place.text)} gives ${label} to a ${nameOf(role)}, but the team ${quote(team.name)} has no ${nameOf(role)}’s posting. Add it to the team, or say here who does the work.`,
          note: `Gives ${label} to a ${nameOf(role)}`,
        },
      ],
    }
  }
}

function plays(role: Member['posting']['role'], wanted: RoleId): boolean {
  return role === wanted || role === 'hybrid'
}
