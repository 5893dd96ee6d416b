import { movedSpan } from '../text/span.ts'
import { blocksThrough } from './block.ts'
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
  return {
    fields: content.fields.map(({ keys, value, isListed }) => ({
      keys: keys.map((key) => moved(key, by)),
      value: moved(value, by),
      isListed,
    })),
    blocks: content.blocks.map((block) => ({
      ...block,
      text: { ...moved(block.text, by), strong: block.text.strong },
    })),
    directives: content.directives.map(({ keys, content: words }) => ({
      keys: keys?.map((key) => moved(key, by)) ?? null,
      content: moved(words, by),
    })),
    shortfalls: content.shortfalls.map((shortfall) => ({ ...shortfall, span: movedSpan(shortfall.span, by) })),
  }
}

/** The same content, mapped to the source of the text that it was read from. */
export function contentThrough(content: Content, outer: MappedText): Content {
  return {
    fields: content.fields.map(({ keys, value, isListed }) => ({
      keys: keys.map((key) => through(key, outer)),
      value: through(value, outer),
      isListed,
    })),
    blocks: blocksThrough(content.blocks, outer),
    directives: content.directives.map(({ keys, content: words }) => ({
      keys: keys?.map((key) => through(key, outer)) ?? null,
      content: through(words, outer),
    })),
    shortfalls: content.shortfalls.map((shortfall) => ({ ...shortfall, span: sourceSpan(outer, shortfall.span) })),
  }
}
