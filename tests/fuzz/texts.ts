import fc from 'fast-check'
import { stringify } from 'yaml'
import { examples, fixtures } from '../rules/postings.ts'

/**
 * Pieces that markdown, HTML, frontmatter, terminals or jdlint give a meaning to, and words that cues and titles are
 * made of.
 */
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '  \n',
  '\t',
  '    ',
  '> ',
  '- ',
  '* ',
  '1. ',
  '# ',
  '## ',
  '===\n',
  '---\n',
  '+++\n',
  ';;;\n',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '~~~\n',
  '[',
  ']',
  '](x)',
  '[x]: y\n',
  '[^1]',
  '[^1]: ',
  '![',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '<li>',
  '</li>',
  '<h2>',
  '</h2>',
  '<td>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?',
  '|',
  '| --- |\n',
  '&amp;',
  '&#8217;',
  '&#0;',
  '&nbsp',
  '&',
  '\\',
  '\\*',
  '{{',
  '}}',
  '{%',
  '%}',
  '{% comment %}',
  '{% endcomment %}',
  '{{< tab "Requirements" >}}',
  '{{< /tab >}}',
  '{#',
  '#}',
  '{/*',
  '*/}',
  '%%',
  '<div hidden>',
  '</div>',
  '<details><summary>',
  '</details>',
  '<del>',
  '</del>',
  '<Card title="Benefits">',
  '</Card>',
  ':::note[Salary]\n',
  ':::\n',
  '!!! note "Salary"\n',
  '=== "Requirements"\n',
  '> [!NOTE] Salary\n',
  '>>>\n',
  'Location: ',
  '•',
  '✅ ',
  ':',
  '. ',
  '? ',
  ';',
  ',',
  '"',
  "'",
  '“',
  '”',
  '’s',
  '$',
  '%',
  '/',
  ' / ',
  ' and ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
  '\0',
  '\x1b[31m',
  '\ud800',
  '\udc00',
  '🚀',
  '👩‍👩‍👧',
  'e\u0301',
  'İ',
  'ß',
  'ﬁ',
  'title: ',
  'duties:\n  - ',
  'key = "',
  '|\n  ',
  '&a ',
  '*a',
  '__proto__',
  'constructor',
  '<!-- jdlint-disable -->',
  '<!-- jdlint-disable-line hybrid-title -->',
  '<!-- jdlint-enable -->',
  '<!-- jdlint-disable-next-line',
  ' -- why',
  'jdlint:\n  disable: [',
  'Requirements',
  'Responsibilities',
  'Reports to: ',
  'You will ',
  'own the product backlog',
  'write user stories',
  'define the product vision',
  'sprint velocity',
  'revenue',
  'Product Manager',
  'product owner',
  'Chief Technology Officer',
  'e.g. ',
  'Ship',
  'it',
  'not ',
  '5%',
  'churn below 3%',
  'churn below 5%',
] as const

export const scraps: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 80 })
  .map((pieces) => pieces.join(''))

const POSTINGS = [...fixtures(), ...examples()].map(({ source }) => source)

type Mutation = (text: string, from: number, length: number, piece: string) => string

const MUTATIONS: readonly Mutation[] = [
  (text, from, length) => text.slice(0, from) + text.slice(from + length),
  (text, from, length) => text.slice(0, from + length) + text.slice(from),
  (text, from, length) =>
    text.slice(0, from) +
    text.slice(from + length, from + 2 * length) +
    text.slice(from, from + length) +
    text.slice(from + 2 * length),
  (text, from, _, piece) => text.slice(0, from) + piece + text.slice(from),
  (text, from, length, piece) => text.slice(0, from) + piece + text.slice(from + length),
  (text, from, length) =>
    text.slice(0, from) + text.slice(from, from + length).replaceAll(/\s/gu, '\n') + text.slice(from + length),
  (text, from) => text.slice(0, from),
  (text, from) => text.slice(from),
]

interface Change {
  readonly mutate: Mutation
  readonly from: number
  readonly length: number
  readonly piece: string
}

/** A posting of this project with parts of it gone, doubled, exchanged, or something else among them. */
export const mutants: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...POSTINGS),
    fc.array(
      fc.record<Change>({
        mutate: fc.constantFrom(...MUTATIONS),
        from: fc.nat(),
        length: fc.nat({ max: 200 }),
        piece: fc.oneof(fc.constantFrom(...PIECES), scraps, fc.constantFrom(...POSTINGS)),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([posting, changes]) =>
    changes.reduce(
      (text, { mutate, from, length, piece }) =>
        mutate(text, text.length === 0 ? 0 : from % text.length, length, piece),
      posting,
    ),
  )

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scraps,
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('Product Owner', 'Own the product roadmap'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          'title',
          'role',
          'duties',
          'responsibilities',
          'jdlint',
          'disable',
          '__proto__',
          'constructor',
          'description',
        ),
        fc.string(),
      ),
      tie('any'),
      { maxKeys: 5 },
    ),
  ),
})).any

