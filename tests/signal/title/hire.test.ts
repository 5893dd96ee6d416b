import { describe, expect, it } from 'vitest'
import { explain, type TitleRole } from '../../../src/index.ts'

function roleOfTitle(title: string): TitleRole {
  return explain(`# ${title}\n\nWe make clocks.\n`).title?.role ?? null
}

function called(...lines: readonly string[]): readonly [text: string | undefined, role: TitleRole | undefined] {
  const { title } = explain(`${lines.join('\n')}\n`)
  return [title?.text, title?.role]
}

const MANAGERS = [
  'Product Manager',
  'product manager',
  'PRODUCT MANAGER',
  'Sr. Product Manager',
  'Senior Product Manager (m/w/d)',
  'Product Manager II',
  'Product Manager III, Payments',
  'Product Manager (f/m/x) – Checkout',
  'Product Manager - Growth (Remote, EU)',
  'Lead Product Manager, Search & Discovery',
  'Principal Product Manager',
  'Group Product Manager',
  'Associate Product Manager (APM)',
  'Technical Product Manager',
  'Junior Product Manager',
  'Staff Product Manager, Platform',
  'AI Product Manager',
  'Digital Product Manager (80–100%)',
  'Growth Product Manager',
  'Data Product Manager',
  'Product Manager, Owner Tools',
  'Product Manager (Status: Closed)',
  'Senior PM, Billing',
  'Manager, Product Management',
  'Manager, Product Mgmt',
  'Manager II, Product Management',
  'Sr Mgr Product Management',
  'Senior Manager, Product Management',
  'Manager Product, Payments',
  'Manager Product – Data Platform',
  'Associate Manager of Product Management',
  'Open position: Manager, Product Management',
  '[Berlin] Product Manager',
  'Product Manager*in',
  'Product Manager 🚀',
  'Product Manager | Tunnels',
  'Product Manager for Recruiter Tools',
  'Product Manager, Director Portal',
  'Internal Product Manager for Developer Platforms',
  'Product Manager: Sales Tools',
  'Product Manager, Marketing Cloud',
  'Product Manager, Engineering Productivity',
  'Product Manager, Rewards and Benefits',
  'Senior Product Manager, Benefits',
  'Product Line Manager',
  'Product Line Manager, Pumps',
  'Assistant Product Manager',
  'Product Manager for Researchers',
  'Team Harbour: Product Manager',
  'Product Manager to the Core',
  'Product Manager, Working with Analysts',
  'Product Manager – Tools',
  'Product Manager Tools (m/w/d)',
  'Product Manager, Hiring Platform',
  'Product Manager, Recruiter Tools',
  'Product Manager, Developer Relations',
  'Product Manager Password Manager',
  'Product Manager Voice Assistant',
  'Product Manager Coordinator',
  'Product Managers (m/f/d)',
  'Vice President, Product Manager Tools',
  'Group Product Manager (Team Lead)',
  'Technical Product Manager – Construction Software',
  'Senior PM',
  'Senior PM Payments',
  'Senior PM, Construction Software',
  'Lead PM – Property Search Platform',
  'PM – Squad Search',
]

const OWNERS = [
  'Product Owner',
  'product owner',
  'PRODUCT OWNER',
  'Sr Product Owner',
  'Senior Product Owner (w/m/d)',
  'Product Owner II',
  'Technical Product Owner',
  'Product Owner, Claims',
  'Product Owner (m/f/d) – Team Harbour',
  'Agile Product Owner',
  'Digital Product Owner',
  'Lead Product Owner',
  'Junior Product Owner',
  'IT Product Owner',
  'Data Product Owner',
  'Product Owner (Status: Open)',
  'Senior PO, Payments',
  'Proxy Product Owner',
  'Product-Owner Parcels',
  'Product Owner for the Manager Portal',
  'Product Owner E-Commerce (80%)',
  'Product Owner, Benefits',
  'Product Owner, Team and Company',
  'Product Owner, Logistics',
  'Product-Owner Logistics',
  'Product Owner, Sports Coach App',
  'Analysts with Heart: Product Owner',
  'Join Engineers with a Mission as Product Owner',
  'Career Change to Product Owner',
  'Career Change to Product Owner, Team of Analysts',
  'Engineering Manager / Product Owner',
  'Lead Product Owners (m/f/d)',
  'Product Owner, Team Checkout',
  'Product Owner Team Checkout',
  'Product Owner Logistics Network',
  'Product Owner – Community Management',
  'Product Owner Specialist',
  'Product Owner Business Analyst',
  'Product Owner & Business Analyst',
  'Business Analyst / Product Owner Community',
  'IT Specialist (Product Owner)',
  'Team Lead: Product Owner Tools',
  'Kiem Consultants: Product Owner Payments',
  'Lead PO, Checkout',
  'PO – Team Search',
  'PO (Harbour squad)',
]

