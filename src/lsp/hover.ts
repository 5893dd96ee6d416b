import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node'
import type { Explanation } from '../explain.ts'
import { postingsOf } from '../inputs/postings-of.ts'
import { ROLE_NAMES } from '../reporters/role-words.ts'
import type { Client } from './client.ts'
import type { Reading } from './reading.ts'

type Signal = Explanation['signals'][number]

/** Whose work the words at a place are, and why they count or do not; `null` where nothing speaks for either role. */
export function hover(
  position: Position,
  { explanation, places }: Reading,
  { showsMarkdown }: Pick<Client, 'showsMarkdown'>,
): Hover | null {
  const offset = places.offsetAt(position)
  const here = postingsOf(explanation)
    .flatMap(({ signals }) => signals)
    .filter(({ span }) => span.start <= offset && offset < span.end)
  const [first] = here
  if (first === undefined) return null
  const contents = showsMarkdown
    ? { kind: MarkupKind.Markdown, value: here.map(inMarkdown).join('\n\n---\n\n') }
    : { kind: MarkupKind.PlainText, value: here.map(inPlainText).join('\n\n') }
  return { contents, range: places.rangeOf(first.span) }
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

/** Author's words are words, whatever they look like. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|<>&~]/gu, '\\$&')
}
