import { defineRule, ROLE_IDS, type TitleReading } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { neighbours } from '../jobs/index.ts'
import { hintOf, nameOf, quote } from '../wording.ts'

/** Without any of these a title names one job, and need not be taken apart. */
const JOINED = /[^\p{L}\p{N}\s]|\band\b/iu
const NONE: readonly string[] = []

export default defineRule({
  id: 'hybrid-title',
  meta: {
    description:
      'One title names two jobs, as in “Product Manager / Product Owner” or “Product Owner / Business Analyst”.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: { combined: NONE },
    choices: { combined: ROLE_IDS.flatMap((role) => neighbours.map(({ name }) => pair(nameOf(role), name))) },
    article: [article.title],
    source: 'Strategic/tactical split: the two are different jobs, and applicants search for one of them',
  },
  *check(context) {
    const { title } = context.hire
    const role = title?.role
    if (title === undefined || role === undefined) return
    if (role === 'hybrid') {
      if (context.model.oneJob === 'either') return
      yield {
        span: title.span,
        message: `The title ${quote(title.text)} names two jobs. Choose Product Manager (the problem, the market, the roadmap) or Product Owner (the backlog, the sprints, the team).${hintOf(context)}`,
      }
      return
    }
    if (!JOINED.test(title.text)) return
    const { combined } = context.options
    const beside = jobsBeside(context.title).filter(({ name }) => !combined.includes(pair(nameOf(role), name)))
    if (beside.length === 0) return
    const promised = [nameOf(role), ...beside.map(({ name }) => name)]
    yield {
      span: title.span,
      // Many companies combine such jobs on purpose.
      confidence: 'medium',
      message: `The title ${quote(title.text)} promises ${promised.length === 2 ? 'two' : promised.length} jobs: ${listed(promised)}. Choose the one that most of the duties belong to, or hire for each.`,
    }
  },
})

function jobsBeside(reading: TitleReading | undefined): readonly TitleReading['jobs'][number][] {
  return (reading?.jobs ?? []).filter((job) => neighbours.some(({ id }) => id === job.id))
}

function pair(role: string, neighbour: string): string {
  return `${role} / ${neighbour}`
}

/** `Product Owner, Scrum Master and Business Analyst`. */
function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
