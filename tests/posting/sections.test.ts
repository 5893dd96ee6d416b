import { describe, expect, it } from 'vitest'
import { kinds, kindsOfClauses, lines, outlined, parsePosting } from './posting-of.ts'
import type { Section } from '../../src/posting/posting.ts'

describe('headings', () => {
  it.each([
    '## Your Duties',
    '## Your Duties ##',
    'Your Duties\n---',
    '##Your Duties',
    '##Your Duties:',
    '**Your Duties**',
    '**Your Duties:**',
    '**Your Duties: **',
    '__Your Duties__:',
    'Your Duties:',
    'Your Duties',
    '🚀 Your Duties',
    '### 🚀 **Your Duties** {#duties}',
    '<h2>Your Duties</h2>',
    '<p><strong>Your Duties</strong></p>',
    '<p><b>Your </b><b>Duties:</b></p>',
    '- **Your Duties:**',
  ])('are recognised in %j', (heading) => {
    const posting = parsePosting(`${heading}\n\n- Own it\n`)
    expect(posting.sections).toHaveLength(1)
    expect(posting.sections[0]).toMatchObject({ kind: 'responsibilities', heading: 'Your Duties' })
    const span = posting.sections[0]?.headingSpan ?? { start: 0, end: 0 }
    expect(posting.source.slice(span.start, span.end)).toMatch(/^Your (?:<\/b><b>)?Duties$/u)
    expect(posting.clauses.map((clause) => clause.text)).toEqual(['Own it'])
  })

  it.each([
    ['of no known kind', '## Own the pricing of area one\n\n'],
    ['of a known and of no known kind in turn', '## Your tasks\n\n## Pricing of area one\n\n'],
  ])('stand beside one another, not ever deeper, when they are many: %s', (_, headings) => {
    const depthOf = (section: Section): number => (section.parent === undefined ? 1 : 1 + depthOf(section.parent))
    const { sections } = parsePosting(`# Product Owner\n\n${headings.repeat(20)}`)
    expect(Math.max(...sections.map(depthOf))).toBeLessThanOrEqual(3)
  })

  it('are recognised on lines of a paragraph', () => {
    const source = lines(
      '**About us**',
      'We make things that people like.',
      '**What you’ll do**',
      'You own the backlog.',
    )
    expect(kindsOfClauses(source)).toEqual([
      'company: We make things that people like.',
      'responsibilities: You own the backlog.',
    ])
  })

  it('are recognised where they are glued to the line before', () => {
    expect(kinds(lines('Full time**Job Description**', '', 'You own it.'))).toContain('summary: Job Description')
    expect(
      kinds(lines('# Baker', '', 'Learn more about our benefits.**Responsibilities**', '---', '- Bake')),
    ).toContain('responsibilities: Responsibilities')
  })

  it('are not bold sentences', () => {
    expect(kinds('**You will own the whole backlog of the platform and all of its many teams.**')).toEqual([
      'other: (none)',
    ])
  })
})

describe('capitals', () => {
  const kindOf = (line: string): string | undefined =>
    parsePosting(
      `Product Owner\n\nWe paint ferries, and paint them well.\n\n${line}\n\n- Order the paint\n`,
    ).sections.find(({ heading }) => heading === line)?.kind

  it.each([
    ['WHAT YOU’LL DO', 'responsibilities'],
    ["WHAT YOU'RE GOOD AT", 'requirements'],
    ['WHAT YOUʼD BRING', 'requirements'],
    ['YOUR TASKS (M/F/D)', 'responsibilities'],
    ['KEY TASKS (80 %)', 'responsibilities'],
    ['PHYSICAL/MENTAL REQUIREMENTS', 'requirements'],
    ['COMP & PERKS', 'benefits'],
    ['WHY YOU’LL LOVE IT HERE!', 'benefits'],
    ['WHO’S A FIT?', 'company'],
    ['WHERE YOU’D SIT', 'reporting'],
    ['YOUR FIRST 90 DAYS …', 'metrics'],
  ])('make a heading of “%s”', (line, kind) => {
    expect(kindOf(line)).toBe(kind)
  })

  it.each(['FULL-TIME', 'PAINT & VARNISH', 'SQL, JIRA', 'WE PAINT FERRIES.', 'What you’re good at'])(
    'make none of “%s”',
    (line) => {
      expect(kindOf(line)).toBeUndefined()
    },
  )

  it('make a heading of a line that wraps into the next, or of an item', () => {
    expect(kinds('# Product Owner\n\nWHAT YOU’RE GOOD AT\nYou paint well, and you paint a lot.\n')).toContain(
      'requirements: WHAT YOU’RE GOOD AT',
    )
    expect(kinds('# Product Owner\n\n1. YOUR TASKS\n\n- Order the paint and the varnish\n')).toContain(
      'responsibilities: YOUR TASKS',
    )
  })

  it('tell nothing where all is written in them', () => {
    const { sections } = parsePosting(
      'PRODUCT OWNER\n\nOWN THE BACKLOG.\n\nSEE WHAT YOU’RE GOOD AT\n\nWRITE STORIES.\n',
    )
    expect(sections.map(({ kind }) => kind)).not.toContain('requirements')
  })
})

