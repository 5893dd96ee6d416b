import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Mark, Paint } from './code-frame.ts'
import { evidenceHere } from './evidence.ts'
import { printable } from './printable.ts'

/** The places that a code frame of a diagnostic shows: its own and those of its evidence in the same file. */
export function marksOf(diagnostic: Diagnostic, paintPlace: Paint, paintEvidence: Paint): readonly Mark[] {
  const place: Mark = { span: diagnostic.span, loc: diagnostic.loc, symbol: '^', note: '', paint: paintPlace }
  const proof = evidenceHere(diagnostic).map(({ span, loc, message }): Mark => ({
    span,
    loc,
    symbol: '-',
    note: printable(message),
    paint: paintEvidence,
  }))
  return [place, ...proof]
}
