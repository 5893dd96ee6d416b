import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type Pair,
  type YAMLError,
} from 'yaml'
import type { Limits } from '../posting/markup/limits.ts'
import { scalarText } from '../posting/markup/yaml.ts'
import type { MappedText } from '../posting/source/mapped-text.ts'
import { childrenOf, OTHER, type Data, type DataMap, type Entry } from './data.ts'
import { contentsOf } from './jobs.ts'
import type { Reader, Refusal } from './reader.ts'

/** Reads the postings of YAML, which may be several documents. */
export const readYaml: Reader = (text, limits) => {
  if (text.length > limits.maxFrontmatterLength)
    return {
      what: `more than ${limits.maxFrontmatterLength} characters of YAML, which take too long to read`,
      wayOut: 'save the file as JSON, or split it',
    }
  return contentsOf(text, (yaml) => parseYaml(yaml, limits), limits)
}

function parseYaml(text: string, limits: Limits): Data | Refusal {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', strict: false })
    if (!Array.isArray(documents)) return OTHER
    const error = documents.flatMap(({ errors }) => errors).at(0)
    return error === undefined ? dataOfAll(documents, text, limits) : broken(error)
  } catch {
    return { what: 'YAML that cannot be read', wayOut: 'fix it, or leave the file out' }
  }
}

/** A few aliases of aliases may stand for more than anybody can read. */
function dataOfAll(documents: readonly Document[], text: string, { maxLength }: Limits): Data | Refusal {
  const items = documents.map(({ contents }) => new DocumentReader(text).read(contents))
  const data: Data = { type: 'list', items }
  if (lengthOf(data, new Map()) <= maxLength) return data
  return { what: `YAML whose aliases stand for more than ${maxLength} characters`, wayOut: 'split the file' }
}

function broken({ code, message, linePos }: YAMLError): Refusal {
  const { line = 1, col = 1 } = linePos?.[0] ?? {}
  const [fault = ''] = message.split(' at line ')
  return {
    what: `broken YAML on line ${line}, column ${col}: ${fault.toLowerCase()}`,
    wayOut:
      // `title: Product Manager: Growth`
      code === 'BLOCK_AS_IMPLICIT_KEY'
        ? 'put quotes around a text that has a colon in it'
        : 'fix it, or leave the file out',
  }
}

/** In characters, with all aliases written out. What several of them stand for is measured once. */
function lengthOf(data: Data, known: Map<Data, number>): number {
  const before = known.get(data)
  if (before !== undefined) return before
  const own = data.type === 'text' ? data.value.length : 1
  const length = childrenOf(data).reduce((sum, child) => sum + lengthOf(child, known), own)
  known.set(data, length)
  return length
}

/** Reads a document from its start to its end: an alias stands for what was read before it, and so never for itself. */
class DocumentReader {
  readonly #text: string
  readonly #anchored = new Map<string, Data>()

  constructor(text: string) {
    this.#text = text
  }

  read(node: unknown): Data {
    if (isAlias(node)) return this.#anchored.get(node.source) ?? OTHER
    const data = this.#dataOf(node)
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) this.#anchored.set(node.anchor, data)
    return data
  }

  #dataOf(node: unknown): Data {
    if (isMap(node)) return { type: 'map', entries: this.#entriesOf(node.items) }
    if (isSeq(node)) return { type: 'list', items: node.items.map((item) => this.read(item)) }
    if (!isScalar(node)) return OTHER
    const read = (): MappedText => scalarText(node, this.#text)
    if (typeof node.value === 'string') return { type: 'text', value: node.value, read }
    return typeof node.value === 'number' ? { type: 'number', read } : OTHER
  }

  /** What a map merges into itself, `<<: *base`, gives way to what it says. */
  #entriesOf(pairs: readonly Pair[]): DataMap['entries'] {
    const entries = new Map<string, Entry>()
    const merged = new Set<DataMap>()
    for (const { key, value } of pairs) {
      if (!isScalar(key)) continue
      const entry = { readKey: () => scalarText(key, this.#text), value: this.read(value) }
      if (key.value !== '<<' || key.type !== 'PLAIN') entries.set(String(key.value), entry)
      else for (const map of mapsOf(entry.value)) merged.add(map)
    }
    for (const map of merged) for (const [key, entry] of map.entries) if (!entries.has(key)) entries.set(key, entry)
    return entries
  }
}

/** One map, or several, of which the first counts. */
function mapsOf(data: Data): readonly DataMap[] {
  return (data.type === 'list' ? data.items : [data]).filter((item) => item.type === 'map')
}
