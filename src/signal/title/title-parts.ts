import { tokenize, type Token } from '../../language/tokens.ts'
import type { Span } from '../../text/span.ts'

/** A title as words, without what is no word of it. */
export interface TitleText {
  readonly tokens: readonly Token[]
  /** `(m/f/d)`, `:in`, `€70k`, `80–100 %`, `#1234`, in order. */
  readonly marks: readonly string[]
}

/** Words between two separators. Spans count tokens. */
export interface TitlePart extends Span {
  /** The sign or word that stands before it; empty at the start. */
  readonly joint: string
}

/** `(m/f/d)`, `f/m/x`, `(all genders)`, `(gn)`. */
const GENDERS =
  /[([]\s?(?:(?:all|any|alle) (?:genders?|geschlechter)|gn\*?|a)\s?[)\]]|[([]?(?<![\p{L}\p{N}/])[mfwdxhki](?:\s?[/|*,:]\s?(?:[mfwdxhkint]|div\.?|diverse))+(?![\p{L}\p{N}])[)\]]?|\ball genders\b/giu
/** `Product Owner:in`, `Product Manager/-in`, `Manager*innen`. */
const ENDINGS = /(?<=[rt])(?:[*:_]|\/-?)in(?:nen)?(?![\p{L}\p{N}])/giu
/** `€70–85k`, `60.000 €`. */
const MONEY =
  /[$€£]\s?\d[\d.,]{0,8}\s?k?(?:\s?[–—-]\s?[$€£]?\d[\d.,]{0,8}\s?k?)?|\d[\d.,]{0,8}\s?k?(?:\s?[–—-]\s?\d[\d.,]{0,8}\s?k?)?\s?[$€£]/giu
/** `80–100 %`, `32–40 h`, `9 months`. */
const WORKLOAD =
  /\d{2,3}\s?(?:%\s?)?(?:[–—-]\s?\d{2,3}\s?)?%|\d{2}(?:\s?[–—-]\s?\d{2})?\s?(?:h|hrs|hours)(?![\p{L}\p{N}])(?:\s?\/\s?week)?|\d{1,2}[\s-](?:months?|years?)['’]?(?:\s(?:contract|trial))?/giu
/** `#1234`, `REQ-4711`, `JR0012`, `(1065)`. */
const NUMBERS =
  /#\s?\p{L}{0,4}[-_]?\d+|(?<![\p{L}\p{N}])(?:req|ref|id|job|jr|r|vacancy|no)[-_.:# ]{0,3}\d{3,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}{0,4}-?\d{4,}(?![\p{L}\p{N}])/giu

/** Each with a sign that is in all that it matches: most titles have none of them. */
const MARKS: readonly (readonly [sign: RegExp, mark: RegExp])[] = [
  [/[([/|*,:]|genders/iu, GENDERS],
  [/[*:_/]-?in/iu, ENDINGS],
  [/[$€£]/u, MONEY],
  [/\d/u, WORKLOAD],
  [/\d/u, NUMBERS],
]

const SEPARATOR = /^(?:[,;:|•·()[\]{}/–—@"“”«»-])$/u
/** A company’s own grade: `II`, `3`. */
export const NUMERAL = /^(?:i{1,3}|iv|v|\d)$/u
/** Join two jobs, or two words of a team’s name. */
const CONJUNCTION = /^(?:&|\+|and)$/u

export function isSeparator({ word }: Token): boolean {
  return SEPARATOR.test(word)
}

export function isConjunction({ word }: Token): boolean {
  return CONJUNCTION.test(word)
}

export function titleText(title: string): TitleText {
  const marks: { readonly index: number; readonly text: string }[] = []
  let plain = title
  for (const [sign, mark] of MARKS) {
    if (!sign.test(plain)) continue
    for (const { 0: text, index } of plain.matchAll(mark)) {
      marks.push({ index, text: text.trim() })
      // A separator of the same length: offsets stay.
      plain = plain.slice(0, index) + '|'.padEnd(text.length) + plain.slice(index + text.length)
    }
  }
  marks.sort((one, other) => one.index - other.index)
  return { tokens: tokenize(plain), marks: marks.map(({ text }) => text) }
}

/** Parted by signs and conjunctions, but not inside of `jobs`: `Manager, Product Management` is one. */
export function partsOf(tokens: readonly Token[], jobs: readonly Span[]): readonly TitlePart[] {
  const parts: TitlePart[] = []
  let joint = ''
  let start = 0
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at]
    if (token !== undefined && !isParting(token, at, jobs)) continue
    if (at > start) parts.push({ start, end: at, joint })
    joint = at > start || joint === '' || token?.word !== '|' ? (token?.word ?? '') : joint
    start = at + 1
  }
  return parts
}

function isParting(token: Token, at: number, jobs: readonly Span[]): boolean {
  return (isSeparator(token) || isConjunction(token)) && !jobs.some(({ start, end }) => at > start && at < end)
}
