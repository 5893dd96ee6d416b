import { beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, explain, lint, parseConfig, type LintOptions } from '../../src/index.ts'
import { loadReader } from '../../src/inputs/load.ts'

const MANAGER = { role: 'product-manager', currency: 'EUR', min: 70_000, max: 90_000 } as const
const OWNER = { role: 'product-owner', currency: 'EUR', min: 50_000, max: 65_000 } as const

function said(
  source: string,
  options: Readonly<Record<string, unknown>>,
  more: Pick<LintOptions, 'language' | 'preset'> = {},
): readonly string[] {
  const { diagnostics } = lint(source, { ...more, rules: { 'pay-fits-role': ['warning', options] } })
  return diagnostics.filter(({ ruleId }) => ruleId === 'pay-fits-role').map(({ message }) => message)
}

function paying(pay: string, title = 'Product Manager'): string {
  return `# ${title}\n\n## What we offer\n\n- Salary: ${pay}\n`
}

describe('pay-fits-role without data', () => {
  it('says nothing in either preset', () => {
    for (const preset of ['recommended', 'strict'] as const)
      for (const pay of ['€10,000–€12,000 per year', 'competitive', '$900,000 a year'])
        expect(lint(paying(pay), { preset }).diagnostics.map(({ ruleId }) => ruleId)).not.toContain('pay-fits-role')
  })
})

describe('a band', () => {
  it.each([
    ['€70,000–€90,000', undefined],
    ['€75,000', undefined],
    ['€90,000–€90,000', undefined],
    ['up to €85,000', undefined],
    ['€40,000–€45,000', 'is below'],
    ['€95,000–€99,000', 'is above'],
    ['€60,000–€80,000', 'starts below'],
    ['€80,000–€95,000', 'ends above'],
    ['€60,000–€95,000', 'is wider than'],
    ['from €95,000', 'is above'],
  ])('holds for %s', (pay, how) => {
    const [message, ...more] = said(paying(pay), { bands: [MANAGER] })
    expect(more).toEqual([])
    if (how === undefined) expect(message).toBeUndefined()
    else expect(message).toContain(`) ${how} your band for a Product Manager (70,000–90,000 EUR per year)`)
  })

  it('of the other role is mentioned where the pay is in it', () => {
    expect(said(paying('€52,000–€60,000'), { bands: [MANAGER, OWNER] })).toEqual([
      'The pay (52,000–60,000 EUR per year) is below your band for a Product Manager (70,000–90,000 EUR per year). It would be in the band for a Product Owner (50,000–65,000 EUR per year): is the title right? Correct the pay, or the band in the configuration.',
    ])
    expect(said(paying('€30,000'), { bands: [MANAGER, OWNER] })[0]).not.toContain('is the title right')
  })

  it('holds for its role alone; a title that names both may be paid as either', () => {
    expect(said(paying('€52,000', 'Product Owner'), { bands: [MANAGER] })).toEqual([])
    expect(said(paying('€52,000', 'Product Manager / Product Owner'), { bands: [MANAGER, OWNER] })).toEqual([])
    expect(said(paying('€40,000', 'Product Manager / Product Owner'), { bands: [MANAGER, OWNER] })[0]).toContain(
      'is below your bands for a Product Manager (70,000–90,000 EUR per year) and a Product Owner',
    )
  })

  it('of the level that the title names comes before one without', () => {
    const bands = [MANAGER, { ...MANAGER, level: 'associate', min: 45_000, max: 60_000 }]
    expect(said(paying('€50,000', 'Associate Product Manager'), { bands })).toEqual([])
    expect(said(paying('€75,000', 'Associate Product Manager'), { bands })[0]).toContain(
      'is above your band for an Associate Product Manager',
    )
    expect(said(paying('€75,000', 'Senior Product Manager'), { bands })).toEqual([])
  })

  it.each([
    ['the title', '# Product Manager, Porto\n\nSalary: €40,000\n'],
    ['the frontmatter', '---\ntitle: Product Manager\nlocation: Porto, Portugal\n---\n\nSalary: €40,000\n'],
    ['a line', '# Product Manager\n\n**Location:** Porto or remote\n\nSalary: €40,000\n'],
    ['a sentence', '# Product Manager\n\nBased in Porto, you work with nine colleagues.\n\nSalary: €40,000\n'],
    ['the words at the pay', '# Product Manager\n\nThe salary in Porto is €40,000 per year.\n'],
  ])('of a place holds where %s names it', (_, source) => {
    const bands = [MANAGER, { ...MANAGER, place: 'Porto', min: 35_000, max: 45_000 }]
    expect(said(source, { bands })).toEqual([])
    expect(said(source.replaceAll('Porto', 'Portovenere'), { bands })).toHaveLength(1)
  })

  it('of the place that stands at a pay holds for that pay', () => {
    const bands = [
      { ...MANAGER, place: 'Vienna' },
      { ...MANAGER, place: 'Porto', min: 35_000, max: 45_000 },
    ]
    const source = '# Product Manager (Vienna or Porto)\n\n- Salary in Vienna: €40,000\n- Salary in Porto: €41,000\n'
    expect(said(source, { bands })).toEqual([
      expect.stringContaining('The pay (40,000 EUR per year) is below your band for a Product Manager in Vienna'),
    ])
  })

  it('is not compared with what it cannot be compared with, and that is said', () => {
    const bands = [MANAGER]
    const because = (pay: string, hoursPerYear = 0): string =>
      said(paying(pay), { bands, hoursPerYear }).join().split(': ').at(-1) ?? ''
    expect(because('$80,000')).toBe('the currencies differ. Add a band in USD.')
    expect(because('€5,000')).toBe('it does not say what it is for. Write “per month” or “per year”.')
    expect(because('OTE €80,000 per year')).toBe('it includes what is earned by results. Say the base pay, too.')
    expect(because('€60 per hour')).toBe(
      'it is per hour, and the band per year. Say in the configuration how many hours a year has (hoursPerYear), or add a band per hour.',
    )
    expect(said(paying('€60 per hour'), { bands, hoursPerYear: 1400 })).toEqual([])
    expect(said(paying('€60 per hour'), { bands, hoursPerYear: 1800 })[0]).toContain(
      'is above your band for a Product Manager (70,000–90,000 EUR per year), counted with 1,800 hours a year.',
    )
    expect(said(paying('€6,500 per month'), { bands, hoursPerYear: 1800 })).toEqual([])
    expect(said(paying('€700 per day'), { bands, hoursPerYear: 1800 })[0]).toContain('counted with 260 working days')
  })

  it('per hour is compared with pay per hour as it is', () => {
    expect(said(paying('€60 per hour'), { bands: [{ ...MANAGER, unit: 'hour', min: 50, max: 70 }] })).toEqual([])
  })

  it('is compared once with what a posting says twice, and with the base pay beside what is earned by results', () => {
    const twice = '# Product Manager\n\nSalary: €40,000 per year\n\n## What we offer\n\n- Salary: €40,000 a year\n'
    expect(said(twice, { bands: [MANAGER] })).toHaveLength(1)
    const both = '# Product Manager\n\n- Base salary: €75,000\n- OTE: €110,000\n'
    expect(said(both, { bands: [MANAGER] })).toEqual([])
  })
})

