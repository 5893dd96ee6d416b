import { isBarred } from './against.ts'
import { beforeAdverbs, isObjectOf, OPENS_SENTENCE } from './hires-verb.ts'
import {
  hasTarget,
  isHead,
  isPartOfOther,
  isSaid,
  isWork,
  tellsOfWork,
  textBehind,
  type NamedMeasure,
} from './named-measure.ts'
import { isAnsweredFor, isOfCompany } from './success-words.ts'

export interface Reason {
  readonly holds: (naming: NamedMeasure) => boolean
  /** Said in words of measuring. */
  readonly isAnnounced: boolean
}

/** Why a measure is the hire's; the first that holds. */
const REASONS: readonly Reason[] = [
  /** `You will be measured by churn` */
  { isAnnounced: true, holds: (naming) => isSaid(naming) && !isPartOfOther(naming) },
  /** Below `How we measure success` or `Your bonus depends on:`, `Churn below 3%`; not `Track churn`. */
  { isAnnounced: true, holds: (naming) => isInList(naming) && !isPartOfOther(naming) },
  /** `Monthly churn stands at 5%. It's yours.` */
  { isAnnounced: true, holds: (naming) => (naming.isClaimed || isYours(naming)) && isUnderWay(naming) },
  /** Among the duties, `Revenue growth of 15% a year` */
  { isAnnounced: true, holds: isTarget },
  /** `You own retention`, `Be accountable for revenue` */
  { isAnnounced: false, holds: (naming) => isObjectOf(naming.owners, naming) || isHeld(naming) },
  /** `Grow revenue by 10%` */
  { isAnnounced: false, holds: (naming) => isObjectOf(naming.movers, naming) },
]

/** Why the posting assigns a measure to the hire; `undefined` where it does not. */
export function reasonOf(naming: NamedMeasure): Reason | undefined {
  if (isBarred(naming)) return undefined
  return REASONS.find(({ holds }) => holds(naming))
}

function isInList(naming: NamedMeasure): boolean {
  const { isListed, isGoal, reading, at } = naming
  if (!isListed || isOfCompany(reading.clause)) return false
  return isGoal ? !isWork(reading.tokens.slice(0, at.start)) : !opensWithWork(naming)
}

/** `Monthly churn is yours`, `Monthly churn is the number you answer for` */
function isYours(naming: NamedMeasure): boolean {
  const said = /^[^.,;]{0,60}?\b(?:is|are) ([^.,;]{0,60})/u.exec(textBehind(naming))?.[1] ?? ''
  return /^(?:all )?(?:yours|on you|your (?:number|target|goal|kpi))\b/iu.test(said) || isAnsweredFor(said)
}

/** It is not only what the hire is to look at: `track churn, that one is yours`. */
function isUnderWay(naming: NamedMeasure): boolean {
  return !isPartOfOther(naming) && !opensWithWork(naming)
}

function opensWithWork({ reading, at }: NamedMeasure): boolean {
  return tellsOfWork(reading, Math.min(OPENING, at.start))
}

/** In tokens: `You will then track`. */
const OPENING = 4

/** A line among the duties that is nothing but a measure and the number that it is to reach. */
function isTarget(naming: NamedMeasure): boolean {
  const { reading, at } = naming
  const { section, form } = reading.clause
  if (at.start > 0 || section.kind !== 'responsibilities' || form !== 'item') return false
  return isHead(naming) && !isPartOfOther(naming) && hasTarget(naming)
}

/** `Full P&L responsibility for the product line` */
function isHeld({ reading: { tokens }, at }: NamedMeasure): boolean {
  const before = beforeAdverbs(tokens, at.start)
  return (
    /^(?:responsibility|accountability|ownership)$/u.test(tokens[at.end]?.word ?? '') &&
    (before < 0 || OPENS_SENTENCE.test(tokens[before]?.word ?? '') || tokens[before]?.word === 'you')
  )
}
