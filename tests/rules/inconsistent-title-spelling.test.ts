import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/index.ts'
import { reported } from './postings.ts'

const RULE = 'inconsistent-title-spelling'

function posting(frontmatter: string, heading: string): string {
  return `${frontmatter}\n\n# ${heading}\n\nWork.\n`
}

/** The posting after its fixes. */
function fixed(source: string): string {
  const fixes = reported(RULE, source).flatMap(({ suggestions }) => suggestions.filter(({ isFix }) => isFix === true))
  return fixes.reduce((text, { edits }) => applyEdits(text, edits), source)
}

describe('inconsistent-title-spelling', () => {
  it.each([
    ['---\ntitle: senior product owner\n---', '---\ntitle: Senior Product Owner\n---'],
    ['---\nplace: Oslo\ntitle: "senior product owner"\n---', '---\nplace: Oslo\ntitle: "Senior Product Owner"\n---'],
    ["---\ntitle:   'senior product owner'\n---", "---\ntitle:   'Senior Product Owner'\n---"],
    ['+++\ntitle = "senior product owner"\n+++', '+++\ntitle = "Senior Product Owner"\n+++'],
  ])('writes the heading’s spelling into %j', (before, after) => {
    expect(fixed(posting(before, 'Senior Product Owner'))).toBe(posting(after, 'Senior Product Owner'))
  })

  it('writes the frontmatter’s spelling into the heading, and says so', () => {
    const source = posting('---\ntitle: Product Owner, Trams\n---', 'Product owner - Trams')
    expect(fixed(source)).toBe(posting('---\ntitle: Product Owner, Trams\n---', 'Product Owner, Trams'))
    expect(reported(RULE, source)[0]?.suggestions[0]?.title).toBe('Spell the title “Product Owner, Trams”')
  })

  it.each([
    ['a colon would change the frontmatter', '---\ntitle: product owner trams\n---', 'Product Owner: Trams'],
    ['the value stands in braces', '---\n{place: Oslo, title: product owner trams}\n---', 'Product Owner, Trams'],
    ['the heading holds marks', '---\ntitle: Product Owner\n---', 'Product *owner*'],
    ['the words stand in marks', '---\ntitle: product owner\n---', 'Product *Owner*'],
  ])('reports and leaves to the author what %s', (_, frontmatter, heading) => {
    const source = posting(frontmatter, heading)
    expect(reported(RULE, source)).toHaveLength(1)
    expect(fixed(source)).toBe(source)
  })

  it.each([
    ['capitals throughout', 'PRODUCT OWNER', 'Product Owner'],
    ['other words', 'product owner, seaside', 'Product Owner, Sea Side'],
    ['both in small letters', 'product owner', 'product owner'],
    ['another profession', 'scrum master', 'Scrum Master'],
    ['both roles', 'product owner / product manager', 'Product Owner / Product Manager'],
  ])('is silent about %s', (_, title, heading) => {
    expect(reported(RULE, posting(`---\ntitle: ${title}\n---`, heading))).toEqual([])
  })
})
