import { defineRule, type Finding, type Measure, type RoleId } from '../../src/rule/rule.ts'
import { nameOf, quote } from '../wording.ts'

export default defineRule({
  id: 'conflicting-metrics',
  meta: {
    description: 'The hire is measured by the other role’s success, or by two targets that cannot both hold.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: {},
    source:
      'Strategic/tactical split: outcomes in the market measure the Product Manager, the team’s delivery measures the Product Owner',
  },
  *check({ hire, measures }) {
    if (hire.role === null) return
    const foreign =
      hire.role === 'hybrid'
        ? measuresOfSecondRole(measures)
        : measures.filter(({ metric }) => metric.role !== hire.role)
    yield* foreignMeasures(foreign, hire.role)
    yield* contradictoryTargets(measures)
  },
})

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
  return period === null ? number : `${number} (${period})`
}

const COUNTED = new Set(['point', 'day', 'hour', 'week', 'sprint'])
