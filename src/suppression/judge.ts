import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Postings } from '../posting/posting.ts'
import type { LineIndex } from '../text/line-index.ts'
import { provenRemovals, type Reread } from './proof.ts'
import { nameRemovalOf, removalOf } from './removal.ts'
import type { Uses } from './suppress.ts'
import type { JudgedSuppression, Suppression } from './suppression.ts'

/** What became of the suppressions of a text. Names that are no rule's are another fault: see `Misreading`. */
export function judgeSuppressions(
  suppressions: readonly Suppression[],
  uses: Uses,
  known: readonly string[],
  postings: Postings,
  lines: LineIndex,
  reread: Reread,
): readonly JudgedSuppression[] {
  const [{ source }] = postings
  const judged = suppressions.map((suppression): JudgedSuppression => {
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
  const removals = judged.flatMap(({ removal, unusedNames }) => [removal, ...unusedNames.map((name) => name.removal)])
  const proven = provenRemovals(removals.flat(), postings, reread)
  const asProven = <T extends { readonly removal: readonly Edit[] }>(one: T): T => ({
    ...one,
    removal: one.removal.filter((edit) => proven.has(edit)),
  })
  return judged.map((one) => ({ ...asProven(one), unusedNames: one.unusedNames.map(asProven) }))
}
