import fc from 'fast-check'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/posting/markup/markdown.ts'

function tables(this: Processor): undefined {
  Object.assign(this.data(), { micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] })
}

const always = unified().use(remarkParse).use(tables).freeze()

const hasTable = (root: object): boolean => JSON.stringify(root).includes('"table"')

describe('tables', () => {
  it.each([
    ['| Duty | Share |\n| --- | --- |\n| Backlog | 40 % |'],
    ['Duty | Share\n--- | ---\nBacklog | 40 %'],
    ['| Duty |\n|-|\n| Backlog |'],
    ['| Duty |\n|   :-: |\n| Backlog |'],
    ['Duty\n:--\nBacklog'],
    ['Duty\n-:\nBacklog'],
    ['> Duty | Share\n> --\t|--\n'],
    ['- Duty | Share\n  -|-\n'],
  ])('are found in %j', (text) => {
    expect(hasTable(parseMarkdown(text).root)).toBe(true)
  })

  // Thousands of texts, which a busy machine may take a while for.
  it('are found wherever a parser that always looks for them finds one', { timeout: 60_000 }, () => {
    const scraps = fc.array(fc.constantFrom('|', '-', ':', ' ', '\t', '\n', 'a', '> ', '- ', '\\', '`', '\r'), {
      minLength: 4,
      maxLength: 24,
    })
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = `a\n${parts.join('')}`
        expect(hasTable(parseMarkdown(text).root)).toBe(hasTable(always.parse(text)))
      }),
      { numRuns: 3000 },
    )
  })
})
