import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../src/explain.ts'
import { explain } from '../../src/index.ts'
import { explainText } from '../../src/reporters/explain-text.ts'
import { place } from './handmade.ts'

const PLAIN = { colors: picocolors.createColors(false), width: 80 }

const POSTING = `# Product Manager

- Own the product roadmap
- Set the pricing
- Grow revenue
- Groom the backlog

5 years writing user stories
`

type Signal = Explanation['signals'][number]

function signal(quote: string, rest: Partial<Signal> = {}): Signal {
  return {
    role: 'product-manager',
    dimension: 'artifact',
    ownership: 'owned',
    kind: 'roadmap',
    probability: 0.9,
    text: quote,
    section: 'responsibilities',
    because: 'it is a duty',
    ...place(POSTING, quote),
    ...rest,
  }
}

const MIXED: Explanation = {
  title: { text: 'Product Manager', role: 'product-manager', normal: null, ...place(POSTING, 'Product Manager') },
  level: null,
  isEnglish: true,
  isPrompt: false,
  model: { id: 'strategic-tactical', name: 'the strategic/tactical split' },
  profile: {
    role: 'mixed',
    shares: { 'product-manager': 0.75, 'product-owner': 0.25 },
    dimensions: [
      { dimension: 'artifact', 'product-manager': 2, 'product-owner': 1 },
      { dimension: 'accountability', 'product-manager': 1, 'product-owner': 0 },
    ],
  },
  jobs: { duties: 0, nearest: [], third: null },
  pay: [],
  sections: [],
  shortfalls: [],
  others: [],
  signals: [
    signal('Own the product roadmap'),
    signal('Set the pricing', { kind: 'go-to-market' }),
    signal('Grow revenue', { dimension: 'accountability', kind: 'results' }),
    signal('Groom the backlog', { role: 'product-owner', kind: 'backlog' }),
    signal('writing user stories', {
      role: 'product-owner',
      ownership: 'doubtful',
      kind: 'stories',
      because: 'it is about user stories, but does not plainly make it the hire’s own',
    }),
  ],
}

const NOTHING: Explanation = {
  title: null,
  level: null,
  isEnglish: true,
  isPrompt: false,
  model: { id: 'strategic-tactical', name: 'the strategic/tactical split' },
  profile: { role: 'undetermined', shares: { 'product-manager': 0, 'product-owner': 0 }, dimensions: [] },
  jobs: { duties: 0, nearest: [], third: null },
  pay: [],
  sections: [],
  shortfalls: [],
  others: [],
  signals: [],
}

