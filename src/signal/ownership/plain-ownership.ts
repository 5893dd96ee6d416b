import { opensOther } from '../../language/aim.ts'
import { PhraseIndex } from '../../language/phrase.ts'
import type { Token } from '../../language/tokens.ts'
import type { RoleModel } from '../../roles/role-model.ts'
import type { Span } from '../../text/span.ts'

/**
 * Whether the words of a statement make what they name the hire’s own, whatever was learned of such statements: `Own
 * the roadmap`, `You define, present and defend the roadmap`; not `They own the roadmap`, `Present the roadmap`, `Groom
 * the backlog in line with the roadmap`. One statement decides here, so that doubt counts against it.
 */
export type IsPlainlyOwned = (tokens: readonly Token[], named: Span) => boolean

export function createPlainOwnership({ verbs, owning }: RoleModel): IsPlainlyOwned {
  const owners = PhraseIndex.of(owning)
  const actions = PhraseIndex.of(Object.values(verbs).flat())
  const isVerb = (tokens: readonly Token[], at: number): boolean =>
    actions.at(tokens, at).length > 0 || owners.at(tokens, at).length > 0

  return (all, { start, end }) => {
    const from = openingOf(all, start)
    const tokens = all.slice(0, start + 1)
    if (isContinued(all[end]) || !isVerb(all, from) || tokens.slice(from).some(isOfOthers)) return false
    const owning = owners.in(all.slice(0, end))
    // The verb that the name depends on; in `define, present and defend the roadmap` any of three.
    let isJoined = false
    for (let at = start; at >= from; at--) {
      const isAction = opensAction(tokens, at, from)
      if (isAction && owning.some((match) => match.start === at && (at === start || match.end <= start)))
        return isThird(tokens[at]) === isThird(tokens[from])
      if (at === start || owning.some((match) => match.start < at && at < match.end)) continue
      if (isAction && isVerb(all, at)) isJoined = true
      else if (isEndOfReach(all, at, isJoined)) return false
    }
    return false
  }
}

/**
 * The words by which a statement, whoever does what it says, decides on what it names: `Our Product Owner orders the
 * backlog`, `in prioritising the backlog`, `Prices are set by`; `undefined` for `understand the backlog`.
 */
export type DecisionOn = (tokens: readonly Token[], named: Span) => Span | undefined

export function createDecisionOn({ owning }: Pick<RoleModel, 'owning'>): DecisionOn {
  const owners = PhraseIndex.of(owning)
  return (tokens, { start, end }) => {
    const decisions = owners.in(tokens)
    // `accept finished stories` names the acceptance.
    const within = decisions.find((one) => one.start >= start && one.end <= end)
    // But `accepts no work without a story`.
    if (within !== undefined) return tokens.slice(start, end).some(({ word }) => word === 'no') ? undefined : within
    if (!isWhole(tokens[end]) || OTHER_SCOPE.test(tokens[start - 1]?.word ?? '')) return undefined
    const behind = decisions.find((one) => one.start > end && one.start - end <= LONGEST_AUXILIARY)
    if (behind !== undefined && /^(?:is|are|be|gets?)$/u.test(tokens[end]?.word ?? '')) return behind
    for (let at = start - 1; at >= 0; at--) {
      const decision = decisions.find((one) => one.start === at && one.end <= start)
      if (decision !== undefined) return decision
      const isWithin = decisions.some((one) => one.start < at && at < one.end)
      if (!isWithin && isEndOfReach(tokens, at, false)) break
    }
    // `decides which stories are in a release`: whatever comes behind it is decided.
    return decisions.find((one) => one.end <= start && tokens[one.start]?.word.startsWith('decid'))
  }
}

/** Whether nothing follows a name that may make it another thing, as in `release calendar`. */
function isWhole(token: Token | undefined): boolean {
  return token === undefined || token.isPunctuation || FOLLOWING.test(token.word)
}

const FOLLOWING =
  /^(?:and|or|of|for|in|on|at|with|within|by|to|from|per|across|as|so|that|which|who|where|while|when|until|before|after|because|based|together|alone|it|itself|yourself|himself|herself|themselves|every|each|all|is|are|will|items?|\p{L}{2,}ly)$/u

/** `the portfolio backlog`, `the company roadmap`: another one than the product's, perhaps. */
const OTHER_SCOPE =
  /^(?:portfolio|programme?|company|corporate|group|department|division|platform|team|squad|sprint|iteration|epic|own)$/u

/** In words: `is always`, `will be`. */
const LONGEST_AUXILIARY = 2

/** The first word of what the hire does: behind `2.1`, `You will also`, `Single-handedly`. */
function openingOf(tokens: readonly Token[], before: number): number {
  const you = tokens.slice(0, before).findLastIndex(({ word }) => word === 'you')
  let at = you + 1
  while (at < before && isLeadingWord(tokens[at])) at++
  return at
}

function isLeadingWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.isPunctuation ||
      /^(?:[\d.]+|will|would|shall|should|also|then|be|being|is|are|to|single|\p{L}{2,}ly)$/u.test(token.word))
  )
}

/** `They own`, `a team that owns`, `Work with …`, `help … own`. */
function isOfOthers(token: Token): boolean {
  return opensOther(token) || /^(?:i|he|she|it|we|they|supports|helps|assists|works|working|helping)$/u.test(token.word)
}

/** Whether a verb at a place would be the hire’s: it opens what the hire does, or is joined to a verb that does. */
function opensAction(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1]
  return at === from || before?.isPunctuation === true || /^(?:and|or|then|also|\p{L}{2,}ly)$/u.test(before?.word ?? '')
}

/** `Interview customers and present the roadmap`: only a verb is joined to `present`. */
function isEndOfReach(tokens: readonly Token[], at: number, isJoined: boolean): boolean {
  const { word = '', isPunctuation = false, isHyphenated = false } = tokens[at] ?? {}
  const isJoint = isPunctuation ? /^[,/&]$/u.test(word) : /^(?:and|or|then|also|\p{L}{2,}ly)$/u.test(word)
  if (isJoined || isPunctuation) return !isJoint
  // `outcome-based roadmaps`.
  if (isHyphenated) return false
  return PREPOSITION.test(word) || (word === 'of' && !ACTIVITY.test(tokens[at - 1]?.word ?? ''))
}

const PREPOSITION =
  /^(?:with|without|within|on|in|at|by|for|from|to|into|against|as|about|via|through|using|based|per|under|behind|before|after|than|towards?|across|around|between|over)$/u

/** `the prioritisation of the backlog` is the work on it. */
const ACTIVITY =
  /^(?:creation|definition|development|prioriti[sz]ation|order|ordering|management|maintenance|ownership|planning|direction)$/u

/** What follows a name and makes it another thing: `backlog refinement`, `release notes`. */
function isContinued(token: Token | undefined): boolean {
  return CONTINUING.test(token?.word ?? '')
}

const CONTINUING =
  /^(?:refinements?|grooming|tools?|meetings?|sessions?|reviews?|workshops?|notes?|presentations?|communications?|announcements?|trains?|tests?|testing|parties|party|forum|board|calls?|discussions?|readiness|documentation|templates?|reports?|updates?)$/u

/** `Owns the roadmap`: then what is joined to it has the same form. */
function isThird(token: Token | undefined): boolean {
  return /[^s]s$/u.test(token?.word ?? '')
}
