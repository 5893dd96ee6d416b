import { defineRule } from '../../src/rule/rule.ts'
import { article } from '../article.ts'

export default defineRule({
  id: 'missing-reporting-line',
  meta: {
    description: 'Nothing says who the hire reports to.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    article: [article.reportingLine],
    source: 'Strategic/tactical split, reporting line: the manager tells applicants which job it is',
  },
  *check({ hire: { role, place }, reportingLines, isEnglish }) {
    if (!isEnglish || role === undefined || place === undefined || reportingLines.length > 0) return
    yield {
      span: place.span,
      message: 'Nothing here says who the hire reports to. Add a line such as “You report to the Head of Product.”',
    }
  },
})
