import { defineRule, type Signal } from '../../src/rule.ts'
import { quote } from '../wording.ts'

export default defineRule({
  id: 'mismatched-horizon',
  meta: {
    description: 'A Product Manager sees no further than the sprint, or a Product Owner sets the course for years.',
    severity: 'warning',
    presets: ['strict'],
    options: {},
    source: 'Strategic/tactical split, horizon: quarters and years against sprints and releases',
  },
  *check({ hire: { role }, signals }) {
    const owned = signals.filter(({ ownership }) => ownership === 'owned')
    if (role === 'product-manager') {
      const sprint = owned.some(isLong) ? undefined : signals.find(isSprint)
      if (sprint === undefined) return
      yield {
        span: sprint.span,
        message: `The only horizon of this Product Manager is the sprint: ${quote(sprint.text)}. Expected quarters and years: a vision, a strategy or a roadmap.`,
      }
    }
    if (role === 'product-owner') {
      const years = owned.find(isLongHorizon)
      if (years === undefined) return
      yield {
        span: years.span,
        message: `${quote(years.text)} sets the course for years, but a Product Owner works in sprints and releases. Expected the next sprints or the next release.`,
      }
    }
  },
})

/** Also where the sprint only tells when: `check demos against the criteria every sprint`. */
function isSprint({ role, dimension, ownership }: Signal): boolean {
  return role === 'product-owner' && dimension === 'horizon' && (ownership === 'owned' || ownership === 'supporting')
}

function isLong({ role, dimension, cue }: Signal): boolean {
  return (
    role === 'product-manager' &&
    (dimension === 'horizon' || cue === 'roadmap' || cue === 'product-vision' || cue === 'product-strategy')
  )
}

function isLongHorizon({ role, dimension }: Signal): boolean {
  return role === 'product-manager' && dimension === 'horizon'
}
