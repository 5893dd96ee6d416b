import { applyEdits } from '../diagnostic/apply-edits.ts'
import { createDutyReader } from '../language/duty.ts'
import { normalizeWord } from '../language/stem.ts'
import type { Token } from '../language/tokens.ts'
import type { Clause } from '../posting/posting.ts'
import { sourceSpan } from '../posting/source/mapped-text.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { Rewording } from './handoff.ts'

/** A result in the market, or something that is built. */
export type GoalKind = 'outcome' | 'output'

/** A goal, and the verb that says what is to be reached. */
interface VerbalGoal {
  readonly clause: Clause
  readonly tokens: readonly Token[]
  /** By its token. */
  readonly verb: number
  /** In its base form. */
  readonly base: string
}

/**
 * Says a goal as one of the other kind, in the author's own words: `Ship the features needed to raise retention`,
 * `Improve [a result, such as adoption] with the three features`. What only the author knows is left in
 * brackets. `undefined` where that cannot be said in good English.
 */
export type RewordGoal = (goal: VerbalGoal, to: GoalKind) => Rewording | undefined

export function createGoalRewording({ verbs }: Pick<RoleModel, 'verbs'>): RewordGoal {
  const duties = createDutyReader(Object.values(verbs).flat())
  return ({ clause, tokens, verb, base }, to) => {
    const said = tokens[verb]
    if (said === undefined) return undefined
    const words = clause.text.slice(said.start, said.end)
    const isPerfect = /^(?:have|has)$/u.test(tokens[verb - 1]?.word ?? '')
    if (!isPerfect && said.word !== normalizeWord(base)) return undefined
    // `Ship the app and train the shops`: training shops improves nothing “with” the app.
    const rest = tokens.slice(verb)
    if (to === 'outcome' && (isPerfect ? rest.some(isConjunction) : duties.joinsVerb(rest))) return undefined
    const text =
      to === 'output'
        ? `${isPerfect ? 'shipped' : 'ship'} the features needed to ${isPerfect ? base : words.toLowerCase()}`
        : `${isPerfect ? 'improved' : 'improve'} ${BLANK} with`
    const change = { span: { start: said.start, end: said.end }, text: capitalizedAs(words, text) }
    return {
      text: applyEdits(clause.text, [change]),
      edits: [{ span: sourceSpan(clause, change.span), text: change.text }],
    }
  }
}

/** What only the author knows. */
const BLANK = '[a result, such as adoption]'

function isConjunction({ word }: Token): boolean {
  return word === 'and' || word === 'or'
}

function capitalizedAs(model: string, words: string): string {
  return /^\p{Lu}/u.test(model) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words
}
