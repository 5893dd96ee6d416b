import { SenseIndex } from '../../language/sense-index.ts'
import { tokenize } from '../../language/tokens.ts'
import type { OperatingModel, Owner } from '../../roles/operating-model.ts'
import type { RoleModel } from '../../roles/role-model.ts'
import { ROLE_NAMES, type NamedRole, type RoleId } from '../../roles/role-ids.ts'
import type { Signal } from '../signal.ts'
import { reasonFor } from '../detect-signals.ts'

/**
 * Gives signals to the role whose work they are under an operating model. A probability stays what it is: how surely
 * the work is the hire's own.
 */
export type AssignSignals = (signals: readonly Signal[], title: NamedRole | undefined) => readonly Signal[]

/** Prepared once per operating model. */
export function createOwners(model: OperatingModel, { kinds }: Pick<RoleModel, 'kinds'>): AssignSignals {
  const { work, exceptions } = model
  if (exceptions.length === 0 && Object.keys(work).length === 0) return (signals) => signals
  const words = new SenseIndex(exceptions.map((exception) => ({ ...exception, value: exception })))

  const ownerOf = ({ kind, side, clause }: Signal): Owner => {
    // The first in the clause whose words are there in their own sense.
    const found = exceptions.some((exception) => exception.kinds.includes(kind))
      ? words.in(tokenize(clause.text)).find(({ value }) => value.kinds.includes(kind))
      : undefined
    return found?.value.owner ?? work[kind] ?? side
  }
  return (signals, title) =>
    signals.map((signal) => {
      const role = roleOf(ownerOf(signal), signal.side, title)
      if (role === signal.role) return signal
      const label = kinds[signal.kind]?.label ?? signal.kind
      return {
        ...signal,
        role,
        because: reasonFor(signal.ownership === 'owned', signal.probability, label, ROLE_NAMES[role]),
      }
    })
}

/** What may be either role's work is the title's; a title of both, or of neither, leaves it where the split has it. */
function roleOf(owner: Owner, side: RoleId, title: NamedRole | undefined): RoleId {
  if (owner !== 'either') return owner
  return title === undefined || title === 'hybrid' ? side : title
}