/** YAML with anchors that double at every step, as of an attack on parsers. */
const bombs = fc
  .integer({ min: 1, max: 40 })
  .map((steps) =>
    [
      'a0: &a0 [own it, own it]',
      ...Array.from({ length: steps }, (_, step) => `a${step + 1}: &a${step + 1} [*a${step}, *a${step}, *a${step}]`),
    ].join('\n'),
  )

function yamlOf(data: unknown): string {
  // The writer refuses some keys; the data is then written as JSON, which is YAML as well.
  try {
    return stringify(data)
  } catch {
    return JSON.stringify(data, null, 1)
  }
}

const frontmatter = fc.oneof(
  fc
    .tuple(
      fc.oneof(
        value.map(yamlOf),
        bombs,
        scraps,
        value.map((data) => JSON.stringify(data)),
      ),
      fc.constantFrom('---', '---  '),
    )
    .map(([yaml, fence]) => `${fence}\n${yaml}\n${fence}\n`),
  fc.dictionary(fc.constantFrom('title', 'duties', 'jdlint', '"a b"', 'a.b.c'), fc.oneof(scraps, value)).map(
    (data) =>
      `+++\n${Object.entries(data)
        .map(([key, entry]) => `${key} = ${JSON.stringify(entry)}`)
        .join('\n')}\n+++\n`,
  ),
  scraps.map((toml) => `+++\n${toml}\n+++\n`),
  value.map((data) => `${JSON.stringify(data)}\n`),
)

/** Frontmatter of any shape before a posting of any shape. */
export const headed: fc.Arbitrary<string> = fc
  .tuple(frontmatter, fc.oneof(scraps, fc.constantFrom(...POSTINGS)))
  .map(([head, body]) => head + body)

