import { isAimed } from '../language/aim.ts'
import type { Reading } from '../language/reading.ts'
import { SenseIndex } from '../language/sense-index.ts'
import { spellingsOf } from '../language/stem.ts'
import { textSpan } from '../language/tokens.ts'
import type { Clause } from '../posting/posting.ts'
import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { ReadDisowned } from '../recognise/disowned.ts'
import type { OperatingModel, Owner } from '../roles/operating-model.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { NamedRole } from '../roles/role-ids.ts'
import type { Span } from '../text/span.ts'
import { SILENT } from './success/success-words.ts'

/** To decide what a minimum viable product has to prove and leaves out, or to get it built well. */
type Half = 'minimal' | 'viable'

const HALVES: readonly Half[] = ['minimal', 'viable']

/** A half of the work on a minimum viable product that is made the hire's own. */
export interface MvpDuty {
  readonly half: Half
  /** Whose it is under the operating model. */
  readonly owner: Owner
  readonly clause: Clause
  /** The author's words for it. */
  readonly text: string
  readonly span: Span
}

export interface MvpReader {
  readonly read: (
    readings: readonly Reading[],
    role: NamedRole | undefined,
    model: OperatingModel,
  ) => readonly MvpDuty[]
}

export function createMvpReader(model: RoleModel, disownedIn: ReadDisowned): MvpReader {
  const { mvp, kinds } = model
  const names = new SenseIndex(HALVES.map((half) => ({ ...mvp[half], value: half })))
  const learning = spellingsOf(mvp.learning)

  const rangesIn = (half: Half, { tokens }: Reading): readonly Span[] => {
    if (half === 'viable' && tokens.some(({ word }) => learning.has(word))) return []
    const match = names.in(tokens).find(({ value, start }) => value === half && isAimed(tokens, start))
    return match === undefined ? [] : [textSpan(tokens, match)]
  }

  return {
    read: (readings, role, { work }) =>
      readings.flatMap((reading): MvpDuty[] => {
        const { clause } = reading
        if (SILENT.has(clause.section.kind)) return []
        const found = HALVES.flatMap((half) => rangesIn(half, reading).map((range) => ({ half, range })))
        if (found.length === 0 || disownedIn(reading, role) !== undefined) return []
        return found.map(({ half, range }) => ({
          half,
          owner: work[mvp[half].kind] ?? kinds[mvp[half].kind]?.role ?? 'either',
          clause,
          text: clause.text.slice(range.start, range.end),
          span: sourceSpan(clause, range),
        }))
      }),
  }
}
