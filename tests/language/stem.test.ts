import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../../rules/roles/index.ts'
import { normalizeWord, stem } from '../../src/language/stem.ts'

const stemOf = (word: string): string => stem(normalizeWord(word))

/** Every plain word of the role model's verbs: what stemming must cope with. */
const VERBS = Object.values(strategicTactical.verbs)
  .flat()
  .filter((phrase) => /^[a-z]{3,}$/u.test(phrase))

describe('one spelling', () => {
  it.each([
    ['prioritise', 'prioritize'],
    ['prioritised', 'prioritized'],
    ['prioritising', 'prioritizing'],
    ['prioritisation', 'prioritization'],
    ['organisations', 'organizations'],
    ['analyse', 'analyze'],
    ['analysing', 'analyzing'],
    ['behaviour', 'behavior'],
    ['behaviours', 'behaviors'],
    ['behavioural', 'behavioral'],
    ['endeavouring', 'endeavoring'],
    ['modelled', 'modeled'],
    ['modelling', 'modeling'],
    ['programme', 'program'],
    ['programmes', 'programs'],
    ['centre', 'center'],
    ['Backlog', 'backlog'],
    ['KPIs', 'kpis'],
    ['you’ll', "you'll"],
    ['don‘t', "don't"],
  ])('is kept of %s and %s', (one, other) => {
    expect(normalizeWord(one)).toBe(normalizeWord(other))
  })

  it('leaves short words that end alike as they are', () => {
    for (const word of ['rise', 'wise', 'our', 'four', 'all', 'hmmllling', 'llled'])
      expect(normalizeWord(word)).toBe(word)
  })

  it('does not change when it is taken again', () => {
    const words = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-z]{1,8}(?:is|ys|our|ll|mme|tre|s|ed|ing|al|ation|er){1,2}$/u),
    )
    fc.assert(
      fc.property(words, (word) => {
        expect(normalizeWord(normalizeWord(word))).toBe(normalizeWord(word))
      }),
    )
  })
})

describe('a stem', () => {
  it.each([
    ['prioritize', ['prioritise', 'prioritises', 'prioritised', 'prioritizing']],
    ['groom', ['grooms', 'groomed', 'grooming']],
    ['plan', ['plans', 'planned', 'planning']],
    ['refine', ['refines', 'refined', 'refining']],
    ['define', ['defines', 'defined', 'defining']],
    ['own', ['owns', 'owned', 'owning']],
    ['carry', ['carries', 'carried', 'carrying']],
    ['story', ['stories']],
    ['strategy', ['strategies']],
    ['backlog', ['backlogs']],
    ['epic', ['epics']],
    ['sketch', ['sketches', 'sketched', 'sketching']],
    ['process', ['processes', 'processed', 'processing']],
    ['write', ['writes', 'writing', 'wrote', 'written']],
    ['drive', ['drives', 'driving', 'drove', 'driven']],
    ['lead', ['leads', 'leading', 'led']],
    ['keep', ['keeps', 'keeping', 'kept']],
    ['build', ['builds', 'building', 'built']],
    ['choose', ['chooses', 'choosing', 'chose', 'chosen']],
    ['run', ['runs', 'running', 'ran']],
    ['oversee', ['oversees', 'overseeing']],
    ['set', ['sets', 'setting']],
    ['ship', ['ships', 'shipped', 'shipping']],
    ['analyze', ['analyse', 'analyses', 'analysed', 'analyzing']],
    ['kpi', ['KPIs']],
  ])('is shared by %s and its inflections', (word, inflections) => {
    expect(inflections.map(stemOf)).toEqual(inflections.map(() => stemOf(word)))
  })

  // Words of four letters keep their final e, so that a site is not a place to sit; it is put back where an ending took
  // it.
  it.each([
    ['make', ['makes', 'making', 'made']],
    ['take', ['takes', 'taking', 'taken', 'took']],
    ['give', ['gives', 'giving', 'given', 'gave']],
    ['move', ['moves', 'moved', 'moving']],
    ['size', ['sizes', 'sized', 'sizing']],
    ['use', ['uses', 'used', 'using']],
    ['tie', ['ties', 'tied']],
    ['add', ['adds', 'added', 'adding']],
    ['plan', ['plans', 'planned', 'planning']],
    ['own', ['owns', 'owned', 'owning']],
    ['fix', ['fixes', 'fixed', 'fixing']],
    ['join', ['joins', 'joined', 'joining']],
  ])('is shared by %s and its inflections', (word, inflections) => {
    expect(inflections.map(stemOf)).toEqual(inflections.map(() => stemOf(word)))
  })

  it.each([
    ['pricing', 'price'],
    ['marketing', 'market'],
    ['positioning', 'position'],
    ['business', 'busy'],
    ['sales', 'sale'],
    ['news', 'new'],
    ['this', 'thi'],
    ['site', 'sit'],
    ['using', 'us'],
  ])('is not shared by %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it('is shared by every verb of the role model and its third person', () => {
    for (const verb of VERBS) expect(stemOf(thirdPerson(verb)), verb).toBe(stemOf(verb))
  })

  it('is never empty, whatever the word, and the same for any spelling and case of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z'’]{1,14}$/u), (word) => {
        expect(stemOf(word)).not.toBe('')
        expect(stemOf(normalizeWord(word))).toBe(stemOf(word))
        expect(stemOf(word.toUpperCase())).toBe(stemOf(word.toLowerCase()))
      }),
    )
  })
})

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`
}