describe('text without a heading', () => {
  it.each([
    [['You own it.', '', 'You ship it.'], ['other: (none)']],
    [
      ['# Product Owner', '', 'You own it.', '', 'You ship it.'],
      ['title: Product Owner', 'summary: (none)'],
    ],
  ])('is one section: %j', (source, expected) => {
    expect(kinds(lines(...source))).toEqual(expected)
  })

  it('begins where its first words stand, and holds no section', () => {
    const source = lines('', '  You own it.', '', '## Duties')
    const [untitled, duties] = parsePosting(source).sections
    expect(untitled?.headingSpan).toEqual({ start: 3, end: 3 })
    expect(duties).toMatchObject({ heading: 'Duties', parent: undefined })
  })
})

describe('a paragraph that turns to the job', () => {
  const below = (heading: string, line: string): readonly string[] =>
    kindsOfClauses(lines('# Product Manager', '', `## ${heading}`, '', 'We run ferries.', '', line, '', 'Sail with us'))

  it.each([
    ['Our team', 'We are looking for a Product Manager to run the ferry app'],
    ['About us', 'We’re now seeking an ambitious, curious Sr. Product Manager who sails'],
    ['Benefits', 'The ferry team is hiring a Product Manager for the app'],
    ['About us', 'As our second Product Manager, you own the ferry app'],
    ['How to apply', 'As a Senior Product Manager (m/f/d) for ferries, your first task is the app'],
    ['Our team', 'In this role, you run the ferry app'],
  ])('begins an introduction below “%s”, up to the next heading: “%s”', (heading, line) => {
    expect(below(heading, line).slice(1)).toEqual([`summary: ${line}`, 'summary: Sail with us'])
  })

  it.each([
    ['About us', 'We are looking for partners who own ferries'],
    ['About us', 'Our Product Managers are seeking new ways'],
    ['About us', 'As a ferry company, we know the sea'],
    ['Requirements', 'As our Product Manager, you have sailed before'],
  ])('does not below “%s”: “%s”', (heading, line) => {
    expect(below(heading, line)).not.toContain(`summary: ${line}`)
  })

  it('ends with the next heading', () => {
    const source = lines(
      '## About us',
      '',
      'In this role, you run the app.',
      '',
      '### Awards',
      '',
      'Best ferry of 2031',
    )
    expect(kindsOfClauses(source)).toEqual(['summary: In this role, you run the app.', 'company: Best ferry of 2031'])
  })
})

describe('lead lines', () => {
  it('open a section and are read themselves', () => {
    const source = lines('## The role', '', 'As our Product Owner you will:', '', '- Own it')
    expect(kinds(source)).toEqual(['summary: The role', 'responsibilities: As our Product Owner you will'])
    expect(outlined(source)).toEqual(['sentence - As our Product Owner you will:', 'item > Own it'])
  })

  it('hold for their list only', () => {
    const source = lines(
      '## Duties',
      '',
      '- Own it',
      '',
      'You have:',
      '',
      '- Patience',
      '',
      'And you ship it every week.',
    )
    expect(kindsOfClauses(source)).toEqual([
      'responsibilities: Own it',
      'requirements: Patience',
      'responsibilities: And you ship it every week.',
    ])
  })

  it('hold for all of their list, and for what comes before it', () => {
    const source = lines(
      '## The role',
      '',
      'You have:',
      '',
      'Some of these.',
      '',
      'Or most.',
      '',
      '- Patience',
      '- Humour',
      '',
      'We need you.',
    )
    expect(kindsOfClauses(source)).toEqual([
      'requirements: Some of these.',
      'requirements: Or most.',
      'requirements: Patience',
      'requirements: Humour',
      'summary: We need you.',
    ])
  })

  it('inherit the kind of their section when they tell none', () => {
    const source = lines('Duties:', '', 'Platform:', '', '- Own it', '', 'Apps:', '', '- Ship it')
    expect(kinds(source)).toEqual(['responsibilities: Duties', 'responsibilities: Platform', 'responsibilities: Apps'])
  })

  it('are found behind other sentences of a paragraph', () => {
    const source = lines('We grow fast and look for help. In this role, you will:', '', '- Own it')
    expect(kindsOfClauses(source)).toEqual([
      'other: We grow fast and look for help.',
      'responsibilities: In this role, you will:',
      'responsibilities: Own it',
    ])
  })
})

