import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { strategicTactical } from '../rules/roles/index.ts'
import { withModelTable } from '../scripts/generate.ts'
import { createLinter, explain, inspect, lint, ConfigError, type Explanation, type LintOptions } from '../src/index.ts'
import { createAnalyzer } from '../src/signal/analysis.ts'
import { MODEL_IDS, type ModelId } from '../src/roles/operating-model.ts'
import { examplesIn, pageOf, root } from './rule-readme.ts'
import { PM_DUTIES, PO_DUTIES, posting } from './rules/postings.ts'

const { models, kinds } = strategicTactical
const { analyzeAll } = createAnalyzer(strategicTactical)

const PAGES = path.join('rules', 'models')
const BOTH = [...PM_DUTIES, ...PO_DUTIES]

function ruleIds(source: string, options?: LintOptions): string[] {
  return lint(source, options).diagnostics.map(({ ruleId }) => ruleId)
}

describe.each(models)('the model $id', (model) => {
  const { id, work, exceptions, says, not } = model

  it('moves only kinds of work that there are', () => {
    const moved = [...Object.keys(work), ...exceptions.flatMap((exception) => exception.kinds)]
    expect(moved.filter((kind) => !(kind in kinds))).toEqual([])
  })

  it.each(exceptions.flatMap(({ owner, says: duties }) => duties.map((duty) => [duty, owner] as const)))(
    'gives “%s” to %s',
    (duty, owner) => {
      for (const title of ['Product Manager', 'Product Owner'])
        expect(rolesOf(duty, title, id)).toEqual([owner === 'either' ? roleOf(title) : owner])
    },
  )

  it.each(exceptions.flatMap((exception) => exception.not))('leaves “%s” where the split has it', (duty) => {
    for (const title of ['Product Manager', 'Product Owner'])
      expect(rolesOf(duty, title, id)).toEqual(rolesOf(duty, title, 'strategic-tactical'))
  })

  it.each(says)('is what “%s” hints at', (text) => {
    expect(hintsIn(text)).toEqual([id])
  })

  it.each(not)('is not what “%s” hints at', (text) => {
    expect(hintsIn(text)).toEqual([])
  })

  it('has hints exactly where it is not the default', () => {
    expect(says.length > 0).toBe(id !== 'strategic-tactical')
  })

  it('has a page whose examples are told what the page says', () => {
    const examples = examplesIn(pageOf(path.join(PAGES, id, 'README.md')), 'Examples')
    expect(examples.length).toBeGreaterThanOrEqual(2)
    for (const { posting: source, line, expected } of examples) {
      const said = lint(source).diagnostics.map(
        ({ ruleId, loc: { start } }) => `${start.line}:${start.column} ${ruleId}`,
      )
      expect(said.join('\n'), `line ${line}`).toBe(expected)
    }
  })

  it('has at least six whole postings, silent and speaking', () => {
    if (id === 'strategic-tactical') return
    const folder = path.join(root, 'fixtures', id)
    const sources = fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    const spoken = sources.filter((source) => ruleIds(source, { preset: 'strict' }).length > 0)
    expect(sources.length).toBeGreaterThanOrEqual(6)
    expect(spoken.length).toBeGreaterThanOrEqual(2)
    expect(spoken.length).toBeLessThan(sources.length)
  })
})

it('the models are those that may be configured, the default first', () => {
  expect(models.map(({ id }) => id)).toEqual(MODEL_IDS)
})

it('the table of whose work is whose is fresh', () => {
  const page = fs.readFileSync(path.join(root, PAGES, 'README.md'), 'utf8')
  expect(page).toBe(withModelTable(page, strategicTactical))
})

