import { defineRule } from '../../src/rule/rule.ts'
import { quote } from '../wording.ts'

export default defineRule({
  id: 'hybrid-title',
  meta: {
    description: 'One title names both roles, as in “Product Manager / Product Owner”.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: {},
    source: 'Strategic/tactical split: the two are different jobs, and applicants search for one of them',
  },
  *check({ hire: { title } }) {
    if (title?.role !== 'hybrid') return
    yield {
      span: title.span,
      message: `The title ${quote(title.text)} names two jobs. Choose Product Manager (the problem, the market, the roadmap) or Product Owner (the backlog, the sprints, the team).`,
    }
  },
})
