import { strategicTactical } from '../../rules/roles/index.ts'
import { createRecogniser } from '../../src/recognise/recogniser.ts'
import type { Knowledge } from '../../src/roles/knowledge.ts'
import { ROLE_IDS, type RoleId } from '../../src/roles/role-ids.ts'
import { readStatement, type LabelledStatement } from '../learn/data.ts'
import { ROLE_LABELS } from '../learn/corpus.ts'

/** How a statement was labelled, and how it was read. */
export interface StatementGuess {
  readonly role: RoleId
  readonly isTrue: boolean
  readonly isSaid: boolean
}

/** Reads statements as if each were alone in its section; debatable ones are left out. */
export function guessStatements(statements: readonly LabelledStatement[], knowledge: Knowledge): StatementGuess[] {
  const recogniser = createRecogniser({ ...strategicTactical, knowledge })
  return statements
    .filter(({ b }) => b !== true)
    .flatMap((statement) => {
      const { readings, title } = readStatement(statement)
      const found = recogniser.recognise(readings, title).flat()
      return ROLE_IDS.map((role) => ({
        role,
        isTrue: statement.l === ROLE_LABELS[role] || statement.l === 'both',
        isSaid: found.some((one) => one.role === role && one.isOwned),
      }))
    })
}
