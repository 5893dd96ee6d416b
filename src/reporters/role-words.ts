import type { PostingExplanation } from '../explain.ts'
import { ROLE_NAMES } from '../roles/role-ids.ts'

export { ROLE_IDS, ROLE_NAMES } from '../roles/role-ids.ts'

/** One sentence on what the title declares. */
export function titleSays({ title, level }: Pick<PostingExplanation, 'title' | 'level'>): string {
  if (title === null) return 'It has no title.'
  const says =
    title.role === null
      ? 'is neither a product manager’s nor a product owner’s'
      : title.role === 'hybrid'
        ? 'names both roles'
        : `says ${ROLE_NAMES[title.role]}`
  return `Its title “${title.text}” ${says}${level === null ? '' : `; the level is “${level.text}”`}.`
}

/** One sentence on how the company divides product work. */
export function judgedBy({ name }: PostingExplanation['model']): string {
  return `Judged by ${name}.`
}

/** What whose work the duties are is decided by. */
export type Duties = Pick<PostingExplanation, 'profile' | 'jobs'>

/** `mostly Business Analyst work`; `undefined` where the duties are no third job’s. */
export function thirdJobWork({ third }: Duties['jobs']): string | undefined {
  return third === null ? undefined : `mostly ${third.name} work`
}

/** One sentence on whose work the duties are. */
export function dutiesSay({ profile: { role }, jobs }: Duties): string {
  const third = thirdJobWork(jobs)
  if (third !== undefined) return `Its duties are ${third}.`
  if (role === 'undetermined') return 'Too few duties are typical of either role to say whose work it is.'
  return role === 'mixed' ? 'Its duties are a mix of both roles.' : `Its duties are a ${ROLE_NAMES[role]}’s.`
}
