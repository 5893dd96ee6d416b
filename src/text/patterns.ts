/** The first pattern, in their order, that is found in a text. */
export type FindFirst = (text: string) => RegExpExecArray | undefined

/**
 * Regular expressions, each with words of which one occurs in all that it matches: `reports to|reporting`, in small
 * letters. A look for the words is cheaper than the expression, which takes up to milliseconds when it is tried for the
 * first time; few statements hold any of them.
 */
export function createPatterns(patterns: readonly (readonly [words: string, pattern: RegExp])[]): FindFirst {
  const known = patterns.map(([words, pattern]) => ({ words: words.split('|'), pattern }))
  return (text) => {
    const lower = text.toLowerCase()
    for (const { words, pattern } of known) {
      const found = words.some((word) => lower.includes(word)) ? pattern.exec(text) : null
      if (found !== null) return found
    }
    return undefined
  }
}
