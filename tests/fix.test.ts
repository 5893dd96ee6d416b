import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, fix, lint, type Diagnostic, type Edit, type LintOptions } from '../src/index.ts'
import { examples, fixtures } from './rules/postings.ts'

const STRICT: LintOptions = { preset: 'strict' }

describe('applyEdits', () => {
  it('changes no byte without edits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        expect(applyEdits(source, [])).toBe(source)
      }),
    )
  })

  it('puts each text where its span is, in whatever order the edits come', () => {
    const pieces = fc.array(fc.record({ kept: fc.string(), old: fc.string(), text: fc.string() }), { maxLength: 6 })
    fc.assert(
      fc.property(pieces, fc.string(), fc.infiniteStream(fc.nat()), (parts, rest, order) => {
        let source = ''
        const edits: Edit[] = []
        for (const { kept, old, text } of parts) {
          // Two insertions in one place have an order of their own.
          const start = source.length + kept.length + 1
          source += `${kept}|${old}`
          edits.push({ span: { start, end: start + old.length }, text })
        }
        const shuffled = edits
          .map((edit) => [order.next().value ?? 0, edit] as const)
          .sort(([a], [b]) => a - b)
          .map(([, edit]) => edit)
        expect(applyEdits(source + rest, shuffled)).toBe(
          parts.map(({ kept, text }) => `${kept}|${text}`).join('') + rest,
        )
      }),
    )
  })
})

describe('an unused suppression is removed', () => {
  it.each([
    ['with its line', '# Product Owner\n\n<!-- jdlint-disable -->\n## Tasks\n', '# Product Owner\n\n## Tasks\n'],
    [
      'with one of the blank lines around it',
      '# Product Owner\n\n<!-- jdlint-disable -->\n\nHello.\n',
      '# Product Owner\n\nHello.\n',
    ],
    ['from the first line', '<!-- jdlint-disable hybrid-title -->\n# Product Owner\n', '# Product Owner\n'],
    ['from the last line', '# Product Owner\n\n<!-- jdlint-enable -->', '# Product Owner\n\n'],
    ['from between list items', '- One\n<!-- jdlint-disable -->\n- Two\n', '- One\n- Two\n'],
    ['from between paragraphs, which stay two', 'One.\n<!-- jdlint-disable -->\nTwo.\n', 'One.\n\nTwo.\n'],
    [
      'from before a list that would go on as a paragraph',
      'One.\n<!-- jdlint-disable -->\n2. Two\n',
      'One.\n\n2. Two\n',
    ],
    ['from a quote', '> One.\n>\n> <!-- jdlint-disable -->\n> Two.\n', '> One.\n>\n> Two.\n'],
    ['from the end of a line', '# Product Owner <!-- jdlint-disable-line hybrid-title -->\n', '# Product Owner\n'],
    ['from the middle of a line', 'One <!-- jdlint-disable-line --> two.\n', 'One two.\n'],
    ['from before a hard break', 'One <!-- jdlint-disable-line -->  \ntwo.\n', 'One  \ntwo.\n'],
    ['over several lines', 'One.\n\n<!--\n  jdlint-disable\n  -- because\n-->\n\nTwo.\n', 'One.\n\nTwo.\n'],
    ['with CRLF', 'One.\r\n\r\n<!-- jdlint-disable -->\r\n\r\nTwo.\r\n', 'One.\r\n\r\nTwo.\r\n'],
    ['behind a byte order mark', '\ufeff<!-- jdlint-disable -->\nOne.\n', '\ufeffOne.\n'],
    ['with what ends it', '<!-- jdlint-disable -->\n\nOne.\n\n<!-- jdlint-enable -->\n', 'One.\n\n'],
    [
      'in the frontmatter',
      '---\ntitle: Product Owner\njdlint: {disable: [hybrid-title]}\n---\n',
      '---\ntitle: Product Owner\n---\n',
    ],
    [
      'in the frontmatter, over several lines',
      '---\njdlint:\n  disable:\n    - hybrid-title\n    - "inconsistent-title"\ntitle: Product Owner\n---\n',
      '---\ntitle: Product Owner\n---\n',
    ],
    [
      'in a TOML frontmatter',
      '+++\ntitle = "Product Owner"\n[jdlint]\ndisable = ["hybrid-title"]\n+++\n',
      '+++\ntitle = "Product Owner"\n+++\n',
    ],
  ])('%s', (_, source, expected) => {
    expect(fix(source)).toMatchObject({ source: expected, result: { diagnostics: [] } })
  })

  it.each([
    ['that is all a field says', '+++\ntitle = "<!-- jdlint-disable-line hybrid-title -->"\n+++\n\nHello.\n'],
    ['in front of text, which would become markdown', '<!-- jdlint-disable --> Hello.\n'],
    ['in front of a list item’s text', '- <!-- jdlint-disable --> One\n'],
    ['right before a word', 'Keep the <!-- jdlint-disable-line -->backlog in order.\n'],
    ['behind dashes, which would make a heading of the line above', 'Hello\n--<!-- jdlint-disable-line -->\n'],
    ['behind a number, which would open a list', 'Hello.\n\n2026<!-- jdlint-disable-line -->. We build tills.\n'],
    ['with another setting beside it', '---\njdlint:\n  disable: [hybrid-title]\n  reason: Agreed\n---\n'],
    ['in braces over several lines', '---\njdlint: {disable: [\n  hybrid-title\n  ]}\n---\n'],
    ['in the middle of a TOML table', '+++\n[jdlint]\ndisable = ["hybrid-title"]\nreason = "Agreed"\n+++\n'],
  ])('but not %s', (_, source) => {
    expect(fix(source)).toMatchObject({
      source,
      fixedCount: 0,
      result: { diagnostics: [{ ruleId: 'unused-suppression', suggestions: [] }] },
    })
  })

  it('where it may be, beside one that may not', () => {
    const kept = 'Hello\n--<!-- jdlint-disable-line -->\n'
    expect(fix(`${kept}\nHow are you? <!-- jdlint-enable -->\n`).source).toBe(`${kept}\nHow are you?\n`)
  })

  it('but no name out of a comment that the frontmatter takes for a part of the title', () => {
    const source = '---\ntitle: Product Owner <!-- jdlint-disable-line hybrid-title, no-rule -->\n---\n\nHello.\n'
    expect(fix(source).source).toBe(source)
  })

  it('rule by rule, where others are of use', () => {
    const title = '# Product Manager / Product Owner\n'
    const used = (names: string): string => `<!-- jdlint-disable-next-line ${names} -- agreed -->\n${title}`
    for (const names of [
      'hybrid-title, inconsistent-title, mislabeled-title',
      'inconsistent-title, hybrid-title',
      'inconsistent-title, mislabeled-title, hybrid-title',
    ]) {
      expect(fix(used(names)).source).toBe(used('hybrid-title'))
    }
  })
})

