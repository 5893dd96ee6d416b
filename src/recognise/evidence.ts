import type { SectionKind } from '../posting/posting.ts'
import type { NamedRole } from '../roles/role-ids.ts'
import { hashOf, type Word } from './words.ts'

/** A statement and what surrounds it: all that speaks for or against its being a role's work. */
export interface Statement {
  /** Without those that are given. */
  readonly words: readonly Word[]
  /** Those of `words` that are no function words. */
  readonly content: readonly Word[]
  /** What is turned into something else: `roadmap` in “Turn the roadmap into stories”. */
  readonly given: readonly Word[]
  readonly text: string
  readonly section: SectionKind
  readonly heading: readonly Word[]
  readonly title: NamedRole | undefined
  /** How much the statement reads like a duty, and how much its section does: whole numbers from -3 to 3. */
  readonly dutyLevel: number
  readonly sectionLevel: number
}

/**
 * Takes one piece of evidence: the key of a feature, and the tokens that make it, first and last; both are `NOWHERE`
 * for one that is no words of the statement, such as its heading. A feature may be given more than once.
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
const GIVEN = hashOf('given')
const GIVEN_CLASS = hashOf('given class')
const HEADING = hashOf('heading')
const SECTION = hashOf('section')
const TITLE = hashOf('title')
const LENGTH = hashOf('length')
const CAPITALS = hashOf('capitals')
const SHAPE = hashOf('shape')
const DUTY_LEVEL = hashOf('duty level')
const SECTION_LEVEL = hashOf('section level')
const SECTION_LEVEL_IN = hashOf('section level in')

/** What the words alone say, whatever surrounds them. */
export function wordEvidence(words: readonly Word[], take: Take): void {
  take(BIAS, NOWHERE, NOWHERE)
  let before: Word | undefined
  for (const word of words) {
    take(keyOf(WORD, word.hash), word.at, word.at)
    if (before !== undefined) take(keyOf(PAIR, before.hash, word.hash), before.at, word.at)
    before = word
  }
  const [first, second] = words
  if (first === undefined) return
  take(keyOf(FIRST, first.hash), first.at, first.at)
  if (second !== undefined) take(keyOf(FIRST_TWO, first.hash, second.hash), first.at, second.at)
}

/** What the words of a statement say of the job whose work it is. */
export function jobEvidence(words: readonly Word[], take: Take): void {
  wordEvidence(words, take)
  for (const { classHash, at } of words) if (classHash !== 0) take(keyOf(CLASS, classHash), at, at)
}

/**
 * All that speaks for or against a statement's being a role's work, by what it is drawn from: each part can be left out
 * to see what it is worth.
 */
export const EVIDENCE = {
  words: ({ words }, take) => {
    wordEvidence(words, take)
  },
  neighbours,
  classes,
  given: ({ given }, take) => {
    for (const { hash, classHash, at } of given) {
      take(keyOf(GIVEN, hash), at, at)
      if (classHash !== 0) take(keyOf(GIVEN_CLASS, classHash), at, at)
    }
  },
  section: wordsInSection,
  heading: ({ heading }, take) => {
    for (const { hash } of heading.slice(0, HEADING_WORDS)) around(take, keyOf(HEADING, hash))
  },
  title: ({ title }, take) => {
    around(take, keyOf(TITLE, hashOf(title ?? 'other')))
  },
  shape,
  levels: ({ section, dutyLevel, sectionLevel }, take) => {
    around(take, keyOf(DUTY_LEVEL, dutyLevel))
    around(take, keyOf(SECTION_LEVEL, sectionLevel))
    around(take, keyOf(SECTION_LEVEL_IN, sectionLevel, hashOf(section)))
  },
} as const satisfies Readonly<Record<string, (statement: Statement, take: Take) => void>>

const PARTS = Object.values(EVIDENCE)

