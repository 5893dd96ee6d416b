import { defineRule, type RoleId } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { nameOf } from '../wording.ts'

export default defineRule({
  id: 'missing-success-metrics',
  meta: {
    description: 'Nothing says how the hire’s success is measured.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    article: [article.metric],
    source: 'Strategic/tactical split, metric: what a role is measured by tells applicants which job it is',
  },
  *check({ hire: { role, place }, model, measures, isMeasured, isEnglish }) {
    if (!isEnglish || role === undefined || place === undefined || measures.length > 0 || isMeasured) return
    yield {
      span: place.span,
      message:
        role === 'hybrid'
          ? 'Nothing here says how success is measured.'
          : `Nothing here says how the ${nameOf(role)}’s success is measured. Name a measure, such as ${EXAMPLES[model.measures['product-manager'] === 'either' ? 'product-manager' : role]}.`,
    }
  },
})

const EXAMPLES: Readonly<Record<RoleId, string>> = {
  'product-manager': 'adoption, retention or revenue of the product',
  'product-owner': 'sprint goals met, cycle time or accepted stories',
}
