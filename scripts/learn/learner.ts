import { evidence, wordEvidence, type Statement, type Take } from '../../src/recognise/evidence.ts'
import { isJudged, levelOf, sectionLevel, statementsOf, type DutyScore } from '../../src/recognise/statements.ts'
import { withoutGiven } from '../../src/recognise/given.ts'
import type { Word } from '../../src/recognise/words.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { otherRole, type NamedRole } from '../../src/roles/role-ids.ts'
import { headingOf, SECTION_KINDS, wordsOf, type LabelledStatement, type ReadPosting } from './data.ts'
import { foldOfBlock } from './folds.ts'
import { learnLogistic, relevanceOf, scoreOf, type Lesson, type Rows } from './logistic.ts'

/** What is learned from: real postings, and postings and statements of our own. */
export interface Sources {
  readonly corpus: readonly ReadPosting[]
  readonly own: readonly ReadPosting[]
  readonly statements: readonly LabelledStatement[]
}

/** Learned weights by the key of their feature, one number for each column: see `COLUMNS` and `DUTY_COLUMN`. */
export type Learned = ReadonlyMap<number, readonly number[]>

const PENALTY = 0.25
/** Statements of our own are many and not quite like real ones: each counts so much of a line of a real posting. */
const STATEMENT_WEIGHT = 0.3
const DEBATABLE_WEIGHT = 0.5
/** Features kept for each question. */
const KEPT = { PM: 9000, PO: 9000, duty: 3000 }

interface Example {
  /** Everything on one line of a posting: where the label belongs to one of them, nobody says to which. */
  readonly group: string
  /** The company whose posting it is, or the statement itself. */
  readonly author: string
  readonly isTrue: Readonly<Record<'PM' | 'PO', boolean>>
  readonly weight: number
}

/** `read` takes the evidence of a statement: all of it, but to see what a part of it is worth. */
export function learn(sources: Sources, read: Read<Statement> = evidence): Learned {
  const duty = learnDuty(sources)
  const { statements, examples } = examplesOf(sources, duty)
  const known = pruned(statements, examples, read)
  const rows = rowsOf(statements, read, known)
  const weights = { PM: learnRole(rows, examples, 'PM'), PO: learnRole(rows, examples, 'PO') }
  const learned = new Map<number, [number, number, number]>()
  for (const [key, f] of known) learned.set(key, [weights.PM[f] ?? 0, weights.PO[f] ?? 0, 0])
  for (const [key, weight] of duty.weights) {
    const row = learned.get(key)
    if (row === undefined) learned.set(key, [0, 0, weight])
    else row[2] = weight
  }
  return learned
}

/** The features that a first look finds worth keeping, numbered. */
function pruned(
  statements: readonly Statement[],
  examples: readonly Example[],
  read: Read<Statement>,
): Map<number, number> {
  const known = dictionaryOf(
    statements,
    examples.map(({ author }) => author),
    read,
  )
  const rows = rowsOf(statements, read, known)
  const kept = new Set(
    (['PM', 'PO'] as const).flatMap((role) => {
      const lessons = lessonsOf(examples, role)
      return strongest(
        rows,
        learnLogistic(rows, lessons, { relevance: relevanceOf(rows, lessons), penalty: PENALTY }),
        KEPT[role],
      )
    }),
  )
  return keepOnly(known, kept)
}

/** The features that are kept, renumbered. */
export function keepOnly(known: ReadonlyMap<number, number>, kept: ReadonlySet<number>): Map<number, number> {
  return new Map([...known].filter(([, f]) => kept.has(f)).map(([key], at) => [key, at]))
}

function lessonsOf(examples: readonly Example[], role: 'PM' | 'PO'): Lesson[] {
  return examples.map(({ isTrue, weight }, row): Lesson => ({ row, isTrue: isTrue[role], weight }))
}

/** The features whose weight moves the most statements the farthest. */
export function strongest(rows: Rows, weights: Float64Array, count: number): number[] {
  const uses = new Float64Array(rows.featureCount)
  for (const f of rows.features) uses[f] = (uses[f] ?? 0) + 1
  return Array.from(weights, (weight, f) => [Math.abs(weight) * Math.sqrt(uses[f] ?? 0), f] as const)
    .filter(([strength]) => strength > 0)
    .sort(([a, f], [b, g]) => b - a || f - g)
    .slice(0, count)
    .map(([, f]) => f)
}

const FEWEST_AUTHORS = 2
const FEWEST_AUTHORS_OF_DUTIES = 3

/**
 * Features that more than one author uses, numbered: what only one company writes, such as its name, says nothing of
 * others. `authors` names the author of each item.
 */
