import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { explain, type Span } from '../../src/index.ts'
import { payIn } from '../../src/pay/pay.ts'
import { parsePostings } from '../../src/posting/parse.ts'
import { loadReader } from '../../src/inputs/load.ts'
import type { Language } from '../../src/inputs/language.ts'

type Read = readonly [min: number | null, max: number | null, currency: string, unit: string | null]
type Expected = readonly [text: string, ...Read]

function payOf(source: string, language: Language = 'markdown'): readonly Read[] {
  return explain(source, { language }).pay.map(({ min, max, currency, unit }) => [min, max, currency, unit])
}

/** The words of the source that are read as pay. */
function wordsOf(source: string, { pay }: { readonly pay: readonly { readonly span: Span }[] }): readonly string[] {
  return pay.map(({ span }) => source.slice(span.start, span.end))
}

/** Under what we offer, as a line of its own. */
function offered(text: string): string {
  return `# Product Manager\n\n## What we offer\n\n- ${text}\n`
}

const FORMS: readonly Expected[] = [
  ['Salary: $95,000 - $120,000', 95_000, 120_000, 'USD', 'year'],
  ['Salary: $95,000-$120,000 per year', 95_000, 120_000, 'USD', 'year'],
  ['Salary range: $95,000–$120,000 a year', 95_000, 120_000, 'USD', 'year'],
  ['Base salary: $95,000—$120,000 USD', 95_000, 120_000, 'USD', 'year'],
  ['Pay: $95,000.00 - $120,000.00 annually', 95_000, 120_000, 'USD', 'year'],
  ['Base pay of $95k-$120k', 95_000, 120_000, 'USD', 'year'],
  ['Base pay of $95-120k', 95_000, 120_000, 'USD', 'year'],
  ['Salary: $95K to $120K + equity', 95_000, 120_000, 'USD', 'year'],
  ['The salary is between $95,000 and $120,000, depending on experience', 95_000, 120_000, 'USD', 'year'],
  ['The base pay ranges from $95,000/year up to $120,000/year', 95_000, 120_000, 'USD', 'year'],
  ['Pay starts at $95,000 and goes up to $120,000', 95_000, 120_000, 'USD', 'year'],
  ['The range for this salary is USD 95,000 - 120,000', 95_000, 120_000, 'USD', 'year'],
  ['Salary: 95,000 - 120,000 USD', 95_000, 120_000, 'USD', 'year'],
  ['Salary: 95,000 USD - 120,000 USD', 95_000, 120_000, 'USD', 'year'],
  ['Salary: US$95,000 to US$120,000', 95_000, 120_000, 'USD', 'year'],
  ['Salary: USD$95,000 per year - USD$120,000 per year', 95_000, 120_000, 'USD', 'year'],
  ['Salary: Low: $95,000 - High: $120,000', 95_000, 120_000, 'USD', 'year'],
  ['Annual pay: 95000~120000 USD', 95_000, 120_000, 'USD', 'year'],
  ['Salary: $95,000 - $120,000 CAD', 95_000, 120_000, 'CAD', 'year'],
  ['Salary: CA$95,000 - CA$120,000', 95_000, 120_000, 'CAD', 'year'],
  ['Salary: C$95k–C$120k', 95_000, 120_000, 'CAD', 'year'],
  ['Salary: A$140,000 – A$160,000 plus super', 140_000, 160_000, 'AUD', 'year'],
  ['Salary: AUD 140,000 to 160,000', 140_000, 160_000, 'AUD', 'year'],
  ['Salary: NZ$110,000', 110_000, 110_000, 'NZD', 'year'],
  ['Salary: S$7,000 - S$9,500 per month', 7000, 9500, 'SGD', 'month'],
  ['Salary: £45,000 - £60,000', 45_000, 60_000, 'GBP', 'year'],
  ['Salary: £45k-£60k DOE', 45_000, 60_000, 'GBP', 'year'],
  ['Salary: £45-60k', 45_000, 60_000, 'GBP', 'year'],
  ['Salary: £45-60,000 per annum', 45_000, 60_000, 'GBP', 'year'],
  ['Salary: £45,000 – £60, 000', 45_000, 60_000, 'GBP', 'year'],
  ['Up to £60,000 base salary p.a.', null, 60_000, 'GBP', 'year'],
  ['Salary up to £60k', null, 60_000, 'GBP', 'year'],
  ['Salary from £45,000', 45_000, null, 'GBP', 'year'],
  ['Salary: £45,000+', 45_000, null, 'GBP', 'year'],
  ['Starting at £45,000 salary', 45_000, null, 'GBP', 'year'],
  ['Day rate: £450 - £550', 450, 550, 'GBP', 'day'],
  ['We pay £500 per day', 500, 500, 'GBP', 'day'],
  ['Pay: up to €500,00 per day', null, 500, 'EUR', 'day'],
  ['Salary: 60.000 € - 75.000 € brutto', 60_000, 75_000, 'EUR', 'year'],
  ['Salary: 60.000 – 75.000 EUR per year', 60_000, 75_000, 'EUR', 'year'],
  ['Salary: €60.000,00 bis €75.000,00', 60_000, 75_000, 'EUR', 'year'],
  ['Salary: 60 000 – 75 000 € gross per year', 60_000, 75_000, 'EUR', 'year'],
  ['Salary: 60k€ to 75k€', 60_000, 75_000, 'EUR', 'year'],
  ['Salary: EUR 60k to 75k', 60_000, 75_000, 'EUR', 'year'],
  ['Salary: 60 Tsd. € - 75 Tsd. €', 60_000, 75_000, 'EUR', 'year'],
  ['Gross monthly salary between EUR 4,500 and EUR 6,400', 4500, 6400, 'EUR', 'month'],
  ['up to € 7.300 gross per month, your salary depending on experience', null, 7300, 'EUR', 'month'],
  ['A minimum salary of € 4.300,- and maximum of € 6.100,- gross a month', 4300, 6100, 'EUR', 'month'],
  ['Salary of 3,500 euros per month', 3500, 3500, 'EUR', 'month'],
  ["Salary: CHF 120'000 - 140'000", 120_000, 140_000, 'CHF', 'year'],
  ['Salary: CHF 120’000.– per year', 120_000, 120_000, 'CHF', 'year'],
  ['Salary: 45 000 - 55 000 SEK per month', 45_000, 55_000, 'SEK', 'month'],
  ['Salary: 18 000 – 24 000 PLN gross / month', 18_000, 24_000, 'PLN', 'month'],
  ['Salary: 18 000 zł per month', 18_000, 18_000, 'PLN', 'month'],
  ['Salary: ₹18-24 LPA', 1_800_000, 2_400_000, 'INR', 'year'],
  ['Salary: INR 18 lakhs to 24 lakhs per annum', 1_800_000, 2_400_000, 'INR', 'year'],
  ['Pay: $45 - $60 per hour', 45, 60, 'USD', 'hour'],
  ['Pay: $45.50/hr', 45.5, 45.5, 'USD', 'hour'],
  ['Hourly rate: $45-$60', 45, 60, 'USD', 'hour'],
  ['Pay: $60 an hour', 60, 60, 'USD', 'hour'],
  ['Pay of $1,800 per week', 1800, 1800, 'USD', 'week'],
  ['Compensation of $8,000/month', 8000, 8000, 'USD', 'month'],
  ['Compensation: \\$6,000--8,000 USD per month full-time', 6000, 8000, 'USD', 'month'],
  ['Minimum OTE of $140k + equity', 140_000, null, 'USD', 'year'],
  ['OTE: $140,000 - $180,000', 140_000, 180_000, 'USD', 'year'],
  ['Salary: $130,000 (bonus eligible)', 130_000, 130_000, 'USD', 'year'],
  ['$95k-$120k base + 10% bonus', 95_000, 120_000, 'USD', 'year'],
  ['Salary: DKK 52,000 – 60,000 per month', 52_000, 60_000, 'DKK', 'month'],
  ['PLN 20 000 – 25 000 net (B2B) / month', 20_000, 25_000, 'PLN', 'month'],
  ['Salary: 18 000–24 000 zł brutto', 18_000, 24_000, 'PLN', null],
  ['Salary: 70–85 TEUR', 70_000, 85_000, 'EUR', 'year'],
  ['Salary: 70k€–85k€ p.a.', 70_000, 85_000, 'EUR', 'year'],
  ['Gehalt: 70.000 bis 85.000 Euro pro Jahr', 70_000, 85_000, 'EUR', 'year'],
  ['Salaire : 48 000 à 56 000 € brut par an', 48_000, 56_000, 'EUR', 'year'],
  ['Pay range: $52/hr – $61/hr', 52, 61, 'USD', 'hour'],
  ['Rate: £600 per day outside IR35', 600, 600, 'GBP', 'day'],
  ['The range for this role is $131,000.00 - $149,500.00', 131_000, 149_500, 'USD', 'year'],
  ['Pay: From $118,000.00 per year', 118_000, null, 'USD', 'year'],
  ['Pay: $118,000$131,000 USD', 118_000, 131_000, 'USD', 'year'],
  ['€68k – €79k, remote within Europe', 68_000, 79_000, 'EUR', 'year'],
  ['We offer 68,000 to 79,000 EUR per year', 68_000, 79_000, 'EUR', 'year'],
  ['This internship is $22/hour for twelve weeks', 22, 22, 'USD', 'hour'],
  ['Salary: R$ 14.000 por mes', 14_000, 14_000, 'BRL', 'month'],
  ['Salary: AED 25,000 - 32,000 per month', 25_000, 32_000, 'AED', 'month'],
  ['Salary: Rs. 18,00,000 – 24,00,000 per annum', 1_800_000, 2_400_000, 'INR', 'year'],
  ['Salary: 65 - 80k EUR, depending on experience', 65_000, 80_000, 'EUR', 'year'],
  ['💰 65k–80k EUR', 65_000, 80_000, 'EUR', 'year'],
]

