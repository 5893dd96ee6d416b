import type { ManagerKind } from '../../src/roles/role-model.ts'
import { defineRule, type RoleId } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { nameOf, quote } from '../wording.ts'

export default defineRule({
  id: 'conflicting-reporting-line',
  meta: {
    description:
      'The stated manager contradicts the role: a Product Manager under an engineering lead, a Product Owner under the CEO, the CPO or marketing.',
    severity: 'warning',
    presets: ['recommended', 'strict'],
    options: {},
    article: [article.reportingLine],
    source: 'Strategic/tactical split, reporting line',
  },
  *check({ hire: { role }, model, reportingLines }) {
    if (role === undefined || role === 'hybrid' || model.reportsToAnyone.includes(role)) return
    if (reportingLines.some(({ kind }) => fits(kind, role))) return
    const line = reportingLines.find(({ kind }) => kind?.contradicts.includes(role) === true)
    if (line?.kind === undefined) return
    yield {
      span: line.span,
      confidence: 'high',
      message: `A ${nameOf(role)} who reports to ${quote(line.text)} (${line.kind.label}) is usually asked to do a different job. Expected ${EXPECTED[role]}.`,
    }
  },
})

/** `Reports to the CTO and the Head of Product`: one of several managers who fits the role is enough. */
function fits(kind: ManagerKind | undefined, role: RoleId): boolean {
  return kind !== undefined && kind.id !== 'other' && !kind.contradicts.includes(role)
}

const EXPECTED: Readonly<Record<RoleId, string>> = {
  'product-manager': 'a product leader, such as the head of product, the CPO or the CEO',
  'product-owner': 'an engineering lead, a Product Manager or a Group Product Manager',
}
