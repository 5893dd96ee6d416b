import { describe, expect, it } from 'vitest'
import { parsePostings } from '../../src/posting/parse.ts'
import { lines } from './posting-of.ts'

/** Each posting as its titles, its level, and its clauses. */
function postings(source: string, filePath?: string): readonly (readonly string[])[] {
  return parsePostings(source, { filePath }).map(({ titles, level, clauses }) => [
    [...titles.map(({ text }) => text), ...(level === undefined ? [] : [`at level ${level.text}`])].join(', '),
    ...clauses.map(({ text }) => text),
  ])
}

const STRATEGY = '- Own the product strategy\n- Decide on pricing together with Sales\n'
const STORIES = '- Write user stories\n- Prioritise the product backlog\n'

const MANAGER = ['Own the product strategy', 'Decide on pricing together with Sales']
const OWNER = ['Write user stories', 'Prioritise the product backlog']

describe('a page with several postings holds each of them', () => {
  it.each([
    [
      'below the name of the page',
      `# Open positions\n\n## Product Manager\n\n${STRATEGY}\n## Product Owner\n\n${STORIES}`,
    ],
    ['at its top', `# Product Manager\n\n${STRATEGY}\n# Product Owner\n\n${STORIES}`],
    ['parted by rules', `# Product Manager\n\n${STRATEGY}\n---\n\n# Product Owner\n\n${STORIES}`],
    ['underlined', `Product Manager\n===\n\n${STRATEGY}\nProduct Owner\n===\n\n${STORIES}`],
    [
      'in a folder of jobs',
      `---\ntitle: Jobs 2026\n---\n\n## Product Manager\n\n${STRATEGY}\n## Product Owner\n\n${STORIES}`,
    ],
    [
      'by departments',
      `# Product\n\n## Product Manager\n\n${STRATEGY}\n# Engineering\n\n## Product Owner\n\n${STORIES}`,
    ],
    [
      'in articles',
      `<article><h2>Product Manager</h2>\n\n${STRATEGY}\n</article>\n<article><h2>Product Owner</h2>\n\n${STORIES}\n</article>`,
    ],
    [
      'in tabs',
      `# Jobs\n\n=== "a"\n\n    ## Product Manager\n\n${STRATEGY.replace(/^(?=.)/gmu, '    ')}\n=== "b"\n\n    ## Product Owner\n\n${STORIES.replace(/^(?=.)/gmu, '    ')}`,
    ],
  ])('%s', (_, source) => {
    expect(postings(source)).toEqual([
      ['Product Manager', ...MANAGER],
      ['Product Owner', ...OWNER],
    ])
  })

  it.each([
    ['in bold', '**Product Manager**', '**Product Owner**'],
    ['in plain lines', 'Product Manager', 'Product Owner'],
    [
      'in one that folds',
      '<details><summary>Product Manager</summary>\n',
      '</details>\n<details><summary>Product Owner</summary>\n',
    ],
  ])('%s, where each says what stands below', (_, manager, owner) => {
    const source = `${manager}\n\n## What you will do\n\n${STRATEGY}\n${owner}\n\n## What you will do\n\n${STORIES}`
    expect(postings(source)).toEqual([
      ['Product Manager', ...MANAGER],
      ['Product Owner', ...OWNER],
    ])
  })

  it('with all of its sections, and without what comes before and after the list of jobs', () => {
    const source = lines(
      '# Work with us',
      'We are hiring a product owner and others.',
      '## Senior Product Manager (m/f/x) – Loyalty',
      'Riga',
      '### What you will do',
      '- Own the product strategy',
      '### What you bring',
      '- Patience',
      '## Software Engineer',
      '### Your tasks',
      '- Build tills',
      '# Imprint',
      'Skerry Ltd.',
    )
    expect(postings(source)).toEqual([
      ['Senior Product Manager (m/f/x) – Loyalty', 'Riga', 'Own the product strategy', 'Patience'],
      ['Software Engineer', 'Build tills'],
    ])
  })

  describe('whose headings', () => {
    const page = (manager: string, owner: string): string =>
      `# ${manager}\n\n## What you will do\n\n${STRATEGY}\n# ${owner}\n\n## What you will do\n\n${STORIES}`
    const works = (source: string): readonly (readonly string[])[] => postings(source).map(([, ...work]) => work)

    it.each([
      ...['Role: X', 'Job: X', 'Position: X', 'Vacancy – X', 'Opening: X (m/f/d)', 'Job Description: X', 'Your job: X'],
      ...['We’re hiring: X', 'Skerry is looking for an X', 'Join us as our X', 'Apply as X', 'Job offer: X'],
      ...['We need a X', 'Looking for a X', 'Vacancy for a X', '📣 Role: X'],
    ])('announce the job: “%s”', (heading) => {
      const [manager, owner] = ['Product Manager', 'Product Owner'].map((job) => heading.replace('X', job))
      expect(works(page(manager ?? '', owner ?? ''))).toEqual([MANAGER, OWNER])
      expect(works(`# Open positions\n\n## ${manager}\n\n${STRATEGY}\n## ${owner}\n\n${STORIES}`)).toEqual([
        MANAGER,
        OWNER,
      ])
    })

    it.each([
      ['X role', 'X role'],
      ['The X role in Riga', 'The X role in Oslo'],
      ['X Role Description', 'X Role Description'],
      ['The X', 'The X'],
      ['Our X', 'Our X'],
      ['Xs', 'Xs'],
      ['Role: X', 'X'],
    ])('say that they name a role or those who hold it: “%s”', (manager, owner) => {
      const source = page(manager.replace('X', 'Product Manager'), owner.replace('X', 'Product Owner'))
      expect(works(source)).toEqual([MANAGER, OWNER])
    })
  })

  it.each([
    ['bold lines', (job: string, work: string) => `**${job}**\n\n${work}\n`],
    ['plain lines', (job: string, work: string) => `${job}\n\n${work}\n`],
    ['lines with a colon', (job: string, work: string) => `${job}:\n\n${work}\n`],
    ['bold lines with a colon', (job: string, work: string) => `**${job}:**\n${work}\n`],
    ['what folds', (job: string, work: string) => `<details><summary>${job}</summary>\n\n${work}\n</details>\n`],
    ['callouts', (job: string, work: string) => `> [!info]- ${job}\n${work.replace(/^(?=.)/gmu, '> ')}\n`],
  ])('in a row of %s below what says that jobs are listed', (_, jobWith) => {
    const jobs = `${jobWith('Product Manager', STRATEGY)}${jobWith('Product Owner', STORIES)}`
    const both = [
      ['Product Manager', ...MANAGER],
      ['Product Owner', ...OWNER],
    ]
    expect(postings(`# Open positions\n\n${jobs}`)).toEqual(both)
    expect(postings(`---\ntitle: Jobs 2026\n---\n\n${jobs}`)).toEqual(both)
    expect(postings(`# Kites\n\n${jobs}`)).toHaveLength(1)
  })

  it('behind labels', () => {
    const source = (title: string): string => `Job title: ${title}\n\n## What you will do\n\n${STORIES}\n`
    expect(
      parsePostings(source('Product Owner') + source('Tester')).map(({ titles }) => titles.map(({ text }) => text)),
    ).toEqual([['Product Owner'], ['Tester']])
  })

  it.each(['<aside>\n\n#### Salary\n\nWe pay well.\n\n</aside>', '> [!NOTE]\n> #### Salary\n>\n> We pay well.'])(
    'also where a section beside the text comes before its duties: %s',
    (aside) => {
      expect(postings(`# Product Manager\n\n${STRATEGY}\n# Product Owner\n\n${aside}\n\n${STORIES}`)).toEqual([
        ['Product Manager', ...MANAGER],
        ['Product Owner', 'We pay well.', ...OWNER],
      ])
    },
  )

  it('two for the same job in two places', () => {
    const source = (place: string): string => `# Product Owner\n\n${place}\n\n## What you will do\n\n${STORIES}\n`
    expect(postings(source('Riga') + source('Oslo'))).toEqual([
      ['Product Owner', 'Riga', ...OWNER],
      ['Product Owner', 'Oslo', ...OWNER],
    ])
  })

  it.each(['Software Engineer', 'Senior Product Manager, Ferries'])(
    'with the text under %s, whose work nobody describes, as the one before it',
    (other) => {
      const source = (more: string): string =>
        `# Product Manager\n\n${STRATEGY}\n# ${other}\n\nThe ferry leaves at nine.\n\n${more}`
      const manager = ['Product Manager', ...MANAGER, 'The ferry leaves at nine.']
      expect(postings(source(''))).toEqual([manager])
      expect(postings(source(`# Product Owner\n\n${STORIES}`))).toEqual([manager, ['Product Owner', ...OWNER]])
    },
  )

  it('and none of them is called as the file is', () => {
    const source = `# Jobs\n\n## Product Manager\n\n${STRATEGY}\n## Software Engineer\n\n- Build tills\n- Mend tills\n`
    expect(
      parsePostings(source, { filePath: 'product-owner.md' }).flatMap(({ titles }) => titles.map(({ text }) => text)),
    ).toEqual(['Product Manager', 'Software Engineer'])
  })
})

