import { describe, expect, it } from 'vitest'
import { diagnosticsInTeam } from '../rule-readme.ts'

type Role = 'Product Manager' | 'Product Owner'

/** A posting of the role for one product; `says` is what it says beside its own duties. */
function posting(role: Role, says: readonly string[], own: readonly string[]): string {
  const lines = says.map((one) => `\n${one}\n`).join('')
  return `# ${role}, Parcel Lockers\n\n## Your work\n\n${own.map((duty) => `- ${duty}\n`).join('')}${lines}`
}

interface Sayings {
  readonly manager?: readonly string[]
  readonly owner?: readonly string[]
}

/** The lines that contradict each other, as `words / words`. */
function contradictions({ manager = [], owner = [] }: Sayings): readonly string[] {
  const files = {
    'pm.md': posting('Product Manager', manager, ['Interview customers', 'Find out what couriers need']),
    'po.md': posting('Product Owner', owner, ['Answer the questions of the developers', 'Plan the sprints']),
  }
  const lineOf = (name: string, line: number): string => files[name as keyof typeof files].split('\n')[line - 1] ?? ''
  return diagnosticsInTeam(files, { preset: 'recommended' })
    .filter(({ diagnostic }) => diagnostic.ruleId === 'contradictory-counterpart')
    .map(({ filePath, diagnostic: { loc, evidence } }) =>
      [
        lineOf(filePath, loc.start.line),
        ...evidence.map((piece) => lineOf(piece.filePath ?? filePath, piece.loc.start.line)),
      ].join(' / '),
    )
}

const KEEPS = 'Our Product Owner keeps the backlog.'
const SETS = 'Our Product Manager sets the roadmap.'
const LEADS = 'The Product Owner reports to you.'

describe('contradictory-counterpart speaks where each leaves the work to the other', () => {
  it.each([
    [KEEPS, 'Our Product Manager orders the backlog.'],
    [KEEPS, 'Your Product Manager is responsible for the backlog.'],
    [KEEPS, 'The Product Manager orders the backlog, and you bring it to the developers.'],
    [KEEPS, '- Support the Product Manager in prioritising and ordering the backlog'],
    [KEEPS, '- Support the Product Manager with the backlog'],
    [KEEPS, 'You will not order the backlog yourself.'],
    [KEEPS, 'The Scrum team prioritises the backlog itself.'],
    ['The Product Owner has the final say on the backlog.', 'The backlog is ordered by the Product Manager.'],
    ['The Product Owner accepts finished stories.', '- Help the Product Manager accept finished stories'],
    ['Finished stories are accepted by the Product Owner.', 'The Product Manager accepts finished stories.'],
    ['Our Product Owner writes the user stories.', '- Support the Product Manager in writing user stories'],
    ['The Product Owner is the sole owner of the backlog.', 'The backlog belongs to the Product Manager.'],
    ['The backlog is in the hands of our Product Owner.', '- Leave the order of the backlog to the Product Manager'],
    ['- Work with our Product Owner, who owns the backlog', '- Work with the Product Manager, who orders the backlog'],
    [
      'Our Product Owner decides what goes into each release.',
      'Your Product Manager decides what goes into each release.',
    ],
  ])('“%s” / “%s”', (manager, owner) => {
    expect(contradictions({ manager: [manager], owner: [owner] })).toEqual([`${manager} / ${owner}`])
  })

  it.each(['- Support the Head of Product in defining the roadmap', 'The Chief Product Officer sets the roadmap.'])(
    'where the Product Manager leaves the roadmap to a superior: “%s”',
    (manager) => {
      expect(contradictions({ manager: [manager], owner: [SETS] })).toEqual([`${SETS} / ${manager}`])
    },
  )
})

