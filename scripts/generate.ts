import fs from 'node:fs'
import path from 'node:path'

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

if (process.argv[1] === import.meta.filename) fs.writeFileSync(path.join(root, 'rules', 'index.ts'), rulesIndex())
