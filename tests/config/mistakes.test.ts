import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConfigError, createLinter, parseConfig } from '../../src/index.ts'

function complaint(value: unknown): string {
  try {
    parseConfig(value)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing'
}

const CUE = { id: 'flow-board', objects: ['flow board'], says: ['Own the flow board'] }

function cueComplaint(change: Readonly<Record<string, unknown>>): string {
  return complaint({ vocabulary: { cues: { 'product-owner': [{ ...CUE, ...change }] } } })
}

describe('a mistake in a configuration is one line with its key and the way out', () => {
  it.each<[string, unknown, string]>([
    [
      'an unknown key',
      { ignore: [] },
      'ignore: unknown key “ignore” (did you mean ignores? known: $schema, model, preset, rules, vocabulary, overrides, teams, ignores)',
    ],
    [
      'an unknown preset',
      { preset: 'strikt' },
      'preset: unknown preset “strikt” (did you mean strict? known: recommended, strict)',
    ],
    ['globs that are no list', { ignores: 'drafts/**' }, 'ignores: must be a list of globs (given: "drafts/**")'],
    ['an empty glob', { ignores: [' '] }, 'ignores[0]: must be a glob, such as "drafts/**", but is empty'],
    [
      'an override without files',
      { overrides: [{ file: ['a.md'] }] },
      'overrides[0].files: is missing (did you mean it by “file”?)',
    ],
    [
      'an override for no files',
      { overrides: [{ files: [] }] },
      'overrides[0].files: must be a list of globs with at least 1 in it',
    ],
    [
      'an unknown key of an override',
      { overrides: [{ files: ['a.md'], ignores: [] }] },
      'overrides[0].ignores: unknown key “ignores” (known: files, model, preset, rules)',
    ],
    [
      'a share in percent',
      { rules: { 'mixed-responsibilities': ['error', { smallestShare: 25 }] } },
      'rules.mixed-responsibilities[1].smallestShare: must be a number from 0 to 1, such as 0.15',
    ],
    ['a key that is no word', { rules: { 'a b': 'off' } }, 'rules["a b"]: unknown rule “a b”'],
    [
      'a role',
      { vocabulary: { titles: { 'product-ownr': [] } } },
      'vocabulary.titles.product-ownr: unknown role “product-ownr” (did you mean product-owner? known: product-manager, product-owner)',
    ],
    [
      'a kind of section',
      { vocabulary: { sections: { duties: ['Your canvas'] } } },
      'vocabulary.sections.duties: unknown kind of section “duties” (known: responsibilities,',
    ],
    [
      'a title without examples',
      { vocabulary: { titles: { 'product-owner': [{ phrase: 'value owner' }] } } },
      'vocabulary.titles.product-owner[0].says: is missing',
    ],
    ['a configuration that is none', 'strict', 'must be an object (given: "strict")'],
  ])('for %s', (_, value, message) => {
    expect(complaint(value)).toContain(message)
  })

  it('for cues', () => {
    expect(cueComplaint({})).toBe('nothing')
    expect(cueComplaint({ verbs: ['prioritise'] })).toContain(
      'verbs[0]: unknown kind of action “prioritise” (did you mean prioritize?',
    )
    expect(cueComplaint({ weight: 3 })).toBe(
      'vocabulary.cues.product-owner[0].weight: must be 2 (the role’s own work) or 1 (a hint)',
    )
    expect(cueComplaint({ says: [] })).toContain('says: must be a list of examples with at least 1 in it')
  })

  it.each(['', '…', '(team)', '(flow board)', 'flow board)', '… board', 'a||b', '!'])(
    'for the phrase “%s”, which is none',
    (phrase) => {
      expect(cueComplaint({ objects: [phrase] })).toMatch(/^vocabulary\.cues\.product-owner\[0\]\.objects\[0\]: /u)
    },
  )

  it('and every phrase that passes can be looked for', () => {
    const piece = fc.constantFrom('flow', 'a|b', '(x)', '(x|y)', '…', '=flow', '-', '|', '(', ')', ' ', '', '/', '&')
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' ')),
        (phrase) => {
          if (cueComplaint({ objects: [phrase] }) !== 'nothing') return
          const { explain } = createLinter({
            vocabulary: { cues: { 'product-owner': [{ ...CUE, objects: [phrase] }] } },
          })
          expect(() => explain('# Product Owner\n\n## Responsibilities\n\n- Own the flow board a x\n')).not.toThrow()
        },
      ),
      { numRuns: 30 },
    )
  })

  it('for an id that is taken', () => {
    const taken =
      (...ids: readonly string[]): (() => unknown) =>
      () =>
        createLinter({
          vocabulary: { cues: { 'product-owner': ids.map((id) => ({ ...CUE, id })) } },
        })
    expect(taken('flow-board', 'value-board')).not.toThrow()
    expect(taken('flow-board', 'flow-board')).toThrow(
      'vocabulary.cues.product-owner[1].id: “flow-board” is taken by another entry (choose another id)',
    )
    expect(taken('velocity')).toThrow(
      'vocabulary.cues.product-owner[0].id: “velocity” is taken by another entry (choose another id)',
    )
  })

  it('whatever the value is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(complaint(value)).not.toContain('\n')
      }),
    )
    fc.assert(
      fc.property(
        fc.record({ rules: fc.anything(), vocabulary: fc.anything(), overrides: fc.anything() }, { requiredKeys: [] }),
        (value) => {
          expect(complaint(value)).not.toBe('')
        },
      ),
    )
  })
})