export function dictionaryOf<Item>(
  items: readonly Item[],
  authors: readonly string[],
  read: Read<Item>,
  fewest = FEWEST_AUTHORS,
): Map<number, number> {
  const uses = new Map<number, { count: number; last: string }>()
  const byAuthor = items
    .map((item, at) => ({ item, author: authors[at] ?? '' }))
    .sort((a, b) => (a.author < b.author ? -1 : a.author > b.author ? 1 : 0))
  for (const { item, author } of byAuthor) {
    for (const key of keysOf(item, read)) {
      const use = uses.get(key)
      if (use === undefined) uses.set(key, { count: 1, last: author })
      else if (use.last !== author) uses.set(key, { count: use.count + 1, last: author })
    }
  }
  const known = [...uses].filter(([, { count }]) => count >= fewest).map(([key]) => key)
  return new Map(known.map((key, f) => [key, f]))
}

/** Takes the keys of an item's features. */
export type Read<Item> = (item: Item, take: Take) => void

function keysOf<Item>(item: Item, read: Read<Item>): Set<number> {
  const keys = new Set<number>()
  read(item, (key) => keys.add(key))
  return keys
}

export function rowsOf<Item>(items: readonly Item[], read: Read<Item>, known: ReadonlyMap<number, number>): Rows {
  const starts = new Int32Array(items.length + 1)
  const features: number[] = []
  for (const [row, item] of items.entries()) {
    for (const key of keysOf(item, read)) {
      const f = known.get(key)
      if (f !== undefined) features.push(f)
    }
    starts[row + 1] = features.length
  }
  return { starts, features: Int32Array.from(features), featureCount: known.size }
}

/**
 * Learns a role's weights. Of the statements of a line that is the role's, those count that speak for it themselves: at
 * least the strongest.
 */
function learnRole(rows: Rows, examples: readonly Example[], role: 'PM' | 'PO'): Float64Array {
  let lessons = lessonsOf(examples, role)
  const relevance = relevanceOf(rows, lessons)
  const groups = new Map<string, number[]>()
  for (const [row, { group, isTrue }] of examples.entries()) {
    if (isTrue[role]) groups.set(group, [...(groups.get(group) ?? []), row])
  }
  const shared = [...groups.values()].filter(({ length }) => length > 1)
  for (const group of shared)
    for (const row of group) lessons[row] = { ...lessons[row]!, weight: lessons[row]!.weight / group.length }
  let weights = learnLogistic(rows, lessons, { relevance, penalty: PENALTY })
  for (let round = 0; round < 2; round++) {
    lessons = lessons.map((lesson) => ({ ...lesson, weight: examples[lesson.row]?.weight ?? 1 }))
    for (const group of shared) settleGroup(group, rows, weights, lessons)
    weights = learnLogistic(rows, lessons, { relevance, penalty: PENALTY, start: weights })
  }
  return weights
}

const PLAINLY_NOT = -1
/**
 * A line of more statements than these is a posting that lost its line ends: its label says nothing of each of them.
 */
const MOST_SHARING = 6
const DOUBTFUL_WEIGHT = 0.05

function settleGroup(group: readonly number[], rows: Rows, weights: Float64Array, lessons: Lesson[]): void {
  const scores = group.map((row) => scoreOf(rows, row, weights))
  const best = scores.indexOf(Math.max(...scores))
  for (const [at, row] of group.entries()) {
    const score = scores[at] ?? 0
    const lesson = lessons[row]!
    if (at === best || (score > 0 && group.length <= MOST_SHARING)) lessons[row] = { ...lesson, isTrue: true }
    else if (score < PLAINLY_NOT) lessons[row] = { ...lesson, isTrue: false }
    else lessons[row] = { ...lesson, isTrue: false, weight: lesson.weight * DOUBTFUL_WEIGHT }
  }
}

const DUTY_FOLDS = 3
const PLAIN_DUTIES = new Set(['responsibilities'])
const PLAINLY_NO_DUTIES = new Set(['requirements', 'company', 'benefits', 'process', 'reporting'])

interface Duty {
  readonly weights: ReadonlyMap<number, number>
  /** Scores each part of the sources by weights that never saw it. */
  readonly scoreFor: (part: number) => DutyScore
}

