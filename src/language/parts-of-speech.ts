import { createRequire } from 'node:module'

type Compromise = (text: string) => { json: (options: { offset: boolean }) => { terms: { tags: string[]; offset: { start: number; length: number } }[] }[] }

let compromise: Compromise | undefined

/** Importing the tagger takes about as long as linting a hundred postings, so it waits for the first clause in which grammar decides. */
function loadCompromise(): Compromise {
  compromise ??= createRequire(import.meta.url)('compromise/two') as Compromise
  return compromise
}

/**
 * Tells whether the word that starts at an offset of the text is a verb there, by compromise's tagger. For words that are both noun and verb
 * in the middle of a clause; on the first word of an imperative the tagger is wrong as often as right, so do not rely on it alone for that.
 * The text is tagged when first asked, and once.
 */
export function createVerbTagger(text: string): (offset: number) => boolean {
  let verbs: ReadonlySet<number> | undefined
  return (offset) => (verbs ??= verbOffsets(text)).has(offset)
}

/** Every offset within a verb: compromise may join what are two words here. */
function verbOffsets(text: string): ReadonlySet<number> {
  const terms = loadCompromise()(text).json({ offset: true }).flatMap((sentence) => sentence.terms)
  return new Set(
    terms.flatMap(({ tags, offset: { start, length } }) => (tags.includes('Verb') ? Array.from({ length: Math.max(length, 1) }, (_, at) => start + at) : [])),
  )
}
