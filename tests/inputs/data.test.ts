import { describe, expect, it } from 'vitest'
import { applyEdits, explain, fix, lint } from '../../src/index.ts'
import { InputError } from '../../src/inputs/input-error.ts'
import { dutiesIn, ruleNamesOf, titlesIn } from './inputs.ts'

const STORIES = '<ul><li>Write user stories</li></ul>'

const JOBS: Readonly<Record<string, object>> = {
  'schema.org': {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Product Owner',
    description: STORIES,
  },
  'schema.org, by address': {
    '@type': ['Thing', 'http://schema.org/JobPosting'],
    title: 'Product Owner',
    description: STORIES,
  },
  Greenhouse: {
    id: 1,
    title: 'Product Owner',
    absolute_url: 'https://x.example',
    content: '&lt;p&gt;Write user stories&lt;/p&gt;',
  },
  Lever: {
    text: 'Product Owner',
    description: '<div>x</div>',
    lists: [{ text: 'You will', content: '<li>Write user stories' }],
  },
  'Lever, in pieces': {
    text: 'Product Owner',
    descriptionPlain: '',
    opening: 'x',
    descriptionBody: STORIES,
    lists: [],
  },
  Ashby: { title: 'Product Owner', descriptionHtml: STORIES, descriptionPlain: 'Write user stories' },
  Workable: {
    title: 'Product Owner',
    shortcode: 'A1',
    description: STORIES,
    requirements: '<p>Experience with roadmaps</p>',
  },
  Recruitee: { title: 'Product Owner', careers_url: 'https://x.example', description: STORIES },
  SmartRecruiters: {
    name: 'Product Owner',
    jobAd: { sections: { jobDescription: { title: 'Job Description', text: STORIES }, videos: { urls: [] } } },
  },
}

describe.each(Object.entries(JOBS))('a job of %s', (_, job) => {
  const compact = JSON.stringify(job)

  it.each([
    ['one job', compact],
    ['a list', `[${compact}]`],
    ['inside of an answer', JSON.stringify({ meta: { total: 1 }, jobs: [job] }, null, 2)],
    ['JSON with comments', `// a job\n[${compact},]`],
    ['with a byte order mark', `\ufeff${compact}`],
  ])('is read from JSON: %s', (_form, source) => {
    expect(titlesIn(source, 'json')).toEqual(['Product Owner'])
    expect(dutiesIn(source, 'json')).toEqual(['Write user stories'])
  })

  it('is read from YAML, which JSON is', () => {
    expect(titlesIn(compact, 'yaml')).toEqual(['Product Owner'])
    expect(dutiesIn(compact, 'yaml')).toEqual(['Write user stories'])
  })
})

describe('a list of jobs', () => {
  const source = JSON.stringify([
    { ...JOBS['Ashby'], title: 'Product Manager / Product Owner' },
    { ...JOBS['Ashby'], title: 'Product Owner' },
    { ...JOBS['Ashby'], title: 'Product Owner and Product Manager' },
  ])

  it('is judged job by job, in the order of the file', () => {
    expect(titlesIn(source, 'json')).toHaveLength(3)
    expect(ruleNamesOf(source, 'json')).toEqual(['hybrid-title', 'hybrid-title'])
  })

  it('is not called by the name of its file', () => {
    const untitled = JSON.stringify([{ ...JOBS['Ashby'], title: '' }, JOBS['Ashby']])
    expect(lint(untitled, { filePath: 'product-manager-product-owner.json' }).diagnostics).toEqual([])
  })
})

