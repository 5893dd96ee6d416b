import { defineRule, type Signal } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { quote } from '../wording.ts'

export default defineRule({
  id: 'mismatched-horizon',
  meta: {
    description: 'A Product Manager sees no further than the sprint, or a Product Owner sets the direction for years.',
    severity: 'warning',
    presets: ['strict'],
    options: {},
    article: [article.horizon, article.ceremony],
    source: 'Strategic/tactical split, horizon: quarters and years against sprints and releases',
  },
  *check({ hire: { role }, signals }) {
    const owned = signals.filter(({ ownership }) => ownership === 'owned')
    if (role === 'product-manager') {
      const sprint = signals.some(setsTheCourse)
        ? undefined
        : owned.find((signal) => signal.kind === 'sprint' && signal.role !== role)
      if (sprint === undefined) return
      yield {
        span: sprint.span,
        message: `This Product Manager looks no further than the sprint: ${quote(sprint.text)}. Expected quarters and years: a vision, a strategy or a roadmap.`,
      }
    }
    if (role === 'product-owner') {
      const years = owned.find(
        (signal) => setsTheCourse(signal) && signal.role !== role && YEARS.test(signal.clause.text),
      )
      if (years === undefined) return
      yield {
        span: years.span,
        message: `${quote(years.text)} sets the direction for years, but a Product Owner works in sprints and releases. Expected the next sprints or the next release.`,
      }
    }
  },
})

const COURSE = new Set(['vision', 'strategy', 'roadmap'])

function setsTheCourse({ kind }: Signal): boolean {
  return COURSE.has(kind)
}

/** `the product vision for the next three years`, `the annual strategy`; `5 years of experience` asks for no course. */
const YEARS = /\b(?:years?|annual|yearly|long[- ]term|(?:12|18|24|36) months)\b/iu