describe('contradictory-counterpart is silent where the work is not given away', () => {
  it.each([
    [KEEPS, '- Order the backlog'],
    [KEEPS, '- Order the backlog together with the Product Manager'],
    [KEEPS, '- Help stakeholders understand the backlog'],
    [KEEPS, '- Support the Product Manager by keeping the backlog tidy'],
    [KEEPS, '- Support the Product Manager in research, and order the backlog'],
    [KEEPS, '- Help the developers refine the backlog'],
    [KEEPS, '- Attend backlog refinement'],
    [KEEPS, 'The development team refines the backlog every Wednesday.'],
    [KEEPS, 'The Product Manager explains the backlog to our clients.'],
    [KEEPS, 'You do not need to know every item of the backlog by heart.'],
    [KEEPS, 'You do not order the backlog alone.'],
    [KEEPS, 'The Product Manager and you order the backlog.'],
    [KEEPS, 'The backlog is ordered by the Product Manager and you.'],
    [KEEPS, 'The Product Manager hands the backlog over to you.'],
    [KEEPS, 'The Product Manager manages the portfolio backlog.'],
    [KEEPS, 'In your absence the Product Manager orders the backlog.'],
    [KEEPS, '- Help the Product Manager explain the backlog to investors'],
    ['The Product Owner accepts the work of the team.', 'The team accepts no work without a story.'],
    ['Our Product Owner explains the backlog to you.', 'Our Product Manager orders the backlog.'],
    ['Our Product Owner writes the user stories.', '- Help the developers write user stories'],
    ['Our Product Owner decides what goes into each release.', '- Help marketing announce each release'],
    ['Our Product Owner decides what goes into each release.', 'The platform team plans the release calendar.'],
  ])('“%s” / “%s”', (manager, owner) => {
    expect(contradictions({ manager: [manager], owner: [owner] })).toEqual([])
  })

  it.each(['- Support the Head of Product in presenting the roadmap', '- Help sales explain the roadmap'])(
    'nor where the Product Manager helps with something else: “%s”',
    (manager) => {
      expect(contradictions({ manager: [manager], owner: [SETS] })).toEqual([])
    },
  )
})

describe('contradictory-counterpart compares reporting lines', () => {
  it.each([
    [LEADS, 'You report to the CTO.'],
    [LEADS, 'You report to the CTO and the Head of Product.'],
    [LEADS, 'Your manager is the Head of Product Management.'],
    ['The Product Owner and two analysts report to you.', 'You report to the Head of Engineering.'],
  ])('and speaks: “%s” / “%s”', (manager, owner) => {
    expect(contradictions({ manager: [manager], owner: [owner] })).toEqual([`${manager} / ${owner}`])
  })

  it.each([
    ['where both say the same', LEADS, 'You report to the Product Manager.'],
    ['where only one says something', LEADS, 'You sit next to the CTO.'],
    ['where the manager is only named', LEADS, 'You report to Anna Weber.'],
    ['where the manager may be that hire', LEADS, 'You report to the Product Lead.'],
    ['where the manager is abbreviated', LEADS, 'You report to the PM of the lockers.'],
    ['where there are two managers', LEADS, 'You report to the CTO and, on a dotted line, to the Product Manager.'],
    ['where one of two lines is told', LEADS, 'You report functionally to the CTO.'],
    [
      'where the other of two lines is told',
      'The Product Owner reports to you on a dotted line.',
      'You report to the CTO.',
    ],
    ['where it is so until a date', LEADS, 'You report to the CTO until July.'],
    ['where somebody else of that job is meant', 'A junior Product Owner reports to you.', 'You report to the CTO.'],
    ['where the lead names both', 'The Product Owner reports to you and to the CTO.', 'You report to the CTO.'],
    ['where it is so at first', LEADS, 'You report to the CTO at first.'],
    ['where something is reported', 'The Product Owner reports to you on progress.', 'You report to the CTO.'],
    [
      'where a meeting is told of',
      'The Product Owner reports to you and the board each month.',
      'You report to the CTO.',
    ],
  ])('and is silent %s', (_, manager, owner) => {
    expect(contradictions({ manager: [manager], owner: [owner] })).toEqual([])
  })

  it('and tells of a circle, unless one of the lines is dotted', () => {
    const owner = ['You report to the Product Manager.']
    const circle = { manager: ['You report to the Product Owner.'], owner }
    expect(contradictions(circle)).toEqual(['You report to the Product Owner. / You report to the Product Manager.'])
    expect(contradictions({ manager: ['You report to the Product Owner on a dotted line.'], owner })).toEqual([])
  })
})
