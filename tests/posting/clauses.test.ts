import { describe, expect, it } from 'vitest'
import { lines, outlined, parsePosting, texts } from './posting-of.ts'

describe('clauses from lists', () => {
  it('are one per item, whatever its bullet', () => {
    expect(outlined(lines('* Own it', '', '- Ship it', '', '+ Test it', '', '1. Sell it', '', '2) Price it'))).toEqual([
      'item > Own it',
      'item > Ship it',
      'item > Test it',
      'item > Sell it',
      'item > Price it',
    ])
  })

  it('come from nested items and task lists', () => {
    expect(outlined(lines('- Own the roadmap', '  - Keep it short', '- [ ] Ship it'))).toEqual([
      'item > Own the roadmap',
      'item > Keep it short',
      'item > Ship it',
    ])
  })

  it('are several when an item has several sentences, and only the first opens it', () => {
    expect(outlined('- Own the quarterly roadmap for all of the teams. It changes often.')).toEqual([
      'item > Own the quarterly roadmap for all of the teams.',
      'item - It changes often.',
    ])
  })

  it('keep what semicolons join', () => {
    expect(texts('- Own the roadmap; keep it short; ship it')).toEqual(['Own the roadmap; keep it short; ship it'])
  })

  it('split a bold or plain label from its text', () => {
    const expected = ['item > Roadmap & vision:', 'item > Define both of them for the whole year.']
    expect(outlined('- **Roadmap & vision:** Define both of them for the whole year.')).toEqual(expected)
    expect(outlined('- **Roadmap & vision**: Define both of them for the whole year.')).toEqual(expected)
    expect(outlined('- Roadmap & vision: Define both of them for the whole year.')).toEqual(expected)
    expect(outlined('- **Roadmap & vision.** Define both.')).toEqual([
      'item > Roadmap & vision.',
      'item > Define both.',
    ])
    expect(outlined('- **Roadmap & vision** – Define both.')).toEqual([
      'item > Roadmap & vision',
      'item > Define both.',
    ])
    expect(outlined('- Roadmap and vision. Define both.')).toEqual([
      'item > Roadmap and vision.',
      'item > Define both.',
    ])
  })

  it('go on behind a label as its text, and know its words and the kind of section that it names', () => {
    const [label, text] = parsePosting('- **Requirements:** patience').clauses
    expect(label).toMatchObject({ text: 'Requirements:', label: '', labelKind: undefined })
    expect(text).toMatchObject({ text: 'patience', label: 'Requirements:', labelKind: 'requirements' })
  })

  it.each([
    ['- **Roadmap:** - define it', 'define it'],
    ['- **Roadmap:** – define it', 'define it'],
    ['- **Tools:** .NET and others', '.NET and others'],
    ['- **Tools:** -based ones', '-based ones'],
    ['- **Tools:**) and others', 'and others'],
  ])('do not hold the signs behind a label: %s', (source, text) => {
    expect(texts(source)[1]).toBe(text)
  })

  it('open behind a label, and behind a caption, but not behind sentences', () => {
    expect(outlined('Grade: five. Ship it.')).toEqual(['sentence > Grade:', 'sentence > five.', 'sentence - Ship it.'])
    expect(outlined('- Roadmap and vision! Define both.')).toEqual([
      'item > Roadmap and vision!',
      'item - Define both.',
    ])
    expect(outlined('- **Delivery:** own it. Ship it.')).toEqual([
      'item > Delivery:',
      'item > own it.',
      'item > Ship it.',
    ])
  })

  it('are none without words', () => {
    expect(texts('- 🎉\n- Own it\n- …')).toEqual(['Own it'])
  })

  it('do not take plain emphasis for a label', () => {
    expect(texts('- **Own** the roadmap')).toEqual(['Own the roadmap'])
    expect(texts('- Own the roadmap at 10:30 on https://example.org')).toEqual([
      'Own the roadmap at 10:30 on https://example.org',
    ])
  })
})

describe('clauses from lines that look like items', () => {
  const BULLETS = ['•', '·', '▪', '–', '—', 'o', '✅', '👉🏽', '\\*', '\\-', '➢', '●', '\uf0b7']

  it.each(BULLETS)('come from lines that start with %s', (bullet) => {
    const source = lines(`${bullet} Own the backlog`, `${bullet} Groom it`)
    expect(outlined(source)).toEqual(['item > Own the backlog', 'item > Groom it'])
  })

  it('come from dashes without a blank behind them', () => {
    expect(outlined(lines('-You own the backlog', '', '-You groom it'))).toEqual([
      'item > You own the backlog',
      'item > You groom it',
    ])
  })

  it('come from several bullets on one line', () => {
    expect(texts('• Own the backlog • Groom it • Ship it')).toEqual(['Own the backlog', 'Groom it', 'Ship it'])
  })

  it('do not come from dashes inside wrapped sentences', () => {
    expect(
      texts(lines('You own the backlog of the whole product', '– and everything else that comes with it.')),
    ).toHaveLength(1)
  })

  it('come from lines without bullets that are statements of their own', () => {
    const source = lines(
      'Duties',
      'Own the backlog of the platform team',
      'Write the stories',
      'Accept the work of the team every sprint',
    )
    expect(outlined(source)).toEqual([
      'item > Own the backlog of the platform team',
      'item > Write the stories',
      'item > Accept the work of the team every sprint',
    ])
  })
})

