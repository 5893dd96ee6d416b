import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')

it('the bench runs every topic, and says what it measured', () => {
  const output = path.join(mkdtempSync(path.join(os.tmpdir(), 'jdlint-bench-test-')), 'results.json')
  execFileSync(process.execPath, ['--import', 'tsx', 'bench/main.ts', '--trial', '--output', output], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { sections } = JSON.parse(readFileSync(output, 'utf8')) as {
    sections: Record<string, { rows: Record<string, unknown>[] }>
  }
  // Nothing is installed in a trial, so that there is nothing to weigh.
  expect(
    Object.entries(sections)
      .filter(([, { rows }]) => rows.length === 0)
      .map(([topic]) => topic),
  ).toEqual(['size'])
  expect(sections['warm']?.rows.map(({ linter }) => linter)).toEqual(['remark-parse (GFM, frontmatter)', 'jdlint'])
  expect(sections['cold']?.rows.map(({ program }) => program)).toEqual(['node -e 0', 'jdlint'])
})
