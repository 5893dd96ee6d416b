import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { createAnalyzer } from '../../src/signal/analysis.ts'
import type { Signal } from '../../src/signal/signal.ts'
import { ROLE_IDS, type RoleId } from '../../src/roles/role-ids.ts'

const { analyze } = createAnalyzer(strategicTactical)

const TITLES = { PM: 'Product Manager', PO: 'Product Owner' } as const
const SHORT: Readonly<Record<RoleId, string>> = { 'product-manager': 'PM', 'product-owner': 'PO' }

type Title = keyof typeof TITLES

function postingOf(duties: readonly string[], title: Title = 'PM', heading = 'What you will do'): string {
  return `# ${TITLES[title]}\n\n## ${heading}\n\n${duties.map((duty) => `- ${duty}\n`).join('')}`
}

/** The roles whose work a statement makes the hire's own, as the guide labels a line. */
function labelOf(statement: string, title: Title, heading?: string): string {
  const owned = analyze(postingOf([statement], title, heading)).signals.filter(({ ownership }) => ownership === 'owned')
  return [...new Set(owned.map(({ role }) => SHORT[role]))].sort().join('+') || 'none'
}

describe('a plain duty belongs to the role that does such work', () => {
  it.each([
    ['PM', 'Define the product vision and strategy'],
    ['PM', 'Own the product roadmap'],
    ['PM', 'Build and maintain the roadmap for the next four quarters'],
    ['PM', 'Conduct market research and interview customers'],
    ['PM', 'Analyse competitors and market trends'],
    ['PM', 'Build business cases for new products'],
    ['PM', 'Set the pricing of the product'],
    ['PM', 'Lead the go-to-market of new products'],
    ['PM', 'Own the P&L of the product'],
    ['PM', 'Present the product strategy to the board'],
    ['PM', 'Identify market opportunities and customer problems'],
    ['PM', 'Communicate the roadmap to executives and stakeholders'],
    ['PM', 'Translate the company strategy into a product roadmap'],
    ['PM', 'Turn what customers tell us into the roadmap'],
    ['PM', 'Distill customer interviews into a product vision'],
    ['PO', 'Refine and prioritise the product backlog'],
    ['PO', 'Own the product backlog'],
    ['PO', 'Write user stories with acceptance criteria'],
    ['PO', 'Lead sprint planning, refinement and reviews'],
    ['PO', 'Define the sprint goal with the team'],
    ['PO', 'Accept or reject finished stories'],
    ['PO', 'Break epics down into user stories'],
    ['PO', 'Clarify requirements for the developers'],
    ['PO', 'Answer the questions of the developers every day'],
    ['PO', 'Sign off user acceptance tests'],
    ['PO', 'Plan the contents of each release with the development team'],
    ['PO', 'Work with engineering to groom the backlog'],
    ['PO', 'Turn the roadmap into epics and user stories'],
    ['PO', 'Break the roadmap down into stories'],
    ['PO', 'Translate the product roadmap into user stories with acceptance criteria'],
    ['PO', 'Write detailed functional specifications for the developers'],
  ])('%s, whatever the title: “%s”', (label, statement) => {
    expect(labelOf(statement, 'PM')).toBe(label)
    expect(labelOf(statement, 'PO')).toBe(label)
  })
})

