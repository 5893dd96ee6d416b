import fs from 'node:fs'
import path from 'node:path'
import { strategicTactical } from '../../rules/roles/index.ts'
import { wordClasses } from '../../rules/roles/words.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { normalizeWord, stem } from '../../src/language/stem.ts'
import { parsePostings } from '../../src/posting/parse.ts'
import type { SectionKind } from '../../src/posting/posting.ts'
import { createWordReader } from '../../src/recognise/words.ts'
import { createHireReader } from '../../src/signal/title/hire.ts'
import type { NamedRole } from '../../src/roles/role-ids.ts'
import { readClauses, type Reading } from '../../src/language/reading.ts'
import { createLineIndex } from '../../src/text/line-index.ts'
import { readCorpus, type LabelledPosting } from './corpus.ts'

/** A labelled statement as the files in `rules/roles/examples/statements` have it; see `rules/roles/README.md`. */
export interface LabelledStatement {
  readonly t: string
  readonly l: 'PM' | 'PO' | 'both' | 'none'
  readonly s: 'duties' | 'summary' | 'requirements' | 'company' | 'metrics' | 'other'
  readonly h?: string
  readonly r: 'PM' | 'PO'
  readonly b?: boolean
  readonly kind?: readonly string[]
  /** The job besides the two roles whose work it is: see `rules/jobs`. */
  readonly job?: string
}

/** A posting, read as the linter reads it. */
export interface ReadPosting extends LabelledPosting {
  readonly readings: readonly Reading[]
  /** The source line on which each reading begins, 1-based. */
  readonly lines: readonly number[]
  readonly title: NamedRole | undefined
}

export const wordsOf = createWordReader(wordClasses, (word) => stem(normalizeWord(word)))

const ownExamples = path.join(import.meta.dirname, '..', '..', 'rules', 'roles', 'examples')

export function readStatements(): LabelledStatement[] {
  const folder = path.join(ownExamples, 'statements')
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as LabelledStatement)
}

export function readOwnPostings(): ReadPosting[] {
  return readCorpus(ownExamples).map(readPosting)
}

const hireReader = createHireReader(strategicTactical)

export function readPosting(labelled: LabelledPosting): ReadPosting {
  const [posting] = parsePostings(labelled.text, { filePath: `${labelled.label.id}.md` })
  const lineIndex = createLineIndex(labelled.text)
  const readings = readClauses(posting.clauses)
  return {
    ...labelled,
    readings,
    lines: readings.map(({ clause }) => lineIndex.location(clause.span).start.line),
    title: hireReader.read(posting, readings).role,
  }
}

/** The section that a statement’s file names, as the linter would call it. */
export const SECTION_KINDS: Readonly<Record<LabelledStatement['s'], SectionKind>> = {
  duties: 'responsibilities',
  summary: 'summary',
  requirements: 'requirements',
  company: 'company',
  metrics: 'metrics',
  other: 'other',
}

const HEADINGS: Readonly<Record<LabelledStatement['s'], string>> = {
  duties: 'Your responsibilities',
  summary: '',
  requirements: 'What you bring',
  company: 'About us',
  metrics: 'How we measure success',
  other: '',
}

/** A statement of our own as the only one of its section. */
export function readStatement(statement: LabelledStatement): Pick<ReadPosting, 'readings' | 'title'> {
  const place = { start: 0, end: statement.t.length }
  const section = {
    kind: SECTION_KINDS[statement.s],
    heading: statement.h ?? HEADINGS[statement.s],
    headingSpan: place,
    parent: undefined,
  }
  const clause = {
    text: statement.t,
    segments: [{ text: place, source: place }],
    span: place,
    form: 'item' as const,
    block: place,
    label: '',
    labelKind: undefined,
    opensBlock: true,
    section,
  }
  return { readings: readClauses([clause]), title: statement.r === 'PM' ? 'product-manager' : 'product-owner' }
}

export function headingOf({ h, s }: LabelledStatement): ReturnType<typeof wordsOf> {
  return wordsOf(tokenize(h ?? HEADINGS[s]))
}