/** The whole evidence of a statement. */
export function evidence(statement: Statement, take: Take): void {
  for (const part of PARTS) part(statement, take)
}

/** Headings say in their first words what they announce. */
const HEADING_WORDS = 6

function around(take: Take, key: number): void {
  take(key, NOWHERE, NOWHERE)
}

/** Words of content up to this far apart make a pair: `own the product’s long-term roadmap`. */
const NEAREST = 3
/** The same for words of which both have a class. */
const NEAREST_CLASSES = 5

function neighbours({ content }: Statement, take: Take): void {
  for (const [i, word] of content.entries()) {
    for (const other of content.slice(i + 1, i + 1 + NEAREST))
      take(keyOf(NEAR, word.hash, other.hash), word.at, other.at)
  }
}

function classes({ words, content }: Statement, take: Take): void {
  for (const { classHash, at } of words) if (classHash !== 0) take(keyOf(CLASS, classHash), at, at)
  for (const [i, word] of content.entries()) {
    for (let distance = 1; distance <= NEAREST_CLASSES; distance++) {
      const other = content[i + distance]
      if (other === undefined) break
      if (word.classHash !== 0 && other.classHash !== 0)
        take(keyOf(CLASS_PAIR, word.classHash, other.classHash), word.at, other.at)
      if (distance > NEAREST) continue
      if (word.classHash !== 0) take(keyOf(CLASS_WORD, word.classHash, other.hash), word.at, other.at)
      if (other.classHash !== 0) take(keyOf(WORD_CLASS, word.hash, other.classHash), word.at, other.at)
    }
  }
  openingClass(content, take)
}

/**
 * The class of the first word, alone and with each other class: in a bullet it is the verb that governs all the rest.
 */
function openingClass([first, ...rest]: readonly Word[], take: Take): void {
  if (first === undefined) return
  if (first.classHash !== 0) take(keyOf(FIRST_CLASS, first.classHash), first.at, first.at)
  for (const { classHash, at } of rest) {
    if (classHash !== 0) take(keyOf(FIRST_CLASS, first.classHash, classHash), first.at, at)
  }
}

/** The kind of section by its heading, alone and with each word: `roadmap` says less under requirements. */
function wordsInSection({ words, content, section }: Statement, take: Take): void {
  const kind = hashOf(section)
  around(take, keyOf(SECTION, kind))
  const [first] = words
  if (first !== undefined) take(keyOf(FIRST_IN_SECTION, first.hash, kind), first.at, first.at)
  for (const { classHash, at } of words) if (classHash !== 0) take(keyOf(CLASS_IN_SECTION, classHash, kind), at, at)
  for (const { hash, at } of content) take(keyOf(WORD_IN_SECTION, hash, kind), at, at)
}

/** More words than these, and nobody writes them as a title. */
const LONGEST_TITLE = 7

/** `Roadmap Ownership`, `Product Discovery:`, `1. Strategy` are titles of what follows; a question is no duty. */
function shape({ words, content, text }: Statement, take: Take): void {
  around(take, keyOf(LENGTH, Math.min(6, words.length >> 3)))
  const count = content.length
  if (count > 0 && count <= LONGEST_TITLE) {
    const capitals = text.match(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)?.length ?? 0
    const share = capitals < count / 2 ? 0 : capitals < count ? 1 : 2
    around(take, keyOf(CAPITALS, count <= 3 ? 1 : count <= 5 ? 2 : 3, share))
    if (text.endsWith(':')) around(take, keyOf(SHAPE, 1))
  }
  if (/^\d/u.test(text)) around(take, keyOf(SHAPE, 2))
  if (text.includes('?')) around(take, keyOf(SHAPE, 3))
}

/** A key of 32 bits from the kind of a feature and its parts. */
export function keyOf(kind: number, a: number, b = 0): number {
  let hash = Math.imul(kind ^ Math.imul(a, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f)
  return (hash ^ (hash >>> 13)) >>> 0
}
