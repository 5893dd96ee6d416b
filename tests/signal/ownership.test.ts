import { describe, expect, it } from 'vitest'
import { explain, type Ownership, type RoleId } from '../../src/index.ts'

type Title = 'Product Manager' | 'Product Owner' | 'Product Manager / Product Owner' | 'Clerk'

const PM: Title = 'Product Manager'
const PO: Title = 'Product Owner'
const BOTH: Title = 'Product Manager / Product Owner'

/** What the linter says of every mention of a cue, or of any cue of a role, where the statement stands below a heading. */
function ownerships(
  statement: string,
  title: Title,
  what: string,
  heading: string,
  bullet = '- ',
): readonly Ownership[] {
  const { signals } = explain(`# ${title}\n\n## ${heading}\n\n${bullet}${statement}\n`)
  return [
    ...new Set(signals.filter(({ cue, role }) => cue === what || role === what).map(({ ownership }) => ownership)),
  ]
}

const OWNER: RoleId = 'product-owner'
const MANAGER: RoleId = 'product-manager'

type Row = readonly [statement: string, title: Title, what: string, ownership: Ownership]

function holds(rows: readonly Row[], heading = 'Responsibilities', bullet = '- '): void {
  it.each(rows)('“%s” in a %s’s posting makes %s %s', (statement, title, what, ownership) => {
    expect(ownerships(statement, title, what, heading, bullet)).toEqual([ownership])
  })
}

describe('plain duties are the hire’s', () => {
  holds([
    ['Keep the product backlog in order', PO, 'product-backlog', 'owned'],
    ['Keep the product backlog in order', PM, 'product-backlog', 'owned'],
    ['Cherish the roadmap', PM, 'roadmap', 'owned'],
    ['Continuously review the backlog', PO, 'product-backlog', 'owned'],
    ['Regularly interview customers', PM, 'customer-contact', 'owned'],
    ['Shape a vision for the parcel app', PO, 'product-vision', 'owned'],
    ['You will write user stories for the checkout', PM, 'user-stories', 'owned'],
    ['You’ll write user stories for the checkout', PM, 'user-stories', 'owned'],
    ['The successful candidate will write user stories', PM, 'user-stories', 'owned'],
    ['This role writes user stories', PM, 'user-stories', 'owned'],
    ['You are responsible for the roadmap of the parcel app', PO, 'roadmap', 'owned'],
    ['The backlog is prioritised by you', PM, 'product-backlog', 'owned'],
    ['Ownership of the roadmap', PM, 'roadmap', 'owned'],
    ['Backlog refinement', PO, 'product-backlog', 'owned'],
    ['Writing user stories', PO, 'user-stories', 'owned'],
    ['You are expected to write user stories', PM, 'user-stories', 'owned'],
    ['Your task is to write user stories', PM, 'user-stories', 'owned'],
    ['You will be responsible for writing user stories', PM, 'user-stories', 'owned'],
    ['You will be writing user stories', PM, 'user-stories', 'owned'],
    ['You’ll be owning the roadmap', PM, 'roadmap', 'owned'],
    ['We expect you to define the roadmap', PM, 'roadmap', 'owned'],
    ['Take full roadmap responsibility', PM, 'roadmap', 'owned'],
    ['Join sales meetings with prospects to present the roadmap', PM, 'roadmap', 'owned'],
    ['Meet the targets for recurring revenue', PM, 'revenue', 'owned'],
    ['Add bugs to the product backlog', PO, 'product-backlog', 'owned'],
    ['Refine the ideas coming from sales into user stories', PO, 'user-stories', 'owned'],
    ['Keep a rolling 12 to 18 month roadmap', PM, 'roadmap', 'owned'],
    ['You are answerable to the board for the revenue', PM, 'revenue', 'owned'],
  ])
})

describe('working with others leaves the work with the hire', () => {
  holds([
    ['Work with engineering to groom the backlog', PO, 'product-backlog', 'owned'],
    ['Work with sales to define pricing', PM, 'pricing', 'owned'],
    ['Collaborate with stakeholders to define the roadmap', PM, 'roadmap', 'owned'],
    ['Together with the designers you write user stories', PO, 'user-stories', 'owned'],
    ['Write user stories with the developers', PO, 'user-stories', 'owned'],
    ['Partner with finance to build the business case', PM, 'business-case', 'owned'],
    ['Define the product vision with input from customers', PM, 'product-vision', 'owned'],
    ['Define and contribute to the product vision', PM, 'product-vision', 'owned'],
    ['Conduct sprint reviews', PO, 'team-ceremonies', 'owned'],
    ['Set the roadmap in close cooperation with engineering', PM, 'roadmap', 'owned'],
    ['Collaborate with the designers on user stories', PO, 'user-stories', 'owned'],
    ['Work on the roadmap', PM, 'roadmap', 'owned'],
    ['Work closely with sales for pricing', PM, 'pricing', 'owned'],
    ['Partner with finance for the business case', PM, 'business-case', 'owned'],
    ['Settle with the squad what goes into each release', PO, 'sprint-work', 'owned'],
    ['Select, together with the developers, the items for the upcoming sprint', PO, 'sprint-work', 'owned'],
    ['Agree with the developers which stories come first', PO, 'user-stories', 'owned'],
    ['Decide which bugs we mend first', PO, 'defects', 'owned'],
    ['Support the engineers with short user stories', PO, 'user-stories', 'owned'],
    ['The roadmap will be in your hands', PM, 'roadmap', 'owned'],
  ])
})

