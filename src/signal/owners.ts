import { PhraseIndex } from '../language/phrase.ts'
import { tokenize, type Token } from '../language/tokens.ts'
import type { OperatingModel, Owner, WorkException } from '../roles/operating-model.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { RoleId, NamedRole } from '../roles/role-ids.ts'
import { overlaps } from '../text/span.ts'
import type { Signal } from './signal.ts'
import { reasonFor } from './detect-signals.ts'

/**
 * Gives signals to the role whose work they are under an operating model. A probability stays what it is: how surely
 * the work is the hire's own.
 */
export type AssignSignals = (signals: readonly Signal[], title: NamedRole | undefined) => readonly Signal[]

interface Words {
  readonly exception: WorkException
  readonly isOther: boolean
}

/** Prepared once per operating model. */
export function createOwners(model: OperatingModel, { kinds, roles }: RoleModel): AssignSignals {
  const { work, exceptions } = model
  if (exceptions.length === 0 && Object.keys(work).length === 0) return (signals) => signals
  const words = new PhraseIndex<Words>(exceptions.flatMap(wordsOf))
  const nameOf = (role: RoleId): string => roles.find(({ id }) => id === role)?.name ?? role

  const ownerOf = ({ kind, side, clause }: Signal): Owner => {
    const found = exceptions.some((exception) => exception.kinds.includes(kind))
      ? exceptionIn(words, tokenize(clause.text), kind)
      : undefined
    return found?.owner ?? work[kind] ?? side
  }
  return (signals, title) =>
    signals.map((signal) => {
      const role = roleOf(ownerOf(signal), signal.side, title)
      if (role === signal.role) return signal
      const label = kinds[signal.kind]?.label ?? signal.kind
      return {
        ...signal,
        role,
        because: reasonFor(signal.ownership === 'owned', signal.probability, label, nameOf(role)),
      }
    })
}

/** What may be either role's work is the title's; a title of both, or of neither, leaves it where the split has it. */
function roleOf(owner: Owner, side: RoleId, title: NamedRole | undefined): RoleId {
  if (owner !== 'either') return owner
  return title === undefined || title === 'hybrid' ? side : title
}

function wordsOf(exception: WorkException): readonly (readonly [string, Words])[] {
  const { phrases, unless = [] } = exception
  return [
    ...phrases.map((phrase) => [phrase, { exception, isOther: false }] as const),
    ...unless.map((phrase) => [phrase, { exception, isOther: true }] as const),
  ]
}

/** The first exception for the kind, in the order of the model, whose words the statement has in their own sense. */
function exceptionIn(words: PhraseIndex<Words>, tokens: readonly Token[], kind: string): WorkException | undefined {
  const matches = words.in(tokens).filter(({ value }) => value.exception.kinds.includes(kind))
  return matches.find(
    ({ value, ...place }) =>
      !value.isOther &&
      !matches.some(
        (other) => other.value.isOther && other.value.exception === value.exception && overlaps(other, place),
      ),
  )?.value.exception
}
