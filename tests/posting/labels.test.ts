import { describe, expect, it } from 'vitest'
import { countWords, labelEnd } from '../../src/posting/outline/labels.ts'
import { kindsOfClauses, parsePosting, rich } from './posting-of.ts'

function label(marked: string): string {
  const text = rich(marked)
  return text.text.slice(0, labelEnd(text))
}

describe('a run-in label', () => {
  it.each([
    ['[Roadmap:] plan it', 'Roadmap:'],
    ['[Roadmap!] Plan it', 'Roadmap!'],
    ['[Roadmap –] plan it', 'Roadmap –'],
    ['[Roadmap]: plan it', 'Roadmap:'],
    ['[Roadmap ] : plan it', 'Roadmap  :'],
    ['[Roadmap]. Plan it', 'Roadmap.'],
    ['[Roadmap] – plan it', 'Roadmap '],
    ['[Roadmap] - plan it', 'Roadmap '],
    ['[Roadmap]\nplan it', 'Roadmap'],
    ['[Roadmap \r]plan it', 'Roadmap'],
    ['[Road] [map:] plan it', 'Road map:'],
    [' [Roadmap:] plan it', ' Roadmap:'],
    ['[The roadmap of all the teams in one: ]plan it', 'The roadmap of all the teams in one:'],
    ['Delivery: plan it', 'Delivery:'],
    ['Delivery (all of it): plan it', 'Delivery (all of it):'],
    ['Delivery of one thing at once: plan it', 'Delivery of one thing at once:'],
    ['Delivery – Plan it', 'Delivery '],
    ['Delivery -  Plan it', 'Delivery '],
    ['Delivery of two things now – Plan it', 'Delivery of two things now '],
  ])('of %j is %j', (marked, expected) => {
    expect(label(marked)).toBe(expected)
  })

  it.each([
    ['[Roadmap] plan it'],
    ['[Roadmap]-based plans of it'],
    ['[Node].js is what you know'],
    ['You [own.] All of it'],
    ['[Roadmap:]'],
    ['[Roadmap]: '],
    ['[You own the one roadmap of all the teams in the company:] plan it'],
    ['Own it'],
    [': plan it'],
    ['Come at 10:30 to us'],
    ['Delivery:'],
    ['Own all of it. Then: plan it'],
    ['Own it (also: plan it)'],
    ['Own the backlog of all the teams: plan it'],
    ['Delivery – plan it'],
    ['Delivery –Plan it'],
    ['Time-Boxed work'],
    ['Well, delivery – Plan it'],
    ['Delivery of all the many things – Plan it'],
  ])('is none in %j', (marked) => {
    expect(label(marked)).toBe('')
  })
})

it.each([
  ['Own  it\nnow', 3],
  ['– Own & ship (24/7)', 3],
  ['', 0],
  ['… 🎉', 0],
])('the words of %j are %i', (text, count) => {
  expect(countWords(text)).toBe(count)
})

describe('the label of a fact', () => {
  it.each([
    'Location: Leipzig.',
    '**Location:** Leipzig, in the harbor.',
    'Note: the ferries are late.',
    'Note: the ferries are late. We are sorry.',
    '**Company:** Acme.',
    'About us: we build ferries.',
  ])('does not hold where its paragraph turns to the hire: %j', (fact) => {
    const posting = parsePosting(`## Duties\n\n${fact} You own the backlog. You ship it.`)
    const [owned, shipped] = posting.clauses.slice(-2)
    expect([owned, shipped].map((clause) => `${clause?.section.kind}: ${clause?.label}${clause?.text}`)).toEqual([
      'responsibilities: You own the backlog.',
      'responsibilities: You ship it.',
    ])
  })

  it.each([
    ['what is said of others', 'Team: Six engineers. They own the backlog.'],
    ['its own sentence', 'Team: You join six engineers.'],
  ])('holds for %s', (_, paragraph) => {
    expect(parsePosting(paragraph).clauses.at(-1)?.label).toBe('Team:')
  })

  it('is another than the name of a section, which holds for its paragraph', () => {
    expect(kindsOfClauses('Skills: Patience. You like ferries.').at(-1)).toBe('requirements: You like ferries.')
    expect(kindsOfClauses('Benefits: A pension. You set your hours.').at(-1)).toBe('benefits: You set your hours.')
  })
})