describe('helping others leaves the work with them', () => {
  holds([
    ['Support the PM in market research', PO, 'market-research', 'supporting'],
    ['Support the Product Manager with market research', PO, 'market-research', 'supporting'],
    ['Partner with the Product Owner to keep the backlog healthy', PM, 'product-backlog', 'supporting'],
    ['Work with the Product Owner to refine the backlog', PM, 'product-backlog', 'supporting'],
    ['Provide input to the roadmap', PO, 'roadmap', 'supporting'],
    ['Give feedback on the roadmap', PO, 'roadmap', 'supporting'],
    ['Contribute to the product strategy', PO, 'product-strategy', 'supporting'],
    ['Align the backlog with the roadmap set by product management', PO, 'product-backlog', 'owned'],
    ['Assist the Product Owner in writing user stories', PM, 'user-stories', 'supporting'],
    ['Assist in writing user stories', PM, 'user-stories', 'supporting'],
    ['Assist the commercial team with pricing', PO, 'pricing', 'supporting'],
    ['Help the Product Owner to refine the backlog', PM, 'product-backlog', 'supporting'],
    ['Help the engineers refine the backlog', PM, 'product-backlog', 'supporting'],
    ['Help the sales team to set prices', PO, 'pricing', 'supporting'],
    ['Coach the Product Owners to write better user stories', PM, 'user-stories', 'supporting'],
    ['Enable the teams to write their own user stories', PM, 'user-stories', 'supporting'],
    ['Advise the Product Manager on pricing', PO, 'pricing', 'supporting'],
    ['Refine the backlog for the Product Owner', PM, 'product-backlog', 'supporting'],
    ['You refine the backlog with the Product Owner', PM, 'product-backlog', 'supporting'],
    ['From the notes of the Product Owner, write user stories', PM, 'user-stories', 'supporting'],
    ['Support the Product Owner in backlog refinement', PO, 'team-ceremonies', 'supporting'],
    ['Help the Product Owner prepare sprint reviews', PO, 'team-ceremonies', 'supporting'],
    ['Refine the backlog and support the Product Owner', PO, 'product-backlog', 'owned'],
    ['Support clients in defining and communicating the product vision', PM, 'product-vision', 'supporting'],
    ['Contribute to the further development of our roadmap', PM, 'roadmap', 'supporting'],
    ['Review and contribute to the roadmap', PM, 'roadmap', 'supporting'],
    ['Support the Scrum Master in the organisation of sprint reviews', PO, 'team-ceremonies', 'supporting'],
    ['Coach the Product Owners in story splitting', PM, 'user-stories', 'supporting'],
  ])
})

describe('what others do is theirs', () => {
  holds([
    ['Our Product Owner refines the backlog', PM, 'product-backlog', 'other'],
    ['Our Product Owner, Ines, refines the backlog', PM, 'product-backlog', 'other'],
    ['Each quarter the Product Owner reviews backlog items', PM, 'product-backlog', 'other'],
    ['The Product Owner will write the user stories', PM, 'user-stories', 'other'],
    ['The Product Manager owns the roadmap', PO, 'roadmap', 'other'],
    ['The engineers write their user stories', PM, 'user-stories', 'other'],
    ['The backlog is prioritised by the Product Owner', PM, 'product-backlog', 'other'],
    ['User stories are written by the Product Owner', PM, 'user-stories', 'other'],
    ['Work beside a Product Owner who keeps the backlog', PM, 'product-backlog', 'other'],
    ['Meet the Product Owner, who writes the user stories, every Monday', PM, 'user-stories', 'other'],
    ['Partner with the Product Owner, who keeps the backlog', PM, 'product-backlog', 'other'],
    ['Explain the roadmap that product management sets', PO, 'roadmap', 'other'],
    ['Explain the roadmap defined by the Product Manager', PO, 'roadmap', 'other'],
    ['Present the Product Manager’s roadmap to the team', PO, 'roadmap', 'other'],
    ['Ines, our Product Owner, refines the backlog', PM, 'product-backlog', 'other'],
    ['Refining the backlog is the Product Owner’s job', PM, 'product-backlog', 'other'],
    ['Your colleagues in sales handle go-to-market', PM, 'go-to-market', 'other'],
    ['Our CPO presents the roadmap', PM, 'roadmap', 'other'],
    ['Market research is done by our insights department', PM, MANAGER, 'other'],
    ['You report to the Director of Product, who owns the product strategy', PM, 'product-strategy', 'other'],
    ['The founders still decide on strategy', PM, 'product-strategy', 'other'],
    ['Attend the assembly, where the roadmap is presented', PM, 'roadmap', 'context'],
    ['Know what is planned for the next release', PO, 'sprint-work', 'context'],
    ['You meet analysts, all of whom are constantly formulating new business models', PM, 'business-case', 'context'],
  ])
})

