import { describe, expect, it } from 'vitest'
import { lines, parsePosting } from './posting-of.ts'

/** Each title as its origin, its text, and the slice of the source where it is. */
function titles(source: string, filePath?: string): readonly string[] {
  const { titles: found } = parsePosting(source, { filePath })
  return found.map(({ origin, text, span }) => `${origin}: ${text} = ${source.slice(span.start, span.end)}`)
}

const BODY = ['', 'We are looking for somebody who owns the backlog.', '']

describe('titles', () => {
  it.each([
    ['# Product Owner', 'Product Owner'],
    ['### Product Owner {#product_owner}', 'Product Owner'],
    ['Product Owner\n===', 'Product Owner'],
    ['# [Product Owner](https://example.org)', 'Product Owner'],
    ['# **Product Owner**', 'Product Owner'],
    ['**Product Owner**', 'Product Owner'],
    ['<h1>Product Owner</h1>', 'Product Owner'],
    ['<h2><strong>Product Owner</strong></h2>', 'Product Owner'],
    ['Product Owner', 'Product Owner'],
    ['Product Owner - Ferry Tickets', 'Product Owner - Ferry Tickets'],
  ])('come from the heading %j', (heading, text) => {
    expect(titles(lines(heading, ...BODY))).toEqual([`heading: ${text} = ${text}`])
  })

  it.each([
    ...['Role: ', 'Job: ', 'Position – ', 'Vacancy: ', 'Opening: ', 'Job Description: ', 'Job description – '],
    ...['JD - ', 'Our open position: ', 'Vacancy no. 12 | ', 'Career opportunity: ', '🚀 Role: ', '2. Role: '],
  ])('come from the heading that announces them: “%sProduct Owner”', (label) => {
    expect(titles(lines(`# ${label}Product Owner`, ...BODY))).toEqual(['heading: Product Owner = Product Owner'])
    expect(names('---', 'title: Product Manager', '---', `# ${label}Product Owner`, ...BODY)).toEqual([
      'frontmatter: Product Manager',
      'heading: Product Owner',
    ])
  })

  it.each([
    ...['Product Owner role', 'The Product Owner role', 'Our Product Owner position', 'Product Owner Role Description'],
    ...['The Product Owner role in Riga', 'Role: Product Owner role', 'The Product Owner role – Ferries (f/m/d)'],
  ])('come from the heading that says that it names a role: “%s”', (heading) => {
    const found = names(`# ${heading}`, '', '## What you will do', '', '- Own it')
    expect(found.map((title) => title.includes('Product Owner'))).toEqual([true])
  })

  it.each([
    ...['Product Owner – Benefits', 'Product Owner (Compensation & Benefits)', 'Product Owner | Careers'],
    ...['Role: Product Owner – Benefits', 'Product Owner - People', 'Product Owner: Responsibilities'],
  ])('come from the heading with a team that is called as a section may be: “%s”', (heading) => {
    expect(names(`# ${heading}`, ...BODY)).toEqual([`heading: ${heading.replace('Role: ', '')}`])
  })

  it.each(['Join us as a', 'Join Skerry as our', 'Become our next', 'Come and work with us as a', 'Apply for the'])(
    'come from the heading that invites: “%s Product Owner”',
    (invitation) => {
      const found = names(`# ${invitation} Product Owner`, '', '## What you will do', '', '- Own it')
      expect(found.map((title) => title.includes('Product Owner'))).toEqual([true])
    },
  )

  it.each([
    ['About the Product Owner role', 'The Product Owner role'],
    ['What the Product Owner role is about', 'Product Owner role'],
    ['Product Owner – Requirements', 'Product Owner – Benefits'],
  ])('do not come from what only tells of the job below its title: “%s”, “%s”', (first, second) => {
    expect(names('# Product Owner', '', `## ${first}`, '', '- Own it', '', `## ${second}`, '', '- Cake')).toEqual([
      'heading: Product Owner',
    ])
  })

  it.each([
    ...['Interfaces: Product Owner', 'Interfaces – Product Owner', 'Your counterpart: the Product Owner'],
    ...['Product Owner (your peer)', 'Product Owner – your counterpart', 'Product Owner (colleague)'],
    ...['See also: Product Owner', 'Similar jobs: Product Owner', 'Next step: Product Owner'],
    'Your partner in all this: the Product Owner',
  ])('do not come from the heading of a colleague below the title: “%s”', (heading) => {
    expect(names('# Product Manager', '', `## ${heading}`, '', 'Ada.')).toEqual(['heading: Product Manager'])
    expect(names('---', 'title: Product Manager', '---', '', `# ${heading}`, '', 'Ada.')).toEqual([
      'frontmatter: Product Manager',
    ])
  })

  it.each(['Product Owner: Ferries', 'Product Owner (m/f/d)', 'Product Owner – Riga', 'Skerry | Product Owner'])(
    'come also from a heading below the title: “%s”',
    (heading) => {
      expect(names('# Product Manager', '', `## ${heading}`, '', 'Ada.')).toEqual([
        'heading: Product Manager',
        `heading: ${heading}`,
      ])
    },
  )

  it.each(['Interfaces: Product Owner', 'Ferries – Product Owner'])(
    'come from a label before the job where it is the only title: “%s”',
    (heading) => {
      expect(names(`# ${heading}`, ...BODY)).toEqual([`heading: ${heading}`])
    },
  )

  it.each([
    ...['Sprint demos chaired by the Product Manager', 'Backlog kept by our Product Owner', 'Ask the Product Manager'],
    ...[
      'Minutes of a meeting with Product Manager',
      'A note from the Senior Product Owner',
      'You and the Product Owner',
    ],
    ...[
      'The Product Manager decides what comes next',
      'The Product Owner will be away',
      'Product Owner keeps the backlog',
    ],
  ])('are not taken from a line or heading that tells of somebody who holds the job: “%s”', (line) => {
    for (const first of [line, `# ${line}`, `**${line}**`, `- ${line}`])
      expect(titles(lines(first, '', 'We paint ferries, and this is how.', ''))).toEqual([])
  })

  it.each([
    ...['We need a Product Owner', 'Hiring our first Product Owner', 'Wanted: a Product Owner'],
    ...['To the Product Owner we have not met', 'Your next step: a Product Owner role', 'Working as a Product Owner'],
    ...['Assistant to the Product Owner', 'Product Owner for the Ferry Lead', 'Product Owner, the Netherlands'],
  ])('are taken from the line that says who is sought: “%s”', (line) => {
    expect(titles(lines(`# ${line}`, ...BODY))).toHaveLength(1)
  })

  it.each([
    ['title:\n  de: Produktverantwortliche\n  en: Product Owner', ['Product Owner']],
    ['title: { en-GB: Product Owner, fr_FR: Chef de produit }', ['Product Owner']],
    ['title:\n  nl: Product Owner\n  de: Product Manager', ['Product Owner', 'Product Manager']],
    ['en:\n  title: Product Owner\nde:\n  title: Produktverantwortliche', ['Product Owner']],
    ['title:\n  short: Product Owner', ['Acme']],
  ])('of several languages are the English ones: %j', (yaml, expected) => {
    expect(names('---', yaml, '---', '', '# Acme', ...BODY).map((title) => title.split(': ')[1])).toEqual(expected)
  })

  it.each([
    '**Title**: Product Owner',
    '**Title:** Product Owner',
    'Job Title: Product Owner',
    'Stellenbezeichnung: Product Owner',
    '> Job Title: Product Owner\n> Grade: five',
    'Position: Product Owner',
    'Role: Product Owner',
    'Position Designation: Product Owner',
    '- **Position:** Product Owner',
    '<p><strong>Title</strong>: Product Owner</p>',
    '| Title | Product Owner |\n| --- | --- |\n| Grade | five |',
  ])('come from the field %j', (field) => {
    expect(titles(lines(field, ...BODY))).toEqual(['field: Product Owner = Product Owner'])
  })

  it.each([
    'title: Product Owner',
    'title: "Product Owner"',
    "job_title: 'Product Owner'",
    'jobTitle: Product Owner # draft',
    'position: Product Owner',
    'role: Product Owner',
    'header: Product Owner',
    'name: Product Owner',
    'job:\n  title: Product Owner',
  ])('come from the YAML %j', (yaml) => {
    expect(titles(lines('---', yaml, '---', ...BODY))).toEqual(['frontmatter: Product Owner = Product Owner'])
  })

  it('come from TOML', () => {
    expect(titles(lines('+++', 'title = "Product Owner"', '[extra]', 'weight = 3', '+++', ...BODY))).toEqual([
      'frontmatter: Product Owner = Product Owner',
    ])
    expect(titles(lines('+++', '[job]', "title = 'Product Owner'", '+++', ...BODY))).toEqual([
      'frontmatter: Product Owner = Product Owner',
    ])
  })

  it('come from frontmatter that is not quite YAML', () => {
    expect(titles(lines('---', 'title: Product Owner: Payments', 'note: [', '---', ...BODY))).toEqual([
      'frontmatter: Product Owner: Payments = Product Owner: Payments',
    ])
  })

  it('put what names a job before what names a site', () => {
    expect(
      titles(lines('---', 'title: Careers | Acme', '---', '# Product Owner', ...BODY)).map(
        (title) => title.split(' = ')[0],
      ),
    ).toEqual(['heading: Product Owner', 'frontmatter: Careers | Acme'])
    expect(
      titles(lines('# Acme Careers', '', '## Product Owner', ...BODY)).map((title) => title.split(' = ')[0]),
    ).toEqual(['heading: Product Owner', 'heading: Acme Careers'])
  })

  it.each(['Join us at the harbour', 'Work with us', 'Become part of our team'])(
    'come below “%s”, which stands above the name of the job',
    (invitation) => {
      const found = (...source: readonly string[]): string | undefined =>
        titles(lines(...source)).find((title) => title.includes('Product Owner'))
      expect(found(`# ${invitation}`, '', '## Product Owner', ...BODY)).toBe('heading: Product Owner = Product Owner')
      expect(found('# Acme', '', 'We build ferries.', '', `## ${invitation}`, '', '### Product Owner')).toBeUndefined()
    },
  )

  it.each(['Interview process', 'Benefits', 'How to apply'])('do not come below “%s”', (section) => {
    expect(titles(lines(`# ${section}`, '', '## Product Owner', ...BODY)).join()).not.toContain('Product Owner')
  })

  it('are all listed when they differ', () => {
    expect(titles(lines('---', 'title: Product Manager', '---', '# Product Owner', ...BODY))).toHaveLength(2)
  })

  it('keep characters as they are read', () => {
    expect(titles(lines('# R&amp;D *Product* Owner', ...BODY))).toEqual([
      'heading: R&D Product Owner = R&amp;D *Product* Owner',
    ])
  })

  it.each(['# About us', '## Responsibilities', '**What you’ll do**', '# About the Product Owner'])(
    'do not come from %j',
    (heading) => {
      expect(titles(lines(heading, ...BODY))).toEqual([])
    },
  )

  it('do not come from duties on the first line', () => {
    expect(titles(lines('Lead the product team', ...BODY))).toEqual([])
  })

  it('come from the file name when nothing else tells', () => {
    expect(titles('You own it.', 'careers/senior-product-owner.md')).toEqual(['file-name: senior product owner = '])
    expect(titles('You own it.', 'careers\\product_owner\\README.md')).toEqual(['file-name: product owner = '])
    expect(titles('# Product Manager\n', 'product-owner.md')).toEqual(['heading: Product Manager = Product Manager'])
    expect(titles('You own it.')).toEqual([])
  })

  const LONG = 'We make things that people like, in many places, for many years, with many friends, and we grow.'

  function names(...source: readonly string[]): readonly string[] {
    return titles(lines(...source)).map((title) => title.split(' = ')[0] ?? '')
  }

  it.each([
    [
      'the surest key first',
      ['title: Product Manager', 'position: Product Owner'],
      ['Product Owner', 'Product Manager'],
    ],
    ['no name beside a title', ['name: Product Manager', 'title: Product Owner'], ['Product Owner']],
    ['no number', ['title: "42"'], []],
    ['no blank', ['title: " "'], []],
    ['no sentence', [`title: Product Owner. ${LONG} ${LONG}`], []],
    ['no list', ['title: [Product Owner]'], []],
    ['nothing below what is not about the job', ['author:', '  title: Product Owner'], []],
  ])('of the frontmatter are %s', (_, yaml, expected) => {
    expect(names('---', ...yaml, '---', '', '## Benefits')).toEqual(expected.map((title) => `frontmatter: ${title}`))
  })

  it('are in the first line of a cell beside such a label', () => {
    expect(names('| Position | Product Owner<br>Riga |', '| --- | --- |', '', ...BODY)).toEqual([
      'field: Product Owner',
    ])
  })

  it('are only those headings of the head that name a job where the frontmatter names it', () => {
    expect(names('---', 'title: Product Owner', '---', '# Acme', ...BODY)).toEqual(['frontmatter: Product Owner'])
    expect(names('---', 'title: Careers', '---', '# Acme', ...BODY)).toEqual(['frontmatter: Careers', 'heading: Acme'])
  })

  it.each([
    [
      'two headings at most',
      ['# Product Owner', '', '## Product Manager', '', '## Agile Coach'],
      ['Product Owner', 'Product Manager'],
    ],
    ['a heading behind one that introduces the job', ['## The role', '', '## Product Owner'], ['Product Owner']],
    ['no heading behind a section', ['## Benefits', '', '# Product Owner'], []],
    ['no heading behind items', ['- Cake', '', '# Product Owner'], []],
    ['no heading behind a table', ['| Cake | Tea |', '| --- | --- |', '', '# Product Owner'], []],
    ['one of the first three lines', ['Acme', '', 'Berlin', '', 'Product Owner', '', 'You own it.'], ['Product Owner']],
    ['none of the lines behind them', ['Acme', '', 'Berlin', '', 'Full time', '', 'Product Owner'], []],
    ['no line behind a heading', ['# Product Owner', '', 'Product Manager'], ['Product Owner']],
    ['a heading behind a short line', ['# Acme', '', 'Berlin', '', '# Product Owner'], ['Product Owner', 'Acme']],
    ['no heading behind text below a heading', ['# Acme', '', LONG, '', '# Product Owner'], ['Acme']],
    ['a heading behind text that opens the posting', [LONG, '', '# Product Owner'], ['Product Owner']],
    ['no heading behind text below lines', ['Acme', '', 'Berlin', '', LONG, '', '# Product Owner'], []],
    ['a second heading of the first two levels', ['Acme', '', '## Product Owner'], ['Product Owner']],
    ['no second heading of a lower level', ['Acme', '', '### Product Owner'], []],
    ['no heading without words', ['# 🎉🎉'], []],
    [
      'no heading of more words than titles have',
      ['# Product Owner for the one and only backlog of the big platform and all its apps'],
      [],
    ],
    ['no heading of what product owners do', ['# Product Owner Responsibilities'], []],
    ['no question', ['# What a Product Owner does'], []],
    ['no heading of the team', ['# Meet our Product Owner, Benefits'], []],
    ['a job and its team', ['# Product Owner, Benefits'], ['Product Owner, Benefits']],
    [
      'a job and its team behind a dash',
      ['# Product Owner – Requirements Engineering'],
      ['Product Owner – Requirements Engineering'],
    ],
    [
      'a job and its team in brackets',
      ['# Product Owner (Employee Benefits Platform)'],
      ['Product Owner (Employee Benefits Platform)'],
    ],
    ['a job that the heading describes', ['# Product Owner Job Description'], ['Product Owner Job Description']],
    ['no section of which a comma follows', ['# Benefits, Product Owner'], []],
  ])('of the head are %s', (_, source, expected) => {
    const declared = names(...source).filter((name) => !name.startsWith('line: '))
    expect(declared).toEqual(expected.map((title) => `heading: ${title}`))
  })

  it.each(['Product Owner, Payments', 'Product Lead in Berlin', 'Product Owner (f/m/x)', 'Head of Product'])(
    'come from the first line %j',
    (line) => {
      expect(names(line, '', 'You own it.')).toEqual([`heading: ${line}`])
    },
  )

  it.each([
    'Product Owner.',
    'Product Owner!',
    'Coach our Product Owner',
    'Partner with a Product Manager',
    'Lead  the product owner',
    'Head a team of product owners',
  ])('do not come from the first line %j', (line) => {
    expect(names(line, '', 'You own it.')).toEqual([])
  })

  it.each(['**Title** – Product Owner', 'Title: Product Owner', '**Title:** : Product Owner'])(
    'come from the label in %j',
    (field) => {
      expect(names('## Benefits', '', field)).toEqual(['field: Product Owner'])
    },
  )

  it('come from a label with the full stops inside of them', () => {
    expect(names('## Benefits', '', 'Title: Sr. Product Owner')).toEqual(['field: Sr. Product Owner'])
  })

  it.each([
    'Title: Product Owner.',
    'Role: full time',
    'Position: five',
    'Manager: Product Owner',
    '**Title:** –',
    `Title: Product Owner, ${LONG.slice(0, -1)}`,
  ])('do not come from the label in %j', (field) => {
    expect(names('## Benefits', '', field)).toEqual([])
  })

  it('are written with single blanks', () => {
    expect(names('# Product \u00a0 Owner')).toEqual(['heading: Product Owner'])
  })

  it.each([
    ['product-owner.en.md', 'product owner'],
    ['_product--owner_.md', 'product owner'],
    ['2024-01-product-owner.md', 'product owner'],
    ['product-2-owner.md', 'product 2 owner'],
    ['careers//product-owner/./index.md', 'product owner'],
  ])('come from the file %s as %j', (path, name) => {
    expect(titles('You own it.', path)).toEqual([`file-name: ${name} = `])
  })

  it.each(['42.md', './README.md', '../index.md', '/', ''])('do not come from the file %j', (path) => {
    expect(titles('You own it.', path)).toEqual([])
  })

  function lineTitle(...source: readonly string[]): readonly string[] {
    return names(...source)
      .filter((name) => name.startsWith('line: '))
      .map((name) => name.slice('line: '.length))
  }

  it.each([
    ['Product Owner (m/f/d) Ferry Tickets – Skerry Ferries Ltd., Riga or remote, full time', 'Product Owner'],
    ['Principal Product Manager, Harbour Fees | Riga | Permanent contract for 40 hours', 'Principal Product Manager'],
    ['Skerry | Product Owner | Riga or remote | Full-time | 50–60k | from now on', 'Product Owner'],
    ['Product Manager: Harbours & Piers', 'Product Manager'],
    [
      'Product Owner / Product Manager (all genders) – Ferry Tickets and Fares, Riga',
      'Product Owner / Product Manager',
    ],
    ['IT Specialist (Product Owner), permanent, for the Ferry Office in Riga', 'IT Specialist (Product Owner)'],
    ['🚢 Product Owner Departure Boards (80–100%), Winter Ferries, from now on 🚢', 'Product Owner Departure Boards'],
    ['🚀 We’re hiring: PRODUCT MANAGER – Fares (Riga)', 'PRODUCT MANAGER'],
    ['Skerry Ferries is hiring: Product Owner (5 years), Riga', 'Product Owner'],
    ['### We are looking for: a Product Owner for our Ticket Shop (Riga)', 'Product Owner'],
    ['# Skerry is looking for a Product Manager (Fares)', 'Product Manager'],
    ['**Join Skerry Ferries as our Product Manager for fares (and what comes next)**', 'Product Manager'],
    ['Job description – Product Owner, Ferry Tickets', 'Product Owner'],
    ['Product Owner (Tickets), 24 months or\nfixed term', 'Product Owner'],
    ['Product Owner – Skerry S.A.', 'Product Owner'],
    ['Product Owner H/F : Ticket Tools', 'Product Owner H/F'],
    ['Product Owner of the one and only shop here', 'Product Owner'],
  ])('come from the line of the head %j', (line, title) => {
    expect(lineTitle(line, '', 'You own it.')).toEqual([title])
  })

  it.each([
    [['Product Manager, Fares', 'Skerry – Riga, Latvia (Hybrid)', 'Posted 6 days ago', 'Show more'], 'Product Manager'],
    [['Skerry Ferries Inc.', '', '**Product Manager, Fares and Freight**'], 'Product Manager'],
    [['# Skerry', '', '### Senior Product Manager, Fares', 'Riga · permanent'], 'Senior Product Manager'],
    [[LONG, '', LONG, '', '👉 PRODUCT OWNER, TICKET APP', '', 'Riga.'], 'PRODUCT OWNER'],
    [
      [
        'HARBOUR OFFICE\nOffice of the Chief Information Officer\nAnnouncement number: 4',
        '',
        'IT Specialist (Product Owner), GS-13, permanent, two days at home',
      ],
      'IT Specialist (Product Owner)',
    ],
  ])('come from a line among the first: %j', (source, title) => {
    expect(lineTitle(...source)).toEqual([title])
  })

  it.each([
    'The Product Owner, Jane, works in Riga',
    'Our app is used by Product Managers in Riga',
    'A notebook for our harbours, written by the Product Manager',
    'Product Owner, who is new here',
    'Product Owners, Riga or remote, full time, from now on',
    'Product Manager vs Product Owner: a comparison',
    'Product Owner Guide: how to write stories',
    'Product Owner interview questions, with answers, for all of you out there',
    'Line manager: Product Owner',
    'Reports to: Product Manager',
    'Report to the Product Owner, Ferries',
    'We are hiring a Product Owner to write stories.',
    'Write stories with the Product Owner, Ferries',
  ])('do not come from the line of the head %j', (line) => {
    expect(lineTitle(line, '', 'You own it.')).toEqual([])
  })

  it.each([
    [['# Data Scientist', '', 'Product Owner, Ferries, Riga (Full-time)']],
    [['---', 'title: Data Scientist', '---', '', 'Product Owner, Ferries, Riga (Full-time)']],
    [['Product Owner, Ferries, Riga,', '', '**Title:** Data Scientist']],
    [['## Benefits', '', 'Product Owner, Ferries | Riga']],
    [['Acme', '', '**Hello**', '', LONG, '', LONG, '', LONG, '', '**Product Owner, Ferries | Riga**']],
    [['- Product Owner, Ferries', '- Product Manager, Ferries']],
  ])('of a line are none in %j', (source) => {
    expect(lineTitle(...source)).toEqual([])
  })

  it('of a line are the first that names a job, whatever job that is', () => {
    expect(
      lineTitle(
        'Business Analyst working with Product Owners, Riga or remote, full time',
        '',
        'Product Owner | Ferries and all fares | Riga or remote | Full time',
      ),
    ).toEqual(['Business Analyst'])
  })

  it.each([
    ['| Post title | Product Owner |\n| --- | --- |\n| Grade | five |', 'field: Product Owner'],
    ['**Post title:** Product Owner\n**Grade:** five', 'field: Product Owner'],
    ['Skerry Ferries\nJob form\n---\nJob Title   : Product Owner\nGrade       : five\n---', 'field: Product Owner'],
  ])('come from the form %j', (form, title) => {
    expect(names(form, '', 'You own it.')).toContain(title)
  })
})
