import { languages, type TextDocument } from 'vscode'

/** What the server is asked about; it finds out by itself which of it are postings. */
export const SELECTOR = ['file', 'untitled'].map((scheme) => ({ scheme, language: 'markdown' }))

export function mayBePosting(document: TextDocument): boolean {
  return languages.match(SELECTOR, document) > 0
}