describe('a job family holds a posting for each level, with what is said of all', () => {
  const family = (one: string, other: string): string =>
    lines(
      '# Product Manager',
      '## What you will do',
      '- Own the product strategy',
      '## Levels',
      `### ${one}`,
      '#### Responsibilities',
      '- Write user stories',
      `### ${other}`,
      '#### Responsibilities',
      '- Decide on pricing',
      '## How we measure success',
      '- Revenue',
    )

  it('named by the job', () => {
    expect(postings(family('Associate Product Manager', 'Product Manager II'))).toEqual([
      ['Associate Product Manager, Product Manager', 'Own the product strategy', 'Write user stories', 'Revenue'],
      ['Product Manager II, Product Manager', 'Own the product strategy', 'Decide on pricing', 'Revenue'],
    ])
  })

  it('named by the level alone', () => {
    expect(postings(family('Junior', 'Senior (L4)'))).toEqual([
      ['Product Manager, at level Junior', 'Own the product strategy', 'Write user stories', 'Revenue'],
      ['Product Manager, at level Senior (L4)', 'Own the product strategy', 'Decide on pricing', 'Revenue'],
    ])
  })

  it('also below the heading of its duties', () => {
    const source = lines(
      '# Product Owner',
      '## Responsibilities',
      '### Product Owner',
      '- Write user stories',
      '### Senior Product Owner',
      '- Prioritise the product backlog',
      '## Benefits',
      '- Kites',
    )
    const all = parsePostings(source)
    expect(all.map(({ clauses }) => clauses.map(({ section, text }) => `${section.kind}: ${text}`))).toEqual([
      ['responsibilities: Write user stories', 'benefits: Kites'],
      ['responsibilities: Prioritise the product backlog', 'benefits: Kites'],
    ])
  })

  it('without a title above', () => {
    const source = `# Career levels\n\nWe make kites.\n\n## Product Owner\n\n${STORIES}\n## Senior Product Owner\n\n${STORIES}`
    expect(postings(source)).toEqual([
      ['Product Owner', 'We make kites.', ...OWNER],
      ['Senior Product Owner', 'We make kites.', ...OWNER],
    ])
  })

  it('but a ladder without end is read as one text, in linear time', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `## Product Owner ${at + 1}\n\n${STORIES}`)
    expect(postings(`# Product Owner\n\n${levels.join('\n')}`)).toHaveLength(1)
  })
})

