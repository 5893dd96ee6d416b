import type { Uses } from './suppress.ts'
import type { LineIndex } from '../text/line-index.ts'
import { nameRemovalOf, removalOf } from './removal.ts'
import type { JudgedSuppression, Suppression } from './suppression.ts'

/** What became of the suppressions of a posting. Names that are no rule's are another fault: see `Misreading`. */
export function judgeSuppressions(
  suppressions: readonly Suppression[],
  uses: Uses,
  known: readonly string[],
  source: string,
  lines: LineIndex,
): readonly JudgedSuppression[] {
  return suppressions.map((suppression) => {
    const used = uses.get(suppression) ?? new Set()
    const unused = suppression.names.filter(({ text }) => known.includes(text) && !used.has(text))
    const isUnused = used.size === 0 && unused.length === suppression.names.length
    return {
      ...suppression,
      isUnused,
      unusedNames: isUnused ? [] : unused.map((name) => ({ ...name, removal: nameRemovalOf(name, suppression) })),
      removal: isUnused ? removalOf(suppression, source, lines) : [],
    }
  })
}
