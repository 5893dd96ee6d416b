import { blocksThrough } from './block.ts'
import { markdownBlocks } from './blocks.ts'
import type { Block } from './block.ts'
import { directivesOf, directivesThrough, plainDirectives } from './directives.ts'
import type { Field } from './field.ts'
import { fieldUnits, frontmatterFields } from './frontmatter.ts'
import { isBeyondMarkdown } from './limits.ts'
import { parseMarkdown } from './markdown.ts'
import { outlineOf } from './outline.ts'
import { plainBlocks } from './plain.ts'
import type { Directive, Posting } from './posting.ts'
import { createSectionNames, type SectionNames } from './section-kinds.ts'
import { findTitles } from './titles.ts'
import { unitsOf } from './units.ts'
import { through, verbatim } from './mapped-text.ts'

export interface ParseOptions {
  /** Where the posting comes from; its name is taken for a title when the text has none. */
  readonly filePath?: string | undefined
  /** What sections are called; by default as the table has it. */
  readonly sectionNames?: SectionNames | undefined
}

const STANDARD_NAMES = createSectionNames()

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Takes a posting apart. Reads markdown, HTML inside it and the frontmatter; never throws, whatever the text is.
 * Equal texts give equal postings.
 */
export function parsePosting(source: string, { filePath, sectionNames = STANDARD_NAMES }: ParseOptions = {}): Posting {
  const { fields, blocks, directives } = source.startsWith(BYTE_ORDER_MARK) ? readBehindMark(source) : read(source)
  const units = [...fieldUnits(fields, sectionNames), ...unitsOf(blocks, sectionNames)]
  const titles = findTitles(fields, units, filePath, sectionNames)
  const outline = outlineOf(units, titles.units, titles.mentions.length > 0 ? 'summary' : 'other', sectionNames)
  return { source, titles: titles.mentions, sections: outline.sections, clauses: outline.clauses, directives }
}

interface Content {
  readonly fields: readonly Field[]
  readonly blocks: readonly Block[]
  readonly directives: readonly Directive[]
}

/** Markdown ignores the mark, but counts from behind it. */
function readBehindMark(source: string): Content {
  const text = verbatim(source.slice(1), 1)
  const { fields, blocks, directives } = read(text.text)
  return {
    fields: fields.map((field) => ({
      ...field,
      keys: field.keys.map((key) => through(key, text)),
      value: through(field.value, text)
    })),
    blocks: blocksThrough(blocks, text),
    directives: directivesThrough(directives, text)
  }
}

function read(source: string): Content {
  if (isBeyondMarkdown(source)) return readPlain(source)
  try {
    const markdown = parseMarkdown(source)
    const fields = frontmatterFields(markdown.root, markdown.text)
    return { fields, blocks: markdownBlocks(markdown), directives: directivesOf(markdown, fields) }
  } catch {
    // Nesting deeper than the call stack, or a text that the markdown parser has a bug for: neither is the author's fault.
    return readPlain(source)
  }
}

function readPlain(source: string): Content {
  return { fields: [], blocks: plainBlocks(source), directives: plainDirectives(source) }
}
