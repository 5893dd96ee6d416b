import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { article } from '../rules/article.ts'
import { rules } from '../rules/index.ts'
import { strategicTactical } from '../rules/roles/index.ts'
import { configSchema, ruleIds, rulesIndex, withArticleTable, withRuleTable } from '../scripts/generate.ts'
import { irregularVerbs } from '../scripts/irregular-verbs.ts'
import { readPages, ruleIntroductions } from '../scripts/rule-introductions.ts'
import { lint, ruleMetas } from '../src/index.ts'
import { FORMATS } from '../src/reporters/index.ts'
import { diagnosticsInTeam, readRuleReadme, root } from './rule-readme.ts'

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly files: readonly string[]
  readonly bin: Readonly<Record<string, string>>
}

function read(...names: readonly string[]): string {
  return fs.readFileSync(path.join(root, ...names), 'utf8')
}

/** The files of docs/. */
function documents(): readonly string[] {
  return fs
    .readdirSync(path.join(root, 'docs'))
    .sort()
    .map((name) => `docs/${name}`)
}

describe('the folders of rules/', () => {
  it('are the rules that the library knows', () => {
    expect(ruleMetas.map(({ id }) => id)).toEqual(ruleIds())
  })

  it('are the rows of the rule table', () => {
    const rows = read('README.md').matchAll(/^\| \[([\w-]+)\]\(rules\/\1\/README\.md\) \|/gmu)
    expect(Array.from(rows, ([, id]) => id)).toEqual(ruleIds())
  })

  it('are each turned on by some preset, and what "recommended" turns on, "strict" does too', () => {
    for (const { id, presets } of ruleMetas) expect(presets, id).toContain('strict')
  })
})

describe('what `npm run generate` writes', () => {
  it('is fresh in rules/index.ts', () => {
    expect(read('rules', 'index.ts')).toBe(rulesIndex())
  })

  it('is fresh in src/language/irregular-verbs.ts', () => {
    expect(read('src', 'language', 'irregular-verbs.ts')).toBe(irregularVerbs())
  })

  it('is fresh in src/reporters/rule-introductions.ts', () => {
    expect(read('src', 'reporters', 'rule-introductions.ts')).toBe(ruleIntroductions(readPages(ruleIds())))
  })

  it('takes the paragraphs and lists of a page’s first section, without their markup', () => {
    const page =
      '# a-rule\n\nPresets\n\n## First\n\nA [link](x.md)\nand `code`:\n\n- one\n- *two*\n\n## Second\n\nMore\n'
    expect(ruleIntroductions(new Map([['a-rule', page]]))).toContain(
      JSON.stringify({ 'a-rule': ['A link and code:', ['one', 'two']] }, null, 2),
    )
    expect(() => ruleIntroductions(new Map([['a-rule', '## First\n\n> quoted\n']]))).toThrow('not a blockquote')
  })

  it('is fresh in README.md', () => {
    const readme = read('README.md')
    expect(readme).toBe(withRuleTable(readme, ruleMetas))
  })

  it('is fresh in config.schema.json', () => {
    expect(read('config.schema.json')).toBe(configSchema({ rules, roleModel: strategicTactical }))
  })

  it('is fresh in docs/article.md, where each statement has a rule that checks it', () => {
    const page = read('docs', 'article.md')
    expect(page).toBe(withArticleTable(page, Object.values(article), ruleMetas))
    const checked = new Set(ruleMetas.flatMap((meta) => meta.article ?? []))
    expect(checked).toEqual(new Set(Object.values(article)))
  })

  it('tells in docs/article.md which rules the preset recommended has', () => {
    const rules = [
      { id: 'a-rule', presets: ['recommended', 'strict'] as const, article: ['One.'] },
      { id: 'b-rule', presets: ['strict'] as const, article: ['One.', 'Two.'] },
    ]
    const page = withArticleTable('<!-- article -->\n<!-- /article -->\n', ['One.', 'Two.'], rules)
    expect(page).toContain('| One. | [a-rule](../rules/a-rule/README.md) ★, [b-rule](../rules/b-rule/README.md) |')
    expect(page).toContain('| Two. | [b-rule](../rules/b-rule/README.md) |')
  })

  it('leaves the rest of the README alone', () => {
    const rows = [
      { id: 'a-rule', description: 'This | that.', presets: ['strict'] as const, severity: 'info' as const },
    ]
    const readme = '# Title\n\n<!-- rules -->\nold\n<!-- /rules -->\n\nBehind.\n'
    const row = '| [a-rule](rules/a-rule/README.md) | This \\| that. | strict | info |'
    const table = `| rule | what it reports | presets | severity |\n| --- | --- | --- | --- |\n${row}`
    expect(withRuleTable(readme, rows)).toBe(`# Title\n\n<!-- rules -->\n${table}\n<!-- /rules -->\n\nBehind.\n`)
    expect(() => withRuleTable('# Title\n', rows)).toThrow('README.md needs the markers')
  })
})

describe.each(ruleMetas)('the rule $id', ({ id, description, source }) => {
  it('says in one sentence what it reports, and where that comes from', () => {
    expect(description).toMatch(/^[A-Z].*\.$/u)
    expect(source).not.toBe('')
  })

  it('links to its README', () => {
    const spoken = readRuleReadme(id).examples.flatMap(({ posting, files, rules }) => [
      ...lint(posting, { preset: 'strict', rules }).diagnostics,
      ...diagnosticsInTeam(files, { preset: 'strict' }).map(({ diagnostic }) => diagnostic),
    ])
    const urls = spoken.filter(({ ruleId }) => ruleId === id).map(({ url }) => new URL(url).pathname)
    expect(new Set(urls)).toEqual(new Set([`/jdlint/jdlint/blob/main/rules/${id}/README.md`]))
  })
})

describe('links between documents', () => {
  it.each(['README.md', ...documents(), ...ruleIds().map((id) => `rules/${id}/README.md`)])(
    'lead somewhere in %s',
    (document) => {
      const targets = Array.from(read(document).matchAll(/\]\(([^)#\s]+)[^)]*\)/gu), ([, target = '']) => target)
      const files = targets.filter((target) => !/^\w+:/u.test(target))
      const missing = files.filter((file) => !fs.existsSync(path.join(root, path.dirname(document), file)))
      expect(missing).toEqual([])
    },
  )
})

describe('docs/reporters.md', () => {
  it('has a section for every format', () => {
    const sections = Array.from(read('docs', 'reporters.md').matchAll(/^### `(\w+)`/gmu), ([, name]) => name)
    expect(sections).toEqual(FORMATS)
  })
})

describe('package.json', () => {
  const manifest = JSON.parse(read('package.json')) as Manifest

  it('names files that exist, or that the build makes', () => {
    const exported = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    )
    const unbuilt = [...exported, ...Object.values(manifest.bin)].filter((file) => !file.startsWith('./dist/'))
    expect(unbuilt).not.toEqual([])
    expect(unbuilt.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([])
  })

  it('packs the documentation of every rule, and what editors check configurations by', () => {
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'docs', 'config.schema.json', 'rules/*/README.md']))
  })
})
