import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Diagnostic, Evidence, Severity } from '../../diagnostic/diagnostic.ts'
import { printable } from '../printable.ts'
import { ruleNoteId } from './rule-notes.ts'
import { lineId, problemId, type ShownPosting } from './shown-posting.ts'

const LABELS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' }

/** One diagnostic: what is wrong, and links to the lines that prove it. */
export function problemCard(posting: ShownPosting, diagnostic: Diagnostic, index: number): Element {
  const { severity, ruleId, url, confidence, message, evidence, suggestions, loc } = diagnostic
  return h(`li.problem.${severity}`, { id: problemId(posting, index) }, [
    h('p.kind', [
      h('span.ref', String(index + 1)),
      h('strong', LABELS[severity]),
      lineLink(posting, loc.start.line),
      ...(confidence === 'medium'
        ? [h('span.badge', { title: 'Careful editors may see this differently' }, 'open to debate')]
        : []),
    ]),
    h('p.message', printable(message)),
    ...(evidence.length === 0
      ? []
      : [
          h(
            'ul.evidence',
            evidence.map((piece) => h('li', [evidenceLink(posting, piece), ' ', printable(piece.message)])),
          ),
        ]),
    ...suggestions.map(({ title }) => h('p.suggestion', printable(title))),
    h('p.rule', [
      h('a', { href: url, rel: 'noreferrer' }, ruleId),
      ' · ',
      h('a', { href: `#${ruleNoteId(ruleId)}` }, 'what it reports'),
    ]),
  ])
}

/** A posting of the team that is not on the page has no lines to lead to. */
function evidenceLink(posting: ShownPosting, { filePath, loc: { start } }: Evidence): Element {
  if (filePath === undefined) return lineLink(posting, start.line)
  const place = `${printable(filePath)}:${start.line}`
  const id = posting.idOf(filePath)
  return id === undefined
    ? h('span.elsewhere', place)
    : h('a.elsewhere', { href: `#${lineId({ id }, start.line)}` }, place)
}

export function lineLink(posting: ShownPosting, line: number): Element {
  return h('a.line-link', { href: `#${lineId(posting, line)}` }, `line ${line}`)
}
