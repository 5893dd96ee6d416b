import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  explain,
  lint,
  type Diagnostic,
  type Explanation,
  type Preset,
  type RoleId,
  type RuleSettings,
} from '../src/index.ts'

const root = path.join(import.meta.dirname, '..', 'fixtures')
const ROLES: readonly RoleId[] = ['product-manager', 'product-owner']

/** Of the lines that are found so many are right, and of those that an editor marks so many are found. */
const LEAST_PRECISION = 0.85
const LEAST_RECALL = 0.85

type LineRoles = Readonly<Record<number, RoleId | 'both'>>

interface ExpectedDiagnostic {
  readonly rule: string
  readonly at: string
  readonly line: number
  readonly evidence: readonly number[]
}

interface Expectation {
  readonly title: RoleId | 'hybrid' | null
  readonly role: RoleId | 'mixed' | 'undetermined'
  readonly lines: LineRoles
  readonly boundary?: readonly number[]
  readonly recommended: readonly ExpectedDiagnostic[]
  readonly strict: readonly ExpectedDiagnostic[]
  /** Settings of rules, for those that say nothing without. */
  readonly rules?: RuleSettings
  /** Rules that are known to miss this posting; the test fails when that is not true any more. */
  readonly missed?: readonly string[]
}

const names = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && name.includes(path.sep) && !name.startsWith('teams'))
  .map((name) => name.slice(0, -'.md'.length))
  .sort()

/** Lines of other professions are nobody's: there the linter only has to stay silent. */
const ofTheTwoRoles = names.filter((name) => !name.startsWith('others'))

function read(name: string): { source: string; expected: Expectation; explanation: Explanation } {
  const source = fs.readFileSync(path.join(root, `${name}.md`), 'utf8')
  const expected = parse(fs.readFileSync(path.join(root, `${name}.yaml`), 'utf8')) as Expectation
  return { source, expected, explanation: explain(source, { filePath: `${name}.md` }) }
}

/** Debatable lines are left out. */
function linesFound(name: string, role: RoleId): { right: number; said: number; wanted: number } {
  const { expected, explanation } = read(name)
  const isFirm = (line: number): boolean => expected.boundary?.includes(line) !== true
  const owned = explanation.signals.filter((signal) => signal.role === role && signal.ownership === 'owned')
  const said = [...new Set(owned.map(({ loc }) => loc.start.line))].filter(isFirm)
  const wanted = linesOf(expected.lines, role).filter(isFirm)
  return { right: said.filter((line) => wanted.includes(line)).length, said: said.length, wanted: wanted.length }
}

describe.each(ROLES)('the duties of a %s, over all postings', (role) => {
  const counts = ofTheTwoRoles.map((name) => linesFound(name, role))
  const sum = (key: 'right' | 'said' | 'wanted'): number => counts.reduce((total, count) => total + count[key], 0)

  it('are nearly all that is found', () => {
    expect(sum('right') / sum('said')).toBeGreaterThan(LEAST_PRECISION)
  })

  it('are nearly all found', () => {
    expect(sum('right') / sum('wanted')).toBeGreaterThan(LEAST_RECALL)
  })
})

it.each(names.filter((name) => /^(?:clean|others)\//u.test(name)))('%s is without fault for strict, too', (name) => {
  const { diagnostics } = lint(read(name).source, { filePath: `${name}.md`, preset: 'strict' })
  expect(diagnostics.map(inShort)).toEqual([])
})

describe.each(names)('the posting %s', (name) => {
  const { source, expected, explanation } = read(name)
  const judge = (preset: Preset): readonly Diagnostic[] =>
    lint(source, { filePath: `${name}.md`, preset, rules: expected.rules }).diagnostics

  it('has its title understood', () => {
    expect(explanation.title?.role ?? null).toBe(expected.title)
  })

  it('gets nothing under recommended that an editor would not say', () => {
    const wanted = expected.recommended.map(({ rule, line }) => `${line} ${rule}`)
    expect(
      judge('recommended')
        .map(inShort)
        .filter((said) => !wanted.includes(said)),
    ).toEqual([])
  })

  it('is told under strict what an editor would say, at the words that decide', () => {
    const diagnostics = judge('strict')
    const missed = expected.missed ?? []
    const wanted = [...expected.recommended, ...expected.strict].filter(({ rule }) => !missed.includes(rule))
    expect(diagnostics.filter(({ ruleId }) => missed.includes(ruleId))).toEqual([])
    expect(diagnostics.map(inShort)).toEqual(expect.arrayContaining(wanted.map(({ rule, line }) => `${line} ${rule}`)))
    for (const { rule, at, evidence } of wanted) {
      const diagnostic = diagnostics.find(({ ruleId }) => ruleId === rule)
      expect(overlaps(source, diagnostic, at), `${rule} points at “${at}”`).toBe(true)
      const proven = [...new Set(diagnostic?.evidence.map(({ loc }) => loc.start.line))]
      const found = evidence.filter((line) => proven.includes(line))
      expect(found.length, `${rule} proves it by lines ${evidence.join(', ')}`).toBeGreaterThanOrEqual(
        evidence.length / 2,
      )
    }
  })
})

it('there are at least forty whole postings', () => {
  expect(names.length).toBeGreaterThanOrEqual(40)
})

function linesOf(lines: LineRoles = {}, role: RoleId): number[] {
  return Object.entries(lines).flatMap(([line, whose]) => (whose === role || whose === 'both' ? [Number(line)] : []))
}

function inShort({ ruleId, loc }: Diagnostic): string {
  return `${loc.start.line} ${ruleId}`
}

/** Whether the diagnostic is on the words, or within them, or around them. */
function overlaps(source: string, diagnostic: Diagnostic | undefined, words: string): boolean {
  if (diagnostic === undefined) return false
  const pointed = source.slice(diagnostic.span.start, diagnostic.span.end)
  return pointed.includes(words) || words.includes(pointed)
}