describe('the kind of a section', () => {
  it('is inherited by headings below it that tell none', () => {
    expect(kinds(lines('## Duties', '', '### Delivery', '', '- Own it', '', '**People**', '', '- Coach them'))).toEqual(
      ['responsibilities: Duties', 'responsibilities: Delivery', 'responsibilities: People'],
    )
  })

  it('is not inherited by headings of its own level', () => {
    expect(kinds(lines('## Duties', '', '- Own it', '', '## Odds and ends', '', '- Bring cake'))).toEqual([
      'responsibilities: Duties',
      'other: Odds and ends',
    ])
  })

  it.each([
    '### Team',
    '### Culture & team',
    '### Working with the team',
    '#### Vision',
    '**Team**',
    '### Requirements Management',
    '### Backlog and Requirements',
  ])('is inherited by what only says which duties a list holds: %s', (topic) => {
    const source = lines('## Duties', '', '### Delivery', '', '- Own it', '', topic, '', '- Coach them')
    expect(kindsOfClauses(source)).toEqual(['responsibilities: Own it', 'responsibilities: Coach them'])
  })

  it.each([
    ['presents the employer', ['### Our team', '', '- Ten people'], 'company'],
    ['is above a text', ['### Team', '', 'We are ten people.'], 'company'],
    ['has the level of the duties', ['## Team', '', '- Ten people'], 'company'],
    ['asks for something', ['### Requirements', '', '- A licence'], 'requirements'],
    ['is behind another section', ['## About us', '', '### Team', '', '- Ten people'], 'company'],
  ])('is not inherited by a heading that %s', (_, below, kind) => {
    const { clauses } = parsePosting(lines('## Duties', '', '- Own it', '', ...below))
    expect(clauses.map(({ section }) => section.kind)).toEqual(['responsibilities', kind])
  })

  it('is inherited by headings right below it whatever their level', () => {
    const duties = ['**Duties**', '', '**Delivery**', '', '- Own it', '', '**People**', '', '- Coach them', '']
    const source = lines(...duties, '**Benefits**', '', '- Cake')
    expect(kinds(source)).toEqual([
      'responsibilities: Duties',
      'responsibilities: Delivery',
      'responsibilities: People',
      'benefits: Benefits',
    ])
  })

  it.each([
    ['a container', ['<details><summary>More</summary>', '', 'A pension.', '', '</details>'], ['benefits: More']],
    ['a list of its own', ['Perks:', '', '- A pension'], ['benefits: Perks']],
    ['rows of a table', ['| | |', '| --- | --- |', '| Pension | Yours |'], ['benefits: Pension']],
    ['a column of a table', ['| | Benefits |', '| --- | --- |', '| Later | A pension |'], ['benefits: Benefits']],
  ])('is not inherited by a heading of its own level behind text in %s', (_, inset, within) => {
    const source = lines('## What we offer', '', ...inset, '', '## Key dates', '', 'We close on 9 June.')
    expect(kinds(source)).toEqual(['benefits: What we offer', ...within, 'other: Key dates'])
  })

  it('is summary below the title', () => {
    expect(kinds(lines('# Product Owner', '', 'We need you.'))).toEqual(['title: Product Owner', 'summary: (none)'])
    expect(kinds(lines('# Product Owner', '', '### Acme', '', 'We need you.'))).toEqual([
      'title: Product Owner',
      'summary: Acme',
    ])
    expect(kinds(lines('---', 'title: Product Owner', '---', 'We need you.'))).toEqual(['summary: (none)'])
  })

  it.each([
    [
      'as long as nothing but headings stands there',
      ['### Acme', '', '### Berlin'],
      ['summary: Acme', 'summary: Berlin'],
    ],
    ['and no longer behind text', ['We need you.', '', '### Berlin'], ['summary: (none)', 'other: Berlin']],
  ])('is summary below the title %s', (_, below, expected) => {
    expect(kinds(lines('# Product Owner', '', ...below))).toEqual(['title: Product Owner', ...expected])
  })

  it('is inherited by all headings of a lower level, not only by those of the first level below it', () => {
    expect(kinds(lines('# Duties', '', '### Delivery', '', '- Own it', '', '## People', '', '- Coach them'))).toEqual([
      'responsibilities: Duties',
      'responsibilities: Delivery',
      'responsibilities: People',
    ])
  })

  it.each(['**Reports to:** Ada', '**Reports to**: Ada', '**Reports to** – Ada', 'Reports to: Ada'])(
    'comes from the label of %s, whose signs do not count',
    (line) => {
      expect(kinds(lines('# Product Owner', '', line))).toContain('reporting: Reports to')
    },
  )

  it('does not come from the label of an item', () => {
    const source = lines('## Duties', '', '- **Benefits:** explain them to the teams', '- **Team:** lead it')
    expect(parsePosting(source).sections).toHaveLength(1)
  })

  it('does not hang on the blanks in its heading', () => {
    expect(kinds('## Your  \u00a0  tasks')).toEqual(['responsibilities: Your tasks'])
  })

  it('comes from the label of a metadata line, for that line', () => {
    const source = lines('# Product Owner', '', '**Reports to:** Head of Product', '', 'You own it.')
    expect(kindsOfClauses(source)).toEqual([
      'reporting: Reports to:',
      'reporting: Head of Product',
      'summary: You own it.',
    ])
  })

  it('comes from the head of a table column or the first cell of a row', () => {
    const columns = lines('| Duties | Requirements |', '| --- | --- |', '| Own it | Patience |')
    expect(kindsOfClauses(columns)).toEqual(['responsibilities: Own it', 'requirements: Patience'])
    const rows = lines('| | |', '| --- | --- |', '| Duties | Own it |', '| Requirements | Patience |')
    expect(kindsOfClauses(rows)).toEqual(['responsibilities: Own it', 'requirements: Patience'])
  })

  it.each([
    ['in lines', ['| | |', '| --- | --- |', '| Duties | Own it<br>Ship it |', '| Skills | Patience<br>Wit |']],
    [
      'in two lines',
      ['| | |', '| --- | --- |', '| Your<br>duties | Own it<br>Ship it |', '| Skills | Patience<br>Wit |'],
    ],
    [
      'that is empty in the rows below',
      ['| | |', '| --- | --- |', '| Duties | Own it |', '| | Ship it |', '| Skills | Patience |', '| | Wit |'],
    ],
    [
      'that is the first of the table',
      ['| Duties | Own it |', '| --- | --- |', '| | Ship it |', '| Skills | Patience |', '| | Wit |'],
    ],
    [
      'of HTML that holds lists',
      [
        '<table><tr><th>Duties</th><td><ul><li>Own it</li><li>Ship it</li></ul></td></tr>',
        '<tr><th>Skills</th><td><ul><li>Patience</li><li>Wit</li></ul></td></tr></table>',
      ],
    ],
    [
      'of HTML that reaches over several rows',
      [
        '<table><tr><th rowspan="2">Duties</th><td>Own it</td></tr><tr><td>Ship it</td></tr>',
        '<tr><th rowspan="2">Skills</th><td>Patience</td></tr><tr><td>Wit</td></tr></table>',
      ],
    ],
    [
      'of HTML in a paragraph of its own, beside paragraphs',
      [
        '<table><tr><td><p><strong>Duties</strong></p></td><td><p>Own it</p><p>Ship it</p></td></tr>',
        '<tr><td><p><strong>Skills</strong></p></td><td><p>Patience</p><p>Wit</p></td></tr></table>',
      ],
    ],
  ])('holds for all of a row that begins with a name %s', (_, table) => {
    expect(kindsOfClauses(lines(...table))).toEqual([
      'responsibilities: Own it',
      'responsibilities: Ship it',
      'requirements: Patience',
      'requirements: Wit',
    ])
  })

  it.each([
    ['a name', ['| Job | **Duties**<br>Own it<br>**Skills**<br>• Patience<br>• Wit |']],
    ['a name with a colon', ['| Job | Duties:<br>- Own it<br><br>Skills:<br>- Patience<br>- Wit |']],
    [
      'a name in HTML',
      ['', '<table><tr><td><b>Duties</b><p>Own it</p><b>Skills</b><ul><li>Patience<li>Wit</ul></td></tr></table>'],
    ],
  ])('begins inside of a cell with %s, and ends with the cell', (_, cell) => {
    const table = ['| | |', '| --- | --- |', ...cell, '', 'Ship it.']
    expect(kindsOfClauses(lines(...table)).filter((clause) => !clause.endsWith(': Job'))).toEqual([
      'responsibilities: Own it',
      'requirements: Patience',
      'requirements: Wit',
      'other: Ship it.',
    ])
  })

  it('is named by the column where the first row has names for all', () => {
    const table = lines('| Skills | Duties |', '| --- | --- |', '| | Own it |', '| Wit | Ship it |')
    expect(kindsOfClauses(table)).toEqual([
      'responsibilities: Own it',
      'requirements: Wit',
      'responsibilities: Ship it',
    ])
  })

  it('goes on with the table behind a table in a cell', () => {
    const inner = '<table><tr><th>Skills</th></tr><tr><td>Patience</td></tr></table>'
    const row = `<tr><td>Own it${inner}</td><td>Ship it</td></tr>`
    expect(kindsOfClauses(`<table><tr><th>Duties</th><th>Benefits</th></tr>${row}</table>`)).toEqual([
      'responsibilities: Own it',
      'requirements: Patience',
      'benefits: Ship it',
    ])
  })

  it.each([
    [
      'a row that an earlier table named',
      [
        '| | |',
        '| --- | --- |',
        '| Duties | Own it |',
        '',
        'And so on.',
        '',
        '| | |',
        '| --- | --- |',
        '| Ship it | Sell it |',
      ],
      ['other: Ship it', 'other: Sell it'],
    ],
    [
      'columns that a table of no rows named',
      [
        '| Duties | Requirements |',
        '| --- | --- |',
        '',
        'And so on.',
        '',
        '| | |',
        '| --- | --- |',
        '| Own it | Patience |',
      ],
      ['other: Own it', 'other: Patience'],
    ],
    [
      'columns of a table right above',
      [
        '| Duties | Requirements |',
        '| --- | --- |',
        '| Own it | Patience |',
        '',
        '| | |',
        '| --- | --- |',
        '| Own it | Patience |',
      ],
      ['other: Own it', 'other: Patience'],
    ],
    [
      'columns of an HTML table above',
      [
        '<table><tr><th>Duties</th></tr><tr><td>Own it</td></tr></table>',
        '<table><tr><td></td></tr><tr><td>Tea</td></tr></table>',
      ],
      ['other: Tea'],
    ],
    [
      'the row above',
      ['| | |', '| --- | --- |', '| Duties | Own it |', '| Tea | Drink it |'],
      ['other: Tea', 'other: Drink it'],
    ],
    ['the column beside it', ['| Area | Requirements | Tea |', '| --- | --- | --- |'], ['other: Area', 'other: Tea']],
    [
      'a name inside of the table',
      ['| Area | Work |', '| --- | --- |', '| One | Benefits |', '| Two | Own it |'],
      ['other: Benefits', 'other: Two', 'other: Own it'],
    ],
  ])('does not come from %s', (_, table, expected) => {
    const clauses = kindsOfClauses(lines(...table)).filter((clause) => !clause.endsWith('And so on.'))
    expect(clauses.slice(-expected.length)).toEqual(expected)
  })

  it('goes to cells as they are, in a section of the one around the table', () => {
    const source = lines('## The role', '', '| Duties | Tea |', '| --- | --- |', '| Own it | Drink it |')
    expect(outlined(source)).toEqual(['cell > Tea', 'cell > Own it', 'cell > Drink it'])
    const { sections } = parsePosting(source)
    expect(sections.map(({ heading, parent }) => [heading, parent?.heading])).toEqual([
      ['The role', undefined],
      ['Duties', 'The role'],
    ])
  })
})

