import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { createLineIndex } from '../text/line-index.ts'
import type { KeyPath } from '../config/config-error.ts'
import { SyntaxFault, type ConfigDocument } from './document.ts'

/** @throws SyntaxFault */
export function readJson(text: string): ConfigDocument {
  try {
    return { value: JSON.parse(text), lineOf: (key) => lineAt(text, offsetOf(parseTree(text), key)) }
  } catch (error) {
    throw faultIn(text, error)
  }
}

/** JSON.parse() does not always say where. */
function faultIn(text: string, error: unknown): SyntaxFault {
  const faults: ParseError[] = []
  parseTree(text, faults, { disallowComments: true, allowTrailingComma: false })
  const [first] = faults
  if (first === undefined)
    return new SyntaxFault(`is not JSON: ${error instanceof Error ? error.message : String(error)}`, undefined)
  const what = printParseErrorCode(first.error)
    .replace(/(?!^)[A-Z]/gu, (letter) => ` ${letter}`)
    .toLowerCase()
  return new SyntaxFault(`is not JSON: ${what}`, lineAt(text, first.offset))
}

/** Where a key starts, or else the innermost key on the way to it that is there. */
function offsetOf(root: Node | undefined, key: KeyPath): number {
  if (root === undefined) return 0
  for (let length = key.length; length > 0; length--) {
    const node = findNodeAtLocation(root, key.slice(0, length))
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return root.offset
}

function lineAt(text: string, offset: number): number {
  return createLineIndex(text).position(offset).line
}
