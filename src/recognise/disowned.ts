import { createDutyReader } from '../language/duty.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { NamedRole } from '../roles/role-ids.ts'
import { deniesWork } from '../posting/headings/denials.ts'
import type { Clause, Section } from '../posting/posting.ts'
import type { Reading } from '../language/reading.ts'
import { once } from '../text/recall.ts'
import type { Span } from '../text/span.ts'
import { isHelp, lendsHand } from './help.ts'
import { createOthersReader } from './others/others.ts'

/**
 * Why a statement's work is plainly not the hire's: it says that the hire does not do it, that somebody else does, that
 * the hire helps whoever does, or that it is asked for or offered.
 */
export type Disowned = 'denied' | 'of-others' | 'supported' | 'asked-or-offered'

/**
 * Tells whether a statement plainly says that its work is not the hire's: where the wording leaves no doubt, no other
 * evidence is consulted.
 * @param parts Those of the hire, in tokens, where they are known.
 */
export type ReadDisowned = (
  statement: Statement,
  title: NamedRole | undefined,
  parts?: readonly Span[],
) => Disowned | undefined

interface Statement extends Pick<Reading, 'tokens'> {
  readonly clause: Pick<Clause, 'text' | 'label'> & { readonly section: Pick<Section, 'heading' | 'parent'> }
}

/**
 * `Experience in writing user stories`, `A course in pricing`, `Show us how you groom a backlog`: asked for, offered,
 * or part of the application.
 */
const ASKED_OR_OFFERED =
  /^(?:experience|knowledge|ability|familiarity|training|(?:a )?courses?) (?:in|of|with|on|to|for)\b|^(?:show|tell) us\b|^in the (?:first|second|third|last|final) (?:round|interview|step)\b/iu

export function createDisowning(model: RoleModel, others = createOthersReader(model)): ReadDisowned {
  const duties = once(() => createDutyReader(Object.values(model.verbs).flat()))
  return (statement, title, parts) => {
    const { clause, tokens } = statement
    if (deniesWork(clause.label) || isBelowDenial(clause.section) || isDenied(statement)) return 'denied'
    if (ASKED_OR_OFFERED.test(clause.text)) return 'asked-or-offered'
    if (lendsHand(tokens) || (isHelp(tokens, others.names) && !duties().joinsVerb(tokens))) return 'supported'
    if (FROM_COLLEAGUE.test(clause.text)) return 'of-others'
    const isHires = (parts ?? others.partsOfHire(tokens, title)).length > 0
    return isHires || tokens.length === 0 ? undefined : 'of-others'
  }
}

/** `From her you get the roadmap of the year` */
const FROM_COLLEAGUE = /^from (?:him|her|them)\b/iu

/** Below `What you won’t do`, also under a heading of its own. */
function isBelowDenial({ heading, parent }: Pick<Section, 'heading' | 'parent'>): boolean {
  return (heading !== undefined && deniesWork(heading)) || (parent !== undefined && isBelowDenial(parent))
}

/** `Velocity is the Product Owner's number, not yours`. */
const NOT_YOURS = /\bnot (?:yours|your (?:job|task|work|responsibility|business))\b/iu

/** `You will not refine the backlog`; not `You will not only refine the backlog`. */
function isDenied({ clause, tokens }: Statement): boolean {
  if (NOT_YOURS.test(clause.text)) return true
  if (tokens[0]?.word !== 'you' && !DONT.test(clause.text)) return false
  const at = tokens.slice(0, 4).findIndex(({ word }) => word === 'not' || word === 'never')
  if (at === -1 || /^(?:only|just|merely|simply)$/u.test(tokens[at + 1]?.word ?? '')) return false
  return !tokens.some(({ word }) => GOING_ON.has(word))
}

/** `Don't refine the backlog` */
const DONT = /^do(?:n['’]t| not)\s/iu

/** What may say what the hire does instead: `You do not write code but own the roadmap`, `Don't wait: own it`. */
const GOING_ON = new Set(['but', 'instead', 'until', ':', ';', '–', '—'])