describe('a comment that ends a silence', () => {
  const HYBRID = '# Product Manager / Product Owner\n\nHello.\n'
  const MEASURED = '# Product Manager\n\nYou are measured by sprint velocity.\n'
  const spoken = (source: string): readonly string[] =>
    lint(source, { rules: { 'unused-suppression': 'off' } }).diagnostics.map(({ ruleId }) => ruleId)

  it.each([
    [
      'of another rule, which the silence goes on for',
      `<!-- jdlint-disable -->\n\n<!-- jdlint-enable hybrid-title -->\n\n${HYBRID}\nYou are measured by revenue and by sprint velocity.\n`,
    ],
    ['that cannot be removed', `<!-- jdlint-disable --> We build tills.\n\n<!-- jdlint-enable -->\n\n${MEASURED}`],
    ['on its own line', `<!-- jdlint-disable --> <!-- jdlint-enable -->\n\n${MEASURED}`],
    [
      'in front of a list item’s text',
      `- <!-- jdlint-disable --> We build tills.\n\n<!-- jdlint-enable -->\n\n${MEASURED}`,
    ],
  ])('stays while there is a silence %s', (_, source) => {
    expect(spoken(source)).not.toEqual([])
    expect(spoken(fix(source).source)).toEqual(spoken(source))
    expect(fix(source).source).toContain('jdlint-enable')
  })

  it.each([
    ['one', '<!-- jdlint-disable -->\n\n<!-- jdlint-enable -->\n\n'],
    ['one of two', '<!-- jdlint-disable -->\n\n<!-- jdlint-enable -->\n\n<!-- jdlint-enable -->\n\n'],
    ['one rule’s', '<!-- jdlint-disable hybrid-title -->\n\n<!-- jdlint-enable -->\n\n'],
  ])('goes when the silence has gone: %s', (_, comments) => {
    expect(fix(comments + HYBRID).source).toBe(HYBRID)
    expect(spoken(comments + HYBRID)).toEqual(['hybrid-title'])
  })

  it('keeps of several rules those that it is needed for', () => {
    const source = (rules: string): string =>
      `<!-- jdlint-disable --> We build tills.\n\n<!-- jdlint-enable ${rules} -->\n\n${HYBRID}`
    expect(fix(source('inconsistent-title, hybrid-title')).source).toBe(source('hybrid-title'))
  })

  it('is needed for a rule that is turned off in this run', () => {
    const source = `<!-- jdlint-disable --> We build tills.\n\n<!-- jdlint-enable -->\n\n${HYBRID}`
    expect(fix(source, { rules: { 'hybrid-title': 'off' } }).source).toBe(source)
  })
})

