import fc from 'fast-check'
import type { Nodes, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/index.ts'
import { markdown } from '../../src/reporters/markdown.ts'
import { percentsOf } from '../../src/reporters/percents.ts'
import { printable } from '../../src/reporters/printable.ts'
import { diagnosticAt, evidenceAt, linted, nastyFiles, reported } from './handmade.ts'

const POSTING = `# Product Manager

- Own the product roadmap
- Groom the backlog
- Lead sprint planning
`

const parser = unified().use(remarkParse).use(remarkGfm)

function blocks(comment: string): readonly RootContent[] {
  return parser.parse(comment).children
}

function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])]
}

describe('markdown', () => {
  it('is a table of the postings with problems, then each problem with its lines', () => {
    const diagnostic = diagnosticAt(POSTING, 'Product Manager', {
      confidence: 'medium',
      evidence: [evidenceAt(POSTING, 'Groom the backlog', 'Product Owner work')],
      suggestions: [{ title: 'Call it Product Owner', edits: [] }],
    })
    const { 'product-manager': pm, 'product-owner': po } = percentsOf(explain(POSTING).profile.shares)
    expect(pm + po).toBe(100)
    expect(markdown(reported([linted(POSTING, [diagnostic]), linted('x', [], 'b.md')]))).toBe(`<!-- jdlint -->

## jdlint: 1 error in 1 of 2 files

| Posting | Product Manager work | Product Owner work | Problems |
| :- | -: | -: | :- |
| \`careers/pm.md\` | ${pm} % | ${po} % | 1 error |

### \`careers/pm.md\`

**Error** in line 1, open to debate · [mislabeled-title](https://example.org/mislabeled-title)

Unexpected title

\`\`\`text
  1 | # Product Manager
    |   ^^^^^^^^^^^^^^^
  4 | - Groom the backlog
    |   ----------------- Product Owner work
\`\`\`

Suggestion: Call it Product Owner
`)
  })

  it('says so where nothing is wrong', () => {
    expect(markdown(reported([linted('x', [])]))).toBe('<!-- jdlint -->\n\n## jdlint: no problems in 1 file\n')
  })

  it('calls nobody and links to no issue', () => {
    const message = 'Ask @octocat about #1 and @org/team'
    const comment = markdown(
      reported([linted(POSTING, [diagnosticAt(POSTING, 'Groom', { message })], 'a@octocat#1.md')]),
    )
    const outside = all(parser.parse(comment)).flatMap((node) => (node.type === 'text' ? [node.value] : []))
    expect(outside.join('\n')).toContain('octocat')
    expect(outside.join('\n')).not.toMatch(/[@#]\w/u)
  })

  it('cuts a long run within what GitHub takes, and counts what it left out', () => {
    const files = Array.from({ length: 400 }, (_, index) =>
      linted(POSTING, [diagnosticAt(POSTING, 'Groom'), diagnosticAt(POSTING, 'Lead')], `careers/posting-${index}.md`),
    )
    const explanation = explain(POSTING)
    const comment = markdown(reported(files, { explain: () => explanation }))
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(comment.length).toBeGreaterThan(50_000)
    const shown = comment.split('```text').length - 1
    const [, more, postings] =
      /^(\d+) more problems in (\d+) postings did not fit into one comment\. All of them: `jdlint --format html=report\.html`\n$/mu.exec(
        comment,
      ) ?? []
    expect(shown + Number(more)).toBe(800)
    expect(Number(postings)).toBe(400 - Math.floor(shown / 2))
    expect(comment).toMatch(/And \d+ more postings\./u)
  })

  it('stays within it for one endless problem', () => {
    const files = [
      linted(POSTING, [diagnosticAt(POSTING, 'Groom', { message: '*&'.repeat(40_000) })], `${'a'.repeat(70_000)}.md`),
    ]
    expect(markdown(reported(files)).length).toBeLessThanOrEqual(65_536)
  })

  it('has the same blocks whatever the texts hold: nothing in them becomes markup', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        // A message that consists of marks of writing direction alone leaves nothing to show.
        const shown = files.map(({ result }) => printable(result.diagnostics[0]?.message ?? ''))
        const perFile = (message: string): readonly string[] => [
          'heading',
          'paragraph',
          ...(message === '' ? [] : ['paragraph']),
          'code',
        ]
        const nodes = blocks(markdown(reported(files)))
        const empty = files.map(({ result }) => result.diagnostics[0]?.message.trim() === '')
        fc.pre(!empty.includes(true))
        expect(nodes.map(({ type }) => type)).toEqual([
          'html',
          'heading',
          ...(files.length === 0 ? [] : ['table']),
          ...shown.flatMap(perFile),
        ])
        const inside = nodes
          .slice(1)
          .flatMap(all)
          .map(({ type }) => type)
        for (const type of ['html', 'image', 'delete', 'footnoteReference']) expect(inside).not.toContain(type)
        expect(inside.filter((type) => type === 'link')).toHaveLength(files.length)
      }),
      { numRuns: 30 },
    )
  })
})
