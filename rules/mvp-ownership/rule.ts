import { defineRule, otherRole, type MvpDuty, type RoleId } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { hintOf, nameOf, quote } from '../wording.ts'

export default defineRule({
  id: 'mvp-ownership',
  meta: {
    description:
      'A Product Manager gets the minimum viable product built, or a Product Owner decides what it has to prove.',
    severity: 'warning',
    presets: ['strict'],
    options: {},
    article: [article.mvp],
    source: 'Strategic/tactical split, MVP: the Product Manager decides the minimal, the Product Owner makes it viable',
  },
  *check(context) {
    const { hire, mvp, isEnglish, handoff } = context
    const { role } = hire
    if (!isEnglish || role === undefined || role === 'hybrid') return
    const foreign = mvp.filter(({ owner }) => owner !== 'either' && owner !== role)
    const own = mvp.find(({ half }) => half === HALF[role])
    const [first, ...others] = foreign
    if (first === undefined) return
    yield {
      span: first.span,
      message: `${quote(first.text)} ${WORK[first.half]}, a ${nameOf(otherRole(role))}’s half of a minimum viable product. ${adviceFor(role, own)}${hintOf(context)}`,
      evidence: [
        ...others.map(({ span, text }) => ({ span, message: `The same half: ${quote(text)}` })),
        ...(own === undefined
          ? []
          : [{ span: own.span, message: `The ${nameOf(role)}’s own half: ${quote(own.text)}` }]),
      ],
      suggestions: foreign.flatMap(({ clause }) => {
        // A statement with both halves is the hire's own work as well.
        const said = clause === own?.clause ? undefined : handoff.supported(clause, otherRole(role))
        return said === undefined ? [] : [{ title: `Write ${quote(said.text)}`, edits: said.edits }]
      }),
    }
  },
})

const HALF: Readonly<Record<RoleId, MvpDuty['half']>> = { 'product-manager': 'minimal', 'product-owner': 'viable' }

const WORK: Readonly<Record<MvpDuty['half'], string>> = {
  minimal: 'decides what it has to prove and what is left out',
  viable: 'gets it scoped, built and delivered',
}

function adviceFor(role: RoleId, own: MvpDuty | undefined): string {
  if (own !== undefined) return `With ${quote(own.text)} this ${nameOf(role)} gets the whole. Keep one half here.`
  return `Expected the ${nameOf(role)}’s half: ${EXPECTED[role]}.`
}

const EXPECTED: Readonly<Record<RoleId, string>> = {
  'product-manager': 'what it has to prove, and what is left out',
  'product-owner': 'its scope for the team, its quality and its delivery',
}
