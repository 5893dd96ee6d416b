import type { Span } from '../../text/span.ts'
import { verbatim, type MappedText } from '../source/mapped-text.ts'
import { leftOut, type Rewrite } from '../source/rewrite.ts'
import { elementEnd, elementStart, namesInAttributes, nothingFollows, prefixBefore } from './stand-ins.ts'

/** How a tag closes, by how it opens; what stops the search for it is another tag. */
const CLOSINGS: ReadonlyMap<string, RegExp> = new Map([
  ['{{<', />\}\}|\{\{[<%]/gu],
  ['{{%', /%\}\}|\{\{[<%]/gu],
  ['{%', /%\}|\{%/gu],
  ['{{', /\}\}|\{\{/gu],
])

/** Tags that steer the program that makes the page. What is between them is not a part by itself. */
const STEERING_TAGS = new Set(
  (
    'if elsif elseif elif else unless for case when capture assign set increment decrement raw verbatim block extends macro import ' +
    'from with layout paginate cycle tablerow liquid echo break continue filter call autoescape trans language schema highlight ' +
    'param site page comment'
  ).split(' '),
)
/** What their quotes hold is the name of a file, unless a word says what else it is. */
const INCLUDING_TAGS = new Set(
  'include include_relative includecached render partial readfile snippet embed'.split(' '),
)

interface TemplateTag extends Span {
  readonly name: string
  readonly isClosing: boolean
  /** Quoted words that may name what follows. */
  readonly names: readonly MappedText[]
}

/**
 * Collects the tags of a site generator from a text: `{{< tab "Duties" >}}`, `{% include heading.html title="Duties"
 * %}`, `{{ page.title }}`.
 */
export class TemplateTags {
  readonly #text: string
  readonly #tags: TemplateTag[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** Behind the tag that opens at an offset; 0 where none does. */
  endAt(start: number): number {
    const opening = openingAt(this.#text, start)
    const closing = CLOSINGS.get(opening)
    if (closing === undefined) return 0
    closing.lastIndex = start + opening.length
    const found = closing.exec(this.#text)
    if (found === null || found[0].startsWith('{')) return 0
    const inside = { start: start + opening.length, end: found.index }
    this.#tags.push(readTag(this.#text, { start, end: closing.lastIndex }, inside, opening))
    return closing.lastIndex
  }

  /**
   * Pairs at the start of a line become elements, and so do the names of others by themselves; no reader sees the rest.
   */
  rewrites(): readonly Rewrite[] {
    const partners = pairs(this.#tags)
    return this.#tags.map((tag) => {
      const partner = partners.get(tag)
      const opening = tag.isClosing ? partner : tag
      const prefix = opening === undefined ? undefined : prefixBefore(this.#text, opening.start)
      if (prefix === undefined) return leftOut(tag)
      if (partner === undefined)
        return tag.names.length > 0 && nothingFollows(this.#text, tag.end)
          ? elementStart(tag, undefined, tag.names, prefix)
          : leftOut(tag)
      if (tag.isClosing) return elementEnd(tag, tag.name, prefix, prefixBefore(this.#text, tag.start) === undefined)
      return elementStart(tag, tag.name, tag.names, prefix)
    })
  }
}

function openingAt(text: string, at: number): string {
  const signs = text.slice(at, at + 3)
  return CLOSINGS.has(signs) ? signs : signs.slice(0, 2)
}

function readTag(text: string, span: Span, inside: Span, opening: string): TemplateTag {
  const words = text.slice(inside.start, inside.end)
  const [head = '', closing = '', name = ''] =
    (opening === '{{' ? undefined : /^[\s~-]*(\/\s*|end_?(?=[a-z]))?([a-z][\w.-]*)/iu.exec(words)) ?? []
  const isSteering = name === '' || STEERING_TAGS.has(name)
  return {
    ...span,
    name: isSteering ? '' : name,
    isClosing: closing !== '',
    names: isSteering
      ? []
      : namesInAttributes(name, verbatim(words.slice(head.length), inside.start + head.length), {
          isUnnamedTaken: !INCLUDING_TAGS.has(name),
        }),
  }
}

/** The other tag of each pair, for both. */
function pairs(tags: readonly TemplateTag[]): ReadonlyMap<TemplateTag, TemplateTag> {
  const partners = new Map<TemplateTag, TemplateTag>()
  const open = new Map<string, TemplateTag[]>()
  for (const tag of tags) {
    if (tag.name === '') continue
    const opened = open.get(tag.name) ?? []
    open.set(tag.name, opened)
    if (!tag.isClosing) {
      opened.push(tag)
      continue
    }
    const opening = opened.pop()
    if (opening === undefined) continue
    partners.set(tag, opening)
    partners.set(opening, tag)
  }
  return partners
}
