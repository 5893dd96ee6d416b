import { isMap, isScalar, isSeq, parseAllDocuments, type Pair } from 'yaml'
import { scalarText } from '../posting/markup/yaml.ts'
import { OTHER, type Data, type Entry } from './data.ts'
import { contentsOf } from './jobs.ts'
import type { Reader, Refusal } from './reader.ts'

/** Reads the postings of YAML, which may be several documents. */
export const readYaml: Reader = (text, limits) => {
  if (text.length > limits.maxFrontmatterLength)
    return {
      what: `more than ${limits.maxFrontmatterLength} characters of YAML, which take too long to read`,
      wayOut: 'save the file as JSON, or split it',
    }
  return contentsOf(text, parseYaml, limits)
}

/** Walks the nodes and follows no alias, so that no text can grow. */
function parseYaml(text: string): Data | Refusal {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', strict: false })
    if (!Array.isArray(documents)) return OTHER
    const error = documents.flatMap(({ errors }) => errors).at(0)
    if (error === undefined) return { type: 'list', items: documents.map(({ contents }) => dataOf(contents, text)) }
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {}
    return { what: `broken YAML on line ${line}, column ${col}`, wayOut: 'fix it, or leave the file out' }
  } catch {
    return { what: 'YAML that cannot be read', wayOut: 'fix it, or leave the file out' }
  }
}

function dataOf(node: unknown, text: string): Data {
  if (isMap(node)) return { type: 'map', entries: new Map(node.items.flatMap((pair) => entriesOf(pair, text))) }
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => dataOf(item, text)) }
  if (isScalar(node) && typeof node.value === 'string')
    return { type: 'text', value: node.value, read: () => scalarText(node, text) }
  if (isScalar(node) && typeof node.value === 'number') return { type: 'number', read: () => scalarText(node, text) }
  return OTHER
}

function entriesOf({ key, value }: Pair, text: string): readonly (readonly [string, Entry])[] {
  if (!isScalar(key)) return []
  return [[String(key.value), { readKey: () => scalarText(key, text), value: dataOf(value, text) }]]
}
