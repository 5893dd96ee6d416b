import { PhraseIndex } from '../language/phrase.ts'
import { requirementMarker } from '../language/requirement.ts'
import { textSpan } from '../language/tokens.ts'
import { sourceSpan } from '../posting/outline/clause.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { Span } from '../text/span.ts'
import type { Reading } from '../language/reading.ts'
import type { RoleId } from '../roles/role-ids.ts'

/** A place that names the people who hold a role: `our Product Owner`, `product management`. */
export interface Mention {
  readonly role: RoleId
  readonly span: Span
}

/** Finds who else is named. */
export interface MentionReader {
  readonly read: (readings: readonly Reading[]) => Mention[]
}

/** Finds what running text calls the people of the roles. */
export function indexRoleHolders({ roles }: RoleModel): PhraseIndex<RoleId> {
  return new PhraseIndex(
    roles.flatMap(({ id, mentions, superiors }) => [...mentions, ...superiors].map((phrase) => [phrase, id] as const)),
  )
}

export function createMentionReader(holders: PhraseIndex<RoleId>): MentionReader {
  return { read: (readings) => readings.flatMap((reading) => mentionsIn(reading, holders)) }
}

function mentionsIn({ clause, tokens }: Reading, holders: PhraseIndex<RoleId>): Mention[] {
  if (clause.section.kind === 'requirements' || clause.section.kind === 'benefits') return []
  return holders.in(tokens).flatMap(({ start, end, value }) => {
    if (requirementMarker(tokens, { start, end }) !== undefined) return []
    return { role: value, span: sourceSpan(clause, textSpan(tokens, { start, end })) }
  })
}
