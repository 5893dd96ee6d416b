import { tokenize } from '../../src/language/tokens.ts'
import { normalizeWord, stem } from '../../src/language/stem.ts'
import { createWordReader, type Word } from '../../src/recognise/words.ts'
import type { WordClasses } from '../../src/roles/role-model.ts'

/** The words of a text, as the recogniser sees them. */
export function wordsOf(text: string, classes: WordClasses = {}): readonly Word[] {
  return createWordReader(classes, (word) => stem(normalizeWord(word)))(tokenize(text))
}
