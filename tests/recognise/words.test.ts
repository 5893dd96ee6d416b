import { describe, expect, it } from 'vitest'
import { wordClasses } from '../../rules/roles/words.ts'
import { hashOf } from '../../src/recognise/words.ts'
import { wordsOf } from './read.ts'

describe('the words of a statement', () => {
  it('leave out punctuation, and know the place of their token', () => {
    expect(wordsOf('Own, and keep, the roadmap.').map(({ at }) => at)).toEqual([0, 2, 3, 5, 6])
    expect(wordsOf('— …')).toEqual([])
  })

  it.each([
    ['stories', 'story'],
    ['Prioritising', 'prioritize'],
    ['DEFINES', 'define'],
    ['roadmap’s', 'roadmap'],
  ])('are the same as “%s” and “%s”', (one, other) => {
    expect(wordsOf(one)[0]?.hash).toBe(wordsOf(other)[0]?.hash)
  })

  it('are not the same when they share a beginning only', () => {
    expect(wordsOf('market')[0]?.hash).not.toBe(wordsOf('mark')[0]?.hash)
  })

  it('take one number for another', () => {
    expect(wordsOf('5')[0]?.hash).toBe(wordsOf('12.5')[0]?.hash)
  })

  it('tell function words from those that say something of the work', () => {
    const said = wordsOf('You own the vision of our product').filter(({ isFunctionWord }) => !isFunctionWord)
    expect(said.map(({ at }) => at)).toEqual([1, 3, 6])
  })

  it('have the class of their inflections, or none', () => {
    const [clients, users, trams] = wordsOf('clients users trams', { customer: ['client', 'user'] })
    expect(clients?.classHash).toBe(hashOf('customer'))
    expect(users?.classHash).toBe(clients?.classHash)
    expect(trams?.classHash).toBe(0)
  })
})

it('every word of the trade is in one class, and is one word', () => {
  const words = Object.values(wordClasses).flat()
  expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([])
  expect(words.filter((one) => /\s/u.test(one))).toEqual([])
})
