import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { createAnalyzer } from '../../src/analysis.ts'

const { analyze, createSession } = createAnalyzer(strategicTactical)

function posting(...duties: readonly string[]): string {
  return ['# Product Owner', '', '## Responsibilities', '', ...duties.map((duty) => `- ${duty}`), ''].join('\n')
}

describe('words of a cue that say nothing where they stand', () => {
  it.each([
    ['Work off the backlog of orders', 'product-backlog', 'backlog', 'it means something else in “backlog of orders”'],
    ['Read about the backlog', 'product-backlog', 'backlog', 'nothing that the cue is about is done to it'],
    [
      'Care for customer satisfaction',
      'customer-satisfaction',
      'customer satisfaction',
      'no word of measuring and no target stands beside it',
    ],
  ])('are told with the reason: “%s”', (duty, cue, text, because) => {
    const {
      signals,
      passedOver,
      posting: { clauses },
    } = analyze(posting(duty))
    expect(signals.filter((signal) => signal.cue === cue)).toEqual([])
    const [one] = passedOver.filter((other) => other.cue === cue)
    expect(one).toMatchObject({ text, because })
    expect(one?.clause).toBe(clauses[0])
  })

  it('are told beside those that say something', () => {
    const { signals, passedOver } = analyze(posting('Groom the backlog and the backlog of orders'))
    expect(signals.map(({ text }) => text)).toEqual(['Groom the backlog'])
    expect(passedOver.map(({ text }) => text)).toEqual(['backlog'])
  })
})

describe('a session', () => {
  const before = posting('Refine the product backlog', 'Read about the roadmap', 'Write user stories')

  it.each([
    ['with a line above', before.replace('- Refine', '- Water the plants\n- Refine')],
    ['with a line changed', before.replace('user stories', 'acceptance criteria')],
    ['under another title', before.replace('Owner', 'Manager')],
    ['under another heading', before.replace('Responsibilities', 'Requirements')],
    ['in running text', before.replaceAll('- ', '')],
  ])('finds what a first look finds %s', (_, after) => {
    const look = createSession()
    look(before)
    const again = look(after)
    const first = analyze(after)
    expect(again.signals).toEqual(first.signals)
    expect(again.passedOver).toEqual(first.passedOver)
    for (const { clause } of [...again.signals, ...again.passedOver]) expect(again.posting.clauses).toContain(clause)
  })
})
