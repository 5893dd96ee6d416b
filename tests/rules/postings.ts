import fs from 'node:fs'
import path from 'node:path'
import { rules } from '../../rules/index.ts'
import { lint, ruleMetas, type Diagnostic, type RuleSettings } from '../../src/index.ts'
import { isPostingRule, isTeamRule } from '../../src/rule/rule.ts'
import { readRuleReadme, root, spokenBy } from '../rule-readme.ts'

export { spokenBy }

const ACROSS = new Set(rules.filter((rule) => isTeamRule(rule) && !isPostingRule(rule)).map(({ id }) => id))

/** The rules that may speak of a posting by itself. */
export const metasOfOne = ruleMetas.filter(({ id }) => !ACROSS.has(id))

/** A posting of these duties. */
export function posting(title: string, duties: readonly string[], rest = ''): string {
  return [`# ${title}`, '', '## What you will do', '', ...duties.map((duty) => `- ${duty}`), '', rest].join('\n')
}

/** Enough plain duties of one role for anybody to say whose job it is. */
export const PM_DUTIES = [
  'Define the product vision and strategy',
  'Own the product roadmap',
  'Conduct market research and interview customers',
  'Set the pricing of the product',
  'Build business cases for new products',
] as const
export const PO_DUTIES = [
  'Refine and prioritise the product backlog',
  'Write user stories with acceptance criteria',
  'Lead sprint planning and refinement',
  'Accept or reject finished stories',
  'Clarify requirements for the developers',
] as const

/** The diagnostics of one rule, alone. */
export function reported(ruleId: string, source: string): readonly Diagnostic[] {
  const others = ruleMetas.filter(({ id }) => id !== ruleId).map(({ id }) => [id, 'off'] as const)
  return lint(source, { preset: 'strict', rules: Object.fromEntries(others) }).diagnostics
}

/** The source text that each diagnostic of a rule points at. */
export function pointedAt(ruleId: string, source: string): readonly string[] {
  return reported(ruleId, source).map(({ span }) => source.slice(span.start, span.end))
}

export interface Named {
  readonly name: string
  readonly source: string
  /** Settings of rules, where an example has them. */
  readonly rules?: RuleSettings
}

/** Every whole posting written for this project. */
export function fixtures(folder = ''): readonly Named[] {
  const files = fs.readdirSync(path.join(root, 'fixtures', folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => name.endsWith('.md') && !name.endsWith('README.md'))
    .sort()
    .map((name) => path.posix.join('fixtures', folder, name))
    .map((name) => ({ name, source: fs.readFileSync(path.join(root, name), 'utf8') }))
}

/** Every posting in the READMEs of the rules. */
export function examples(): readonly Named[] {
  return ruleMetas.flatMap(({ id }) => {
    const all = readRuleReadme(id).examples
    return all.map(({ line, posting: source, rules: settings }) => ({
      ...{ name: `rules/${id}/README.md:${line}`, source, rules: settings },
    }))
  })
}
