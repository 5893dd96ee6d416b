import type { Nodes, PhrasingContent } from 'mdast'
import type { Span } from '../../text/span.ts'
import { writeCode, writeMarkdown } from '../source/align.ts'
import { tagName } from './html-tags.ts'
import { createWriter, type MappedTextWriter } from '../source/mapped-text.ts'
import { HARD_BREAK, disjoint, readable, withApostrophes, type RichText } from '../source/rich-text.ts'

/** A node whose children are being read, and where bold text that it opened started. */
interface Frame {
  readonly nodes: readonly PhrasingContent[]
  readonly strongFrom: number | undefined
  next: number
}

/**
 * The text of a paragraph, heading or cell with the marks resolved. Keeps its own stack, because authors (and fuzzers)
 * nest marks deeper than the call stack is.
 */
export function inlineText(children: readonly PhrasingContent[], source: string): RichText {
  const writer = createWriter()
  const strong: Span[] = []
  const open: number[] = []
  const stack: Frame[] = [{ nodes: children, strongFrom: undefined, next: 0 }]

  for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
    const node = frame.nodes[frame.next++]
    if (!node) {
      if (frame.strongFrom !== undefined) strong.push({ start: frame.strongFrom, end: writer.length })
      stack.pop()
    } else if (node.type === 'delete') {
      // Struck out: no reader takes it for said.
      continue
    } else if ('children' in node) {
      stack.push({ nodes: node.children, strongFrom: node.type === 'strong' ? writer.length : undefined, next: 0 })
    } else if (node.type === 'html') {
      readTag(node.value, spanOf(node), writer, strong, open)
    } else {
      writeLeaf(node, source, writer)
    }
  }
  return readable({ ...writer.finish(), strong: disjoint(strong) })
}

function writeLeaf(node: PhrasingContent, source: string, writer: MappedTextWriter): void {
  const span = spanOf(node)
  if (node.type === 'text') writeText(node.value, source, span, writer)
  else if (node.type === 'break') writer.put(HARD_BREAK, span)
  else if (node.type === 'inlineCode') {
    const code = codeSpan(node.value, source, span)
    const isApostrophe = opensInWord(source, span)
    if (isApostrophe) writer.put('’', { start: span.start, end: code.start })
    writeCode(writer, node.value, source, code)
    if (isApostrophe) writer.put('’', { start: code.end, end: span.end })
  }
}

function writeText(value: string, source: string, span: Span, writer: MappedTextWriter): void {
  if (!value.includes('`')) {
    writeMarkdown(writer, value, source, span)
    return
  }
  const text = createWriter()
  writeMarkdown(text, value, source, span)
  writer.append(withApostrophes(text.finish()))
}

/** An apostrophe opens no code: ``You`ll own the backlog, and you`ll refine it``. */
function opensInWord(source: string, { start }: Span): boolean {
  return /^\p{L}`\p{L}/u.test(source.slice(start - 1, start + 2))
}

/** Inside the backticks and the one blank that may pad them. */
function codeSpan(value: string, source: string, span: Span): Span {
  let { start, end } = span
  while (start < end && source.charAt(start) === '`') start++
  end -= start - span.start
  const isPadded = end - start > value.length && source.charAt(start) === ' ' && source.charAt(end - 1) === ' '
  if (isPadded) return { start: start + 1, end: end - 1 }
  return { start, end: Math.max(start, end) }
}

const STRONG_TAGS = new Set(['strong', 'b'])
const BREAKING_TAGS = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
])

function readTag(html: string, span: Span, writer: MappedTextWriter, strong: Span[], open: number[]): void {
  const tag = tagName(html)
  if (BREAKING_TAGS.has(tag.name)) writer.put(HARD_BREAK, span)
  if (!STRONG_TAGS.has(tag.name)) return
  if (!tag.closing) open.push(writer.length)
  else strong.push({ start: open.pop() ?? writer.length, end: writer.length })
}

/** Where a node is; the processor is set up so that every node knows. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
