import type { Nodes } from 'mdast'
import { DEEPEST_INDENTED, isFence, unindented, unprefixed } from './blocks.ts'
import { isOwnKey, type Field } from './field.ts'
import { htmlComments } from './html-comments.ts'
import { spanOf } from './inline-text.ts'
import { sliceText, sourceSpan, through, verbatim, type MappedText } from '../source/mapped-text.ts'
import { parseMarkdown, type Markdown } from './markdown.ts'

/**
 * What the author tells jdlint itself: an HTML comment that begins with `jdlint`, or a string below `jdlint:` in the
 * frontmatter; also in forms that do not work.
 */
export interface Directive {
  /**
   * The keys from behind `jdlint:` to the string, or all of them where the first is spelled otherwise; `undefined` for
   * a comment.
   */
  readonly keys: readonly MappedText[] | undefined
  /** The string, or the comment with its marks. */
  readonly content: MappedText
}

/** What every directive contains, in whatever case: a text without it needs no search. */
const OWN_NAME = /jdlint/iu

/** The directives of a parsed posting in source order. In fences and in `code`, comments are text. */
export function directivesOf(markdown: Markdown, fields: readonly Field[]): readonly Directive[] {
  if (!OWN_NAME.test(markdown.text)) return []
  const directives = [...fields.flatMap(fieldDirectives), ...commentsOfMarkdown(markdown).map(ofComment)]
  return directives.sort((a, b) => startOf(a) - startOf(b))
}

/** The directives of a text that is read line by line. */
export function plainDirectives(source: string): readonly Directive[] {
  return commentDirectives(verbatim(source, 0))
}

/** The directives of a piece of HTML. */
export function commentDirectives(html: MappedText): readonly Directive[] {
  return OWN_NAME.test(html.text) ? commentsIn(html).map(ofComment) : []
}

function ofComment(content: MappedText): Directive {
  return { keys: undefined, content }
}

function startOf({ content }: Directive): number {
  return sourceSpan(content, { start: 0, end: 0 }).start
}

function fieldDirectives({ keys, value }: Field): readonly Directive[] {
  const [first] = keys
  if (first?.text === 'jdlint') return [{ keys: keys.slice(1), content: value }]
  // `jdlint-disable: …` and `JDLINT: …` are meant for jdlint, too, and it says what to write instead.
  if (first !== undefined && isOwnKey(first.text)) return [{ keys, content: value }]
  if (!OWN_NAME.test(value.text)) return []
  return commentsOfMarkdown(parseMarkdown(value.text)).map((comment) => ofComment(through(comment, value)))
}

/**
 * The HTML comments, and `[//]: # (jdlint-…)`, which some write in their place. Keeps its own stack, because quotes and
 * lists nest without limit.
 */
function commentsOfMarkdown({ root, text }: Markdown, depth = 0): readonly MappedText[] {
  const comments: MappedText[] = []
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && /^\s*jdlint[-:\s]/iu.test(node.title ?? ''))
      comments.push(verbatim(text.slice(spanOf(node).start, spanOf(node).end), spanOf(node).start))
    else if (node.type === 'html') addAll(commentsIn(unprefixed(node.value, text, spanOf(node))), comments)
    else if (node.type === 'code' && depth < DEEPEST_INDENTED && !isFence(node, text))
      addAll(indentedComments(unindented(text, spanOf(node)), depth), comments)
    else if ('children' in node) addAll(node.children, stack)
  }
  return comments
}

function indentedComments(lines: MappedText, depth: number): readonly MappedText[] {
  if (!OWN_NAME.test(lines.text)) return []
  return commentsOfMarkdown(parseMarkdown(lines.text), depth + 1).map((comment) => through(comment, lines))
}

/** `<!-- jdlint-… -->`, in whatever case, and what looks as if it were meant to be one. */
function commentsIn(html: MappedText): readonly MappedText[] {
  return htmlComments(html.text)
    .filter(({ start }) => /^<!-{2,}\s*jdlint[-:\s]/iu.test(html.text.slice(start, start + 80)))
    .map(({ start, end }) => sliceText(html, start, end))
}

function addAll<T>(more: readonly T[], items: T[]): void {
  for (const item of more) items.push(item)
}
