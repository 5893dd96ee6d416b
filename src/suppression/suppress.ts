import type { Suppression } from './suppression.ts'
import type { Span } from '../text/span.ts'

/** A rule that speaks at a place: all that a suppression looks at. Evidence does not count. */
export interface Spoken {
  readonly ruleId: string
  readonly span: Span
}

/** What is left to say, and what the suppressions were good for. */
export interface Suppressed<T> {
  readonly kept: readonly T[]
  readonly uses: Uses
}

/** The rules for which each suppression had something to do. */
export type Uses = ReadonlyMap<Suppression, ReadonlySet<string>>

/**
 * Leaves out what the suppressions, which are in source order, cover. `silent` is what rules would say that are turned
 * off in this run: a suppression of theirs is of use in another run.
 */
export function suppress<T extends Spoken>(
  said: readonly T[],
  silent: readonly Spoken[],
  suppressions: readonly Suppression[],
): Suppressed<T> {
  const uses = new Map<Suppression, Set<string>>()
  const use = (suppression: Suppression, ruleId: string): void => {
    const rules = uses.get(suppression)
    if (rules === undefined) uses.set(suppression, new Set([ruleId]))
    else rules.add(ruleId)
  }
  const coversByRule = new Map<string, readonly Cover[]>()
  const lastSpoken = new Map<string, number>()
  const isSuppressed = ({ ruleId, span }: Spoken): boolean => {
    const covers = coversByRule.get(ruleId) ?? coversOf(ruleId, suppressions)
    coversByRule.set(ruleId, covers)
    const covering = covers.filter((cover) => isCovered(span, cover))
    for (const { suppression, endedBy } of covering) {
      use(suppression, ruleId)
      if (endedBy !== undefined) use(endedBy, ruleId)
    }
    if (covering.length === 0) lastSpoken.set(ruleId, Math.max(span.start, lastSpoken.get(ruleId) ?? 0))
    return covering.length > 0
  }
  silent.forEach(isSuppressed)
  const kept = said.filter((one) => !isSuppressed(one))
  // Without the comment that ends it, a silence would go on to what is said behind: `disable`, `enable`, a hybrid
  // title.
  for (const [ruleId, covers] of coversByRule)
    for (const { span, endedBy } of covers)
      if (endedBy !== undefined && span.end <= (lastSpoken.get(ruleId) ?? -1)) use(endedBy, ruleId)
  return { kept, uses }
}

/** Tells which of some rules the author has silenced at a place. */
export function createSilence(
  ruleIds: readonly string[],
  suppressions: readonly Suppression[],
): (place: Span) => readonly string[] {
  const covers = ruleIds.map((ruleId) => ({ ruleId, covers: coversOf(ruleId, suppressions) }))
  return (place) =>
    covers.flatMap((rule) => (rule.covers.some((cover) => isCovered(place, cover)) ? [rule.ruleId] : []))
}

/** A stretch of the posting in which a suppression keeps one rule silent. */
interface Cover {
  readonly suppression: Suppression
  readonly span: Span
  readonly endedBy: Suppression | undefined
}

/**
 * A title that only the file's name gives has no place in the text: what is said of it is silenced for the whole
 * posting or not at all.
 */
function isCovered(place: Span, { suppression, span }: Cover): boolean {
  if (place.start === place.end) return suppression.command === 'disable-file'
  return span.start <= place.start && place.start < span.end
}

function coversOf(ruleId: string, suppressions: readonly Suppression[]): readonly Cover[] {
  const covers: Cover[] = []
  let open: Suppression[] = []
  const close = (end: number, endedBy: Suppression | undefined): void => {
    for (const suppression of open) covers.push({ suppression, span: { ...suppression.reach, end }, endedBy })
    open = []
  }
  for (const suppression of suppressions) {
    const { command, names, reach } = suppression
    if (names.length > 0 && !names.some(({ text }) => text === ruleId)) continue
    if (command === 'disable') open.push(suppression)
    else if (command === 'enable') close(reach.start, suppression)
    else covers.push({ suppression, span: reach, endedBy: undefined })
  }
  close(Infinity, undefined)
  return covers
}
