import { createDutyReader } from '../language/duty.ts'
import { PhraseIndex } from '../language/phrase.ts'
import type { Token } from '../language/tokens.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { ROLE_IDS, type RoleId, type NamedRole } from '../roles/role-ids.ts'
import type { Section } from '../posting/posting.ts'
import type { Reading } from '../language/reading.ts'
import { once } from '../text/recall.ts'

/**
 * Why a statement's work is plainly not the hire's: it says that the hire does not do it, that somebody else does, that
 * the hire helps whoever does, or that it is asked for or offered.
 */
export type Disowned = 'denied' | 'of-others' | 'supported' | 'asked-or-offered'

/**
 * Tells whether a statement plainly says that its work is not the hire's: where the wording leaves no doubt, no other
 * evidence is consulted.
 */
export type ReadDisowned = (statement: Statement, title: NamedRole | undefined) => Disowned | undefined

interface Statement extends Pick<Reading, 'tokens'> {
  readonly clause: { readonly text: string; readonly section: Pick<Section, 'heading'> }
}

/** `What you will not do`, `Out of scope`. */
const DENYING_HEADING = /^(?:what you (?:will not|won['’]t|do not|don['’]t)\b|out of scope\b|not part of\b)/iu

/**
 * `Experience in writing user stories`, `A course in pricing`, `Show us how you groom a backlog`: asked for, offered,
 * or part of the application.
 */
const ASKED_OR_OFFERED =
  /^(?:experience|knowledge|ability|familiarity|training|(?:a )?courses?) (?:in|of|with|on|to|for)\b|^(?:show|tell) us\b|^in the (?:first|second|third|last|final) (?:round|interview|step)\b/iu

export function createDisowning(model: RoleModel): ReadDisowned {
  const duties = once(() => createDutyReader(Object.values(model.verbs).flat()))
  const others = othersIndex(model)
  const doerOf = createDoerReader(model)
  return (statement, title) => {
    const { clause, tokens } = statement
    if (DENYING_HEADING.test(clause.section.heading ?? '') || isDenied(tokens)) return 'denied'
    if (ASKED_OR_OFFERED.test(clause.text)) return 'asked-or-offered'
    if (isSupport(tokens, others) && !duties().joinsVerb(tokens)) return 'supported'
    return doerOf(statement, title) === undefined ? undefined : 'of-others'
  }
}

/** Who does what a statement says, where that is plainly not the hire: a role, those who lead the roles, or others. */
type Doer = RoleId | 'superior' | 'people'

function othersIndex({ roles, people }: RoleModel): PhraseIndex<Doer> {
  return new PhraseIndex<Doer>([
    ...people.map((phrase) => [phrase, 'people'] as const),
    ...roles.flatMap(({ id, mentions, superiors }) => [
      ...mentions.map((phrase) => [phrase, id] as const),
      ...superiors.map((phrase) => [phrase, 'superior'] as const),
    ]),
  ])
}

/** `Our Product Owner keeps the backlog in order` under another title: somebody else does it. */
export function createDoerReader(
  model: RoleModel,
): (statement: { readonly tokens: readonly Token[] }, title: NamedRole | undefined) => Doer | undefined {
  const verbIndex = new PhraseIndex(
    Object.values(model.verbs)
      .flat()
      .map((verb) => [verb, null] as const),
  )
  const others = othersIndex(model)
  return ({ tokens }, title) => {
    if (title === 'hybrid' || tokens.some(({ word }) => word === 'you' || word === 'your')) return undefined
    const start = /^(?:the|our|a|an)$/u.test(tokens[0]?.word ?? '') ? 1 : 0
    const subject = others.at(tokens, start)[0]
    if (subject === undefined || subject.value === title) return undefined
    const isDoing = tokens[subject.end]?.word.endsWith('s') === true && verbIndex.at(tokens, subject.end).length > 0
    return isDoing ? subject.value : undefined
  }
}

/**
 * `You will not refine the backlog`; not `You will not only refine the backlog`, nor `You do not write code but own the
 * roadmap`.
 */
function isDenied(tokens: readonly Token[]): boolean {
  if (tokens[0]?.word !== 'you') return false
  const at = tokens.slice(1, 4).findIndex(({ word }) => word === 'not' || word === 'never') + 1
  if (at === 0 || /^(?:only|just|merely|simply)$/u.test(tokens[at + 1]?.word ?? '')) return false
  return !tokens.some(({ word }) => word === 'but' || word === 'instead' || word === 'until')
}

/** `Support the Product Owner in refinement`, `You help our Product Manager, Ines, with the roadmap`. */
function isSupport(tokens: readonly Token[], others: PhraseIndex<string>): boolean {
  const wordAt = (at: number): string => tokens[at]?.word ?? ''
  const behind = (at: number, words: RegExp): number => (words.test(wordAt(at)) ? behind(at + 1, words) : at)
  const verb = behind(behind(0, /^you$/u), /^(?:will|shall|also|actively)$/u)
  if (!/^(?:support|help|assist)(?:s|ing)?$/u.test(wordAt(verb))) return false
  const name = behind(verb + 1, /^(?:the|our|your|a)$/u)
  const holder = others.at(tokens, name).find(({ value }) => ROLE_IDS.some((role) => role === value))
  if (holder === undefined || tokens[holder.end - 1]?.isPossessive === true) return false
  const isNamed = wordAt(holder.end) === ',' && wordAt(holder.end + 2) === ','
  return /^(?:in|with)$/u.test(wordAt(isNamed ? holder.end + 3 : holder.end))
}
