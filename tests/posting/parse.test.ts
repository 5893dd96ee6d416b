import { describe, expect, it } from 'vitest'
import { type Limits, LIMITS } from '../../src/posting/markup/limits.ts'
import { wholeSpan } from '../../src/posting/source/mapped-text.ts'
import { withoutUnclosed } from '../../src/posting/markup/markdown.ts'
import { lines, parsePosting } from './posting-of.ts'

const SOURCE = lines(
  '---',
  'title: Product Owner',
  'duties:',
  '  - Own **it**',
  'jdlint:',
  '  rules: off',
  '---',
  'We are Acme.',
  '',
  '## Duties',
  '',
  '- **Own** the backlog',
  '',
  '<!-- jdlint-disable-line -->',
  '',
  '**Benefits**',
  '',
  'Cake & tea.',
  '',
)

describe('a posting that is read piece by piece', () => {
  it.each([
    ['', SOURCE],
    ['with a byte order mark', `\ufeff\ufeff${SOURCE}`],
    ['with an unclosed comment', `${SOURCE}\n<!-- draft\n\nYou own it.\n`],
    ['with fences', `${SOURCE}\n\`\`\`\n\na\n\`\`\`\n\nYou own it.\n`],
  ])('is the same %s', (_, source) => {
    expect(parsePosting(source, { recall: (_key, read) => read() })).toEqual(parsePosting(source))
  })

  it.each<readonly [keyof Limits, string]>([
    ['maxFrontmatterLength', SOURCE],
    ['maxNesting', `${SOURCE}\n> > > > Own it\n`],
  ])('is the same beyond %s', (limit, source) => {
    const limits = { ...LIMITS, [limit]: 3 }
    expect(parsePosting(source, { limits, recall: (_key, read) => read() })).toEqual(parsePosting(source, { limits }))
  })

  it('asks for each piece by its text', () => {
    const keys: string[] = []
    parsePosting(SOURCE, { recall: (key, read) => (keys.push(key), read()) })
    expect(keys.join('')).toBe(SOURCE)
    expect(keys.length).toBeGreaterThan(2)
  })
})

describe('a byte order mark', () => {
  it('moves all places, and changes nothing else', () => {
    const [plain, marked] = [SOURCE, `\ufeff${SOURCE}`].map((source) => {
      const { titles, sections, clauses, directives } = parsePosting(source)
      const spans = [
        ...titles.map(({ span }) => span),
        ...sections.map(({ headingSpan }) => headingSpan),
        ...clauses.map(({ span }) => span),
        ...directives.map(({ content }) => wholeSpan(content)),
      ]
      return spans.map(({ start, end }) => source.slice(start, end))
    })
    expect(marked).toEqual(plain)
  })
})

/** Its keys, joined, and its words. */
function directives(source: string): readonly string[] {
  return parsePosting(source).directives.map(({ keys, content }) => {
    const { start, end } = wholeSpan(content)
    expect(source.slice(start, end).replace(/\n[ >]*/gu, '\n')).toBe(content.text.replace(/\n[ >]*/gu, '\n'))
    return `${keys?.map((key) => key.text).join('.') ?? 'comment'}: ${content.text}`
  })
}

describe('directives', () => {
  it('stand below a key of the frontmatter', () => {
    expect(
      directives(lines('---', 'jdlint:', '  off: true', '  rules:', '    - hybrid-title', 'title: jdlint', '---')),
    ).toEqual(['off: true', 'rules: hybrid-title'])
  })

  it('stand in comments, in source order, wherever these stand', () => {
    const source = lines(
      '---',
      'text: "Own it <!-- jdlint-one -->"',
      '---',
      '<!-- jdlint-two -->',
      '',
      'Own it <!-- jdlint-three --> now.',
      '',
      '> - Own it',
      '>   <!-- jdlint-four',
      '>   -->',
      '',
      '<div><!-- other --><!-- jdlint-five --><!-- jdlint-six --></div>',
      '',
      'Duties',
      '',
      '    <!-- jdlint-seven -->',
    )
    expect(directives(source)).toEqual(
      ['one', 'two', 'three', 'four\n', 'five', 'six', 'seven'].map((name) =>
        name.endsWith('\n') ? `comment: <!-- jdlint-${name}-->` : `comment: <!-- jdlint-${name} -->`,
      ),
    )
  })

  it.each(['<!--jdlint-one-->', '<!--- jdlint one -->', '<!--\njdlint: one -->'])(
    'may be written in another way: %j',
    (comment) => {
      expect(directives(comment)).toEqual([`comment: ${comment}`])
    },
  )

  it.each([
    ['in fences', '```\n<!-- jdlint-one -->\n```'],
    ['in code', 'Own `<!-- jdlint-one -->` it'],
    ['in comments about something else', '<!-- see jdlint-one -->'],
    ['in comments of another tool', '<!-- jdlinter -->'],
    ['in comments that are never closed', '<!-- jdlint-one'],
    ['in text', 'jdlint-one'],
  ])('do not stand %s', (_, source) => {
    expect(directives(source)).toEqual([])
  })

  it('stand in a text that is read line by line, too', () => {
    const source = lines('<!-- jdlint-one --> and <!-- two --> <!-- jdlint-three -->', '', '> > > > Own it')
    const found = parsePosting(source, { limits: { ...LIMITS, maxNesting: 2 } }).directives
    expect(found.map(({ keys, content }) => [keys, content.text])).toEqual([
      [undefined, '<!-- jdlint-one -->'],
      [undefined, '<!-- jdlint-three -->'],
    ])
  })
})

describe('what opens a part that nobody reads and is never closed', () => {
  it.each([
    ['<!-- Own it', '     Own it'],
    ['Own <!-- it <!-- now', 'Own      it      now'],
    ['<!-- a --> <!-- Own it', '<!-- a -->      Own it'],
    ['<script>Own</script><script>it', '<script>Own</script>       >it'],
    ['<style>it', '      >it'],
    ['<pre>it<textarea>', '    >it         >'],
    ['<?php it', '  php it'],
    ['<![CDATA[it', '         it'],
    ['Own <b>it</b>', 'Own <b>it</b>'],
    ['<!-- Own --><pre>it</pre>', '<!-- Own --><pre>it</pre>'],
    ['Own it', 'Own it'],
  ])('is blanked out: %j is read as %j', (source, text) => {
    expect(withoutUnclosed(source)).toBe(text)
  })
})
