import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint, type Diagnostic, type LintOptions } from '../../src/index.ts'
import { examples, fixtures, PM_DUTIES, PO_DUTIES } from '../rules/postings.ts'

const STRICT: LintOptions = { preset: 'strict' }
const NOTICES = { 'unused-suppression': 'off', 'invalid-suppression': 'off', 'unexplained-suppression': 'off' } as const
const TITLE = '# Product Manager / Product Owner'
const COMMENT = '<!-- jdlint-disable-next-line hybrid-title -- agreed -->'

/** The rules that speak about a posting under `recommended`, in source order. */
function spoken(source: string, options: LintOptions = {}): readonly string[] {
  return lint(source, options).diagnostics.map(({ ruleId }) => ruleId)
}

function saidBy(ruleId: string, source: string): readonly Diagnostic[] {
  return lint(source, STRICT).diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId)
}

describe('a comment', () => {
  it.each([
    ['before the line', `${COMMENT}\n${TITLE}\n`],
    ['with a blank line below it', `${COMMENT}\n\n${TITLE}\n`],
    ['above another comment', `${COMMENT}\n<!-- jdlint-disable-next-line mixed-responsibilities -->\n${TITLE}\n`],
    ['on the line', `${TITLE} <!-- jdlint-disable-line hybrid-title -->\n`],
    ['that opens a stretch', `<!-- jdlint-disable hybrid-title -->\n\n${TITLE}\n`],
    ['for the file, behind the place', `${TITLE}\n\nWork.\n\n<!-- jdlint-disable-file hybrid-title -->\n`],
    ['without rules', `<!-- jdlint-disable-next-line -->\n${TITLE}\n`],
    [
      'among other rules',
      `<!-- jdlint-disable-file conflicting-metrics,hybrid-title -->\n${TITLE}\n\nYou are measured by sprint velocity and by revenue.\n`,
    ],
    ['over several lines', `<!--\njdlint-disable-next-line\n  hybrid-title\n  -- agreed\n-->\n${TITLE}\n`],
    ['with a long dash', `<!-- jdlint-disable-next-line hybrid-title — agreed -->\n${TITLE}\n`],
    ['with three dashes', `<!--- jdlint-disable-next-line hybrid-title --->\n${TITLE}\n`],
    ['in a quote', `> ${COMMENT}\n>\n> ${TITLE}\n`],
    ['in HTML', `<div>\n${COMMENT}\n<h1>Product Manager / Product Owner</h1>\n</div>\n`],
    ['behind a byte order mark', `\ufeff${COMMENT}\n${TITLE}\n`],
    ['with CRLF', `${COMMENT}\r\n\r\n${TITLE}\r\n`],
  ])('silences the rule %s', (_, source) => {
    const others = { 'conflicting-metrics': 'off', 'unused-suppression': 'off' } as const
    expect(spoken(source, { rules: others })).toEqual([])
  })

  it.each([
    ['of another rule', `<!-- jdlint-disable-next-line mixed-responsibilities -->\n${TITLE}\n`],
    ['behind the place', `${TITLE}\n\n<!-- jdlint-disable -->\n`],
    ['for another line', `${COMMENT}\n\nHello.\n\n${TITLE}\n`],
    ['that has ended', `<!-- jdlint-disable -->\n\nHello.\n\n<!-- jdlint-enable -->\n\n${TITLE}\n`],
    ['that has ended for the rule', `<!-- jdlint-disable -->\n\n<!-- jdlint-enable hybrid-title -->\n\n${TITLE}\n`],
    ['in a fence', `\`\`\`\n<!-- jdlint-disable -->\n\`\`\`\n\n${TITLE}\n`],
    ['in `code`', `Write \`<!-- jdlint-disable -->\`.\n\n${TITLE}\n`],
    ['that is escaped', `\\<!-- jdlint-disable -->\n\n${TITLE}\n`],
    ['inside another comment', `<!-- as in <!-- jdlint-disable -->\n\n${TITLE}\n`],
    ['that nobody closed', `<!-- jdlint-disable\n\n${TITLE}\n`],
  ])('does not silence it %s', (_, source) => {
    expect(spoken(source, { rules: NOTICES })).toEqual(['hybrid-title'])
  })

  it('that ends one rule’s silence leaves the others silent', () => {
    const source = `<!-- jdlint-disable -->\n\n<!-- jdlint-enable conflicting-metrics -->\n\n${TITLE}\n`
    expect(spoken(source, { rules: NOTICES })).toEqual([])
  })

  it('covers the whole of a statement that is wrapped', () => {
    const posting = (comment: string): string =>
      `# Product Manager\n\n## How we measure success\n\n${comment}\n- You are measured by the\n  sprint velocity of the team\n`
    expect(spoken(posting(''))).toEqual(['conflicting-metrics'])
    expect(spoken(posting('<!-- jdlint-disable-next-line conflicting-metrics -->'))).toEqual([])
  })

  it('is read in a text that is beyond markdown', { timeout: 60_000 }, () => {
    const filler = 'Word and word again. '.repeat(25_000)
    expect(spoken(`${COMMENT}\n${TITLE}\n\n${filler}\n`)).toEqual(['oversized-posting'])
  })
})

