import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textSpan, tokenize } from '../../src/language/tokens.ts'
import { strongestRun } from '../../src/recognise/strongest-run.ts'

/** The words that are quoted when these tokens have these scores. */
function quoted(text: string, ...scores: readonly number[]): string {
  const tokens = tokenize(text)
  const { start, end } = strongestRun(Float64Array.from(scores), tokens)
  return tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ')
}

/** The words that are quoted when the word behind each `+` speaks for the role, and the others hardly against it. */
function quotedOf(marked: string): string {
  const text = marked.replaceAll('+', '')
  const tokens = tokenize(text)
  const strong = [...marked.matchAll(/\+/gu)].map(({ index }, before) => index - before)
  const { start, end } = textSpan(
    tokens,
    strongestRun(
      Float64Array.from(tokens, (token) => (strong.includes(token.start) ? 5 : -0.1)),
      tokens,
    ),
  )
  return text.slice(start, end)
}

describe('the words to quote', () => {
  it('are the run that speaks most for the role', () => {
    expect(quoted('for the town and own roadmap, and then there', -1, -1, -1, -1, 2, 3, -1, -1, -1, -1)).toBe(
      'own roadmap',
    )
  })

  it('go on over a weak word between two strong ones, but not over a strong word against them', () => {
    expect(quoted('own big roadmap', 2, -1, 3)).toBe('own big roadmap')
    expect(quoted('own, never, roadmap', 2, -1, -4, -1, 3)).toBe('roadmap')
  })

  it('neither begin nor end with a word that only joins, or with a mark', () => {
    expect(quoted('the own roadmap of', 1, 2, 3, 1)).toBe('own roadmap')
    expect(quoted(', own roadmap .', 1, 2, 3, 1)).toBe('own roadmap')
  })

  it('are one word at least, even where nothing speaks for the role', () => {
    expect(quoted('water, tomatoes', -2, -3, -1)).toBe('tomatoes')
    expect(quoted('the', 1)).toBe('the')
    expect(quoted('')).toBe('')
  })

  it.each([
    ['Draft comprehensive +specifications for the depot', 'Draft comprehensive specifications for the depot'],
    ['Talk to drivers, and turn high-level +requirements into tickets', 'turn high-level requirements into tickets'],
    ['Set the +vision for AI-powered, plain timetables', 'Set the vision for AI-powered'],
    ['Plan day-to-day +work', 'Plan day-to-day work'],
    ['Set the +vision for AI/ML', 'Set the vision for AI/ML'],
    ['Set the +vision of all the many small and large R&D/IT tools', 'Set the vision'],
    ['Run long +1:1 talks', 'Run long 1:1 talks'],
    ['Ship +features, +including +releases', 'Ship features, including releases'],
    ['Ship it, +including the +releases', 'releases'],
    [
      'Lead our very old and much loved but rather slow +roadmap of trams',
      'much loved but rather slow roadmap of trams',
    ],
    ['Write +specifications (+PRDs) with the depot', 'Write specifications (PRDs) with the depot'],
    ['Write papers (+PRDs) with +teams of the depot', 'Write papers (PRDs) with teams of the depot'],
    ['Do user +research (surveys, rides, talks at the depot, and letters that we get)', 'Do user research'],
    [
      'Tell them on the same +day, and either +close it or +bounce it',
      'Tell them on the same day, and either close it or bounce it',
    ],
    ['Know our 16 to +24 +year +olds better than they do', 'Know our 16 to 24 year olds better than they do'],
    [
      'Turn the many ideas that +come out of talks on rather +late +trams into tickets',
      'come out of talks on rather late trams into tickets',
    ],
    ['Set the big +direction that trams and buses take', 'Set the big direction'],
    ['Set the strategic and bold +agenda of our teams for the year', 'bold agenda'],
    ['You +choose what they drive next', 'choose what they drive next'],
    ['Plan +work that people pay for.', 'Plan work'],
    ['Be the one who +decides which lines we +drop from.', 'decides which lines we drop from'],
    ['Bring +sales to £2m, 85 +% of the +plan', 'Bring sales to £2m, 85 % of the plan'],
    ['Run the +squad (+order the +backlog, plan the week, keep the board)', 'order the backlog'],
  ])('are a whole phrase: of “%s” they are “%s”', (text, expected) => {
    expect(quotedOf(text)).toBe(expected)
  })

  it('are a few more at most than the run and what is taken in at either end, all of the statement', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 40 }), (scores) => {
        const tokens = tokenize(scores.map((_, at) => `word${at}`).join(' '))
        const { start, end } = strongestRun(Float64Array.from(scores), tokens)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(tokens.length)
        expect(end - start).toBeLessThanOrEqual(26)
      }),
    )
  })
})
