import fs from 'node:fs'
import path from 'node:path'
import type { RuleMeta } from '../src/rule.ts'

const root = path.join(import.meta.dirname, '..')

/** The folders of rules/ that hold a rule, in the order of their names. */
export function ruleIds(): string[] {
  return fs
    .readdirSync(path.join(root, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(root, 'rules', entry.name, 'rule.ts')))
    .map(({ name }) => name)
    .sort()
}

/** The text of rules/index.ts. */
export function rulesIndex(): string {
  const ids = ruleIds()
  const variable = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return [
    '// Generated from the folder names by `npm run generate`; do not edit.',
    "import type { Rule } from '../src/rule.ts'",
    ...ids.map((id) => `import ${variable(id)} from './${id}/rule.ts'`),
    '',
    '/** Every rule, by id. */',
    `export const rules: readonly Rule[] = [${ids.map(variable).join(', ')}]`,
    '',
  ].join('\n')
}

/** A row of the rule table. */
export type RuleRow = Pick<RuleMeta, 'description' | 'presets' | 'severity'> & { readonly id: string }

const TABLE_START = '<!-- rules -->'
const TABLE_END = '<!-- /rules -->'

/**
 * The README with the rule table between its markers written anew.
 * @throws when a marker is missing.
 */
export function withRuleTable(readme: string, rows: readonly RuleRow[]): string {
  const start = readme.indexOf(TABLE_START)
  const end = readme.indexOf(TABLE_END, start)
  if (start === -1 || end === -1) throw new Error(`README.md needs the markers ${TABLE_START} and ${TABLE_END} around its rule table`)
  return `${readme.slice(0, start + TABLE_START.length)}\n${ruleTable(rows)}\n${readme.slice(end)}`
}

function ruleTable(rows: readonly RuleRow[]): string {
  return [
    '| rule | what it reports | presets | severity |',
    '| --- | --- | --- | --- |',
    ...rows.map(ruleRow),
  ].join('\n')
}

function ruleRow({ id, description, presets, severity }: RuleRow): string {
  return `| [${id}](rules/${id}/README.md) | ${description.replaceAll('|', '\\|')} | ${presets.join(', ')} | ${severity} |`
}

async function generate(): Promise<void> {
  fs.writeFileSync(path.join(root, 'rules', 'index.ts'), rulesIndex())
  // Only now: the list of rules that it reads is the file written above.
  const { rules } = await import('../rules/index.ts')
  const readme = path.join(root, 'README.md')
  fs.writeFileSync(readme, withRuleTable(fs.readFileSync(readme, 'utf8'), rules.map(({ id, meta }) => ({ id, ...meta }))))
}

if (process.argv[1] === import.meta.filename) await generate()
