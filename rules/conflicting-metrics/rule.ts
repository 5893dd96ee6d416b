import {
  defineRule,
  ROLE_IDS,
  type Finding,
  type Measure,
  type Member,
  type PostingRule,
  type RoleId,
  type Side,
  type TeamFinding,
  type TeamRule,
  wordsOf,
} from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { nameOf, postingOf, quote } from '../wording.ts'

const aboutOne = defineRule({
  id: 'conflicting-metrics',
  meta: {
    description: 'The hire is measured by the other role’s success, or by two targets that cannot both hold.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: {},
    article: [article.metric],
    source:
      'Strategic/tactical split: outcomes in the market measure the Product Manager, the team’s delivery measures the Product Owner',
  },
  *check({ hire, measures, model }) {
    if (hire.role === undefined) return
    const ofOneRole = measures.filter(({ metric }) => model.measures[metric.role] === metric.role)
    const foreign =
      hire.role === 'hybrid'
        ? measuresOfSecondRole(ofOneRole)
        : ofOneRole.filter(({ metric }) => metric.role !== hire.role)
    yield* foreignMeasures(foreign, hire.role)
    yield* contradictoryTargets(measures)
  },
})

/** What one posting says, and what two of a team say beside each other. */
const conflictingMetrics: PostingRule<Record<string, never>> & TeamRule = {
  ...aboutOne,
  *checkTeam({ team: { members } }) {
    const [managers, owners] = ROLE_IDS.map((role) => assignedIn(members, role))
    const shared = pairOf(managers, owners, isSameNumber)
    if (shared !== undefined) yield teamFinding(shared, SAME_NUMBER)
    const apart = pairOf(managers, owners, (a, b) => isOutcome(a.measure) && isOutput(b.measure))
    if (apart !== undefined) yield teamFinding(apart, PULLING_APART)
  },
}

export default conflictingMetrics

/** A posting, and a measure that it assigns to its hire. */
interface Assigned {
  readonly member: Member
  readonly measure: Member['posting']['measures'][number]
}

function assignedIn(members: readonly Member[], role: RoleId): readonly Assigned[] {
  return members
    .filter(({ posting }) => posting.role === role)
    .flatMap((member) => member.posting.measures.map((measure) => ({ member, measure })))
}

function pairOf(
  managers: readonly Assigned[] = [],
  owners: readonly Assigned[] = [],
  isConflict: (manager: Assigned, owner: Assigned) => boolean,
): readonly [Assigned, Assigned] | undefined {
  for (const manager of managers) {
    const owner = owners.find((one) => isConflict(manager, one))
    if (owner !== undefined) return [manager, owner]
  }
  return undefined
}

/**
 * `Churn` and `customer churn`; not `churn` and `repeat orders`, nor `the share of riders who` and `the share of
 * drivers who`, though both are the same kind of measure.
 */
function isSameNumber({ measure: manager }: Assigned, { measure: owner }: Assigned): boolean {
  const [one, other] = [wordsOf(manager.place.text), wordsOf(owner.place.text)]
  return (
    manager.metric === owner.metric &&
    (one.every((word) => other.includes(word)) || other.every((word) => one.includes(word)))
  )
}

function isOutcome({ role }: Assigned['measure']): boolean {
  return role === 'product-manager'
}

/** Counts what is built, whatever it is good for. */
function isOutput({ metric }: Assigned['measure']): boolean {
  return metric === 'features-shipped'
}

const SAME_NUMBER =
  'both measure by the same number, so that neither hire answers for it alone. Give each a measure of its own.'
const PULLING_APART =
  'pull apart: who is measured by how much is built builds more, whether or not it serves the other number. Measure both by what the work is good for.'

function teamFinding([manager, owner]: readonly [Assigned, Assigned], why: string): TeamFinding {
  return { confidence: 'medium', sides: [teamSide(owner, manager, why), teamSide(manager, owner, why)] }
}

function teamSide({ member, measure: { place } }: Assigned, other: Assigned, why: string): Side {
  return {
    member,
    place,
    message: `${quote(place.text)} here and ${quote(other.measure.place.text)} in ${postingOf(other.member)} ${why}`,
    note: `The other measure: ${quote(place.text)}`,
  }
}

/** With a title that names both roles, measures conflict when they are of both. */
function measuresOfSecondRole(measures: readonly Measure[]): readonly Measure[] {
  const first = measures[0]?.metric.role
  return measures.filter(({ metric }) => metric.role !== first)
}

function* foreignMeasures([first, ...rest]: readonly Measure[], role: RoleId | 'hybrid'): Iterable<Finding> {
  if (first === undefined) return
  const owner = nameOf(first.metric.role)
  yield {
    span: first.span,
    confidence: isCertain([first, ...rest]) ? 'high' : 'medium',
    message:
      role === 'hybrid'
        ? `${quote(first.text)} measures a ${owner}, but other measures here belong to the other role. Measure one role only.`
        : `${quote(first.text)} measures a ${owner}’s success, but this posting is for a ${nameOf(role)}. Expected ${EXPECTED[role]}.`,
    evidence: rest.map(({ span, text }) => ({ span, message: `Also a ${owner}’s measure: ${quote(text)}` })),
  }
}

/**
 * Said in words of measuring, or many measures: a figure or two that the hire is to move may be a side effect of the
 * work.
 */
function isCertain(foreign: readonly Measure[]): boolean {
  return (
    foreign.some(({ isAnnounced }) => isAnnounced) ||
    (foreign.length >= MANY && new Set(foreign.map(({ metric }) => metric.id)).size > 1)
  )
}

const MANY = 3

const EXPECTED: Readonly<Record<RoleId, string>> = {
  'product-manager': 'outcomes in the market, such as adoption, retention or revenue',
  'product-owner': 'delivery of the team, such as sprint goals met, cycle time or accepted stories',
}

function* contradictoryTargets(measures: readonly Measure[]): Iterable<Finding> {
  for (const [at, later] of measures.entries()) {
    const earlier = measures.slice(0, at).find((measure) => contradicts(measure, later))
    if (earlier?.target === undefined || later.target === undefined) continue
    yield {
      span: later.span,
      confidence: 'high',
      message: `${quote(later.text)} and ${quote(earlier.text)} above set different targets for the same measure: ${inWords(later.target)} here, ${inWords(earlier.target)} there. Keep one.`,
      evidence: [{ span: earlier.span, message: `The other target: ${inWords(earlier.target)}` }],
    }
  }
}

/** The same measure of the same things, in the same unit and period, but another number. */
function contradicts(a: Measure, b: Measure): boolean {
  if (
    a.target === undefined ||
    b.target === undefined ||
    a.metric !== b.metric ||
    a.scope !== b.scope ||
    a.clause === b.clause
  )
    return false
  return a.target.unit === b.target.unit && a.target.period === b.target.period && a.target.value !== b.target.value
}

function inWords({ value, unit, period }: NonNullable<Measure['target']>): string {
  const number = unit === '%' ? `${value}%` : `${value} ${unit}${COUNTED.has(unit) && value !== 1 ? 's' : ''}`
  return period === undefined ? number : `${number} (${period})`
}

const COUNTED = new Set(['point', 'day', 'hour', 'week', 'sprint'])