describe('a caption', () => {
  const DUTIES = ['Keep the backlog in order for the whole platform team', 'Write the stories']

  it.each([
    'Backlog Ownership & Delivery',
    'Backlog Ownership and Delivery',
    'Ownership of the Backlog',
    'Our Go-to-Market',
    'Roadmap / Vision (Global)',
    'Team 1',
  ])('announces the items behind it: %s', (caption) => {
    expect(outlined(lines(...[caption, ...DUTIES].map((line) => `- ${line}`)))[0]).toBe(`caption > ${caption}`)
  })

  it.each([
    ['in lower case', 'Own the backlog'],
    ['in lower case behind a stroke', 'Roadmap/vision Work'],
    ['of one word', 'Delivery'],
    ['of many words', 'Own the Backlog of the Team, the Vision, the Plan and the Rest'],
    ['with a full stop', 'Own Backlogs.'],
  ])('is no line %s', (_, line) => {
    expect(outlined(lines(...[line, ...DUTIES].map((each) => `- ${each}`)))[0]).toBe(`item > ${line}`)
  })

  it.each([
    ['written like a title, too', 'Vision and Strategy for the Whole Platform'],
    ['hardly longer', 'Write the stories for us'],
  ])('is no line before one that is %s', (_, next) => {
    expect(outlined(lines('- Backlog Ownership Work', `- ${next}`))[0]).toBe('item > Backlog Ownership Work')
  })

  it.each([
    ['a bold item', '- **Run a great backlog**', '  - Keep the backlog in order for the whole team'],
    ['a bold item over a shorter one', '- **Run a great backlog**', '  - Write the stories'],
    ['a bold item in a flat list', '1. **Know the market**', '2. Talk to three customers each week'],
    ['a short line before a shorter item', 'Lead the strategy of the app', '\n- Set the vision'],
    ['a short line before a list', '*Know the market*', '\n- Talk to three customers each week'],
    ['such a line without marks', 'Lead the strategy', '\n- Set the strategy of the ferry app'],
  ])('may be %s', (_, line, next) => {
    expect(outlined(lines(line, next))[0]).toMatch(/^caption [>-] /u)
  })

  it.each([
    ['a sentence before a list', 'You lead the strategy.', '\n- Set the strategy of the ferry app'],
    ['an item with bold words', '- **Run** a great backlog', '- Keep the backlog in order for the whole team'],
    ['a bold item before another', '- **Run a great backlog**', '- **Keep the stories in order for the whole team**'],
    ['a line before a line', 'Lead the strategy', '\nYou set the strategy of the ferry app'],
  ])('is not %s', (_, line, next) => {
    expect(outlined(lines(line, next))[0]).toMatch(/^(?:item|sentence) [>-] /u)
  })

  it('is no line before a heading, nor the last one', () => {
    expect(outlined(lines('- Backlog Ownership', '', '## What we would like you to bring'))).toEqual([
      'item > Backlog Ownership',
    ])
    expect(outlined(lines('- Write the stories of the team', '- Backlog Ownership'))).toEqual([
      'item > Write the stories of the team',
      'item > Backlog Ownership',
    ])
  })

  it('is no cell', () => {
    expect(
      outlined(
        lines('| Backlog Ownership | Keep the backlog in order for the whole platform team |', '| --- | --- |'),
      )[0],
    ).toBe('cell > Backlog Ownership')
  })
})

