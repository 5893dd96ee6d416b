import { describe, expect, it } from 'vitest'
import { readSentence } from './sentence.ts'

/** The predicates of a sentence as `form: words`. */
function predicates(text: string, opensBlock = true): readonly string[] {
  const { grammar, words } = readSentence(text, opensBlock)
  return grammar.predicates.map((predicate) => `${predicate.form}: ${words(predicate) ?? ''}`)
}

/** The families of the first predicate. */
function families(text: string): readonly string[] {
  return [...(readSentence(text).grammar.predicates[0]?.families ?? [])].sort()
}

describe('the predicates of a statement', () => {
  it('are its verbs, whether coordinated or behind an auxiliary', () => {
    expect(predicates('Define and track the goals')).toEqual(['verb: Define', 'verb: track'])
    expect(predicates('You will own the backlog, refine it and present it')).toEqual([
      'verb: own',
      'verb: refine',
      'verb: present',
    ])
    expect(predicates('You will also carefully write the stories')).toEqual(['verb: write'])
  })

  it('hold more than one word where the verb does', () => {
    expect(predicates('Break down epics')).toEqual(['verb: Break down'])
    expect(predicates('You are responsible for the roadmap')).toEqual(['verb: responsible for'])
    expect(predicates('Keep track of competitors')).toEqual(['verb: Keep track of'])
    expect(predicates('Keeping track of competitors')).toEqual(['gerund: Keeping track of'])
    expect(predicates('The epics are broken down by you')).toEqual(['participle: broken down'])
  })

  it('are gerunds, except where the form describes a noun', () => {
    expect(predicates('Writing user stories')).toEqual(['gerund: Writing'])
    expect(predicates('Be responsible for defining the vision')).toContain('gerund: defining')
    expect(predicates('Own a growing backlog')).toEqual(['verb: Own'])
    expect(predicates('Own growing markets')).toEqual(['verb: Own'])
  })

  it('are participles that say something of their subject, and not those that describe a noun', () => {
    expect(predicates('The backlog is prioritised by you')).toEqual(['participle: prioritised'])
    expect(predicates('Own a prioritised backlog')).toEqual(['verb: Own'])
    expect(predicates('Own the roadmap, approved by the board')).toEqual(['verb: Own', 'participle: approved'])
    expect(predicates('Read the stories that they refined')).toContain('participle: refined')
    expect(predicates('Feed the backlog')).toEqual(['verb: Feed'])
  })

  it('are nouns that name an action', () => {
    expect(predicates('Prioritisation of the backlog')).toEqual(['noun: Prioritisation'])
    expect(predicates('Full ownership of the roadmap')).toEqual(['noun: ownership'])
  })

  it('begin a duty, also with a word that is a noun elsewhere', () => {
    expect(predicates('Plan the sprint')).toEqual(['verb: Plan'])
    expect(predicates('Champion the vision')).toEqual(['verb: Champion'])
    expect(predicates('Groom the backlog')).toEqual(['verb: Groom'])
    expect(predicates('“Nurture the backlog”')).toEqual(['verb: Nurture'])
  })

  it.each([
    ['You will carefully plan the sprint', 'plan'],
    ['You also plan the sprint', 'plan'],
    ['You then plan the sprint', 'plan'],
    ['Help plan the sprint', 'plan'],
    ['Carefully plan the sprint', 'plan'],
    ['Regularly interview customers', 'interview'],
    ['Your job: plan the sprint', 'plan'],
    ['Write stories, and plan the sprint', 'plan'],
    ['The team plans the sprint', 'plans'],
    ['The engineers plan the sprint', 'plan'],
    ['Ines, our Product Manager, plans the sprint', 'plans'],
  ])('are words that are nouns elsewhere, by their place: “%s”', (text, verb) => {
    expect(predicates(text)).toContain(`verb: ${verb}`)
  })

  it.each([
    ['Read the delivery plan the team wrote', 'plan'],
    ['Great products and support the customers love', 'support'],
    ['Come to weekly test runs', 'test'],
    ['Write the manage page', 'manage'],
    ['Daily contact with customers', 'contact'],
    ['Early test of the app', 'test'],
    ['Read the team plans', 'plans'],
    ['Boards, the props, test gear the crew has built', 'test'],
    ['Parcels, the many letters that come to us from all over Norway each day, plans the office draws', 'plans'],
    ['Write notes and plans', 'plans'],
    ['Write notes and plans of the sprint', 'plans'],
    ['Write notes, plans, and letters', 'plans'],
    ['Write notes, plans and, if need be, letters', 'plans'],
    ['Commit to nurturing the backlog', 'nurturing'],
    ['Boards, the props, process the crew follows', 'process'],
    ['Mood boards, props, sets the crew has built', 'sets'],
  ])('are not such words where they are nouns: “%s”', (text, noun) => {
    expect(predicates(text)).not.toContain(`verb: ${noun}`)
  })

  it('are, at the start of a duty or behind “will”, words that nobody listed', () => {
    expect(predicates('Nurture the backlog')).toEqual(['verb: Nurture'])
    expect(predicates('You will nurture the backlog')).toEqual(['verb: nurture'])
    expect(predicates('Nurture the backlog', false)).toEqual([])
  })

  it('are coordinated with a first verb that nobody listed, also where they are nouns elsewhere', () => {
    expect(predicates('Send weekly notes and lead the meeting')).toContain('verb: lead')
  })

  it('are not the nouns that only look like them', () => {
    expect(predicates('A plan and a test')).toEqual([])
    expect(predicates('Write the test plan')).toEqual(['verb: Write'])
    expect(predicates('Own the product design')).not.toContain('verb: design')
  })

  it('belong to every family of their words', () => {
    expect(families('Refine the backlog')).toEqual(['prioritize'])
    expect(families('Support the team')).toEqual(['attend', 'support'])
    expect(families('Nurture the backlog')).toEqual([])
    expect(families('Translate the roadmap')).toEqual(['research', 'transform'])
  })
})
