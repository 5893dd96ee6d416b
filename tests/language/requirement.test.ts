import { describe, expect, it } from 'vitest'
import { requirementMarker } from '../../src/language/requirement.ts'
import { readSentence } from './sentence.ts'

function marker(object: string, text: string): string | undefined {
  const { grammar, words, rangeOf } = readSentence(text)
  return words(requirementMarker(grammar.tokens, rangeOf(object)))
}

describe('what is asked for', () => {
  it.each([
    ['5 years writing user stories', 'years'],
    ['5+ years of writing user stories', 'years'],
    ['At least three years with user stories', 'years'],
    ['Experience writing user stories', 'Experience'],
    ['You are experienced in user stories', 'experienced'],
    ['Proven ability to write user stories', 'Proven'],
    ['Ability to write user stories', 'Ability'],
    ['Able to write user stories', 'Able'],
    ['Knowledge of user stories', 'Knowledge'],
    ['Familiarity with user stories', 'Familiarity'],
    ['Strong skills in user stories', 'skills'],
    ['Track record of user stories', 'record'],
    ['You have written user stories', 'have'],
    ['A job in which you have written user stories', 'have'],
    ['You know how to write user stories', 'know'],
    ['Know how to write user stories', 'Know'],
    ['You enjoy writing user stories', 'enjoy'],
    ["You've written user stories", "You've"],
    ['Comfortable with user stories', 'Comfortable'],
    ['Good understanding of user stories', 'understanding'],
    ['Certified in user stories', 'Certified'],
    ['User experience: user stories', undefined],
    ['A degree or user stories', 'degree'],
  ])('is told before the object: %s', (text, words) => {
    expect(marker('user stories', text)).toBe(words)
  })

  it.each([
    ['user stories are a plus', 'plus'],
    ['user stories would be a bonus', 'bonus'],
    ['writing user stories is required', 'required'],
    ['user stories are strongly preferred', 'preferred'],
    ['user stories are of advantage', 'advantage'],
  ])('is told behind the object: %s', (text, words) => {
    expect(marker('user stories', text)).toBe(words)
  })

  it.each([
    'Write user stories',
    'You will write user stories',
    'Improve the user experience with user stories',
    'Use your knowledge to write user stories',
    'Apply your skills in user stories',
    'Responsible for understanding and refining user stories',
    'Build a deep understanding of user stories',
    'Over the next two years, write user stories',
    'You have to write user stories',
    'Write user stories for experienced nurses',
    'Keep a record of user stories',
    'Have good user stories',
    'Raise interest in user stories',
    'The demonstrated user stories',
    'Get to know how nurses read user stories',
    'You know why nurses read user stories',
    'As an experienced Product Owner you will write user stories',
    'Thanks to your experience, you write user stories',
  ])('is not what “%s” tells', (text) => {
    expect(marker('user stories', text)).toBeUndefined()
  })
})
