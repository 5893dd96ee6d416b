import { defineRule, type RoleId, type RoleProfile, type Statement } from '../../src/rule.ts'
import { evidenceOf, nameOf, otherRole, quote } from '../wording.ts'

export default defineRule({
  id: 'mixed-responsibilities',
  meta: {
    description: 'One person is asked to do both the Product Manager’s and the Product Owner’s job.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: { fewestStatements: 2, smallestShare: 0.25 },
    source: 'Strategic/tactical split: the Product Manager owns the problem, the Product Owner the execution of the solution',
  },
  *check({ hire, profile, options }) {
    if (hire.role === null || hire.place === null || profile.role === 'undetermined') return
    const weaker = weakerRole(profile, hire.role)
    const statements = profile.statements[weaker].filter(isDuty)
    if (statements.length < options.fewestStatements || profile.shares[weaker] < options.smallestShare) return
    const stronger = otherRole(weaker)
    yield {
      span: hire.place.span,
      message:
        `This posting asks one person to do two jobs: ${profile.statements[stronger].length} statements are ${nameOf(stronger)} work and ` +
        `${statements.length} are ${nameOf(weaker)} work, such as ${quote(statements[0]?.signals[0]?.text)}. Keep one role here and give the lines below to a ${nameOf(weaker)}.`,
      evidence: statements.map(evidenceOf),
    }
  },
})

/** Measures of the other role are another fault: see conflicting-metrics. */
function isDuty({ signals }: Statement): boolean {
  return signals.some(({ isMeasure }) => !isMeasure)
}

/** The role with fewer statements; on a tie the one that the title does not name. */
function weakerRole({ statements }: RoleProfile, titleRole: RoleId | 'hybrid'): RoleId {
  const managers = statements['product-manager'].length
  const owners = statements['product-owner'].length
  if (managers === owners) return titleRole === 'product-owner' ? 'product-manager' : 'product-owner'
  return managers < owners ? 'product-manager' : 'product-owner'
}
