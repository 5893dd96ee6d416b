import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../../rules/roles/index.ts'
import { PhraseIndex } from '../../../src/language/phrase.ts'
import { tokenize } from '../../../src/language/tokens.ts'
import { createPlainOwnership } from '../../../src/signal/ownership/plain-ownership.ts'

const isPlainlyOwned = createPlainOwnership(strategicTactical)
const names = new PhraseIndex(
  ['vision', 'roadmap', 'backlog', 'pricing', 'release', 'accept … story'].map((name) => [name, undefined] as const),
)

/** Whether a statement makes the last thing that it names the hire's own. */
function isOwned(statement: string): boolean {
  const tokens = tokenize(statement)
  const named = names.in(tokens).at(-1)
  if (named === undefined) throw new Error(`“${statement}” names nothing`)
  return isPlainlyOwned(tokens, named)
}

describe('a statement makes what it names plainly the hire’s own', () => {
  it.each([
    'Own the roadmap',
    'You own the roadmap for bus lanes',
    'You will also define and publish the product vision',
    'You’ll groom the backlog every week',
    'As our Product Owner you keep the backlog in order',
    'Define, communicate, and execute the long-term vision and roadmap',
    'Interview beekeepers, and set the pricing',
    'Owning the roadmap, across hives and honey',
    'Owns and ranks the backlog of the apiary team',
    '2.1 Maintain and rank the backlog',
    '3.7 To own and publish the roadmap',
    'Single-handedly own the backlog',
    'You are responsible for the backlog',
    'Accept or reject finished stories',
    'Lead the prioritisation of the backlog',
    'Take full ownership of the roadmap',
    'Maintain a roadmap, a backlog and a calendar',
    'Be the owner of the backlog',
    'Develop outcome-based roadmaps',
  ])('“%s”', (statement) => {
    expect(isOwned(statement)).toBe(true)
  })
})

describe('a statement leaves in doubt whose the thing is', () => {
  it.each([
    ['where others own it', 'They own the roadmap'],
    ['where two colleagues are named', 'Anna and Jonas plan the sprints and keep the backlog'],
    ['where somebody of another name does it', 'Our engineering manager, Cass, keeps the backlog'],
    ['behind the hire’s own work', 'Work with Cass, who keeps the backlog'],
    ['where a pronoun takes over', 'You give Nadia an honest picture and she settles the roadmap'],
    ['where people of a job do it', 'Product Owners own the backlog'],
    ['where the company speaks', 'We own the roadmap together'],
    ['where the hire only helps', 'Assists the squads, on request, in keeping the backlog'],
    ['where the hire helps and cleans', 'Help them to groom the backlog'],
    ['where it is only told', 'Communicate and advocate the product vision'],
    ['where it is only told, behind own work', 'Interview beekeepers and present the roadmap'],
    ['where it is only read', 'Using the roadmap, explain why we keep bees'],
    ['where it is what the work has to fit', 'Order the stories in line with the roadmap'],
    ['where it is for something else', 'Maintain open channels with suppliers for our roadmap'],
    ['where it only ensures', 'Maintain contacts to ensure the roadmap'],
    ['where it is a question', 'Decide what a hive costs under our pricing'],
    ['where it is a meeting', 'Lead the backlog refinement'],
    ['where it is a paper', 'Write the release notes'],
    ['where nothing is done', 'Roadmap'],
    ['where it is a list', 'Stories, sprint reviews, backlog'],
    ['where it is denied', 'You will not own the backlog'],
    ['where a sentence speaks of it', 'The roadmap and the pricing belong to product management'],
  ])('%s: “%s”', (_, statement) => {
    expect(isOwned(statement)).toBe(false)
  })
})