const NO_PAY = [
  'We raised $25M in a series B',
  'We are valued at over $5.6 billion',
  'Annual revenue of $40 million',
  'Our ARR grew to €12,000,000 last year',
  'You manage a budget of £120,000 per year',
  'A signing bonus of $20,000',
  'An annual bonus of up to $15,000',
  'Competitive salary and an annual bonus of up to $15,000',
  '401(k) with a match of up to $5,000',
  'Compensation includes a 401k plan',
  '€1,500 for training each year',
  '$200 per month for a coworking space',
  'A learning stipend of $2,500 a year',
  'Up to $4,000 reimbursement for relocation',
  'Pay in 12 currencies for 40,000 merchants',
  'We processed $19B of payments last year',
  'Our customers save $30,000 per year',
  'Our software starts at $49 per month',
  'Competitive salary, depending on experience',
  'Salary: unlisted',
  'We moved more than 100,000 salaries to one payroll',
  'A €50 voucher on your birthday',
  'We have paid out over $1M to people in the past months',
  'Equity worth $50,000',
  'Backed by $60M from three funds',
  'Experience with budgets of $1M to $3M per year',
  'You know products with more than 40,000 users',
  'Our customers pay between $20 and $30 per month',
  'We close deals of $50k–$100k',
  'The market is worth €4bn–€6bn a year',
  'A bike allowance of up to €80 per month',
  'Earn $2,500 by referring a friend',
  'Lunch: €8 per day',
  'Training: $3,000–$4,000 per year',
  'Profit of £11,000,000 in 2025',
  'The maximum salary for the pay system is $183,000',
  'Phone: +1 415 555 0100',
  'Work 20 - 25 hours per week',
  'In 2024 - 2026 we grew from 40 to 400 people',
  'Health insurance of up to $12,000 per year',
  'Reduce the costs per order from $14 to $11',
  'Raise the average order from €40,000 to €60,000',
]

