import { describe, expect, it } from 'vitest'
import { wordClasses } from '../../rules/roles/words.ts'
import { withoutGiven } from '../../src/recognise/given.ts'
import { hashOf, type Word } from '../../src/recognise/words.ts'
import { wordsOf } from './read.ts'

function split(text: string): { made: string; given: string } {
  const all = wordsOf(text, wordClasses)
  const spelled = text.split(' ')
  const { words, given } = withoutGiven(all)
  const spell = (some: readonly Word[]): string => some.map((word) => spelled[all.indexOf(word)]).join(' ')
  return { made: spell(words), given: spell(given) }
}

describe('what is turned into something else', () => {
  it.each([
    ['Turn the roadmap into stories', 'Turn into stories', 'roadmap'],
    ['Translating what customers tell us into a vision', 'Translating into a vision', 'what customers tell us'],
    ['Break the strategy down into epics and own them', 'Break into epics and own them', 'strategy down'],
    ['You split epics into stories and stories into tasks', 'You split into stories and stories into tasks', 'epics'],
  ])('is taken out of “%s”', (text, made, given) => {
    expect(split(text)).toEqual({ made, given })
  })

  it.each([
    'Own the roadmap and put it into practice',
    'Turn up early and break the ice',
    'Break into new markets',
    '',
  ])('is nothing in “%s”', (text) => {
    expect(split(text)).toEqual({ made: text, given: '' })
  })

  it('does not reach far', () => {
    const far = Array.from({ length: 20 }, () => 'and').join(' ')
    expect(withoutGiven(wordsOf(`Turn ${far} into stories`, wordClasses)).given).toEqual([])
    expect(hashOf('into')).toBe(wordsOf('into')[0]?.hash)
  })
})
