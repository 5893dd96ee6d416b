import type { Recall } from '../recall.ts'
import { markdownBlocks } from './blocks.ts'
import { joined, movedContent, type Content } from './content.ts'
import { directivesOf, plainDirectives } from './directives.ts'
import { fieldUnits, frontmatterFields } from './frontmatter.ts'
import { isBeyondMarkdown } from './limits.ts'
import { parseMarkdown, withoutUnclosed } from './markdown.ts'
import { outlineOf } from './outline.ts'
import { piecesOf } from './pieces.ts'
import { plainBlocks } from './plain.ts'
import type { Posting } from './posting.ts'
import { createSectionNames, type SectionNames } from './section-kinds.ts'
import { findTitles } from './titles.ts'
import { unitsOf } from './units.ts'

export interface ParseOptions {
  /** Where the posting comes from; its name is taken for a title when the text has none. */
  readonly filePath?: string | undefined
  /** What sections are called; by default as the table has it. */
  readonly sectionNames?: SectionNames | undefined
  /** Gives back the content of pieces that were read before; by default the text is read in one go. */
  readonly recall?: Recall<Content> | undefined
}

const STANDARD_NAMES = createSectionNames()

const BYTE_ORDER_MARKS = /^\ufeff*/u

/**
 * Takes a posting apart. Reads markdown, HTML inside it and the frontmatter; never throws, whatever the text is.
 * Equal texts give equal postings.
 */
export function parsePosting(source: string, { filePath, sectionNames = STANDARD_NAMES, recall }: ParseOptions = {}): Posting {
  const { fields, blocks, directives } = read(source, recall)
  const units = [...fieldUnits(fields, sectionNames), ...unitsOf(blocks, sectionNames)]
  const titles = findTitles(fields, units, filePath, sectionNames)
  const outline = outlineOf(units, titles.units, titles.mentions.length > 0 ? 'summary' : 'other', sectionNames)
  return { source, titles: titles.mentions, sections: outline.sections, clauses: outline.clauses, directives }
}

/** Markdown ignores a byte order mark, but counts from behind it; joined files may leave several. */
function read(source: string, recall: Recall<Content> | undefined): Content {
  const start = BYTE_ORDER_MARKS.exec(source)?.[0].length ?? 0
  const text = source.slice(start)
  if (isBeyondMarkdown(text)) return movedContent(readPlain(text), start)
  // In one go the parser needs less time than piece by piece.
  if (recall === undefined) return movedContent(readMarkdown(text), start)
  return joined(piecesOf(withoutUnclosed(text)).map((piece) => movedContent(recall(piece.text, () => readMarkdown(piece.text)), start + piece.start)))
}

function readMarkdown(text: string): Content {
  try {
    const markdown = parseMarkdown(text)
    const fields = frontmatterFields(markdown.root, markdown.text)
    return { fields, blocks: markdownBlocks(markdown), directives: directivesOf(markdown, fields) }
  } catch {
    // Nesting deeper than the call stack, or a text that the markdown parser has a bug for: neither is the author's fault.
    return readPlain(text)
  }
}

function readPlain(text: string): Content {
  return { fields: [], blocks: plainBlocks(text), directives: plainDirectives(text) }
}