describe('the role by its own name is the hire', () => {
  holds([
    ['The Product Owner will write the user stories', PO, 'user-stories', 'owned'],
    ['The Product Owner refines the backlog', PO, 'product-backlog', 'owned'],
    ['The Product Manager owns the roadmap', PM, 'roadmap', 'owned'],
    ['As Product Manager you own the roadmap', PM, 'roadmap', 'owned'],
    ['Work with the Product Owner to refine the backlog', BOTH, 'product-backlog', 'owned'],
    ['Work with the Product Managers of other teams to refine the backlog', PM, 'product-backlog', 'owned'],
  ])
  holds([['Write user stories', PM, 'user-stories', 'owned']], 'What your Product Manager does')
  holds([['Write user stories', PM, 'user-stories', 'owned']], 'Your work with Product Owners')
  holds([['Write user stories', BOTH, 'user-stories', 'owned']], 'What our Product Owner does')
})

describe('turning one thing into another makes the hire own what comes out', () => {
  holds([
    ['Translate the roadmap into user stories', PO, 'user-stories', 'owned'],
    ['Translate the roadmap into user stories', PO, 'roadmap', 'supporting'],
    ['Turn the roadmap of product management into epics', PO, 'user-stories', 'owned'],
    ['Translate customer problems into a clear roadmap', PM, 'roadmap', 'owned'],
    ['Break epics down into user stories', PM, 'user-stories', 'owned'],
    ['Collect wishes and document them as user stories', PO, 'user-stories', 'owned'],
    ['Convert the plan, as approved by the Product Manager, into epics', PO, 'user-stories', 'owned'],
    ['Convert the product vision into sprint goals', PO, MANAGER, 'supporting'],
    ['Break customer feedback into user stories', PO, 'customer-feedback', 'supporting'],
    ['Break customer feedback into user stories', PO, 'user-stories', 'owned'],
    ['Turn the backlog into a plan for the next release', PO, 'product-backlog', 'owned'],
    ['Convert user stories to test cases', PO, 'user-stories', 'owned'],
    ['Translate what clerks ask for to user stories', PO, 'user-stories', 'owned'],
    ['Translate customer needs into product requirements', PM, 'needs-into-product', 'owned'],
    ['Translate customer needs into product requirements', PM, 'customer-problems', 'supporting'],
    ['Translate customer needs to features', PM, 'customer-problems', 'supporting'],
  ])
})

describe('coordinated objects and verbs are all meant', () => {
  holds([
    ['Define the vision, the roadmap and the backlog', PM, 'product-vision', 'owned'],
    ['Define the vision, the roadmap and the backlog', PM, 'roadmap', 'owned'],
    ['Define the vision, the roadmap and the backlog', PM, 'product-backlog', 'owned'],
    ['Talk to customers and refine the backlog', PM, 'product-backlog', 'owned'],
    ['Support the sales team and own the roadmap', PO, 'roadmap', 'owned'],
    ['Define and communicate the product strategy', PM, 'product-strategy', 'owned'],
    ['Set and understand KPIs', PM, 'product-kpis', 'owned'],
    ['Understand and grow revenue', PM, 'revenue', 'owned'],
    ['Define the vision but also keep the backlog', PM, 'product-backlog', 'owned'],
    ['Write user stories then refine the backlog', PO, 'product-backlog', 'owned'],
    ['Own the product and technical roadmap', PM, 'roadmap', 'owned'],
    ['Groom the backlog and the backlog of orders', PO, 'product-backlog', 'owned'],
  ])
})

describe('a denial takes work away', () => {
  holds([
    ['You will not manage a backlog', PM, 'product-backlog', 'negated'],
    ["You won't write user stories", PM, 'user-stories', 'negated'],
    ['You do not set the roadmap', PO, 'roadmap', 'negated'],
    ['You never have to write user stories', PM, 'user-stories', 'negated'],
    ['You will not write user stories, run refinements or keep a backlog', PM, OWNER, 'negated'],
    ['Think in outcomes rather than write user stories', PM, 'user-stories', 'negated'],
    ['Think in outcomes instead of writing user stories', PM, 'user-stories', 'negated'],
    ['No backlog to groom', PM, 'product-backlog', 'negated'],
    ['Lead without managing a backlog', PM, 'product-backlog', 'negated'],
    ['You will not only own the roadmap but present it', PM, 'roadmap', 'owned'],
    ['You will not write code but you will write user stories', PM, 'user-stories', 'owned'],
    ['You will not only define the vision but also keep the backlog', PM, 'product-backlog', 'owned'],
  ])
})

