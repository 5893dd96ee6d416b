import type { Token } from '../../language/tokens.ts'
import { isHire, isObjectOf } from './hires-verb.ts'
import { hasTarget, isSaid, textBefore, textBehind, type NamedMeasure } from './named-measure.ts'
import { addressesHire, isOfMeasures, SILENT } from './success-words.ts'

/** Whether something speaks against every reason: the measure is named, and not assigned. */
export function isBarred(naming: NamedMeasure): boolean {
  return BARS.some((bar) => bar(naming))
}

const BARS: readonly ((naming: NamedMeasure) => boolean)[] = [isElsewhere, isDenied, isOfOthers, isAskedFor, isTooVague]

/** Sections that are not about the hire's work speak of it only in words that address the hire. */
function isElsewhere({ reading: { clause }, isListed, isGoal }: NamedMeasure): boolean {
  if (isGoal || !SILENT.has(clause.section.kind) || (isListed && isOfMeasures(clause.section))) return false
  return !(clause.section.kind === 'company' && clause.text.startsWith('You ')) && !addressesHire(clause)
}

/** `Velocity, not revenue`, `you are never measured by revenue`, `revenue does not count`. */
function isDenied(naming: NamedMeasure): boolean {
  const { tokens } = naming.reading
  for (let at = naming.at.start - 1; at >= 0; at--) {
    const word = tokens[at]?.word ?? ''
    if (/^[.;:!?—–]$/u.test(word) || word === 'but') break
    if (isDenial(tokens, at)) return true
  }
  return DENIED_BEHIND.test(textBehind(naming))
}

const DENIED_BEHIND =
  /^[^.;!?]{0,40}\b(?:not|never) (?:yours|you|your|count|matter|part|what)\b|^ (?:is|are|does|do|will|counts?) (?:not|never)\b|^ (?:isn|aren|doesn|don|won)['’]t\b/iu

function isDenial(tokens: readonly Token[], at: number): boolean {
  const [previous, word, next] = [at - 1, at, at + 1].map((index) => tokens[index]?.word ?? '')
  if (word === 'no') return /^(?:have|has|carry|hold|own|with)$/u.test(previous ?? '')
  if (word === 'instead' || word === 'rather') return next === 'of' || next === 'than'
  return /^(?:not|never|nobody|neither|nor|without)$/u.test(word ?? '') && !DENIES_NOTHING.test(next ?? '')
}

/** `not only`, `not more than` */
const DENIES_NOTHING = /^(?:only|just|merely|simply|more|less|fewer|later|below|above|under)$/u

/**
 * `The Product Manager answers for revenue`, `the sales team is measured by revenue`; but `the sales team …, you by
 * velocity`.
 */
function isOfOthers({ reading: { tokens, clause }, at, role }: NamedMeasure): boolean {
  if (/^(?:company|group|corporate|firm|employer)$/u.test(tokens[at.start - 1]?.word ?? '')) return true
  const from = tokens.slice(0, at.start).findLastIndex(({ word }) => /^(?:you|your|[.;!?])$/u.test(word)) + 1
  const words = clause.text.slice(tokens[from]?.start ?? 0, tokens[at.start]?.start)
  return OTHERS.test(words) || (ROLES.test(words) && !isHire(role, words))
}

const OTHERS =
  /\b(?:he|she|they|his|her|their|sales (?:team|people)|scrum master|marketing (?:team|answers)|colleagues?|project manager|team lead)\b/iu
const ROLES = /\bproduct (?:manager|owner|management)s?\b|\bPMs?\b|\bPOs?\b/iu

/**
 * `experience with conversion`, `you have grown revenue`, `revenue is a plus`; in `with your experience you own
 * revenue` nothing is asked for.
 */
function isAskedFor(naming: NamedMeasure): boolean {
  // `You have grown adoption to 40%` is what the hire will have done.
  if (naming.isGoal) return false
  const text = textBefore(naming)
  const ofHire = text.slice(Math.max(0, text.toLowerCase().lastIndexOf('you ')))
  return ASKED_FOR.test(ofHire) || RATED.test(textBehind(naming))
}

const ASKED_FOR =
  /(?<!\b(?:user|customer|product|digital|shopping|developer|client|guest|member|great|seamless) )\bexperienced?\b|\b(?:knowledge|familiar(?:ity)?|ability|able to|proven|track record|background in|proficien\w+|understanding|you understand|demonstrat\w+|skills?|expertise|passion\w*|curious|interest(?:ed)? in|you(?:['’]ve| have) (?:\w+ed|grown|driven|led|built|been))\b/iu
const RATED = / (?:is|are|would be) (?:a plus|an? advantage|desirable|preferred|required)\b/iu

/** A name that says much else needs words of measuring, of owning, or a number with it. */
function isTooVague(naming: NamedMeasure): boolean {
  const { metric, isListed, isClaimed, owners } = naming
  if (metric.needsContext === undefined || isListed || isClaimed) return false
  return !isSaid(naming) && !isObjectOf(owners, naming) && !hasTarget(naming)
}
