import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLParseError } from 'yaml'
import type { KeyPath } from '../config/config-error.ts'
import { SyntaxFault, type ConfigDocument } from './document.ts'

/** @throws SyntaxFault */
export function readYaml(text: string): ConfigDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [fault] = document.errors
  if (fault !== undefined) throw new SyntaxFault(reasonOf(fault), lines.linePos(fault.pos[0]).line)
  const lineOf = (key: KeyPath): number => lines.linePos(startOf(document.contents, key)).line
  try {
    // A file whose lines are all comments says nothing, and is no mistake.
    return { value: document.contents === null ? {} : document.toJS(), lineOf }
  } catch (error) {
    throw new SyntaxFault(`is no YAML: ${error instanceof Error ? error.message : String(error)}`, undefined)
  }
}

function reasonOf({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  return code === 'MULTIPLE_DOCS'
    ? 'starts another document (keep one of them)'
    : `is no YAML: ${message.split('\n', 1)[0] ?? ''}`
}

/** Where a key starts, or else the innermost key on the way to it that is there. */
function startOf(node: Node | null, [first, ...rest]: KeyPath): number {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === first)
    if (pair !== undefined)
      return rest.length === 0 || pair.value === null ? startOf(pair.key, []) : startOf(pair.value, rest)
  }
  if (isSeq<Node>(node) && typeof first === 'number') {
    const item = node.items[first]
    if (item !== undefined) return startOf(item, rest)
  }
  return node?.range?.[0] ?? 0
}
