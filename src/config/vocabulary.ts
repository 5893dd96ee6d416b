import type { Cue, ManagerKind, RoleModel } from '../roles/role-model.ts'
import type { RoleId } from '../roles/role-ids.ts'
import type { Vocabulary } from './config.ts'
import { ConfigError, type KeyPath } from './config-error.ts'

/** Where the knowledge of own entries comes from. */
const SOURCE = 'The vocabulary of your configuration'

/**
 * A role model with a company's own words in it. Of entries that fit equally well its own ones count.
 * @throws ConfigError for an id that another cue or manager has.
 */
export function withVocabulary(model: RoleModel, { titles = {}, cues = {}, managers = [] }: Vocabulary): RoleModel {
  checkIds(model, cues, managers)
  return {
    ...model,
    roles: model.roles.map((role) => {
      const names = (titles[role.id] ?? []).map(({ phrase }) => phrase)
      const own = (cues[role.id] ?? []).map((cue): Cue => ({
        source: SOURCE,
        ...omitUndefined(cue),
        weight: cue.weight ?? 2,
        not: cue.not ?? [],
      }))
      // A title also names the colleague who has it: `with the Value Owner`.
      return {
        ...role,
        titles: [...names, ...role.titles],
        mentions: [...names, ...role.mentions],
        cues: [...own, ...role.cues],
      }
    }),
    managers: [
      ...managers.map(({ id, titles: names, label, contradicts = [] }): ManagerKind => ({
        id,
        titles: names,
        label,
        contradicts,
        source: SOURCE,
      })),
      ...model.managers,
    ],
  }
}

function omitUndefined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>
  }
}

/** Rules and `jdlint explain` tell cues by their id. */
function checkIds(
  model: RoleModel,
  cues: NonNullable<Vocabulary['cues']>,
  managers: NonNullable<Vocabulary['managers']>,
): void {
  const known = new Set([...model.roles.flatMap((role) => role.cues), ...model.metrics].map(({ id }) => id))
  for (const role of Object.keys(cues) as RoleId[]) claim(known, cues[role] ?? [], ['vocabulary', 'cues', role])
  claim(new Set(model.managers.map(({ id }) => id)), managers, ['vocabulary', 'managers'])
}

function claim(known: Set<string>, entries: readonly { readonly id: string }[], key: KeyPath): void {
  for (const [at, { id }] of entries.entries()) {
    if (known.has(id))
      throw new ConfigError(`“${id}” is taken by another entry (choose another id)`, { key: [...key, at, 'id'] })
    known.add(id)
  }
}
