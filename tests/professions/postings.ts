import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { root } from '../rule-readme.ts'

/**
 * Postings of other professions, composed of this project's own sentences: mostly duties of one job, with some of other
 * jobs and of the two roles, under a title that is neither's. No rule may speak of them: what a nurse does besides is
 * no reason to call her a Product Manager.
 */

interface Example {
  /** The statement. */
  readonly t: string
  /** The section that it is written for. */
  readonly s: string
  /** The job besides the two roles that it is typical of. */
  readonly job?: string
}

/** `As Product Owner Payments you decide where our card offer should stand.` */
const CALLS_HIRE =
  /\b(?:as|be|become|for|role of|hire|seek\w*|this|want|need) (?:(?:the|an?|our|your) )?(?:[\w-]+ ){0,2}(?:product (?:manager|owner|management)|PM|PO)\b|^(?:the )?(?:product (?:manager|owner)|PM|PO)\b/iu

const EXAMPLES = path.join(root, 'rules/roles/examples/statements')

function examplesIn(file: string): readonly Example[] {
  const lines = fs
    .readFileSync(path.join(EXAMPLES, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  // What gives the hire the name of a role is written for a posting of that role.
  return lines.map((line) => JSON.parse(line) as Example).filter(({ t }) => !CALLS_HIRE.test(t))
}

function statements(files: readonly string[], section: string): fc.Arbitrary<string> {
  return fc.constantFrom(...files.flatMap(examplesIn).flatMap(({ t, s }) => (s === section ? [t] : [])))
}

const BESIDE_ROLES = ['not-duties', 'neutral-duties']

/** Each is typical of one job. */
const OF_JOBS = examplesIn('neighbour-jobs').filter(({ s, job }) => s === 'duties' && job !== undefined)

const dutiesOfJob = fc.constantFrom(...new Set(OF_JOBS.map(({ job }) => job))).chain((wanted) =>
  fc.array(fc.constantFrom(...OF_JOBS.flatMap(({ t, job }) => (job === wanted ? [t] : []))), {
    minLength: 3,
    maxLength: 9,
  }),
)
/** What any posting may have besides. */
const dutiesOfOthers = fc.array(
  fc.oneof(
    { arbitrary: statements(['neutral-duties'], 'duties'), weight: 4 },
    { arbitrary: statements(['neighbour-jobs'], 'duties'), weight: 2 },
    { arbitrary: statements(['pm-duties'], 'duties'), weight: 1 },
    { arbitrary: statements(['po-duties'], 'duties'), weight: 1 },
  ),
  { maxLength: 5 },
)

/** Those that jdlint knows as neighbours of the roles, those that sound like one, and any others. */
const PROFESSIONS = [
  ...['Business Analyst', 'Requirements Engineer', 'Project Manager', 'Programme Manager', 'Delivery Manager'],
  ...['Scrum Master', 'Agile Coach', 'Product Marketing Manager', 'Software Engineer', 'Solution Architect'],
  ...['Product Designer', 'UX Researcher', 'Data Scientist', 'BI Analyst', 'Customer Success Manager'],
  ...['Support Engineer', 'Account Manager', 'Sales Director', 'Operations Manager', 'Office Administrator'],
  ...['Production Manager', 'Production Owner', 'Product Engineer', 'Product Counsel', 'Product Analyst'],
  ...[
    'Product Data Specialist',
    'Manager Product Marketing',
    'Manager, Product Design',
    'Product Support Manager',
    'Product Safety Manager',
    'Product Photographer',
  ],
  ...['Product Operations Manager', 'Product Quality Engineer', 'Product Compliance Officer', 'Product Trainer'],
  ...['Product Owner Relations Specialist', 'Product Manager Enablement Coordinator', 'PO Clerk', 'PM Shift Nurse'],
  ...['Talent Partner – Product Manager Hiring', 'Software Engineer, Product Owner Tools', 'PM, Construction'],
  ...['Process Owner', 'Service Owner', 'Data Owner', 'Category Manager', 'Brand Manager', 'Release Manager'],
  ...['Engineering Manager', 'Marketing Manager', 'Portfolio Analyst', 'Business Development Manager'],
  ...['Nurse', 'Carpenter', 'Teacher', 'Accountant', 'Head of Finance', 'Lawyer', 'Baker', 'Train Driver'],
  ...['Recruiter', 'Pharmacist', 'Electrician', 'Warehouse Lead', 'Chef', 'Translator', 'Chief of Staff', 'Actuary'],
] as const

const PRODUCTS = ['Payments', 'Claims', 'Night Trains', 'Developer Platform', 'Product Team', 'Product Management']
const title = fc
  .record({
    before: fc.constantFrom('', '', '', 'Senior ', 'Junior ', 'Lead ', 'Principal ', 'Associate '),
    profession: fc.constantFrom(...PROFESSIONS),
    behind: fc.oneof(
      fc.constantFrom('', '', '', ' II', ' (m/f/d)', ' – Remote', ' | Leeds'),
      fc.constantFrom(...PRODUCTS.flatMap((product) => [`, ${product}`, ` (${product})`, ` – ${product}`])),
    ),
  })
  .map(({ before, profession, behind }) => `${before}${profession}${behind}`)

/** What such a posting says of the two roles, as colleagues, managers and former jobs. */
const ROLES_BESIDE = [
  'You work closely with our Product Manager and two Product Owners.',
  'You report to the Product Owner of the team.',
  'You report to the Head of Product Management.',
  'Your sparring partners are the Product Managers of the neighbouring teams.',
  'Our Product Owner orders the backlog; you advise.',
  'Together with the Product Manager you prepare the launch.',
  'You will support the Product Owner in refinement.',
  'We are also hiring a Product Owner for this team.',
] as const
const SUCCESS = [
  'Success is measured by churn, revenue and the velocity of the team.',
  'You are measured by the time that customers wait for an answer.',
  'You answer for a budget of two million euros.',
] as const

/** `Carpenter (m/f/d)` as a sentence has it. */
function announced(name: string): string {
  return `We are looking for ${/^[aeiou]/iu.test(name) ? 'an' : 'a'} ${name.replace(/[,(|–].*$/u, '').trim()}.`
}

const OPENINGS: readonly ((name: string) => string)[] = [
  (name) => `# ${name}\n`,
  (name) => `# ${name}\n\n${announced(name)}\n`,
  (name) => `# ${name}\n\nAs our ${name.replace(/[,(|–].*$/u, '').trim()}, you make things better.\n`,
  (name) => `---\ntitle: ${JSON.stringify(name)}\n---\n`,
  (name) => `Job title: ${name}\n`,
  (name) => `**${name}**\n`,
  (name) => `${name}\n${'='.repeat(name.length)}\n`,
  (name) => `# Job description: ${name}\n`,
]

const HEADINGS = {
  duties: ['What you will do', 'Your tasks', 'Responsibilities', 'The role', 'Key responsibilities', 'Your mission'],
  asked: ['What you bring', 'Requirements', 'Your profile', 'Qualifications'],
  company: ['About us', 'Who we are', 'The company'],
  offer: ['What we offer', 'Benefits', 'How to apply'],
} as const

interface Part {
  readonly heading: string
  readonly lines: readonly string[]
}

function part(headings: readonly string[], lines: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Part> {
  return fc.record({ heading: fc.constantFrom(...headings), lines })
}

const parts = fc.record({
  company: part(HEADINGS.company, fc.array(statements(BESIDE_ROLES, 'company'), { maxLength: 3 })),
  duties: part(
    HEADINGS.duties,
    fc.tuple(dutiesOfJob, dutiesOfOthers).chain(([own, others]) => shuffled([...own, ...others])),
  ),
  beside: part(
    ['Your team', 'Who you will work with', 'How success is measured'],
    fc.subarray([...ROLES_BESIDE, ...SUCCESS], { maxLength: 3 }),
  ),
  asked: part(HEADINGS.asked, fc.array(statements(BESIDE_ROLES, 'requirements'), { maxLength: 5 })),
  offer: part(HEADINGS.offer, fc.array(statements(BESIDE_ROLES, 'other'), { maxLength: 3 })),
})

function shuffled(lines: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.shuffledSubarray([...lines], { minLength: lines.length, maxLength: lines.length })
}

const STYLES: readonly ((part: Part) => string)[] = [
  ({ heading, lines }) => `\n## ${heading}\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  ({ heading, lines }) => `\n**${heading}**\n\n${lines.map((line) => `* ${line}\n`).join('')}`,
  ({ heading, lines }) => `\n${heading}:\n\n${lines.map((line) => `${line}\n\n`).join('')}`,
  ({ heading, lines }) => `\n### ${heading}\n\n${lines.join(' ')}\n`,
]

/** The text of one posting. */
export const otherProfessions: fc.Arbitrary<string> = fc
  .record({
    name: title,
    opening: fc.constantFrom(...OPENINGS),
    style: fc.constantFrom(...STYLES),
    parts,
    isCompanyFirst: fc.boolean(),
  })
  .map(({ name, opening, style, parts: { company, duties, beside, asked, offer }, isCompanyFirst }) => {
    const order = isCompanyFirst ? [company, duties, beside, asked, offer] : [duties, beside, asked, company, offer]
    const written = order.filter(({ lines }) => lines.length > 0)
    return `${opening(name)}${written.map(style).join('')}`
  })