it('a title that only the file’s name gives is silenced for the posting, not for a line', () => {
  const options: LintOptions = { filePath: 'product-owner.md', preset: 'strict', rules: NOTICES }
  const source = (command: string): string => `We build tills. <!-- jdlint-${command} -->\n`
  const all = spoken('We build tills.\n', options)
  expect(all).toContain('missing-reporting-line')
  expect(spoken(source('disable-line'), options)).toEqual(all)
  expect(spoken(source('disable-file'), options)).toEqual([])
})

describe('evidence', () => {
  it('that is covered leaves its diagnostic, whose place is the title', () => {
    const covered = [...PM_DUTIES, ...PO_DUTIES].map((duty) => `- ${duty} <!-- jdlint-disable-line -->`).join('\n')
    expect(spoken(`# Product Manager\n\n## Tasks\n\n${covered}\n`, { rules: NOTICES })).toEqual([
      'mixed-responsibilities',
    ])
  })
})

describe('the frontmatter', () => {
  it.each([
    '---\ntitle: Product Manager / Product Owner\njdlint: {disable: [hybrid-title]}\n---\n',
    '---\njdlint:\n  disable:\n    - conflicting-metrics\n    - "hybrid-title"\ntitle: Product Manager / Product Owner\n---\n',
    '---\ntitle: Product Manager / Product Owner\njdlint:\n  disable: hybrid-title, mixed-responsibilities\n---\n',
    '---\ntitle: Product Manager / Product Owner\njdlint: {disable: all}\n---\n',
    '+++\ntitle = "Product Manager / Product Owner"\n[jdlint]\ndisable = ["hybrid-title"]\n+++\n',
    '+++\njdlint = { disable = ["hybrid-title"] }\ntitle = "Product Manager / Product Owner"\n+++\n',
    '+++\njdlint.disable = "hybrid-title"\ntitle = "Product Manager / Product Owner"\n+++\n',
    '\ufeff---\r\ntitle: Product Manager / Product Owner\r\njdlint: {disable: [hybrid-title]}\r\n---\r\n',
  ])('silences rules for the whole posting: %j', (source) => {
    expect(spoken(source, { rules: { 'unused-suppression': 'off' } })).toEqual([])
  })

  it('is no text of the posting', () => {
    const source = (rule: string): string =>
      `---\ntitle: Product Manager\njdlint:\n  disable: [${rule}]\n---\n\nHello.\n`
    expect(spoken(source('write user stories, groom the backlog, lead sprint planning'), { rules: NOTICES })).toEqual(
      [],
    )
  })

  it.each([
    ['jdlint: off', 'off'],
    ['jdlint: {disable: true}', 'true'],
    ['jdlint: {preset: strict}', 'preset'],
    ['jdlint:\n  disabled: [hybrid-title]', 'disabled'],
  ])('that says what nobody understands is told so: %j', (entry, words) => {
    const source = `---\n${entry}\n---\n\n# Product Manager\n`
    expect(saidBy('invalid-suppression', source).map(({ span }) => source.slice(span.start, span.end))).toEqual([words])
  })
})

describe('unused-suppression', () => {
  it('does not call unused what a rule needs that is turned off in this run', () => {
    const source = '<!-- jdlint-disable-next-line missing-reporting-line -->\n# Product Manager\n\nHello.\n'
    expect(spoken(source)).toEqual([])
    expect(spoken(source.replace('missing-reporting-line', 'hybrid-title'))).toEqual(['unused-suppression'])
    expect(spoken(`${COMMENT}\n${TITLE}\n`, { rules: { 'hybrid-title': 'off' } })).toEqual([])
  })

  it('gives credit to every suppression that covers the place', () => {
    expect(
      saidBy('unused-suppression', `<!-- jdlint-disable-file -->\n<!-- jdlint-disable -->\n${COMMENT}\n${TITLE}\n`),
    ).toEqual([])
  })

  it('reports both ends of a stretch in which there is nothing to silence', () => {
    const source = '# Product Manager\n\n<!-- jdlint-disable -->\n\nHello.\n\n<!-- jdlint-enable -->\n'
    expect(saidBy('unused-suppression', source).map(({ loc }) => loc.start.line)).toEqual([3, 7])
  })

  it('has its severity set like any rule, and is turned off like any', () => {
    const source = '<!-- jdlint-disable -->\n\nHello.\n'
    expect(lint(source, { rules: { 'unused-suppression': 'error' } }).errorCount).toBe(1)
    expect(spoken(source, { rules: { 'unused-suppression': 'off' } })).toEqual([])
  })
})

