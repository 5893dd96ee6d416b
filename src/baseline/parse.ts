import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { createLineIndex } from '../text/line-index.ts'
import { isInside, merged, type Baseline, type KnownFault } from './baseline.ts'
import { BASELINE_VERSION } from './format.ts'

/** What is wrong with the text of a baseline file, and where. */
export interface BaselineFault {
  readonly line: number
  readonly column: number
  readonly what: string
}

/** Reads the text of a baseline file. */
export function parseBaseline(source: string): { readonly baseline: Baseline } | { readonly fault: BaselineFault } {
  const text = source.replace(/^\ufeff/u, '')
  try {
    return { baseline: baselineIn(text) }
  } catch (error) {
    // The parser of lists in lists is as deep as they are.
    if (error instanceof RangeError) return { fault: { line: 1, column: 1, what: 'nested too deeply' } }
    if (!(error instanceof Fault)) throw error
    return { fault: { ...createLineIndex(text).position(error.offset), what: error.message } }
  }
}

class Fault extends Error {
  readonly offset: number
  constructor(offset: number, what: string) {
    super(what)
    this.offset = offset
  }
}

function baselineIn(text: string): Baseline {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  if (error !== undefined) throw new Fault(error.offset, `not JSON: ${wordsOf(printParseErrorCode(error.error))}`)
  if (root === undefined) throw new Fault(0, 'not JSON: it is empty')
  const { version, files } = propertiesOf(root, ['version', 'files'], 'a baseline')
  if (getNodeValue(version) !== BASELINE_VERSION)
    throw new Fault(version.offset, `"version" must be ${BASELINE_VERSION}`)
  return filesIn(files)
}

/** `CommaExpected` in words. */
function wordsOf(code: string): string {
  return code.replace(/(?!^)[A-Z]/gu, (letter) => ` ${letter}`).toLowerCase()
}

function filesIn(node: Node): Baseline {
  const baseline = new Map<string, KnownFault[]>()
  for (const property of childrenOf(node, 'object', '"files"')) {
    const [key, value] = property.children ?? []
    if (key === undefined || value === undefined) continue
    const file = String(getNodeValue(key))
    if (!isInside(file))
      throw new Fault(key.offset, `${JSON.stringify(file)} must be a path inside of this folder, with forward slashes`)
    const faults = childrenOf(value, 'array', JSON.stringify(file)).map(faultIn)
    // A merge may leave a file twice.
    baseline.set(file, [...(baseline.get(file) ?? []), ...faults])
  }
  return new Map([...baseline].map(([file, faults]) => [file, merged(faults)]))
}

function faultIn(node: Node): KnownFault {
  const { rule, section, hash, count } = propertiesOf(node, ['rule', 'section', 'hash', 'count'], 'an entry')
  return {
    rule: textIn(rule, '"rule"'),
    section: childrenOf(section, 'array', '"section"').map((heading) => textIn(heading, '"section"')),
    hash: textIn(hash, '"hash"'),
    count: countIn(count),
  }
}

function textIn(node: Node, what: string): string {
  const value: unknown = getNodeValue(node)
  if (typeof value !== 'string') throw new Fault(node.offset, `${what} must be text`)
  return value
}

function countIn(node: Node): number {
  const value: unknown = getNodeValue(node)
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    throw new Fault(node.offset, '"count" must be a whole number from 1')
  return value
}

function childrenOf(node: Node, type: 'object' | 'array', what: string): readonly Node[] {
  if (node.type !== type) throw new Fault(node.offset, `${what} must be ${type === 'array' ? 'a list' : 'an object'}`)
  return node.children ?? []
}

function propertiesOf<Key extends string>(node: Node, keys: readonly Key[], what: string): Readonly<Record<Key, Node>> {
  const values = new Map(
    childrenOf(node, 'object', what).map(({ children: [key, value] = [] }) => [
      key === undefined ? '' : String(getNodeValue(key)),
      value,
    ]),
  )
  return Object.fromEntries(
    keys.map((key) => {
      const value = values.get(key)
      if (value === undefined) throw new Fault(node.offset, `${what} needs "${key}"`)
      return [key, value]
    }),
  ) as Record<Key, Node>
}