describe('experience that is asked for is no duty', () => {
  holds(
    [
      ['5 years writing user stories', PM, 'user-stories', 'required'],
      ['Experience in managing a backlog', PM, 'product-backlog', 'required'],
      ['Ability to define a product vision', PO, 'product-vision', 'required'],
      ['Knowledge of market research', PO, 'market-research', 'required'],
      ['You have written user stories before', PM, 'user-stories', 'required'],
      ['You have a track record of setting pricing', PO, 'pricing', 'required'],
      ['Familiarity with backlog refinement is a plus', PM, 'product-backlog', 'required'],
      ['Proven experience as a Product Owner who writes user stories', PM, 'user-stories', 'required'],
    ],
    'Responsibilities',
  )
  holds(
    [
      ['Write user stories that developers like to read', PM, 'user-stories', 'required'],
      ['Own a roadmap without losing sleep', PO, 'roadmap', 'required'],
      ['Three years in which you kept a backlog', PM, 'product-backlog', 'required'],
    ],
    'Requirements',
  )
  holds(
    [
      ['You will write user stories from the first week', PM, 'user-stories', 'owned'],
      ['You’ll write user stories from the first week', PM, 'user-stories', 'owned'],
    ],
    'Requirements',
  )
})

describe('what is expected may be work or experience', () => {
  holds(
    [
      ['Maintains the backlog of the ferry team', PO, 'product-backlog', 'owned'],
      ['Active management of the product backlog', PO, 'product-backlog', 'owned'],
      ['Experience in managing a backlog', PO, 'product-backlog', 'required'],
      ['You have written user stories', PO, 'user-stories', 'required'],
    ],
    'What we expect from you',
  )
})

describe('a promise in running text is a duty, whatever stands around it', () => {
  holds(
    [
      ['You will own the roadmap of the parcel app.', PM, 'roadmap', 'owned'],
      ['In this role you will refine the backlog with six engineers.', PO, 'product-backlog', 'owned'],
      ['We are looking for a Product Manager to define the vision of the parcel app.', PM, 'product-vision', 'owned'],
      ['We seek an experienced Product Manager to lead the roadmap of the parcel app.', PM, 'roadmap', 'owned'],
    ],
    'The job',
    '',
  )
  holds(
    [
      ['We are looking for an experienced Product Owner who will write the user stories.', PO, 'user-stories', 'owned'],
      ['As an experienced Product Manager you will own the roadmap.', PM, 'roadmap', 'owned'],
      ['Thanks to your experience, you write user stories that developers understand.', PO, 'user-stories', 'owned'],
    ],
    'The job',
    '',
  )
  holds(
    [
      ['You will own the roadmap of the parcel app.', PM, 'roadmap', 'owned'],
      ['As our new Product Owner, you will refine the backlog.', PO, 'product-backlog', 'owned'],
    ],
    'About us',
    '',
  )
})

describe('what only hints at a role', () => {
  holds([
    ['Lead the scrum team', PO, 'agile-team', 'owned'],
    ['Lead the scrum team', 'Clerk', 'agile-team', 'owned'],
    ['Lead the scrum team', PM, 'agile-team', 'context'],
    ['Lead the scrum team', BOTH, 'agile-team', 'context'],
    ['Experience with leading a scrum team', PM, 'agile-team', 'required'],
  ])
})

/** Where the words say nothing of the hire, any reading will do but that the work is the hire's. */
function isNobodys(rows: readonly (readonly [statement: string, title: Title, what: string])[], heading: string): void {
  it.each(rows)('“%s” in a %s’s posting makes %s nobody’s', (statement, title, what) => {
    expect(ownerships(statement, title, what, heading)).not.toContain('owned')
  })
}

describe('the company’s figures, work and gifts are context', () => {
  holds(
    [
      ['We grew revenue by 40% last year.', PO, 'revenue', 'context'],
      ['We write user stories and refine our backlog on Mondays.', PM, 'user-stories', 'context'],
      ['Our teams own their backlog.', PM, 'product-backlog', 'other'],
    ],
    'About us',
    '',
  )
  holds([['We pay for a course in writing user stories', PM, 'user-stories', 'context']], 'Benefits')
  holds(
    [
      ['In the second round you refine a backlog with the team', PM, 'product-backlog', 'context'],
      ['Present a roadmap to the panel', PO, 'roadmap', 'context'],
    ],
    'Hiring process',
  )
  holds(
    [
      ['Write user stories', PM, 'user-stories', 'negated'],
      ['Backlog refinement', PM, 'product-backlog', 'negated'],
    ],
    'What you will not do',
  )
  isNobodys(
    [
      ['Our roadmap is full of ideas', PO, 'roadmap'],
      ['Our vision is a world without queues', PO, 'product-vision'],
      ['Revenue of 40 million euros in 2023', PO, 'revenue'],
    ],
    'About us',
  )
  isNobodys(
    [
      ['A bonus on revenue', PO, 'revenue'],
      ['Medical, dental and vision', PO, 'product-vision'],
    ],
    'Benefits',
  )
})

