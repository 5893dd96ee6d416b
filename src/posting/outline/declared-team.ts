import { wholeSpan } from '../source/mapped-text.ts'
import type { Field } from '../markup/field.ts'
import type { DeclaredTeam } from '../posting.ts'

/** Keys that name the product team, the plainer one first. */
const KEYS = ['team', 'product']

/** The team that the frontmatter names; `undefined` where it names none. */
export function declaredTeam(fields: readonly Field[]): DeclaredTeam | undefined {
  for (const key of KEYS) {
    const field = fields.find(({ keys }) => keys.length === 1 && keys[0]?.text.toLowerCase() === key)
    const text = field?.value.text.replace(/\s+/gu, ' ').trim() ?? ''
    if (field !== undefined && text !== '') return { text, span: wholeSpan(field.value) }
  }
  return undefined
}