describe('a place in a string', () => {
  it('is that of the characters in the file, escapes counted', () => {
    const description =
      '<p>We build \\"tills\\".\\n\\u003c/p>\\t<li>Write \\u0075ser&nbsp;stories \\ud83d\\ude00 daily</li>'
    const source = `{\n  "@type": "JobPosting",\n  "title": "Pro\\u0064uct Owner",\n  "description": "${description}"\n}`
    expect(titlesIn(source, 'json')).toEqual(['Pro\\u0064uct Owner'])
    expect(dutiesIn(source, 'json')).toEqual(['Write \\u0075ser&nbsp;stories \\ud83d\\ude00 daily'])
  })

  it.each([
    ['plain', 'Write user stories', 'Write user stories'],
    ['in single quotes', "'Write the team''s user stories'", "Write the team''s user stories"],
    ['in double quotes', '"Write user\\u0020stories"', 'Write user\\u0020stories'],
    ['folded', '>\n  Write user\n  stories', 'Write user\n  stories'],
    ['literal', '|\n  ## Tasks\n\n  - Write user stories', 'Write user stories'],
  ])('is found in YAML, %s', (_, description, words) => {
    expect(dutiesIn(`"@type": JobPosting\ntitle: Product Owner\ndescription: ${description}\n`, 'yaml')).toEqual([
      words,
    ])
  })
})

describe('what YAML says in one place and means in several', () => {
  const duties = 'duties: &duties |\n  ## Your tasks\n\n  - Write user stories\n'

  it('is read wherever an alias stands for it', () => {
    const job = (title: string): string => `  - '@type': JobPosting\n    title: ${title}\n    description: *duties\n`
    const source = `${duties}jobs:\n${job('Product Owner')}${job('Product Owner, Loyalty')}`
    expect(titlesIn(source, 'yaml')).toEqual(['Product Owner', 'Product Owner, Loyalty'])
    expect(dutiesIn(source, 'yaml')).toEqual(['Write user stories', 'Write user stories'])
  })

  it.each([
    ['before its own', '<<: *base\ntitle: Product Owner'],
    ['behind its own', 'title: Product Owner\n<<: *base'],
    ['from several maps, the first before the others', 'title: Product Owner\n<<: [*base, *other]'],
  ])('is read where a map merges it: %s', (_, lines) => {
    const source = `base: &base { '@type': JobPosting, description: Write user stories }
other: &other { title: Engineer, description: Own the roadmap }
job:
${lines.replace(/^/gmu, '  ')}
`
    expect(titlesIn(source, 'yaml')).toEqual(['Product Owner'])
    expect(dutiesIn(source, 'yaml')).toEqual(['Write user stories'])
  })

  it('is what the last anchor before it says, in its own document', () => {
    const job = "'@type': JobPosting\ntitle: Product Owner\ndescription: *duties\n"
    const source = `a: &duties Own the roadmap\nb: &duties Write user stories\n${job}---\n${job}`
    expect(titlesIn(source, 'yaml')).toHaveLength(2)
    expect(dutiesIn(source, 'yaml')).toEqual(['Write user stories'])
  })

  it('is one job where an alias stands for all of it', () => {
    const source = `all: [&job { '@type': JobPosting, title: Product Owner, self: *job }]\nnewest: *job\n`
    expect(titlesIn(source, 'yaml')).toEqual(['Product Owner'])
  })

  it('is a plain key in quotes', () => {
    const source = `base: &base { '@type': JobPosting }\n"<<": *base\ntitle: Product Owner\ndescription: Write user stories\n`
    expect(() => lint(source, { language: 'yaml' })).toThrow(InputError)
  })

  it.each([
    ['values', '[*a]', '[*a, *a, *a, *a, *a, *a, *a, *a]'],
    ['maps', '{ <<: [*a] }', '{ <<: [*a], b: *a, c: *a, d: *a, e: *a }'],
  ])('is refused where it grows without end: %s', (_, first, next) => {
    const steps = Array.from({ length: 30 }, (_unused, step) => `s${step}: &a ${step === 0 ? first : next}\n`)
    const source = `s: &a { lol: JobPosting }\n${steps.join('')}location: *a\n`
    expect(() => lint(source, { language: 'yaml' })).toThrow(
      /^YAML whose aliases stand for more than 1000000 characters \(split the file\)$/u,
    )
  })
})

