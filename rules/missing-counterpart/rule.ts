import { defineRule, type RoleId, type RuleContext } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { nameOf, otherRole } from '../wording.ts'

export default defineRule({
  id: 'missing-counterpart',
  meta: {
    description:
      'Nothing says who does the other half of the work: the Product Owner who works with this Product Manager, or the reverse.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    article: [article.counterpart],
    source: 'Strategic/tactical split: where one half is not named, the hire ends up doing both',
  },
  *check({ hire: { role, place }, model, roles, mentions, isEnglish }) {
    if (!isEnglish || role === undefined || role === 'hybrid' || place === undefined) return
    const counterpart = otherRole(role)
    if (!hasOwnWork(counterpart, model, roles)) return
    if (mentions.some((mention) => mention.role === counterpart)) return
    yield {
      span: place.span,
      message: `Nothing here says who does the ${nameOf(counterpart)}’s half of the work. Say who ${DOES[counterpart]}.`,
    }
  },
})

/** In the Scrum Guide there is nothing that only a Product Manager may do. */
function hasOwnWork(role: RoleId, { work }: RuleContext['model'], { kinds }: RuleContext['roles']): boolean {
  return Object.entries(kinds).some(([kind, bySplit]) => (work[kind] ?? bySplit.role) === role)
}

const DOES: Readonly<Record<RoleId, string>> = {
  'product-manager': 'sets the vision and the roadmap',
  'product-owner': 'keeps the backlog and works with the team day by day',
}
