import { createRequire } from 'node:module'

type Compromise = (text: string) => { json: (options: { offset: boolean }) => { terms: { tags: string[]; offset: { start: number; length: number } }[] }[] }

let compromise: Compromise | undefined

/** Importing the tagger takes about as long as linting a hundred postings, so it waits for the first clause in which grammar decides. */
function loadCompromise(): Compromise {
  compromise ??= createRequire(import.meta.url)('compromise/two') as Compromise
  return compromise
}

/**
 * Whether the word that starts at an offset of the text is a verb there, by compromise's tagger. For words that are both noun and verb
 * in the middle of a clause; on the first word of an imperative the tagger is wrong as often as right, so do not ask it about that.
 */
export function isTaggedAsVerb(text: string, offset: number): boolean {
  const terms = loadCompromise()(text).json({ offset: true }).flatMap((sentence) => sentence.terms)
  const term = terms.find(({ offset: { start, length } }) => start <= offset && offset < start + Math.max(length, 1))
  return term?.tags.includes('Verb') ?? false
}