describe('a note', () => {
  const below = (...note: readonly string[]): readonly string[] =>
    kindsOfClauses(lines('## What you bring', '', ...note, '', '- Patience', '', 'And humour.'))

  it.each(['**Note**', '**Please note**', '**Info**', '💡 **Note**', '**Disclaimer**'])(
    'ends with its text, and the section around goes on: %s',
    (heading) => {
      const expected = ['process: We welcome all.', 'requirements: Patience', 'requirements: And humour.']
      expect(below(heading, 'We welcome all.')).toEqual(expected)
      expect(below(heading, '', 'We welcome all.')).toEqual(expected)
    },
  )

  it('may be a list itself', () => {
    expect(below('**Note**')).toEqual(['process: Patience', 'process: And humour.'])
  })

  it('ends in the container that it is in', () => {
    expect(below('<div>', '', '**Note**', '', 'We welcome all.', '', '- Ten years', '', '</div>')).toEqual([
      'process: We welcome all.',
      'requirements: Ten years',
      'requirements: Patience',
      'requirements: And humour.',
    ])
  })

  it.each(['### Note', '**How to apply**'])('is none where the heading opens a section: %s', (heading) => {
    expect(below(heading, '', 'We welcome all.')).toEqual([
      'process: We welcome all.',
      'process: Patience',
      'process: And humour.',
    ])
  })
})

