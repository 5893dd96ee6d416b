import { spellingsOf } from './stem.ts'
import type { Token } from './tokens.ts'

/**
 * Whether a verb says what the hire is to reach: `You will have shipped`, `Your goal is to raise`, `Train the shops and
 * ship`, `Responsible for shipping`; not `work with developers to ship`, `the features that raise`.
 */
export function isAimed(tokens: readonly Token[], verb: number): boolean {
  if (tokens.slice(0, verb).some(opensOther)) return false
  const [before, previous] = [tokens[verb - 2]?.word ?? '', tokens[verb - 1]?.word ?? '']
  if (previous === 'to') return verb === 1 || /^(?:is|be|are)$/u.test(before)
  if (previous === 'for') return /^(?:responsible|accountable)$/u.test(before)
  return verb === 0 || tokens[verb - 1]?.isPunctuation === true || BEFORE_VERB.test(previous)
}

const BEFORE_VERB = /^(?:you|will|should|have|has|had|and|or|then|also|\p{L}+ly)$/u

/** Words that introduce what is no aim by itself, what somebody else does, or what is only helped with. */
export function opensOther({ word }: Token): boolean {
  return OPENS_OTHER.has(word)
}

const OPENS_OTHER = spellingsOf(
  `that which who whom how so what where while when if because whether help support assist contribute participate
  partner collaborate coordinate work learn understand enable advise not never`.split(/\s+/u),
)
