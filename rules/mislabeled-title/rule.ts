import { defineRule, type RoleId, type Statement } from '../../src/rule/rule.ts'
import { evidenceOf, nameOf, otherRole, quote, retitle, statementsAre } from '../wording.ts'

export default defineRule({
  id: 'mislabeled-title',
  meta: {
    description: 'The title names one role, but the duties are mostly the other’s.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: { fewestStatements: 2, smallestShare: 0.5 },
    ranges: { fewestStatements: { min: 1, isWhole: true }, smallestShare: { min: 0, max: 1 } },
    source: 'Strategic/tactical split: a title promises the work of its role',
  },
  *check({ posting, hire: { role, place, title }, profile: { mislabeled, statements, shares }, options }) {
    if (place === null || role === null || role === 'hybrid' || mislabeled.confidence === undefined) return
    const other = otherRole(role)
    if (statements[other].length < options.fewestStatements || shares[other] < options.smallestShare) return
    if (statements[other].every(isMeasure)) return
    yield {
      span: place.span,
      confidence: mislabeled.confidence,
      message: message(place.text, other, statements[other], statements[role]),
      evidence: statements[other].map(evidenceOf),
      suggestions: title === null ? [] : retitle(title, posting.source, other),
    }
  },
})

/** A measure of success: those of the other role are another fault, see conflicting-metrics. */
function isMeasure({ signals }: Statement): boolean {
  return signals.every(({ clause }) => clause.section.kind === 'metrics')
}

function message(title: string, other: RoleId, theirs: readonly Statement[], own: readonly Statement[]): string {
  const against = own.length === 0 ? 'none is' : statementsAre(own)
  return (
    `The title says ${quote(title)}, but ${statementsAre(theirs)} ${nameOf(other)} work, ` +
    `such as ${quote(theirs[0]?.signals[0]?.text)}, and ${against} ${nameOf(otherRole(other))} work. ` +
    `Call the role ${nameOf(other)}, or rewrite its duties.`
  )
}