describe('pay', () => {
  it.each(FORMS)('is read in “%s”', (text, ...read) => {
    expect(payOf(offered(text))).toEqual([read])
  })

  it.each(FORMS)('is all of the sum in “%s”', (text) => {
    const source = offered(text)
    const [words = ''] = wordsOf(source, explain(source))
    expect(text).toContain(words)
    const digits = (some: string): string => some.replace(/\D/gu, '')
    expect(digits(words)).toBe(digits(text.replace(/IR35|B2B|10%/u, '')))
  })

  it.each(NO_PAY)('is not read in “%s”', (text) => {
    expect(payOf(offered(text))).toEqual([])
    expect(payOf(`# Product Owner\n\n## About us\n\n${text}\n`)).toEqual([])
  })

  it('points at the very words', () => {
    const source = offered('The **base salary** is between £45,000 and £60,000 per year')
    const explanation = explain(source)
    expect(wordsOf(source, explanation)).toEqual(['£45,000 and £60,000'])
    expect(explanation.pay[0]?.text).toBe('£45,000 and £60,000')
    expect(explanation.pay[0]?.loc.start.line).toBe(5)
  })

  it('is on target where commissions are in it', () => {
    const isOnTarget = (text: string): boolean | undefined => explain(offered(text)).pay[0]?.isOnTarget
    expect(isOnTarget('OTE: $140,000 - $180,000')).toBe(true)
    expect(isOnTarget('Salary: $140,000 - $180,000')).toBe(false)
  })

  it('may be announced by the line above, by a heading, by a cell or by the title', () => {
    const title = '# Product Owner\n\n'
    const read = [[155_000, 190_000, 'USD', 'year']]
    expect(payOf(`${title}The annual salary for this role is:\n\n$155,000—$190,000 USD\n`)).toEqual(read)
    expect(payOf(`${title}## Compensation\n\n$155,000 - $190,000\n`)).toEqual(read)
    expect(payOf(`${title}**Salary:**\n\n$155,000 - $190,000\n`)).toEqual(read)
    expect(payOf(`${title}| Salary | $155,000 - $190,000 |\n| --- | --- |\n| Place | Boston |\n`)).toEqual(read)
    expect(payOf('# Product Owner, $155k - $190k\n\nText.\n')).toEqual(read)
    expect(payOf(`${title}#### \`💰 155k-190k USD\` \`🌎 Europe\`\n\nText.\n`)).toEqual(read)
  })

  it('is told of once for each place that has its own', () => {
    expect(payOf(offered('Salary: £34,000-£45,000 (national) or £36,000-£48,000 (London)'))).toEqual([
      [34_000, 45_000, 'GBP', 'year'],
      [36_000, 48_000, 'GBP', 'year'],
    ])
  })

  it('is what remains when other money stands beside it', () => {
    expect(payOf(offered('Salary: $95k–$120k, a bonus of up to $15,000 and $3,000 for training'))).toEqual([
      [95_000, 120_000, 'USD', 'year'],
    ])
  })

  it.each<readonly [frontmatter: string, ...Read]>([
    ['salary: "$90,000 - $120,000"', 90_000, 120_000, 'USD', 'year'],
    ['salaryRange: 60.000 - 75.000 EUR', 60_000, 75_000, 'EUR', 'year'],
    ['salary: 90000\ncurrency: USD', 90_000, 90_000, 'USD', 'year'],
    ['salary_min: 60000\nsalary_max: 75000\nsalary_currency: eur', 60_000, 75_000, 'EUR', 'year'],
    ['salary:\n  min: 4500\n  max: 5200\n  currency: EUR\n  period: month', 4500, 5200, 'EUR', 'month'],
    ['compensation: { from: 60k, currency: GBP, bonus: 9000 }', 60_000, null, 'GBP', 'year'],
    ['day_rate: £450 - £550', 450, 550, 'GBP', 'day'],
    ['pay:\n  min: "€60,000"\n  max: "€75,000"', 60_000, 75_000, 'EUR', 'year'],
  ])('is read from the frontmatter: %s', (frontmatter, ...read) => {
    expect(payOf(`---\n${frontmatter}\n---\n\n# Product Owner\n`)).toEqual([read])
  })

  it.each<readonly [location: string, text: string, ...Read]>([
    ['Toronto, ON', 'Salary: $95,000 - $120,000', 95_000, 120_000, 'CAD', 'year'],
    ['Remote (Canada)', 'Salary: 95-120k dollars', 95_000, 120_000, 'CAD', 'year'],
    ['Halifax, NS', 'Salary: US$95,000', 95_000, 95_000, 'USD', 'year'],
    ['Perth, WA', 'Salary: $140,000 plus super', 140_000, 140_000, 'AUD', 'year'],
    ['Wellington', 'Salary: $110k', 110_000, 110_000, 'NZD', 'year'],
    ['Singapore', 'Salary: $7,000 per month', 7000, 7000, 'SGD', 'month'],
    ['Boise, ID', 'Salary: $95,000', 95_000, 95_000, 'USD', 'year'],
    ['Toronto, ON or Columbus, OH', 'Salary: $95,000', 95_000, 95_000, 'USD', 'year'],
    ['Leipzig', 'Salary: $95,000', 95_000, 95_000, 'USD', 'year'],
    ['Stockholm', 'Salary: 55 000 – 65 000 kr per month', 55_000, 65_000, 'SEK', 'month'],
    ['Oslo, Norway', 'Salary: kr 750.000 per year', 750_000, 750_000, 'NOK', 'year'],
    ['København', 'Salary: 52.000 kr. per month', 52_000, 52_000, 'DKK', 'month'],
    ['Reykjavík', 'Salary: 900.000 kr per month', 900_000, 900_000, 'ISK', 'month'],
  ])('is in the currency of its place: %s', (location, text, ...read) => {
    expect(payOf(`# Product Manager\n\nLocation: ${location}\n\n## What we offer\n\n- ${text}\n`)).toEqual([read])
  })

  it.each(['Aarhus or Malmö', 'Remote'])('is not told where its currency may be any of several: %s', (location) => {
    expect(payOf(`---\nlocation: ${location}\n---\n# Product Manager\n\n- Salary: 55 000 kr per month\n`)).toEqual([])
  })

  it('of data is in the currency of its place, too', () => {
    expect(payOf('---\nlocation: Calgary\nsalary: $95,000 - $120,000\n---\n# Product Manager\n')).toEqual([
      [95_000, 120_000, 'CAD', 'year'],
    ])
  })

  it('in the frontmatter makes no section and no duty', () => {
    const body = '# Product Owner\n\n## Your tasks\n\n- Write user stories\n'
    const frontmatter = 'salary:\n  min: 4500\n  max: 5200\n  currency: EUR\n  period: month'
    const headings = (source: string): unknown => explain(source).sections.map(({ heading }) => heading)
    expect(headings(`---\n${frontmatter}\n---\n\n${body}`)).toEqual(headings(body))
  })
})

