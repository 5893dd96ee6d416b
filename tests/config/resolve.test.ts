import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/config/config.ts'
import { resolveConfig } from '../../src/config/resolve.ts'

describe('a configuration that says nothing', () => {
  it('leaves every file at the defaults', () => {
    expect(resolveConfig({}, 'careers/pm.md')).toEqual({
      ignored: false,
      model: 'strategic-tactical',
      preset: 'recommended',
      rules: {},
      vocabulary: {},
      teams: [],
    })
  })
})

describe('ignores', () => {
  const isIgnored = (file: string, ...ignores: readonly string[]): boolean => resolveConfig({ ignores }, file).ignored

  it.each([
    ['drafts/pm.md', 'drafts/**'],
    ['drafts/2026/pm.md', 'drafts'],
    ['drafts/pm.md', 'drafts/'],
    ['drafts/pm.md', './drafts'],
    ['drafts/pm.md', '/drafts'],
    ['drafts/pm.md', '/drafts/'],
    ['drafts/pm.md', '/**/*.md'],
    ['drafts/pm.md', '/'],
    ['drafts/pm.md', './'],
    ['app/(marketing)/pm.md', 'app/(marketing)'],
    ['app/(marketing)/jobs/pm.md', '/app/(marketing)/'],
    ['app/(marketing)/pm.md', '**/(marketing)/*.md'],
    ['app/(..)jobs/pm.md', 'app/(..)jobs'],
    ['app/marketing/pm.md', 'app/(marketing|sales)'],
    ['app/marketing/pm.md', 'app/@(marketing)'],
    ['app/[lang]/pm.md', 'app/[lang]'],
    ['careers/pm.draft.md', '**/*.draft.md'],
    ['pm.draft.md', '**/*.draft.md'],
    ['.archive/pm.md', '**'],
    ['careers/a (1).md', 'careers/*'],
  ])('leave out %s for %s', (file, glob) => {
    expect(isIgnored(file, glob)).toBe(true)
  })

  it.each([
    ['careers/drafts/pm.md', 'drafts/**'],
    ['drafts.md', 'drafts'],
    ['careers/drafts/pm.md', '/drafts'],
    ['app/marketing/pm.md', 'app/(marketing)'],
    ['careers/pm.md', '*.md'],
    ['../drafts/pm.md', '**'],
  ])('do not leave out %s for %s', (file, glob) => {
    expect(isIgnored(file, glob)).toBe(false)
  })

  it('take back what a later glob with ! names', () => {
    expect(isIgnored('drafts/ready.md', 'drafts/**', '!drafts/ready.md')).toBe(false)
    expect(isIgnored('drafts/other.md', 'drafts/**', '!drafts/ready.md')).toBe(true)
    expect(isIgnored('drafts/ready.md', '!drafts/ready.md', 'drafts/**')).toBe(true)
  })
})

describe('overrides', () => {
  const config: Config = {
    preset: 'recommended',
    rules: { 'mislabeled-title': ['warning', { smallestShare: 0.8 }], 'hybrid-title': 'warning' },
    overrides: [
      { files: ['senior/**'], preset: 'strict', rules: { 'mislabeled-title': 'error', 'hybrid-title': 'off' } },
      { files: ['**/po-*.md', '!**/po-old.md'], rules: { 'hybrid-title': 'info' } },
    ],
  }

  it('hold for the files that they name, the last one wins', () => {
    expect(resolveConfig(config, 'pm.md')).toMatchObject({ preset: 'recommended', rules: config.rules })
    expect(resolveConfig(config, 'senior/pm.md')).toMatchObject({ preset: 'strict', rules: { 'hybrid-title': 'off' } })
    expect(resolveConfig(config, 'senior/po-x.md')).toMatchObject({
      preset: 'strict',
      rules: { 'hybrid-title': 'info' },
    })
    expect(resolveConfig(config, 'po-old.md').rules['hybrid-title']).toBe('warning')
  })

  it('leave the options of a rule alone when they only set its severity', () => {
    expect(resolveConfig(config, 'senior/pm.md').rules['mislabeled-title']).toEqual(['error', { smallestShare: 0.8 }])
  })

  it('for other files change nothing', () => {
    const severity = fc.constantFrom('off', 'info', 'warning', 'error')
    const rules = fc.dictionary(
      fc.constantFrom('hybrid-title', 'mislabeled-title', 'missing-counterpart'),
      severity,
    ) as fc.Arbitrary<NonNullable<Config['rules']>>
    fc.assert(
      fc.property(rules, rules, (base, other) => {
        expect(
          resolveConfig(
            { rules: base, overrides: [{ files: ['elsewhere/**'], preset: 'strict', rules: other }] },
            'pm.md',
          ),
        ).toEqual(resolveConfig({ rules: base }, 'pm.md'))
      }),
    )
  })
})

describe('a shortcut past the library for globs', () => {
  const segment = fc.constantFrom('a', 'b-1', 'ä', 'a.md', '.a', 'a b', '(x)')
  const sign = fc.constantFrom('*', '**', 'a*', '{a,ä}', '[ab]', '*.md', '@(a|ä)')
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((all) => all.join('/'))
  const glob = fc.array(fc.oneof(segment, sign), { minLength: 1, maxLength: 4 }).map((all) => all.join('/'))

  const agrees = (pattern: string, file: string): void => {
    const plain = pattern.replaceAll('(x)', String.raw`\(x\)`)
    const expected = picomatch([plain, `${plain}/**`], { dot: true })(file)
    expect(resolveConfig({ ignores: [pattern] }, file).ignored, `${pattern} on ${file}`).toBe(expected)
  }

  it('says what the library says', () => {
    fc.assert(fc.property(glob, path, agrees), { numRuns: 300 })
  })

  it.each([
    ['a/**', 'a'],
    ['a/b-1/**', 'a/b-1'],
    ['a/b-1/**', 'a/b-12'],
    ['a/b-1/*', 'a/b-1'],
    ['a/**', 'ab'],
  ])('says what the library says of “%s” on “%s”, the folder itself or nearly', agrees)
})
