import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/language/tokens.ts'
import { createOwnWordsReader, STRENGTHS } from '../../src/recognise/own-evidence.ts'
import type { Cue } from '../../src/roles/role-model.ts'

const BARE: Cue = {
  id: 'flow-board',
  weight: 2,
  objects: ['flow board'],
  unless: ['flow board game'],
  source: 'a test',
  says: ['Own the flow board'],
  not: ['Own the flow board game'],
}

const BOARD: Cue = { ...BARE, verbs: ['own'] }

/** The words of the company's own that are found, by cue. */
function found(text: string, cue: Cue = BOARD): readonly string[] {
  const tokens = tokenize(text)
  const read = createOwnWordsReader([{ role: 'product-owner', cue }], () => ['own', 'keep'])
  return read(tokens).map(({ cue: { id }, start, end }) => {
    const words = tokens.slice(start, end).map(({ word }) => word)
    return `${id}: ${words.join(' ')}`
  })
}

describe('a company’s own words', () => {
  it('are found in any inflection, after a verb that they ask for', () => {
    expect(found('Keeping all our flow boards')).toEqual(['flow-board: flow boards'])
  })

  it('are not found without that verb, nor before it', () => {
    expect(found('Draw a flow board')).toEqual([])
    expect(found('The flow board that others own')).toEqual([])
  })

  it('need no verb where the cue asks for none', () => {
    expect(found('Draw a flow board', BARE)).toEqual(['flow-board: flow board'])
  })

  it('are not found where they mean something else', () => {
    expect(found('Own the flow board game')).toEqual([])
    expect(found('Own the flow board game and the flow board')).toEqual(['flow-board: flow board'])
  })

  it('are none without a vocabulary', () => {
    expect(createOwnWordsReader([], () => [])(tokenize('Own the flow board'))).toEqual([])
  })

  it('speak more strongly as the role’s own work than as a hint', () => {
    expect(STRENGTHS[2]).toBeGreaterThan(STRENGTHS[1])
    expect(STRENGTHS[1]).toBeGreaterThan(0)
  })
})
