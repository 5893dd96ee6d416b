import type { Diagnostic, Evidence } from '../diagnostic/diagnostic.ts'

/** Evidence in another posting of the team. */
export type EvidenceElsewhere = Evidence & { readonly filePath: string }

/** The evidence that stands in the file of the diagnostic. */
export function evidenceHere({ evidence }: Pick<Diagnostic, 'evidence'>): readonly Evidence[] {
  return evidence.filter(({ filePath }) => filePath === undefined)
}

export function evidenceElsewhere({ evidence }: Pick<Diagnostic, 'evidence'>): readonly EvidenceElsewhere[] {
  return evidence.flatMap((piece) => (piece.filePath === undefined ? [] : [{ ...piece, filePath: piece.filePath }]))
}

/** A place as compilers and editors write it: `careers/pm.md:12:3`. */
export function placeText({ filePath, loc: { start } }: Pick<EvidenceElsewhere, 'filePath' | 'loc'>): string {
  return `${filePath}:${start.line}:${start.column}`
}
