import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { Limits } from '../posting/markup/limits.ts'
import { verbatim, type MappedText } from '../posting/source/mapped-text.ts'
import { quotedText } from '../posting/source/quoted-text.ts'
import { createLineIndex } from '../text/line-index.ts'
import { OTHER, type Data, type Entry } from './data.ts'
import { contentsOf, jobsIn } from './jobs.ts'
import type { Reader, Refusal } from './reader.ts'

/** Reads the postings of JSON, with comments or without. */
export const readJson: Reader = (text, limits) => contentsOf(text, parseJson, limits)

/** The postings that JSON inside another text holds; none where it is broken or holds none. */
export function jobsInJson(json: string, limits: Limits): ReturnType<typeof jobsIn> {
  const data = parseJson(json)
  return 'what' in data ? [] : jobsIn(data, limits)
}

function parseJson(text: string): Data | Refusal {
  const errors: ParseError[] = []
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true })
    const [error] = errors
    return error !== undefined || root === undefined ? broken(text, error) : dataOf(root, text)
  } catch {
    return { what: 'JSON that is nested too deeply to read', wayOut: 'name a file of postings' }
  }
}

function broken(text: string, error: ParseError | undefined): Refusal {
  const { line, column } = createLineIndex(text).position(error?.offset ?? 0)
  const fault = error === undefined ? '' : `: ${wordsOf(printParseErrorCode(error.error))}`
  return { what: `broken JSON on line ${line}, column ${column}${fault}`, wayOut: 'fix it, or leave the file out' }
}

/** `CommaExpected` as words. */
function wordsOf(code: string): string {
  return code.replace(/(?<=.)(?=\p{Lu})/gu, ' ').toLowerCase()
}

function dataOf(node: Node, text: string): Data {
  const { type, offset, length, children = [] } = node
  if (type === 'string') return { type: 'text', value: String(node.value), read: () => stringText(node, text) }
  if (type === 'number') return { type: 'number', read: () => verbatim(text.slice(offset, offset + length), offset) }
  if (type === 'array') return { type: 'list', items: children.map((item) => dataOf(item, text)) }
  if (type !== 'object') return OTHER
  return { type: 'map', entries: new Map(children.flatMap((property) => entriesOf(property, text))) }
}

function entriesOf({ children: [key, value] = [] }: Node, text: string): readonly (readonly [string, Entry])[] {
  if (key === undefined || value === undefined) return []
  return [[String(key.value), { readKey: () => stringText(key, text), value: dataOf(value, text) }]]
}

function stringText({ offset, length }: Node, text: string): MappedText {
  return quotedText(text, { start: offset + 1, end: offset + length - 1 }, 'double')
}
