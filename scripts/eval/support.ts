import { goldOf } from './corpus.ts'
import type { Judgement } from './judgement.ts'

/** How often the corpus proves a cue right and wrong, in lines. */
export interface CueSupport {
  readonly cue: string
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

/** Lines on which each cue was found as the hire's own duty; those that a careful reader may doubt prove nothing. */
export function supportOf(judgements: readonly Judgement[]): CueSupport[] {
  const found = new Map<string, { right: Set<string>; wrong: Set<string> }>()
  for (const { label, explanation } of judgements) {
    if (label.title_role === 'other') continue
    for (const { role, cue, ownership, loc } of explanation.signals) {
      const gold = goldOf(label, loc.start.line, role)
      if (ownership !== 'owned' || gold.isDebatable) continue
      const support = found.get(`${role}/${cue}`) ?? { right: new Set(), wrong: new Set() }
      found.set(`${role}/${cue}`, support)
      support[gold.isDuty ? 'right' : 'wrong'].add(`${label.id}:${loc.start.line}`)
    }
  }
  return Array.from(found, ([cue, { right, wrong }]) => ({ cue, right: [...right], wrong: [...wrong] })).sort((a, b) =>
    a.cue < b.cue ? -1 : 1,
  )
}

/** Cues that only one line of the corpus proves right: widen them to the family that they belong to, or drop them. */
export function onlyOnce(support: readonly CueSupport[]): string[] {
  return support
    .filter(({ right }) => right.length === 1)
    .map(
      ({ cue, right, wrong }) =>
        `${cue}  right on ${String(right[0])}${wrong.length > 0 ? `, wrong on ${wrong.join(', ')}` : ''}`,
    )
}
