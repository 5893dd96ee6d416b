import { defineRule, otherRole, type Finding, type RoleId, type RuleContext } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { hintOf, listed, nameOf, quote } from '../wording.ts'

export default defineRule({
  id: 'ai-role-split',
  meta: {
    description:
      'A posting about an AI or data product leaves out a part of its role’s work on it, or asks for the other role’s.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    article: [article.aiProducts],
    source:
      'Strategic/tactical split, AI products: the Product Manager defines the problem, the value and the evidence that it pays, the Product Owner turns what models and data need into a backlog for data scientists',
  },
  *check(context) {
    const { hire, isEnglish, model } = context
    const { role } = hire
    if (!isEnglish || role === undefined || role === 'hybrid' || model.oneJob === 'either') return
    yield* othersWork(context, role)
    yield* unsaid(context, role)
  },
})

function* othersWork(context: RuleContext, role: RoleId): Iterable<Finding> {
  const { aiProduct, handoff } = context
  const duties = aiProduct?.duties ?? []
  const own = new Set(duties.filter((duty) => duty.role === role).map(({ clause }) => clause))
  const foreign = duties.filter((duty) => duty.role !== role && !own.has(duty.clause))
  const [first, ...others] = foreign
  if (first === undefined) return
  const owner = otherRole(role)
  yield {
    span: first.span,
    message: `${quote(first.text)} is a ${nameOf(owner)}’s part of the work on an AI or data product: ${PART[owner]}. Expected the ${nameOf(role)}’s: ${PART[role]}.${hintOf(context)}`,
    evidence: others.map((duty) => ({ span: duty.span, message: `The same part: ${quote(duty.text)}` })),
    suggestions: foreign.flatMap(({ clause }) => {
      const said = handoff.supported(clause, owner)
      return said === undefined ? [] : [{ title: `Write ${quote(said.text)}`, edits: said.edits }]
    }),
  }
}

const PART: Readonly<Record<RoleId, string>> = {
  'product-manager': 'to say which problem it solves, what that is worth, and how we know that it pays',
  'product-owner': 'to turn what models and data need into a backlog for data scientists and engineers',
}

function* unsaid({ hire: { place }, aiProduct }: RuleContext, role: RoleId): Iterable<Finding> {
  const missing = aiProduct?.unsaid[role] ?? []
  if (place === undefined || missing.length === 0) return
  yield {
    span: place.span,
    message: `This posting is about an AI or data product, and does not say who sees to ${listed(missing.map(({ label }) => label))}. As a rule the ${nameOf(role)} does: ${PART[role]}.`,
  }
}
