import type { PhraseIndex } from '../language/phrase.ts'
import type { Reading } from '../language/reading.ts'
import { textSpan, type Token } from '../language/tokens.ts'
import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { RoleId, NamedRole } from '../roles/role-ids.ts'
import type { Span } from '../text/span.ts'

/** A colleague of one of the roles who reports to the hire: `Our Product Owner reports to you`. */
export interface Report {
  readonly role: RoleId
  readonly text: string
  readonly span: Span
}

export function reportsIn(
  readings: readonly Reading[],
  holders: PhraseIndex<RoleId>,
  title: NamedRole | undefined,
): Report[] {
  return readings.flatMap(({ clause, tokens }) =>
    holders.in(tokens).flatMap(({ start, end, value }): Report[] => {
      if (value === title || !reportsToHire(tokens, end)) return []
      const range = textSpan(tokens, { start, end })
      return [{ role: value, text: clause.text.slice(range.start, range.end), span: sourceSpan(clause, range) }]
    }),
  )
}

/** `will report directly to you`, `reports to this role`. */
function reportsToHire(tokens: readonly Token[], behind: number): boolean {
  const words = tokens
    .slice(behind, behind + 6)
    .map(({ word }) => word)
    .filter((word) => !/^(?:will|would|also|directly|both)$/u.test(word))
  return /^reports? to (?:you|this (?:role|position))\b/u.test(words.join(' '))
}