/** What reads like a duty at all, learned from the headings of postings and the sections of statements. */
function learnDuty({ corpus, own, statements }: Sources): Duty {
  const items: { words: Word[]; isDuty: boolean; part: number; author: string }[] = []
  for (const [at, { company, readings }] of [...corpus, ...own].entries()) {
    for (const { clause, tokens } of readings) {
      const { kind } = clause.section
      if (PLAIN_DUTIES.has(kind) || PLAINLY_NO_DUTIES.has(kind))
        items.push({
          words: wordsOf(tokens),
          isDuty: PLAIN_DUTIES.has(kind),
          part: foldOfBlock(at, DUTY_FOLDS),
          author: company,
        })
    }
  }
  for (const [at, { t, l, s }] of statements.entries()) {
    if (l === 'none' && (s === 'summary' || s === 'other')) continue
    items.push({
      words: wordsOf(tokenize(t)),
      isDuty: l !== 'none' || s === 'duties' || s === 'metrics',
      part: foldOfBlock(at, DUTY_FOLDS),
      author: `statement ${at}`,
    })
  }
  const read = ({ words }: { words: readonly Word[] }, take: Take): void => {
    wordEvidence(words, take)
  }
  let known = dictionaryOf(
    items,
    items.map(({ author }) => author),
    read,
    FEWEST_AUTHORS_OF_DUTIES,
  )
  const fit = (isSeen: (part: number) => boolean): Float64Array => {
    const lessons = items.flatMap(({ isDuty, part }, row): Lesson[] =>
      isSeen(part) ? [{ row, isTrue: isDuty, weight: 1 }] : [],
    )
    return learnLogistic(rows, lessons, { relevance: relevanceOf(rows, lessons), penalty: PENALTY })
  }
  let rows = rowsOf(items, read, known)
  const kept = new Set(
    strongest(
      rows,
      fit(() => true),
      KEPT.duty,
    ),
  )
  known = keepOnly(known, kept)
  rows = rowsOf(items, read, known)
  const scoreWith =
    (weights: Float64Array): DutyScore =>
    (words) => {
      let sum = 0
      let count = 0
      for (const key of keysOf({ words }, read)) {
        const f = known.get(key)
        if (f === undefined) continue
        sum += weights[f] ?? 0
        count++
      }
      return sum / Math.sqrt(Math.max(1, count))
    }
  const all = fit(() => true)
  const unseen = Array.from({ length: DUTY_FOLDS }, (_, fold) => scoreWith(fit((part) => part !== fold)))
  return {
    weights: new Map([...known].map(([key, f]) => [key, all[f] ?? 0])),
    scoreFor: (part) => unseen[part]!,
  }
}

/**
 * Whose work a line is seldom depends on the title above it, so a posting of one role teaches under the other’s title,
 * too, with this share of its weight. Else few lines would be found where they matter most: under the wrong title.
 */
const OTHER_TITLE = 0.2

function titlesOf({ title }: ReadPosting): readonly { title: NamedRole | undefined; share: number }[] {
  if (title === undefined || title === 'hybrid') return [{ title, share: 1 }]
  return [
    { title, share: 1 - OTHER_TITLE },
    { title: otherRole(title), share: OTHER_TITLE },
  ]
}

function exampleOf({ label, company }: ReadPosting, line: number): Example {
  const gold = label.lines[String(line)]
  return {
    group: `${label.id}:${line}`,
    author: company,
    isTrue: { PM: gold === 'PM' || gold === 'both', PO: gold === 'PO' || gold === 'both' },
    weight: label.boundary.map(Number).includes(line) ? DEBATABLE_WEIGHT : 1,
  }
}

function examplesOf(
  { corpus, own, statements }: Sources,
  { scoreFor }: Duty,
): { statements: Statement[]; examples: Example[] } {
  const read: Statement[] = []
  const examples: Example[] = []
  for (const [at, posting] of [...corpus, ...own].entries()) {
    const dutyScore = scoreFor(foldOfBlock(at, DUTY_FOLDS))
    for (const { title, share } of titlesOf(posting)) {
      for (const [i, statement] of statementsOf(posting.readings, title, wordsOf, dutyScore).entries()) {
        if (!isJudged(posting.readings[i]!)) continue
        read.push(statement)
        const example = exampleOf(posting, posting.lines[i] ?? 0)
        examples.push({ ...example, group: `${example.group} as ${title ?? 'other'}`, weight: share * example.weight })
      }
    }
  }
  for (const [at, statement] of statements.entries()) {
    const { l, b } = statement
    read.push(statementOf(statement, scoreFor(foldOfBlock(at, DUTY_FOLDS))))
    examples.push({
      group: `statement ${at}`,
      author: `statement ${at}`,
      isTrue: { PM: l === 'PM' || l === 'both', PO: l === 'PO' || l === 'both' },
      weight: STATEMENT_WEIGHT * (b === true ? DEBATABLE_WEIGHT : 1),
    })
  }
  return { statements: read, examples }
}

/** A statement of our own as it would be read in a posting with nothing else in the section. */
export function statementOf(labelled: LabelledStatement, dutyScore: DutyScore): Statement {
  const all = wordsOf(tokenize(labelled.t))
  const duty = dutyScore(all)
  const section = SECTION_KINDS[labelled.s]
  return {
    ...withoutGiven(all),
    text: labelled.t,
    section,
    heading: headingOf(labelled),
    title: labelled.r === 'PM' ? 'product-manager' : 'product-owner',
    dutyLevel: levelOf(duty),
    sectionLevel: sectionLevel(section, duty, 1),
  }
}
