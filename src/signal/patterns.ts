import type { Token } from '../language/tokens.ts'

/** The first pattern, in their order, that is found in a text of which the tokens are given. */
export type FindFirst = (tokens: readonly Token[], text: string) => RegExpExecArray | undefined

/**
 * Regular expressions, each with words of which one occurs in all that it matches: `report reports`. A look at the
 * words is cheaper than the expression, and few statements hold any of them.
 */
export function createPatterns(patterns: readonly (readonly [words: string, pattern: RegExp])[]): FindFirst {
  const patternsOf = new Map<string, number>()
  for (const [at, [words]] of patterns.entries()) {
    for (const word of words.split(' ')) patternsOf.set(word, (patternsOf.get(word) ?? 0) | (1 << at))
  }
  return (tokens, text) => {
    const possible = tokens.reduce((bits, { word }) => bits | (patternsOf.get(word) ?? 0), 0)
    if (possible === 0) return undefined
    for (const [at, [, pattern]] of patterns.entries()) {
      const found = possible & (1 << at) ? pattern.exec(text) : null
      if (found !== null) return found
    }
    return undefined
  }
}