describe('what a JobPosting says besides its description', () => {
  it('is below the words of its key', () => {
    const source = JSON.stringify({
      '@type': 'JobPosting',
      title: 'Product Owner',
      description: '<h2>Your tasks</h2><p>Write user stories.</p>',
      responsibilities: ['Lead sprint planning', 'Refine the backlog'],
      experienceRequirements: {
        '@type': 'OccupationalExperienceRequirements',
        description: 'Own the product strategy',
      },
      qualifications: 'Define the product vision',
    })
    expect(explain(source, { language: 'json' }).sections.map(({ kind, heading }) => `${kind}: ${heading}`)).toEqual([
      'responsibilities: Your tasks',
      'responsibilities: responsibilities',
      'requirements: qualifications',
      'requirements: experience requirements',
    ])
    expect(dutiesIn(source, 'json').slice(0, 3)).toEqual([
      'Write user stories',
      'Lead sprint planning',
      'Refine the backlog',
    ])
  })
})

describe('a title in data', () => {
  function job(title: string): string {
    return JSON.stringify({ '@type': 'JobPosting', title, description: STORIES })
  }

  it.each([
    ['Product&nbsp;Owner', 'Product Owner', 'Product&nbsp;Owner'],
    ['&#80;roduct Owner', 'Product Owner', '&#80;roduct Owner'],
    ['<b>Product</b> <i>Owner</i>', 'Product Owner', 'Product</b> <i>Owner'],
    ['&lt;strong&gt;Product&lt;/strong&gt; Owner', 'Product Owner', 'Product&lt;/strong&gt; Owner'],
    ['<p>Product<br>Owner</p>', 'Product Owner', 'Product<br>Owner'],
    ['Product Manager &#8211; Tills', 'Product Manager – Tills', 'Product Manager &#8211; Tills'],
  ])('is read as a reader of the page sees it, at its place in the file: %s', (written, shown, words) => {
    expect(explain(job(written), { language: 'json' }).title?.text).toBe(shown)
    expect(titlesIn(job(written), 'json')).toEqual([words])
  })

  it('names two jobs, however its “and” is written', () => {
    expect(ruleNamesOf(job('Product Manager &amp; Owner'), 'json')).toEqual(['hybrid-title'])
  })

  it.each(['R&D Product Owner', 'Product Owner, A&B; C&D', 'Product Owner <Platform>', 'Product Owner (a < b)'])(
    'stays as it is where it is no HTML: %s',
    (title) => {
      expect(explain(job(title), { language: 'json' }).title?.text).toBe(title)
    },
  )

  it.each(['What you&#8217;ll bring', '<strong>What&nbsp;you bring</strong>'])(
    'and the heading of a list are one in this: %s',
    (text) => {
      const source = JSON.stringify({ ...JOBS['Lever'], lists: [{ text, content: STORIES }] })
      expect(explain(source, { language: 'json' }).sections.map(({ kind }) => kind)).toEqual([
        'summary',
        'requirements',
      ])
    },
  )

  it('gets no correction that would need a reference', () => {
    const duties = '<li>Write user stories</li><li>Prioritise the product backlog</li><li>Lead sprint planning</li>'
    const { diagnostics } = lint(job('Product&nbsp;Manager').replace('<li>Write user stories</li>', duties), {
      language: 'json',
    })
    expect(diagnostics.map(({ ruleId, suggestions }) => [ruleId, suggestions])).toEqual([['mislabeled-title', []]])
  })
})

