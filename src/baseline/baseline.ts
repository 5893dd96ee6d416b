import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { resultOf, type LintResult } from '../diagnostic/lint-result.ts'

/** A fault that is known: what tells it from others in its file, and how often it occurs there. */
export interface KnownFault {
  readonly rule: string
  /** The headings above it, outermost first. */
  readonly section: readonly string[]
  /** The diagnostic's fingerprint: its rule, its words and those of its evidence. */
  readonly hash: string
  readonly count: number
}

/** The known faults by file; paths are relative to the baseline's folder, with forward slashes. */
export type Baseline = ReadonlyMap<string, readonly KnownFault[]>

/** Whether a baseline may hold a file of that name: relative, normalized and never above its start, on any system. */
export function isInside(file: string): boolean {
  return (
    !/[\\\0]|^[A-Za-z]:/u.test(file) && file.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

export const NO_BASELINE: Baseline = new Map()

/** The faults of one file as a baseline holds them. */
export function faultsOf(diagnostics: readonly Diagnostic[]): readonly KnownFault[] {
  return merged(
    diagnostics.map(({ ruleId, section, fingerprint }) => ({ rule: ruleId, section, hash: fingerprint, count: 1 })),
  )
}

/** Equal faults once, with their number. */
export function merged(faults: readonly KnownFault[]): readonly KnownFault[] {
  const byKey = new Map<string, KnownFault>()
  for (const fault of faults) {
    const same = byKey.get(keyOf(fault))
    byKey.set(keyOf(fault), same === undefined ? fault : { ...same, count: same.count + fault.count })
  }
  return [...byKey.values()]
}

/** What is left of a result without the known faults, and the known ones that did not occur. */
export interface Comparison {
  readonly result: LintResult
  readonly knownCount: number
  readonly stale: readonly KnownFault[]
}

export function compare(result: LintResult, known: readonly KnownFault[]): Comparison {
  const left = new Map(known.map((fault) => [keyOf(fault), fault.count]))
  const unknown = result.diagnostics.filter((diagnostic) => {
    const key = faultsOf([diagnostic]).map(keyOf).join('')
    const remaining = left.get(key) ?? 0
    left.set(key, remaining - 1)
    return remaining <= 0
  })
  return {
    result: { ...result, ...resultOf(unknown) },
    knownCount: result.diagnostics.length - unknown.length,
    stale: known.flatMap((fault) => {
      const remaining = left.get(keyOf(fault)) ?? 0
      return remaining > 0 ? [{ ...fault, count: remaining }] : []
    }),
  }
}

/** The known faults without the stale ones. */
export function without(known: readonly KnownFault[], stale: readonly KnownFault[]): readonly KnownFault[] {
  const counts = new Map(stale.map((fault) => [keyOf(fault), fault.count]))
  return known
    .map((fault) => ({ ...fault, count: fault.count - (counts.get(keyOf(fault)) ?? 0) }))
    .filter(({ count }) => count > 0)
}

function keyOf({ rule, section, hash }: Omit<KnownFault, 'count'>): string {
  return JSON.stringify([rule, section, hash])
}
