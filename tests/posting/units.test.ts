import { describe, expect, it } from 'vitest'
import { kinds, kindsOfClauses, lines, outlined } from './posting-of.ts'

const UNTITLED = ['other: (none)']

describe('a line is a heading', () => {
  it.each([
    ['#Duties', 'responsibilities: Duties'],
    ['##Odds and ends', 'other: Odds and ends'],
    ['**Your** **duties**', 'responsibilities: Your duties'],
    ['**Odds, ends and more**', 'other: Odds, ends and more'],
    ['Duties and responsibilities', 'responsibilities: Duties and responsibilities'],
    ['Duties, responsibilities', 'responsibilities: Duties, responsibilities'],
    ['You will;', 'responsibilities: You will'],
    ['✅ Benefits', 'benefits: Benefits'],
    ['• Benefits:', 'benefits: Benefits'],
    ['• **Benefits**', 'benefits: Benefits'],
    ['- Benefits:', 'benefits: Benefits'],
    ['- **Benefits**', 'benefits: Benefits'],
  ])('by its look or its words: %j', (line, expected) => {
    expect(kinds(lines('# Product Owner', '', 'You ship it.', '', line, '', 'You own it.'))[2]).toBe(expected)
  })

  it.each([
    ['a word with a hash sign', '#teamwork wins'],
    ['hash signs inside of it', 'Own the ##Duties'],
    ['more bold words than headings have', '**Own the backlog of the platform and of all the apps**'],
    ['a bold sentence', '**Own it.**'],
    ['a bold label with its value', '**Grade: five**'],
    ['bold words before plain ones', '**Own it all** 24/7'],
    ['bold words behind plain ones', 'Own **it all**'],
    ['bold words behind plain ones, one of which has a capital inside', 'You use iOS and the **Backlog**'],
    ['bold words glued to those before, but not the last ones', 'Full time**Job** and more'],
    [
      'more words with a colon than lead lines have',
      'Own the backlog of the platform and all of the many apps around it:',
    ],
    ['a part of a list that semicolons join', 'Own the backlog;'],
    ['the name of a section with a full stop', 'Duties.'],
    ['the name of a section with three dots', 'Duties…'],
    ['a bullet and the name of a section', '• Benefits'],
    ['an item and the name of a section', '- Benefits'],
    ['a bold item that names no section', '- **Own the backlog**'],
    ['an item with a colon that names no section', '- Own the backlog:'],
    ['several sentences, the last of which opens like a lead line', 'We grow fast. You will own the backlog.'],
    ['a sentence before a colon that introduces nothing known', 'We grow fast. Some of our numbers:'],
    [
      'a sentence before a longer one with a colon',
      'We grow fast. In this role you will, with the team and all of its many guests and friends:',
    ],
  ])('not by %s', (_, line) => {
    expect(kinds(lines(line, '', 'You own it.'))).toEqual(UNTITLED)
  })
})

describe('a heading with a colon', () => {
  it.each([
    ['Duties:', ['responsibilities: Own it', 'responsibilities: And ship it.']],
    ['What you bring:', ['requirements: Own it', 'requirements: And ship it.']],
  ])('that is a name holds for what stands behind its list, too: %s', (heading, expected) => {
    expect(kindsOfClauses(lines(heading, '', '- Own it', '', 'And ship it.'))).toEqual(expected)
  })

  it('that is no name holds for its list', () => {
    const source = lines('## Duties', '', 'Platform:', '', '- Own it', '', 'And ship it.')
    expect(kinds(source)).toEqual(['responsibilities: Duties', 'responsibilities: Platform'])
    expect(outlined(source)).toEqual(['item > Own it', 'sentence - And ship it.'])
  })

  it.each([
    'As our Product Owner you will:',
    'Work on the platform and the apps:',
    '**As our Product Owner you will:**',
    '**The work of our Product Owner will include:**',
  ])('is read itself where it says more than a name: %s', (lead) => {
    expect(outlined(lines(lead, '', '- Own it'))).toEqual([`sentence - ${lead.replaceAll('*', '')}`, 'item > Own it'])
  })

  it.each([
    'Your responsibilities:',
    'Platform and apps:',
    '**What you will do:**',
    '**Our ever growing platform team:**',
    '**As our Product Owner you will**',
  ])('is not read itself where it does not: %s', (name) => {
    expect(outlined(lines(name, '', '- Own it'))).toEqual(['item > Own it'])
  })
})

it('what comes before a lead line in its paragraph is running text', () => {
  expect(outlined(lines('We grow fast and look for help. In this role, you will:', '', '- Own it'))[0]).toBe(
    'sentence - We grow fast and look for help.',
  )
})

describe('an item of several parts', () => {
  it('is opened by the first of its paragraphs', () => {
    expect(outlined(lines('- Own the roadmap.', '', '  It changes.'))).toEqual([
      'item > Own the roadmap.',
      'item - It changes.',
    ])
  })

  it('is opened by the first of its lines', () => {
    expect(outlined(lines('- Own the roadmap  ', '  Ship it'))).toEqual(['item > Own the roadmap', 'item - Ship it'])
  })

  it('is opened again by a bullet', () => {
    expect(outlined(lines('- Own the roadmap  ', '  • Ship it'))).toEqual(['item > Own the roadmap', 'item > Ship it'])
  })
})

describe('lines of a paragraph', () => {
  const OWN = 'Own the backlog of the team'
  const WRITE = 'Write all of the stories'

  it.each([
    ['three without a full stop', [OWN, WRITE, 'Use Node.js for tools']],
    ['two of three', [OWN, WRITE, 'Thank you.']],
  ])('are items where there are %s', (_, all) => {
    expect(outlined(lines(...all)).slice(0, 2)).toEqual([`item > ${OWN}`, `item > ${WRITE}`])
  })

  it.each([
    ['two', [OWN, WRITE]],
    ['one of three without a full stop', [OWN, 'You write all stories.', 'You help us.']],
    ['several of a word or two', ['Berlin', 'Full time', 'Grade five']],
  ])('are running text where there are %s', (_, all) => {
    expect(outlined(lines(...all))).toEqual(all.map((line) => `sentence - ${line}`))
  })

  it('with bullets are no headings, even where they are called as sections may be', () => {
    expect(outlined(lines('• Benefits', '• Requirements'))).toEqual(['item > Benefits', 'item > Requirements'])
  })
})