describe('words that only sound like work of a role', () => {
  isNobodys(
    [
      ['Work with engineering, design and go-to-market teams', PO, MANAGER],
      ['Join a high-velocity team', PM, OWNER],
      ['Work closely with the Product Manager on her roadmap', PO, 'roadmap'],
      ['Match purchase orders (PO#3192) to the goods', PM, OWNER],
      ['Take customers seriously', PO, MANAGER],
      ['Work in an agile, fast-paced team', PM, OWNER],
      ['Communicate with stakeholders', PO, MANAGER],
      ['Define requirements', PM, OWNER],
      ['Prioritise features', PM, OWNER],
      ['Find joy in a hypothesis', PO, MANAGER],
      ['Check the news against acceptance criteria', PM, 'acceptance-criteria'],
      ['Dream of the roadmap', PO, MANAGER],
      ['Cherish the sprint planning', PM, OWNER],
      ['Align sales with the roadmap', PO, MANAGER],
      ['Communicate progress against the roadmap', PO, MANAGER],
      ['You and the product roadmap', PO, MANAGER],
      ['Grow trust in the team, in our sales and in the roadmap', PO, MANAGER],
      ['Show a sense of product ownership', PM, OWNER],
    ],
    'Responsibilities',
  )
})

describe('measures belong to whom they measure', () => {
  const METRICS = 'How success is measured'

  holds([
    ['You will be measured by velocity', PM, 'velocity', 'owned'],
    ['You are accountable for revenue', PO, 'revenue', 'owned'],
  ])
  holds(
    [
      ['Velocity of the team', PO, 'velocity', 'owned'],
      ['We never measure you by velocity', PM, 'velocity', 'negated'],
    ],
    METRICS,
  )
  isNobodys(
    [
      ['The sales team is measured by revenue', PO, 'revenue'],
      ['Velocity is the Product Owner’s measure', PM, 'velocity'],
      ['The Product Manager is measured by revenue', PO, 'revenue'],
      ['Revenue is not your number', PO, 'revenue'],
    ],
    'Responsibilities',
  )
  isNobodys([['Velocity and sprint goals are the Product Owner’s numbers, not yours', PM, 'velocity']], METRICS)
  holds(
    [
      ['The Product Manager answers for revenue', PO, 'revenue', 'other'],
      ['Revenue is the Product Manager’s number', PO, 'revenue', 'other'],
      ['Velocity is not a measure of your success', PM, 'velocity', 'negated'],
    ],
    METRICS,
  )
})

