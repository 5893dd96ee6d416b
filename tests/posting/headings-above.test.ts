import { describe, expect, it } from 'vitest'
import { createHeadingsAbove } from '../../src/posting/outline/headings-above.ts'
import { lines, parsePosting } from './posting-of.ts'

const SOURCE = lines(
  '# Product Owner',
  '',
  'We are Acme.',
  '',
  '## Duties',
  '',
  '- Own it',
  '',
  '### Delivery',
  '',
  '- Ship it',
  '',
  'You have:',
  '',
  '- Patience',
  '',
  'And you test it.',
  '',
  '## Benefits',
  '',
  '- Cake',
  '',
  '**Reports to:** Head of Product',
)

function above(offset: number): readonly string[] {
  return createHeadingsAbove(parsePosting(SOURCE))(offset)
}

/** Above each of the characters that some words consist of. */
function aboveWords(words: string): readonly string[] {
  const start = SOURCE.indexOf(words)
  const found = Array.from(words, (_, index) => above(start + index).join(' > '))
  return [...new Set(found)]
}

describe('the headings above a place', () => {
  it.each([
    ['We are Acme.', ''],
    ['Own it', 'Duties'],
    ['Ship it', 'Duties > Delivery'],
    ['Patience', 'Duties > Delivery > You have'],
    ['And you test it.', 'Duties > Delivery'],
    ['Cake', 'Benefits'],
    ['Head of Product', 'Benefits > Reports to'],
  ])('are, above the words “%s”, those of the sections that they stand in: “%s”', (words, headings) => {
    expect(aboveWords(words)).toEqual([headings])
  })

  it.each([
    ['Product Owner', ''],
    ['Duties', ''],
    ['Delivery', 'Duties'],
    ['You have', 'Duties > Delivery'],
    ['Benefits', ''],
    ['Reports to', 'Benefits'],
  ])('are, above the heading “%s”, those of the sections around it: “%s”', (heading, headings) => {
    expect(aboveWords(heading)).toEqual([headings])
  })

  it('are those of the last section that began where there is nothing', () => {
    expect(above(0)).toEqual([])
    expect(above(SOURCE.indexOf('\n\n- Own it'))).toEqual(['Duties'])
    expect(above(SOURCE.length)).toEqual(['Benefits', 'Reports to'])
  })

  it('are none in a text without headings, or without words', () => {
    expect(createHeadingsAbove(parsePosting('You own it.'))(4)).toEqual([])
    expect(createHeadingsAbove(parsePosting(''))(0)).toEqual([])
  })
})
