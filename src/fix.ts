import { applyEdits } from './diagnostic/apply-edits.ts'
import type { Edit, Suggestion } from './diagnostic/diagnostic.ts'
import type { LintOptions, LintResult } from './lint.ts'

/** A posting after its safe fixes. */
export interface FixResult {
  /** The text; the one that was given, byte for byte, where there was nothing to fix. */
  readonly source: string
  /** How many diagnostics were fixed. */
  readonly fixedCount: number
  /** What is left to say about the text. */
  readonly result: LintResult
}

/**
 * Applies the fixes of a posting (suggestions with `isFix`), again and again until there are none. Pure, like `lint()`.
 * @throws ConfigError as `lint()` does.
 */
export type Fix = (source: string, options?: LintOptions) => FixResult

/** A fix can make room for another one, as when two overlap. More often than this, they would only undo each other. */
const MOST_ROUNDS = 10

export function fixAll(given: string, lint: (source: string) => LintResult): FixResult {
  let source = given
  let fixedCount = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = lint(source)
    const fixes = disjoint(
      result.diagnostics.flatMap(({ suggestions }) => suggestions.find(({ isFix }) => isFix) ?? []),
    )
    if (fixes.length === 0) return { source, fixedCount, result }
    source = applyEdits(
      source,
      fixes.flatMap(({ edits }) => edits),
    )
    fixedCount += fixes.length
  }
  return { source, fixedCount, result: lint(source) }
}

/** The edits of a suggestion belong together: it is taken as a whole, or not in this round. */
function disjoint(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const taken: Edit[] = []
  return suggestions.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false
    taken.push(...edits)
    return true
  })
}

function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start < b.end && b.start < a.end
}
