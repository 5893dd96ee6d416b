import type { Nodes } from 'mdast'
import { DEEPEST_INDENTED, isFence, unindented, unprefixed } from './blocks.ts'
import type { Field } from './field.ts'
import { spanOf } from './inline-text.ts'
import { sliceText, sourceSpan, through, verbatim } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import { parseMarkdown } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import type { Directive } from './posting.ts'

/** What every directive contains: a text without it needs no search. */
const OWN_NAME = 'jdlint'

/** The directives of a parsed posting in source order. In fences and in `code`, comments are text. */
export function directivesOf(markdown: Markdown, fields: readonly Field[]): readonly Directive[] {
  if (!markdown.text.includes(OWN_NAME)) return []
  const directives = [...fields.flatMap(fieldDirectives), ...commentsOfMarkdown(markdown).map(ofComment)]
  return directives.sort((a, b) => startOf(a) - startOf(b))
}

/** The directives of a text that is read line by line. */
export function plainDirectives(source: string): readonly Directive[] {
  return commentDirectives(verbatim(source, 0))
}

/** The directives of a piece of HTML. */
export function commentDirectives(html: MappedText): readonly Directive[] {
  return html.text.includes(OWN_NAME) ? commentsIn(html).map(ofComment) : []
}

function ofComment(content: MappedText): Directive {
  return { keys: null, content }
}

function startOf({ content }: Directive): number {
  return sourceSpan(content, { start: 0, end: 0 }).start
}

function fieldDirectives({ keys, value }: Field): readonly Directive[] {
  if (keys[0]?.text === OWN_NAME) return [{ keys: keys.slice(1), content: value }]
  if (!value.text.includes(OWN_NAME)) return []
  return commentsOfMarkdown(parseMarkdown(value.text)).map((comment) => ofComment(through(comment, value)))
}

/** Keeps its own stack, because quotes and lists nest without limit. */
function commentsOfMarkdown({ root, text }: Markdown, depth = 0): readonly MappedText[] {
  const comments: MappedText[] = []
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'html') addAll(commentsIn(unprefixed(node.value, text, spanOf(node))), comments)
    else if (node.type === 'code' && depth < DEEPEST_INDENTED && !isFence(node, text))
      addAll(indentedComments(unindented(text, spanOf(node)), depth), comments)
    else if ('children' in node) addAll(node.children, stack)
  }
  return comments
}

function indentedComments(lines: MappedText, depth: number): readonly MappedText[] {
  if (!lines.text.includes(OWN_NAME)) return []
  return commentsOfMarkdown(parseMarkdown(lines.text), depth + 1).map((comment) => through(comment, lines))
}

/** `<!-- jdlint-… -->`, and what looks as if it were meant to be one. */
function commentsIn(html: MappedText): readonly MappedText[] {
  const comments: MappedText[] = []
  let end = 0
  for (let start = html.text.indexOf('<!--'); start !== -1; start = html.text.indexOf('<!--', end)) {
    const closing = html.text.indexOf('-->', start + 4)
    if (closing === -1) break
    end = closing + 3
    if (/^<!-{2,}\s*jdlint[-:\s]/u.test(html.text.slice(start, start + 80))) comments.push(sliceText(html, start, end))
  }
  return comments
}

function addAll<T>(more: readonly T[], items: T[]): void {
  for (const item of more) items.push(item)
}
