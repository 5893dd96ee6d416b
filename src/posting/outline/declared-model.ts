import type { Field } from '../markup/field.ts'
import { wholeSpan } from '../source/mapped-text.ts'
import type { DeclaredModel } from '../posting.ts'

/** `model: scrum-guide` at the top of the frontmatter; whether there is such an operating model is not known here. */
export function declaredModel(fields: readonly Field[]): DeclaredModel | undefined {
  const field = fields.find(({ keys, isListed }) => keys.length === 1 && !isListed && keys[0]?.text === 'model')
  return field === undefined ? undefined : { text: field.value.text.trim(), span: wholeSpan(field.value) }
}
