import type { Field } from '../posting/markup/field.ts'
import { createWriter, type MappedText } from '../posting/source/mapped-text.ts'
import type { Span } from '../text/span.ts'

/** A title as if it stood in the frontmatter; `key` is what names it in the text. */
export function titleField(title: MappedText, key: Span): Field {
  const name = createWriter()
  name.put('title', key)
  return { keys: [name.finish()], value: title, isListed: false }
}
