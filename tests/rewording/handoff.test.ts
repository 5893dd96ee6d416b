import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import type { Clause } from '../../src/posting/posting.ts'
import { parsePostings } from '../../src/posting/parse.ts'
import { applyEdits, explain, fix, lint, type Diagnostic } from '../../src/index.ts'
import { createDisowning } from '../../src/recognise/disowned.ts'
import { createHandoff } from '../../src/rewording/handoff.ts'
import { root } from '../rule-readme.ts'
import { fixtures, PM_DUTIES, PO_DUTIES, posting } from '../rules/postings.ts'

const { supported, told } = createHandoff(strategicTactical, createDisowning(strategicTactical))

function clauseOf(duty: string): Clause {
  const [{ clauses }] = parsePostings(`# Product Manager\n\n## Your work\n\n- ${duty}\n`)
  const [clause] = clauses
  if (clause === undefined) throw new Error('No clause')
  return clause
}

describe('a duty as support of its owner', () => {
  it.each([
    ['Write user stories', 'Support the Product Owner in writing user stories'],
    ['Set and plan sprint goals', 'Support the Product Owner in setting and planning sprint goals'],
    [
      'Refine, prioritise and order the backlog',
      'Support the Product Owner in refining, prioritising and ordering the backlog',
    ],
    [
      'You will groom the backlog and accept stories.',
      'You will support the Product Owner in grooming the backlog and accepting stories.',
    ],
    ['Writing stories for the developers', 'Supporting the Product Owner in writing stories for the developers'],
    ['Actively manage the backlog', 'Support the Product Owner in actively managing the backlog'],
    ['oversee the releases', 'support the Product Owner in overseeing the releases'],
  ])('%s → %s', (duty, text) => {
    expect(supported(clauseOf(duty), 'product-owner')?.text).toBe(text)
  })

  it.each([
    ['Own the backlog and plan with sales'],
    ['Groom the backlog, and you decide what is built'],
    ['Write stories that solve problems and create the value'],
    ['Manage the backlog and obtain the approval of the board'],
    ['Release planning'],
    ['Backlog management'],
    ['Responsible for the backlog'],
    ['Be the voice of the customer'],
    ['Act as the Product Owner of the team'],
    ['Keep the backlog honest:'],
  ])('says nothing in place of “%s”, whose grammar leaves a doubt', (duty) => {
    expect(supported(clauseOf(duty), 'product-owner')).toBeUndefined()
  })
})

describe('a duty as the counterpart’s work', () => {
  it.each([
    ['Write user stories and clarify the details', 'Our Product Owner writes user stories and clarifies the details'],
    ['Writing user stories', 'Our Product Owner answers for writing user stories'],
    ['You keep your team’s backlog in order.', 'Our Product Owner keeps their team’s backlog in order'],
  ])('%s → %s', (duty, text) => {
    expect(told(clauseOf(duty), 'product-owner')).toBe(text)
  })

  it('is not told where it speaks to the hire', () => {
    expect(told(clauseOf('Write down what you decide'), 'product-owner')).toBeUndefined()
  })
})

function mixed(source: string): Diagnostic | undefined {
  return lint(source, { preset: 'strict' }).diagnostics.find(({ ruleId }) => ruleId === 'mixed-responsibilities')
}

describe('the suggestions of mixed-responsibilities', { timeout: 300_000 }, () => {
  const source = posting('Product Manager', [...PM_DUTIES.slice(0, 4), ...PO_DUTIES])

  it('reword each line of the weaker side', () => {
    expect(mixed(source)?.suggestions.map(({ title }) => title)).toEqual([
      'Write “Support the Product Owner in refining and prioritising the product backlog”',
      'Write “Support the Product Owner in writing user stories with acceptance criteria”',
      'Write “Support the Product Owner in leading sprint planning and refinement”',
      'Write “Support the Product Owner in accepting or rejecting finished stories”',
      'Write “Support the Product Owner in clarifying requirements for the developers”',
    ])
  })

  it('are never applied by --fix', () => {
    expect(fix(source, { preset: 'strict' }).source).toBe(source)
  })

  it('are read as support: the line is no duty of the other role any more', () => {
    const folder = path.join(root, 'rules', 'roles', 'examples', 'postings')
    const postings = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    let offered = 0
    for (const text of [...fixtures().map((one) => one.source), ...postings]) {
      const role = explain(text).title?.role
      const weaker = role === 'product-manager' ? 'product-owner' : 'product-manager'
      if (role === 'hybrid' || role == null) continue
      for (const { edits } of mixed(text)?.suggestions ?? []) {
        offered++
        const line = text.slice(0, edits[0]?.span.start).split('\n').length
        const duties = (source: string): number =>
          explain(source).signals.filter(
            (signal) => signal.loc.start.line === line && signal.role === weaker && signal.ownership === 'owned',
          ).length
        // Other statements of the line stay what they are.
        expect(duties(applyEdits(text, edits)), edits[0]?.text).toBeLessThan(duties(text))
      }
    }
    expect(offered).toBeGreaterThan(40)
  })
})
