import type { Token } from '../language/tokens.ts'
import type { WordClasses } from '../roles/role-model.ts'

/** A word of a statement as the recogniser sees it. */
export interface Word {
  /** Its token's place among the statement's tokens. */
  readonly at: number
  /** Hash of what its inflections share. */
  readonly hash: number
  /** Hash of its class's name; 0 where it has none. */
  readonly classHash: number
  /** Says nothing of the work by itself: `the`, `of`, `you`. */
  readonly isFunctionWord: boolean
}

const FUNCTION_WORDS = new Set(
  'the a an and or of for to in on with by our your their its this that is are be as at from into it you we they will not no never without'.split(
    ' ',
  ),
)

/** Reads tokens as words; built once per set of classes. `stem` is that of the tokens. */
export function createWordReader(
  classes: WordClasses,
  stem: (word: string) => string,
): (tokens: readonly Token[]) => Word[] {
  const classOf = new Map<string, number>()
  for (const [name, words] of Object.entries(classes)) {
    for (const word of words) classOf.set(stem(word), hashOf(name))
  }
  return (tokens) => {
    const words: Word[] = []
    for (const [at, { word, stem: shared, isPunctuation }] of tokens.entries()) {
      if (isPunctuation) continue
      words.push({
        at,
        hash: NUMBER.test(word) ? NUMBER_HASH : hashOf(shared === '' ? word : shared),
        classHash: classOf.get(shared) ?? 0,
        isFunctionWord: FUNCTION_WORDS.has(word),
      })
    }
    return words
  }
}

/** One number says as much as another. */
const NUMBER = /^\d/u
const NUMBER_HASH = hashOf('0')

/** 32 bits of FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The words that say something of the work by themselves. */
export function contentOf(words: readonly Word[]): Word[] {
  return words.filter(({ isFunctionWord }) => !isFunctionWord)
}