describe('requirePay', () => {
  const REQUIRED = { requirePay: true }

  it.each([
    ['# Product Owner\n\n## Your tasks\n\n- Write user stories\n', 'Nothing here says what the job pays'],
    [paying('competitive'), '“competitive” says no sum'],
    [paying('depending on experience'), '“depending” says no sum'],
    ['# Product Owner\n\nWe pay a very competitive salary.\n', '“competitive salary” says no sum'],
    ['# Product Owner\n\nThe compensation is negotiable.\n', '“compensation is negotiable” says no sum'],
    ['# Product Owner\n\nWe have raised €20M.\n', 'Nothing here says what the job pays'],
    [paying('up to €80,000'), 'The pay has no lowest sum'],
    [paying('from €60,000'), 'The pay has no highest sum'],
  ])('reports %j', (source, message) => {
    expect(said(source, REQUIRED)).toEqual([expect.stringContaining(message)])
  })

  it.each(['€60,000–€80,000', '€60,000', '€25–€30 per hour', '€60,000–€80,000, which is a competitive salary'])(
    'is content with %s',
    (pay) => {
      expect(said(paying(pay), REQUIRED)).toEqual([])
    },
  )

  it('says nothing of other professions and of other languages', () => {
    for (const profession of ['Software Engineer', 'Business Analyst', 'Scrum Master'])
      expect(said(paying('competitive', profession), { ...REQUIRED, bands: [MANAGER, OWNER] })).toEqual([])
    const german =
      '# Product Owner (m/w/d)\n\n## Deine Aufgaben\n\n- Du schreibst die Anforderungen und priorisierst das Backlog\n- Du bist für die Abnahme verantwortlich und sprichst mit dem Team\n'
    expect(explain(german).isEnglish).toBe(false)
    expect(said(german, REQUIRED)).toEqual([])
  })
})

describe('a job board’s data', () => {
  beforeAll(() => loadReader('json'))

  it('is compared by its place, at the sums in the file', () => {
    const job = {
      '@type': 'JobPosting',
      title: 'Product Manager',
      description: 'Own the roadmap of the booking site and the vision of the product',
      jobLocation: { '@type': 'Place', address: { addressLocality: 'Porto', addressCountry: 'PT' } },
      baseSalary: { currency: 'EUR', value: { minValue: 50000, maxValue: 52000, unitText: 'YEAR' } },
    }
    const source = JSON.stringify(job)
    const bands = [MANAGER, { ...MANAGER, place: 'Porto', min: 35_000, max: 45_000 }]
    const { diagnostics } = lint(source, { language: 'json', rules: { 'pay-fits-role': ['error', { bands }] } })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('is above your band for a Product Manager in Porto'),
    ])
    expect(diagnostics.map(({ span }) => source.slice(span.start, span.end))).toEqual(['50000,"maxValue":52000'])
  })
})

describe('a mistake in a band', () => {
  it.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{ role: 'product-mangaer' }, '.role: unknown value “product-mangaer” (did you mean product-manager?'],
    [{ level: 'medior' }, '.level: unknown value “medior”'],
    [{ currency: 'euro' }, '.currency: must be the code of a currency in capital letters, such as "EUR"'],
    [{ min: '60k' }, '.min: must be a number from 0 up'],
    [{ min: 95_000 }, ': min (95000) is above max (90000)'],
    [{ unit: 'fortnight' }, '.unit: unknown value “fortnight”'],
    [{ place: ' ' }, '.place: must be a place, such as "Berlin", but is empty'],
    [{ city: 'Berlin' }, '.city: unknown key “city”'],
  ])('%j names the key and the way out', (change, complaint) => {
    const value = { rules: { 'pay-fits-role': ['warning', { bands: [MANAGER, { ...MANAGER, ...change }] }] } }
    expect(() => parseConfig(value)).toThrow(ConfigError)
    expect(() => parseConfig(value)).toThrow(`rules.pay-fits-role[1].bands[1]${complaint}`)
  })
})