const DESCRIBED = { description: '<ul><li>Write user stories</li></ul>' }
const JOBS: Readonly<Record<string, readonly [job: object, read: readonly Read[], words: readonly string[]]>> = {
  'schema.org': [
    {
      '@type': 'JobPosting',
      title: 'Product Owner',
      ...DESCRIBED,
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'EUR',
        value: { '@type': 'QuantitativeValue', minValue: 61000, maxValue: 72500.5, unitText: 'YEAR' },
      },
    },
    [[61_000, 72_500.5, 'EUR', 'year']],
    ['61000,"maxValue":72500.5'],
  ],
  'schema.org, as a number': [
    { '@type': 'JobPosting', title: 'Product Owner', ...DESCRIBED, baseSalary: 61000, salaryCurrency: 'USD' },
    [[61_000, 61_000, 'USD', 'year']],
    ['61000'],
  ],
  'schema.org, in words': [
    { '@type': 'JobPosting', title: 'Product Owner', ...DESCRIBED, baseSalary: '$48 - $55 per hour' },
    [[48, 55, 'USD', 'hour']],
    ['$48 - $55'],
  ],
  Greenhouse: [
    {
      title: 'Product Owner',
      absolute_url: 'https://x.example',
      content: 'x',
      pay_input_ranges: [
        { min_cents: 6100000, max_cents: 7250000, currency_type: 'USD', title: 'Austin', blurb: '<p>x</p>' },
        { min_cents: 4800, max_cents: 5550, currency_type: 'USD', title: 'Hourly pay in Boston', blurb: '' },
      ],
    },
    [
      [61_000, 72_500, 'USD', 'year'],
      [48, 55.5, 'USD', 'hour'],
    ],
    ['6100000,"max_cents":7250000', '4800,"max_cents":5550'],
  ],
  Lever: [
    {
      text: 'Product Owner',
      description: 'x',
      lists: [],
      salaryRange: { currency: 'USD', interval: 'per-hour-wage', min: 48, max: 55 },
    },
    [[48, 55, 'USD', 'hour']],
    ['48,"max":55'],
  ],
  'Lever, in words': [
    { text: 'Product Owner', description: 'x', lists: [], salaryDescription: '<div>Pay: £61k to £72k</div>' },
    [[61_000, 72_000, 'GBP', 'year']],
    ['£61k to £72k'],
  ],
  Ashby: [
    {
      title: 'Product Owner',
      descriptionHtml: '<p>x</p>',
      compensation: {
        compensationTierSummary: '€61K – €72K • 0.5% – 1.75% • Offers Bonus',
        scrapeableCompensationSalarySummary: '€61K - €72K',
        compensationTiers: [
          {
            title: 'Zone A',
            components: [
              {
                summary: '€61K – €72K',
                compensationType: 'Salary',
                interval: '1 YEAR',
                currencyCode: 'EUR',
                minValue: 61000,
                maxValue: 72000,
              },
              { compensationType: 'Bonus', interval: '1 YEAR', currencyCode: 'EUR', minValue: 9000, maxValue: null },
            ],
          },
        ],
        summaryComponents: [
          { compensationType: 'Salary', interval: '1 YEAR', currencyCode: 'EUR', minValue: 61000, maxValue: 72000 },
        ],
      },
    },
    [[61_000, 72_000, 'EUR', 'year']],
    ['61000,"maxValue":72000'],
  ],
  'Ashby, in words': [
    {
      title: 'Product Owner',
      descriptionHtml: '<p>x</p>',
      compensation: {
        scrapeableCompensationSalarySummary: '€61K - €72K',
        compensationTiers: [],
        summaryComponents: [],
      },
    },
    [[61_000, 72_000, 'EUR', 'year']],
    ['€61K - €72K'],
  ],
  Workable: [
    {
      title: 'Product Owner',
      shortcode: 'A1',
      ...DESCRIBED,
      salary: { salary_from: 61000, salary_to: 72000, salary_currency: 'gbp' },
    },
    [[61_000, 72_000, 'GBP', 'year']],
    ['61000,"salary_to":72000'],
  ],
  Recruitee: [
    {
      title: 'Product Owner',
      careers_url: 'https://x.example',
      ...DESCRIBED,
      salary: { max: '5200', min: '4500', period: 'month', currency: 'EUR' },
    },
    [[4500, 5200, 'EUR', 'month']],
    ['5200","min":"4500'],
  ],
  'Recruitee, without pay': [
    {
      title: 'Product Owner',
      careers_url: 'https://x.example',
      ...DESCRIBED,
      salary: { max: null, min: '0', period: null, currency: 'EUR' },
    },
    [],
    [],
  ],
  'Lever, by the fortnight': [
    {
      text: 'Product Owner',
      description: 'x',
      lists: [],
      salaryRange: { currency: 'USD', interval: 'bi-week-salary', min: 3000, max: 3500 },
    },
    [],
    [],
  ],
  SmartRecruiters: [
    { name: 'Product Owner', jobAd: { sections: { extra: { title: 'Pay', text: '<p>$61,000 – $72,000</p>' } } } },
    [[61_000, 72_000, 'USD', 'year']],
    ['$61,000 – $72,000'],
  ],
}

