import { irregularForms } from './irregular-verbs.ts'

/** Words whose ending only looks like an inflection. */
const UNINFLECTED = new Set([
  'always',
  'business',
  'during',
  'funding',
  'is',
  'marketing',
  'morning',
  'news',
  'nothing',
  'packaging',
  'positioning',
  'pricing',
  'saas',
  'sales',
  'something',
  'thing',
  'this',
])

/** A quick look that spares most words the replacements. */
const SPELLED_IN_TWO_WAYS = /is|ys|our|ll|mme|tre/u

const VOWEL = /[aeiouy]/u

/**
 * One spelling for what people spell in several ways: lower case, straight apostrophes, American endings.
 * It need not be a word; text and cues only have to pass through the same function.
 */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase().replace(/[’‘ʼ]/gu, "'")
  if (lower.length < 5 || !SPELLED_IN_TWO_WAYS.test(lower)) return lower
  return lower
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/u, 'iz$1')
    .replace(/ys(e|es|ed|ing)$/u, 'yz$1')
    .replace(/(?<=..)our(s|ed|ing|al|)$/u, 'or$1')
    .replace(/(?<!l)ll(ed|ing)$/u, 'l$1')
    .replace(/^programme(s?)$/u, 'program$1')
    .replace(/^centre(s?)$/u, 'center$1')
}

/**
 * What the inflections of a word share: `prioritise`, `prioritised`, `prioritizing` → `prioritiz`. Expects a normalized
 * word.
 */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word)
  return irregular ?? regularStem(word)
}

/** What all words with this stem begin with, in lower case; nothing where the forms are irregular: `find`, `found`. */
export function startOf(stem: string): string {
  return IRREGULAR_STEMS.has(stem) ? '' : stem.slice(0, Math.min(4, stem.length - 1))
}

/** The stems of some words. */
export function stemsOf(words: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(words, (word) => stem(normalizeWord(word))))
}

/** Words of ours, to be looked up by the words of tokens: `advise` stands there as `advize`. */
export function spellingsOf(words: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(words, normalizeWord))
}

/** By its suffixes alone. */
export function regularStem(word: string): string {
  if (word.length < 4 || UNINFLECTED.has(word)) return word
  return withoutFinalE(withoutVerbEnding(withoutPlural(word)))
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(ss|us|sis|xis)$/u.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|ss|zz)es$/u.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  const root = word.endsWith('ing')
    ? word.slice(0, -3)
    : word.endsWith('ed') && !word.endsWith('eed')
      ? word.slice(0, -2)
      : word
  if (root === word || root.length < 2 || !VOWEL.test(root)) return word
  if (DOUBLED.test(root)) return root.slice(0, -1)
  return WITHOUT_E.test(root) ? `${root}e` : root
}

/** `planning` of `plan`, but `adding` of `add`. */
const DOUBLED = /..([bdfgmnprt])\1$/u

/**
 * `taking` is of `take`, since of `tak` it would be `takking`; the same for `use`. Longer words lose their `e` instead.
 */
const WITHOUT_E = /^[^aeiouy]?[aeiouy][^aeiouwxy]$/u

function withoutFinalE(word: string): string {
  return word.endsWith('e') && word.length > 4 ? word.slice(0, -1) : word
}

/**
 * Past forms that no suffix rule reaches, with the stem of their verb. A map, since an object also knows the word
 * “constructor”.
 */
const IRREGULAR: ReadonlyMap<string, string> = new Map(irregularForms.map(([form, verb]) => [form, regularStem(verb)]))

const IRREGULAR_STEMS: ReadonlySet<string> = new Set(IRREGULAR.values())
