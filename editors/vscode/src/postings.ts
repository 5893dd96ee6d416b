import { languages, type TextDocument } from 'vscode'

/** As the manifest has them, for what wakes the extension. */
const LANGUAGES = ['markdown', 'mdx', 'html', 'json', 'jsonc', 'yaml', 'plaintext']

/** What the server is asked about; it finds out by itself which of it are postings. */
export const SELECTOR = ['file', 'untitled'].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })))

export function mayBePosting(document: TextDocument): boolean {
  return languages.match(SELECTOR, document) > 0
}
