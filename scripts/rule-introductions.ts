import fs from 'node:fs'
import type { Nodes, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** The text of src/reporters/rule-introductions.ts, from the pages of these rules by id. */
export function ruleIntroductions(pages: ReadonlyMap<string, string>): string {
  const entries = Array.from(pages, ([id, page]) => [id, introductionOf(page)] as const)
  return [
    "// Generated from the first section of each rule's page by `npm run generate`; do not edit.",
    '',
    '/** What a rule reports: paragraphs, and lists of items. Plain text, as reports and editors have markup of their own. */',
    'export type Introduction = readonly (string | readonly string[])[]',
    '',
    `export const INTRODUCTIONS: Readonly<Record<string, Introduction>> = ${JSON.stringify(Object.fromEntries(entries), null, 2)}`,
    '',
  ].join('\n')
}

/** The pages by rule, as they are in the folders of rules/. */
export function readPages(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id, fs.readFileSync(`${import.meta.dirname}/../rules/${id}/README.md`, 'utf8')]))
}

function introductionOf(page: string): readonly (string | readonly string[])[] {
  const { children } = unified().use(remarkParse).parse(page)
  const [start = -1, end] = children.flatMap((node, at) => (node.type === 'heading' && node.depth === 2 ? [at] : []))
  return children.slice(start + 1, end).map(blockOf)
}

/** @throws for a block that neither a report nor an editor would know how to show. */
function blockOf(node: RootContent): string | readonly string[] {
  if (node.type === 'paragraph') return textOf(node)
  if (node.type === 'list') return node.children.map(textOf)
  throw new Error(`The first section of a rule's page holds paragraphs and lists, not a ${node.type}`)
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value.replaceAll('\n', ' ') : ''
}
