import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compare,
  faultsOf,
  isInside,
  merged,
  without,
  type Baseline,
  type KnownFault,
} from '../../src/baseline/baseline.ts'
import { formatBaseline } from '../../src/baseline/format.ts'
import { parseBaseline } from '../../src/baseline/parse.ts'
import { lint } from '../../src/index.ts'
import { fixtures } from '../rules/postings.ts'

const segment = fc.string({ minLength: 1, maxLength: 8 }).filter((part) => isInside(part) && !part.includes('/'))
const files = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const faults = fc.array(
  fc.record({
    rule: fc.string(),
    section: fc.array(fc.string(), { maxLength: 3 }),
    hash: fc.string(),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 5 },
)
const baselines: fc.Arbitrary<Baseline> = fc
  .array(fc.tuple(files, faults.map(merged)), { maxLength: 5 })
  .map((entries) => new Map(entries))

function plain(baseline: Baseline): unknown {
  const sorted = (known: readonly KnownFault[]): readonly string[] => known.map((fault) => JSON.stringify(fault)).sort()
  return Object.fromEntries([...baseline].map(([file, known]) => [`file ${file}`, sorted(known)]))
}

function fault(text: string): string {
  const parsed = parseBaseline(text)
  return 'fault' in parsed ? `${parsed.fault.line}:${parsed.fault.column} ${parsed.fault.what}` : 'none'
}

describe('a baseline file', () => {
  it('reads as it was written, and is written the same again', () => {
    fc.assert(
      fc.property(baselines, (baseline) => {
        const text = formatBaseline(baseline)
        const parsed = parseBaseline(text)
        expect('baseline' in parsed && plain(parsed.baseline)).toEqual(plain(baseline))
        expect(formatBaseline(new Map([...baseline].reverse()))).toBe(text)
        expect(JSON.parse(text)).toMatchObject({ version: 1 })
      }),
    )
  })

  it('has a line for each fault, sorted', () => {
    const known = (rule: string): KnownFault => ({ rule, section: ['Tasks', 'Daily'], hash: '00ff', count: 1 })
    expect(
      formatBaseline(
        new Map([
          ['b.md', [known('b'), known('a'), known('b')]],
          ['a.md', [known('a')]],
          ['c.md', []],
        ]),
      ),
    ).toBe(`{
  "version": 1,
  "files": {
    "a.md": [
      { "rule": "a", "section": ["Tasks", "Daily"], "hash": "00ff", "count": 1 }
    ],
    "b.md": [
      { "rule": "a", "section": ["Tasks", "Daily"], "hash": "00ff", "count": 1 },
      { "rule": "b", "section": ["Tasks", "Daily"], "hash": "00ff", "count": 2 }
    ]
  }
}
`)
  })

  it('may hold a file twice, as after a merge', () => {
    const entry = '[{"rule":"a","section":[],"hash":"0","count":1}]'
    const parsed = parseBaseline(`\ufeff{"version":1,"files":{"a.md":${entry},"a.md":${entry}}}`)
    expect(parsed).toEqual({ baseline: new Map([['a.md', [{ rule: 'a', section: [], hash: '0', count: 2 }]]]) })
  })

  it.each([
    ['', '1:1 not JSON: value expected'],
    ['{\n  "version": 1,\n<<<<<<< ours\n', '3:1 not JSON: invalid symbol'],
    ['{"version": 1, "files": {}} {}', '1:29 not JSON: end of file expected'],
    ['[]', '1:1 a baseline must be an object'],
    ['{"files": {}}', '1:1 a baseline needs "version"'],
    ['{"version": 2, "files": {}}', '1:13 "version" must be 1'],
    ['{"version": 1, "files": []}', '1:25 "files" must be an object'],
    [
      '{"version": 1,\n "files": {"../a.md": []}}',
      '2:12 "../a.md" must be a path inside of this folder, with forward slashes',
    ],
    ['{"version": 1, "files": {"a.md": {}}}', '1:34 "a.md" must be a list'],
    ['{"version": 1, "files": {"a.md": [{"rule": "a"}]}}', '1:35 an entry needs "section"'],
    [
      '{"version": 1, "files": {"a.md": [{"rule": 1, "section": [], "hash": "", "count": 1}]}}',
      '1:44 "rule" must be text',
    ],
    [
      '{"version": 1, "files": {"a.md": [{"rule": "a", "section": [], "hash": "", "count": 0.5}]}}',
      '1:85 "count" must be a whole number from 1',
    ],
    ['['.repeat(100_000), '1:1 nested too deeply'],
  ])('says where it is broken: %.60s', (text, expected) => {
    expect(fault(text)).toBe(expected)
  })

  it('never leads outside of its folder', () => {
    const outside = [
      '../a.md',
      'a/../../b.md',
      '/etc/passwd',
      'C:/a.md',
      'c:a.md',
      '\\\\host\\a.md',
      'a\\b.md',
      './a.md',
      'a//b.md',
      '',
      '..',
      'a/.',
    ]
    expect(outside.filter(isInside)).toEqual([])
    expect(['a.md', 'a/b c.md', '..a/b..md', '.jobs/ü.md'].filter((file) => !isInside(file))).toEqual([])
  })
})

describe('a baseline', { timeout: 60_000 }, () => {
  const judge = (source: string): ReturnType<typeof lint> => lint(source, { preset: 'strict' })
  const faulty = fixtures().filter(({ source }) => judge(source).diagnostics.length > 0)

  it('knows all that was reported when it was made, also when lines have moved', () => {
    expect(faulty).not.toEqual([])
    for (const { name, source } of faulty) {
      const known = faultsOf(judge(source).diagnostics)
      // Where there is no frontmatter that must stay first, a blank line above all; and one below each heading.
      const above = /^(?:---|\+\+\+)/u.test(source) ? source : `\n${source}`
      for (const moved of [source, above, above.replace(/^(#.*)$/gmu, '$1\n')]) {
        const { result, knownCount, stale } = compare(judge(moved), known)
        expect({ left: result.diagnostics, knownCount, stale }, name).toEqual({
          left: [],
          knownCount: judge(source).diagnostics.length,
          stale: [],
        })
      }
    }
  })

  it('does not hide another fault in the place of the old one', () => {
    const posting = (measure: string): string => `# Product Manager\n\n## How we measure success\n\n- ${measure}\n`
    const known = faultsOf(lint(posting('Sprint velocity')).diagnostics)
    const { result, stale } = compare(lint(posting('Cycle time')), known)
    expect(result).toMatchObject({ errorCount: 1, diagnostics: [{ ruleId: 'conflicting-metrics' }] })
    expect(stale).toEqual(known)
  })

  it('does not hide the same words under another heading', () => {
    const source = '# Product Manager\n\n## How we measure success\n\n- Sprint velocity\n'
    const { result } = compare(
      lint(source.replace('How we measure success', 'Your success metrics')),
      faultsOf(lint(source).diagnostics),
    )
    expect(result.errorCount).toBe(1)
  })

  it('counts equal faults', () => {
    const { diagnostics } = lint('# Product Manager\n\n## How we measure success\n\n- Sprint velocity\n')
    const [known] = faultsOf([...diagnostics, ...diagnostics])
    expect(known?.count).toBe(2)
    const thrice = {
      diagnostics: [...diagnostics, ...diagnostics, ...diagnostics],
      errorCount: 3,
      warningCount: 0,
      infoCount: 0,
    }
    expect(compare(thrice, known ? [known] : [])).toMatchObject({ result: { errorCount: 1 }, knownCount: 2, stale: [] })
    const once = compare({ diagnostics, errorCount: 1, warningCount: 0, infoCount: 0 }, known ? [known] : [])
    expect(once).toMatchObject({ result: { errorCount: 0 }, stale: [{ count: 1 }] })
    expect(without(known ? [known] : [], once.stale)).toMatchObject([{ count: 1 }])
  })
})
