import { describe, expect, it } from 'vitest'
import { ConfigError, explain, lint, type LintOptions } from '../../src/index.ts'
import { readRuleReadme } from '../rule-readme.ts'
import { metasOfOne, PM_DUTIES, PO_DUTIES, posting } from './postings.ts'

const MIXED = posting('Product Manager', [...PM_DUTIES, ...PO_DUTIES])
const HYBRID = '# Product Manager / Product Owner\n'

function spoken(source: string, options?: LintOptions): readonly string[] {
  return lint(source, options)
    .diagnostics.map(({ ruleId }) => ruleId)
    .sort()
}

/** What the configuration is blamed for; options come from files, whose types nobody checks. */
function complaint(options: unknown): string {
  try {
    lint(MIXED, options as LintOptions)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing'
}

describe('presets', () => {
  it('are "recommended" unless another is asked for', () => {
    expect(lint(MIXED)).toEqual(lint(MIXED, { preset: 'recommended' }))
  })

  it.each(metasOfOne)('turn $id on where its meta says so, with its severity', ({ id, presets, severity }) => {
    const faulty = readRuleReadme(id).examples.find(({ expected }) => expected !== '')
    for (const preset of ['recommended', 'strict'] as const) {
      const { posting: source = '', rules } = faulty ?? {}
      const found = lint(source, { preset, rules }).diagnostics.filter(({ ruleId }) => ruleId === id)
      // A rule that says nothing without settings is on where they are.
      const isOn = presets.includes(preset) || rules?.[id] !== undefined
      expect(new Set(found.map((diagnostic) => diagnostic.severity))).toEqual(new Set(isOn ? [severity] : []))
    }
  })
})

describe('the setting of a rule', () => {
  it('turns it off', () => {
    expect(spoken(MIXED)).toEqual(['mixed-responsibilities'])
    expect(spoken(MIXED, { rules: { 'mixed-responsibilities': 'off' } })).toEqual([])
  })

  it('turns on what the preset leaves off', () => {
    expect(spoken(HYBRID)).toEqual(['hybrid-title'])
    expect(spoken(HYBRID, { rules: { 'missing-reporting-line': 'info' } })).toEqual([
      'hybrid-title',
      'missing-reporting-line',
    ])
  })

  it('changes its severity, and what is counted', () => {
    expect(lint(MIXED)).toMatchObject({ errorCount: 1, warningCount: 0, infoCount: 0 })
    const result = lint(MIXED, { rules: { 'mixed-responsibilities': 'warning' } })
    expect(result).toMatchObject({
      errorCount: 0,
      warningCount: 1,
      infoCount: 0,
      diagnostics: [{ severity: 'warning' }],
    })
    expect(lint(MIXED, { rules: { 'mixed-responsibilities': ['info', {}] } })).toMatchObject({ infoCount: 1 })
  })

  it('leaves the options that it does not name at their defaults', () => {
    expect(spoken(MIXED, { rules: { 'mixed-responsibilities': ['error', { fewestStatements: 3 }] } })).toEqual([
      'mixed-responsibilities',
    ])
  })
})

describe('a mistake in the configuration throws a ConfigError with the way out', () => {
  it('for an unknown rule', () => {
    const message = complaint({ rules: { 'mixed-responsibility': 'error' } })
    expect(message).toContain('unknown rule “mixed-responsibility” (did you mean mixed-responsibilities?')
    expect(complaint({ rules: { 'mislabelled-title': 'off' } })).toContain('did you mean mislabeled-title?')
  })

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty'])(
    'for a rule called %s, which every object seems to have',
    (name) => {
      expect(complaint({ rules: JSON.parse(`{ "${name}": "error" }`) as unknown })).toContain(`unknown rule “${name}”`)
    },
  )

  it('for an unknown preset', () => {
    expect(complaint({ preset: 'recomended' })).toContain('unknown preset “recomended” (did you mean recommended?')
    expect(complaint({ preset: 'Strict' })).toContain('did you mean strict?')
  })

  it('for an unknown severity, with the rule', () => {
    const message = complaint({ rules: { 'hybrid-title': 'warn' } })
    expect(message).toContain('unknown severity “warn” (did you mean warning?')
    expect(message).toContain('hybrid-title')
    expect(complaint({ rules: { 'hybrid-title': ['eror', {}] } })).toContain('did you mean error?')
  })

  it('for an unknown option, with the rule', () => {
    const message = complaint({ rules: { 'mixed-responsibilities': ['error', { fewestStatement: 3 }] } })
    expect(message).toContain('unknown option “fewestStatement” (did you mean fewestStatements?')
    expect(message).toContain('mixed-responsibilities')
    expect(complaint({ rules: { 'mislabeled-title': ['error', { constructor: 1 }] } })).toContain(
      'unknown option “constructor”',
    )
  })

  it('for an option of a rule that has none', () => {
    const message = complaint({ rules: { 'inconsistent-title': ['error', { strict: true }] } })
    expect(message).toBe('rules.inconsistent-title[1].strict: unknown option “strict” (there are none)')
  })

  it('for an option of the wrong type, with an example', () => {
    expect(complaint({ rules: { 'mislabeled-title': ['error', { smallestShare: '70%' }] } })).toBe(
      'rules.mislabeled-title[1].smallestShare: must be a number from 0 to 1, such as 0.5',
    )
  })

  it('for an option out of its range', () => {
    const share = (smallestShare: number): string =>
      complaint({ rules: { 'mixed-responsibilities': ['error', { smallestShare }] } })
    expect(share(25)).toBe('rules.mixed-responsibilities[1].smallestShare: must be a number from 0 to 1, such as 0.15')
    expect([share(0), share(1)]).toEqual(['nothing', 'nothing'])
    expect(complaint({ rules: { 'mislabeled-title': ['error', { fewestStatements: 2.5 }] } })).toContain(
      'must be a whole number from 1 up, such as 2',
    )
  })

  it('for an option of lint() itself that is none, and for options that are none', () => {
    expect(complaint({ presets: 'strict' })).toBe(
      'presets: unknown option “presets” (did you mean preset? known: filePath, language, model, preset, rules)',
    )
    expect(complaint('strict')).toBe('must be an object (given: "strict")')
    expect(complaint({ rules: ['hybrid-title'] })).toContain(
      'must be an object from rule to severity, such as { "hybrid-title": "off" }, not a list',
    )
    expect(() => explain('', { preset: 'strict' } as never)).toThrow(
      'preset: unknown option “preset” (known: filePath, language, model)',
    )
  })

  it('even where the rule is turned off, and where the posting is empty', () => {
    expect(complaint({ rules: { 'mislabeled-title': ['off', { share: 1 }] } })).toContain('unknown option “share”')
    expect(() => lint('', { rules: { nonsense: 'off' } })).toThrow(ConfigError)
  })
})
