import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { unified, type Processor } from 'unified'
import { withPlainFences } from '../../text/frontmatter-end.ts'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'

/**
 * GFM without its search for bare addresses, which are plain text here: it looks at every letter and takes nearly half
 * of the parser's time, and searches the finished tree once more. The search for tables tries to begin one at every
 * line, which takes a quarter of it, so that it has to be asked for.
 */
function gfm(this: Processor, { tables }: { readonly tables: boolean }): undefined {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTaskListItem(),
    ...(tables ? [gfmTable()] : []),
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    ...(tables ? [gfmTableFromMarkdown()] : []),
  ]
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const withoutTables = markdown().use(gfm, { tables: false }).freeze()
const withTables = markdown().use(gfm, { tables: true }).freeze()

/** Stands in the row below the head of every table: `| --- |`, `--- | ---`, `:--`. */
const TABLE_RULE = /\|[ \t]*:?-|-:?[ \t]*\||:-|-:/u

export interface Markdown {
  readonly root: Root
  /** The text that was parsed. It differs from the given one in a few characters, never in length. */
  readonly text: string
}

export function parseMarkdown(source: string): Markdown {
  const text = withPlainFences(withoutUnclosed(source))
  const processor = TABLE_RULE.test(text) ? withTables : withoutTables
  return { root: processor.parse(text), text }
}

/** What opens a part that is not read, and what must close it. */
const UNREAD = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<textarea', '</textarea'],
  ['<pre', '</pre'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const

/** Blanks out the marks that would swallow the rest of the posting because the author forgot to close them. */
export function withoutUnclosed(text: string): string {
  let result = text
  for (const [opening, closing] of UNREAD) {
    const lastClosing = result.lastIndexOf(closing)
    let at = result.indexOf(opening, lastClosing + 1)
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
