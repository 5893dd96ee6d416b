import type { SectionKind } from '../posting.ts'
import { wordCount } from './heading-words.ts'
import type { KindWords } from './kind-words.ts'
import { TAIL_OPENERS } from './nouns.ts'

/** A phrase that tells what a section is for. */
interface FoundPhrase {
  readonly kind: SectionKind
  readonly phrase: string
  /** The place among all phrases, the longest first. */
  readonly order: number
  /** Of one word, or started by "the": too common inside sentences, so that it must be the heading. */
  readonly isCommon: boolean
}

/**
 * Phrases by their first word, the longest first: comparing every phrase with every line would cost more than reading
 * the markdown.
 */
export type PhraseTable = ReadonlyMap<string, readonly FoundPhrase[]>

export function phraseTable(words: readonly Pick<KindWords, 'kind' | 'phrases'>[]): PhraseTable {
  const found = words
    .flatMap(({ kind, phrases }) => phrases.map((phrase) => ({ kind, phrase, length: wordCount(phrase) })))
    .sort((one, other) => other.length - one.length)
    .map(({ kind, phrase }, order) => ({
      kind,
      phrase,
      order,
      isCommon: phrase !== 'if' && (!phrase.includes(' ') || /^(?:the|this|for) |^about the$/u.test(phrase)),
    }))
  return groupByFirstWord(found)
}

function groupByFirstWord(phrases: readonly FoundPhrase[]): PhraseTable {
  const groups = new Map<string, FoundPhrase[]>()
  for (const phrase of phrases) {
    const first = phrase.phrase.split(' ', 1)[0] ?? ''
    const group = groups.get(first)
    if (group) group.push(phrase)
    else groups.set(first, [phrase])
  }
  return groups
}

export function longestPhrase(words: string, phrases: PhraseTable): FoundPhrase | undefined {
  const padded = `${words} `
  let best: FoundPhrase | undefined
  for (let at = 0; at < words.length; at = padded.indexOf(' ', at) + 1) {
    for (const found of phrases.get(padded.slice(at, padded.indexOf(' ', at))) ?? []) {
      if (best && found.order >= best.order) break
      if (padded.startsWith(`${found.phrase} `, at) && (!found.isCommon || isHeading(words, found.phrase, at)))
        best = found
    }
  }
  return best
}

function isHeading(words: string, phrase: string, at: number): boolean {
  return at === 0 && (words === phrase || opensTail(words, phrase))
}

/** `The team you will join`, but not `The position requires`. */
function opensTail(words: string, phrase: string): boolean {
  const next = words.slice(phrase.length + 1).split(' ', 1)[0] ?? ''
  return (TAIL_OPENERS.has(next) || next === 'behind') && next !== 'will' && next !== 'is'
}

export function hasPhrase(words: string, phrase: string): boolean {
  return ` ${words} `.includes(` ${phrase} `)
}

/** Of two words, `the role` or `your team` leave room for a noun that says more; longer phrases do not. */
export function isTelling({ phrase }: FoundPhrase): boolean {
  return wordCount(phrase) > 2
}
