import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node'
import { sectionsOf } from '../reporters/postings-of.ts'
import type { Client } from './client.ts'
import type { OpenPosting } from './open-posting.ts'

/** The sections of the postings, each with its heading and what jdlint takes it for. */
export function symbols(
  { uri, source, positions, explanation }: OpenPosting,
  { nestsSymbols }: Pick<Client, 'nestsSymbols'>,
): DocumentSymbol[] | SymbolInformation[] {
  const sections = sectionsOf(explanation)
  const outline = sections.map(({ kind, heading, span }, at): DocumentSymbol => {
    const end = Math.max(sections[at + 1]?.span.start ?? source.length, span.end)
    return {
      name: heading === null || heading === '' ? kind : heading,
      detail: kind,
      kind: SymbolKind.String,
      range: positions.rangeOf({ start: span.start, end }),
      selectionRange: positions.rangeOf(span),
    }
  })
  return nestsSymbols
    ? outline
    : outline.map(({ name, detail = '', kind, range }) => ({
        name: name === detail ? name : `${name} (${detail})`,
        kind,
        location: { uri, range },
      }))
}
