import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { explain } from '../../src/index.ts'

const OTHER_TITLE = { 'product-manager': 'Product Manager', 'product-owner': 'Product Owner' }

/** The cues that a statement's signals name as the hire's own, when it stands as a duty in a posting of the role. */
function ownedCues(statement: string, role: keyof typeof OTHER_TITLE): string[] {
  const { signals } = explain(`# ${OTHER_TITLE[role]}\n\n## Responsibilities\n\n- ${statement}\n`)
  return signals.filter(({ ownership }) => ownership === 'owned').map(({ cue }) => cue)
}

const entries = [
  ...strategicTactical.roles.flatMap(({ id, cues }) => cues.map((cue) => ({ role: id, ...cue }))),
  ...strategicTactical.metrics,
]

describe.each(strategicTactical.roles)('the cues of the $name', ({ id }) => {
  it.each(
    entries
      .filter(({ role }) => role === id)
      .flatMap((cue) => cue.says.map((statement) => [cue.id, statement] as const)),
  )('%s is found in “%s”', (cue, statement) => {
    expect(ownedCues(statement, id)).toContain(cue)
  })

  it.each(
    entries
      .filter(({ role }) => role === id)
      .flatMap((cue) => cue.not.map((statement) => [cue.id, statement] as const)),
  )('%s is not the hire’s own in “%s”', (cue, statement) => {
    expect(ownedCues(statement, id)).not.toContain(cue)
  })
})

it.each(strategicTactical.roles)('what the $name is about is said by cues of its own', ({ core, cues }) => {
  expect(core.length).toBeGreaterThan(0)
  expect(cues.map(({ id }) => id)).toEqual(expect.arrayContaining([...core]))
})

it('every phrase puts one word, or a choice of words, between two blanks', () => {
  const { roles, metrics, verbs, people, managers, otherTitles } = strategicTactical
  const phrases = [
    ...roles.flatMap(({ titles, mentions, superiors, cues }) => [
      ...titles,
      ...mentions,
      ...superiors,
      ...cues.flatMap(({ objects, unless = [] }) => [...objects, ...unless]),
    ]),
    ...metrics.flatMap(({ names, unless = [] }) => [...names, ...unless]),
    ...Object.values(verbs).flatMap((family) => [...family.verbs, ...family.nouns]),
    ...people,
    ...managers.flatMap(({ titles }) => titles),
    ...otherTitles,
  ]
  const isElement = (word: string): boolean => /^(?:\([^()]+\)|(?:[^()]|\|\()+)$/u.test(word)
  expect(phrases.filter((phrase) => !phrase.split(' ').every(isElement))).toEqual([])
})

it('every cue has an id of its own, a source, and examples of both kinds', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  for (const cue of entries) {
    expect(cue.source, cue.id).not.toBe('')
    expect(cue.says.length, cue.id).toBeGreaterThan(0)
    expect(cue.not.length, cue.id).toBeGreaterThan(0)
  }
})
