import type { Diagnostic, Edit } from '../diagnostic/diagnostic.ts'
import { applyEdits, type PostingSummary } from '../index.ts'
import type { Language } from '../inputs/language.ts'
import { frontmatterEnd } from '../text/frontmatter-end.ts'
import { createLineIndex, type LineIndex } from '../text/line-index.ts'
import type { OpenPosting } from './open-posting.ts'

/**
 * The edit that makes jdlint silent about a diagnostic where it is, as docs/suppressions.md says; `undefined` where
 * there is no room for a comment, as in the frontmatter.
 */
export function lineSuppression(diagnostic: Diagnostic, posting: OpenPosting): Edit | undefined {
  return proven(lineCandidates, diagnostic, posting)
}

/** The edit that makes jdlint silent about a rule in the whole posting. */
export function fileSuppression(diagnostic: Diagnostic, posting: OpenPosting): Edit | undefined {
  return proven(fileCandidates, diagnostic, posting)
}

/**
 * What a comment does depends on the markup around it: it can end a paragraph, be text in a fence or another column of
 * a table. So each way to write it is tried, and the first one that silences the diagnostic and nothing of any other
 * rule is taken.
 */
function proven(
  candidatesFor: typeof lineCandidates,
  diagnostic: Diagnostic,
  { source, linter, options, diagnostics }: OpenPosting,
): Edit | undefined {
  const marks = COMMENT_MARKS[options.language]
  if (marks === undefined) return undefined
  const isOther = ({ ruleId }: Diagnostic): boolean => ruleId !== diagnostic.ruleId
  const isOwn = diagnostics.includes(diagnostic)
  return candidatesFor(diagnostic, source, marks).find((edit) => {
    const { diagnostics: after, summaries } = linter.inspect(applyEdits(source, [edit]), options)
    const keepsOthers = diagnostics
      .filter(isOther)
      .every(({ fingerprint }) => countOf(fingerprint, after) >= countOf(fingerprint, diagnostics))
    if (!keepsOthers) return false
    if (!isOwn) return isSilencedIn(summaries, diagnostic, edit)
    return countOf(diagnostic.fingerprint, after) < countOf(diagnostic.fingerprint, diagnostics)
  })
}

/** A rule across postings heeds what the summary of this one says of the place, which the edit may have moved. */
function isSilencedIn(summaries: readonly PostingSummary[], { ruleId, span }: Diagnostic, edit: Edit): boolean {
  const start = edit.span.start <= span.start ? span.start + edit.text.length : span.start
  const places = summaries.flatMap(({ title, parts, measures, reporting }) => [
    title,
    ...[...parts, ...measures, ...reporting].map(({ place }) => place),
  ])
  return places.some((place) => place.span.start === start && place.silenced?.includes(ruleId) === true)
}

function countOf(fingerprint: string, diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((diagnostic) => diagnostic.fingerprint === fingerprint).length
}

/** What is around a comment; the strings of data are no place for one. */
const COMMENT_MARKS: Readonly<Partial<Record<Language, CommentMarks>>> = {
  markdown: ['<!--', '-->'],
  html: ['<!--', '-->'],
  mdx: ['{/*', '*/}'],
}

type CommentMarks = readonly [opening: string, closing: string]

function lineCandidates(
  { ruleId, span }: Diagnostic,
  source: string,
  [opening, closing]: CommentMarks,
): readonly Edit[] {
  const lines = createLineIndex(source)
  const { line } = lines.position(span.start)
  if (line < bodyLine(source, lines)) return []
  const first = firstLineOfBlock(line, lines)
  const joined = joinComment('jdlint-disable-next-line', ruleId, lineBefore(first, lines))
  const before = insert(
    lineStart(first, source, lines),
    `${indentOf(first, lines)}${opening} jdlint-disable-next-line ${ruleId} ${closing}${eolOf(source)}`,
  )
  const behind = insert(lineEnd(line, lines), ` ${opening} jdlint-disable-line ${ruleId} ${closing}`)
  // A line between two list items makes two lists of them.
  return [...joined, ...(OPENS_ITEM.test(lines.textOf(first)) ? [behind, before] : [before, behind])]
}

