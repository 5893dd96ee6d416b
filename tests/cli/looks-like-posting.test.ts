import { describe, expect, it } from 'vitest'
import { looksLikePosting } from '../../src/cli/looks-like-posting.ts'
import type { Explanation, TitleRole } from '../../src/explain.ts'
import type { SectionKind } from '../../src/posting/posting.ts'

const NOWHERE = { span: { start: 0, end: 0 }, loc: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }

function explanation(role: TitleRole, ...kinds: readonly SectionKind[]): Explanation {
  return {
    title: { text: 'A title', role, ...NOWHERE },
    profile: { role: 'undetermined', shares: { 'product-manager': 0, 'product-owner': 0 }, dimensions: [] },
    sections: kinds.map((kind) => ({ kind, heading: 'A heading', ...NOWHERE })),
    signals: [],
  }
}

describe('a markdown file that nobody named', () => {
  it('is a posting when two of the usual sections stand in it, whatever its title', () => {
    expect(looksLikePosting(explanation(null, 'responsibilities', 'requirements'))).toBe(true)
    expect(looksLikePosting({ ...explanation(null, 'requirements', 'benefits'), title: null })).toBe(true)
  })

  it('is a posting when one of them stands under the title of a role', () => {
    expect(looksLikePosting(explanation('product-owner', 'responsibilities'))).toBe(true)
    expect(looksLikePosting(explanation('hybrid', 'requirements'))).toBe(true)
  })

  it('is none for a title alone, as an article on the role has', () => {
    expect(looksLikePosting(explanation('product-manager', 'other', 'company'))).toBe(false)
  })

  it('is none for a section alone, as a manual has "Requirements"', () => {
    expect(looksLikePosting(explanation(null, 'requirements', 'requirements', 'other'))).toBe(false)
  })
})
