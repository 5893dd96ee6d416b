import type { Recall } from '../text/recall.ts'
import { frontmatterEnd } from '../text/frontmatter-end.ts'
import { markdownBlocks } from './markup/blocks.ts'
import { joined, movedContent, type Content, contentThrough } from './markup/content.ts'
import { directivesOf, plainDirectives } from './markup/directives.ts'
import { withoutEncodedFiles } from './markup/encoded-files.ts'
import { fieldUnits, frontmatterFields } from './outline/frontmatter.ts'
import { beyondMarkdown, readPart, shortfallBehind, type Limits, type Shortfall, LIMITS } from './markup/limits.ts'
import { parseMarkdown, withoutUnclosed, type Markdown } from './markup/markdown.ts'
import { outlineOf } from './outline/outline.ts'
import { piecesOf } from './markup/pieces.ts'
import { plainBlocks } from './markup/plain.ts'
import type { Posting, Postings } from './posting.ts'
import { createSectionNames, type SectionNames } from './headings/section-kinds.ts'
import { onePosting, postingsWithin, type PostingParts } from './outline/postings-within.ts'
import { unitsOf } from './outline/units.ts'
import { withEdges, withoutOrnaments } from './outline/containers.ts'
import { asMarkdown } from './markup/dialects.ts'
import { isUnit } from './outline/line-kinds.ts'
import { declaredLanguage } from './outline/declared-language.ts'
import { declaredTeam } from './outline/declared-team.ts'
import { declaredModel } from './outline/declared-model.ts'
import { declaredPay } from './outline/declared-pay.ts'
import { declaredPlaces } from './outline/declared-places.ts'
import { foldedText, wholeSpan } from './source/mapped-text.ts'
import { isPrompt } from './outline/prompts.ts'

export interface ParseOptions {
  /** Where the posting comes from; its name is taken for a title when the text has none. */
  readonly filePath?: string | undefined
  /** What sections are called; by default as the table has it. */
  readonly sectionNames?: SectionNames | undefined
  /** How much is read; by default all that a posting can need. */
  readonly limits?: Limits | undefined
  /** Gives back the content of pieces that were read before; by default the text is read in one go. */
  readonly recall?: Recall<Content> | undefined
}

export const STANDARD_NAMES = createSectionNames()

/**
 * Takes the postings of a text apart. Reads markdown, HTML inside it and the frontmatter; never throws, whatever the
 * text is. Equal texts give equal postings.
 */
export function parsePostings(source: string, { limits = LIMITS, recall, ...options }: ParseOptions = {}): Postings {
  return postingsOf(source, readWithin(limits, source, recall), options)
}

/** The postings that a content, mapped to `source`, makes. The first one has its comments and limits. */
export function postingsOf(
  source: string,
  { fields, blocks, directives, shortfalls }: Content,
  { filePath, sectionNames = STANDARD_NAMES }: Pick<ParseOptions, 'filePath' | 'sectionNames'>,
): Postings {
  const units = withoutOrnaments(unitsOf(withEdges(blocks), sectionNames), sectionNames)
  const parts = [...fieldUnits(fields, sectionNames), ...units]
  const common = {
    source,
    language: declaredLanguage(fields),
    team: declaredTeam(fields),
    declaredModel: declaredModel(fields),
    declaredPay: declaredPay(fields),
    declaredPlaces: declaredPlaces(fields),
    isPrompt: isPrompt(fields, parts.filter(isUnit), filePath),
  }
  const [first, ...others] = common.isPrompt
    ? [onePosting(fields, parts, filePath, sectionNames)]
    : postingsWithin(fields, parts, filePath, sectionNames)
  return [
    { ...common, ...readParts(first, sectionNames), directives, shortfalls },
    ...others.map((other) => ({ ...common, ...readParts(other, sectionNames), directives: [], shortfalls: [] })),
  ]
}

function readParts(
  { parts, titles, level }: PostingParts,
  names: SectionNames,
): Pick<Posting, 'titles' | 'level' | 'sections' | 'clauses'> {
  const { mentions, units } = titles
  const { sections, clauses } = outlineOf(parts, units, mentions.length > 0 ? 'summary' : 'other', names)
  return { titles: mentions, level: level && { text: level.text, span: wholeSpan(level) }, sections, clauses }
}

/** The content of a markdown text, as far as the limits let it be read. */
export function readWithin(limits: Limits, source: string, recall?: Recall<Content>): Content {
  const light = withoutEncodedFiles(source)
  if (light !== undefined) return contentThrough(readWithin(limits, light.text, recall), light)
  const part = readPart(source, limits)
  const folded = foldedText(part)
  const read = readDialect(folded.text, limits, recall)
  const content = folded.text === part ? read : contentThrough(read, folded)
  if (part.length === source.length) return content
  return {
    ...content,
    shortfalls: [...content.shortfalls, ...shortfallBehind('maxLength', limits, source, part.length)],
  }
}

function readDialect(text: string, limits: Limits, recall: Recall<Content> | undefined): Content {
  const rewritten = asMarkdown(text)
  if (rewritten === undefined) return readWhole(text, limits, recall)
  return contentThrough(readWhole(rewritten.text, limits, recall), rewritten)
}

function readWhole(text: string, limits: Limits, recall: Recall<Content> | undefined): Content {
  // Of the whole text, as a parser that is too slow for it must not get it in pieces.
  const beyond = beyondMarkdown(text, frontmatterEnd(text), limits)
  if (beyond !== undefined) return readPlain(text, limits, shortfallBehind(beyond.limit, limits, text, beyond.offset))
  // In one go the parser needs less time than piece by piece.
  if (recall === undefined) return readMarkdown(text, limits)
  return joined(
    piecesOf(withoutUnclosed(text)).map((piece) =>
      movedContent(
        recall(piece.text, () => readMarkdown(piece.text, limits)),
        piece.start,
      ),
    ),
  )
}

function readMarkdown(text: string, limits: Limits): Content {
  try {
    const markdown = parseMarkdown(text)
    return { ...withoutBlocks(markdown, limits), blocks: markdownBlocks(markdown) }
  } catch {
    // Nesting deeper than the call stack, or a text that the markdown parser has a bug for: neither is the author's
    // fault.
    return readPlain(text, limits, shortfallBehind(undefined, limits, text, frontmatterEnd(text)))
  }
}

/** Line by line behind the frontmatter, which is read as usual. */
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
    shortfalls: isShortened ? shortfallBehind('maxFrontmatterLength', limits, markdown.text, 0) : [],
  }
}
