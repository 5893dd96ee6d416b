import type { Token } from '../../language/tokens.ts'

/** Words between a subject and its verb: no more are looked through. */
export const LONGEST_NAME = 4
export const LONGEST_ASIDE = 8

/** Behind what says which one is meant: `our Product Manager [for Claims, Beatriz,] owns the roadmap`. */
export function behindName(tokens: readonly Token[], subjectEnd: number): number {
  const opening = FOR.test(tokens[subjectEnd]?.word ?? '') ? asideFrom(tokens, subjectEnd + 1) : subjectEnd
  return endOfAside(tokens, opening ?? subjectEnd) ?? subjectEnd
}

/** `for Claims`, `of the app`, `in Stuttgart`: which one is meant. */
export const FOR = /^(?:for|of|in)$/u

/** Where a comma or bracket opens an aside, a few words on at most. */
function asideFrom(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + LONGEST_NAME; at++) {
    const word = tokens[at]?.word
    if (word === ',' || word === '(') return at
  }
  return undefined
}

/** Behind the names that an aside introduces: `Marieke and Tomasz [(]Product Owners)`. */
export function openingOfAside(tokens: readonly Token[], start: number): number | undefined {
  const opening = asideFrom(tokens, start + 1)
  const isName = opening !== undefined && tokens.slice(start, opening).every(({ word }) => !NO_PERSON.test(word))
  return isName ? opening : undefined
}

const NO_PERSON = /^(?:the|our|your|an?|you|we|this|of|for|in|with|to|or|[^\p{L}]*)$/u

/** Behind an aside that opens at a place: `[, Beatriz,]`, `[(your boss)]`. */
export function endOfAside(tokens: readonly Token[], opening: number): number | undefined {
  const mark = tokens[opening]?.word ?? ''
  if (mark !== ',' && mark !== '(') return undefined
  const closing = mark === ',' ? ',' : ')'
  for (let at = opening + 1; at < opening + 2 + LONGEST_ASIDE; at++) if (tokens[at]?.word === closing) return at + 1
  return undefined
}
