import { describe, expect, it } from 'vitest'
import { inspect } from '../../../src/index.ts'

/**
 * What a duty says of a responsibility, under a title: `owns`, `supports`, `told`, with the role that has the work; `-`
 * for nothing.
 */
function said(duty: string, responsibility: string, title = 'Product Manager'): string {
  const [summary] = inspect(`# ${title}\n\n## What you will do\n\n- ${duty}\n`).summaries
  const part = summary?.parts.find((one) => one.responsibility === responsibility)
  return part === undefined ? '-' : [part.level, ...(part.givenTo === undefined ? [] : [part.givenTo])].join(' ')
}

describe('what a statement says of the work of a team', () => {
  it.each([
    ['Own and prioritise the product backlog', 'backlog', 'owns'],
    ['Define the product vision and the roadmap', 'roadmap', 'owns'],
    ['Support the Product Owner in ordering the backlog', 'backlog', 'supports product-owner'],
    ['Provide input to the backlog', 'backlog', 'supports'],
    ['Partner with the Product Owner to keep the backlog healthy', 'backlog', 'supports product-owner'],
    ['Our Product Owner keeps the backlog', 'backlog', 'told product-owner'],
    ['Work with a Product Owner who orders the backlog', 'backlog', 'told product-owner'],
    ['Attend sprint reviews', 'sprint', 'told'],
    ['You will not manage a backlog', 'backlog', 'told'],
    ['Set the pricing', 'pricing', 'owns'],
    ['Mend the roof', 'roadmap', '-'],
  ])('“%s” about %s: %s', (duty, responsibility, expected) => {
    expect(said(duty, responsibility)).toBe(expected)
  })

  it.each([
    ['The Product Manager sets the pricing', 'pricing', 'told product-manager'],
    ['Break down the roadmap that is set by the Product Manager', 'roadmap', 'told product-manager'],
    ['Accept or reject finished stories', 'acceptance', 'owns'],
    ['Accept or reject finished stories', 'stories', '-'],
    ['Contribute to the roadmap', 'roadmap', 'supports'],
  ])('“%s” under a Product Owner’s title, about %s: %s', (duty, responsibility, expected) => {
    expect(said(duty, responsibility, 'Product Owner')).toBe(expected)
  })

  it('is nothing where experience is asked for', () => {
    const text = '# Product Manager\n\n## What you bring\n\n- Experience owning a backlog\n'
    expect(inspect(text).summaries[0]?.parts).toEqual([])
  })
})
