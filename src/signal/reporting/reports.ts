import type { PhraseIndex } from '../../language/phrase.ts'
import type { Reading } from '../../language/reading.ts'
import { textSpan, type Token } from '../../language/tokens.ts'
import { sourceSpan } from '../../posting/source/mapped-text.ts'
import type { RoleId, NamedRole } from '../../roles/role-ids.ts'
import type { Span } from '../../text/span.ts'
import { isOneOfSeveralLines } from './reporting-line.ts'

/** A colleague of one of the roles who reports to the hire: `Our Product Owner reports to you`. */
export interface Report {
  readonly role: RoleId
  /** Nothing says that somebody else leads that colleague as well, or that it is another colleague than usual. */
  readonly isPlain: boolean
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
      return [
        {
          role: value,
          isPlain: !isOneOfSeveralLines(clause.text) && !ANOTHER.test(tokens[start - 1]?.word ?? ''),
          text: clause.text.slice(range.start, range.end),
          span: sourceSpan(clause, range),
        },
      ]
    }),
  )
}

/** `A junior Product Owner reports to you`, but perhaps not the one who is hired. */
const ANOTHER = /^(?:junior|associate|assistant|senior|lead|principal|group|another|other|second)$/u

/** In words behind the name of the colleague: as many as are looked through. */
const LONGEST_STATEMENT = 14

function reportsToHire(tokens: readonly Token[], behind: number): boolean {
  const words = tokens.slice(behind, behind + LONGEST_STATEMENT).map(({ word }) => word)
  return REPORTS_TO_HIRE.test(words.join(' '))
}

/**
 * `will report directly to you`, `and two analysts report to this role`; not `reports to you on progress`, nor `reports
 * to you and the board`.
 */
const REPORTS_TO_HIRE =
  /^(?:(?:and|,) (?:\S+ ){1,5}?)?(?:(?:will|would|also|directly|both|all) ){0,3}reports? (?:directly )?(?:in)?to (?:you|this (?:role|position))(?=$| [.,;:–—]| and (?!(?:the|our|an?|to) )| (?:on|in) an? )/u
