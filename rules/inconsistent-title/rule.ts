import type { NamingForm } from '../../src/signal/title/naming-forms.ts'
import type { Naming } from '../../src/signal/title/namings.ts'
import { defineRule, type Hire, type JudgedTitle, type RoleId } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { nameOf, otherRole, quote } from '../wording.ts'

export default defineRule({
  id: 'inconsistent-title',
  meta: {
    description: 'Frontmatter, heading and text call the same job by different roles.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: {},
    article: [article.title],
    source: 'Strategic/tactical split: a posting is found by its title and read by its heading',
  },
  *check({ hire, model }) {
    if (model.oneJob === 'either') return
    const { title } = hire
    if (title?.role !== 'product-manager' && title?.role !== 'product-owner') return
    const contradiction =
      otherTitle(hire.titles, title, otherRole(title.role)) ?? otherNaming(hire, otherRole(title.role))
    if (contradiction === undefined) return
    yield {
      span: contradiction.span,
      message: `${quote(contradiction.text)} calls the hire a ${nameOf(otherRole(title.role))}, but the title is ${quote(title.text)}. Use one name throughout.`,
      evidence: [{ span: title.span, message: `The title: ${quote(title.text)}` }],
    }
  },
})

type Place = Pick<JudgedTitle, 'span' | 'text'>

function otherTitle(titles: readonly JudgedTitle[], title: JudgedTitle, other: RoleId): Place | undefined {
  return titles.find((mention) => mention !== title && mention.role === other)
}

/** From the plainest form to the least plain; the name of a function names no person. */
const PLAINNESS: Readonly<Record<NamingForm, number>> = {
  address: 3,
  announcement: 2,
  duty: 1,
  subject: 1,
  function: 0,
}

/**
 * `As our Product Owner you …` under the title of a Product Manager, unless the text calls the hire by the title’s
 * role more plainly.
 */
function otherNaming({ namings }: Hire, other: RoleId): Place | undefined {
  const own = namings.filter(({ role, form }) => role !== other && form !== 'function')
  return namings.find(({ role, form }) => role === other && form !== 'function' && !isOutdone(form, own))
}

/** To act as the other role is a duty among others where the text also calls the hire what the title says. */
function isOutdone(form: NamingForm, own: readonly Naming[]): boolean {
  return own.some(
    (one) => PLAINNESS[one.form] > PLAINNESS[form] || (PLAINNESS[form] === 1 && PLAINNESS[one.form] === 1),
  )
}
