import { sourceSpan } from '../../src/posting/outline/clause.ts'
import { parsePostings, type ParseOptions } from '../../src/posting/parse.ts'
import type { Clause, Posting } from '../../src/posting/posting.ts'
import type { RichText } from '../../src/posting/source/rich-text.ts'

export function lines(...all: readonly string[]): string {
  return all.join('\n')
}

/** The only posting of a text, or the first. */
export function parsePosting(source: string, options?: ParseOptions): Posting {
  return parsePostings(source, options)[0]
}

export function texts(source: string): readonly string[] {
  return parsePosting(source).clauses.map((clause) => clause.text)
}

/** Each clause as its form, whether it opens its block, and its text: `item > Own the backlog`. */
export function outlined(source: string): readonly string[] {
  return parsePosting(source).clauses.map((clause) => `${clause.form} ${clause.opensBlock ? '>' : '-'} ${clause.text}`)
}

export function kinds(source: string): readonly string[] {
  return parsePosting(source).sections.map((section) => `${section.kind}: ${section.heading ?? '(none)'}`)
}

export function kindsOfClauses(source: string): readonly string[] {
  return parsePosting(source).clauses.map((clause) => `${clause.section.kind}: ${clause.text}`)
}

/** The slice of the source that a phrase of some clause stands for. */
export function sliceFor(source: string, phrase: string): string {
  const clause = clauseWith(parsePosting(source), phrase)
  if (!clause) throw new Error(`No clause holds “${phrase}”`)
  const start = clause.text.indexOf(phrase)
  const span = sourceSpan(clause, { start, end: start + phrase.length })
  return source.slice(span.start, span.end)
}

export function clauseWith(posting: Posting, phrase: string): Clause | undefined {
  return posting.clauses.find((clause) => clause.text.includes(phrase))
}

/** The text of such marks, at 100 of some source. */
export function rich(marked: string): RichText {
  const strong: RichText['strong'][number][] = []
  let text = ''
  for (const part of marked.split(/(?=\[)|(?<=\])/u)) {
    const words = part.replace(/[[\]]/gu, '')
    if (part.startsWith('[')) strong.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return {
    text,
    segments: [{ text: { start: 0, end: text.length }, source: { start: 100, end: 100 + text.length } }],
    strong,
  }
}

/** A text with its bold parts in square brackets. */
export function marked({ text, strong }: RichText): string {
  let from = 0
  let all = ''
  for (const { start, end } of strong) {
    all += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return all + text.slice(from)
}
