import fs from 'node:fs'
import path from 'node:path'
import type { Code, Root, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import {
  createLinter,
  lint,
  lintTeam,
  parseConfig,
  ruleMetas,
  teamsOf,
  type Candidate,
  type LintOptions,
  type Position,
  type RuleSettings,
  type TeamDiagnostic,
} from '../src/index.ts'

export const root = path.join(import.meta.dirname, '..')

/** A posting from a rule's README, or those of a team, and what the rule says about it; silence is the empty string. */
export interface Example {
  /** Line of the README where the posting starts. */
  readonly line: number
  readonly posting: string
  /**
   * The postings of a team, each in a fence that names its file, such as `markdown pm.md`; empty for an example of one
   * posting.
   */
  readonly files: Readonly<Record<string, string>>
  /** What the last configuration before it says of the rules. */
  readonly rules: RuleSettings
  readonly expected: string
}

/** What the tests hold a rule's README to. */
export interface RuleReadme {
  readonly title: string
  /** The paragraph under the title. */
  readonly summary: string
  readonly headings: readonly string[]
  readonly examples: readonly Example[]
  /** Default and values by option, as the table of options has them; `null` where the section says “None.” */
  readonly options: Readonly<Record<string, readonly [standard: string, values: string]>> | null
}

const markdown = unified().use(remarkParse).use(remarkGfm)

/** @throws when the README is missing. */
export function readRuleReadme(ruleId: string): RuleReadme {
  const tree = pageOf(path.join('rules', ruleId, 'README.md'))
  const [title, summary] = tree.children
  return {
    title: title?.type === 'heading' && title.depth === 1 ? textOf(title) : '',
    summary: summary?.type === 'paragraph' ? textOf(summary) : '',
    headings: tree.children.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [textOf(node)] : [])),
    examples: examplesIn(tree, 'Examples'),
    options: optionsIn(sectionOf(tree, 'Options')),
  }
}

/** A page of the project, taken apart. */
export function pageOf(file: string): Root {
  return markdown.parse(fs.readFileSync(path.join(root, file), 'utf8'))
}

/** What is between a heading and the next one of its depth. */
function sectionOf({ children }: Root, heading: string): readonly RootContent[] {
  const start = children.findIndex((node) => node.type === 'heading' && node.depth === 2 && textOf(node) === heading)
  if (start === -1) return []
  const length = children.slice(start + 1).findIndex((node) => node.type === 'heading' && node.depth <= 2)
  return length === -1 ? children.slice(start + 1) : children.slice(start + 1, start + 1 + length)
}

/** Pairs of fences: a posting, and what is said of it. */
export function examplesIn(page: Root, heading: string): Example[] {
  const section = sectionOf(page, heading)
  return section.flatMap((node, at) => {
    if (!isFence(node, 'markdown') || isNamedFence(section[at - 1])) return []
    const fences = isNamedFence(node) ? fencesFrom(section.slice(at)) : [node]
    const next = section[at + fences.length]
    return [
      {
        line: (node.position?.start.line ?? 0) + 1,
        posting: node.value,
        rules: rulesBefore(section.slice(0, at)),
        files: isNamedFence(node) ? Object.fromEntries(fences.map(({ meta, value }) => [meta ?? '', value])) : {},
        expected: isFence(next, 'text') ? next.value : '',
      },
    ]
  })
}

function rulesBefore(nodes: readonly RootContent[]): RuleSettings {
  const fence = nodes.findLast((node): node is Code => isFence(node, 'yaml'))
  return fence === undefined ? {} : (parseConfig(parseYaml(fence.value)).rules ?? {})
}

/** The fences of one team, which follow each other. */
function fencesFrom(nodes: readonly RootContent[]): readonly Code[] {
  const end = nodes.findIndex((node) => !isNamedFence(node))
  return nodes.slice(0, end === -1 ? nodes.length : end).filter(isNamedFence)
}

function isNamedFence(node: RootContent | undefined): node is Code {
  return isFence(node, 'markdown') && node.meta != null
}

function isFence(node: RootContent | undefined, lang: string): node is Code {
  return node?.type === 'code' && node.lang === lang
}

function optionsIn(section: readonly RootContent[]): RuleReadme['options'] {
  const table = section.find((node): node is Table => node.type === 'table')
  if (table === undefined) return section.length === 1 && section.map(textOf).join('') === 'None.' ? null : {}
  return Object.fromEntries(
    table.children
      .slice(1)
      .map(({ children: [name, standard, values] }) => [textOf(name), [textOf(standard), textOf(values)]]),
  )
}

function textOf(node: RootContent | Root | Table['children'][number]['children'][number] | undefined): string {
  if (node === undefined) return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/**
 * What one rule says about a posting, alone, with its defaults or with what an example sets: a line for each
 * diagnostic, and an indented one for each evidence.
 */
export function spokenBy(ruleId: string, posting: string, rules: RuleSettings = {}): string {
  const settings = only(ruleId)
  const { diagnostics } = lint(posting, { ...settings, rules: { ...settings.rules, ...rules } })
  return diagnostics
    .flatMap((one) => [lineOf(one), ...one.evidence.map((evidence) => `  ${lineOf(evidence)}`)])
    .join('\n')
}

/** What one rule says about the postings of a team: as `spokenBy()`, with the file before each line. */
export function spokenInTeam(ruleId: string, files: Readonly<Record<string, string>>): string {
  return diagnosticsInTeam(files, only(ruleId))
    .flatMap(({ filePath, diagnostic }) => [
      `${filePath}:${lineOf(diagnostic)}`,
      ...diagnostic.evidence.map((piece) => `  ${piece.filePath ?? filePath}:${lineOf(piece)}`),
    ])
    .join('\n')
}

/** What is said across the postings of one folder. */
export function diagnosticsInTeam(
  files: Readonly<Record<string, string>>,
  settings: LintOptions,
): readonly TeamDiagnostic[] {
  const linter = createLinter()
  const candidates = Object.entries(files).flatMap(([filePath, text]) =>
    linter.inspect(text, { filePath }).summaries.map((posting): Candidate => ({
      ...{ filePath, posting, folder: '', scope: '', configured: undefined, neighbours: Object.keys(files).length },
    })),
  )
  return teamsOf(candidates).flatMap((team) => lintTeam(team, () => settings))
}

function only(ruleId: string): LintOptions {
  const others = ruleMetas.filter(({ id }) => id !== ruleId).map(({ id }) => [id, 'off'] as const)
  return { preset: 'strict', rules: Object.fromEntries(others) }
}

interface Remark {
  readonly message: string
  readonly loc: { readonly start: Position }
}

function lineOf({ loc: { start }, message }: Remark): string {
  return `${start.line}:${start.column} ${message}`
}
