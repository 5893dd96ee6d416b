import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { explain } from '../../src/index.ts'
import { parsePosting } from '../posting/posting-of.ts'
import { PhraseIndex } from '../../src/language/phrase.ts'
import { createDisowning } from '../../src/recognise/disowned.ts'
import { createMvpReader } from '../../src/signal/mvp.ts'
import { strategicTactical as split } from '../../rules/models/strategic-tactical/model.ts'
import { createMeasureReader } from '../../src/signal/success/measures.ts'
import { createOutputReader } from '../../src/signal/success/outputs.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { indexRoleHolders } from '../../src/signal/mentions.ts'
import { readClauses } from '../../src/language/reading.ts'
import { createReportingLineReader } from '../../src/signal/reporting/reporting-line.ts'
import { DIMENSIONS, ROLE_IDS, type RoleId } from '../../src/roles/role-ids.ts'

const { roles, metrics, outputs, mvp, ai, managers, kinds, knowledge, verbs, people, otherTitles } = strategicTactical

describe('the metrics', () => {
  const reader = createMeasureReader(metrics)
  const given = (statement: string): readonly string[] =>
    reader
      .read(
        readClauses(parsePosting(`# Product Manager\n\n## Responsibilities\n\n- ${statement}\n`).clauses),
        undefined,
      )
      .map(({ metric }) => metric.id)

  it.each(metrics.flatMap(({ id, says }) => says.map((statement) => [id, statement] as const)))(
    '%s is the hire’s in “%s”',
    (id, statement) => {
      expect(given(statement)).toContain(id)
    },
  )

  it.each(metrics.flatMap(({ id, not }) => not.map((statement) => [id, statement] as const)))(
    '%s is not the hire’s in “%s”',
    (id, statement) => {
      expect(given(statement)).not.toContain(id)
    },
  )

  it('have ids of their own, a source, and examples of both kinds; and each role has some', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length)
    for (const { id, source, says, not } of metrics) {
      expect(source, id).not.toBe('')
      expect(says.length, id).toBeGreaterThan(0)
      expect(not.length, id).toBeGreaterThan(0)
    }
    expect(new Set(metrics.map(({ role }) => role))).toEqual(new Set(ROLE_IDS))
  })
})

describe('the words of outputs', () => {
  const outputIn = createOutputReader(outputs)

  it.each(outputs.says)('find one in “%s”', (goal) => {
    expect(outputIn(tokenize(goal))).toBeDefined()
  })

  it.each(outputs.not)('find none in “%s”', (goal) => {
    expect(outputIn(tokenize(goal))).toBeUndefined()
  })
})

describe.each(['minimal', 'viable'] as const)('the %s half of an MVP', (half) => {
  const { says, not } = mvp[half]
  const halvesIn = (duty: string): readonly string[] =>
    createMvpReader(strategicTactical, createDisowning(strategicTactical))
      .read(
        readClauses(parsePosting(`# Product Manager\n\n## Responsibilities\n\n- ${duty}\n`).clauses),
        'product-manager',
        split,
      )
      .map((found) => found.half)

  it.each(says)('is found in “%s”', (duty) => {
    expect(halvesIn(duty)).toContain(half)
  })

  it.each(not)('is not found in “%s”', (duty) => {
    expect(halvesIn(duty)).not.toContain(half)
  })
})

describe('the words of AI and data products', () => {
  const work = new PhraseIndex(ai.work.map((phrase) => [phrase, null] as const))

  it.each(ai.says)('name work in “%s”', (duty) => {
    expect(work.in(tokenize(duty))).not.toEqual([])
  })

  it.each(ai.not)('name none in “%s”', (duty) => {
    expect(work.in(tokenize(duty))).toEqual([])
  })

  it('give each role parts by kinds of work that there are', () => {
    const parts = Object.values(ai.parts).flat()
    expect(parts.flatMap((part) => part.kinds).filter((kind) => !(kind in kinds))).toEqual([])
  })
})

describe('the managers', () => {
  const reader = createReportingLineReader(strategicTactical, indexRoleHolders(strategicTactical))
  const kindOf = (manager: string): string | undefined =>
    reader.read(readClauses(parsePosting(`# Product work\n\nYou report to the ${manager}.\n`).clauses), undefined)[0]
      ?.kind?.id

  it.each([
    ['CPO', 'chief-product-officer'],
    ['Chief Product Officer', 'chief-product-officer'],
    ['Head of Product', 'product-leadership'],
    ['VP Product', 'product-leadership'],
    ['Group Product Manager', 'product-leadership'],
  ])('%s is of the kind %s', (manager, id) => {
    expect(kindOf(manager)).toBe(id)
  })

  it.each<readonly [string, readonly RoleId[]]>([
    ['CTO', ['product-manager']],
    ['Engineering Manager', ['product-manager']],
    ['CPO', ['product-owner']],
    ['CEO', ['product-owner']],
    ['Head of Product', []],
  ])('a report to the %s contradicts %j', (manager, contradicts) => {
    expect(managers.find(({ id }) => id === kindOf(manager))?.contradicts).toEqual(contradicts)
  })

  it('have ids of their own, a source and a label', () => {
    expect(new Set(managers.map(({ id }) => id)).size).toBe(managers.length)
    for (const { id, source, label } of managers) {
      expect(source, id).not.toBe('')
      expect(label, id).not.toBe('')
    }
  })
})

describe('the kinds of work', () => {
  it('are those that the recogniser was taught, in any order', () => {
    expect([...knowledge.kindNames].sort()).toEqual(Object.keys(kinds).sort())
  })

  it('belong each to one role and one dimension, and have a label of their own', () => {
    const all = Object.values(kinds)
    expect(new Set(all.map(({ role }) => role))).toEqual(new Set(ROLE_IDS))
    for (const { dimension } of all) expect(DIMENSIONS).toContain(dimension)
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length)
  })

  it('are named in a sentence that tells why a line counts', () => {
    const { signals } = explain('# Product Owner\n\n## Responsibilities\n\n- Refine the product backlog\n')
    expect(signals.map(({ because }) => because)).toEqual(['it is about the backlog, a Product Owner’s work'])
  })
})

it('the model itself has no cues: those are a company’s own', () => {
  expect(roles.flatMap(({ cues }) => cues)).toEqual([])
})

it('every phrase puts one word, or a choice of words, between two blanks', () => {
  const phrases = [
    ...roles.flatMap(({ titles, mentions, superiors }) => [...titles, ...mentions, ...superiors]),
    ...metrics.flatMap(({ names, unless = [] }) => [...names, ...unless]),
    ...Object.values(verbs).flat(),
    ...people,
    ...managers.flatMap(({ titles }) => titles),
    ...otherTitles,
  ]
  const isElement = (word: string): boolean => /^(?:\([^()]+\)|(?:[^()]|\|\()+)$/u.test(word)
  expect(phrases.filter((phrase) => !phrase.split(' ').every(isElement))).toEqual([])
})
