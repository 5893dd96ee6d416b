import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { strategicTactical } from '../../rules/roles/index.ts'
import { parseConfig, testVocabulary } from '../../src/index.ts'
import { KIND_WORDS } from '../../src/posting/headings/kind-words.ts'
import { starterConfig } from '../../src/cli/commands/starter-config.ts'
import { MODEL_IDS } from '../../src/roles/operating-model.ts'

const root = path.join(import.meta.dirname, '..', '..')
const guide = fs.readFileSync(path.join(root, 'docs', 'configuration.md'), 'utf8')
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8')

function fences(text: string, language: string): string[] {
  return Array.from(
    text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu')),
    ([, code = '']) => code,
  )
}

/** Valid, and true of its examples. */
function expectToHold(value: unknown): void {
  const { vocabulary } = parseConfig(value)
  expect(testVocabulary({ vocabulary }).failed).toEqual([])
}

describe('the guide', () => {
  const examples = [...fences(guide, 'yaml'), ...fences(guide, 'json'), ...fences(readme, 'yaml')]

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(4)
  })

  it.each(examples.map((example, at) => [at, example] as const))('has an example that holds (%i)', (_, example) => {
    expectToHold(parse(example))
  })

  it.each([...Object.keys(strategicTactical.verbs), ...KIND_WORDS.map(({ kind }) => kind)])('names %s', (name) => {
    expect(guide).toContain(`\`${name}\``)
  })
})

describe('what `jdlint init` writes', () => {
  it.each(MODEL_IDS)('holds as it is, and with all of its lines in force, for the model %s', (model) => {
    expectToHold(parse(starterConfig(model)))
    expect(parseConfig(parse(starterConfig(model))).model).toBe(model)
    const whole: unknown = parse(starterConfig(model).replace(/^#(?! \S)/gmu, ''))
    expect(Object.keys(parseConfig(whole))).toEqual(['model', 'preset', 'rules', 'vocabulary', 'overrides', 'ignores'])
    expectToHold(whole)
  })
})
