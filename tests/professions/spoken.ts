import { lint } from '../../src/index.ts'

/** All that is said of a posting under `strict`. */
export function spokenOf(source: string): readonly string[] {
  return lint(source, { preset: 'strict' }).diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}
