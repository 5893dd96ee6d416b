import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { Clause } from '../posting/posting.ts'
import type { OperatingModel } from '../roles/operating-model.ts'
import type { Span } from '../text/span.ts'

/**
 * Words by which a posting says how the company divides product work: `We follow SAFe`. They switch nothing; messages
 * mention them.
 */
export interface ModelHint {
  readonly model: OperatingModel
  readonly text: string
  readonly span: Span
}

/**
 * The first hint of each model. What applicants should know, and what the company offers them, tells nothing of how it
 * works.
 */
export function hintsOf(clauses: readonly Clause[], models: readonly OperatingModel[]): readonly ModelHint[] {
  const telling = clauses.filter(({ section: { kind } }) => kind !== 'requirements' && kind !== 'benefits')
  return models.flatMap((model) => firstHint(telling, model) ?? [])
}

function firstHint(clauses: readonly Clause[], model: OperatingModel): ModelHint | undefined {
  for (const clause of clauses) {
    const match = model.hints(clause.text)
    if (match === undefined) continue
    const range = { start: match.index, end: match.index + match[0].length }
    return { model, text: match[0], span: sourceSpan(clause, range) }
  }
  return undefined
}
