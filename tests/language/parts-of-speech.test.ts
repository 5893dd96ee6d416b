import { describe, expect, it } from 'vitest'
import { createVerbTagger } from '../../src/language/parts-of-speech.ts'

/** Whether a word is a verb in a text. */
function isVerb(word: string, text: string): boolean {
  return createVerbTagger(text)(text.indexOf(word))
}

describe('a word is a verb', () => {
  it('by the words around it', () => {
    expect(isVerb('plan', 'They plan the sprint')).toBe(true)
    expect(isVerb('plan', 'They keep the plan')).toBe(false)
  })

  it('with every part of it, also behind a hyphen', () => {
    expect(isVerb('own', 'They co-own the roadmap')).toBe(true)
    expect(isVerb('order', 'We re-order it')).toBe(true)
  })
})
