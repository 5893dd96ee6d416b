import type { MatrixCell, MatrixRow, TeamMatrix } from '../../index.ts'

/** How people call the levels of a cell. */
export const LEVEL_WORDS: Readonly<Record<NonNullable<MatrixCell['level']>, string>> = {
  owns: 'owns',
  supports: 'supports',
  told: 'is told',
}

export const ROLE_LETTERS: Readonly<Record<TeamMatrix['postings'][number]['role'], string>> = {
  'product-manager': 'PM',
  'product-owner': 'PO',
  hybrid: 'PM/PO',
}

/** How it is known that the postings belong together. */
export function originSays({ origin, isSure }: Pick<TeamMatrix, 'origin' | 'isSure'>): string {
  if (origin === 'configuration') return 'declared in the configuration'
  if (origin === 'frontmatter') return 'declared in the frontmatter'
  return isSure
    ? 'guessed: one folder, and titles that name one product'
    : 'guessed: a small folder, and titles that name no product'
}

/** The lines that a cell leads to, each once. */
export function linesOf({ places }: MatrixCell): readonly number[] {
  return [...new Set(places.map(({ loc }) => loc.start.line))]
}

export function markText(mark: MatrixRow['mark']): string {
  return mark ?? ''
}
