import { defineRule, type Hire, type RoleId, type RoleProfile } from '../../src/rule.ts'
import { evidenceOf, isDuty, nameOf, otherRole, quote, retitle } from '../wording.ts'

export default defineRule({
  id: 'mislabeled-title',
  meta: {
    description: 'The title names one role, but the duties are mostly the other’s, or the text calls the hire by the other role.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: { fewestStatements: 3, smallestShare: 0.7 },
    source: 'Strategic/tactical split: a title promises the work of its role',
  },
  *check({ posting, hire, profile, options }) {
    const { role, place } = hire
    if (place === null || (role !== 'product-manager' && role !== 'product-owner')) return
    const other = otherRole(role)
    const namings = otherNamings(hire, other)
    const duties = isMostly(profile, other, options) ? profile.statements[other] : []
    if (namings.length === 0 && duties.length === 0) return
    yield {
      span: place.span,
      message: duties.length > 0 ? dutiesMessage(place.text, other, profile) : `The title says ${quote(place.text)}, but the text calls the hire a ${nameOf(other)}: ${quote(namings[0]?.text)}. Use one name.`,
      evidence: [...namings.map(({ span, text }) => ({ span, message: `Calls the hire a ${nameOf(other)}: ${quote(text)}` })), ...duties.map(evidenceOf)],
      suggestions: hire.title === null ? [] : retitle(hire.title, posting.source, other),
    }
  },
})

/** Places that call the hire by the other role, when none of their kind calls it by the title's. */
function otherNamings({ title, titles, namings, role }: Hire, other: RoleId): Hire['namings'] {
  if (title === null || titles.some((declared) => declared.role === other)) return []
  const own = namings.filter((naming) => naming.role === role)
  return namings.filter((naming) => naming.role === other && !own.some((one) => one.isAddress || !naming.isAddress))
}

/** Enough statements, and not only measures or hints, unless they are many; where nothing at all speaks for the title's own role, one fewer is enough. */
function isMostly({ statements, shares }: RoleProfile, role: RoleId, options: { readonly fewestStatements: number; readonly smallestShare: number }): boolean {
  if (!statements[role].some(isDuty)) return false
  const plain = statements[role].filter(({ weight }) => weight === 2).length
  const enough = shares[role] === 1 ? plain >= options.fewestStatements - 1 : statements[role].length >= options.fewestStatements
  const isPlain = plain >= FEWEST_PLAIN || (plain > 0 && statements[role].length > options.fewestStatements)
  return enough && isPlain && shares[role] >= options.smallestShare
}

const FEWEST_PLAIN = 2

function dutiesMessage(title: string, other: RoleId, { statements }: RoleProfile): string {
  const all = statements['product-manager'].length + statements['product-owner'].length
  return (
    `The title says ${quote(title)}, but ${statements[other].length} of ${all} statements about the work are ${nameOf(other)} work, ` +
    `such as ${quote(statements[other][0]?.signals[0]?.text)}. Call the role ${nameOf(other)}, or rewrite its duties.`
  )
}