describe('who acts, on whose artifact, as real postings word it', () => {
  holds([
    // The owner as a noun.
    ['You are the owner of the backlog', PM, 'product-backlog', 'owned'],
    ['Be the single owner of the backlog of two squads', PO, 'product-backlog', 'owned'],
    ['Act as the owner of the product backlog', PO, 'product-backlog', 'owned'],
    ['Support the owner of the backlog', PM, 'product-backlog', 'supporting'],
    ['The Product Owner is the owner of the backlog', PM, 'product-backlog', 'other'],
    // To whom a statement gives its subject.
    ['The roadmap is yours', PM, 'roadmap', 'owned'],
    ['The product strategy is in your hands', PM, 'product-strategy', 'owned'],
    ['Pricing, packaging and launch plans are yours to decide', PM, 'pricing', 'owned'],
    ['Refining the backlog is your job', PO, 'product-backlog', 'owned'],
    ['Refining the backlog is the job of the Product Owner', PM, 'product-backlog', 'other'],
    ['It is the Product Owner’s job to write user stories', PM, 'user-stories', 'other'],
    ['It is your job to set the roadmap', PM, 'roadmap', 'owned'],
    ['Refining the backlog is a must for every release', PO, 'product-backlog', 'owned'],
    // Appositions.
    ['Ines, our Product Owner, will refine the backlog', PM, 'product-backlog', 'other'],
    ['Ines (our Product Owner) refines the backlog', PM, 'product-backlog', 'other'],
    ['Ines, our Product Manager, sets the roadmap with you', PO, 'roadmap', 'other'],
    ['Talk to Ines, our Product Owner, and define the roadmap', PM, 'roadmap', 'owned'],
    ['Meet customers, our sales team, and refine the backlog', PO, 'product-backlog', 'owned'],
    // Relative clauses and what follows them.
    ['Together with the Product Manager who owns the roadmap, refine the backlog', PO, 'product-backlog', 'owned'],
    ['Together with the Product Manager who owns the roadmap, refine the backlog', PO, 'roadmap', 'other'],
    ['Support the Product Owner, who writes user stories, and set the roadmap', PM, 'roadmap', 'owned'],
    ['Work beside a Product Owner who writes user stories and refines the backlog', PM, 'product-backlog', 'other'],
    ['You work side by side with a Product Owner that prioritises the backlog', PM, 'product-backlog', 'other'],
    ['The backlog, which you keep in order, is public', PO, 'product-backlog', 'owned'],
    ['Coach the Product Owners who are writing user stories', PM, 'user-stories', 'other'],
    ['You will be writing user stories', PO, 'user-stories', 'owned'],
    // Trust and help.
    ['Rely on the Product Owner to write user stories', PM, 'user-stories', 'other'],
    ['Wait for the Product Manager to set prices', PO, 'pricing', 'other'],
    ['Guide the Product Owner in prioritising the backlog', PM, 'product-backlog', 'supporting'],
    ['Lead the team in refining the backlog', PO, 'product-backlog', 'owned'],
    ['Take the lead in refining the backlog', PO, 'product-backlog', 'owned'],
    ['Provide our Product Owner with the context she needs to write user stories', PM, 'user-stories', 'other'],
    ['Translate user needs to define the roadmap', PM, 'roadmap', 'owned'],
    ['Delegate backlog management to the Product Owners', PM, 'product-backlog', 'supporting'],
    ['Act as deputy for the Product Manager when she presents the roadmap', PO, 'roadmap', 'other'],
    ['Translate the roadmap set by product management into stories', PO, 'user-stories', 'owned'],
    ['Translate the roadmap set by product management into stories', PO, 'roadmap', 'supporting'],
    ['Take the roadmap from product management and turn it into epics', PO, 'roadmap', 'other'],
    ['Mentor two Product Owners and review their backlogs once a quarter', PM, 'product-backlog', 'other'],
    // Others at large.
    ['Someone else grooms the backlog', PM, 'product-backlog', 'other'],
    ['Another individual writes the user stories', PM, 'user-stories', 'context'],
    ['Someone who grooms the backlog', PO, 'product-backlog', 'owned'],
    ['The squads write their own user stories', PM, 'user-stories', 'other'],
    ['Candidates will refine the backlog each week', PO, 'product-backlog', 'owned'],
    ['The successful applicant orders the backlog by value', PO, 'product-backlog', 'owned'],
    // Lists of names, and verbs that nobody listed.
    ['Product strategy, roadmap and backlog', PM, 'product-backlog', 'owned'],
    ['Product strategy and product backlog', PM, 'product-backlog', 'owned'],
    ['Product vision / product roadmap', PM, 'roadmap', 'owned'],
    ['Product vision & product roadmap', PM, 'roadmap', 'owned'],
    ['Lower the number of escaped defects', PO, 'increment-quality', 'owned'],
    ['Send weekly notes and write user stories', PO, 'user-stories', 'owned'],
    ['Send weekly notes and lead sprint planning', PO, 'team-ceremonies', 'owned'],
    // Denials.
    ['No backlog grooming: the squads have their own Product Owners', PM, 'product-backlog', 'negated'],
    ['Rather than grooming the backlog, you interview customers', PM, 'field-research', 'owned'],
    ['You won’t be writing user stories; our POs do that', PM, 'user-stories', 'negated'],
    ['Roadmap decisions are taken by you together with the CTO', PM, 'roadmap', 'owned'],
  ])
  isNobodys(
    [
      ['Leave the writing of user stories to the Product Owner', PM, 'user-stories'],
      ['Tools for the product strategy, roadmap and backlog', PM, 'product-backlog'],
      ['Pricing is out of scope for this role', PO, 'pricing'],
      ['The interview starts at 3 pm', PO, MANAGER],
      ['Manage purchase orders (PO) up to 50,000 euros', PM, OWNER],
    ],
    'Responsibilities',
  )
})

describe('experience that is asked for without a heading that says so', () => {
  holds([
    ['You know how to refine the backlog', PM, 'product-backlog', 'required'],
    ['Skilled at breaking epics down into stories', PO, 'user-stories', 'required'],
    ['Fluent in writing user stories', PO, 'user-stories', 'required'],
    ['Solid grasp of writing user stories', PO, 'user-stories', 'required'],
    ['Strong in writing user stories', PO, 'user-stories', 'required'],
    ['Demonstrated success in leading sprint planning', PO, 'team-ceremonies', 'required'],
    ['Certified Product Owner who has kept a backlog', PO, 'product-backlog', 'required'],
    ['Bonus points if you have set prices', PO, 'pricing', 'required'],
    ['Keen interest in setting prices', PO, 'pricing', 'required'],
    ['You enjoy writing user stories', PO, 'user-stories', 'required'],
    ['Must have: user stories and patience', PO, 'user-stories', 'required'],
    ['Delivery: user stories and patience', PO, 'user-stories', 'owned'],
    ['An experienced Product Owner who keeps the backlog', PO, 'product-backlog', 'owned'],
    ['They must have a deep understanding of traders and write user stories', PO, 'user-stories', 'owned'],
    ['They must have a deep understanding of how to write user stories', PO, 'user-stories', 'required'],
    ['A leader who orders the backlog', PO, 'product-backlog', 'owned'],
    ['Based on the roadmap of the Product Manager, plan the release', PO, 'roadmap', 'other'],
  ])
  holds(
    [['Last year our Product Managers launched nine products and grew revenue by a third', PM, 'revenue', 'context']],
    'About us',
    '',
  )
})

