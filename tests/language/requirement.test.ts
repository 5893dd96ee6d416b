import { describe, expect, it } from 'vitest'
import { requirementMarker } from '../../src/language/requirement.ts'
import { textSpan, tokenize } from '../../src/language/tokens.ts'

function marker(object: string, text: string): string | undefined {
  const tokens = tokenize(text)
  const at = text.indexOf(object)
  const start = tokens.findIndex((token) => token.start === at)
  const end = tokens.findIndex((token) => token.end === at + object.length) + 1
  const found = requirementMarker(tokens, { start, end })
  if (found === undefined) return undefined
  const span = textSpan(tokens, found)
  return text.slice(span.start, span.end)
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
    ['If you have a view on user stories, tell us', 'have'],
    ['If you order it, the backlog of user stories is yours', undefined],
    ["You've written user stories", "You've"],
    ['Comfortable with user stories', 'Comfortable'],
    ['Good understanding of user stories', 'understanding'],
    ['Certified in user stories', 'Certified'],
    ['User experience: user stories', undefined],
    ['A degree or user stories', 'degree'],
    ['Successful history of user stories', 'history'],
    ['Demonstrable success with user stories', 'Demonstrable'],
    ['Keen interest in user stories', 'interest'],
    ['You love to write user stories', 'love'],
    ['You like writing user stories', 'like'],
    ['Have written user stories', 'Have'],
    ['Ideally has written user stories', 'has'],
    ['Understanding of user stories', 'Understanding'],
    ['Technical understanding, user stories', 'understanding'],
    ['Product knowledge of user stories', 'knowledge'],
    ['Experience with user stories that you like', 'Experience'],
    ['12 years of user stories', 'years'],
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
    'Use your expertise to write user stories',
    'Apply your skills in user stories',
    'Responsible for understanding and refining user stories',
    'Build a deep understanding of user stories',
    'Over the next two years, write user stories',
    'You have to write user stories',
    'Write user stories for experienced nurses',
    'Turn user stories into an advantage',
    'Tell the history of user stories',
    'A team strong in testing writes user stories',
    'Raise the interest that people have in user stories',
    'Look back on the years of user stories',
    'Find out what people will need in five years, and write user stories',
    'Customers love writing user stories',
    'Ask what you like about user stories',
    'Understanding user stories',
    'Ask how nurses read user stories',
    'Raise real interest from those who read user stories',
    'Spend time on understanding user stories',
    'Work with teams that have written user stories',
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