const HYBRIDS = [
  'Product Manager / Product Owner',
  'Product Manager/Product Owner',
  'Product Owner / Product Manager',
  'Product Manager & Product Owner',
  'Product Manager and Product Owner',
  'Product Owner or Product Manager',
  'Product Manager (Product Owner)',
  'Product Owner/Manager, Parcels',
  'Product Owner / Manager (m/w/d)',
  'Product Manager/Owner',
  'Product Manager and Owner',
  'Product Owner & Manager, Parcels',
  'Product Manager | Product Owner',
  'Product Manager – Product Owner (m/w/d)',
  'Product Manager, Product Owner',
  'Senior Product Manager/Owner, Payments',
  'Technical PO / Product Manager',
  'Product Owner/Manager',
  'Product Owner & Manager',
  'Product Manager / PO',
  'Product Owner (PM)',
  'PM/PO, Payments',
  'PO / PM (m/w/d)',
  'PM & PO',
  'PO or PM, Claims',
]

const OTHERS = [
  'Product Marketing Manager',
  'Senior Product Marketing Manager',
  'Head of Product',
  'Director of Product Management',
  'VP Product',
  'Vice President, Product Management',
  'Chief Product Officer',
  'Project Manager',
  'Program Manager',
  'Technical Program Manager',
  'Product Designer',
  'Product Analyst',
  'Software Engineer',
  'Scrum Master',
  'Business Analyst',
  'Engineering Manager, Product Platform',
  'Production Manager',
  'Product Support Manager',
  'Recruiter, Product Management',
  'Category Manager, Product Management',
  'Senior Release Manager, Product Management',
  'Product Support Manager, Product Management',
  'Account Manager Product Management',
  'Manager Product Marketing',
  'Senior Manager Product Design',
  'Manager Product Support (m/f/d)',
  'Process Owner',
  'Data Owner',
  'Chapter Lead Product Owners',
  'Team Lead, Product Managers',
  'Head of Product Owner Community',
  'Category Mgr, Product Mgmt',
  'Business Owner',
  'Service Owner',
  'Product Operations Manager',
  'Executive Assistant to the Product Manager',
  'Account Manager',
  'Product Quality Manager',
  'Product Development Manager',
  'Group Product Director',
  'Product Owner Coach',
  'UX Researcher working with Product Managers',
  'Designer alongside a Product Owner',
  'Analyst for Product Owners',
  'Product Manager Assistant',
  'Product Owner Assistant',
  'PM, Construction',
  'PO 4711',
  'Software Engineer, Product Manager Tools',
  'Backend Engineer - Senior Product Manager Productivity',
  'Lead Software Engineer, Product Owner Tools II',
  'Talent Partner – Product Manager hiring',
  'Talent Partner, Product Managers',
  'Content Writer – Product Manager & Designer Hiring',
  'Business Analyst – Product Owner Team',
  'UX Writer, Product Owner Community',
  'Agile Facilitator (Product Owner Academy)',
  'Product Owner Relations Specialist',
  'Product Manager Community Coordinator',
  'Product Owner Enablement Manager',
  'Lead PO Specialist',
  'Senior PO Clerk',
  'Lead PO, Purchasing',
  'Senior PO – Accounts Payable',
  'PO – Team Purchasing',
  'PO – Team Lead',
  'Senior PM – Construction',
  'Senior PM, Construction (Product Team)',
  'Senior PM (Civil Works)',
  'Lead PM, Residential Property',
  'Senior PM Nurse',
  'Senior PM Shift Supervisor',
  'Junior PM Technician',
]

