import { defineRule, type Hire, type JudgedTitle, type RoleId } from '../../src/rule.ts'
import { nameOf, otherRole, quote } from '../wording.ts'

export default defineRule({
  id: 'inconsistent-title',
  meta: {
    description: 'Frontmatter, heading and text call the same job by different roles.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: {},
    source: 'Strategic/tactical split: a posting is found by its title and read by its heading',
  },
  *check({ hire }) {
    const { title } = hire
    if (title?.role !== 'product-manager' && title?.role !== 'product-owner') return
    const contradiction =
      otherTitle(hire.titles, title, otherRole(title.role)) ?? otherNaming(hire, otherRole(title.role))
    if (contradiction === undefined) return
    yield {
      span: contradiction.span,
      message: `${quote(contradiction.text)} makes the hire a ${nameOf(otherRole(title.role))}, but the title is ${quote(title.text)}. Use one name throughout.`,
      evidence: [{ span: title.span, message: `The title: ${quote(title.text)}` }],
    }
  },
})

type Place = Pick<JudgedTitle, 'span' | 'text'>

function otherTitle(titles: readonly JudgedTitle[], title: JudgedTitle, other: RoleId): Place | undefined {
  return titles.find((mention) => mention !== title && mention.role === other)
}

/** `As our Product Owner you …` under the title of a Product Manager, unless the text calls the hire by the title's role as plainly. */
function otherNaming({ namings }: Hire, other: RoleId): Place | undefined {
  const own = namings.filter(({ role }) => role !== other)
  return namings.find((naming) => naming.role === other && !own.some((one) => one.isAddress && !naming.isAddress))
}