describe('explainText', () => {
  it('shows what the posting pays, and where it says so', () => {
    const place = { span: { start: 0, end: 0 }, loc: signal('Own the product roadmap').loc }
    const pay = [
      {
        min: 61000,
        max: 72500.5,
        currency: 'EUR',
        unit: 'year',
        isOnTarget: false,
        text: '61.000–72.500,50 €',
        ...place,
      },
      { min: null, max: 90000, currency: 'USD', unit: null, isOnTarget: true, text: '$90k', ...place },
      { min: 48, max: 48, currency: 'USD', unit: 'hour', isOnTarget: false, text: '$48', ...place },
      { min: 48, max: null, currency: 'USD', unit: 'hour', isOnTarget: false, text: '$48', ...place },
    ] as const
    const shown = explainText([{ filePath: 'pm.md', source: '', explanation: { ...NOTHING, pay } }], PLAIN)
    expect(shown).toContain(`Pay
  line 3    61,000–72,500.5 EUR per year: “61.000–72.500,50 €”
  line 3    up to 90,000 USD, on target: “$90k”
  line 3    48 USD per hour: “$48”
  line 3    from 48 USD per hour: “$48”
`)
  })

  it('shows what the title says, the shares, the dimensions and the lines behind them', () => {
    expect(explainText([{ filePath: 'careers/pm.md', source: POSTING, explanation: MIXED }], PLAIN)).toBe(`careers/pm.md
Its title “Product Manager” says Product Manager. Its duties are a mix of both
roles.
Judged by the strategic/tactical split.

  Product Manager  ███████████████░░░░░   75 %  3 lines
  Product Owner    █████░░░░░░░░░░░░░░░   25 %  1 line

                   Product Manager  Product Owner
  artifact         ████████ 2       ████ 1
  accountability   ████ 1           ·

Product Manager work
  line 3    “Own the product roadmap” (roadmap)
  line 4    “Set the pricing” (go-to-market)
  line 5    “Grow revenue” (results)

Product Owner work
  line 6    “Groom the backlog” (backlog)

Read, but not counted
  line 8    “writing user stories” (it is about user stories, but does not
            plainly make it the hire’s own)
`)
  })

  it('shows what the title comes to, with the codes of its jobs', () => {
    const source = '# Sr. Growth Product Manager / Scrum Master, Ferries (m/f/d)\n'
    const lines = explainText([{ filePath: 'a.md', source, explanation: explain(source) }], PLAIN).split('\n')
    expect(lines.slice(6, 12)).toEqual([
      '  Usual title  Senior Product Manager / Scrum Master',
      '  Kind         growth',
      '  Area         Ferries',
      '  O*NET-SOC    11-2021.00, 15-1299.09',
      '  ESCO         1223.1, 1330.7',
      '  Left out     (m/f/d)',
    ])
  })

  it('shows words once that speak for several kinds of work, with all of them', () => {
    const signals = [
      signal('Own the product roadmap'),
      signal('product roadmap', { kind: 'vision' }),
      signal('Own the product', { kind: 'strategy' }),
      signal('Set the pricing', { kind: 'go-to-market' }),
    ]
    const report = explainText([{ filePath: 'a.md', source: POSTING, explanation: { ...MIXED, signals } }], PLAIN)
    expect(report).toContain(
      '  line 3    “Own the product roadmap” (roadmap, strategy, vision)\n  line 4    “Set the pricing” (go-to-market)\n',
    )
    expect(report).toContain('75 %  2 lines')
  })

  it('says something true about a file without title and duties', () => {
    expect(explainText([{ filePath: 'a.md', source: '', explanation: NOTHING }], PLAIN)).toBe(
      'a.md\nIt has no title. Too few duties are typical of either role to say whose work it\nis.\nJudged by the strategic/tactical split.\n',
    )
  })

  it('separates files by a blank line', () => {
    const file = { filePath: 'a.md', source: '', explanation: NOTHING }
    expect(explainText([file, { ...file, filePath: 'b.md' }], PLAIN)).toContain(
      'it\nis.\nJudged by the strategic/tactical split.\n\nb.md\n',
    )
  })

  it('shows even a small share', () => {
    const explanation = {
      ...MIXED,
      profile: { ...MIXED.profile, shares: { 'product-manager': 0.99, 'product-owner': 0.01 } },
    }
    expect(explainText([{ filePath: 'a.md', source: POSTING, explanation }], PLAIN)).toMatch(
      /Product Owner +█░{19} +1 %/u,
    )
  })

  it('says the same in colours', () => {
    const files = [{ filePath: 'careers/pm.md', source: POSTING, explanation: MIXED }]
    const colored = explainText(files, { ...PLAIN, colors: picocolors.createColors(true) })
    expect(colored).toContain('\u001b[')
    expect(colored.replace(/\u001b\[\d+m/gu, '')).toBe(explainText(files, PLAIN))
  })

  it('lets no escape sequence of the author through', () => {
    const explanation = { ...MIXED, signals: [signal('Grow revenue', { text: 'Grow\u001b[31m' })] }
    expect(explainText([{ filePath: '\u001b.md', source: POSTING, explanation }], PLAIN)).not.toContain('\u001b')
  })

  it('tells where a posting was not read in full', () => {
    const shortfalls = [
      { limit: 'maxNesting' as const, bound: 60, ...place(POSTING, 'Product Manager') },
      { limit: 'maxLength' as const, bound: 1000, ...place(POSTING, 'Product Manager') },
      { limit: null, bound: 0, ...place(POSTING, 'Product Manager') },
    ]
    const lines = explainText([{ filePath: 'a.md', source: POSTING, explanation: { ...NOTHING, shortfalls } }], {
      ...PLAIN,
      width: 100,
    }).split('\n')
    const { line } = place(POSTING, 'Product Manager').loc.start
    expect(lines.slice(lines.indexOf('Not read in full'))).toEqual([
      'Not read in full',
      `  line ${line}: the posting is read line by line, because it passes maxNesting (60)`,
      `  line ${line}: nothing is read from here on, because it passes maxLength (1000)`,
      `  line ${line}: the posting is read line by line, because the markdown parser failed`,
      '',
    ])
  })

  it('shows the nearest jobs, their shares and the lines that are plainly theirs, and names the one that the duties mostly are', () => {
    const duty = (quote: string): Explanation['jobs']['nearest'][number]['duties'][number] => ({
      text: quote,
      ...place(POSTING, quote),
    })
    const jobs: Explanation['jobs'] = {
      duties: 4,
      nearest: [
        {
          id: 'product-manager',
          name: 'Product Manager',
          share: 0.7,
          duties: [duty('Set the pricing'), duty('Grow revenue')],
        },
        { id: 'product-owner', name: 'Product Owner', share: 0.25, duties: [duty('Groom the backlog')] },
        { id: 'ba', name: 'Business Analyst', share: 0.05, duties: [] },
      ],
      third: { id: 'ba', name: 'Business Analyst' },
    }
    const text = explainText([{ filePath: 'pm.md', source: POSTING, explanation: { ...MIXED, jobs } }], PLAIN)
    expect(text).toContain(`Nearest jobs, by 4 duties
  Product Manager   ██████░░   70 %  lines 4, 5
  Product Owner     ██░░░░░░   25 %  line 6
  Business Analyst  █░░░░░░░    5 %  no line plainly
`)
    expect(text.replaceAll('\n', ' ')).toContain('Its duties are mostly Business Analyst work.')
  })
})
