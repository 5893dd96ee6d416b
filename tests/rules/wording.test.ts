import { describe, expect, it } from 'vitest'
import { quote } from '../../rules/wording.ts'

describe('the author’s words in a message', () => {
  it('stand in quotation marks', () => {
    expect(quote('Own the roadmap')).toBe('“Own the roadmap”')
  })

  it('are quoted whole up to 160 characters, and else by their beginning and their end', () => {
    const short = 'x'.repeat(160)
    expect(quote(short)).toBe(`“${short}”`)
    expect(quote(`${'a'.repeat(59)} ${'b'.repeat(60)} ${'c'.repeat(59)}`)).toBe(
      `“${'a'.repeat(59)} … ${'c'.repeat(59)}”`,
    )
  })

  it('are cut between words', () => {
    const words = 'Keep the timetable of the night trains in order and tell the stations of each change '
      .repeat(2)
      .trim()
    expect(quote(words)).toBe(
      '“Keep the timetable of the night trains in order and tell … night trains in order and tell the stations of each change”',
    )
    expect(quote('x'.repeat(200))).toBe(`“${'x'.repeat(60)} … ${'x'.repeat(60)}”`)
  })
})