describe('what closes a job of Lever', () => {
  const job = {
    ...JOBS['Lever'],
    text: 'Product Manager',
    lists: [
      { text: 'What you will do', content: '<li>Own the product strategy</li><li>Set the price</li>' },
      { text: 'Your tasks abroad', content: '<li>Decide which countries we open</li>' },
    ],
    salaryDescription: '<p>70,000 € a year</p>',
  }

  it.each(['additional', 'additionalPlain'])('is a section of its own, and so is the pay: %s', (key) => {
    const source = JSON.stringify({ ...job, additional: ' ', [key]: '<p>Thirty days of leave.</p>' })
    const { sections } = explain(source, { language: 'json' })
    expect(sections.map(({ kind, heading }) => `${kind}: ${heading}`)).toEqual([
      'summary: null',
      'responsibilities: What you will do',
      'responsibilities: Your tasks abroad',
      'process: additional information',
      'benefits: salary',
    ])
    const closing = sections.find(({ kind }) => kind === 'process')
    expect(source.slice(closing?.span.start, closing?.span.end)).toBe(key)
  })

  it.each([
    '<p>Thirty days of leave.</p><ul><li>Writing user stories</li><li>Refining a backlog</li></ul><p>A bike.</p>',
    '<p>You have prioritised a product backlog before. Sprint planning should be nothing new to you.</p>',
    '<ul><li>Writing user stories</li><li>Keeping a product backlog</li><li>French or Dutch</li><li>A licence to drive</li></ul>',
  ])('is not read as more of the last list: %s', (additional) => {
    expect(ruleNamesOf(JSON.stringify({ ...job, additional }), 'json')).toEqual([])
  })

  it('still holds duties below a heading of its own', () => {
    const additional = '<h3>Your responsibilities</h3><ul><li>Lead sprint planning</li></ul>'
    expect(dutiesIn(JSON.stringify({ ...job, additional }), 'json')).toContain('Lead sprint planning')
  })
})

describe('data without a posting', () => {
  it.each([
    ['json', '{ "title": "Product Manager", "responsibilities": ["Write user stories"] }'],
    ['json', '{ "name": "jdlint", "description": "A linter" }'],
    ['json', ''],
    ['json', '"JobPosting"'],
    ['yaml', 'title: Product Manager\nresponsibilities:\n  - Write user stories\n'],
    ['yaml', '# JobPosting\n'],
  ] as const)('is refused: %s %s', (language, source) => {
    expect(() => lint(source, { language })).toThrow(InputError)
    expect(() => lint(source, { language })).toThrow(/^no job posting in a form that jdlint knows \(it reads /u)
  })

  it.each([
    ['json', '{\n  "@type": "JobPosting" "title"', /^broken JSON on line 2, column 25: comma expected \(/u],
    ['json', `${'['.repeat(100_000)}"JobPosting"`, /^(?:broken JSON|JSON that is nested too deeply)/u],
    ['yaml', 'a: JobPosting\nb: [\n', /^broken YAML on line \d, column \d: flow sequence .* \(fix it, or leave/u],
    [
      'yaml',
      '"@type": JobPosting\ntitle: Product Manager: Growth\n',
      /^broken YAML on line 2, column 8: nested mappings are not .* \(put quotes around a text that has a colon in it\)$/u,
    ],
    ['yaml', `a: JobPosting\n${'# x\n'.repeat(20_000)}`, /more than \d+ characters of YAML/u],
  ] as const)('is refused with the place: %s', (language, source, message) => {
    expect(() => lint(source, { language })).toThrow(message)
  })
})

describe('corrections in data', () => {
  const job = { '@type': 'JobPosting', title: 'Product Manager', description: '' }

  it('leave it valid', () => {
    const description =
      '<ul><li>Write user stories</li><li>Prioritise the product backlog</li><li>Lead sprint planning</li></ul>'
    const source = JSON.stringify({ ...job, description })
    const [suggestion] = lint(source, { language: 'json' }).diagnostics.flatMap(({ suggestions }) => suggestions)
    expect(JSON.parse(applyEdits(source, suggestion?.edits ?? []))).toEqual({
      ...job,
      description,
      title: 'Product Owner',
    })
  })

  it('take a comment out of a string', () => {
    const source = JSON.stringify({
      ...job,
      description: 'We build <b>tills</b>. <!-- jdlint-disable-file hybrid-title -- "x" -->',
    })
    expect(JSON.parse(fix(source, { language: 'json' }).source)).toEqual({
      ...job,
      description: 'We build <b>tills</b>.',
    })
  })

  it('are not offered where they would need an escape', () => {
    const source = `{"@type":"JobPosting","title":"\\u0050roduct Manager","description":"<li>Write user stories</li><li>Prioritise the product backlog</li><li>Lead sprint planning</li>"}`
    const { diagnostics } = lint(source, { language: 'json' })
    expect(diagnostics.map(({ ruleId, suggestions }) => [ruleId, suggestions])).toEqual([['mislabeled-title', []]])
  })
})
