import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diagnosticsInTeam } from './rule-readme.ts'

const root = path.join(import.meta.dirname, '..', 'fixtures', 'teams')

/** What an editor says of a team: `file:line rule file:line`, the place and its evidence elsewhere. */
interface Expectation {
  /** Under `recommended`. */
  readonly high: readonly string[]
  /** Under `strict`, beside those. */
  readonly medium: readonly string[]
}

describe.each(fs.readdirSync(root))('the team of fixtures/teams/%s', (name) => {
  const folder = path.join(root, name)
  const files = Object.fromEntries(
    fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  )
  const { high, medium } = parse(fs.readFileSync(path.join(folder, 'expected.yaml'), 'utf8')) as Expectation
  const said = (preset: 'recommended' | 'strict'): readonly string[] =>
    diagnosticsInTeam(files, { preset }).map(({ filePath, diagnostic: { ruleId, loc, evidence } }) => {
      const elsewhere = evidence.map((piece) => `${piece.filePath ?? filePath}:${piece.loc.start.line}`)
      return [`${filePath}:${loc.start.line} ${ruleId}`, ...elsewhere].join(' ')
    })

  it('is told what an editor would say, and nothing else', () => {
    expect(said('recommended')).toEqual(high)
    expect([...said('strict')].sort()).toEqual([...high, ...medium].sort())
  })
})
