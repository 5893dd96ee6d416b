import type { Language } from './language.ts'
import type { Reader } from './reader.ts'
import { addReader, hasReader, type AddedLanguage } from './reader-registry.ts'

/** Each in a file of its own, with its parser. */
const LATE: Readonly<Record<AddedLanguage, () => Promise<Reader>>> = {
  mdx: async () => (await import('./read-mdx.ts')).readMdx,
  html: async () => (await import('./read-html.ts')).readHtml,
  json: async () => (await import('./read-json.ts')).readJson,
  yaml: async () => (await import('./read-yaml.ts')).readYaml,
}

/** Makes the library read a language; does nothing where it reads it already, as it always does markdown. */
export async function loadReader(language: Language): Promise<void> {
  if (language === 'markdown' || hasReader(language)) return
  addReader(language, await LATE[language]())
}
