import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { explain, lint, type Diagnostic, type Explanation, type Preset, type RoleId } from '../src/index.ts'

const root = path.join(import.meta.dirname, '..', 'fixtures')
const ROLES: readonly RoleId[] = ['product-manager', 'product-owner']

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
  readonly shortfalls?: { readonly missed?: LineRoles; readonly wrong?: LineRoles }
  readonly recommended: readonly ExpectedDiagnostic[]
  readonly strict: readonly ExpectedDiagnostic[]
}

const names = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && name.includes(path.sep))
  .map((name) => name.slice(0, -'.md'.length))
  .sort()

/** Lines of other professions are nobody's: there the linter only has to stay silent. */
const ofTheTwoRoles = names.filter((name) => !name.startsWith('others'))

function read(name: string): { source: string; expected: Expectation; explanation: Explanation } {
  const source = fs.readFileSync(path.join(root, `${name}.md`), 'utf8')
  const expected = parse(fs.readFileSync(path.join(root, `${name}.yaml`), 'utf8')) as Expectation
  return { source, expected, explanation: explain(source, { filePath: `${name}.md` }) }
}

describe.each(ofTheTwoRoles)('the duties of %s', (name) => {
  const { expected, explanation } = read(name)

  it('ask for the role that its duties say', () => {
    expect(explanation.profile.role).toBe(expected.role)
  })

  it.each(ROLES)('are found where they are a %s’s', (role) => {
    const debatable = new Set(expected.boundary)
    const firm = (lines: readonly number[]): number[] =>
      lines.filter((line) => !debatable.has(line)).sort((a, b) => a - b)
    const said = new Set(
      explanation.signals
        .filter((signal) => signal.role === role && signal.ownership === 'owned')
        .map(({ loc }) => loc.start.line),
    )
    const missed = linesOf(expected.shortfalls?.missed, role)
    const wanted = linesOf(expected.lines, role).filter((line) => !missed.includes(line))
    expect(firm([...said])).toEqual(firm([...wanted, ...linesOf(expected.shortfalls?.wrong, role)]))
  })
})

describe.each(names)('the posting %s', (name) => {
  const { source, expected, explanation } = read(name)

  it('has its title understood', () => {
    expect(explanation.title?.role ?? null).toBe(expected.title)
  })

  it.each([
    ['recommended', expected.recommended],
    ['strict', [...expected.recommended, ...expected.strict]],
  ] as const)('is judged under %s as an editor would', (preset: Preset, wanted) => {
    const { diagnostics } = lint(source, { filePath: `${name}.md`, preset })
    expect(diagnostics.map(inShort).sort()).toEqual(wanted.map(({ rule, line }) => `${line} ${rule}`).sort())
    for (const { rule, at, evidence } of wanted) {
      const diagnostic = diagnostics.find(({ ruleId }) => ruleId === rule)
      expect(overlaps(source, diagnostic, at), `${rule} points at “${at}”`).toBe(true)
      const missed = Object.keys(expected.shortfalls?.missed ?? {}).map(Number)
      const lines = [...new Set(diagnostic?.evidence.map(({ loc }) => loc.start.line))]
      expect(lines).toEqual(evidence.filter((line) => lines.includes(line) || !missed.includes(line)))
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

/** Whether the diagnostic stands on the words, or within them, or around them. */
function overlaps(source: string, diagnostic: Diagnostic | undefined, words: string): boolean {
  if (diagnostic === undefined) return false
  const pointed = source.slice(diagnostic.span.start, diagnostic.span.end)
  return pointed.includes(words) || words.includes(pointed)
}
