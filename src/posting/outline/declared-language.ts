import type { Field } from '../markup/field.ts'

const KEYS = new Set(['lang', 'language', 'locale'])
/** `de`, `pt-BR`; not `English and German`, which is asked of the candidate. */
const TAG = /^([a-z]{2})(?:[_-][a-z\d]{2,8})*$/iu

/** The language that the frontmatter says the text is in, as `de`; `undefined` where it says nothing. */
export function declaredLanguage(fields: readonly Field[]): string | undefined {
  for (const { keys, value } of fields) {
    const [key] = keys
    const tag = keys.length === 1 && KEYS.has(key?.text.toLowerCase() ?? '') ? TAG.exec(value.text.trim()) : undefined
    if (tag?.[1] !== undefined) return tag[1].toLowerCase()
  }
  return undefined
}