describe('labels', () => {
  const list = ['', '- Own it', '- Ship it']

  it.each([
    'Location: Leipzig',
    '**Note:** you may work from home.',
    '**Salary**: 60k',
    'Team - Payments',
    'Tasks: see above.',
    '**Location:**',
    'Salary:',
    '**Contact:**\n**Team:**',
    '- Location:\n- **Team:** Payments\n\nAnd:',
    '**How to apply:**\n\nWrite to us.\n\n---',
    '**How to apply:**\n\nWrite to us.\n\n<hr>',
    '**Contact:**\n\n***',
  ])('of facts tell nothing of the list below: %j', (fact) => {
    expect(kindsOfClauses(lines('## Requirements', '', fact, ...list)).slice(-2)).toEqual([
      'requirements: Own it',
      'requirements: Ship it',
    ])
  })

  it.each([
    'Your tasks:',
    '**Your tasks:**',
    'Tasks:',
    '**Your tasks:** In this role, and in all of its many and varied days, you will do the following:',
  ])('lead to the list below: %j', (lead) => {
    expect(kindsOfClauses(lines('## Requirements', '', lead, ...list)).slice(-2)).toEqual([
      'responsibilities: Own it',
      'responsibilities: Ship it',
    ])
  })

  it('of facts are sections of their own line', () => {
    expect(kindsOfClauses('## Duties\n\nLocation: Leipzig')).toEqual(['process: Location:', 'process: Leipzig'])
    expect(kinds('## Duties\n\n**Location:**\n\n- Own it')).toEqual(['responsibilities: Duties', 'process: Location'])
  })

  it('are ended by thematic breaks, and headings are not', () => {
    expect(kindsOfClauses('## Duties\n\n---\n\n- Own it')).toEqual(['responsibilities: Own it'])
    expect(kindsOfClauses('**Duties**\n\n---\n\n- Own it')).toEqual(['responsibilities: Own it'])
  })
})

