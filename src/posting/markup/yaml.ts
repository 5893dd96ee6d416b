import { sourceLines } from '../../text/source-lines.ts'
import { type Field, isOwnKey, tellsOfPay } from './field.ts'
import { createWriter, verbatim, type MappedText } from '../source/mapped-text.ts'
import { quotedText, type Quoting } from '../source/quoted-text.ts'
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar } from 'yaml'

/**
 * The strings of a YAML frontmatter, in source order; also numbers that are pay, and below `jdlint:` whatever is no
 * string, since that is a mistake to report. Walks the nodes and follows no alias, so that no text can grow; text that
 * is not YAML is read line by line.
 */
export function yamlFields(yaml: string): readonly Field[] {
  try {
    const document = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', strict: false })
    if (document.errors.length > 0 || !isMap(document.contents)) return lineFields(yaml)
    const fields: Field[] = []
    addFields(document.contents, [], false, yaml, fields)
    return fields
  } catch {
    return lineFields(yaml)
  }
}

function addFields(node: unknown, keys: readonly MappedText[], isListed: boolean, yaml: string, fields: Field[]): void {
  if (isMap(node)) {
    for (const pair of node.items) addPair(pair, keys, isListed, yaml, fields)
  } else if (isSeq(node)) {
    for (const item of node.items) addFields(item, keys, true, yaml, fields)
  } else if (isScalar(node) && isRead(node, keys)) {
    const value = scalarText(node, yaml)
    if (value.text.trim() !== '') fields.push({ keys, value, isListed })
  }
}

function isRead({ value }: Scalar, keys: readonly MappedText[]): boolean {
  if (typeof value === 'string' || isOwnKey(keys[0]?.text ?? '')) return true
  return typeof value === 'number' && tellsOfPay(keys)
}

function addPair(pair: Pair, keys: readonly MappedText[], isListed: boolean, yaml: string, fields: Field[]): void {
  if (!isScalar(pair.key)) return
  addFields(pair.value, [...keys, scalarText(pair.key, yaml)], isListed, yaml, fields)
}

export function scalarText(scalar: Scalar, yaml: string): MappedText {
  const [start, end] = rangeOf(scalar)
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') return blockText(yaml, start, end)
  const quoting = quotingOf(scalar)
  const quotes = quoting === 'none' ? 0 : 1
  return quotedText(yaml, { start: start + quotes, end: Math.max(end - quotes, start + quotes) }, quoting)
}

function rangeOf(node: Node): readonly [start: number, end: number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 0]
}

function quotingOf(scalar: Scalar): Quoting {
  if (scalar.type === 'QUOTE_SINGLE') return 'single'
  return scalar.type === 'QUOTE_DOUBLE' ? 'double' : 'none'
}

/** The lines below `|` or `>` without the indentation of the first. */
function blockText(yaml: string, start: number, end: number): MappedText {
  const writer = createWriter()
  const header = /\r\n|[\r\n]/u.exec(yaml.slice(start, end))
  if (!header) return writer.finish()
  const from = start + header.index + header[0].length
  const lines = yaml.slice(from, end)
  const indent = /^(?:[ \t]*(?:\r\n|[\r\n]))*( *)/u.exec(lines)?.[1]?.length ?? 0
  for (const { start: offset, text: line, lineEnd } of sourceLines(lines)) {
    const blanks = Math.min(indent, line.length - line.trimStart().length)
    const lineStart = from + offset
    writer.copy(line.slice(blanks), lineStart + blanks)
    if (lineEnd !== '')
      writer.put('\n', { start: lineStart + line.length, end: lineStart + line.length + lineEnd.length })
  }
  return writer.finish()
}

/** What can be read of broken or very long YAML: `key: value` lines and the `- item` lines below a key. */
export function lineFields(yaml: string): readonly Field[] {
  const fields: Field[] = []
  let key: MappedText | undefined
  for (const match of yaml.matchAll(/[^\r\n]+/gu)) {
    const line = match[0]
    const pair = /^([\p{L}_][\p{L}\p{N}_-]*):(?=\s|$)/u.exec(line)
    const dash = pair ? 0 : (/^\s*-\s+/u.exec(line)?.[0].length ?? 0)
    if (pair) key = verbatim(pair[1] ?? '', match.index)
    const valueStart = pair ? pair[0].length : dash > 0 ? dash : line.length
    const value = lineValue(line, match.index, valueStart)
    if (key && value.text !== '') fields.push({ keys: [key], value, isListed: dash > 0 })
  }
  return fields
}

function lineValue(line: string, lineStart: number, from: number): MappedText {
  let start = from
  let end = line.trimEnd().length
  while (start < end && /\s/u.test(line.charAt(start))) start++
  const quote = line.charAt(start)
  if ((quote === '"' || quote === "'") && end - start >= 2 && line.charAt(end - 1) === quote) {
    start++
    end--
  }
  return /^[|>][+-]?$/u.test(line.slice(start, end))
    ? verbatim('', 0)
    : verbatim(line.slice(start, end), lineStart + start)
}