describe('a statement that is no duty of the hire’s is nobody’s', () => {
  it.each<readonly [string, Title, string]>([
    ['support', 'PM', 'Support the Product Owner in backlog refinement'],
    ['support', 'PM', 'Help the Product Owner write user stories'],
    ['support', 'PM', 'Partner with the Product Owner to keep the backlog healthy'],
    ['support', 'PO', 'Provide input to the roadmap'],
    ['support', 'PO', 'Contribute to the product vision'],
    ['support', 'PO', 'Give feedback on the roadmap'],
    ['support', 'PO', 'Support the Product Manager in market research'],
    ['support', 'PO', 'Assist the Product Manager with the business case'],
    ['support', 'PO', 'Participate in roadmap discussions'],
    ['support', 'PO', 'Help define the vision'],
    ['attendance', 'PM', 'Take part in sprint planning'],
    ['attendance', 'PM', 'Attend sprint reviews and retrospectives'],
    ['somebody else’s', 'PM', 'Our Product Owner writes user stories'],
    ['somebody else’s', 'PM', 'You work with a Product Owner, who writes the user stories'],
    ['somebody else’s', 'PO', 'A colleague in product management owns the roadmap'],
    ['somebody else’s', 'PO', 'Our Product Manager sets the roadmap'],
    ['somebody else’s', 'PO', 'Your Product Manager sets the roadmap'],
    ['somebody else’s', 'PO', 'The Product Manager is responsible for the roadmap'],
    ['somebody else’s', 'PM', 'The Product Owner has the final say on the backlog'],
    ['somebody else’s', 'PO', 'The development team keeps the backlog'],
    ['denial', 'PM', 'There is no dedicated product owner'],
    ['neutral', 'PM', 'Communicate with stakeholders'],
    ['neutral', 'PM', 'Work in a cross-functional team'],
    ['neutral', 'PM', 'Ship great products'],
    ['neutral', 'PM', 'Prioritise features'],
    ['neutral', 'PM', 'Define requirements'],
    ['neutral', 'PM', 'Mentor junior colleagues'],
    ['neutral', 'PM', 'Make decisions with data'],
    ['neutral', 'PO', 'Execute the roadmap'],
    ['neutral', 'PM', 'Work with designers and engineers'],
    ['neutral', 'PM', 'Write documentation'],
    ['other work', 'PM', 'Water the plants'],
    ['a time', 'PO', 'Monday'],
    ['a time', 'PO', 'By the end of your first week'],
    ['a sum', 'PO', '£3.1m'],
    ['a bound', 'PO', 'below 3.2 %'],
  ])('%s, under the title of a %s: “%s”', (_, title, statement) => {
    expect(labelOf(statement, title)).toBe('none')
  })

  it.each<readonly [string, Title, string]>([
    ['Requirements', 'PM', 'Experience writing user stories'],
    ['Requirements', 'PM', 'Experience in backlog management'],
    ['Requirements', 'PM', 'Knowledge of Scrum and sprint planning'],
    ['Requirements', 'PO', 'Five years of experience in product strategy'],
    ['What you bring', 'PO', 'Able to analyse the market'],
    ['What you bring', 'PO', 'Experience with roadmaps and business cases'],
    ['What you bring', 'PO', 'Proven ability to define a product vision'],
    ['About us', 'PM', 'Our teams work in two-week sprints'],
    ['About us', 'PM', 'We refine our backlog every week'],
    ['About us', 'PO', 'Our vision is a city without cars'],
    ['About us', 'PO', 'Our strategy is to grow in ten countries'],
    ['Benefits', 'PM', 'A course on writing user stories'],
  ])('under “%s”, for a %s: “%s”', (heading, title, statement) => {
    expect(labelOf(statement, title, heading)).toBe('none')
  })
})

describe('a statement below a heading that denies work is nobody’s', () => {
  const DUTY = 'Groom the product backlog and write the user stories'

  it.each([
    `## What you won’t do\n\n- ${DUTY}`,
    `## What you won’t do\n\n### Backlog\n\n- ${DUTY}`,
    `WHAT YOU WON'T DO\n\n- ${DUTY}`,
    `**Not part of this role**\n\n${DUTY}.`,
    `Out of scope\n\n${DUTY}.`,
    `**Out of scope:** ${DUTY}`,
  ])('%j', (text) => {
    expect(analyze(`# Product Owner\n\nWe paint ferries, and paint them well.\n\n${text}\n`).signals).toEqual([])
  })

  it('but not below the next heading', () => {
    const { signals } = analyze(`# Product Owner\n\nOUT OF SCOPE\n\n- Set the prices\n\nYOUR TASKS\n\n- ${DUTY}\n`)
    expect(signals.map(({ role }) => role)).toEqual(['product-owner'])
  })
})

