import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Explanation } from '../explain.ts'
import { signalsOf } from '../reporters/postings-of.ts'
import { ROLE_NAMES } from '../reporters/role-words.ts'
import { INTRODUCTIONS } from '../reporters/rule-introductions.ts'
import type { Span } from '../text/span.ts'
import type { Client } from './client.ts'
import type { OpenPosting } from './open-posting.ts'

type Signal = Explanation['signals'][number]

/**
 * Whose work the words at a place are, why they count or do not, and what the rules report that have found something
 * there; `null` where there is nothing to say.
 */
export function hover(
  position: Position,
  { explanation, diagnostics, teamDiagnostics, positions }: OpenPosting,
  { showsMarkdown }: Pick<Client, 'showsMarkdown'>,
): Hover | null {
  const offset = positions.offsetAt(position)
  const isHere = ({ span }: { readonly span: Span }): boolean => span.start <= offset && offset < span.end
  const signals = signalsOf(explanation).filter(isHere)
  const problems = [...diagnostics, ...teamDiagnostics].filter(isHere)
  const [first] = [...signals, ...problems]
  if (first === undefined) return null
  const contents = showsMarkdown
    ? {
        kind: MarkupKind.Markdown,
        value: [...signals.map(inMarkdown), ...problems.map(ruleInMarkdown)].join('\n\n---\n\n'),
      }
    : {
        kind: MarkupKind.PlainText,
        value: [...signals.map(inPlainText), ...problems.map(ruleInPlainText)].join('\n\n'),
      }
  return { contents, range: positions.rangeOf(first.span) }
}

function inMarkdown(signal: Signal): string {
  return `**${ROLE_NAMES[signal.role]} work** (${signal.kind}): “${escaped(signal.text)}”\n\n${escaped(verdict(signal))}`
}

function inPlainText(signal: Signal): string {
  return `${ROLE_NAMES[signal.role]} work (${signal.kind}): “${signal.text}”\n${verdict(signal)}`
}

function verdict(signal: Signal): string {
  const { ownership, because } = signal
  if (ownership === 'owned') return `It counts: ${because}.`
  return `It does not count: ${because}.`
}

function ruleInMarkdown({ ruleId, url }: Diagnostic): string {
  return [`**[${ruleId}](${url})** reports:`, ...introduction(ruleId, escaped)].join('\n\n')
}

function ruleInPlainText({ ruleId, url }: Diagnostic): string {
  return [`${ruleId} reports:`, ...introduction(ruleId, (text) => text), url].join('\n')
}

function introduction(ruleId: string, shown: (text: string) => string): readonly string[] {
  return (INTRODUCTIONS[ruleId] ?? []).map((block) =>
    typeof block === 'string' ? shown(block) : block.map((item) => `- ${shown(item)}`).join('\n'),
  )
}

/** Author's words are words, whatever they look like. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|<>&~]/gu, '\\$&')
}
