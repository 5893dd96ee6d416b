/** @module-tag git */
/** @module-tag pre-commit */
import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { documented, MIXED, passingCareersRepository, PROJECT, type CareersRepository } from './careers-repository.ts'

const MADE_HERE = ['.git', 'node_modules', 'dist', 'coverage']

/** The sources as a forge would serve them, with a tag. */
function serveSources({ root, run }: CareersRepository): string {
  const served = path.join(path.dirname(root), 'jdlint')
  mkdirSync(served)
  cpSync(PROJECT, served, { recursive: true, filter: (file) => !MADE_HERE.includes(path.basename(file)) })
  for (const args of [['init'], ['add', '--all'], ['commit', '--quiet', '--message', 'Sources'], ['tag', 'v0.1.0']]) {
    expect(run('git', '-C', served, ...args)).toMatchObject({ status: 0 })
  }
  return served
}

it('the hook of this repository, as documented, is built and installed by pre-commit, stops a commit and lets one pass', () => {
  const repository = passingCareersRepository()
  repository.write(
    '.pre-commit-config.yaml',
    documented('.pre-commit-config.yaml', 2).replace('https://github.com/jdlint/jdlint', serveSources(repository)),
  )
  repository.write('careers/offices.json', '{ "offices": ["Turin"] }\n')
  repository.write('careers/layout.html', '<header>Careers</header>\n')
  repository.git('add', '--all')
  const passed = repository.run('pre-commit', 'run', '--all-files')
  expect(passed.stdout, passed.stdout).toMatch(/jdlint\.+Passed/u)
  expect(passed.status).toBe(0)
  repository.write('careers/new.md', MIXED)
  repository.write('careers/new.json', JSON.stringify({ '@type': 'JobPosting', title: 'PM/PO', description: MIXED }))
  repository.git('add', '--all')
  const stopped = repository.run('pre-commit', 'run')
  expect(stopped.status).toBe(1)
  expect(stopped.stdout).toContain('careers/new.md:1:3\nerror: ')
  expect(stopped.stdout).toContain('careers/new.json:1:')
}, 600_000)
