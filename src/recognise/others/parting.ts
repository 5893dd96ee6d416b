import type { Token } from '../../language/tokens.ts'
import { LONGEST_ASIDE } from './asides.ts'
import { behindArticle } from './doers.ts'

/** The hire; also `the post holder`, as public bodies say. */
function isYou({ word }: Token): boolean {
  return YOU.test(word)
}

const YOU = /^(?:you|your|(?:post|job|role)?holder)$/u

/** `The Product Owner decides with you`; but `She keeps the backlog and asks you for the reasons`. */
export function sharesWithYou(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => isYou(token) && !(token.word === 'your' || GIVING.test(tokens[at - 1]?.word ?? '')))
}

const GIVING = /^(?:ask|tell|give|hand|show|send|bring|help|need|keep|want|trust|expect|call)s?$/u

/** What sets the work of two people against each other, wherever it stands. */
export const CONTRAST = /^(?:while|whilst|whereas|although|though|because|since)$/u
/** The same, at the beginning of a statement: `decide when the Product Owner ships` is one clause. */
const OPENING_CONTRAST = /^(?:as|when|where|once|if)$/u
const JOINT = /^(?:and|but|so)$/u
const PARTING = /^[,;:–—-]$/u

export function opensPart(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return (
    at === 0 || PARTING.test(tokens[at - 1]?.word ?? '') || CONTRAST.test(word) || JOINT.test(word) || word === 'who'
  )
}

export function behindLinks(tokens: readonly Token[], start: number): number {
  let at = start
  while (isLink(tokens, at)) at++
  return at
}

function isLink(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return CONTRAST.test(word) || JOINT.test(word) || (at === 0 && OPENING_CONTRAST.test(word))
}

/** Where the hire's part begins, or the statement ends. */
export function endOfPart(tokens: readonly Token[], start: number): number {
  for (let at = start + 1; at < tokens.length; at++) {
    if (opensPart(tokens, at) && opensWithYou(tokens, behindLinks(tokens, at))) return at
    if (start > 0 && tokens[at]?.word === ';') return at
  }
  // `While the Product Owner keeps the backlog, set the roadmap`
  const comma = start === 0 && isLink(tokens, 0) ? tokens.findLastIndex(({ word }) => word === ',') : -1
  return comma === -1 ? tokens.length : comma + 1
}

/** `you set`, `the post holder sets`; not the end of `by the Product Owner and you`. */
function opensWithYou(tokens: readonly Token[], at: number): boolean {
  const you = tokens.slice(0, behindArticle(tokens, at) + 2).findIndex((token, place) => place >= at && isYou(token))
  return you !== -1 && tokens[you + 1]?.isPunctuation === false
}

/** From the preposition before a noun that is told more of: `in step [with] the strategy and roadmap that`. */
export function startOfGiven(tokens: readonly Token[], that: number): number {
  for (let at = that - 1; at >= Math.max(0, that - LONGEST_ASIDE); at--) {
    if (tokens[at]?.isPunctuation === true) break
    if (/^(?:with|to|from|behind|against|on|by|of|for)$/u.test(tokens[at]?.word ?? '')) return at
  }
  return that
}
