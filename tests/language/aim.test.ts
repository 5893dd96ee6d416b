import { describe, expect, it } from 'vitest'
import { isAimed } from '../../src/language/aim.ts'
import { tokenize } from '../../src/language/tokens.ts'

function isAimedAt(verb: string, text: string): boolean {
  const tokens = tokenize(text)
  return isAimed(
    tokens,
    tokens.findIndex(({ word }) => word === verb),
  )
}

describe('an aim of the hire', () => {
  it.each(['Ship the ferry planner', 'You will ship the ferry planner', 'Responsible for weekly plans: ship them'])(
    'is to ship in “%s”',
    (text) => {
      expect(isAimedAt('ship', text)).toBe(true)
    },
  )

  it.each([
    'Help the crew, and ship nothing alone',
    'Advise the crew, and ship nothing alone',
    'Never ship on a Friday',
    'The planner that you ship',
  ])('is not to ship in “%s”', (text) => {
    expect(isAimedAt('ship', text)).toBe(false)
  })
})
