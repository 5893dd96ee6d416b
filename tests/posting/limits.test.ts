import { describe, expect, it } from 'vitest'
import { explain, fix, lint, type Diagnostic, type Limits } from '../../src/index.ts'
import { LIMITS } from '../../src/posting/markup/limits.ts'
import { parsePosting } from './posting-of.ts'

const POSTING = '# Product Owner\n\n## Tasks\n\n- Write user stories\n'

/** Texts that pass one limit each, and little more. */
const BEYOND: Readonly<Record<keyof Limits, string>> = {
  maxLength: `${POSTING}\n${'Own it. '.repeat(125_000)}\n- Refine the backlog\n`,
  maxMarkdownLength: `${POSTING}\n${'Own it. '.repeat(50_000)}\n`,
  maxNesting: `${POSTING}\n${'> '.repeat(61)}Own it.\n`,
  maxBlocks: POSTING + '\nWith:\n\n1. Patience\n'.repeat(501),
  maxMarks: `${POSTING}\n${'*'.repeat(1501)}\n`,
  maxFrontmatterLength: `---\ntitle: Product Owner\ntext: ${'w'.repeat(50_000)}\n---\n\n## Tasks\n\n- Write user stories\n`,
}

const NAMES = Object.keys(BEYOND) as (keyof Limits)[]

function oversized(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ ruleId }) => ruleId === 'oversized-posting')
}

describe.each(NAMES)('a posting beyond %s', (limit) => {
  const source = BEYOND[limit]

  it('is reported, with the value of the limit', () => {
    const [diagnostic] = oversized(lint(source).diagnostics)
    expect(diagnostic?.message).toContain(LIMITS[limit].toLocaleString('en'))
    expect(source.slice(diagnostic?.span.start, diagnostic?.span.end)).toMatch(/^\S+$/u)
  })

  it('is reported by explain(), too', () => {
    expect(explain(source).shortfalls.map((one) => one.limit)).toContain(limit)
  })

  it('is read all the same, as far as the limit goes', () => {
    const { title, signals } = explain(source)
    expect(title?.text).toBe('Product Owner')
    expect(signals.map(({ text }) => text)).toContain('Write user stories')
  })
})

it('no posting that people write passes a limit', () => {
  const long = `---\ntitle: Product Owner\nduties:\n${'  - "*Write* user stories"\n'.repeat(700)}---\n\n${POSTING}${'- **Own** the _backlog_ of [one](https://example.org) product\n'.repeat(800)}\n<ul>\n${'<li><b>Own</b> it</li>\n'.repeat(700)}</ul>\n`
  expect(parsePosting(long).shortfalls).toEqual([])
})

describe('what lies behind the longest text', () => {
  const unread = (source: string): string[] =>
    parsePosting(source, { limits: { ...LIMITS, maxLength: 60 } }).shortfalls.map(({ span }) =>
      source.slice(span.start),
    )

  it('is not read, and the first words of it are pointed at', () => {
    const behind = '- Write more stories\n\n# Product Manager / Product Owner\n'
    expect(unread(`${POSTING}\n${behind}`)).toEqual([behind])
  })

  it('is nothing to speak of where it is blank', () => {
    expect(unread(POSTING + ' \n'.repeat(50))).toEqual([])
  })

  it('begins inside of a line that is too long itself', () => {
    const source = 'Own it '.repeat(20)
    expect(unread(source)).toEqual([source.slice(60)])
  })
})

describe('a file that is written into a text', () => {
  const PICTURE = `data:image/png;base64,${'iVBORw0K/+'.repeat(120_000)}==`

  it.each([
    ['in markdown', `![Our team](${PICTURE})\n\n${POSTING}`],
    ['at its end', `${POSTING}\n![Our team][image1]\n\n[image1]: <${PICTURE}>\n`],
    ['in HTML', `<p><img alt="Our team" src="${PICTURE}"></p>\n\n${POSTING}`],
    ['in its frontmatter', `---\nimage: ${PICTURE}\n---\n\n${POSTING}`],
  ])('does not count as text, and moves nothing: %s', (_, source) => {
    const { clauses, shortfalls } = parsePosting(source)
    expect(shortfalls).toEqual([])
    expect(clauses.map(({ text }) => text)).toContain('Write user stories')
    for (const { text, span } of clauses) expect(source.slice(span.start, span.end)).toBe(text)
  })

  it('hides no text behind it that is too long', () => {
    const source = `![](${PICTURE})\n\n${BEYOND.maxLength}`
    expect(parsePosting(source).shortfalls.map(({ span }) => source.slice(span.start))).toEqual([
      expect.stringMatching(/^Own it\./u),
    ])
  })

  it('is text where it is short', () => {
    const source = '- Keep data:text/plain;base64,T3du up to date\n'
    expect(parsePosting(source).clauses.map(({ text }) => text)).toEqual([
      'Keep data:text/plain;base64,T3du up to date',
    ])
  })
})

it('a byte order mark moves nothing', () => {
  const spanOf = (source: string): number | undefined => parsePosting(source).shortfalls[0]?.span.start
  expect(spanOf(`\ufeff${BEYOND.maxNesting}`)).toBe((spanOf(BEYOND.maxNesting) ?? 0) + 1)
})

it('a suppression and its place are read line by line, too', () => {
  const source = `${BEYOND.maxNesting}\n<!-- jdlint-disable-next-line hybrid-title -- agreed -->\n## Product Manager / Product Owner\n<!-- jdlint-disable-file oversized-posting -- known -->\n`
  expect(oversized(lint(source).diagnostics)).toEqual([])
})

it.each([
  ['in a line of its own', '<!-- Revenue is yours. -->\n- Own it.', ['Own it.']],
  ['over lines', '- Own it.\n<!-- Revenue\nis yours.\n-->\n- Ship it.', ['Own it.', 'Ship it.']],
  ['in a line of text', 'Own <!-- revenue and --> it.', ['Own it.']],
])('line by line, too, what a comment says %s is not judged', (_, source, texts) => {
  const limits = { ...LIMITS, maxMarkdownLength: 1 }
  expect(parsePosting(source, { limits }).clauses.map(({ text }) => text)).toEqual(texts)
})

it('a suppression that silences nothing is taken out of a text that is read line by line', () => {
  const text = `# Product Owner, Gates\n\n## Tasks\n\n${'- '.repeat(61)}Keep the backlog in order\n`
  const gap = text.indexOf('- -')
  const comment = '<!-- jdlint-disable hybrid-title -->\n'
  expect(fix(`${text.slice(0, gap)}${comment}${text.slice(gap)}`, { preset: 'strict' }).source).toBe(text)
})
