import { defineRule, type Hire, type RoleId, type RoleProfile, type Statement } from '../../src/rule.ts'
import { evidenceOf, isDuty, nameOf, otherRole, quote, retitle } from '../wording.ts'

export default defineRule({
  id: 'mislabeled-title',
  meta: {
    description:
      'The title names one role, but the duties are mostly the other’s, or the text calls the hire by the other role.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: { fewestStatements: 3, smallestShare: 0.6 },
    ranges: { fewestStatements: { min: 1, isWhole: true }, smallestShare: { min: 0, max: 1 } },
    source: 'Strategic/tactical split: a title promises the work of its role',
  },
  *check({ posting, hire, profile, options }) {
    const { role, place } = hire
    if (place === null || (role !== 'product-manager' && role !== 'product-owner')) return
    const other = otherRole(role)
    const namings = otherNamings(hire, other)
    const work = workOf(profile, other)
    const duties = isMostly(work, options) ? work.statements : []
    if (namings.length === 0 && duties.length === 0) return
    yield {
      span: place.span,
      confidence: namings.length > 0 || isPlain(work) ? 'high' : 'medium',
      message:
        duties.length > 0
          ? dutiesMessage(place.text, other, work)
          : `The title says ${quote(place.text)}, but the text calls the hire a ${nameOf(other)}: ${quote(namings[0]?.text)}. Use one name.`,
      evidence: [
        ...namings.map(({ span, text }) => ({ span, message: `Calls the hire a ${nameOf(other)}: ${quote(text)}` })),
        ...duties.map(evidenceOf),
      ],
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

/** What speaks for a role, hints included, and of how many statements about either role's work. */
interface Work {
  readonly statements: readonly Statement[]
  readonly all: number
}

function workOf({ statements, hints }: RoleProfile, role: RoleId): Work {
  const inOrder = [
    ...statements[role],
    ...hints[role].filter(
      ({ signals: [hint] }) =>
        !statements[role].some(({ signals: [known] }) => known?.clause.block === hint?.clause.block),
    ),
  ]
  inOrder.sort((a, b) => placeOf(a) - placeOf(b))
  return { statements: inOrder, all: inOrder.length + statements[otherRole(role)].length }
}

function placeOf({ signals: [signal] }: Statement): number {
  return signal?.span.start ?? 0
}

/** So many statements that two doubtful ones would not tip the balance, or a few that nothing speaks against. */
function isPlain({ statements, all }: Work): boolean {
  return (
    (statements.length >= 4 && statements.length / all >= PLAIN_SHARE) ||
    (statements.length >= 3 && statements.length === all)
  )
}

/** Below it the posting rather asks for both jobs. */
const PLAIN_SHARE = 0.7

/** Enough statements, and not only measures or hints, unless they are many; where nothing at all speaks for the title's own role, one fewer is enough. */
function isMostly(
  { statements, all }: Work,
  options: { readonly fewestStatements: number; readonly smallestShare: number },
): boolean {
  if (!statements.some(isDuty)) return false
  const plain = statements.filter(({ weight }) => weight === 2).length
  const enough =
    statements.length === all ? plain >= options.fewestStatements - 1 : statements.length >= options.fewestStatements
  const isSubstantial = plain >= FEWEST_PLAIN || (plain > 0 && statements.length > options.fewestStatements)
  return enough && isSubstantial && statements.length / all >= options.smallestShare
}

const FEWEST_PLAIN = 2

function dutiesMessage(title: string, other: RoleId, { statements, all }: Work): string {
  return (
    `The title says ${quote(title)}, but ${statements.length} of ${all} statements about the work are ${nameOf(other)} work, ` +
    `such as ${quote(statements[0]?.signals[0]?.text)}. Call the role ${nameOf(other)}, or rewrite its duties.`
  )
}
