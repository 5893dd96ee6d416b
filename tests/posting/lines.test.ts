import { describe, expect, it } from 'vitest'
import { splitStatements } from '../../src/posting/outline/lines.ts'
import { createSectionNames } from '../../src/posting/headings/section-kinds.ts'
import { rich } from './posting-of.ts'

const names = createSectionNames()

/** The statements of some lines, which `\n` wraps and `\r` ends. */
function statements(text: string): readonly string[] {
  return splitStatements(rich(text), names).map((statement) => statement.text)
}

/** As wide as an editor wraps lines. */
const WIDE = 'You own the backlog of the platform and of all of its many apps'

/** Of 40 and of 60 letters, which makes 48 a line that is not nearly as long as others. */
const SHORT = `Own ${'x'.repeat(36)}`

describe('lines are statements of their own', () => {
  it.each([
    ['where the author ended the line', ['You own the backlog of the', 'platform team'], '\r'],
    ['behind a colon', ['Hours:', 'forty'], '\n'],
    ['behind bold words', ['[Duties]', 'you own it'], '\n'],
    ['behind bold words with a sign', ['[Duties]–', 'you own it'], '\n'],
    ['when they are bold', ['you own all of the', '[duties]'], '\n'],
    ['when they are bold behind a line with a bold word', ['You [own] all of the', '[duties]'], '\n'],
    ['with a bullet', ['you own all of the', '• duties'], '\n'],
    ['with hash signs', ['You own all of the', '##Duties'], '\n'],
    ['behind hash signs', ['##Duties of the', 'team we have'], '\n'],
    ['behind a hash sign', ['#Duties of the', 'team we have'], '\n'],
    ['behind a full stop', [`${WIDE}.`, 'You ship it.'], '\n'],
    ['behind a full stop in brackets and quotes', [`(“${WIDE}.”)`, 'You ship it.'], '\n'],
    ['behind a semicolon', [`${WIDE};`, 'You ship it.'], '\n'],
    ['when they are called as a section is', [WIDE, 'Duties'], '\n'],
    ['behind the name of a section', ['About the', WIDE], '\n'],
    ['of label and value', ['Team: Platform and', 'Grade: five'], '\n'],
    ['of label and value, behind one that is as wide as others', [`Team: ${WIDE}`, 'Grade: five'], '\n'],
    ['of label and value behind a short line', ['Tasks of the', `Grade: five or ${WIDE}`], '\n'],
    ['where the line before has room for their first word', [SHORT, `Write ${'y'.repeat(54)}`], '\n'],
    ['behind the line end that Word has in a paragraph', ['You own it', 'You ship it'], '\v'],
    ['behind the line separator of Unicode', ['You own it', 'You ship it'], '\u2028'],
    ['in quotes', ['You own it', '“Always”'], '\n'],
    ['in brackets', ['You own it', '(Always)'], '\n'],
    ['that start with a number', ['You own it', '5 days a week'], '\n'],
    ['that start with an amount', ['You own it', '$ 5 a day'], '\n'],
  ])('%s', (_, [line = '', next = ''], lineEnd) => {
    expect(statements(`${line}${lineEnd}${next}`)).toEqual([line, next].map((marked) => marked.replace(/[[\]]/gu, '')))
  })

  it.each([
    ['in lower case', ['You own the backlog', 'and ship it']],
    ['in lower case behind a full stop', ['You use tools, e.g.', 'trackers']],
    ['behind a word that calls for more', ['You own the backlog of the', 'Platform team']],
    ['behind a word in capitals that calls for more', ['YOU OWN THE BACKLOG OF THE', 'PLATFORM TEAM']],
    ['behind a comma', ['You own the backlog,', 'Jira and Figma']],
    ['behind an open bracket', ['You own all tools (', 'Jira and Figma)']],
    ['behind a line as wide as others', [WIDE, 'Users like them']],
    [
      'behind a line as wide as others with a full stop inside',
      [WIDE.replace('platform', 'Node.js portal'), 'Users like them'],
    ],
    ['of label and value behind a line as wide as others', [WIDE, 'Grade: five']],
    ['where the line before has no room for their first word', [SHORT, `W${'r'.repeat(11)} ${'y'.repeat(47)}`]],
    ['where the line before has no room for their only word', [SHORT, `W${'y'.repeat(59)}`]],
    ['behind many bold words', ['[You own the backlog of the platform and of the apps]', 'around it']],
    ['behind a line with a bold word', ['You [own] all of the', 'duties']],
    ['behind a line that starts with a bold word', ['[You] own all of the', 'duties']],
    ['of numbers with a hash sign', ['You own all of the', '##1 things']],
    ['behind numbers with a hash sign', ['#1 of the', 'teams we have']],
    ['behind a hash sign inside of the line', ['We like #Duties of the', 'team we have']],
    ['with hash signs inside of the line', ['You own all of the', 'many ##Duties']],
  ])('but not %s', (_, [line = '', next = '']) => {
    expect(statements(`${line}\n${next}`)).toEqual([`${line}\n${next}`.replace(/[[\]]/gu, '')])
  })

  it('where four or more all open with a capital, however wide', () => {
    const duties = [WIDE, 'Ordering of the items', WIDE.replace('You', 'They'), 'Writing of the stories']
    expect(statements(duties.join('\n'))).toEqual(duties)
    expect(statements(duties.slice(0, 3).join('\n'))).toHaveLength(2)
  })

  it('but not where one of them opens in lower case, nor behind a word that calls for more', () => {
    expect(statements([WIDE, 'Users and', 'like it so', WIDE, 'Users'].join('\n'))).toHaveLength(2)
    expect(statements([`${WIDE} and of`, 'Users', `${WIDE} and of`, 'Friends'].join('\n'))).toHaveLength(2)
  })

  it('without the blanks around them, and empty lines are none', () => {
    expect(statements(' \n  You own it. \n \n You ship it. ')).toEqual(['You own it.', 'You ship it.'])
    expect(statements('You own the\r \nplatform')).toEqual(['You own the', 'platform'])
  })

  it('but not where such a sign only wraps a sentence', () => {
    expect(statements('You own the backlog\u2028of the team')).toEqual(['You own the backlog\u2028of the team'])
  })

  it('up to the last', () => {
    expect(statements('You own it.\nYou ship it and\nall of the rest.\nYou test it.')).toEqual([
      'You own it.',
      'You ship it and\nall of the rest.',
      'You test it.',
    ])
  })
})

describe('bullets inside of a line', () => {
  it.each([
    ['Own it • Ship it • Test it', ['Own it', '• Ship it', '• Test it']],
    ['• Own it ● Ship it', ['• Own it', '● Ship it']],
    ['▪Own it ▪Ship it', ['▪Own it', '▪Ship it']],
  ])('part it: %j', (line, expected) => {
    expect(statements(line)).toEqual(expected)
  })

  it.each(['Own it • ship it', 'Own it • ship it •', 'Own it'])(
    'do not part it where there are no two of them with text behind: %j',
    (line) => {
      expect(statements(line)).toEqual([line])
    },
  )
})
