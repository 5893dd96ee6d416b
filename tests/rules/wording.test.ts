import { describe, expect, it } from 'vitest'
import { quote } from '../../rules/wording.ts'

describe('the author’s words in a message', () => {
  it('stand in quotation marks', () => {
    expect(quote('Own the roadmap')).toBe('“Own the roadmap”')
  })

  it('are quoted whole up to eighty characters, and else by their beginning and their end', () => {
    const eighty = 'x'.repeat(80)
    expect(quote(eighty)).toBe(`“${eighty}”`)
    expect(quote(`${'a'.repeat(39)} ${'b'.repeat(50)} ${'c'.repeat(39)}`)).toBe(
      `“${'a'.repeat(39)} … ${'c'.repeat(39)}”`,
    )
  })
})
