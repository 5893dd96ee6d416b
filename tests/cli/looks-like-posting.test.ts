import { describe, expect, it } from 'vitest'
import { looksLikePosting } from '../../src/workspace/looks-like-posting.ts'
import type { Explanation, TitleRole } from '../../src/explain.ts'
import type { SectionKind } from '../../src/posting/posting.ts'

const NOWHERE = { span: { start: 0, end: 0 }, loc: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }

function explanation(
  role: TitleRole,
  headings: Readonly<Partial<Record<SectionKind, string>>>,
  duties = 0,
): Explanation {
  return {
    title: { text: 'A title', role, normal: null, ...NOWHERE },
    level: null,
    isEnglish: true,
    isPrompt: false,
    model: { id: 'strategic-tactical', name: 'the strategic/tactical split' },
    profile: { role: 'undetermined', shares: { 'product-manager': 0, 'product-owner': 0 }, dimensions: [] },
    jobs: { duties: 0, nearest: [], third: null },
    pay: [],
    sections: (Object.keys(headings) as SectionKind[]).map((kind) => ({
      kind,
      heading: headings[kind] ?? null,
      ...NOWHERE,
    })),
    shortfalls: [],
    others: [],
    signals: Array.from({ length: duties }, () => DUTY),
  }
}

const DUTY: Explanation['signals'][number] = {
  role: 'product-owner',
  dimension: 'artifact',
  ownership: 'owned',
  kind: 'stories',
  probability: 0.9,
  text: 'write user stories',
  section: 'other',
  because: 'it is a duty',
  ...NOWHERE,
}

describe('a markdown file that nobody named', () => {
  it('is a posting when duties and what is asked for them stand in it, whatever its title', () => {
    const headings = { responsibilities: 'What you do', requirements: 'What you bring' }
    expect(looksLikePosting(explanation(null, headings))).toBe(true)
    expect(looksLikePosting({ ...explanation(null, headings), title: null })).toBe(true)
    expect(looksLikePosting(explanation(null, { responsibilities: 'Your tasks', benefits: 'We offer' }))).toBe(true)
  })

  it('is a posting when a usual section or some duties stand under the title of a role', () => {
    expect(looksLikePosting(explanation('product-owner', { responsibilities: 'Your tasks' }))).toBe(true)
    expect(looksLikePosting(explanation('hybrid', { requirements: 'Your profile' }))).toBe(true)
    expect(looksLikePosting(explanation('product-owner', {}, 3))).toBe(true)
  })

  it('is none for a title alone, as an article on the role has', () => {
    expect(looksLikePosting(explanation('product-manager', { other: 'Where the role comes from' }, 1))).toBe(false)
  })

  it('is none for a section alone, as a manual has "Requirements"', () => {
    expect(looksLikePosting(explanation(null, { requirements: 'Requirements', process: 'Note' }))).toBe(false)
  })

  it('is none for the lines of a manual that only sound like a posting', () => {
    const headings = {
      responsibilities: 'You can use it from the command line',
      requirements: 'Depending on your system you will need',
    }
    expect(looksLikePosting(explanation(null, headings))).toBe(false)
  })
})
