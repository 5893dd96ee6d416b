import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { Recognition } from '../recognise/recogniser.ts'
import { ROLE_NAMES } from '../roles/role-ids.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { Reading } from '../language/reading.ts'
import type { Signal } from './signal.ts'

/**
 * What was recognised in a posting, with its place in the source, and whose work it is by the strategic/tactical split.
 */
export function signalsOf(
  readings: readonly Reading[],
  recognitions: readonly (readonly Recognition[])[],
  { kinds }: Pick<RoleModel, 'kinds'>,
): readonly Signal[] {
  return readings.flatMap(({ clause }, at) =>
    (recognitions[at] ?? []).flatMap(({ role, kind, range, probability, isOwned, cues }): Signal[] => {
      const work = kinds[kind]
      if (work === undefined) return []
      return [
        {
          role,
          side: role,
          kind,
          dimension: work.dimension,
          ownership: isOwned ? 'owned' : 'doubtful',
          probability,
          text: clause.text.slice(range.start, range.end),
          span: sourceSpan(clause, range),
          clause,
          cues,
          because: reasonFor(isOwned, probability, work.label, ROLE_NAMES[role]),
        },
      ]
    }),
  )
}

/** From here on nobody doubts it. */
const PLAIN = 0.8

export function reasonFor(isOwned: boolean, probability: number, work: string, role: string): string {
  if (!isOwned) return `it is about ${work}, but does not plainly make it the hire’s own`
  return probability >= PLAIN
    ? `it is about ${work}, a ${role}’s work`
    : `it is most likely about ${work}, a ${role}’s work`
}