describe('a statement counts where it is', () => {
  it('as a duty in running text too', () => {
    const { signals } = analyze('# Product Manager\n\nYou will own the product roadmap and define the vision.\n')
    expect(signals).toMatchObject([{ role: 'product-manager', ownership: 'owned' }])
  })

  it('less among the requirements than among the duties', () => {
    const surest = (heading: string): number =>
      Math.max(0, ...analyze(postingOf(['Prioritise the product backlog'], 'PM', heading)).signals.map(probabilityOf))
    expect(surest('Requirements')).toBeLessThan(surest('Responsibilities'))
  })

  it('not as a field of a list, which only names things', () => {
    const { signals } = analyze('# Product Manager\n\n**Backlog:** Jira\n')
    expect(signals.filter(({ ownership }) => ownership === 'owned')).toEqual([])
  })

  it('for both roles where it gives both roles’ work', () => {
    expect(labelOf('Define the product vision, own the roadmap, refine the backlog and write user stories', 'PM')).toBe(
      'PM+PO',
    )
  })
})

describe('the kind of work', () => {
  it.each([
    ['vision', 'Define the product vision'],
    ['roadmap', 'Own the product roadmap'],
    ['research', 'Conduct market research and interview customers'],
    ['go-to-market', 'Lead the go-to-market of new products'],
    ['backlog', 'Refine and prioritise the product backlog'],
    ['stories', 'Write user stories'],
    ['acceptance', 'Accept or reject finished stories'],
    ['sprint', 'Lead sprint planning'],
  ])('is %s in “%s”', (kind, statement) => {
    expect(analyze(postingOf([statement])).signals.map((signal) => signal.kind)).toEqual([kind])
  })
})

const STATEMENTS = [
  'Define the product vision and strategy',
  'Own the product roadmap',
  'Conduct market research',
  'Refine the product backlog',
  'Write user stories',
  'Lead sprint planning',
  'Support the Product Owner in backlog refinement',
  'Experience writing user stories',
  'You will not own the roadmap',
  'Water the plants',
]
const HEADINGS = ['What you will do', 'Requirements', 'About us', 'Benefits', 'Your days']

const statement = fc.oneof(fc.constantFrom(...STATEMENTS), fc.string({ unit: 'grapheme', maxLength: 60 }))
const posting = fc
  .tuple(
    fc.constantFrom<Title>('PM', 'PO'),
    fc.constantFrom(...HEADINGS),
    fc.array(statement, { minLength: 1, maxLength: 8 }),
  )
  .map(([title, heading, duties]) => postingOf(duties, title, heading))
const plainPosting = fc.tuple(
  fc.constantFrom<Title>('PM', 'PO'),
  fc.constantFrom(...HEADINGS),
  fc.uniqueArray(fc.constantFrom(...STATEMENTS), { minLength: 1, maxLength: 8 }),
)

function probabilityOf({ probability }: Signal): number {
  return probability
}

/** What is recognised, without the places. */
function recognised(source: string): readonly unknown[] {
  return analyze(source).signals.map(({ role, kind, ownership, probability, text, clause }) => [
    clause.text,
    role,
    kind,
    ownership,
    probability.toFixed(6),
    text,
  ])
}