/** What costs naive readers the square of its length, or their stack: text that repeats itself `count` times. */
export const PATHOLOGIES: Readonly<Record<string, (count: number) => string>> = {
  quotes: (count) => `${'> '.repeat(count)}You own it.`,
  lists: (count) => `${'- '.repeat(count)}You own it.`,
  'numbered lists': (count) => `${'1. '.repeat(count)}You own it.`,
  'lists in quotes': (count) => `${'> - '.repeat(count)}You own it.`,
  'ever deeper lists': (count) =>
    Array.from({ length: Math.ceil(Math.sqrt(count)) }, (_, depth) => `${'  '.repeat(depth)}- You own it`).join('\n'),
  'ever deeper quotes': (count) =>
    Array.from({ length: Math.ceil(Math.sqrt(count)) }, (_, depth) => `${'>'.repeat(depth)} You own it`).join('\n'),
  'many lists': (count) => 'Requirements:\n\n- Patience\n\n'.repeat(count),
  'many items': (count) => '- Write user stories\n'.repeat(count),
  'many loose items': (count) => '- Write user stories\n\n'.repeat(count),
  'lazy items': (count) => `- ${'You own it\n'.repeat(count)}`,
  headings: (count) => '# Requirements\n\n'.repeat(count),
  'underlined headings of texts': (count) => 'Requirements\n===\n\nPatience\n\n'.repeat(count),
  'many numbered lists': (count) => 'Requirements:\n\n1. Patience\n\n'.repeat(count),
  'numbered items': (count) => '1. Write user stories\n'.repeat(count),
  'items of two lists': (count) => '1. a\n2) b **c\n'.repeat(count),
  'tiny paragraphs': (count) => 'a\n\n'.repeat(count),
  'declared titles': (count) => '**Title**: Product Owner\n\n'.repeat(count),
  'a long paragraph': (count) => 'You own it\n'.repeat(count),
  'a long quote': (count) => '> You own it\n'.repeat(count),
  'underlined headings': (count) => 'Requirements\n===\n'.repeat(count),
  rules: (count) => '---\n'.repeat(count),
  brackets: (count) => '['.repeat(count),
  'closed brackets': (count) => '['.repeat(count) + ']'.repeat(count),
  'bracket pairs': (count) => '[]'.repeat(count),
  'links in links': (count) => '[a]('.repeat(count),
  'broken links': (count) => '[a](<b'.repeat(count),
  images: (count) => '![a](b) '.repeat(count),
  'nested images': (count) => '!['.repeat(count) + '](x)'.repeat(count),
  definitions: (count) => Array.from({ length: count }, (_, index) => `[a${index}]: x`).join('\n'),
  references: (count) => `${'[a][b] '.repeat(count)}\n\n[b]: c`,
  footnotes: (count) => Array.from({ length: count }, (_, index) => `[^${index}]: You own it.`).join('\n\n'),
  'footnote calls': (count) => `${'[^1]'.repeat(count)}\n\n[^1]: You own it.`,
  emphasis: (count) => '**a '.repeat(count),
  'closed emphasis': (count) => '*a*'.repeat(count),
  'mixed emphasis': (count) => '*a _b '.repeat(count),
  'strange emphasis': (count) => '*a**a*'.repeat(count),
  'bold words': (count) => '**own** it '.repeat(count),
  'strike-through': (count) => '~~a '.repeat(count),
  backticks: (count) => '`a '.repeat(count),
  'ever longer backticks': (count) =>
    Array.from({ length: Math.ceil(Math.sqrt(count)) }, (_, index) => '`'.repeat(index)).join(' '),
  fences: (count) => '```\n'.repeat(count),
  'indented text': (count) => '    You own it\n'.repeat(count),
  'ever deeper text': (count) =>
    Array.from({ length: Math.ceil(Math.sqrt(count)) }, (_, depth) => `${' '.repeat(depth)}You own it`).join('\n\n'),
  tables: (count) => `| a | b |\n| --- | --- |\n${'| own it | c |\n'.repeat(count)}`,
  'a wide table': (count) => `${'| a '.repeat(count)}|\n${'| --- '.repeat(count)}|\n${'| own it '.repeat(count)}|`,
  bars: (count) => '|'.repeat(count),
  'open tags': (count) => '<div>'.repeat(count),
  'lines of open tags': (count) => '<div>\n'.repeat(count),
  'open inline tags': (count) => `a ${'<b>'.repeat(count)}`,
  'HTML lists': (count) => `${'<ul><li>Own it'.repeat(count)}${'</ul>'.repeat(count)}`,
  'HTML attributes': (count) => `<p ${'a="b" '.repeat(count)}>You own it`,
  'an unclosed attribute': (count) => `<p a="${'b '.repeat(count)}`,
  'open angles': (count) => '<a '.repeat(count),
  'open angles in text': (count) => 'a <'.repeat(count),
  'open comments': (count) => '<!-- a\n\n'.repeat(count),
  'open processing instructions': (count) => 'a <?'.repeat(count),
  'open CDATA': (count) => 'a <![CDATA['.repeat(count),
  'open declarations': (count) => 'a <!A '.repeat(count),
  'closed comments': (count) => 'a <!-- b --> '.repeat(count),
  suppressions: (count) => '<!-- jdlint-disable hybrid-title -->\n'.repeat(count),
  'suppressed lines': (count) => '# Product Manager / Product Owner <!-- jdlint-disable-line -->\n\n'.repeat(count),
  'a long suppression': (count) => `<!-- jdlint-disable ${'hybrid-title, '.repeat(count)} -->`,
  'a suppression in blanks': (count) => `<!-- jdlint-disable ${' '.repeat(count)}x -->\n# Product Owner`,
  'open containers': (count) => '<div>\n\nBenefits:\n\n'.repeat(count),
  'containers in each other': (count) => `${'<div>\n\n## Own it\n\n'.repeat(count)}${'</div>\n\n'.repeat(count)}`,
  'ends of containers': (count) => `${'<div>'.repeat(count)}${'</section>'.repeat(count)}`,
  components: (count) => '<Card title="Benefits">\n\nOwn it\n\n</Card>\n\n'.repeat(count),
  'hidden elements': (count) => '<p hidden>'.repeat(count) + '</p>'.repeat(count),
  admonitions: (count) => ':::note[Benefits]\nOwn it\n:::\n'.repeat(count),
  'open admonitions': (count) => ':::note[Benefits]\n'.repeat(count),
  'ever deeper admonitions': (count) =>
    Array.from(
      { length: Math.ceil(Math.sqrt(count)) },
      (_, depth) => `${'    '.repeat(depth)}!!! note "Benefits"\n`,
    ).join(''),
  alerts: (count) => '> [!NOTE] Benefits\n> Own it\n\n'.repeat(count),
  'open comments of Liquid': (count) => '{% comment %} a\n\n'.repeat(count),
  'open comments of Jinja': (count) => '{# a {{/* b %% c '.repeat(count),
  'closed comments of Jinja': (count) => 'a {# b\n#} '.repeat(count),
  shortcodes: (count) => '{{< tab "Benefits" >}}\nOwn it\n{{< /tab >}}\n'.repeat(count),
  'shortcodes in each other': (count) => `${'{{< tab >}}\n'.repeat(count)}${'{{< /tab >}}\n'.repeat(count)}`,
  'shortcodes in a line': (count) => '{{< tab "Benefits" >}} '.repeat(count),
  'open liquid tags': (count) => '{{ '.repeat(count),
  'closed liquid tags': (count) => '{{ a }} '.repeat(count),
  entities: (count) => '&amp;'.repeat(count),
  'open entities': (count) => '&amp'.repeat(count),
  ampersands: (count) => '&'.repeat(count),
  'long entities': (count) => `&#${'0'.repeat(count)};`,
  backslashes: (count) => '\\'.repeat(count),
  escapes: (count) => '\\*'.repeat(count),
  bullets: (count) => '• You own it '.repeat(count),
  'emoji bullets': (count) => '✅ You own it\n'.repeat(count),
  emoji: (count) => '👩‍👩‍👧'.repeat(count),
  joiners: (count) => '\u200d'.repeat(count),
  accents: (count) => `e${'\u0301'.repeat(count)}`,
  'null bytes': (count) => '\0'.repeat(count),
  'lone surrogates': (count) => '\ud800 '.repeat(count),
  'right-to-left marks': (count) => '\u202eown it \u2066'.repeat(count),
  'escape sequences': (count) => '\x1b[31mown it'.repeat(count),
  'one word': (count) => 'w'.repeat(count),
  'one capital word': (count) => 'W'.repeat(count),
  'one title word': (count) => `# ${'w'.repeat(count)}`,
  digits: (count) => '1'.repeat(count),
  'grouped digits': (count) => `Churn below ${'1,'.repeat(count)}%`,
  blanks: (count) => `a${' '.repeat(count)}b`,
  'no-break spaces': (count) => `a${'\u00a0'.repeat(count)}b`,
  tabs: (count) => `${'\t'.repeat(count)}a`,
  'blank lines': (count) => `a${'\n'.repeat(count)}b`,
  'blank lines with blanks': (count) => `a${' \n'.repeat(count)}b`,
  'blanks in a title': (count) => `# Product${' '.repeat(count)}x`,
  'a line of sentences': (count) => 'You own it. '.repeat(count),
  'a line of words': (count) => 'own the '.repeat(count),
  'a line of duties': (count) => `- ${'write user stories and '.repeat(count)}`,
  'a line of roles': (count) => 'product owner and product manager '.repeat(count),
  'a title of roles': (count) => `# ${'Product Owner / Product Manager '.repeat(count)}`,
  'a title in parentheses': (count) => `# Product Owner ${'('.repeat(count)}`,
  parentheses: (count) => `You own ${'('.repeat(count)}it${')'.repeat(count)}`,
  'quotation marks': (count) => '"'.repeat(count),
  apostrophes: (count) => 'it’s '.repeat(count),
  dashes: (count) => 'a - '.repeat(count),
  hyphens: (count) => 'a-'.repeat(count),
  'hyphens alone': (count) => '-'.repeat(count),
  commas: (count) => ','.repeat(count),
  'enumerated duties': (count) => `- Own ${'the backlog, '.repeat(count)}and the roadmap`,
  colons: (count) => 'Duties: '.repeat(count),
  'colons alone': (count) => ':'.repeat(count),
  dots: (count) => '.'.repeat(count),
  ellipses: (count) => 'a... '.repeat(count),
  abbreviations: (count) => 'e.g. i.e. '.repeat(count),
  addresses: (count) => 'https://a.b/c?d=e&f '.repeat(count),
  'mail addresses': (count) => 'a.b@c.d '.repeat(count),
  'one mail address': (count) => `${'a.'.repeat(count)}b@c`,
  slashes: (count) => '/'.repeat(count),
  'slashed words': (count) => 'product/owner/'.repeat(count),
  metrics: (count) => '- Churn below 3% in 2031\n'.repeat(count),
  'a line of metrics': (count) => `You are measured by ${'churn below 3%, '.repeat(count)}`,
  'reporting lines': (count) => 'You report to the CTO. '.repeat(count),
  'one reporting line': (count) => `Reports to ${'the head of '.repeat(count)}`,
  denials: (count) => `You do not ${'not '.repeat(count)}own the backlog`,
  delegations: (count) => `Work with ${'the product owner, who works with '.repeat(count)}us`,
  'frontmatter brackets': (count) => `---\na: ${'['.repeat(count)}\n---\nYou own it.`,
  'frontmatter braces': (count) => `---\na: ${'{a: '.repeat(count)}\n---\nYou own it.`,
  'frontmatter keys': (count) =>
    `---\n${Array.from({ length: count }, (_, index) => `a${index}: Own the product backlog`).join('\n')}\n---\nYou own it.`,
  'the same frontmatter key': (count) => `---\n${'a: Own the backlog\n'.repeat(count)}---\nYou own it.`,
  'frontmatter items': (count) => `---\nduties:\n${'  - Own the product backlog\n'.repeat(count)}---\nYou own it.`,
  'frontmatter items in items': (count) => `---\nduties:\n  ${'- '.repeat(count)}a\n---\nYou own it.`,
  'frontmatter text': (count) => `---\nduties: |\n${'  Own the backlog\n'.repeat(count)}---\n`,
  'open frontmatter quotes': (count) => `---\n${'a: "b\n'.repeat(count)}---\nYou own it.`,
  'frontmatter anchors': (count) => `---\na: &a b\nc: [${'*a, '.repeat(count)}]\n---\nYou own it.`,
  'frontmatter tags': (count) => `---\na: ${'!a '.repeat(count)}\n---\nYou own it.`,
  'frontmatter blanks': (count) => `---\na:${' '.repeat(count)}b\n---\nYou own it.`,
  'frontmatter blank lines': (count) => `---\na: |\n${'\n'.repeat(count)}  b\n---\nYou own it.`,
  'frontmatter comments': (count) => `---\n${'# a\n'.repeat(count)}---\nYou own it.`,
  'frontmatter suppressions': (count) =>
    `---\njdlint:\n  disable: [${'hybrid-title, '.repeat(count)}]\n---\n# Product Owner`,
  'an unclosed frontmatter': (count) => `---\n${'a: b\n'.repeat(count)}`,
  'many fences of frontmatter': (count) => '---\na: b\n'.repeat(count),
  'TOML brackets': (count) => `+++\na = ${'['.repeat(count)}\n+++\nYou own it.`,
  'TOML braces': (count) => `+++\na = ${'{a = '.repeat(count)}\n+++\nYou own it.`,
  'TOML tables': (count) => `+++\n${'[a.b]\nc = "d"\n'.repeat(count)}+++\nYou own it.`,
  'TOML dots': (count) => `+++\n${'a.'.repeat(count)}b = "c"\n+++\nYou own it.`,
  'TOML quotes': (count) => `+++\n${'"'.repeat(count)}\n+++\nYou own it.`,
  'TOML blanks': (count) => `+++\n${' '.repeat(count)}[\n+++\nYou own it.`,
  'TOML blanks in a line': (count) => `+++\n${' ['.repeat(count)}\n+++\nYou own it.`,
  'JSON frontmatter': (count) => `{"title": ${'['.repeat(count)}${']'.repeat(count)}}\n\nYou own it.`,
}

