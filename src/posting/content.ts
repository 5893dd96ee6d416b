import { movedSpan, type Span } from '../text/span.ts'
import type { Block } from './block.ts'
import type { Field } from './field.ts'
import type { Shortfall } from './limits.ts'
import { moved, sourceSpan, through } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import type { Directive } from './posting.ts'

/** What markup says of a text, before anybody asks what it means. */
export interface Content {
  readonly fields: readonly Field[]
  readonly blocks: readonly Block[]
  readonly directives: readonly Directive[]
  readonly shortfalls: readonly Shortfall[]
}

/** The content of texts that follow one another. */
export function joined(contents: readonly Content[]): Content {
  return {
    fields: contents.flatMap(({ fields }) => fields),
    blocks: contents.flatMap(({ blocks }) => blocks),
    directives: contents.flatMap(({ directives }) => directives),
    shortfalls: contents.flatMap(({ shortfalls }) => shortfalls),
  }
}

/** The content of a text that stands so many characters farther back in the source. */
export function movedContent(content: Content, by: number): Content {
  if (by === 0) return content
  return placed(
    content,
    (text) => moved(text, by),
    (span) => movedSpan(span, by),
  )
}

/** The content of a text, mapped to the source that the text was taken from. */
export function contentThrough(content: Content, outer: MappedText): Content {
  return placed(
    content,
    (text) => through(text, outer),
    (span) => sourceSpan(outer, span),
  )
}

/** The same content, each text and span in another place. */
function placed(
  { fields, blocks, directives, shortfalls }: Content,
  text: (mapped: MappedText) => MappedText,
  span: (span: Span) => Span,
): Content {
  return {
    fields: fields.map(({ keys, value, isListed }) => ({ keys: keys.map(text), value: text(value), isListed })),
    blocks: blocks.map((block) => ({ ...block, text: { ...text(block.text), strong: block.text.strong } })),
    directives: directives.map(({ keys, content }) => ({ keys: keys?.map(text) ?? null, content: text(content) })),
    shortfalls: shortfalls.map((shortfall) => ({ ...shortfall, span: span(shortfall.span) })),
  }
}