describe('a pronoun behind an artifact stands for it', () => {
  holds([
    ['Our backlog is long, and you order it', PO, 'product-backlog', 'owned'],
    ['The backlog is long, and the Product Owner orders it', PM, 'product-backlog', 'other'],
    ['The user stories are short, and you write them', PO, 'user-stories', 'owned'],
    ['The backlog is long, and you need not order it', PO, 'product-backlog', 'negated'],
    ['Setting the product vision is not part of this job', PM, 'product-vision', 'negated'],
  ])

  it('and leaves it alone where the two do not agree', () => {
    expect(ownerships('The backlog is long, and you help them', PO, 'product-backlog', 'Responsibilities')).toEqual([])
  })
})

describe('what tells when, how or with whom may stand before the verb', () => {
  holds(
    [
      ['Every month, present the roadmap to the board', PM, 'roadmap', 'owned'],
      ['With the Scrum Master, run the retrospective', PO, 'team-ceremonies', 'owned'],
      ['In close cooperation with sales, set the price', PM, 'pricing', 'owned'],
      ['Once a week, visit one shop', PM, 'field-research', 'owned'],
    ],
    'Also',
  )
})

describe('a bullet may only name the work', () => {
  holds([
    ['Classroom visits and teacher interviews', PM, 'field-research', 'owned'],
    ['First point of contact for developers', PO, 'team-contact', 'owned'],
    ['Pricing proposals for school districts', PM, 'pricing', 'owned'],
    ['Pricing and go-to-market strategy along with the sales head', PM, 'pricing', 'owned'],
  ])

  it('but not the people', () => {
    expect(ownerships('Customers and prospects', PM, 'customer-contact', 'Responsibilities')).toEqual([])
  })
})

describe('a pronoun at the start of a sentence', () => {
  holds(
    [
      [
        'The Product Owner works with the port’s crane drivers. He or she writes user stories',
        PO,
        'user-stories',
        'owned',
      ],
      [
        'The Product Owner works with the Product Manager. She/he keeps the product backlog',
        PO,
        'product-backlog',
        'owned',
      ],
      ['The Product Manager listens to anglers. (S)he owns the roadmap', PM, 'roadmap', 'owned'],
      ['The Product Manager listens to anglers. They are responsible for the roadmap', PM, 'roadmap', 'owned'],
      [
        'The Product Manager listens to anglers. She runs a workshop each spring. She also owns the roadmap',
        PM,
        'roadmap',
        'owned',
      ],
    ],
    'The role',
    '',
  )

  describe('that may be somebody whom the sentence before names leaves the work to them', () => {
    holds(
      [
        ['The Product Owner works with the Product Manager. She owns the roadmap', PO, 'roadmap', 'other'],
        ['Our Product Manager listens to anglers. He or she owns the roadmap', PO, 'roadmap', 'other'],
        ['You work with the anglers’ union. They own the roadmap', PO, 'roadmap', 'other'],
        ['They own the roadmap', PO, 'roadmap', 'other'],
      ],
      'The role',
      '',
    )
  })

  it('does not reach back over a paragraph', () => {
    const { signals } = explain('# Product Owner\n\nThe Product Owner works in the harbour.\n\nShe owns the roadmap.\n')
    expect(signals.map(({ cue, ownership }) => [cue, ownership])).toEqual([['roadmap', 'other']])
  })
})

describe('the words that are quoted', () => {
  it.each([
    ['Refine the product backlog of the parcel app', 'Refine the product backlog'],
    ['The product backlog is refined by you', 'product backlog is refined'],
    ['Keep each of the many parts of the ever longer backlog in order', 'backlog'],
    ['You are measured by velocity', 'velocity'],
  ])('of “%s” are “%s”: verb and object where they stand together', (statement, words) => {
    expect(
      explain(`# Product Owner\n\n## Responsibilities\n\n- ${statement}\n`).signals.map(({ text }) => text),
    ).toEqual([words])
  })
})

