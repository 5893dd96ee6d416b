import { expect, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { fixtures, reported } from './postings.ts'

interface Bounds {
  readonly ruleId: string
  /** A posting of everything that the rule speaks about, under a title. */
  readonly full: (title: string) => string
  /** Titles that it has nothing to say to. */
  readonly otherTitles: readonly string[]
  /** A posting that it speaks about under `strict`. */
  readonly faulty: string
}

/** Where a rule of the preset `strict` ends: at other titles, at postings without a fault, at `recommended`. */
export function itKeepsToItsBounds({ ruleId, full, otherTitles, faulty }: Bounds): void {
  it.each(otherTitles)('is silent about a %s', (title) => {
    expect(reported(ruleId, full(title))).toEqual([])
  })

  it.each([...fixtures('clean'), ...fixtures('others'), ...fixtures('combined')])(
    'is silent about $name',
    ({ source }) => {
      expect(reported(ruleId, source)).toEqual([])
    },
  )

  it('is not in the preset recommended', () => {
    expect(reported(ruleId, faulty)).not.toEqual([])
    expect(lint(faulty, { preset: 'recommended' }).diagnostics).toEqual([])
  })
}
