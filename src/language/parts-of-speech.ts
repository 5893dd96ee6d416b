import { loadTagger } from './tagger.ts'

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
  const terms = loadTagger()(text)
    .json({ offset: true })
    .flatMap((sentence) => sentence.terms)
  return new Set(
    terms.flatMap(({ tags, offset: { start, length } }) =>
      tags.includes('Verb') ? Array.from({ length: Math.max(length, 1) }, (_, at) => start + at) : [],
    ),
  )
}
