import type { Span } from '../../text/span.ts'
import { countWords, labelEnd } from './labels.ts'
import { sentences } from './sentences.ts'
import { endsMidPhrase } from './phrase-ends.ts'
import { LONGEST_NAME, type SectionNames } from '../headings/section-kinds.ts'
import { blankEnd, blankStart, isSpace, sliceRich, type RichText } from '../source/rich-text.ts'

/** In characters. Nobody writes a paragraph that long: a job board, a form or a copy lost its line ends. */
const LONG = 600

/**
 * The lines that one line was made of: those that bullets part and, where it is long, those that section names, dashes
 * and semicolons part. `Key Responsibilities Own the roadmap. Qualifications Five years in banking.` In a short one,
 * names that are labels: `Responsibilities: Own the roadmap. Requirements: Five years in banking.`
 */
export function lostLines(line: RichText, names: SectionNames): readonly RichText[] {
  if (line.text.length < LONG)
    return partsAt(line, labelsIn(line, names)).flatMap((part) => partsAt(part, bulletsIn(part.text)))
  const cuts = namesIn(line.text, names).flatMap(({ start, end }) => [start, end])
  return partsAt(line, cuts).flatMap((part) => partsAt(part, itemsIn(part.text)))
}

function partsAt(line: RichText, cuts: readonly number[]): readonly RichText[] {
  if (cuts.length === 0) return [line]
  const parts: RichText[] = []
  for (const [index, cut] of [0, ...cuts].entries()) {
    const start = blankEnd(line.text, cut)
    const end = blankStart(line.text, cuts[index] ?? line.text.length)
    if (end > start) parts.push(sliceRich(line, start, end))
  }
  return parts
}

/** Where sentences begin with the name of a section; a single one may be the label of its sentence alone. */
function labelsIn(line: RichText, names: SectionNames): readonly number[] {
  if (line.text.indexOf(':') === line.text.lastIndexOf(':')) return []
  const starts = sentences(line.text)
    .filter(({ start, end }) => isSectionLabel(sliceRich(line, start, end), names))
    .map(({ start }) => start)
  return starts.length < 2 ? [] : starts
}

function isSectionLabel(sentence: RichText, names: SectionNames): boolean {
  const label = blankStart(sentence.text.slice(0, labelEnd(sentence)), labelEnd(sentence))
  return sentence.text.charAt(label - 1) === ':' && names.isSectionName(sentence.text.slice(0, label))
}

/** Several bullets on one line: one may be an ornament. */
function bulletsIn(text: string): readonly number[] {
  return startsIn(text, /[•▪●](?=\s*\S)/gu, 2)
}

/** A sign that is not always a bullet is one where it stands before a capital letter again and again. */
const ITEM_SIGNS = [
  /(?<=^|\s)\+(?=\s+\p{Lu})/gu,
  /(?<=^|\s)\*(?=\s+\p{Lu})/gu,
  /(?<=^|\s)-(?=\s+\p{Lu})/gu,
  /(?<=^|\s)–(?=\s+\p{Lu})/gu,
  // `Identify what customers need;Pitch plans;`
  /(?<=;)(?=\s?\p{Lu})/gu,
]

function itemsIn(text: string): readonly number[] {
  const bullets = bulletsIn(text)
  if (bullets.length > 0) return bullets
  for (const sign of ITEM_SIGNS) {
    const starts = startsIn(text, sign, 3)
    if (starts.length > 0) return starts
  }
  return []
}

function startsIn(text: string, sign: RegExp, fewest: number): readonly number[] {
  const starts = [...text.matchAll(sign)].map(({ index }) => index)
  return starts.length < fewest ? [] : starts
}

/** Where names of sections stand, with the colon behind them. */
function namesIn(text: string, names: SectionNames): readonly Span[] {
  const found: Span[] = []
  for (const { index: start } of text.matchAll(FIRST_LETTER)) {
    if (start < (found.at(-1)?.end ?? 0)) continue
    const end = nameEnd(text, start, names)
    if (end > start) found.push({ start, end })
  }
  return found
}

/** Also of a word that is glued to the one before: `QualificationsWhat you bring`. */
const FIRST_LETTER = /(?<=^|[\s\p{Ll}\p{N}.!?:;)*•])\p{Lu}/gu

/** Behind the longest name that starts at a place, and behind its colon; the place itself where none starts. */
function nameEnd(text: string, start: number, names: SectionNames): number {
  let longest = start
  let lastEnd = start
  for (const end of wordEnds(text, start)) {
    const word = text.slice(blankEnd(text, lastEnd), end)
    lastEnd = end
    // The first word of what follows makes no longer name: `About Us We`, but `Skills` and `Experience`.
    if (longest > start && !names.isSectionName(word)) continue
    const colon = text.charAt(blankEnd(text, end)) === ':' ? blankEnd(text, end) + 1 : end
    if (!LINE_START.test(text.slice(blankEnd(text, colon)))) continue
    const name = text.slice(start, end)
    if (endsMidPhrase(name) || !names.isSectionName(name)) continue
    if (colon > end || (isSetOff(text, start, name) && isTelling(name, names))) longest = colon
  }
  return longest
}

const LINE_START = /^[\p{Lu}\p{N}•▪●*+–"“(-]/u

/** In characters: what is farther away is not looked at, however long the line is. */
const REACH = 80

/** Where the words end that a name may have. */
function wordEnds(text: string, start: number): readonly number[] {
  const ends: number[] = []
  const last = Math.min(text.length, start + REACH)
  for (let at = start + 1; at <= last && ends.length < LONGEST_NAME; at++) {
    if (isWordEnd(text, at)) ends.push(at)
    if (/[.!;:\n\r]/u.test(text.charAt(at))) break
  }
  return ends
}

function isWordEnd(text: string, at: number): boolean {
  if (isSpace(text.charCodeAt(at - 1))) return false
  return (
    at === text.length || isSpace(text.charCodeAt(at)) || /[^\s:]:|[\p{Ll}?…]\p{Lu}/u.test(text.slice(at - 1, at + 1))
  )
}

/** `Your Profile` and `What you bring` look like names; `Our benefits`, and `Benefits` inside a sentence, do not. */
function isSetOff(text: string, start: number, name: string): boolean {
  const end = blankStart(text, start)
  const isInSentence = end > 0 && !/[.!?:;)*•]/u.test(text.charAt(end - 1))
  if (isInSentence && (countWords(name) === 1 || endsMidPhrase(text.slice(Math.max(0, end - REACH), end)))) return false
  return QUESTION.test(name) || !/\s\p{Ll}[\p{L}'’]{3,}/u.test(name)
}

/** `Our Business` and `Top Company` are as often part of a sentence. */
function isTelling(name: string, names: SectionNames): boolean {
  const kind = names.sectionKind(name)
  return QUESTION.test(name) || (kind !== 'company' && kind !== 'reporting')
}

const QUESTION = /^(?:what|who|why|how|about)\s/iu
