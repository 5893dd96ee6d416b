import { defineRule, type RoleId } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { hintOf, quote } from '../wording.ts'

export default defineRule({
  id: 'goal-fits-role',
  meta: {
    description: 'A Product Manager’s goal is something to be built, or a Product Owner’s is a result in the market.',
    severity: 'warning',
    presets: ['strict'],
    options: {},
    article: [article.goals],
    source:
      'Strategic/tactical split, goals: an outcome, such as retention, is the Product Manager’s, an output, such as three features, the Product Owner’s',
  },
  *check(context) {
    const { hire, goals, isEnglish } = context
    const { role } = hire
    if (!isEnglish || role === undefined || role === 'hybrid') return
    const foreign = goals.filter(({ owner }) => owner !== 'either' && owner !== role)
    const [first, ...others] = foreign
    if (first === undefined) return
    yield {
      span: first.span,
      message: `${quote(first.text)} is ${EXPECTED[role]}${hintOf(context)}`,
      evidence: others.map((goal) => ({ span: goal.span, message: `The same kind of goal: ${quote(goal.text)}` })),
      suggestions: foreign.flatMap(({ kind, reworded }) =>
        reworded === undefined
          ? []
          : [{ title: `Write ${quote(reworded.text)}${kind === 'output' ? FILL_IN : ''}`, edits: reworded.edits }],
      ),
    }
  },
})

/** Of a result that only the author knows. */
const FILL_IN = ', and fill in what is in brackets'

const EXPECTED: Readonly<Record<RoleId, string>> = {
  'product-manager':
    'about delivery, but this posting is for a Product Manager. Expected what it is good for: a result in the market, such as adoption or retention.',
  'product-owner':
    'a result in the market, but this posting is for a Product Owner. Expected what the team is to deliver for it, and by when.',
}
