import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/posting/markup/limits.ts'
import { kinds, kindsOfClauses, lines, outlined, parsePosting, sliceFor, texts } from './posting-of.ts'

function yaml(...all: readonly string[]): string {
  return lines('---', ...all, '---')
}

const LONG = 'You own the backlog of the platform and of all the teams around it.'

describe('fields of the frontmatter', () => {
  it('are clauses of the section that their key names', () => {
    const duties = ['responsibilities:', '  - Own the backlog', '  - "Ship it: weekly"']
    const source = lines('---', 'title: Product Owner', ...duties, 'skills: [Patience, Humour]', '---')
    expect(kindsOfClauses(source)).toEqual([
      'responsibilities: Own the backlog',
      'responsibilities: Ship it:',
      'responsibilities: weekly',
      'requirements: Patience',
      'requirements: Humour',
    ])
    expect(outlined(source)[0]).toBe('field > Own the backlog')
  })

  it('are split into sentences, lines and items', () => {
    const source = lines(
      '---',
      'description: |',
      '  You own the backlog. You groom it.',
      '',
      '  What you will do:',
      '  - Ship it',
      'summary: >-',
      '  You own the backlog',
      '  of the platform.',
      '---',
    )
    expect(kindsOfClauses(source)).toEqual([
      'summary: You own the backlog.',
      'summary: You groom it.',
      'responsibilities: Ship it',
      'summary: You own the backlog of the platform.',
    ])
  })

  it('may be nested, and named by a neighbour', () => {
    const source = lines(
      '---',
      'job:',
      '  requirements:',
      '    - text: Patience',
      'sections:',
      '  - heading: What you will do',
      '    items:',
      '      - Own it',
      '---',
    )
    expect(kindsOfClauses(source)).toEqual(['requirements: Patience', 'responsibilities: Own it'])
  })

  it('are left out when they only file the posting', () => {
    const source = lines(
      '---',
      'date: 2024-01-02',
      'url: https://example.org/jobs/1',
      'tags: [product owner, agile coach]',
      'location: Berlin',
      'draft: false',
      'author:',
      '  name: Somebody Else',
      '---',
    )
    expect(kindsOfClauses(source)).toEqual([])
  })

  it('map to the source through quotes, escapes and folded lines', () => {
    const source = lines(
      '---',
      'duties:',
      '  - "Own \\"the\\" P\\u0026L',
      '    and the backlog"',
      "  - 'It''s yours'",
      '---',
    )
    expect(sliceFor(source, '"the" P&L and')).toBe('\\"the\\" P\\u0026L\n    and')
    expect(sliceFor(source, "It's yours")).toBe("It''s yours")
  })

  it('map to the source through markup inside', () => {
    expect(sliceFor(lines('---', 'duties:', '  - Own the **product** backlog', '---'), 'product backlog')).toBe(
      'product** backlog',
    )
  })

  it('are read from TOML', () => {
    const duties = ['duties = [', '  "Own \\"it\\"", # all of it', "  'Ship it',", ']']
    const source = lines('+++', 'title = "Product Owner"', ...duties, 'tags = ["agile"]', '+++')
    expect(kindsOfClauses(source)).toEqual(['responsibilities: Own "it"', 'responsibilities: Ship it'])
    expect(sliceFor(source, '"it"')).toBe('\\"it\\"')
  })

  it('end before the body', () => {
    expect(kindsOfClauses(lines('---', 'title: Product Owner', 'duties: [Own it]', '---', 'We are Acme.'))).toEqual([
      'responsibilities: Own it',
      'summary: We are Acme.',
    ])
  })

  it('follow no aliases', () => {
    const source = lines(
      '---',
      'a: &a [You own it, You own it]',
      'b: &b [*a, *a, *a]',
      'c: &c [*b, *b, *b]',
      'd: [*c, *c, *c]',
      '---',
    )
    expect(kindsOfClauses(source)).toHaveLength(2)
  })

  it.each([
    ['responsibilities', 'about people', ['jobResponsibilities: [Own it]']],
    ['responsibilities', 'in capitals, parted by signs', ['JOB__RESPONSIBILITIES: [Own it]']],
    ['responsibilities', 'below a position', ['position:', '  duties: [Own it]']],
    ['summary', 'below data about the page', ['meta:', '  description: Own it']],
    ['company', 'that may file a posting, over a text', ['company:', '  text: Own it']],
    ['requirements', 'around one that says nothing', ['job:', '  requirements: Own it']],
  ])('are %s below a key %s', (kind, _, source) => {
    expect(kindsOfClauses(yaml(...source))).toEqual([`${kind}: Own it`])
  })

  it.each([
    ['summary: hero_text', 'that holds a word for texts', ['hero_text:', `  en: ${LONG}`]],
    ['summary: Hero_Text', 'in capitals that holds a word for texts', ['Hero_Text:', `  en: ${LONG}`]],
    ['other: pitch', 'that says nothing, where the text is long', [`pitch: ${LONG}`]],
    ['other: pitch', 'that says nothing, where the texts are a list', ['pitch: [Own it]']],
  ])('stand under a heading %j, a key %s', (heading, _, source) => {
    expect(kinds(yaml(...source))).toEqual([heading])
  })

  it('stand under one heading as long as their key is the same', () => {
    expect(kinds(yaml('duties:', '  - Own it', '  - Ship it', 'skills:', '  - Patience'))).toEqual([
      'responsibilities: duties',
      'requirements: skills',
    ])
  })

  it('do not go on with a heading in the text of another key', () => {
    const source = yaml('description:', '  first: |', '    ## Duties', '', '    - Own it', `  second: ${LONG}`)
    expect(kindsOfClauses(source)).toEqual(['responsibilities: Own it', `summary: ${LONG}`])
  })

  it.each(['What you will do', 'What you will do with us', 'Duties'])(
    'stand under the name that a neighbour gives them: %s',
    (name) => {
      const source = yaml('sections:', `  - heading: ${name}`, '    text: Own it')
      expect(kinds(source)).toEqual([`responsibilities: ${name}`])
      expect(kindsOfClauses(source)).toEqual(['responsibilities: Own it'])
    },
  )

  it('are no longer named by what is deeper than they are', () => {
    expect(
      kindsOfClauses(yaml('sections:', '  - heading: What you will do', '    text: Own it', 'skills: Patience')),
    ).toEqual(['responsibilities: Own it', 'requirements: Patience'])
  })

  it('are not named by the title of the page', () => {
    expect(kindsOfClauses(yaml('title: About us', 'motto: Make it so'))).toEqual([])
  })

  it.each([
    ['a whole sentence where a name may stand', ['sections:', `  - heading: ${LONG}`], LONG],
    ['a whole sentence where a list of titles may stand', ['duties:', `  - title: ${LONG}`], LONG],
    [
      'words with an address of a page',
      ['duties:', '  - Read https://example.org/a daily'],
      'Read https://example.org/a daily',
    ],
    [
      'words that end with an address of a page',
      ['duties:', '  - Read https://example.org/a'],
      'Read https://example.org/a',
    ],
    [
      'words with an address of mail',
      ['duties:', '  - Answer jobs@example.org daily'],
      'Answer jobs@example.org daily',
    ],
    ['words behind an address of mail', ['duties:', '  - jobs@example.org is yours'], 'jobs@example.org is yours'],
    ['words that end with an address of mail', ['duties:', '  - Answer jobs@example.org'], 'Answer jobs@example.org'],
    ['words that start with a dot', ['skills:', '  - .NET and its tools'], '.NET and its tools'],
    ['words that end with a path', ['duties:', '  - Own /jobs/apply'], 'Own /jobs/apply'],
    ['words with a date', ['duties:', '  - Own it from 2024-01-02 on'], 'Own it from 2024-01-02 on'],
  ])('are %s', (_, source, text) => {
    expect(texts(yaml(...source))).toEqual([text])
  })

  it.each([
    'https://example.org/jobs/one',
    '//example.org/jobs/one',
    'HTTPS://EXAMPLE.ORG',
    'jobs@example.org',
    'new.jobs+one@mail.example.org',
    '/jobs/apply',
    './apply.md',
    '"2024-01-02 10:00 UTC"',
    '"40"',
    '"5+"',
  ])('are left out where they are an address, a date or a number, as %s', (value) => {
    expect(kindsOfClauses(yaml('duties:', `  - ${value}`))).toEqual([])
  })

  it.each([
    ['few words below a key that says nothing', ['motto: Make it so']],
    ['few words below keys that say nothing', ['page:', '  motto: Make it so']],
    ['what somebody else did', ['author:', `  bio: ${LONG}`]],
    ['long words to be found by', ['keywords:', `  - ${LONG}`]],
    ['a long title', ['job:', `  job_title: ${LONG}`]],
  ])('are left out where they are %s', (_, source) => {
    expect(kindsOfClauses(yaml(...source))).toEqual([])
  })

  it('open with their first line', () => {
    expect(outlined(yaml('description: |', '  You own the backlog.', '', '  You groom it.'))).toEqual([
      'field > You own the backlog.',
      'field - You groom it.',
    ])
  })

  it('are not read from text that only looks like them', () => {
    expect(outlined('duties = "Own it"')).toEqual(['sentence - duties = "Own it"'])
  })

  it('do not hold the closing fence, even where a string is never closed', () => {
    expect(kindsOfClauses(lines('+++', "duties = '''", 'Own it', '+++', 'We are Acme.'))).toEqual([
      'responsibilities: Own it',
      'other: We are Acme.',
    ])
  })

  it.each([
    ['in one piece up to the limit', 0, ['responsibilities: Own it and ship it']],
    ['line by line beyond it', -1, ['responsibilities: Own it']],
  ])('of YAML are read %s', (_, more, expected) => {
    const source = yaml('duties:', '  - Own it', '    and ship it')
    const limits = { ...LIMITS, maxFrontmatterLength: source.length - '---'.length + more }
    expect(parsePosting(source, { limits }).clauses.map(({ section, text }) => `${section.kind}: ${text}`)).toEqual(
      expected,
    )
  })

  it('of TOML are read in full whatever their length', () => {
    const source = lines('+++', 'duties = """', 'Own it', 'and ship it"""', '+++')
    const { clauses, shortfalls } = parsePosting(source, { limits: { ...LIMITS, maxFrontmatterLength: 10 } })
    expect(clauses.map(({ text }) => text)).toEqual(['Own it and ship it'])
    expect(shortfalls).toEqual([])
  })
})
