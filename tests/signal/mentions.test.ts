import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { createAnalyzer } from '../../src/signal/analysis.ts'

const { analyze } = createAnalyzer(strategicTactical)

/** Who is named, as `role: words`. */
function named(...lines: readonly string[]): readonly string[] {
  const source = ['# Product Manager', '', ...lines, ''].join('\n')
  return analyze(source).mentions.map(({ role, span }) => `${role}: ${source.slice(span.start, span.end)}`)
}

describe('the people of the roles', () => {
  it('are named where they stand', () => {
    expect(named('You sit beside our Product Owner, Ada. Product management is downstairs.')).toEqual([
      'product-owner: Product Owner',
      'product-manager: Product management',
    ])
  })

  it.each(['Requirements', 'Benefits'])('are not those below “%s”', (heading) => {
    expect(named(`## ${heading}`, '', '- You get on with Product Owners')).toEqual([])
  })

  it('are not what experience is asked of', () => {
    expect(named('Experience as a Product Owner is welcome.')).toEqual([])
  })
})
