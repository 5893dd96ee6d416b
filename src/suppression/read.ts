import { nearest } from '../text/nearest.ts'
import { sliceText, sourceSpan, wholeSpan, type MappedText } from '../posting/source/mapped-text.ts'
import type { Posting } from '../posting/posting.ts'
import type { Directive } from '../posting/markup/directives.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import { createStatementLines, type StatementLines } from './statement-lines.ts'
import { COMMANDS, type Command, type Misreading, type RuleName, type Suppression } from './suppression.ts'

/** The rules that a suppression may name, and those that judge suppressions, which it may not. */
export interface RuleIds {
  readonly judging: readonly string[]
  readonly aboutSuppressions: readonly string[]
}

export interface ReadSuppressions {
  /** In source order. */
  readonly suppressions: readonly Suppression[]
  readonly misreadings: readonly Misreading[]
}

interface Places {
  readonly lines: LineIndex
  /** This line holds nothing but suppressions, if anything. */
  readonly isEmpty: (line: number) => boolean
  readonly statementLines: StatementLines
}

/** Reads what a posting tells jdlint. */
export function readSuppressions(posting: Posting, lines: LineIndex, ids: RuleIds): ReadSuppressions {
  const contents = posting.directives.filter(({ keys }) => keys === undefined).map(({ content }) => content)
  const places: Places = {
    lines,
    isEmpty: emptyLines(posting.source, lines, contents.map(wholeSpan)),
    statementLines: createStatementLines(posting.clauses, lines),
  }
  const comments = contents.map((content) => readComment(content, places))
  const suppressions = [
    ...inFrontmatter(posting.directives),
    ...comments.flatMap(({ suppression }) => suppression ?? []),
  ]
  return {
    suppressions,
    misreadings: [
      ...onePerPlace(posting.directives.flatMap(misreadKey)),
      ...comments.flatMap(({ misreading }) => misreading ?? []),
      ...suppressions.flatMap(({ names }) => names).flatMap((name) => misreadName(name, ids)),
    ],
  }
}

/**
 * `jdlint-disable rule-a, rule-b -- reason`; the dash may be one of the long ones, which every markdown reader takes
 * inside a comment.
 */
function partsOf(comment: string): { readonly written: string; readonly names: string; readonly reason: string } {
  const inside = comment.slice(/^<!-{2,}\s*/u.exec(comment)?.[0].length, closingStart(comment))
  const written = /^jdlint[-:\s]\s*[\w-]*/iu.exec(inside)?.[0] ?? ''
  const rest = inside.slice(written.length)
  const dash = /(?<=\s)(?:-{2,}|[–—])/u.exec(rest)
  if (dash === null) return { written, names: rest, reason: '' }
  return { written, names: rest.slice(0, dash.index), reason: rest.slice(dash.index + dash[0].length).trim() }
}

/** Where the dashes of `-->` start, however many there are. */
function closingStart(comment: string): number {
  let start = comment.length - 1
  while (comment.charAt(start - 1) === '-') start--
  return start
}

function readComment(
  content: MappedText,
  places: Places,
): { readonly suppression?: Suppression; readonly misreading?: Misreading } {
  if (content.text.startsWith('[')) return misreadDefinition(content)
  const { written, names, reason } = partsOf(content.text)
  const command = COMMANDS.find((known) => written === `jdlint-${known}`)
  const start = content.text.indexOf(written)
  if (command === undefined)
    return misreadCommand(written.trim(), sourceSpan(content, { start, end: start + written.trim().length }))
  const span = wholeSpan(content)
  const suppression: Suppression = {
    command,
    origin: 'comment',
    span,
    names: namesIn(sliceText(content, start + written.length, start + written.length + names.length)),
    reason,
    reach: reachOf(command, span, places),
  }
  return { suppression }
}

/** Other comments may begin with the program's name, too: `<!-- jdlint: see the wiki -->`. */
function misreadCommand(text: string, span: Span): { readonly misreading?: Misreading } {
  const near = nearestCommand(text)
  if (near === undefined && !isOwnCommand(text)) return {}
  return {
    misreading: { fault: 'unknown-command', text, span, ...(near !== undefined && { nearest: `jdlint-${near}` }) },
  }
}