describe('whatever the posting, what is recognised', { timeout: 60_000 }, () => {
  it('has probabilities from 0 to 1, and is a kind of work of its role', () => {
    fc.assert(
      fc.property(posting, (source) => {
        for (const { probability, role, kind } of analyze(source).signals) {
          expect(probability >= 0 && probability <= 1).toBe(true)
          expect(strategicTactical.kinds[kind]?.role).toBe(role)
        }
      }),
    )
  })

  it('is quoted from within its statement', () => {
    fc.assert(
      fc.property(posting, (source) => {
        for (const { text, span, clause } of analyze(source).signals) {
          expect(text).not.toBe('')
          expect(clause.text).toContain(text)
          expect(span.start >= clause.span.start && span.end <= clause.span.end && span.start < span.end).toBe(true)
        }
      }),
    )
  })

  it('is the same the second time, and from another analyzer', () => {
    const other = createAnalyzer(strategicTactical)
    fc.assert(
      fc.property(posting, (source) => {
        const first = recognised(source)
        expect(recognised(source)).toEqual(first)
        expect(analyze(source).signals).toEqual(other.analyze(source).signals)
      }),
      { numRuns: 40 },
    )
  })

  it('does not hang on blank lines and spaces between the statements, nor on the case of a heading', () => {
    fc.assert(
      fc.property(plainPosting, ([title, heading, duties]) => {
        const source = postingOf(duties, title, heading)
        expect(recognised(source.replaceAll('\n', '  \n').replaceAll('\n- ', '\n\n-   '))).toEqual(recognised(source))
        expect(recognised(postingOf(duties, title, heading.toUpperCase()))).toEqual(recognised(source))
      }),
      { numRuns: 60 },
    )
  })

  it('does not change when a paragraph of words that nobody knows is added', () => {
    const nonsense = fc.array(fc.constantFrom('flurm', 'quibbet', 'zandrow', 'plimsk', 'vorbel', 'trandic'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(plainPosting, nonsense, ([title, heading, duties], words) => {
        const source = postingOf(duties, title, heading)
        const kinds = (text: string): readonly unknown[] =>
          analyze(text)
            .signals.filter(({ clause }) => duties.includes(clause.text))
            .map(({ role, kind, ownership, clause }) => [clause.text, role, kind, ownership])
        expect(kinds(`${source}\n## Grumbold\n\n${words.join(' ')}.\n`)).toEqual(kinds(source))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['responsibilities', ['product-owner']],
    ['what_you_will_do', ['product-owner']],
    ['description', []],
    ['requirements', []],
  ])('is looked for in frontmatter where a key names duties: %s', (key, roles) => {
    const { signals } = analyze(`---\ntitle: Product Owner\n${key}:\n  - Write user stories\n---\n\nWe sell tea.\n`)
    expect(signals.map(({ role }) => role)).toEqual(roles)
  })

  it('is told with reasons for each role, with the words of the statement and the strongest first', () => {
    fc.assert(
      fc.property(plainPosting, ([title, heading, duties]) => {
        const { posting: read, signals, reasonsIn } = analyze(postingOf(duties, title, heading))
        for (const clause of read.clauses) {
          const reasons = reasonsIn(clause).flatMap(({ roles }) => roles)
          expect(reasons.map(({ role }) => role)).toEqual(ROLE_IDS)
          for (const { role, probability, words } of reasons) {
            const signal = signals.find((one) => one.clause === clause && one.role === role)
            if (signal !== undefined) expect(signal.probability).toBe(probability)
            const weights = words.map(({ weight }) => Math.abs(weight))
            expect(weights).toEqual([...weights].sort((a, b) => b - a))
            for (const { text } of words) expect(clause.text).toContain(text)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a caption', () => {
  it.each([
    ['- **Run the backlog**', '  - Write the user stories of the ferry app'],
    ['*Run the backlog*', '\n- Write the user stories of the ferry app'],
    ['- Backlog Ownership & Delivery', '- Write the user stories of the ferry app'],
  ])('is no duty, as a heading is none: %s', (caption, duty) => {
    const { signals } = analyze(`# Product Manager\n\n## What you will do\n\n${caption}\n${duty}\n`)
    expect(signals.map(({ clause }) => clause.text)).toEqual(['Write the user stories of the ferry app'])
  })
})