describe('a title is spelled as usual', () => {
  const fixed = (source: string): string => fix(source, STRICT).source
  const posting = (title: string, heading: string): string => `---\ntitle: ${title}\n---\n\n# ${heading}\n`

  it.each([
    ['Product Manager, Payments', 'Product manager - Payments', 'Product Manager, Payments'],
    ['senior product owner', 'Senior Product Owner', 'Senior Product Owner'],
    ['"Product owner (Payments)"', 'Product Owner, Payments', '"Product Owner, Payments"'],
  ])('in both places: %s and %s', (title, heading, expected) => {
    expect(fixed(posting(title, heading))).toBe(posting(expected, expected.replaceAll('"', '')))
  })

  it.each([
    ['Product Manager, Payments', 'Product Manager – Payments'],
    ['Product Manager', 'PRODUCT MANAGER'],
    ['Product Manager', 'Product manager, Payments'],
    ['Product Manager', 'Product owner'],
    ['Product Manager & Payments', 'Product manager &amp; Payments'],
    ['Product Manager, Payments', '*Product* manager, Payments'],
  ])('but not where that is in doubt, or stands there with marks: %s and %s', (title, heading) => {
    expect(fixed(posting(title, heading))).toBe(posting(title, heading))
  })

  it('but not inside braces, which a comma would break', () => {
    const source = '---\njob: {title: product manager – payments, city: Bergen}\n---\n\n# Product Manager, Payments\n'
    expect(fixed(source)).toBe(source)
  })
})

// Some hundred postings each, which a busy machine may take a while for.
describe('every posting', { timeout: 60_000 }, () => {
  const POSTINGS = [...fixtures(), ...examples()]
  const hasFix = ({ suggestions }: Diagnostic): boolean => suggestions.some(({ isFix }) => isFix)

  it('is left alone where there is nothing to fix, and else says afterwards what it said, without what was fixed', () => {
    for (const { name, source } of POSTINGS) {
      const before = lint(source, STRICT).diagnostics
      const after = fix(source, STRICT)
      if (!before.some(hasFix)) expect(after.source, name).toBe(source)
      const messages = (diagnostics: readonly Diagnostic[]): readonly string[] =>
        diagnostics.filter((one) => !hasFix(one)).map(({ message }) => message)
      expect(messages(after.result.diagnostics), name).toEqual(messages(before))
      expect(after.result.diagnostics.filter(hasFix), name).toEqual([])
      expect(after.result, name).toEqual(lint(after.source, STRICT))
    }
  })

  it('gets its bytes back when comments that silence nothing were put between its blocks', () => {
    const plain = POSTINGS.filter(
      ({ source }) => !/jdlint|[<`~\r]|^ {4}|^(?:---|\+\+\+)/mu.test(source) && fix(source).source === source,
    )
    const gaps = plain.flatMap(({ source }) =>
      Array.from(source.matchAll(/\n(?=(?:#|[-*+]) )/gu), ({ index }) => ({ source, gap: index + 1 })),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...gaps),
        fc.constantFrom('disable', 'disable-next-line', 'enable', 'disable-file'),
        ({ source, gap }, command) => {
          const rule = 'conflicting-reporting-line'
          fc.pre(!lint(source, STRICT).diagnostics.some(({ ruleId }) => ruleId === rule))
          expect(fix(`${source.slice(0, gap)}<!-- jdlint-${command} ${rule} -->\n${source.slice(gap)}`).source).toBe(
            source,
          )
        },
      ),
      { numRuns: 40 },
    )
  })
})
