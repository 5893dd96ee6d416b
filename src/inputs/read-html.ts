import { plainDirectives } from '../posting/markup/directives.ts'
import { type Content, contentThrough } from '../posting/markup/content.ts'
import { withoutEncodedFiles } from '../posting/markup/encoded-files.ts'
import { htmlBlocks } from '../posting/markup/html.ts'
import { readPart, shortfallBehind, type Limits } from '../posting/markup/limits.ts'
import { createWriter, foldedText, verbatim, type MappedText } from '../posting/source/mapped-text.ts'
import { withoutUnclosed } from '../posting/markup/markdown.ts'
import type { Block } from '../posting/markup/markup-block.ts'
import { isJobTitle, namesJob } from '../posting/outline/job-names.ts'
import { STANDARD_NAMES } from '../posting/parse.ts'
import type { Span } from '../text/span.ts'
import { scanPage, type Page } from './html-page.ts'
import { jobsInJson } from './read-json.ts'
import { shownWords } from './shown-words.ts'
import { titleField } from './title-field.ts'
import type { Contents, Reader } from './reader.ts'

/**
 * Reads a page. Where it says in data what job it is about, as search engines ask for, that is the posting: it holds
 * nothing of what is around the posting on the page.
 */
export const readHtml: Reader = (text, limits) => readText(text, limits)

function readText(text: string, limits: Limits): Contents {
  const light = withoutEncodedFiles(text)
  if (light !== undefined) return contentsThrough(readText(light.text, limits), light)
  const part = readPart(text, limits)
  const folded = foldedText(part)
  const [first, ...others] = contentsThrough(readPage(withoutUnclosed(folded.text), limits), folded)
  const shortfalls = [...first.shortfalls, ...shortfallBehind('maxLength', limits, text, part.length)]
  return [{ ...first, shortfalls }, ...others]
}

function contentsThrough([first, ...others]: Contents, rewritten: MappedText): Contents {
  return [contentThrough(first, rewritten), ...others.map((other) => contentThrough(other, rewritten))]
}

function readPage(html: string, limits: Limits): Contents {
  const page = scanPage(html)
  const blocks = htmlBlocks(shownOf(page, html), { type: 'paragraph' })
  const shown: Content = {
    fields: titleFields(page, html, blocks),
    blocks,
    directives: plainDirectives(html),
    shortfalls: [],
  }
  const [first, ...others] = page.data.flatMap((span) => jobsWithin(html, span, limits))
  if (first === undefined) return [shown]
  if (others.length === 0 && first.blocks.length === 0) return [{ ...shown, fields: first.fields }]
  // Comments hold for the whole page, and are said once.
  return [{ ...first, directives: shown.directives }, ...others.map((other) => ({ ...other, directives: [] }))]
}

function jobsWithin(html: string, { start, end }: Span, limits: Limits): readonly Content[] {
  const json = html.slice(start, end)
  return jobsInJson(json, limits).map((content) => contentThrough(content, verbatim(json, start)))
}

/**
 * What the browser calls the page names the job, too, where no heading does. Below `Join us!` it has to be the name of
 * a job.
 */
function titleFields({ title, hasTopHeading }: Page, html: string, blocks: readonly Block[]): Content['fields'] {
  if (title === undefined) return []
  const words = shownWords(verbatim(html.slice(title.start, title.end), title.start))
  if (hasTopHeading && (!namesJob(words.text) || blocks.some(isTitle))) return []
  return [titleField(words, { start: title.start, end: title.start })]
}

function isTitle(block: Block): boolean {
  return block.type === 'heading' && isJobTitle(block.text.text, STANDARD_NAMES)
}

/** The page's main part, without what leads elsewhere and what no reader sees. */
function shownOf({ main, passed }: Page, html: string): MappedText {
  const writer = createWriter()
  let from = main.start
  for (const { start, end } of passed) {
    if (start < from || end > main.end) continue
    writer.copy(html.slice(from, start), from)
    from = end
  }
  writer.copy(html.slice(from, main.end), from)
  return writer.finish()
}
