import { rules } from '../../rules/index.ts'
import { strategicTactical } from '../../rules/roles/index.ts'
import type { Explanation } from '../../src/explain.ts'
import type { LintResult } from '../../src/lint.ts'
import { createLibrary } from '../../src/linter.ts'
import type { Knowledge } from '../../src/roles/knowledge.ts'
import type { Preset } from '../../src/rule/rule.ts'
import type { LabelledPosting } from '../learn/corpus.ts'

/** What the linter says of one labelled posting. */
export interface Judgement {
  readonly id: string
  readonly explanation: Explanation
  readonly result: Readonly<Record<Preset, LintResult>>
}

/** Judges postings by what was learned, from the sources: no build is needed. */
export function judge(postings: readonly LabelledPosting[], knowledge: Knowledge): Judgement[] {
  const roleModel = { ...strategicTactical, knowledge }
  const { lint, explain } = createLibrary({ rules, roleModel }).createLinter()
  return postings.map(({ label: { id }, text }) => {
    const filePath = `${id}.md`
    return {
      id,
      explanation: explain(text, { filePath }),
      result: {
        recommended: lint(text, { filePath }),
        strict: lint(text, { filePath, preset: 'strict' }),
      },
    }
  })
}
