import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addReader } from '../../src/inputs/reader-registry.ts'
import { ConfigError, lint } from '../../src/index.ts'
import type { Language } from '../../src/inputs/language.ts'
import { readingsOf } from './inputs.ts'

interface Written {
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly items: readonly string[] }[]
}

const TITLES = [
  'Product Manager',
  'Product Owner',
  'Senior Product Manager, Loyalty',
  'Product Manager / Product Owner',
]
const HEADINGS = ['What you will do', 'What you bring', 'How we measure success', 'About us']
const ITEMS = [
  'Own the product strategy & vision',
  'Decide on pricing together with "Sales"',
  'Write user stories – and their acceptance criteria',
  'Prioritise the product backlog',
  'Lead sprint planning',
  'You report to the Head of Product',
  'Sprint velocity above 40 points',
  'Market share < 10 %',
]

const written: fc.Arbitrary<Written> = fc.record({
  title: fc.constantFrom(...TITLES),
  sections: fc.array(
    fc.record({
      heading: fc.constantFrom(...HEADINGS),
      items: fc.array(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function items({ items }: Written['sections'][number]): string {
  return items.map((item) => `<li>${escaped(item)}</li>\n`).join('')
}

function bodyHtml({ sections }: Written): string {
  return sections.map((section) => `<h2>${section.heading}</h2>\n<ul>\n${items(section)}</ul>\n`).join('')
}

function bodyMarkdown({ sections }: Written, escape: (item: string) => string): string {
  return sections
    .map(({ heading, items }) => `## ${heading}\n\n${items.map((item) => `- ${escape(item)}\n`).join('')}\n`)
    .join('')
}

const FORMS: Readonly<Record<string, readonly [Language, (posting: Written) => string]>> = {
  HTML: ['html', (posting) => `<html><body><h1>${posting.title}</h1>\n${bodyHtml(posting)}</body></html>`],
  MDX: [
    'mdx',
    (posting) =>
      `import { Card } from './card'\n\n# ${posting.title}\n\n<Card title="x">\n${bodyMarkdown(posting, escaped)}</Card>\n`,
  ],
  'JSON-LD': [
    'html',
    (posting) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: posting.title, description: bodyHtml(posting) }).replaceAll('</', '<\\/')}</script><h1>Jobs</h1>`,
  ],
  'plain text in YAML': [
    'yaml',
    (posting) =>
      `'@type': JobPosting\ntitle: ${posting.title}\ndescription: |\n${bodyMarkdown(posting, (item) => item).replace(/^(?=.)/gmu, '  ')}`,
  ],
  Greenhouse: [
    'json',
    (posting) =>
      JSON.stringify({ jobs: [{ title: posting.title, absolute_url: '', content: escaped(bodyHtml(posting)) }] }),
  ],
  Lever: [
    'json',
    (posting) =>
      JSON.stringify({
        text: posting.title,
        description: '',
        lists: posting.sections.map((section) => ({ text: section.heading, content: items(section) })),
      }),
  ],
}

function markdown(posting: Written): string {
  return `# ${posting.title}\n\n${bodyMarkdown(posting, (item) => item)}`
}

function verdicts(source: string, language: Language): readonly unknown[] {
  return lint(source, { language, preset: 'strict' }).diagnostics.map(({ ruleId, severity, message, evidence }) => [
    ruleId,
    severity,
    message,
    evidence.map((piece) => piece.message),
  ])
}

describe.each(Object.entries(FORMS))('the same posting as %s', (_, [language, write]) => {
  it('gives the same verdicts and quotes the same words as markdown', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(written, (posting) => {
        expect(readingsOf(write(posting), language)).toEqual(readingsOf(markdown(posting), 'markdown'))
        expect(verdicts(write(posting), language)).toEqual(verdicts(markdown(posting), 'markdown'))
      }),
      { numRuns: 25 },
    )
  })
})

describe.each(['mdx', 'html', 'json', 'yaml'] as const)('any text as %s', (language) => {
  const PIECES = [
    '<',
    '>',
    '{',
    '}',
    '"',
    "'",
    '\\',
    '\n',
    '\n\n',
    ': ',
    '- ',
    '[',
    ']',
    '<!--',
    '-->',
    '{/*',
    '*/}',
    '</nav>',
    '<nav>',
    '<main>',
    'import x',
    '&lt;li&gt;',
    '\ufeff',
    '---\n',
    'Product Owner',
    'Write user stories',
    '"@type":"JobPosting"',
    '"title":',
    '"description":',
    '<script type="application/ld+json">',
    '</script>',
    '<h1>',
    '|',
    ',',
  ]

  it('is judged, or refused as what it is, with every place inside of it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const source = pieces.join('')
        try {
          for (const { span } of lint(source, { language, preset: 'strict' }).diagnostics)
            expect(0 <= span.start && span.start <= span.end && span.end <= source.length).toBe(true)
        } catch (error) {
          expect(error).toMatchObject({ name: 'InputError' })
          expect(['json', 'yaml']).toContain(language)
        }
      }),
      { numRuns: 150 },
    )
  })
})

it('a language whose reader was not added is a mistake that names the way out', () => {
  expect(() => lint('x', { language: 'docx' as Language })).toThrow(ConfigError)
  expect(addReader).toBeTypeOf('function')
})
