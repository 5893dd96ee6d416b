import { movedSpan, type Span } from '../../text/span.ts'
import { type Block, withoutOwnMarks, withText } from './markup-block.ts'
import type { Field } from './field.ts'
import type { Shortfall } from './limits.ts'
import { moved, through, type MappedText, sourceSpan } from '../source/mapped-text.ts'
import type { Directive } from './directives.ts'

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

/** The content of a text that is so many characters farther on in the source. */
export function movedContent(content: Content, by: number): Content {
  if (by === 0) return content
  return withPlaces(
    content,
    (text) => moved(text, by),
    (span) => movedSpan(span, by),
  )
}

/** The content of a text that was rewritten before it was read. */
export function contentThrough(content: Content, rewritten: MappedText): Content {
  const { blocks, ...rest } = withPlaces(
    content,
    (text) => through(text, rewritten),
    (span) => sourceSpan(rewritten, span),
  )
  return { ...rest, blocks: withoutOwnMarks(blocks) }
}

function withPlaces(
  { fields, blocks, directives, shortfalls }: Content,
  placeText: (text: MappedText) => MappedText,
  placeSpan: (span: Span) => Span,
): Content {
  return {
    fields: fields.map(({ keys, value, isListed }) => ({
      keys: keys.map(placeText),
      value: placeText(value),
      isListed,
    })),
    blocks: blocks.map((block) => withText(block, placeText)),
    directives: directives.map(({ keys, content }) => ({
      keys: keys?.map(placeText) ?? undefined,
      content: placeText(content),
    })),
    shortfalls: shortfalls.map((shortfall) => ({ ...shortfall, span: placeSpan(shortfall.span) })),
  }
}
