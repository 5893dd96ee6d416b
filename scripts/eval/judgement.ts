import { rules } from '../../rules/index.ts'
import { createAnalyzer, type Analysis } from '../../src/analysis.ts'
import type { Explanation } from '../../src/explain.ts'
import type { LintResult } from '../../src/lint.ts'
import { createLibrary } from '../../src/linter.ts'
import type { RoleModel } from '../../src/role-model.ts'
import type { LabelledPosting } from './corpus.ts'

/** What the linter says of one labelled posting. */
export interface Judgement extends LabelledPosting {
  readonly analysis: Analysis
  readonly explanation: Explanation
  readonly result: LintResult
}

/** Judges postings by a role model, from the sources: no build is needed. */
export function judge(postings: readonly LabelledPosting[], model: RoleModel): Judgement[] {
  const { analyze } = createAnalyzer(model)
  const { lint, explain } = createLibrary({ rules, roleModels: { 'strategic-tactical': model } }).createLinter()
  return postings.map((posting) => {
    const options = { filePath: `${posting.label.id}.md` }
    return {
      ...posting,
      analysis: analyze(posting.text, options.filePath),
      explanation: explain(posting.text, options),
      result: lint(posting.text, options),
    }
  })
}
