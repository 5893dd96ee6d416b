import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver/node'
import { signalsOf } from '../reporters/postings-of.ts'
import { ROLE_IDS } from '../reporters/role-words.ts'
import type { RoleId } from '../roles/role-ids.ts'
import type { Span } from '../text/span.ts'
import type { OpenPosting } from './open-posting.ts'

const TYPES: Readonly<Record<RoleId, string>> = { 'product-manager': 'productManager', 'product-owner': 'productOwner' }

export const LEGEND: SemanticTokensLegend = { tokenTypes: ROLE_IDS.map((role) => TYPES[role]), tokenModifiers: [] }

/** The phrases that count for either role. */
export function semanticTokens({ explanation, source, positions }: OpenPosting): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  let end = 0
  for (const { role, ownership, span } of signalsOf(explanation)) {
    // Tokens must not overlap, nor go over the end of a line.
    if (ownership !== 'owned' || span.start < end) continue
    for (const piece of linesOf(span, source)) {
      const { start, end: behind } = positions.rangeOf(piece)
      builder.push(start.line, start.character, behind.character - start.character, ROLE_IDS.indexOf(role), 0)
    }
    end = span.end
  }
  return builder.build()
}

function linesOf({ start, end }: Span, source: string): readonly Span[] {
  return Array.from(source.slice(start, end).matchAll(/[^\s\r\n][^\r\n]*/gu), ({ index, 0: text }) => ({
    start: start + index,
    end: start + index + text.trimEnd().length,
  }))
}