describe('one posting', () => {
  it.each([
    [
      'a comparison',
      `# Product Manager vs. Product Owner\n\n## Product Manager\n\n${STRATEGY}\n## Product Owner\n\n${STORIES}`,
    ],
    ['what differs', `# The difference\n\n## Product Manager\n\n${STRATEGY}\n## Product Owner\n\n${STORIES}`],
    [
      'a RACI table',
      '# RACI\n\n| Task | Product Manager | Product Owner |\n| --- | --- | --- |\n| Write user stories | C | R |\n',
    ],
    [
      'two hats',
      `# Product Manager / Product Owner\n\n## Product Manager\n\n${STRATEGY}\n## Product Owner\n\n${STORIES}`,
    ],
    [
      'colleagues',
      `# Product Owner\n\n${STORIES}\n## Who does what\n\n### Product Manager\n\n${STRATEGY}\n### Product Owner\n\n${STORIES}`,
    ],
    [
      'the people of a team',
      `# Kites\n\n## The team\n\n### Product Manager\n\n${STRATEGY}\n### Product Owner\n\n${STORIES}`,
    ],
    [
      'a title that is said twice',
      `# Product Owner\n\n- Riga\n- Full time\n\n# Product Owner\n\n## What you will do\n\n${STORIES}`,
    ],
    [
      'similar jobs below',
      `# Product Owner\n\n${STORIES}\n# Similar jobs\n\n## Product Manager\n\nRiga\n\n## Product Owner\n\nOslo\n`,
    ],
    ['people to ask', `# Product Owner\n\n${STORIES}\n# Hiring manager\n\n- Ada\n- Bob\n`],
    [
      'its parts, by role words',
      `# Product Owner\n\n## About the Product Owner\n\n${STORIES}\n## Your Product Manager\n\n${STRATEGY}`,
    ],
    [
      'levels that only ask',
      `# Product Owner\n\n${STORIES}\n## Requirements\n\n### Junior\n\n- Patience\n- Care\n\n### Senior\n\n- More of it\n- Kites\n`,
    ],
    [
      'bold names in a list of duties',
      `# Kites\n\n**Product Manager**\n\n${STRATEGY}\n**Product Owner**\n\n${STORIES}`,
    ],
    ['labels below a title', `# Product Manager\n\nProduct Manager:\n\n${STRATEGY}\nProduct Owner:\n\n${STORIES}`],
    [
      'a job and, below another heading, a colleague',
      `# Careers\n\n**Product Manager**\n\n${STRATEGY}\n**Your peers**\n\n**Product Owner**\n\n${STORIES}\n**Your tasks**\n\n- Care`,
    ],
    [
      'its title and a section about it',
      `# Product Owner\n\n- Riga\n- Full time\n\n# The Product Owner role\n\n- Write user stories\n- Patience\n`,
    ],
    [
      'sections about its role, called in two ways',
      `# The Product Owner role\n\n- Riga\n- Full time\n\n# Your role: Product Owner\n\n${STORIES}`,
    ],
    [
      'a colleague below',
      `# Product Manager\n\n${STRATEGY}\n# The Product Owner\n\n${STORIES}\n# Your tasks\n\n- Care`,
    ],
    [
      'a peer below',
      `# Product Manager\n\n${STRATEGY}\n# Product Owner (your peer)\n\n${STORIES}\n# Your tasks\n\n- Care`,
    ],
    [
      'roles below the title of another job',
      `# Engineering Manager\n\n## Our Product Manager\n\n${STRATEGY}\n## Our Product Owner\n\n${STORIES}`,
    ],
    [
      'sections that name the roles',
      `# Kites\n\n## Product Manager role: what you bring\n\n${STRATEGY}\n## Product Owner role: what you bring\n\n${STORIES}`,
    ],
    ['a prompt', `---\nallowed-tools: Read\n---\n\n# Product Manager\n\n${STRATEGY}\n# Product Owner\n\n${STORIES}`],
  ])('is %s', (_, source) => expect(postings(source)).toHaveLength(1))
})