describe('clauses from paragraphs', () => {
  it('are sentences', () => {
    expect(outlined('You own the backlog. You groom it! Do you ship it? (Yes.) “Always.”')).toEqual([
      'sentence - You own the backlog.',
      'sentence - You groom it!',
      'sentence - Do you ship it?',
      'sentence - (Yes.)',
      'sentence - “Always.”',
    ])
  })

  it.each([
    'We use tools, e.g. Jira, for the backlog.',
    'We work with Mr. Smith and Sr. Designers at Acme Inc. Berlin.',
    'You know Node.js, ASP.NET and acme.com well.',
    'It takes approx. 3.5 years and v. 2.1 of it.',
    'Ask J. Doe of the U.S. Office.',
    'You ship, test, etc. Jira tickets.',
    'We are … well, hard to describe.',
    'Ask the B.B.C. Office first.',
    'You are no. 1 for us.',
    'See nos. 1 and 2 of them.',
    'You know ASP.Net well.',
    'Ask j.Doe for it.',
    'You know C.V. Readers well.',
  ])('do not end inside “%s”', (sentence) => {
    expect(texts(sentence)).toEqual([sentence])
  })

  it('end where a blank was lost behind a full stop', () => {
    expect(texts('You own the product.You will groom it (daily).Then you ship!We help.')).toEqual([
      'You own the product.',
      'You will groom it (daily).',
      'Then you ship!',
      'We help.',
    ])
  })

  it.each([
    ['three dots', ['You own it…', 'You ship it.']],
    ['the full stop of another script', ['你好。', '我们']],
    ['an abbreviation with another sign', ['Write to Acme Inc!', 'Berlin waits.']],
    ['an abbreviation in brackets', ['You lead people (designers etc.)', 'Jira helps.']],
    ['a number', ['You lead a team of 5.', 'You own it.']],
    ['“I”', ['So do I.', 'You own it.']],
    ['a country', ['You live in the U.S.', 'You own it.']],
    ['“No”', ['Is it hard?', 'No.', 'You own it.']],
  ])('end behind %s', (_, expected) => {
    expect(texts(expected.join(' '))).toEqual(expected)
  })

  it('end where a blank was lost before a word of one letter', () => {
    expect(texts('You own it.A team helps.I help.')).toEqual(['You own it.', 'A team helps.', 'I help.'])
  })

  it('do not end behind a number that opens them', () => {
    expect(texts('| 1. Own it | 12. Ship it |\n| --- | --- |')).toEqual(['1. Own it', '12. Ship it'])
  })

  it('end behind an abbreviation when a new sentence clearly starts', () => {
    expect(texts('You own tools, people, etc. You will ship.')).toEqual([
      'You own tools, people, etc.',
      'You will ship.',
    ])
  })

  it('run over soft wraps and end at hard ones', () => {
    expect(texts(lines('You own the backlog of the', 'Platform team at Acme.'))).toEqual([
      'You own the backlog of the Platform team at Acme.',
    ])
    expect(texts(lines('You own the backlog  ', 'You groom it\\', 'You ship it'))).toEqual([
      'You own the backlog',
      'You groom it',
      'You ship it',
    ])
  })

  it('are told apart on lines of label and value', () => {
    expect(texts(lines('Grade: five', 'Team: Platform', 'Hours: 40'))).toEqual([
      'Grade:',
      'five',
      'Team:',
      'Platform',
      'Hours:',
      '40',
    ])
  })
})

describe('clauses from other markup', () => {
  it.each([
    ['<br>', 'Own it<br>Ship it'],
    ['bullets', '• Own it<br>• Ship it'],
    ['a list', '<ul><li>Own it</li><li>Ship it</li></ul>'],
    ['paragraphs', '<p>Own it</p><p>Ship it</p>'],
  ])('are parted by %s inside of a cell', (_, cell) => {
    const expected = ['cell > Own it', 'cell > Ship it']
    expect(outlined(lines('| | |', '| --- | --- |', `| | ${cell} |`))).toEqual(expected)
    expect(
      outlined(`<table><tr><td>${cell}</td></tr></table>`).map((clause) => clause.replace('item', 'cell')),
    ).toEqual(expected)
  })

  it('come from table cells', () => {
    expect(outlined(lines('| Area | Work |', '| --- | --- |', '| Backlog | Own it |'))).toEqual([
      'cell > Area',
      'cell > Work',
      'cell > Backlog',
      'cell > Own it',
    ])
  })

  it('come from HTML blocks', () => {
    const source = lines(
      '<p>You own it.<br>You ship it.</p>',
      '<ul>',
      '<li>Groom it</li>',
      '<li>Test it<ul><li>Daily</li></ul></li></ul>',
      '<table><tr><td>Price it</td></tr></table>',
    )
    expect(outlined(source)).toEqual([
      'sentence - You own it.',
      'sentence - You ship it.',
      'item > Groom it',
      'item > Test it',
      'item > Daily',
      'cell > Price it',
    ])
  })

  it('do not come from scripts, styles, comments, code fences, template tags and attributes', () => {
    const source = lines(
      '<script>own()</script>',
      '<style>p { own: it }</style>',
      '',
      '<!-- own it -->',
      '',
      '```',
      'own it',
      '```',
      '',
      '{% include own.html %}',
      '',
      'You {{ page.verb }} ship it. {: .lead}',
      '',
      '[own]: https://example.org',
    )
    expect(texts(source)).toEqual(['You ship it.'])
  })

  it('come from below HTML that is never closed', () => {
    expect(texts(lines('<!-- draft', '', 'You own it.', '', '<script>', '', 'You ship it.'))).toEqual(
      expect.arrayContaining(['You own it.', 'You ship it.']),
    )
    expect(texts(lines('<div><ul><li>Own it', '', '- Ship it'))).toEqual(['Own it', 'Ship it'])
  })

  it('come from footnotes', () => {
    expect(texts(lines('You own it.[^1]', '', '[^1]: Or most of it.'))).toEqual(['You own it.', 'Or most of it.'])
  })
})
