import type { Span } from '../text/span.ts'
import { normalizeWord, stem } from './stem.ts'

/** A word, number or punctuation mark of a clause. Offsets are half-open and count in the clause's text. */
export interface Token {
  /** Normalized spelling, without possessive ending; a punctuation mark as it stands. */
  readonly word: string
  /** What the word's inflections share. */
  readonly stem: string
  readonly start: number
  readonly end: number
  readonly isPunctuation: boolean
  readonly isPossessive: boolean
  /** Part of a compound such as `end-to-end`: a word of it is none of the clause's own. */
  readonly isHyphenated: boolean
}

/** Abbreviations keep their full stop, and plurals the apostrophe of the possessive; words joined by `&` (P&L, R&D) are one word; hyphens and white space only separate, but for a hyphen that stands for a dash. */
const TOKEN =
  /(?:e\.g|i\.e|etc|incl|vs|approx|resp)\.(?!\p{L})|\p{L}{1,3}&\p{L}{1,3}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[.,]\p{N}+)*(?:['’ʼ]\p{L}+)*(?:(?<=s)['’ʼ](?=\s\p{L}))?|(?<=\s)-(?=\s)|[^\p{L}\p{N}\s\u2010\u2011-]/giu
const WORD = /[\p{L}\p{N}]/u

/** Contractions and what they stand for: the first word decides the grammar. */
const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "you'll": 'you',
    "you'd": 'you',
    "we'll": 'we',
    "we've": 'we',
    "they'll": 'they',
    "can't": 'not',
    cannot: 'not',
  }),
)

/** `you’re the voice`: two words, of which the second is the verb. */
const CONTRACTED_COPULA = /^(?:you|we|they)(?=['’ʼ]re$)/iu

/** Splits a clause's text into tokens, in order. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN)).flatMap(({ 0: raw, index }) => {
    const subject = CONTRACTED_COPULA.exec(raw)?.[0]
    return subject === undefined
      ? toToken(raw, index, text)
      : [toToken(subject, index, text), contractedCopula(index + subject.length, index + raw.length)]
  })
}

function contractedCopula(start: number, end: number): Token {
  return { word: 'are', stem: stem('are'), start, end, isPunctuation: false, isPossessive: false, isHyphenated: false }
}

/** `5 PM`, `4:30 pm`: a time of day, not a Product Manager. */
function isTimeOfDay(raw: string, start: number, text: string): boolean {
  return /^[ap]m$/iu.test(raw) && /\d\s?$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** `PO#3192`, `PO box`, `PO number`: a purchase order or a mailbox, not a Product Owner. */
function isPurchaseOrder(raw: string, end: number, text: string): boolean {
  return raw === 'PO' && /^(?:\s?(?:#|\d)|\s(?:box|number|no\b|issue))/iu.test(text.slice(end, end + 8))
}

function toToken(raw: string, start: number, text: string): Token {
  const end = start + raw.length
  if (!WORD.test(raw))
    return { word: raw, stem: raw, start, end, isPunctuation: true, isPossessive: false, isHyphenated: false }
  if (isTimeOfDay(raw, start, text) || isPurchaseOrder(raw, end, text)) {
    return { word: raw, stem: '', start, end, isPunctuation: false, isPossessive: false, isHyphenated: false }
  }
  const normalized = normalizeWord(raw)
  const possessive = /'s?$/u.exec(normalized)
  const word =
    CONTRACTIONS.get(normalized) ?? (normalized.endsWith("n't") ? 'not' : normalized.slice(0, possessive?.index))
  return {
    word,
    stem: stem(word),
    start,
    end,
    isPunctuation: false,
    isPossessive: possessive !== null,
    isHyphenated: isHyphen(text[start - 1]) || isHyphen(text[end]),
  }
}

function isHyphen(character: string | undefined): boolean {
  return character === '-' || character === '\u2010' || character === '\u2011'
}

/** Where a half-open range of tokens stands in the clause's text. */
export function textSpan(tokens: readonly Token[], { start, end }: Span): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}
