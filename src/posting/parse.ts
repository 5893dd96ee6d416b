import type { Recall } from '../recall.ts'
import { frontmatterEnd } from '../text/frontmatter-end.ts'
import { markdownBlocks } from './blocks.ts'
import { joined, movedContent, type Content } from './content.ts'
import { directivesOf, plainDirectives } from './directives.ts'
import { fieldUnits, frontmatterFields } from './frontmatter.ts'
import { beyondMarkdown, DEFAULT_LIMITS, readPart, wordsBehind, type Limits, type Shortfall } from './limits.ts'
import { parseMarkdown, withoutUnclosed, type Markdown } from './markdown.ts'
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
  /** How much is read. */
  readonly limits?: Limits | undefined
  /** Gives back the content of pieces that were read before; by default the text is read in one go. */
  readonly recall?: Recall<Content> | undefined
}

const STANDARD_NAMES = createSectionNames()

const BYTE_ORDER_MARKS = /^\ufeff*/u

/**
 * Takes a posting apart. Reads markdown, HTML inside it and the frontmatter; never throws, whatever the text is.
 * Equal texts give equal postings.
 */
export function parsePosting(
  source: string,
  { limits = DEFAULT_LIMITS, recall, ...options }: ParseOptions = {},
): Posting {
  return postingOf(source, readWithin(limits, source, recall), options)
}

/** What the content of a posting, mapped to `source`, comes to. */
export function postingOf(
  source: string,
  { fields, blocks, directives, shortfalls }: Content,
  { filePath, sectionNames = STANDARD_NAMES }: Pick<ParseOptions, 'filePath' | 'sectionNames'>,
): Posting {
  const units = [...fieldUnits(fields, sectionNames), ...unitsOf(blocks, sectionNames)]
  const titles = findTitles(fields, units, filePath, sectionNames)
  const outline = outlineOf(units, titles.units, titles.mentions.length > 0 ? 'summary' : 'other', sectionNames)
  return {
    source,
    titles: titles.mentions,
    sections: outline.sections,
    clauses: outline.clauses,
    directives,
    shortfalls,
  }
}

/** The content of a markdown text, as far as the limits let it be read. */
export function readWithin(limits: Limits, source: string, recall?: Recall<Content>): Content {
  const part = readPart(source, limits)
  const content = read(part, limits, recall)
  if (part.length === source.length) return content
  return { ...content, shortfalls: [...content.shortfalls, ...shortfall('maxLength', limits, source, part.length)] }
}

/** Markdown ignores a byte order mark, but counts from behind it; joined files may leave several. */
function read(source: string, limits: Limits, recall: Recall<Content> | undefined): Content {
  const start = BYTE_ORDER_MARKS.exec(source)?.[0].length ?? 0
  const text = source.slice(start)
  // Of the whole text, as a parser that is too slow for it must not get it in pieces.
  const beyond = beyondMarkdown(text, frontmatterEnd(text), limits)
  if (beyond !== null)
    return movedContent(readPlain(text, limits, shortfall(beyond.limit, limits, text, beyond.offset)), start)
  // In one go the parser needs less time than piece by piece.
  if (recall === undefined) return movedContent(readMarkdown(text, limits), start)
  return joined(
    piecesOf(withoutUnclosed(text)).map((piece) =>
      movedContent(
        recall(piece.text, () => readMarkdown(piece.text, limits)),
        start + piece.start,
      ),
    ),
  )
}

function readMarkdown(text: string, limits: Limits): Content {
  try {
    const markdown = parseMarkdown(text)
    return { ...withoutBlocks(markdown, limits), blocks: markdownBlocks(markdown) }
  } catch {
    // Nesting deeper than the call stack, or a text that the markdown parser has a bug for: neither is the author's fault.
    return readPlain(text, limits, shortfall(null, limits, text, frontmatterEnd(text)))
  }
}

/** Line by line behind the frontmatter, which is read as ever. */
function readPlain(text: string, limits: Limits, because: readonly Shortfall[]): Content {
  const end = frontmatterEnd(text)
  const body = text.slice(end)
  const head = withoutBlocks(parseMarkdown(text.slice(0, end)), limits)
  const { blocks, directives } = movedContent(
    { fields: [], blocks: plainBlocks(body), directives: plainDirectives(body), shortfalls: [] },
    end,
  )
  return {
    fields: head.fields,
    blocks,
    directives: [...head.directives, ...directives],
    shortfalls: [...head.shortfalls, ...because],
  }
}

function withoutBlocks(markdown: Markdown, limits: Limits): Omit<Content, 'blocks'> {
  const { fields, isShortened } = frontmatterFields(markdown.root, markdown.text, limits)
  return {
    fields,
    directives: directivesOf(markdown, fields),
    shortfalls: isShortened ? shortfall('maxFrontmatterLength', limits, markdown.text, 0) : [],
  }
}

/** None where there are no words that could be read less well. */
function shortfall(limit: Shortfall['limit'], limits: Limits, text: string, offset: number): readonly Shortfall[] {
  const span = wordsBehind(text, offset)
  return span === null ? [] : [{ limit, bound: limit === null ? 0 : limits[limit], span }]
}
