import type { SectionKind } from '../posting/posting.ts'
import type { TitleRole } from '../roles/role-ids.ts'
import { hashOf, type Word } from './words.ts'

/** A statement and what stands around it: all that speaks for or against its being a role's work. */
export interface Statement {
  readonly words: readonly Word[]
  readonly text: string
  readonly section: SectionKind
  readonly heading: readonly Word[]
  readonly title: TitleRole
  /** How much the statement reads like a duty, and how much its section does: whole numbers from -3 to 3. */
  readonly dutyLevel: number
  readonly sectionLevel: number
}

/**
 * Takes one piece of evidence: the key of a feature, and the tokens that make it, first and last; both are `NOWHERE` for one
 * that is no words of the statement, such as its heading. A feature may be given more than once.
 */
export type Take = (key: number, first: number, last: number) => void

export const NOWHERE = -1

/** Kinds of features; the names only tell them apart. */
const BIAS = hashOf('bias')
const WORD = hashOf('word')
const PAIR = hashOf('pair')
const FIRST = hashOf('first')
const FIRST_TWO = hashOf('first two')
const FIRST_IN_SECTION = hashOf('first in section')
const WORD_IN_SECTION = hashOf('word in section')
const NEAR = hashOf('near')
const CLASS = hashOf('class')
const CLASS_IN_SECTION = hashOf('class in section')
const CLASS_PAIR = hashOf('class pair')
const CLASS_WORD = hashOf('class word')
const WORD_CLASS = hashOf('word class')
const FIRST_CLASS = hashOf('first class')
const HEADING = hashOf('heading')
const SECTION = hashOf('section')
const TITLE = hashOf('title')
const LENGTH = hashOf('length')
const CAPITALS = hashOf('capitals')
const SHAPE = hashOf('shape')
const DUTY_LEVEL = hashOf('duty level')
const SECTION_LEVEL = hashOf('section level')
const SECTION_LEVEL_IN = hashOf('section level in')

/** What the words alone say, whatever stands around them. */
export function wordEvidence(words: readonly Word[], take: Take): void {
  take(BIAS, NOWHERE, NOWHERE)
  for (const [i, { hash, at }] of words.entries()) {
    take(keyOf(WORD, hash), at, at)
    const next = words[i + 1]
    if (next !== undefined) take(keyOf(PAIR, hash, next.hash), at, next.at)
  }
  const [first, second] = words
  if (first === undefined) return
  take(keyOf(FIRST, first.hash), first.at, first.at)
  if (second !== undefined) take(keyOf(FIRST_TWO, first.hash, second.hash), first.at, second.at)
}

/** All that speaks for or against a statement's being a role's work, the evidence of its words included. */
export function evidence(statement: Statement, take: Take): void {
  const { words, section, title } = statement
  const kind = hashOf(section)
  const content = words.filter(({ isFunctionWord }) => !isFunctionWord)
  wordEvidence(words, take)
  surroundings(statement, content.length, kind, take)
  const [first] = words
  if (first !== undefined) take(keyOf(FIRST_IN_SECTION, first.hash, kind), first.at, first.at)
  take(keyOf(TITLE, hashOf(title ?? 'other')), NOWHERE, NOWHERE)
  for (const { classHash, at } of words) {
    if (classHash === 0) continue
    take(keyOf(CLASS, classHash), at, at)
    take(keyOf(CLASS_IN_SECTION, classHash, kind), at, at)
  }
  for (const { hash, at } of content) take(keyOf(WORD_IN_SECTION, hash, kind), at, at)
  neighbours(content, take)
  openings(content, take)
}

/** Words of content up to this far apart make a pair: `own the product’s long-term roadmap`. */
const NEAREST = 3
/** The same for words of which both have a class. */
const NEAREST_CLASSES = 5

function neighbours(content: readonly Word[], take: Take): void {
  for (const [i, word] of content.entries()) {
    for (let distance = 1; distance <= NEAREST_CLASSES; distance++) {
      const other = content[i + distance]
      if (other === undefined) break
      if (word.classHash !== 0 && other.classHash !== 0)
        take(keyOf(CLASS_PAIR, word.classHash, other.classHash), word.at, other.at)
      if (distance > NEAREST) continue
      take(keyOf(NEAR, word.hash, other.hash), word.at, other.at)
      if (word.classHash !== 0) take(keyOf(CLASS_WORD, word.classHash, other.hash), word.at, other.at)
      if (other.classHash !== 0) take(keyOf(WORD_CLASS, word.hash, other.classHash), word.at, other.at)
    }
  }
}

/** The class of the first word, alone and with each other class: in a bullet it is the verb that governs all the rest. */
function openings([first, ...rest]: readonly Word[], take: Take): void {
  if (first === undefined) return
  if (first.classHash !== 0) take(keyOf(FIRST_CLASS, first.classHash), first.at, first.at)
  for (const { classHash, at } of rest) {
    if (classHash !== 0) take(keyOf(FIRST_CLASS, first.classHash, classHash), first.at, at)
  }
}

/** Headings say in their first words what they announce. */
const HEADING_WORDS = 6

function surroundings(
  { words, text, heading, dutyLevel, sectionLevel }: Statement,
  contentCount: number,
  kind: number,
  take: Take,
): void {
  const around = (key: number): void => {
    take(key, NOWHERE, NOWHERE)
  }
  around(keyOf(SECTION, kind))
  around(keyOf(LENGTH, Math.min(6, words.length >> 3)))
  around(keyOf(DUTY_LEVEL, dutyLevel))
  around(keyOf(SECTION_LEVEL, sectionLevel))
  around(keyOf(SECTION_LEVEL_IN, sectionLevel, kind))
  for (const { hash } of heading.slice(0, HEADING_WORDS)) around(keyOf(HEADING, hash))
  shape(contentCount, text, around)
}

/** More words than these, and nobody writes them as a title. */
const LONGEST_TITLE = 7

/** `Roadmap Ownership`, `Product Discovery:`, `1. Strategy` are titles of what follows; a question is no duty. */
function shape(content: number, text: string, around: (key: number) => void): void {
  if (content > 0 && content <= LONGEST_TITLE) {
    const capitals = text.match(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)?.length ?? 0
    const share = capitals < content / 2 ? 0 : capitals < content ? 1 : 2
    around(keyOf(CAPITALS, content <= 3 ? 1 : content <= 5 ? 2 : 3, share))
    if (text.endsWith(':')) around(keyOf(SHAPE, 1))
  }
  if (/^\d/u.test(text)) around(keyOf(SHAPE, 2))
  if (text.includes('?')) around(keyOf(SHAPE, 3))
}

/** A key of 32 bits from the kind of a feature and its parts. */
export function keyOf(kind: number, a: number, b = 0): number {
  let hash = Math.imul(kind ^ Math.imul(a, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f)
  return (hash ^ (hash >>> 13)) >>> 0
}