describe('an item that begins with a heading', () => {
  const PATIENCE = 'requirements: Patience'

  it.each([
    ['with items in it', ['- **Requirements**', '  - Patience', '- Ship it']],
    ['with a colon', ['* Requirements:', '    * Patience', '* Ship it']],
    ['of a numbered list', ['1. **What you bring:**', '   - Patience', '2. Ship it']],
    ['with a line below it', ['- **Requirements**<br>Patience', '- Ship it']],
    ['with a paragraph', ['- **Requirements**', '', '  Patience', '', '- Ship it']],
    ['with a quote', ['- **Requirements**', '', '  > Patience', '', '- Ship it']],
    ['that is marked as one', ['- ### Requirements', '', '  Patience', '', '- Ship it']],
    ['in another one', ['- Own it', '  - **Requirements**', '    - Patience', '- Ship it']],
    ['at the end of a list', ['- **Requirements**', '  - Patience', '', 'Ship it']],
    ['of HTML', ['<ul><li><b>Requirements</b><ul><li>Patience</li></ul></li><li>Ship it</li></ul>']],
    ['of HTML with a paragraph', ['<ul><li><p><b>Requirements</b></p><p>Patience</p></li><li>Ship it</li></ul>']],
  ])('ends the section at its own end: one %s', (_, list) => {
    const found = kindsOfClauses(lines('## Duties', '', ...list))
    expect(found.slice(-2)).toEqual([PATIENCE, 'responsibilities: Ship it'])
  })

  it('gives its siblings back to the section around, whatever they are called', () => {
    const source = lines('## Duties', '', '- **Goals**', '  - Ten shops', '- **Backlog**', '  - Own it')
    expect(kindsOfClauses(source)).toEqual([
      'metrics: Ten shops',
      'responsibilities: Backlog',
      'responsibilities: Own it',
    ])
  })

  it('makes no duties of the requirements behind it', () => {
    expect(kindsOfClauses('## Requirements\n\n- **Duties**\n  - Ship it\n- Patience')).toEqual([
      'responsibilities: Ship it',
      PATIENCE,
    ])
  })

  it.each([
    ['of the same list', ['- **Requirements**', '- Patience']],
    ['of a list with empty lines', ['- **Requirements**', '', '- Patience']],
    ['of another list', ['* **Requirements**', '', '- Patience']],
    ['of a numbered list, in paragraphs', ['1. **Requirements**', '', 'Patience']],
    ['of HTML', ['<ul><li><b>Requirements</b></li><li>Patience</li></ul>']],
    ['of HTML without ends', ['<ul><li><b>Requirements</b><li>Patience</ul>']],
  ])('heads the items behind it where it holds nothing else: %s', (_, list) => {
    expect(kindsOfClauses(lines('## Duties', '', ...list))).toEqual([PATIENCE])
  })

  it('does not end what begins on a line at the margin right below its last item', () => {
    const list = ['- **Goals**', '  - Ten shops', 'Requirements:', '- Patience']
    expect(kindsOfClauses(lines('## Duties', '', ...list))).toEqual(['metrics: Ten shops', PATIENCE])
  })
})

