import { rememberShort } from '../text/recall.ts'
import type { Span } from '../text/span.ts'
import { normalizeWord, stem } from './stem.ts'

/** A word, number or punctuation mark of a clause. Offsets are half-open and count in the clause's text. */
export interface Token {
  /** Normalized spelling, without possessive ending; a punctuation mark as it is. */
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

/**
 * Abbreviations keep their full stop, and plurals the apostrophe of the possessive; words joined by `&` (P&L, R&D) and
 * names such as S/4HANA are one word; hyphens and white space only separate, but for a hyphen that stands for a dash.
 */
const TOKEN =
  /(?:[Ee]\.[Gg]|[Ii]\.[Ee]|[Ee]tc|ETC|[Ii]ncl|INCL|[Vv]s|VS|[Aa]pprox|APPROX|[Rr]esp|RESP)\.(?!\p{L})|\p{L}{1,3}&\p{L}{1,3}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{Lu}\/\d[\p{L}\p{N}]*|[\p{L}\p{N}]+(?:[.,]\p{N}+)*(?:['’ʼ]\p{L}+)*(?:(?<=[sS])['’ʼ](?=\s\p{L}))?|(?<=\s)-(?=\s)|[^\p{L}\p{N}\s\u2010\u2011-]/gu
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
  const tokens: Token[] = []
  // `matchAll` copies the expression for each text, which takes as long as to match it.
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const { 0: raw, index } = match
    const subject = raw.endsWith('re') ? CONTRACTED_COPULA.exec(raw)?.[0] : undefined
    tokens.push(toToken(subject ?? raw, index, text))
    if (subject !== undefined) tokens.push(contractedCopula(index + subject.length, index + raw.length))
  }
  return tokens
}

function contractedCopula(start: number, end: number): Token {
  return tokenOf(spellingOf('are'), start, end, false)
}

function toToken(raw: string, start: number, text: string): Token {
  const end = start + raw.length
  if (raw.length === 2 && (isTimeOfDay(raw, start, text) || isPurchaseOrder(raw, end, text)))
    return tokenOf(withoutSense(raw), start, end, false)
  const spelling = spellingOf(raw)
  const isHyphenated = isHyphen(text.charCodeAt(start - 1)) || isHyphen(text.charCodeAt(end))
  return tokenOf(spelling, start, end, isHyphenated && !spelling.isPunctuation)
}

/** Made in one place, since V8 runs what reads tokens faster where all of them have one shape. */
function tokenOf(
  { word, stem, isPunctuation, isPossessive }: Spelling,
  start: number,
  end: number,
  isHyphenated: boolean,
): Token {
  return { word, stem, start, end, isPunctuation, isPossessive, isHyphenated }
}

/** What a word or mark is, wherever it is. */
type Spelling = Pick<Token, 'word' | 'stem' | 'isPunctuation' | 'isPossessive'>

const spellingOf = rememberShort((raw: string): Spelling => {
  if (!WORD.test(raw)) return { word: raw, stem: raw, isPunctuation: true, isPossessive: false }
  const normalized = normalizeWord(raw)
  const possessive = /'s?$/u.exec(normalized)
  const word =
    CONTRACTIONS.get(normalized) ?? (normalized.endsWith("n't") ? 'not' : normalized.slice(0, possessive?.index))
  return { word, stem: stem(word), isPunctuation: false, isPossessive: possessive !== null }
})

/** Two letters that are no job: no phrase begins with them. */
function withoutSense(letters: string): Spelling {
  return { word: letters, stem: '', isPunctuation: false, isPossessive: false }
}

/** `5 PM`, `4:30 pm`: a time of day, not a Product Manager. */
function isTimeOfDay(raw: string, start: number, text: string): boolean {
  return /^[ap]m$/iu.test(raw) && /\d\s?$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** `PO#3192`, `PO box`, `PO number`: a purchase order or a mailbox, not a Product Owner. */
function isPurchaseOrder(raw: string, end: number, text: string): boolean {
  return raw === 'PO' && /^(?:\s?(?:#|\d)|\s(?:box|number|no\b|issue))/iu.test(text.slice(end, end + 8))
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** Where a half-open range of tokens is in the clause's text. */
export function textSpan(tokens: readonly Token[], { start, end }: Span): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}
