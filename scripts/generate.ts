import fs from 'node:fs'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { createSchemas, type Known } from '../src/config/schema.ts'
import type { OperatingModel, Owner } from '../src/roles/operating-model.ts'
import type { RoleModel } from '../src/roles/role-model.ts'
import type { RuleMeta } from '../src/rule/rule.ts'
import { irregularVerbs } from './irregular-verbs.ts'
import { readPages, ruleIntroductions } from './rule-introductions.ts'

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
  const variable = (id: string): string => id.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())
  return [
    '// Generated from the folder names by `npm run generate`; do not edit.',
    "import type { Rule } from '../src/rule/rule.ts'",
    ...ids.map((id) => `import ${variable(id)} from './${id}/rule.ts'`),
    '',
    '/** Every rule, by id. */',
    `export const rules: readonly Rule[] = [${ids.map(variable).join(', ')}]`,
    '',
    `export type RuleId = ${ids.map((id) => `'${id}'`).join(' | ')}`,
    '',
  ].join('\n')
}

/** A row of the rule table. */
export type RuleRow = Pick<RuleMeta, 'description' | 'presets' | 'severity'> & { readonly id: string }

/**
 * The README with the rule table between its markers rewritten.
 * @throws when a marker is missing.
 */
export function withRuleTable(readme: string, rows: readonly RuleRow[]): string {
  return withTable('rules', readme, 'README.md', ruleTable(rows))
}

/**
 * The page of the operating models with the table of whose work is whose written anew.
 * @throws when a marker is missing.
 */
export function withModelTable(page: string, { kinds, models }: Pick<RoleModel, 'kinds' | 'models'>): string {
  const ownerOf = ({ work }: OperatingModel, kind: string): string =>
    OWNERS[work[kind] ?? kinds[kind]?.role ?? 'either']
  const rows = Object.entries(kinds).map(
    ([kind, { label }]) => `| ${label} | ${models.map((model) => ownerOf(model, kind)).join(' | ')} |`,
  )
  const head = [
    `| work | ${models.map(({ id }) => id).join(' | ')} |`,
    `| --- | ${models.map(() => '---').join(' | ')} |`,
  ]
  return withTable('models', page, 'rules/models/README.md', [...head, ...rows].join('\n'))
}

/** What a table of the article's statements needs to know of a rule. */
type Checking = Pick<RuleMeta, 'article' | 'presets'> & { readonly id: string }

/**
 * The page of the article with the table of its statements, and the rules that check each, written anew.
 * @throws when a marker is missing.
 */
export function withArticleTable(page: string, statements: readonly string[], rules: readonly Checking[]): string {
  const rows = statements.map((statement) => {
    const checking = rules.filter(({ article }) => article?.includes(statement))
    const links = checking.map(({ id, presets }) => `[${id}](../rules/${id}/README.md)${starOf(presets)}`)
    return `| ${statement} | ${links.join(', ')} |`
  })
  return withTable('article', page, 'docs/article.md', ['| statement | rules |', '| --- | --- |', ...rows].join('\n'))
}

/** What `recommended` turns on, too. */
function starOf(presets: Checking['presets']): string {
  return presets.includes('recommended') ? ' ★' : ''
}

const OWNERS: Readonly<Record<Owner, string>> = {
  'product-manager': 'Product Manager',
  'product-owner': 'Product Owner',
  either: 'either',
}

/** A page with the table between its markers, `<!-- name -->` and `<!-- /name -->`, written anew. */
function withTable(name: string, page: string, file: string, table: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = page.indexOf(opening)
  const end = page.indexOf(closing, start)
  if (start === -1 || end === -1)
    throw new Error(`${file} needs the markers ${opening} and ${closing} around its table`)
  return `${page.slice(0, start + opening.length)}\n${table}\n${page.slice(end)}`
}

function ruleTable(rows: readonly RuleRow[]): string {
  return ['| rule | what it reports | presets | severity |', '| --- | --- | --- | --- |', ...rows.map(ruleRow)].join(
    '\n',
  )
}

function ruleRow({ id, description, presets, severity }: RuleRow): string {
  return `| [${id}](rules/${id}/README.md) | ${description.replaceAll('|', '\\|')} | ${presets.join(', ')} | ${severity} |`
}

const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** The text of config.schema.json: what editors complete and check configuration files by. */
export function configSchema(known: Known): string {
  // What JSON Schema cannot say, such as the notation of phrases, is for jdlint alone to check.
  const schema = toJsonSchema(createSchemas(known).config, {
    errorMode: 'ignore',
    typeMode: 'input',
    // A severity may be alone in its list; the converter takes every item of a tuple for needed.
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'strict_tuple' ? { ...jsonSchema, minItems: 1 } : undefined,
  })
  return `${JSON.stringify({ $schema: DRAFT, title: 'Configuration of jdlint', ...schema }, null, 2)}\n`
}

async function generate(): Promise<void> {
  fs.writeFileSync(path.join(root, 'src', 'language', 'irregular-verbs.ts'), irregularVerbs())
  fs.writeFileSync(path.join(root, 'rules', 'index.ts'), rulesIndex())
  fs.writeFileSync(
    path.join(root, 'src', 'reporters', 'rule-introductions.ts'),
    ruleIntroductions(readPages(ruleIds())),
  )
  // Only now: the list of rules that it reads is the file written above.
  const { rules } = await import('../rules/index.ts')
  const { strategicTactical } = await import('../rules/roles/index.ts')
  fs.writeFileSync(path.join(root, 'config.schema.json'), configSchema({ rules, roleModel: strategicTactical }))
  const models = path.join(root, 'rules', 'models', 'README.md')
  fs.writeFileSync(models, withModelTable(fs.readFileSync(models, 'utf8'), strategicTactical))
  const metas = rules.map(({ id, meta }) => ({ id, ...meta }))
  const { article } = await import('../rules/article.ts')
  const page = path.join(root, 'docs', 'article.md')
  fs.writeFileSync(page, withArticleTable(fs.readFileSync(page, 'utf8'), Object.values(article), metas))
  const readme = path.join(root, 'README.md')
  fs.writeFileSync(readme, withRuleTable(fs.readFileSync(readme, 'utf8'), metas))
}

if (process.argv[1] === import.meta.filename) await generate()