describe('a title is a Product Manager’s', () => {
  it.each(MANAGERS)('in “%s”', (title) => {
    expect(roleOfTitle(title)).toBe('product-manager')
  })
})

describe('a title is a Product Owner’s', () => {
  it.each(OWNERS)('in “%s”', (title) => {
    expect(roleOfTitle(title)).toBe('product-owner')
  })
})

describe('a title is of both roles', () => {
  it.each(HYBRIDS)('in “%s”', (title) => {
    expect(roleOfTitle(title)).toBe('hybrid')
  })
})

describe('a title is another profession’s', () => {
  it.each(OTHERS)('in “%s”', (title) => {
    expect(roleOfTitle(title)).toBeNull()
  })
})

describe('the heading of a section is no title', () => {
  it.each([
    'Benefits',
    'Responsibilities and Benefits',
    'Product Owner Responsibilities',
    'Duties, Requirements',
    'Skills, Product Manager',
  ])('as “%s”', (heading) => {
    expect(roleOfTitle(heading)).toBeNull()
  })
})

describe('who is hired', () => {
  it('is what the first declared title says that names one of the roles', () => {
    expect(called('---', 'title: Careers at Kiem', '---', '# Product Owner, Kiem')).toEqual([
      'Product Owner, Kiem',
      'product-owner',
    ])
    expect(called('---', 'title: Product Manager', '---', '# Product Owner')).toEqual([
      'Product Manager',
      'product-manager',
    ])
    expect(called('---', 'title: Software Engineer', '---', '# Product Owner, Kiem')).toEqual([
      'Product Owner, Kiem',
      'product-owner',
    ])
  })

  it.each([
    ['# Join the harbour team', 'We are looking for a Product Owner.', 'product-owner'],
    ['# Software Engineer', 'As a Product Manager, you would be wasted.', null],
  ])('is, below “%s”, who “%s” introduces, not whom it compares', (title, text, role) => {
    expect(called(title, '', text)[1]).toBe(role)
  })

  it.each([
    ['We are looking for a Product Manager.', 'product-manager'],
    ['We are looking for an experienced Product Owner.', 'product-owner'],
    ['We are looking for a proven and passionate Product Manager.', 'product-manager'],
    ['As an experienced Product Owner, you keep the backlog.', 'product-owner'],
    ['Kiem is seeking its first Product Owner.', 'product-owner'],
    ['We are looking for a kind and curious Product Owner (m/w/d) for our team.', 'product-owner'],
    ['We’re hiring a Senior Product Manager!', 'product-manager'],
    ['Kiem is seeking the first Product Owner of its kind.', 'product-owner'],
    ['As our Product Owner, you keep the backlog.', 'product-owner'],
    ['As a Product Manager you will report to Ines.', 'product-manager'],
    ['Join us as a Product Owner.', 'product-owner'],
    ['Join our team as the new Product Owner.', 'product-owner'],
    ['The Harbour team needs a Product Owner.', 'product-owner'],
    ['This is a product management role.', 'product-manager'],
    ['It’s a product management role.', 'product-manager'],
    ['As Product Owner, the backlog is your home.', 'product-owner'],
    ['In our harbour team in Oslo you will be working as Product Owner with a team of your own.', 'product-owner'],
  ] as const)('is said by “%s” where no title does', (text, role) => {
    expect(called(text)[1]).toBe(role)
  })

  it.each([
    'You will work with a Product Owner.',
    'You need a Product Owner at your side.',
    'You have worked as a Product Owner.',
    'Experience as a Product Manager or Product Owner is needed.',
    'As the Product Owner is on leave, somebody else keeps the backlog.',
    'Our Product Manager will look after you.',
    'We are looking for a Product Manager Assistant.',
    'We are looking for a Manager Product Design.',
    'We are looking for a Category Manager, Product Management.',
    'We are looking for a Product Owner Relations Specialist.',
    'We are looking for a Senior PM Nurse.',
    'We are looking for Product Managers and Product Owners.',
    'We are looking for a Product Manager or a Product Owner.',
    'We are hiring Product Owners all over the world.',
    'We are looking for a former Product Manager to coach our teams.',
    'We are also looking for a Product Owner.',
    'We are looking for a Product Owner, too.',
    'In jobs such as Product Owner, you meet many people.',
    'As Product Owner of the harbour team, Ines keeps the backlog.',
    'Ines and three other people work as Product Owner, and you will meet them.',
    'Experience as a Product Owner with your own budget is a plus.',
    'It is a product management problem.',
    'It is a place where people who once held a product management role feel at home.',
  ])('is not said by “%s”', (text) => {
    expect(called(text)[1] ?? null).toBeNull()
  })

  it('is not said by letters that stand for another job in the title', () => {
    expect(called('# Senior PM, Construction', '', 'We are looking for a Senior PM.')[1]).toBeNull()
    expect(called('# Join the harbour team', '', 'We are looking for a Senior PM.')[1]).toBe('product-manager')
    expect(called('# Senior PM, Construction', '', 'We are looking for a Product Manager.')[1]).toBe('product-manager')
  })

  it('is not what a label leads to that tells what is done for others', () => {
    expect(called('Job title: Pharmacist', '', 'The role:', '', 'Helps product owners to reproduce cases')).toEqual([
      'Pharmacist',
      null,
    ])
  })

  it.each(['A day with the Product Owner', 'Reviewed by the Product Owner', 'The Product Owner decides what we build'])(
    'is none where the frontmatter or the name of the file only tells of somebody: “%s”',
    (words) => {
      expect(called('---', `title: ${words}`, '---', '', 'We paint ferries.')[1]).toBeNull()
      expect(explain('We paint ferries.\n', { filePath: `${words}.md` }).title?.role).toBeNull()
    },
  )

  it('is no one of these roles where the title names another profession, whatever the text says of colleagues', () => {
    expect(called('# Scrum Master', '', 'You will work as the right hand of the Product Owner.')).toEqual([
      'Scrum Master',
      null,
    ])
    const title = called(
      '# Software Engineer',
      '',
      'You sit beside our Product Owner and, as our Product Manager says, you matter.',
    )
    expect(title[1]).toBeNull()
  })

  it('is not said in requirements, benefits or the hiring process', () => {
    for (const heading of ['Requirements', 'Benefits', 'Hiring process']) {
      expect(called(`## ${heading}`, '', '- We are looking for a Product Owner')[1] ?? null, heading).toBeNull()
      expect(called(`## ${heading}`, '', '- This is a product management role')[1] ?? null, heading).toBeNull()
    }
  })

  it('is pointed at with the words that say it', () => {
    const source = 'Kiem is growing.\n\nWe are **looking for** a Product&nbsp;Owner.\n'
    const { title } = explain(source)
    expect(source.slice(title?.span.start, title?.span.end)).toContain('Product&nbsp;Owner')
    expect(title?.loc.start.line).toBe(3)
  })

  it('is the file’s name where nothing else says it', () => {
    const { title } = explain('We make clocks.\n', { filePath: 'careers/senior-product-owner.md' })
    expect(title).toMatchObject({ text: 'senior product owner', role: 'product-owner' })
  })

  it('is said by the text where the file’s name names nobody', () => {
    const { title } = explain('As our Product Owner, you keep the backlog.\n', { filePath: 'careers/harbour-team.md' })
    expect(title).toMatchObject({ text: 'As our Product Owner', role: 'product-owner' })
  })

  it.each([
    ['Kiem is seeking its first Product Owner for parcels.', 'seeking its first Product Owner'],
    ['In Oslo this is a product management role.', undefined],
    ['This is a product management role in Oslo.', 'This is a product management role'],
  ])('is called in “%s” by “%s”', (text, words) => {
    expect(called(text)[0]).toBe(words)
  })

  it('is looked for in a sentence of two thousand names in time', () => {
    const before = process.cpuUsage()
    expect(called('you product manager '.repeat(2000))[1]).not.toBe('product-owner')
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20)
  })
})
