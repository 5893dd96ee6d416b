import { applyEdits } from '../diagnostic/apply-edits.ts'
import type { Edit } from '../diagnostic/diagnostic.ts'
import { createDutyReader, type Duty } from '../language/duty.ts'
import { gerundOf, thirdPersonOf } from '../language/inflection.ts'
import { tokenize } from '../language/tokens.ts'
import type { Clause, Section } from '../posting/posting.ts'
import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { Disowned, ReadDisowned } from '../recognise/disowned.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { otherRole, ROLE_NAMES, type RoleId } from '../roles/role-ids.ts'
import type { Span } from '../text/span.ts'

/** A duty or a goal in other words. */
export interface Rewording {
  readonly text: string
  /** What makes it of the duty, in the source. */
  readonly edits: readonly Edit[]
}

/** What a duty is called once it is another person's. */
export interface Handoff {
  /** `Support the Product Owner in writing user stories`; `undefined` where that cannot be said in good English. */
  readonly supported: (clause: Clause, role: RoleId) => Rewording | undefined
  /** `Our Product Owner writes user stories`; `undefined` where the words speak to the hire. */
  readonly told: (clause: Clause, role: RoleId) => string | undefined
  /** `Our Product Owner answers for “Backlog and sprints”`, of what has no verb to tell. */
  readonly quoted: (clause: Clause, role: RoleId) => string | undefined
}

interface Change extends Span {
  readonly text: string
}

/** Where somebody else's work is told: no heading says more. */
const UNDER_NO_HEADING = { heading: undefined, parent: undefined }

/** Prepares the verbs of the role model. All that is written is read as not the hire's work: see `disowned.ts`. */
export function createHandoff({ verbs }: Pick<RoleModel, 'verbs'>, disownedIn: ReadDisowned): Handoff {
  const duties = createDutyReader(Object.values(verbs).flat())

  const isRead = (as: Disowned, text: string, section: Pick<Section, 'heading' | 'parent'>, role: RoleId): boolean =>
    disownedIn({ clause: { text, label: '', section }, tokens: tokenize(text) }, otherRole(role)) === as

  const ofOwner = (words: string, role: RoleId): string | undefined => {
    const told = `Our ${ROLE_NAMES[role]} ${words}`
    return isRead('of-others', told, UNDER_NO_HEADING, role) ? told : undefined
  }

  return {
    supported(clause, role) {
      const duty = duties.read(clause.text)
      const name = ROLE_NAMES[role]
      // Nobody supports the Product Owner in being the Product Owner.
      if (duty === undefined || duty.form === 'third' || clause.text.includes(name)) return undefined
      const changes = supporting(duty, clause.text, name)
      const text = changed(clause.text, changes)
      if (!isRead('supported', text, clause.section, role)) return undefined
      return { text, edits: changes.map((change) => ({ span: sourceSpan(clause, change), text: change.text })) }
    },
    told({ text }, role) {
      const duty = duties.read(text)
      return duty === undefined ? undefined : ofOwner(predicate(duty, text), role)
    },
    quoted: ({ text }, role) => ofOwner(`answers for “${withoutStop(text)}”`, role),
  }
}

/** `You will support the Product Owner in writing`. */
function supporting({ form, subjectEnd, verbs }: Duty, text: string, name: string): readonly Change[] {
  const start = text.slice(subjectEnd).search(/\S/u) + subjectEnd
  const opening = text.charAt(start)
  const verb = form === 'gerund' ? 'supporting' : 'support'
  const support = opening === opening.toLowerCase() ? verb : `S${verb.slice(1)}`
  const [first, ...others] = verbs.map(({ start: from, end, base }) => ({ start: from, end, text: gerundOf(base) }))
  if (first === undefined) return []
  // An adverb stays before its verb: `Actively manage`.
  const adverb = text.slice(start, first.start)
  const lead = `${support} the ${name} in ${adverb.toLowerCase()}${first.text}`
  return [{ start, end: first.end, text: lead }, ...others]
}

/** `writes user stories and grooms the backlog`, `answers for writing user stories`. */
function predicate({ form, subjectEnd, verbs }: Duty, text: string): string {
  const changes =
    form === 'base' ? verbs.map(({ start, end, base }) => ({ start, end, text: thirdPersonOf(base) })) : []
  const said = withoutStop(changed(text, changes).slice(subjectEnd)).trim()
  const theirs = said.replace(/\byour\b/gu, 'their')
  const opened = `${theirs.charAt(0).toLowerCase()}${theirs.slice(1)}`
  return form === 'gerund' ? `answers for ${opened}` : opened
}

function changed(text: string, changes: readonly Change[]): string {
  return applyEdits(
    text,
    changes.map(({ text: words, ...span }) => ({ span, text: words })),
  )
}

function withoutStop(text: string): string {
  return text.replace(/[.;,]$/u, '')
}
