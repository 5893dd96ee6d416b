import { defineRule, type RoleId, type RoleProfile, type Statement } from '../../src/rule.ts'
import { evidenceOf, isDuty, nameOf, otherRole, quote } from '../wording.ts'

export default defineRule({
  id: 'mixed-responsibilities',
  meta: {
    description: 'One person is asked to do both the Product Manager’s and the Product Owner’s job.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: { fewestStatements: 2, smallestShare: 0.25 },
    ranges: { fewestStatements: { min: 1, isWhole: true }, smallestShare: { min: 0, max: 1 } },
    source:
      'Strategic/tactical split: the Product Manager owns the problem, the Product Owner the execution of the solution',
  },
  *check({ hire, profile, options }) {
    if (hire.role === null || hire.place === null || profile.role === 'undetermined') return
    const duties = {
      'product-manager': dutiesOf(profile, 'product-manager'),
      'product-owner': dutiesOf(profile, 'product-owner'),
    }
    const weaker = weakerRole(duties, hire.role)
    const stronger = otherRole(weaker)
    const [few, many] = [duties[weaker], duties[stronger]]
    if (
      many.length === 0 ||
      few.length < options.fewestStatements ||
      few.length / (few.length + many.length) < options.smallestShare
    )
      return
    yield {
      span: hire.place.span,
      confidence: Math.min(few.length, many.length) >= PLAINLY_TWO_JOBS ? 'high' : 'medium',
      message:
        `This posting asks one person to do two jobs: ${statementsAre(many)} ${nameOf(stronger)} work and ${few.length} are ${nameOf(weaker)} work, ` +
        `such as ${quote(few[0]?.signals[0]?.text)}. Keep one role here and give the lines below to a ${nameOf(weaker)}.`,
      evidence: few.map(evidenceOf),
    }
  },
})

/** Two statements of the other role may be a stray pair; three are a job. */
const PLAINLY_TWO_JOBS = 3

type Duties = Readonly<Record<RoleId, readonly Statement[]>>

function statementsAre({ length }: readonly Statement[]): string {
  return length === 1 ? '1 statement is' : `${length} statements are`
}

/** Without the measures of success: those of the other role are another fault, see conflicting-metrics. */
function dutiesOf({ statements }: RoleProfile, role: RoleId): readonly Statement[] {
  return statements[role].filter(isDuty)
}

/** The role that less is said of; on a tie the one that the title does not name. The title is a statement, too: it promises its role. */
function weakerRole(duties: Duties, titleRole: RoleId | 'hybrid'): RoleId {
  const weightOf = (role: RoleId): number => duties[role].length + (titleRole === role ? 1 : 0)
  const [managers, owners] = [weightOf('product-manager'), weightOf('product-owner')]
  if (managers === owners) return titleRole === 'product-owner' ? 'product-manager' : 'product-owner'
  return managers < owners ? 'product-manager' : 'product-owner'
}
