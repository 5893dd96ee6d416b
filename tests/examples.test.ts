import { describe, expect, it } from 'vitest'
import { optionText, rangeText } from '../src/config/schema.ts'
import { ruleMetas } from '../src/index.ts'
import type { NumberRange } from '../src/rule/rule.ts'
import { readRuleReadme, spokenBy, spokenInTeam, type Example } from './rule-readme.ts'

/** A page tells how sure the rule is where the rule weighs evidence. */
const HOW_SURE = 'How sure it is'
/** An option that is a number has a range, or `smallestShare: 25` would pass. */
function valuesText(standard: unknown, range: NumberRange | undefined): string {
  if (Array.isArray(standard)) return 'a list'
  if (typeof standard !== 'number') return typeof standard
  if (range === undefined) throw new Error('an option that is a number needs a range')
  return rangeText(range)
}

const HEADINGS = ['What it reports', 'Why', 'Instead', 'Examples', 'Options', 'When to turn it off']

describe.each(ruleMetas)('the README of $id', ({ id, presets, severity, options, ranges }) => {
  const readme = readRuleReadme(id)
  const faulty = readme.examples.filter(({ expected }) => expected !== '')
  const silent = readme.examples.filter(({ expected }) => expected === '')

  it('is named after the rule and has its headings in order', () => {
    expect(readme.title).toBe(id)
    expect(readme.headings.filter((heading) => heading !== HOW_SURE)).toEqual(HEADINGS)
  })

  it('states the presets and the severity', () => {
    expect(readme.summary).toBe(`Presets: ${presets.join(', ')} · Severity: ${severity}`)
  })

  it('lists the options, their defaults and what they may be', () => {
    const bounds: Readonly<Record<string, NumberRange>> = ranges ?? {}
    const rows = Object.entries(options).map(
      ([name, value]) => [name, [optionText(value), valuesText(value, bounds[name])]] as const,
    )
    expect(readme.options).toEqual(rows.length === 0 ? null : Object.fromEntries(rows))
  })

  it('has at least two faulty and two silent examples', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(2)
    expect(silent.length).toBeGreaterThanOrEqual(2)
  })

  it.each(faulty)('shows on line $line what the rule reports', ({ expected, ...example }) => {
    expect(said(example)).toBe(expected)
  })

  it.each(silent)('shows on line $line where the rule is silent', (example) => {
    expect(said(example)).toBe('')
  })

  function said({ posting, files, rules }: Pick<Example, 'posting' | 'files' | 'rules'>): string {
    return Object.keys(files).length === 0 ? spokenBy(id, posting, rules) : spokenInTeam(id, files)
  }
})
