import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Processor } from 'unified'

/**
 * GFM finds addresses that the tokenizer did not see by searching the finished tree, and the nodes that it makes do not
 * know where they stand. Addresses are plain text here, so that the search is left out.
 */
function withoutTreeTransforms(this: Processor): undefined {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }))
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).use(withoutTreeTransforms).freeze()

export interface Markdown {
  readonly root: Root
  /** The text that was parsed. It differs from the given one in a few characters, never in length. */
  readonly text: string
}

export function parseMarkdown(source: string): Markdown {
  const text = withoutMarks(withoutUnclosed(source))
  return { root: processor.parse(text), text }
}

/** The parser skips a byte order mark and counts from behind it; a value of the frontmatter may begin with one, too. */
function withoutMarks(text: string): string {
  return text.replace(/^\ufeff+/u, (marks) => '\n'.repeat(marks.length))
}

/** What opens a part that is not read, and what must close it. */
const UNREAD = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<textarea', '</textarea'],
  ['<pre', '</pre'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>']
] as const

/** Blanks out the marks that would swallow the rest of the posting because the author forgot to close them. */
export function withoutUnclosed(text: string): string {
  if (!text.includes('<')) return text
  let result = text
  for (const [opening, closing] of UNREAD) {
    const lastClosing = result.lastIndexOf(closing)
    let at = result.indexOf(opening, lastClosing + 1)
    if (at === -1) continue
    const pieces: string[] = []
    let from = 0
    for (; at !== -1; at = result.indexOf(opening, from)) {
      pieces.push(result.slice(from, at), ' '.repeat(opening.length))
      from = at + opening.length
    }
    pieces.push(result.slice(from))
    result = pieces.join('')
  }
  return result
}