describe('the author is told why', () => {
  /** The reasons that are given for every mention of a cue. */
  function reasons(statement: string, title: Title, heading: string, bullet: string): readonly string[] {
    const { signals } = explain(`# ${title}\n\n## ${heading}\n\n${bullet}${statement}\n`)
    return [...new Set(signals.map(({ ownership, because }) => `${ownership}: ${because}`))]
  }

  it.each([
    ['Write user stories', PO, 'owned: the section lists the hire’s work'],
    ['You write user stories', PO, 'owned: “You” does it'],
    ['You will be measured by velocity', PO, 'owned: the hire is measured by it'],
    ['The roadmap is yours', PM, 'owned: “yours” answers for it'],
    ['Provide input to the roadmap', PO, 'supporting: the verb leaves it to someone else'],
    ['Enable the teams to write their own user stories', PM, 'supporting: “teams” does it with the hire’s help'],
    ['Work with the Product Owner to refine the backlog', PM, 'supporting: “Product Owner” answers for it'],
    ['Our Product Owner refines the backlog', PM, 'other: “Product Owner” does it'],
    ['The backlog is refined weekly by the Product Owner', PM, 'other: “Product Owner” does it'],
    ['Present the Product Manager’s roadmap to the team', PO, 'other: “Product Manager’s” answers for it'],
    ['You will not write user stories', PM, 'negated: “not” denies it'],
    ['Think in outcomes rather than write user stories', PM, 'negated: “rather than” denies it'],
    ['Experience in writing user stories', PO, 'required: “Experience” asks for experience'],
    ['**Skills:** user stories', PO, 'required: “Skills:” lists requirements'],
    ['Owned the roadmap of a parcel app', PM, 'required: the past tense tells of experience'],
    ['You will be given the chance to set the roadmap', PM, 'owned: “You” does it'],
    ['You have a passion to set the roadmap', PM, 'required: “passion” asks for experience'],
    ['We refine the backlog on Mondays', PM, 'context: “We” tells of the company'],
    ['Lead the scrum team', PM, 'context: it only hints at a role that the title does not name'],
  ])('of “%s” in a %s’s duties: %s', (statement, title, reason) => {
    expect(reasons(statement, title, 'Responsibilities', '- ')).toEqual([reason])
  })

  it.each([
    [
      'Write user stories',
      PM,
      'What you will not do',
      '- ',
      'negated: “What you will not do” lists what the hire does not do',
    ],
    [
      'Write user stories',
      PM,
      'What your Product Owner does',
      '- ',
      'other: the section tells what “Product Owner” does',
    ],
    ['Write user stories', PO, 'Requirements', '- ', 'required: the section lists requirements'],
    ['Write user stories', PM, 'Benefits', '- ', 'context: the section tells what the company offers'],
    ['Write user stories', PM, 'Hiring process', '- ', 'context: the section tells of the hiring process'],
    ['Velocity of the team', PO, 'How success is measured', '- ', 'owned: the hire is measured by it'],
    [
      'The Product Manager answers for revenue',
      PO,
      'How success is measured',
      '- ',
      'other: “Product Manager” is measured by it',
    ],
    ['Our Product Managers set the roadmap.', PM, 'About us', '', 'context: “Product Managers” tells of the company'],
    ['You will have the opportunity to own the roadmap.', PM, 'About us', '', 'context: it is told as an offer'],
    ['Refine the backlog of the parcel app.', PO, 'About us', '', 'context: the section tells of the company'],
    ['Refine the backlog of the parcel app.', PO, 'Parcels', '', 'owned: the statement opens with the action'],
    ['Always refine the backlog.', PO, 'Parcels', '', 'owned: the statement opens with the action'],
    ['Refining the backlog of the parcel app', PO, 'Parcels', '- ', 'owned: the statement opens with the action'],
    ['Each Monday, refining the backlog', PO, 'Parcels', '- ', 'context: nobody is said to do it'],
    ['The parcels wait. Refining the backlog.', PO, 'Parcels', '', 'context: nobody is said to do it'],
    ['Our Product Manager sets the roadmap.', PM, 'About us', '', 'owned: “Product Manager” does it'],
    ['Write user stories', PO, 'Success metrics', '- ', 'owned: the section lists the hire’s work'],
    ['Write user stories', PO, 'Reporting line', '- ', 'owned: the section lists the hire’s work'],
    ['We hire a manager with a passion for parcels to set the roadmap.', PM, 'Parcels', '', 'owned: “manager” does it'],
    ['Each Monday, refine the backlog', PO, 'Parcels', '- ', 'owned: the statement opens with the action'],
    ['Each Monday, refine the backlog.', PO, 'Parcels', '', 'context: nobody is said to do it'],
    ['The backlog is refined on Mondays.', PO, 'Parcels', '', 'context: nobody is said to do it'],
    ['The parcels wait. Refine the backlog.', PO, 'Parcels', '', 'owned: the statement opens with the action'],
  ])('of “%s” in a %s’s posting below “%s”: %s%s', (statement, title, heading, bullet, reason) => {
    expect(reasons(statement, title, heading, bullet)).toEqual([reason])
  })

  it('of a line that only announces those below it', () => {
    const caption = 'Backlog Ownership & Delivery'
    const { signals } = explain(
      `# Product Owner\n\n## Responsibilities\n\n- ${caption}\n- Refine the product backlog with the developers each week\n`,
    )
    expect(signals.map(({ ownership, because }) => [ownership, because])).toEqual([
      ['context', 'the line only announces those below it'],
      ['owned', 'the section lists the hire’s work'],
    ])
  })
})
