import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../../rules/roles/index.ts'
import { explain, type Explanation } from '../../../src/index.ts'
import { NEIGHBOUR_IDS } from '../../../src/roles/neighbour.ts'
import { root } from '../../rule-readme.ts'

type Normal = NonNullable<NonNullable<Explanation['title']>['normal']>

function normal(title: string): Normal | null | undefined {
  return explain(`---\ntitle: ${JSON.stringify(title)}\n---\n\nWe paint ferries.\n`).title?.normal
}

function jobsIn(title: string): readonly string[] {
  return normal(title)?.jobs.map(({ id }) => id) ?? []
}

describe('a title taken apart', () => {
  it('gives the usual title, the level, the kind of work, the area and the noise', () => {
    expect(normal('Sr. Technical Product Owner II, Ferry Bookings (m/f/d) – Riga')).toEqual({
      name: 'Senior Product Owner',
      jobs: [{ id: 'product-owner', name: 'Product Owner', onet: null, esco: null }],
      level: 'senior',
      grade: 'II',
      flavours: ['technical'],
      areas: ['Ferry Bookings'],
      noise: ['(m/f/d)', 'Riga'],
    })
  })

  it.each([
    ['Product Manager', null, 'Product Manager'],
    ['Jr Product Owner', 'junior', 'Junior Product Owner'],
    ['Associate Product Manager (Summer Internship)', 'intern', 'Product Manager Intern'],
    ['Intern Product Management', 'intern', 'Product Manager Intern'],
    ['Product Manager, Senior', 'senior', 'Senior Product Manager'],
    ['Senior Staff Product Manager', 'staff', 'Staff Product Manager'],
    ['Lead Ferry Product Manager', 'lead', 'Lead Product Manager'],
    ['Product Owner Lead', 'lead', 'Lead Product Owner'],
    ['Manager, Product Management', 'manager', 'Manager of Product Managers'],
    ['Vice President, Product Manager', 'vp', 'VP Product Manager'],
    ['Head of Product, Ferries', 'head', 'Head of Product'],
    ['Director of Product Management', 'director', 'Director of Product'],
    ['Chief Product Officer', 'chief', 'Chief Product Officer'],
    ['Lead Generation Product Manager', null, 'Product Manager'],
    ['Product Manager - Intern Onboarding Tools', null, 'Product Manager'],
    ['Product Manager - Internship 2027', 'intern', 'Product Manager Intern'],
    ['Product Manager, Voice Assistant', null, 'Product Manager'],
    ['Product Manager, Staff Rosters', null, 'Product Manager'],
    ['Product Manager, Product-led Growth', null, 'Product Manager'],
  ])('reads of “%s” the level %s', (title, level, name) => {
    expect(normal(title)).toMatchObject({ level, name })
  })

  it.each([
    ['Growth Product Manager', ['growth'], []],
    ['Product Manager – Technical', ['technical'], []],
    ['Product Owner, Data & Analytics', ['data'], []],
    ['Product Manager, Ferry Data Platform', ['data', 'platform'], ['Ferry Data Platform']],
    ['Product Manager, Privacy & Data Protection', [], ['Privacy & Data Protection']],
    ['Product Manager (AI/ML)', ['ai'], []],
    ['Product Owner Checkout', [], ['Checkout']],
    ['Ferry Bookings Product Owner', [], ['Ferry Bookings']],
    ['Product Manager (PM), Savings & Youth', [], ['Savings & Youth']],
    ['Product Owner for the Harbour', [], ['Harbour']],
    ['Product Owner SAP S/4HANA', [], ['SAP S/4HANA']],
    ['S/4HANA Product Manager', [], ['S/4HANA']],
  ])('reads of “%s” the kinds %j and the areas %j', (title, flavours, areas) => {
    expect(normal(title)).toMatchObject({ flavours, areas, noise: [] })
  })

  it.each([
    ['Product Manager (all genders) - Remote', ['(all genders)', 'Remote']],
    ['Product Owner H/F', ['H/F']],
    ['Product Owner:in (gn*)', [':in', '(gn*)']],
    ['Product Manager/-in', ['/-in']],
    ['Product Manager · €70–85k', ['€70–85k']],
    ['Interim Product Owner (maternity cover)', ['Interim', 'maternity cover']],
    ['Product Owner, 80–100 %, Team Phoenix', ['80–100 %', 'Team Phoenix']],
    ['Product Manager #4711', ['#4711']],
    ['Product Manager REQ-20931 | London or Tel Aviv', ['REQ-20931', 'London or Tel Aviv']],
    ['New Product Owner Job', ['New', 'Job']],
    ['Product Owner at Kiem & Sons', ['at Kiem & Sons']],
    ['Product Owner @ Kiem', ['Kiem']],
    ['Kiem is hiring a Product Owner', ['Kiem is hiring a']],
    ['[Nagoya / Munich] Product Owner (German speaking, hybrid)', ['Nagoya', 'Munich', 'German speaking', 'hybrid']],
  ])('leaves out of “%s” %j', (title, noise) => {
    expect(normal(title)).toMatchObject({ noise, areas: [] })
  })

  it.each(['Product Manager – Remote Monitoring', 'Product Owner (Contract Search)', 'Product Manager, 18F'])(
    'keeps what only begins like noise: “%s”',
    (title) => {
      expect(normal(title)?.noise).toEqual([])
    },
  )

  it.each(['Business Analyst', 'Head of Product Design', 'Recruiter, Product Management', 'Careers'])(
    'is nothing for “%s”',
    (title) => {
      expect(normal(title)).toBeNull()
    },
  )

  it('is nothing where the text and no title names the job', () => {
    expect(explain('As our Product Owner, you paint ferries.\n').title?.normal).toBeNull()
  })

  it('takes no longer for a long title than its length', () => {
    const began = performance.now()
    normal('Product Manager / Lead & '.repeat(2000))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('a second job in a title', () => {
  it.each([
    ['Business Analyst / Product Owner', ['ba', 'product-owner']],
    ['Product Owner/Business Analyst - Harbours', ['product-owner', 'ba']],
    ['IT Business Analyst/Product Owner, Loyalty', ['ba', 'product-owner']],
    ['BI Analyst / Product Owner Ferries (f/m/x)', ['da', 'product-owner']],
    ['Data Scientist (Product Owner)', ['da', 'product-owner']],
    ['Product Manager & Scrum Master', ['product-manager', 'sm']],
    ['Scrum Master, Product Owner', ['sm', 'product-owner']],
    ['Product Owner (Scrum Master)', ['product-owner', 'sm']],
    ['Product Owner – Business Analyst', ['product-owner', 'ba']],
    ['Product Owner / Senior Business Analyst 4', ['product-owner', 'ba']],
    ['Product Manager / UX/UI Designer (Mobile)', ['product-manager', 'des']],
    ['Senior IT Project/Product Manager', ['pjm', 'product-manager']],
    ['Customer Success & Product Manager', ['cs', 'product-manager']],
    ['Product Owner / Scrum Master / Business Analyst', ['product-owner', 'sm', 'ba']],
    ['Product Manager / Owner', ['product-manager', 'product-owner']],
    ['Engineering Manager / Product Owner', ['eng', 'product-owner']],
  ])('is found in “%s”', (title, jobs) => {
    expect(jobsIn(title)).toEqual(jobs)
  })

  it.each([
    'Product Owner – Data Platform Engineering Tools',
    'Product Manager, Sales',
    'Product Owner Business Analytics',
    'Product Manager, Developer Experience',
    'Product Manager / Developer Experience',
    'Product Manager & Developer Relations',
    'Product Manager, Developer',
    'Product Manager, Support Agent',
    'Product Owner, Customer Success Manager Tools',
    'Product Manager for Designers and Engineers',
    'Product Manager (reports to the Engineering Manager)',
    'Product Owner, Project Management',
    'Product Owner (Data Science Platforms)',
    'Product Owner, Business & Process Analysis',
    'Product Manager, Marketing & Sales',
    'Tech Community & Product Manager',
    'Product Owner, Operations',
  ])('is not found in “%s”', (title) => {
    expect(jobsIn(title)).toHaveLength(1)
  })
})

describe('the neighbouring jobs', () => {
  const { neighbours, roles } = strategicTactical

  it('are all there, in order', () => {
    expect(neighbours.map(({ id }) => id)).toEqual(NEIGHBOUR_IDS)
  })

  it.each(neighbours)('have a title that names $name besides a role', ({ id, name }) => {
    expect(jobsIn(`Product Owner / ${name}`)).toEqual(['product-owner', id])
  })

  it.each([...roles, ...neighbours])('have codes in the form of their classification: $name', ({ codes }) => {
    expect(codes.onet?.code ?? '11-1111.11').toMatch(/^\d{2}-\d{4}\.\d{2}$/u)
    expect(codes.esco?.code ?? '1111.1').toMatch(/^\d{4}(?:\.\d+)+$/u)
    expect(codes.esco?.uri ?? 'http://data.europa.eu/esco/occupation/0-0').toMatch(
      /^http:\/\/data\.europa\.eu\/esco\/occupation\/[\da-f-]+$/u,
    )
  })

  it('stand with their codes in docs/titles.md', () => {
    const rows = [...roles, ...neighbours].map(({ name, codes: { onet, esco } }) =>
      `| ${name} | ${onet ? `${onet.code} ${onet.label}` : ''} | ${esco ? `${esco.code} ${esco.label}` : ''} |`.replace(
        / {2,}/gu,
        ' ',
      ),
    )
    const doc = fs.readFileSync(path.join(root, 'docs/titles.md'), 'utf8')
    for (const row of rows) expect(doc).toContain(row)
  })
})
