import type { Block } from '../posting/markup/markup-block.ts'
import { contentThrough, joined, type Content } from '../posting/markup/content.ts'
import { commentDirectives } from '../posting/markup/directives.ts'
import { htmlBlocks } from '../posting/markup/html.ts'
import type { Limits } from '../posting/markup/limits.ts'
import { foldedThrough, wholeSpan, type MappedText } from '../posting/source/mapped-text.ts'
import { readWithin } from '../posting/parse.ts'
import { trimRich } from '../posting/source/rich-text.ts'
import { childrenOf, type Data } from './data.ts'
import { jobOf, mayHoldJob, type Job, type Part } from './job-formats.ts'
import type { Contents, Refusal } from './reader.ts'
import { shownWords } from './shown-words.ts'
import { titleField } from './title-field.ts'

const UNKNOWN: Refusal = {
  what: 'no job posting in a form that jdlint knows',
  wayOut: 'it reads schema.org JobPosting, Greenhouse, Lever, Ashby, Workable, Recruitee and SmartRecruiters',
}

const BYTE_ORDER_MARKS = /^\ufeff+/u

/** The postings of a data file. */
export function contentsOf(text: string, parse: (text: string) => Data | Refusal, limits: Limits): Contents | Refusal {
  if (!mayHoldJob(text)) return UNKNOWN
  const data = parse(text.replace(BYTE_ORDER_MARKS, (marks) => ' '.repeat(marks.length)))
  if ('what' in data) return data
  const [first, ...others] = jobsIn(data, limits)
  return first === undefined ? UNKNOWN : [first, ...others]
}

/** The postings anywhere in data, in source order; one that also stands elsewhere, as YAML can say, is the same. */
export function jobsIn(data: Data, limits: Limits): readonly Content[] {
  const contents: Content[] = []
  const stack = [data]
  const passed = new Set<Data>()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (passed.has(node)) continue
    passed.add(node)
    const job = node.type === 'map' ? jobOf(node) : undefined
    if (job !== undefined) contents.push(contentOf(job, limits))
    else for (const child of [...childrenOf(node)].reverse()) stack.push(child)
  }
  return contents
}

/** As a posting with its title in the frontmatter. */
function contentOf({ titleKey, title, parts, pay, places }: Job, limits: Limits): Content {
  const read = joined(parts.map((part) => partContent(part, limits)))
  return { ...read, fields: [titleField(shownWords(title), wholeSpan(titleKey)), ...pay, ...places] }
}

function partContent({ heading, texts, isList }: Part, limits: Limits): Content {
  const read = texts.map((text) => textContent(foldedThrough(text), limits))
  return {
    ...joined(read),
    fields: [],
    blocks: [
      ...(heading === undefined ? [] : [headingBlock(heading)]),
      ...read.flatMap(({ blocks }) => (isList ? asItem(blocks) : blocks)),
    ],
  }
}

/** Ends whatever the part before has opened. */
function headingBlock(heading: MappedText): Block {
  return { type: 'heading', text: trimRich({ ...shownWords(heading), strong: [] }), rank: 1 }
}

function asItem(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => (block.type === 'paragraph' ? { ...block, type: 'item', opens: at === 0 } : block))
}

/** As it is, or escaped. */
const HTML = /(?:<|&lt;)[a-z!/]/iu

/** Boards give HTML, and sometimes plain text, which reads as markdown does. */
function textContent(text: MappedText, limits: Limits): Content {
  if (!HTML.test(text.text)) return contentThrough(readWithin(limits, text.text), text)
  return {
    fields: [],
    blocks: htmlBlocks(text, { type: 'paragraph' }),
    directives: commentDirectives(text),
    shortfalls: [],
  }
}