/** Often enough to nest deeper than `maxNesting`. How time grows with the length has tests of its own. */
const repetitions = fc.integer({ min: 1, max: 80 })

export const pathological: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...Object.values(PATHOLOGIES)),
    repetitions,
    fc.constantFrom(...Object.values(PATHOLOGIES)),
    repetitions,
    fc.constantFrom('', ' ', '\n', '\n\n'),
  )
  .map(([one, count, other, otherCount, between]) => one(count) + between + other(otherCount))

const COMMANDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file']
const RULES = ['', 'hybrid-title', 'conflicting-metrics', 'hybrid-title, conflicting-metrics', 'hybrid-title, no-rule']

const suppression: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...COMMANDS), fc.constantFrom(...RULES))
  .map(([command, names]) => `<!-- jdlint-${command} ${names} -->`)

const spoken: fc.Arbitrary<string> = fc.constantFrom(
  '# Product Manager / Product Owner',
  '## How we measure success',
  '- You are measured by sprint velocity and by revenue.',
  '- Write user stories',
  'We build tills.',
  '> We build tills.',
)

/** Postings of which rules say something, with suppressions at any place. */
export const silenced: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof(suppression, spoken), fc.constantFrom('\n\n', '\n\n', '\n', ' ')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''))

/** Whatever somebody may call a posting. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: mutants },
  { weight: 2, arbitrary: scraps },
  headed,
  silenced,
  pathological,
  fc.string({ unit: 'binary', maxLength: 300 }),
)