describe('invalid-suppression', () => {
  it('reports a rule about suppressions, which no suppression silences', () => {
    const source = '<!-- jdlint-disable-file unused-suppression, hybrid-title -->\n\n# Product Manager\n'
    expect(spoken(source)).toEqual(['invalid-suppression', 'unused-suppression'])
  })

  it.each([
    '<!-- jdlint-disable-nextline -->',
    '<!-- jdlint disable -->',
    '<!-- jdlint:disable-file -->',
    '<!-- jdlint- -->',
    '<!-- jdlint-DISABLE -->',
  ])('reports %s', (comment) => {
    expect(spoken(`${comment}\n`)).toEqual(['invalid-suppression'])
  })

  it.each([
    ['<!-- JDLINT-DISABLE-FILE -->', 'Did you mean jdlint-disable-file?'],
    ['<!-- Jdlint-Disable-Next-Line hybrid-title -->', 'Did you mean jdlint-disable-next-line?'],
    ['<!-- JDLINT disable -->', 'Did you mean jdlint-disable?'],
    ['[//]: # (jdlint-disable-file)', 'Write <!-- jdlint-disable-file -->.'],
    ['[comment]: # "jdlint-disable hybrid-title"', 'Write <!-- jdlint-disable hybrid-title -->.'],
    ["> [//]: <> 'JDlint-Enable'", 'Write <!-- jdlint-enable -->.'],
    ['---\njdlint-disable: hybrid-title\n---', 'Write jdlint: {disable: [the rules]}'],
    ['---\njdlint_disable: [hybrid-title, inconsistent-title]\n---', 'Write jdlint: {disable: [the rules]}'],
    ['---\njdlint-disable: true\n---', 'Write jdlint: {disable: [the rules]}'],
    ['---\nJDLINT:\n  disable: [hybrid-title, inconsistent-title]\n---', 'Write jdlint: {disable: [the rules]}'],
    ['+++\njdlint-disable = "hybrid-title"\n+++', 'Write jdlint: {disable: [the rules]}'],
  ])('names the form that works for %j', (source, wayOut) => {
    const messages = saidBy('invalid-suppression', `${source}\n\nHello.\n`).map(({ message }) => message)
    expect(messages).toEqual([expect.stringContaining(wayOut)])
  })

  it.each(['[//]: # (jdlint: ask Ines)', '[jdlint]: https://example.com', '---\nlinter: jdlint-disable\n---'])(
    'is silent about %j',
    (source) => {
      expect(spoken(`${source}\n\nHello.\n`)).toEqual([])
    },
  )

  it.each(['<!-- jdlint -->', '<!-- jdlint: ask Ines -->', '<!-- jdlinting is fun -->', '<!-- see jdlint-disable -->'])(
    'is silent about %s',
    (comment) => {
      expect(spoken(`${comment}\n`)).toEqual([])
    },
  )
})

// Some hundred postings each, which a busy machine may take a while for.
describe('a posting with suppressions', { timeout: 60_000 }, () => {
  const POSTINGS = [...fixtures(), ...examples()].filter(({ source }) => !source.includes('jdlint'))
  const said = (source: string): readonly string[] =>
    lint(source, { preset: 'strict', rules: NOTICES }).diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`)
  const isFrontmatter = /^(?:---|\+\+\+)\r?\n/u

  it('says what it says without them, but for what they silence', () => {
    for (const { name, source } of POSTINGS) {
      const rules = new Set(lint(source, STRICT).diagnostics.map(({ ruleId }) => ruleId))
      for (const rule of rules) {
        const rest = said(source).filter((line) => !line.startsWith(`${rule}:`))
        expect(said(`${source}\n\n<!-- jdlint-disable-file ${rule} -->\n`), name).toEqual(rest)
      }
    }
  })

  it('reads the same, wherever a comment is between its blocks', () => {
    const inBody = POSTINGS.filter(({ source }) => !isFrontmatter.test(source) && !/[<`~]|^ {4}|\r/mu.test(source))
    const gaps = inBody.flatMap(({ source }) =>
      Array.from(source.matchAll(/\n(?=\n*(?:#|[-*+] ))/gu), ({ index }) => ({ source, gap: index + 1 })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...gaps), ({ source, gap }) => {
        expect(said(`${source.slice(0, gap)}<!-- jdlint-enable -->\n${source.slice(gap)}`)).toEqual(said(source))
      }),
      { numRuns: 60 },
    )
  })

  it('never makes anything throw, and every diagnostic points inside', () => {
    const word = fc.constantFrom(
      '<!--',
      '-->',
      'jdlint-',
      'disable',
      'enable',
      '-line',
      '-next-line',
      '-file',
      ' hybrid-title',
      ',',
      ' -- ',
      '\n',
      '> ',
      '- ',
      '    ',
      '```\n',
      '---\n',
      'jdlint:',
      ' {disable: [',
      ']}',
      '\r\n',
      '# Product Manager / Product Owner',
      '\ufeff',
      '+++\n',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const source = words.join('')
        for (const { span } of lint(source, STRICT).diagnostics)
          expect(span.start >= 0 && span.start < span.end && span.end <= source.length, JSON.stringify(source)).toBe(
            true,
          )
      }),
      { numRuns: 500 },
    )
  })
})
