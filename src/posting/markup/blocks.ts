import type { BlockContent, DefinitionContent, RootContent, Table, Html, PhrasingContent } from 'mdast'
import { sourceLines } from '../../text/source-lines.ts'
import type { Span } from '../../text/span.ts'
import { writeCode } from '../source/align.ts'
import { blocksThrough, type Block, FOOTNOTE, ITEM, QUOTE } from './markup-block.ts'
import { partsBetweenTags } from './flow-tags.ts'
import { htmlBlocks, withEscapedHtml } from './html.ts'
import { inlineText, spanOf } from './inline-text.ts'
import { createWriter, type MappedText } from '../source/mapped-text.ts'
import { parseMarkdown, type Markdown } from './markdown.ts'
import { trimRich } from '../source/rich-text.ts'

type Flow = RootContent | BlockContent | DefinitionContent

/** A container whose children are being read. */
interface Frame {
  readonly nodes: readonly Flow[]
  /** What it is called as an element; a list is none. */
  readonly element: string | undefined
  readonly inItem: boolean
  next: number
  opens: boolean
}

/** The blocks of a parsed posting in source order. Keeps its own stack, because quotes and lists nest without limit. */
export function markdownBlocks({ root, text: source }: Markdown, depth = 0): readonly Block[] {
  const blocks: Block[] = []
  const stack: Frame[] = [{ nodes: root.children, element: undefined, inItem: false, next: 0, opens: false }]

  for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
    const node = frame.nodes[frame.next++]
    if (!node) {
      if (frame.element !== undefined) blocks.push({ type: 'close', element: frame.element })
      stack.pop()
    } else if (node.type === 'table') addAll(cells(node, source), blocks)
    else if (node.type === 'code') addAll(codeBlocks(node, source, depth), blocks)
    else if (node.type === 'thematicBreak') blocks.push({ type: 'rule' })
    else if (isContainer(node)) {
      const inner = frameOf(node, frame)
      if (inner.element !== undefined) blocks.push({ type: 'open', element: inner.element })
      stack.push(inner)
    } else addLeaf(node, source, frame, blocks)
  }
  return withEscapedHtml(blocks)
}

type Container = Extract<Flow, { type: 'blockquote' | 'list' | 'listItem' | 'footnoteDefinition' }>

function isContainer(node: Flow): node is Container {
  return (
    node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition'
  )
}

const ELEMENTS = { blockquote: QUOTE, list: undefined, listItem: ITEM, footnoteDefinition: FOOTNOTE } as const

function frameOf(node: Container, around: Frame): Frame {
  const isItem = node.type === 'listItem'
  return {
    nodes: node.children,
    element: ELEMENTS[node.type],
    inItem: isItem || around.inItem,
    next: 0,
    opens: isItem || around.opens,
  }
}

function addLeaf(node: Flow, source: string, frame: Frame, blocks: Block[]): void {
  if (node.type === 'html') addHtml(node, source, frame, blocks)
  else if (node.type === 'heading') addText(node.children, source, frame, blocks, node.depth)
  else if (node.type === 'paragraph')
    for (const part of partsBetweenTags(node.children)) {
      if ('type' in part) addHtml(part, source, frame, blocks)
      else addText(part, source, frame, blocks)
    }
}

function addHtml(node: Html, source: string, frame: Frame, blocks: Block[]): void {
  const html = unprefixed(node.value, source, spanOf(node))
  addAll(htmlBlocks(html, { type: frame.inItem ? 'item' : 'paragraph' }), blocks)
}

/** `rank` is that of a heading. */
function addText(nodes: readonly PhrasingContent[], source: string, frame: Frame, blocks: Block[], rank = 0): void {
  const text = trimRich(inlineText(nodes, source))
  if (text.text === '') return
  if (rank > 0) blocks.push({ type: 'heading', text, rank })
  else if (frame.inItem) blocks.push({ type: 'item', text, opens: frame.opens })
  else blocks.push({ type: 'paragraph', text })
  frame.opens = false
}

function addAll(more: readonly Block[], blocks: Block[]): void {
  for (const block of more) blocks.push(block)
}

function cells(table: Table, source: string): readonly Block[] {
  return table.children.flatMap((row, rowIndex) =>
    row.children.flatMap((cell, column): Block[] => {
      const text = trimRich(inlineText(cell.children, source))
      return text.text === '' ? [] : [{ type: 'cell', text, isPart: false, row: rowIndex, column }]
    }),
  )
}

/** Beyond this, text in indented text in indented text is left out: only fuzzers write it. */
export const DEEPEST_INDENTED = 3

/** In a posting, indented "code" is text that somebody pasted; only fences are meant. */
function codeBlocks(node: Flow, source: string, depth: number): readonly Block[] {
  if (isFence(node, source) || depth >= DEEPEST_INDENTED) return []
  const lines = unindented(source, spanOf(node))
  return blocksThrough(markdownBlocks(parseMarkdown(lines.text), depth + 1), lines)
}

export function isFence(node: Flow, source: string): boolean {
  const opening = source.charAt(spanOf(node).start)
  return opening === '`' || opening === '~'
}

/** The lines of a node without indentation and quote signs. */
export function unindented(source: string, span: Span): MappedText {
  const writer = createWriter()
  for (const { start, text, lineEnd } of sourceLines(source.slice(span.start, span.end))) {
    const prefix = /^[ \t>]*/u.exec(text)?.[0].length ?? 0
    const end = span.start + start + text.length
    writer.copy(text.slice(prefix), span.start + start + prefix)
    if (lineEnd !== '') writer.put('\n', { start: end, end: end + lineEnd.length })
  }
  return writer.finish()
}

/** HTML as the markdown parser gives it, without the signs of the quotes and lists around it. */
export function unprefixed(value: string, source: string, span: Span): MappedText {
  const writer = createWriter()
  writeCode(writer, value, source, span)
  return writer.finish()
}
