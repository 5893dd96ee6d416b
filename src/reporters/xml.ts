import XMLBuilder from 'fast-xml-builder'
import { printable } from './printable.ts'

/** An element, or text, of an XML document. */
export type XmlNode =
  string | { readonly name: string; readonly attributes: Attributes; readonly children: readonly XmlNode[] }

type Attributes = Readonly<Record<string, string | number>>

export function element(name: string, attributes: Attributes, ...children: readonly XmlNode[]): XmlNode {
  return { name, attributes, children }
}

/** The text of the document, whatever characters its strings hold. */
export function toXml(root: XmlNode): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    format: true,
    suppressEmptyNode: true,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build([ordered(root)])}\n`
}

/** A node as the builder takes it. */
function ordered(node: XmlNode): object {
  if (typeof node === 'string') return { '#text': node.split('\n').map(character).join('\n') }
  const attributes = Object.entries(node.attributes).map(([name, value]) => [name, character(String(value))])
  return { [node.name]: node.children.map(ordered), ':@': Object.fromEntries(attributes) as unknown }
}

/** XML cannot hold controls, halves of surrogate pairs and U+FFFE, not even escaped. */
function character(text: string): string {
  return printable(text).replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
}