describe('what a posting is judged by', () => {
  it('is the strategic/tactical split where nobody says otherwise', () => {
    const { explanation, model } = inspect(posting('Product Manager', BOTH))
    expect(explanation.model).toEqual({ id: 'strategic-tactical', name: 'the strategic/tactical split' })
    expect(model).toBeUndefined()
  })

  it('is what the settings say, what the options say, and before all what its frontmatter says', () => {
    const linter = createLinter({ model: 'safe' })
    const declared = `---\nmodel: combined\n---\n\n${posting('Product Manager', BOTH)}`
    expect(linter.explain('# Product Owner\n').model.id).toBe('safe')
    expect(linter.lint('# Product Owner\n').model).toEqual({ id: 'safe', name: 'SAFe' })
    expect(linter.explain('# Product Owner\n', { model: 'scrum-guide' }).model.id).toBe('scrum-guide')
    expect(linter.lint(declared).model?.id).toBe('combined')
    expect(linter.explain(declared, { model: 'scrum-guide' }).model.id).toBe('combined')
  })

  it('is told of where it is no model', () => {
    expect(() => createLinter({ model: 'saef' as ModelId })).toThrow(ConfigError)
    expect(() => createLinter({ model: 'saef' as ModelId })).toThrow('unknown model “saef” (did you mean safe?')
  })

  it('is no more than a name in a frontmatter of another kind', () => {
    for (const other of ['remote', 'SaaS', 'B2B', '12'])
      expect(ruleIds(`---\nmodel: ${other}\n---\n\n# Product Owner\n`)).toEqual([])
  })
})

describe('the same posting', () => {
  const both = posting('Product Manager', BOTH)

  it('is two jobs, a wrong title, or all right, by the model', () => {
    expect(ruleIds(both)).toEqual(['mixed-responsibilities'])
    expect(ruleIds(both, { model: 'safe' })).toEqual(['mixed-responsibilities'])
    expect(ruleIds(both, { model: 'scrum-guide' })).toEqual(['mislabeled-title'])
    expect(ruleIds(both, { model: 'combined' })).toEqual([])
  })

  it('is all right under the other title where one Product Owner does it all', () => {
    const owner = posting('Product Owner', BOTH)
    expect(ruleIds(owner, { model: 'scrum-guide' })).toEqual([])
    expect(sharesOf(explain(owner, { model: 'scrum-guide' }))).toEqual([0, 1])
  })

  it('keeps the probability of every statement', () => {
    const probabilities = MODEL_IDS.map((model) =>
      explain(both, { model }).signals.map(({ probability }) => probability),
    )
    for (const one of probabilities) expect(one).toEqual(probabilities[0])
  })
})

describe('a posting that says how the company works', () => {
  const text = `${posting('Product Manager', BOTH)}\n## How we work\n\nWe follow SAFe in all teams.\n`

  it('is judged as before, and told how to declare it', () => {
    const [only] = lint(text).diagnostics
    expect(only?.ruleId).toBe('mixed-responsibilities')
    expect(only?.message).toContain('where “We follow SAFe” means that you work by SAFe, declare it: model: safe')
  })

  it('is told nothing of it once that is declared, or where experience is all that is asked for', () => {
    const asked = `${posting('Product Manager', BOTH)}\n## Requirements\n\n- We follow SAFe, so you know it\n`
    expect(lint(text, { model: 'safe' }).diagnostics[0]?.message).not.toContain('declare it')
    expect(lint(asked).diagnostics[0]?.message).not.toContain('declare it')
  })
})

function rolesOf(duty: string, title: string, model: ModelId): readonly string[] {
  const source = posting(title, [duty])
  const [{ signals }] = analyzeAll(source, { language: 'markdown', model })
  return [...new Set(signals.filter(({ ownership }) => ownership === 'owned').map(({ role }) => role))]
}

function roleOf(title: string): string {
  return title === 'Product Manager' ? 'product-manager' : 'product-owner'
}

function hintsIn(text: string): readonly string[] {
  const [{ hints }] = analyzeAll(`# Product Owner\n\n## About the job\n\n${text}\n`, { language: 'markdown' })
  return hints.map(({ model }) => model.id)
}

function sharesOf({ profile: { shares } }: Explanation): readonly number[] {
  return [shares['product-manager'], shares['product-owner']]
}
