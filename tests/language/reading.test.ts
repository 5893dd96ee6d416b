import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { createAnalyzer } from '../../src/signal/analysis.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { readClauses } from '../../src/language/reading.ts'

const { analyze } = createAnalyzer(strategicTactical)

/** The words of a sentence, as they are read together. */
function pieces(text: string): readonly (readonly string[])[] {
  return readClauses(analyze(`# Product Manager\n\n${text}\n`).posting.clauses).map(({ tokens }) =>
    tokens.map(({ word }) => word),
  )
}

const sentence = (words: number): string => Array.from({ length: words }, (_, at) => `cat${at}`).join(' ')

describe('a sentence', () => {
  it('is read in one go up to two hundred words, and piece by piece beyond, without loss', () => {
    expect(pieces(sentence(200))).toHaveLength(1)
    expect(pieces(sentence(201)).map((words) => words.length)).toEqual([200, 1])
    expect(pieces(sentence(450)).flat()).toEqual(tokenize(sentence(450)).map(({ word }) => word))
  })

  it('holds its duties to the end, where they stand', () => {
    const source = `# Product Manager\n\n## Tasks\n\n- ${sentence(230)}, and you own the roadmap\n`
    const { signals } = analyze(source)
    expect(signals).toHaveLength(1)
    expect(source.slice(signals[0]?.span.start, signals[0]?.span.end)).toContain('own the roadmap')
  })
})
