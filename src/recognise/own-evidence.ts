import { PhraseIndex } from '../language/phrase.ts'
import type { Token } from '../language/tokens.ts'
import type { Cue } from '../roles/role-model.ts'
import type { RoleId } from '../roles/role-ids.ts'
import { overlaps } from '../text/span.ts'

/** A company’s own words for a role’s work, found in a statement. */
export interface OwnWords {
  readonly cue: Cue
  readonly role: RoleId
  /** Token indices, half-open. */
  readonly start: number
  readonly end: number
}

/** What a cue adds to its role’s score, by its weight: as much as a plain word of the trade, or half of it. */
export const STRENGTHS: Readonly<Record<Cue['weight'], number>> = { 1: 1.5, 2: 3 }

/** Finds a company’s own words; built once per vocabulary. */
export function createOwnWordsReader(
  cues: readonly { readonly role: RoleId; readonly cue: Cue }[],
  verbsOf: (cue: Cue) => readonly string[],
): (tokens: readonly Token[]) => readonly OwnWords[] {
  if (cues.length === 0) return () => []
  const objects = new PhraseIndex(cues.flatMap((own) => own.cue.objects.map((phrase) => [phrase, own] as const)))
  const others = new PhraseIndex(cues.flatMap((own) => (own.cue.unless ?? []).map((phrase) => [phrase, own] as const)))
  const verbs = new Map(cues.map(({ cue }) => [cue, new PhraseIndex(verbsOf(cue).map((verb) => [verb, cue] as const))]))
  return (tokens) => {
    const elsewhere = others.in(tokens)
    return objects.in(tokens).flatMap((match) => {
      const { role, cue } = match.value
      const { start, end } = match
      if (elsewhere.some((other) => other.value.cue === cue && overlaps(other, match))) return []
      const isActedOn = cue.verbs === undefined || verbs.get(cue)?.in(tokens.slice(0, start)).length !== 0
      return isActedOn ? [{ cue, role, start, end }] : []
    })
  }
}
