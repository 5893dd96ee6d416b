import { PhraseIndex } from '../language/phrase.ts'
import type { Token } from '../language/tokens.ts'
import type { RoleModel } from '../role-model.ts'
import type { TitleRole } from '../signal/hire.ts'
import type { Reading } from '../signal/reading.ts'

/** Whether a statement plainly says that its work is not the hire's: where the wording leaves no doubt, no other evidence is consulted. */
export type IsDisowned = (reading: Reading, title: TitleRole) => boolean

/** `What you will not do`, `Out of scope`. */
const DENYING_HEADING = /^(?:what you (?:will not|won['’]t|do not|don['’]t)\b|out of scope\b|not part of\b)/iu

/** `Experience in writing user stories`, `A course in pricing`, `Show us how you groom a backlog`: asked for, offered, or part of the application. */
const ASKED_OR_OFFERED =
  /^(?:experience|knowledge|ability|familiarity|training|(?:a )?courses?) (?:in|of|with|on|to|for)\b|^(?:show|tell) us\b|^in the (?:first|second|third|last|final) (?:round|interview|step)\b/iu

export function createDisowning({ roles, people, verbs }: RoleModel): IsDisowned {
  const verbIndex = new PhraseIndex(
    Object.values(verbs)
      .flat()
      .map((verb) => [verb, null] as const),
  )
  const others = new PhraseIndex<string>([
    ...people.map((phrase) => [phrase, 'people'] as const),
    ...roles.flatMap(({ id, mentions, superiors }) => [
      ...mentions.map((phrase) => [phrase, id] as const),
      ...superiors.map((phrase) => [phrase, 'superior'] as const),
    ]),
  ])
  return ({ clause, tokens }, title) =>
    DENYING_HEADING.test(clause.section.heading ?? '') ||
    ASKED_OR_OFFERED.test(clause.text) ||
    isDenied(tokens) ||
    isOthers(tokens, others, verbIndex, title)
}

/** `You will not refine the backlog`; not `You will not only refine the backlog`, nor `You do not write code but own the roadmap`. */
function isDenied(tokens: readonly Token[]): boolean {
  if (tokens[0]?.word !== 'you') return false
  const at = tokens.slice(1, 4).findIndex(({ word }) => word === 'not' || word === 'never') + 1
  if (at === 0 || /^(?:only|just|merely|simply)$/u.test(tokens[at + 1]?.word ?? '')) return false
  return !tokens.some(({ word }) => word === 'but' || word === 'instead' || word === 'until')
}

/** `Our Product Owner keeps the backlog in order` under another title: somebody else does it. */
function isOthers(
  tokens: readonly Token[],
  others: PhraseIndex<string>,
  verbs: PhraseIndex<null>,
  title: TitleRole,
): boolean {
  if (title === 'hybrid' || tokens.some(({ word }) => word === 'you' || word === 'your')) return false
  const start = /^(?:the|our|a|an)$/u.test(tokens[0]?.word ?? '') ? 1 : 0
  const subject = others.at(tokens, start)[0]
  if (subject === undefined || subject.value === title) return false
  const verb = tokens[subject.end]
  return verb?.word.endsWith('s') === true && verbs.at(tokens, subject.end).length > 0
}