/** `[//]: # (jdlint-disable-file hybrid-title)`, which is a link's address to markdown. */
function misreadDefinition(content: MappedText): { readonly misreading?: Misreading } {
  // Up to the mark that closes the title.
  const inside = content.text.slice(content.text.search(/jdlint[-:\s]/iu), -1).trimEnd()
  const [command = ''] = inside.split(/(?<=\w)\s/u)
  const near = nearestCommand(command)
  if (near === undefined && !isOwnCommand(command)) return {}
  const meant = near === undefined ? inside : `jdlint-${near}${inside.slice(command.length)}`
  return {
    misreading: {
      fault: 'no-comment',
      text: content.text,
      span: wholeSpan(content),
      nearest: `<!-- ${meant} -->`,
    },
  }
}

function isOwnCommand(text: string): boolean {
  return /^jdlint-/iu.test(text)
}

function nearestCommand(text: string): string | undefined {
  return nearest(text.toLowerCase().replace(/^jdlint[-:\s]\s*/u, ''), COMMANDS)
}

function namesIn(text: MappedText): readonly RuleName[] {
  return Array.from(text.text.matchAll(/[^\s,]+/gu), (match) => ({
    text: match[0],
    span: sourceSpan(text, { start: match.index, end: match.index + match[0].length }),
  }))
}

function reachOf(command: Command, { start, end }: Span, { lines, isEmpty, statementLines }: Places): Span {
  switch (command) {
    case 'disable':
      return { start: end, end: Infinity }
    case 'disable-file':
      return { start: 0, end: Infinity }
    case 'disable-line':
      return statementLines(lines.position(start).line)
    case 'disable-next-line':
      return statementLines(nextLine(lines.position(end).line, lines, isEmpty))
    case 'enable':
      return { start: end, end }
  }
}

/** Formatters put blank lines around comments, and authors put one comment below the other. */
function nextLine(line: number, { lineCount }: LineIndex, isEmpty: Places['isEmpty']): number {
  let next = line + 1
  while (next < lineCount && isEmpty(next)) next++
  return next
}

function emptyLines(source: string, lines: LineIndex, comments: readonly Span[]): Places['isEmpty'] {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of comments) {
    pieces.push(source.slice(at, start), source.slice(start, end).replace(/\S/gu, ' '))
    at = end
  }
  const rest = pieces.join('') + source.slice(at)
  return (line) => /^[\s>]*$/u.test(rest.slice(lines.lineStart(line), lines.lineStart(line + 1)))
}

/** `jdlint: {disable: [rule-a], reason: …}` */
function inFrontmatter(directives: readonly Directive[]): readonly Suppression[] {
  const listed = directives.filter((directive) => isKey(directive, 'disable')).map(({ content }) => content)
  const [first, last] = [listed[0], listed.at(-1)]
  if (first === undefined || last === undefined) return []
  const reason = directives.filter((directive) => isKey(directive, 'reason')).map(({ content }) => content.text.trim())
  return [
    {
      command: 'disable-file',
      origin: 'frontmatter',
      span: { start: wholeSpan(first).start, end: wholeSpan(last).end },
      names: listed.some(({ text }) => text === ALL) ? [] : listed.flatMap(namesIn),
      reason: reason.join(' '),
      reach: { start: 0, end: Infinity },
    },
  ]
}

/** Stands for all rules in the frontmatter, where an empty list says nothing. */
const ALL = 'all'
const KEYS = ['disable', 'reason']

function isKey({ keys }: Directive, key: string): boolean {
  return keys?.length === 1 && keys[0]?.text === key
}

function misreadKey(directive: Directive): readonly Misreading[] {
  const { keys, content } = directive
  if (keys === undefined || KEYS.some((key) => isKey(directive, key))) return []
  const wrong = keys.find(({ text }) => !KEYS.includes(text)) ?? content
  const near = nearest(wrong.text, KEYS)
  return [
    { fault: 'unknown-key', text: wrong.text, span: wholeSpan(wrong), ...(near !== undefined && { nearest: near }) },
  ]
}

/** A key over a list leads to each of its strings. */
function onePerPlace(misreadings: readonly Misreading[]): readonly Misreading[] {
  return [...new Map(misreadings.map((misreading) => [misreading.span.start, misreading])).values()]
}

function misreadName({ text, span }: RuleName, { judging, aboutSuppressions }: RuleIds): readonly Misreading[] {
  if (judging.includes(text)) return []
  if (aboutSuppressions.includes(text)) return [{ fault: 'about-suppressions', text, span }]
  const near = nearest(text, judging)
  return [{ fault: 'unknown-rule', text, span, ...(near !== undefined && { nearest: near }) }]
}
