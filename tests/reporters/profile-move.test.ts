import { describe, expect, it } from 'vitest'
import { explain, type Explanation } from '../../src/index.ts'
import { markdown } from '../../src/reporters/markdown.ts'
import { moveText, profileMoves } from '../../src/reporters/profile-move.ts'
import { reported } from './handmade.ts'

const STRATEGY = [
  'Set the pricing strategy',
  'Research markets and competitors',
  'Define the product strategy for the next three years',
]
const DELIVERY = ['Write user stories', 'Refine the product backlog', 'Accept or reject finished stories']

function posting(title: string, duties: readonly string[]): Explanation {
  return explain(`# ${title}\n\n## What you will do\n\n${duties.map((duty) => `- ${duty}`).join('\n')}\n`)
}

function told(earlier: Explanation | undefined, now: Explanation): string | undefined {
  const [move] = profileMoves('a.md', earlier, now)
  return move && moveText(move)
}

describe('how a profile moved', () => {
  const manager = posting('Product Manager', STRATEGY)
  const owner = posting('Product Owner', DELIVERY)

  it('is told for the role of the title', () => {
    const half = /^100% → (?:4\d|5\d)% product/u
    expect(told(manager, posting('Product Manager', [...STRATEGY, ...DELIVERY]))).toMatch(half)
    expect(told(owner, posting('Product Owner', [...STRATEGY, ...DELIVERY]))).toMatch(half)
    expect(told(manager, owner)).toBe('0% → 100% product owner')
    expect(told(undefined, owner)).toBe('new, 100% product owner')
  })

  it('is not told where it did not, or where there is no such work', () => {
    const engineer = posting('Software Engineer', ['Write code'])
    expect(told(manager, posting('Product Manager', [...STRATEGY].reverse()))).toBeUndefined()
    expect(told(engineer, engineer)).toBeUndefined()
    expect(told(undefined, engineer)).toBeUndefined()
  })

  it('is told where all of that work is gone', () => {
    expect(told(manager, posting('Product Manager', ['Write code']))).toBe('100% → 0% product manager')
  })

  it('is reported for each posting of a file, by its name', () => {
    const page = (...duties: readonly string[]): Explanation =>
      explain(
        `# Jobs\n\n## Product Manager\n\n${STRATEGY.map((duty) => `- ${duty}\n`).join('')}\n## Product Owner\n\n${duties.map((duty) => `- ${duty}\n`).join('')}`,
      )
    const moves = profileMoves('a.md', page(...DELIVERY), page(...DELIVERY, ...STRATEGY))
    expect(moves.map(moveText)).toEqual([expect.stringMatching(/^Product Owner, 100% → \d\d% product owner$/u)])
  })

  it('leaves room for the problems in a comment, however many postings moved', () => {
    const moves = Array.from({ length: 5000 }, (_, number) => ({
      filePath: `careers/${'x'.repeat(50)}-${number}.md`,
      role: 'product-owner' as const,
      before: 10,
      after: 20,
    }))
    const comment = markdown(reported([], { moves }))
    expect(comment.length).toBeLessThan(16_000)
    expect(comment).toContain('-0.md`: 10% → 20% product owner')
    expect(comment).toMatch(/- and 49\d\d more postings\n/u)
  })
})