describe('pay in data', () => {
  beforeAll(() => Promise.all([loadReader('json'), loadReader('yaml'), loadReader('html')]))

  it.each(Object.entries(JOBS))('is read where it stands: %s', (_, [job, read, words]) => {
    const json = JSON.stringify(job)
    expect(payOf(json, 'json')).toEqual(read)
    expect(wordsOf(json, explain(json, { language: 'json' }))).toEqual(words)
    expect(payOf(json, 'yaml')).toEqual(read)
  })

  it('is read from the JSON-LD of a page', () => {
    const [job, read, words] = JOBS['schema.org'] ?? [{}, [], []]
    const page = `<main><h1>Product Owner</h1></main><script type="application/ld+json">${JSON.stringify(job)}</script>`
    expect(payOf(page, 'html')).toEqual(read)
    expect(wordsOf(page, explain(page, { language: 'html' }))).toEqual(words)
  })
})

const THOUSANDS = [',', '.', ' ', '\u00a0', '’', '']
const JOINS = [' - ', '–', ' – ', '—', ' to ', '-']
/** A way to write a currency before or behind a number. */
const CURRENCIES: readonly (readonly [before: string, behind: string, code: string])[] = [
  ['$', '', 'USD'],
  ['€', '', 'EUR'],
  ['', ' €', 'EUR'],
  ['£', '', 'GBP'],
  ['', ' EUR', 'EUR'],
  ['CHF ', '', 'CHF'],
  ['C$', '', 'CAD'],
  ['', ' PLN', 'PLN'],
  ['SEK ', '', 'SEK'],
]
const UNITS = {
  ' per year': 'year',
  ' p.a.': 'year',
  ' per month': 'month',
  '/month': 'month',
  ' a year': 'year',
} as const

