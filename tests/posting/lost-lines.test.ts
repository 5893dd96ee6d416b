import { describe, expect, it } from 'vitest'
import { kinds, kindsOfClauses, lines, parsePosting, sliceFor, texts } from './posting-of.ts'

/** What makes a paragraph as long as a page. */
const PADDING =
  `We build scheduling software for ferries. ${'The sea is wide, and the boats are late again today. '.repeat(12)}`.trim()

function page(...paragraph: readonly string[]): string {
  return lines('# Product Owner', '', `${PADDING} ${paragraph.join(' ')}`)
}

/** The sections behind those of the title and the padding. */
function sectionsIn(...paragraph: readonly string[]): readonly string[] {
  return kinds(page(...paragraph)).slice(2)
}

describe('a page that lost its line ends', () => {
  it('has its sections back', () => {
    const source = page(
      'About Us We sail. Key Responsibilities Order the backlog. Accept stories. What You’ll Bring Five years in shipping.',
    )
    expect(kindsOfClauses(source).slice(-4)).toEqual([
      'company: We sail.',
      'responsibilities: Order the backlog.',
      'responsibilities: Accept stories.',
      'requirements: Five years in shipping.',
    ])
    expect(sliceFor(source, 'Order the backlog')).toBe('Order the backlog')
  })

  it.each([
    ['behind a sentence', 'The team is small. Responsibilities Own the backlog.', 'responsibilities: Responsibilities'],
    [
      'of several words behind words without a full stop',
      'Full time Key Duties Own it.',
      'responsibilities: Key Duties',
    ],
    ['in capitals', 'Full time WHAT YOU BRING Five years.', 'requirements: WHAT YOU BRING'],
    ['with a colon', 'Full time Qualifications: Five years.', 'requirements: Qualifications'],
    ['glued to the word before', 'We are kindJob Requirements: Five years.', 'requirements: Job Requirements'],
    ['glued to the word behind', 'We are kind. Your TasksOwn the backlog.', 'responsibilities: Your Tasks'],
    ['as a question', 'We are kind. What will you do? Own the backlog.', 'responsibilities: What will you do?'],
    [
      'with as many words as belong to it',
      'Full time Skills and Experience Five years.',
      'requirements: Skills and Experience',
    ],
    ['without the first word of what follows', 'Full time About Us Norvik sells boats.', 'company: About Us'],
  ])('finds a name %s', (_, paragraph, section) => {
    expect(sectionsIn(paragraph)).toEqual([section])
  })

  it.each([
    ['of one word inside a sentence', 'You compare what Benefits Germany and Poland grant.'],
    ['in lower case', 'You explain our benefits. The requirements are read with Sales.'],
    ['that the sentence goes on to', 'You write the Key Responsibilities Matrix of the crew.'],
    ['that goes on in lower case', 'Key responsibilities include backlog and stories.'],
    ['of what may be part of a sentence', 'You sail with Our Team Norvik across the sound.'],
  ])('takes no words %s for a name', (_, paragraph) => {
    expect(sectionsIn(paragraph)).toEqual([])
  })

  it.each(['+', '*', '-', '–'])('has its items back where “%s” opened them', (sign) => {
    const source = page(`Your Tasks ${sign} Order the backlog ${sign} Accept stories ${sign} Plan releases with Sales`)
    expect(texts(source).slice(-3)).toEqual(['Order the backlog', 'Accept stories', 'Plan releases with Sales'])
  })

  it('has its items back where semicolons ended them', () => {
    const source = page('Your Tasks: Order the backlog;Accept stories;Plan releases; Write the handbook.')
    expect(texts(source).slice(-4)).toEqual([
      'Order the backlog;',
      'Accept stories;',
      'Plan releases;',
      'Write the handbook.',
    ])
  })

  it('keeps the dashes of a sentence', () => {
    expect(texts(page('You own the board - Norvik wrote it - and its backlog.')).at(-1)).toBe(
      'You own the board - Norvik wrote it - and its backlog.',
    )
  })
})

it('A paragraph of usual length keeps its words together', () => {
  expect(kinds(lines('# Product Owner', '', 'We are kind. Key Responsibilities Own the backlog.'))).toEqual([
    'title: Product Owner',
    'summary: (none)',
  ])
})

describe('a short paragraph', () => {
  it.each([
    '**Duties:** Own it. Ship it. **Skills:** Patience. Wit.',
    '**Duties**: Own it. Ship it. **Skills**: Patience. Wit.',
    'Duties: Own it. Ship it. Skills: Patience. Wit.',
  ])('is parted where sections are named in it: %j', (paragraph) => {
    expect(kindsOfClauses(paragraph).filter((clause) => !clause.endsWith(':'))).toEqual([
      'responsibilities: Own it.',
      'responsibilities: Ship it.',
      'requirements: Patience.',
      'requirements: Wit.',
    ])
  })

  it.each([
    ['by a single name', 'You own it. Skills: Patience. You ship it.'],
    ['by labels that name no section', 'Duties: Own it. Backlog: Order it. Sprints: Plan them.'],
    ['by names inside of sentences', 'Duties: You own it, with these skills: patience and wit.'],
  ])('is not parted %s', (_, paragraph) => {
    expect(new Set(parsePosting(paragraph).clauses.map(({ block }) => block))).toHaveLength(1)
  })
})
