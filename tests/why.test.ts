import { describe, expect, it } from 'vitest'
import { why } from '../src/index.ts'

const POSTING = `# Product Manager, Allotments

## What you will do

- Support the Product Owner in backlog refinement
- Own the roadmap and present it to the board
- Water the tomatoes

## What you bring

- Experience writing user stories
`

type Clause = ReturnType<typeof why>['clauses'][number]

function clauseOn(line: number): Clause | undefined {
  return why(POSTING, line).clauses[0]
}

function roleOn(line: number, role: Clause['roles'][number]['role']): Clause['roles'][number] | undefined {
  return clauseOn(line)?.roles.find((one) => one.role === role)
}

describe('why a line counts or does not', () => {
  it('names the section, and for each role how likely the line is its work', () => {
    expect(clauseOn(5)).toMatchObject({
      text: 'Support the Product Owner in backlog refinement',
      form: 'item',
      section: { kind: 'responsibilities', heading: 'What you will do' },
    })
    expect(clauseOn(5)?.roles.map(({ role, isOwned }) => [role, isOwned])).toEqual([
      ['product-manager', false],
      ['product-owner', false],
    ])
  })

  it('names the words that speak for a duty, and the kind of work', () => {
    const reasons = roleOn(6, 'product-manager')
    expect(reasons).toMatchObject({ isOwned: true, work: 'the roadmap' })
    expect(reasons?.probability).toBeGreaterThan(0.5)
    expect(reasons?.words.filter(({ weight }) => weight > 0).map(({ text }) => text)).toContain('roadmap')
  })

  it('names the words that speak against it', () => {
    const against = roleOn(5, 'product-owner')?.words.filter(({ weight }) => weight < 0)
    expect(against?.map(({ text }) => text)).toContain('Support')
  })

  it('tells what the heading, the section and the title add', () => {
    const duty = roleOn(6, 'product-manager')?.surroundings ?? 0
    expect(duty).toBeGreaterThan(roleOn(11, 'product-manager')?.surroundings ?? 0)
    expect(roleOn(11, 'product-owner')).toMatchObject({ isOwned: false, work: null })
  })

  it('says of a statement about other work that it is neither role’s, and of a heading that it is no statement', () => {
    expect(clauseOn(7)?.roles.map(({ isOwned, work }) => [isOwned, work])).toEqual([
      [false, null],
      [false, null],
    ])
    expect(why(POSTING, 3).clauses).toEqual([])
  })

  it('names a statement of jdlint’s own that is most like it, and says whose work that is', () => {
    expect(clauseOn(6)?.likest).toMatchObject({ role: 'product-manager', work: 'the roadmap' })
    expect(clauseOn(7)?.likest).toBeNull()
  })

  it.each(['Wash the walls of the office', 'Fly to the moon', 'Feed the dogs and the cats'])(
    'names none where only “the” and “of” are alike: “%s”',
    (statement) => {
      expect(why(`# Product Manager\n\n## What you will do\n\n- ${statement}\n`, 5).clauses[0]?.likest).toBeNull()
    },
  )

  it.each([
    ['denied', 'You will not refine the backlog'],
    ['denied', 'You never write user stories'],
    ['denied', 'Don’t write user stories or refine the backlog'],
    ['denied', 'Do not write user stories'],
    ['denied', 'Sprint goals and the velocity are Bea’s numbers, not yours'],
    ['denied', 'Writing user stories is not your job'],
    [null, 'Don’t just write user stories'],
    [null, 'Don’t wait for the next refinement: write user stories'],
    ['of-others', 'She writes the user stories and keeps the backlog in order'],
    ['of-others', 'He’ll write the user stories'],
    ['of-others', 'From her you get the user stories'],
    [null, 'He or she writes the user stories'],
    [null, 'She writes the user stories with you'],
    ['of-others', 'Our Product Owner for Claims, Bea, writes the user stories'],
    ['of-others', 'Our Product Owner, Bea Lund, writes the user stories'],
    ['of-others', 'Our Product Owner writes the user stories'],
    ['of-others', 'The Product Owner Claims writes the user stories'],
    ['of-others', 'Our Product Owner for the claims app writes the user stories'],
    ['of-others', 'Our Product Owner Bea Lund then writes the user stories'],
    [null, 'The Product Owner sets the order; the post holder writes the user stories'],
    [null, 'The Product Owner and the analyst of the squad get the user stories that the hire writes'],
    ['of-others', 'A colleague in product management owns the roadmap'],
    ['of-others', 'An engineer of the ferry squad maintains the backlog'],
    [null, 'Colleagues in sales get a roadmap from you'],
    ['supported', 'Support the Product Owner in backlog refinement'],
    ['supported', 'Support the Product Owner in refinement, planning, and reviews'],
    ['supported', 'You will help our Product Owner, Ines Kaplin, with the user stories'],
    ['supported', 'Assist the Product Owner for Claims, Ines, in backlog refinement'],
    [null, 'Support the Product Owner’s team in backlog refinement'],
    ['supported', 'Help the Product Owners to shape epics'],
    ['supported', 'Contribute to the product vision and strategy of the ferry app'],
    ['supported', 'You will contribute to the roadmap'],
    ['supported', 'Help define the vision, strategy and roadmap, with both founders'],
    ['supported', 'Helping to prioritise the backlog'],
    ['supported', 'Influence the ferry roadmap with figures from the harbours'],
    ['supported', 'Give input for the backlog of the harbour team'],
    ['supported', 'You provide subject-matter input into the yearly roadmap'],
    [null, 'Turn the input of harbours into user stories'],
    [null, 'Provide input to the roadmap and own the backlog'],
    [null, 'Contribute to the vision and own the roadmap'],
    [null, 'Contribute to the vision, writing the strategy of the ferry app'],
    [null, 'Help shape the roadmap by interviewing travellers'],
    [null, 'Help travellers find their ferry'],
    [null, 'Influence the board of the ferry company'],
    ['supported', 'Supply the Product Owner with examples for acceptance criteria'],
    [null, 'Supply the team with user stories'],
    ['supported', 'Give the Product Owners of both apps the background for acceptance criteria'],
    [null, 'Give the developers the background for user stories'],
    ['supported', 'Be a sparring partner for our Product Owner when it comes to user stories'],
    ['supported', 'Lend Ines and Malo a hand in backlog refinement'],
    ['supported', 'You will give a hand to our Product Owner, Ines, in keeping the backlog clean'],
    [null, 'Hand over user stories to the team'],
    ['supported', 'Sit in on sprint reviews'],
    ['supported', 'Joining sprint reviews when the teams hold them'],
    [null, 'Join calls with customers'],
    ['supported', 'Drop in on refinement when the squad asks for you'],
    ['supported', 'Attend sprint planning, refinement, and reviews'],
    [null, 'Attend sprint planning, and write user stories'],
    [null, 'Sit in on interviews with customers'],
    [null, 'Write user stories with Ines while the Product Owner keeps the backlog'],
    ['asked-or-offered', 'Experience in writing user stories'],
    [null, 'Write user stories with Ines, and refine the backlog'],
  ])('tells whether the words themselves give the work away: %s, in “%s”', (disowned, duty) => {
    const [clause] = why(`# Product Manager\n\n## Your tasks\n\n- ${duty}\n`, 5).clauses
    expect(clause?.disowned).toBe(disowned)
  })

  it('gives what the whole posting is held against: its statements and the bounds of the rules', () => {
    const { posting, rules } = why(POSTING, 7, {
      rules: { 'mixed-responsibilities': ['error', { fewestStatements: 4 }] },
    })
    expect(posting).toMatchObject({
      title: 'Product Manager, Allotments',
      role: 'product-manager',
      statements: { 'product-manager': 1, 'product-owner': 0 },
    })
    expect(rules.find(({ id }) => id === 'mixed-responsibilities')).toMatchObject({
      options: { fewestStatements: 4 },
      messages: [],
    })
  })

  it.each([0, 12, 1.5, Number.NaN])('has no line %s', (line) => {
    expect(() => why(POSTING.trimEnd(), line)).toThrow(RangeError)
  })
})