describe('a range', () => {
  it('is read back, however it is written', () => {
    const thousands = fc.integer({ min: 20, max: 58 })
    const written = fc.record({
      lowest: thousands,
      highest: thousands,
      mark: fc.constantFrom(...THOUSANDS),
      isShort: fc.boolean(),
      join: fc.constantFrom(...JOINS),
      currency: fc.constantFrom(...CURRENCIES),
      unit: fc.constantFrom(...Object.entries(UNITS)),
      lead: fc.constantFrom('Salary: ', 'The base salary is ', 'Pay range: ', '**Compensation:** '),
    })
    fc.assert(
      fc.property(written, ({ lowest, highest, mark, isShort, join, currency, unit, lead }) => {
        const [min, max] = [Math.min(lowest, highest), Math.max(lowest, highest)]
        const [before, behind, code] = currency
        const sum = (value: number): string => `${before}${value}${isShort ? 'k' : `${mark}000`}${behind}`
        const money = `${sum(min)}${join}${sum(max)}`
        const source = offered(`${lead}${money}${unit[0]}`)
        const pay = payIn(parsePostings(source)[0])
        expect(pay, source).toMatchObject([{ min: min * 1000, max: max * 1000, currency: code, unit: unit[1] }])
        expect(wordsOf(source, { pay }), source).toEqual([money])
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it.each(['1 000 ', '1,00,', '$1', 'Salary: $1 - ', '€', '99', 'EUR ', '$100k-', '$100k. ', 'Salary $60k-$70k. '])(
    'is looked for in linear time in many of “%s”',
    (piece) => {
      const [posting] = parsePostings(offered(piece.repeat(80_000 / piece.length)))
      const start = performance.now()
      payIn(posting)
      expect(performance.now() - start).toBeLessThan(8000)
    },
  )
})
