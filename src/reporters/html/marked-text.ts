import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Severity } from '../../diagnostic/diagnostic.ts'
import { ROLE_IDS, type RoleId } from '../../roles/role-ids.ts'
import { sectionsOf, signalsOf } from '../postings-of.ts'
import { createLineIndex } from '../../text/line-index.ts'
import type { Location, Span } from '../../text/span.ts'
import { SEVERITIES } from '../fails.ts'
import { evidenceHere } from '../evidence.ts'
import { printable } from '../printable.ts'
import { ROLE_NAMES } from '../role-words.ts'
import { ROLE_LETTERS, roleClass } from './roles.ts'
import { lineId, problemId, type ShownPosting } from './shown-posting.ts'
import { createSweep } from './sweep.ts'

interface Place {
  readonly span: Span
  readonly loc: Location
}

/** Words of the text that are marked: a role's work, a cue that does not count (and why), or the place of a problem. */
type Mark = Place & ({ readonly role: RoleId } | { readonly uncounted: string } | { readonly fault: Severity })

/** The number of a problem, behind words that it is about. */
type Reference = Place & { readonly problem: number; readonly kind: Severity | 'proof' }

/** One line of the source, without its line end. */
interface Line extends Span {
  readonly number: number
  readonly marks: readonly Mark[]
  readonly references: readonly Reference[]
}

/** The whole source, line by line, with every mark in it. Nothing of it is read as markup. */
export function markedText(posting: ShownPosting): Element {
  const { file, explanation } = posting
  const headings = new Set(
    sectionsOf(explanation)
      .filter(({ heading }) => heading !== null)
      .map(({ loc }) => loc.start.line),
  )
  const lines = linesOf(file.source, marksOf(posting), referencesOf(posting))
  return h(
    'div.text',
    lines.map((line) => {
      const roles = ROLE_IDS.filter((role) => line.marks.some((mark) => 'role' in mark && mark.role === role))
      const kind = headings.has(line.number) ? '.heading' : ''
      return h(`div.line${kind}`, { id: lineId(posting, line.number) }, [
        h('span.number', String(line.number)),
        h(
          'span.roles',
          roles.map((role) =>
            h(`abbr.role.${roleClass(role)}`, { title: `${ROLE_NAMES[role]} work` }, ROLE_LETTERS[role]),
          ),
        ),
        h('span.words', { dir: 'auto' }, wordsOf(line, posting)),
      ])
    }),
  )
}

function marksOf({ file, explanation }: ShownPosting): readonly Mark[] {
  const signals = signalsOf(explanation).map((signal): Mark => {
    const { role, span, loc } = signal
    return signal.ownership === 'owned'
      ? { role, span, loc }
      : { uncounted: `${ROLE_NAMES[role]} work: ${signal.because}`, span, loc }
  })
  return [
    ...signals,
    ...file.result.diagnostics.map(({ severity, span, loc }): Mark => ({ fault: severity, span, loc })),
  ]
}

function referencesOf({ file }: ShownPosting): readonly Reference[] {
  return file.result.diagnostics.flatMap(({ severity, span, loc, ...diagnostic }, problem) => [
    { span, loc, problem, kind: severity },
    ...evidenceHere(diagnostic).map((piece) => ({ span: piece.span, loc: piece.loc, problem, kind: 'proof' as const })),
  ])
}

function linesOf(source: string, marks: readonly Mark[], references: readonly Reference[]): readonly Line[] {
  const index = createLineIndex(source)
  const marksByLine = groupBy(marks, linesOfPlace)
  const referencesByLine = groupBy(references, ({ loc }) => [loc.end.line])
  return Array.from({ length: index.lineCount }, (_, before) => {
    const number = before + 1
    const start = index.lineStart(number)
    return {
      number,
      start,
      end: start + index.textOf(number).length,
      marks: marksByLine.get(number) ?? [],
      references: referencesByLine.get(number) ?? [],
    }
  })
}

function linesOfPlace({ loc }: Place): readonly number[] {
  return Array.from({ length: loc.end.line - loc.start.line + 1 }, (_, index) => loc.start.line + index)
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly number[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  return groups
}

/** The words of a line, cut wherever something begins or ends. */
function wordsOf(line: Line, posting: ShownPosting): ElementContent[] {
  const { source } = posting.file
  const offsets = [
    line.start,
    line.end,
    ...line.marks.flatMap(({ span }) => [span.start, span.end]),
    ...line.references.map(({ span }) => span.end),
  ]
  const cuts = [...new Set(offsets.filter((offset) => offset >= line.start && offset <= line.end))].sort(
    (a, b) => a - b,
  )
  const marksAt = createSweep(line.marks)
  const references = groupBy(line.references, ({ span }) => [span.end])
  return cuts.flatMap((cut, index) => {
    const from = cuts[index - 1]
    const words = from === undefined ? [] : [stretch(source.slice(from, cut), marksAt(from))]
    return [...words, ...(references.get(cut) ?? []).map((reference) => referenceLink(posting, reference))]
  })
}

function stretch(words: string, marks: readonly Mark[]): ElementContent {
  const text = words.replace(/[^\t]+/gu, printable)
  if (marks.length === 0) return { type: 'text', value: text }
  const roles = ROLE_IDS.filter((role) => marks.some((mark) => 'role' in mark && mark.role === role))
  const [reason] = marks.flatMap((mark) => ('uncounted' in mark ? [mark.uncounted] : []))
  const isUncounted = roles.length === 0 && reason !== undefined
  const gravest = SEVERITIES.find((severity) => marks.some((mark) => 'fault' in mark && mark.fault === severity))
  const classes = [
    ...roles.map(roleClass),
    ...(isUncounted ? ['uncounted'] : []),
    ...(gravest === undefined ? [] : ['fault', gravest]),
  ]
  return h('mark', { className: classes, title: isUncounted ? reason : undefined }, text)
}

function referenceLink(posting: ShownPosting, { problem, kind }: Reference): Element {
  return h(
    'a.ref',
    { className: kind, href: `#${problemId(posting, problem)}`, title: `Problem ${problem + 1}` },
    String(problem + 1),
  )
}