function fileCandidates(
  { ruleId, span }: Diagnostic,
  source: string,
  [opening, closing]: CommentMarks,
): readonly Edit[] {
  const lines = createLineIndex(source)
  const body = bodyLine(source, lines)
  const eol = eolOf(source)
  const comment = `${opening} jdlint-disable-file ${ruleId} ${closing}`
  const inBody = [
    ...joinComment('jdlint-disable-file', ruleId, { start: 0, text: source }),
    body > lines.lineCount
      ? insert(source.length, `${eol}${comment}${eol}`)
      : insert(lineStart(body, source, lines), `${body > 1 ? eol : ''}${comment}${eol}${body > 1 ? '' : eol}`),
  ]
  return lines.position(span.start).line < body ? [...inFrontmatter(ruleId, source, lines, body), ...inBody] : inBody
}

/**
 * Before the line that closes the frontmatter. A key that is there already is for its author: twice, it would be no
 * YAML.
 */
function inFrontmatter(ruleId: string, source: string, lines: LineIndex, body: number): readonly Edit[] {
  const eol = eolOf(source)
  const close = lines.lineStart(body - 1)
  if (/^["'[ \t]*jdlint\b/mu.test(source.slice(0, close))) return []
  return [
    insert(
      close,
      source.startsWith('+++', close)
        ? `[jdlint]${eol}disable = ["${ruleId}"]${eol}`
        : `jdlint:${eol}  disable: [${ruleId}]${eol}`,
    ),
  ]
}

/** Names the rule in a comment that is there already. */
function joinComment(command: string, ruleId: string, { start, text }: Piece): readonly Edit[] {
  const opening = Array.from(text.matchAll(/(?:<!--|\{\/\*)\s*(jdlint-[\w-]+)\s+(?=\w)/gu)).find(
    ([, found]) => found === command,
  )
  return opening === undefined ? [] : [insert(start + opening.index + opening[0].length, `${ruleId}, `)]
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text }
}

/** A part of the source. */
interface Piece {
  readonly start: number
  readonly text: string
}

/** The first line behind the frontmatter, 1-based. */
function bodyLine(source: string, lines: LineIndex): number {
  const start = source.startsWith('\ufeff') ? 1 : 0
  const end = frontmatterEnd(source.slice(start))
  return end === 0 ? 1 : lines.position(start + end).line + 1
}

/** What begins a block on a line of its own, whatever is above: list items, headings, rows, and quotes. */
const OPENS_BLOCK = /^[\s>]*(?:[-*+•]|\d{1,9}[.)]|#{1,6}|\|)/u

const OPENS_ITEM = /^[\s>]*(?:[-*+•]|\d{1,9}[.)])\s/u

function firstLineOfBlock(line: number, lines: LineIndex): number {
  let first = line
  while (first > 1 && !OPENS_BLOCK.test(lines.textOf(first)) && lines.textOf(first - 1).trim() !== '') first--
  return first
}

/** The nearest line above that is not blank. */
function lineBefore(line: number, lines: LineIndex): Piece {
  let above = line - 1
  while (above > 1 && lines.textOf(above).trim() === '') above--
  return above < 1 ? { start: 0, text: '' } : { start: lines.lineStart(above), text: lines.textOf(above) }
}

function lineStart(line: number, source: string, lines: LineIndex): number {
  const start = lines.lineStart(line)
  return start === 0 && source.startsWith('\ufeff') ? 1 : start
}

function lineEnd(line: number, lines: LineIndex): number {
  return lines.lineStart(line) + lines.textOf(line).trimEnd().length
}

function indentOf(line: number, lines: LineIndex): string {
  return /^\ufeff?([\s>]*)/u.exec(lines.textOf(line))?.[1] ?? ''
}

function eolOf(source: string): string {
  return /\r\n|\r|\n/u.exec(source)?.[0] ?? '\n'
}