describe('the outline of a posting in one list', () => {
  const SECTIONS = ['responsibilities: Own it', 'requirements: Patience']

  it.each([
    ['its sections are called', ['- Responsibilities', '  - Own it', '- Requirements', '  - Patience']],
    ['with empty lines', ['- Your tasks', '', '  - Own it', '', '- Your profile', '', '  - Patience']],
    ['with numbers', ['1. Your tasks', '   1. Own it', '2. Your profile', '   1. Patience']],
    ['below another name', ['- Job description', '  - Duties', '    - Own it', '  - Requirements', '    - Patience']],
    [
      'of HTML',
      ['<ul><li>Duties<ul><li>Own it</li></ul></li><li><p>What you bring</p><ul><li>Patience</li></ul></li></ul>'],
    ],
  ])('is read as headings and what is below them: %s', (_, list) => {
    expect(kindsOfClauses(lines('# Product Owner', '', ...list))).toEqual(SECTIONS)
  })

  it('may follow an introduction', () => {
    const source = lines(
      '## About us',
      '',
      'We build tills.',
      '',
      '- Duties',
      '  - Own it',
      '- Requirements',
      '  - Patience',
    )
    expect(kindsOfClauses(source)).toEqual(['company: We build tills.', ...SECTIONS])
  })

  it.each([
    ['below a heading of duties', ['## Duties', '', '- Requirements', '  - Write them']],
    ['below another one of that list', ['- Duties', '  - Requirements', '    - Write them']],
    ['below a lead line', ['In this role, you will:', '', '1. Requirements', '   - Write them']],
  ])('has topics that are called as sections may be: %s', (_, source) => {
    expect(kindsOfClauses(lines('# Product Owner', '', ...source)).slice(-2)).toEqual([
      'responsibilities: Requirements',
      'responsibilities: Write them',
    ])
  })

  it.each([
    ['a name with nothing below it', ['- Benefits', '- Own it']],
    ['a name with a paragraph below it', ['- Benefits', '', '  Own it']],
    ['a fact', ['- Team', '  - Own it']],
    ['any other item', ['- Write requirements', '  - Own it']],
  ])('does not begin with %s', (_, list) => {
    expect(kindsOfClauses(lines('# Product Owner', '', ...list)).at(-1)).toBe('summary: Own it')
  })
})
