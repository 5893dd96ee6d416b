/** @module-tag git */
import path from 'node:path'
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import draft04 from 'ajv-draft-04'
import { default as formats } from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Run } from '../cli/program.ts'
import { programFile } from '../programs/programs.ts'
import {
  careersRepository,
  documented,
  documentedCommands,
  GOOD,
  MANAGER,
  MIXED,
  packInto,
  type CareersRepository,
} from './careers-repository.ts'

const MINUTES = 60_000

// One story: each step finds what the one before has left.
describe('a careers repository adopts jdlint', () => {
  let repository: CareersRepository
  let tarball: string
  const jdlint = (...args: readonly string[]): Run => repository.run('npx', '--no-install', 'jdlint', ...args)

  beforeAll(() => {
    repository = careersRepository()
    tarball = packInto(repository)
    repository.write('package.json', '{ "private": true }\n')
    const installed = repository.run(
      'npm',
      'install',
      '--save-dev',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      tarball,
      'lefthook@2',
      'husky@9',
      'lint-staged@16',
    )
    expect(installed, installed.stderr).toMatchObject({ status: 0 })
  }, 5 * MINUTES)
  afterAll(() => {
    repository.remove()
  })

  it('jdlint init writes a configuration that is valid as it is', () => {
    expect(jdlint('init')).toEqual({ status: 0, stdout: 'Wrote jdlint.config.yaml\n', stderr: '' })
    expect(jdlint()).toMatchObject({ status: 0, stderr: '' })
  })

  it('the first run finds the postings, and what is wrong with an old one', () => {
    repository.write('careers/old.md', MIXED)
    const run = jdlint()
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toContain('careers/old.md:1:3\nerror: ')
    expect(run.stdout).toContain('Found 3 postings among 4 files; 1 with problems')
  })

  it('--baseline-update accepts it', () => {
    expect(jdlint('--baseline-update')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('jdlint-baseline.json: holds 1 problem in 1 file now') as string,
    })
    expect(jdlint().status).toBe(0)
    expect(repository.commit('Check postings').status).toBe(0)
  })

  describe('with pre-commit, as documented', { tags: 'pre-commit' }, () => {
    beforeAll(() => {
      repository.write(
        '.pre-commit-config.yaml',
        documented('.pre-commit-config.yaml').replace(/jdlint@[\d.]+/u, tarball),
      )
      expect(repository.run('pre-commit', 'install')).toMatchObject({ status: 0 })
      repository.git('add', '--all')
      const installed = repository.run('pre-commit', 'install-hooks')
      expect(installed, installed.stdout).toMatchObject({ status: 0 })
    }, 5 * MINUTES)

    it(
      'a commit with a problem is stopped, and the report shows the lines',
      () => {
        repository.write('careers/new.md', MIXED)
        const { status, stderr, stdout } = repository.commit('A new posting')
        expect(status).toBe(1)
        expect(stderr + stdout).toContain(`careers/new.md:1:3
error: This posting asks one person to do two jobs`)
        expect(stderr + stdout).toContain(`
  1 | # Product Manager, Ticketing
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^`)
      },
      MINUTES,
    )

    it(
      'a commit without one passes, with an old problem, a readme and an ignored draft in it',
      () => {
        repository.write('careers/new.md', GOOD)
        repository.write('careers/old.md', `${MIXED}\nWe are based in Turin.\n`)
        repository.write(
          'careers/README.md',
          '# How we write postings\n\nA product manager owns the vision, a product owner refines the backlog.\n',
        )
        repository.write('careers/drafts/idea.md', MIXED)
        repository.write('jdlint.config.yaml', 'ignores: [careers/drafts/**]\n')
        expect(repository.commit('Several files')).toMatchObject({ status: 0 })
        repository.write('careers/drafts/other.md', MIXED)
        expect(repository.commit('An ignored file alone')).toMatchObject({ status: 0 })
        repository.write('careers/README.md', '# Writing postings\n')
        expect(repository.commit('A readme alone')).toMatchObject({ status: 0 })
      },
      MINUTES,
    )

    it(
      'a mistake in the configuration stops it with one line',
      () => {
        repository.write('jdlint.config.yaml', 'ignores: [careers/drafts/**]\npresett: strict\n')
        repository.write('careers/new.md', `${GOOD}\nWe are based in Turin.\n`)
        const { status, stderr, stdout } = repository.commit('A mistake')
        expect(status).toBe(1)
        expect((stderr + stdout).split('\n').filter((line) => line.startsWith('jdlint: '))).toEqual([
          expect.stringMatching(/^jdlint: jdlint\.config\.yaml:2:.*presett.*did you mean preset/u),
        ])
        expect(jdlint('careers')).toMatchObject({ status: 2, stdout: '' })
        repository.write('jdlint.config.yaml', 'ignores: [careers/drafts/**]\n')
        expect(repository.commit('No mistake').status).toBe(0)
        expect(repository.run('pre-commit', 'uninstall').status).toBe(0)
      },
      MINUTES,
    )
  })

  /** Commits a problem, then its mend: below the folder and below one in it, with a blank in the name. */
  function expectStopsAndPasses(): void {
    for (const file of ['careers/one more.md', 'careers/turin/one.md']) {
      repository.write(file, MIXED)
      const stopped = repository.commit('Mixed')
      expect(stopped.status).toBe(1)
      expect(stopped.stdout + stopped.stderr).toContain(`${file}:1:3`)
      repository.write(file, GOOD)
      expect(repository.commit('Not mixed').status).toBe(0)
      expect(repository.git('log', '-1', '--format=%s')).toBe('Not mixed\n')
      repository.git('rm', '--quiet', file)
    }
  }

  it(
    'lefthook, as documented, stops and passes',
    () => {
      repository.write('lefthook.yml', documented('lefthook.yml'))
      expect(repository.run('npx', '--no-install', 'lefthook', 'install').status).toBe(0)
      expectStopsAndPasses()
      expect(repository.run('npx', '--no-install', 'lefthook', 'uninstall').status).toBe(0)
    },
    MINUTES,
  )

  it(
    'husky and lint-staged, as documented, stop and pass',
    () => {
      const [, ...commands] = documentedCommands('husky')
      for (const command of commands) expect(repository.run('sh', '-c', command), command).toMatchObject({ status: 0 })
      const settings = documented('package.json').replace('// package.json', '')
      repository.write(
        'package.json',
        JSON.stringify({
          ...(JSON.parse(repository.read('package.json')) as object),
          ...(JSON.parse(settings) as object),
        }),
      )
      expectStopsAndPasses()
      repository.git('config', '--unset', 'core.hooksPath')
    },
    MINUTES,
  )

  it('the SARIF file is valid', () => {
    expect(jdlint('--no-baseline', '--format', 'sarif=jdlint.sarif').status).toBe(1)
    const log = JSON.parse(repository.read('jdlint.sarif')) as {
      readonly runs: readonly { readonly results: readonly unknown[] }[]
    }
    const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
    formats.default(ajv)
    ajv.validate(schema, log)
    expect(ajv.errors ?? []).toEqual([])
    expect(log.runs[0]?.results).toHaveLength(1)
  })

  it('the HTML report is written', () => {
    expect(jdlint('--no-baseline', '--format', 'html=report.html').status).toBe(1)
    expect(repository.read('report.html')).toMatch(/^<!doctype html>/iu)
  })

  it('the HTML report shows its marks in a browser', { tags: 'chromium', timeout: MINUTES }, () => {
    const { stdout } = repository.run(
      programFile('chromium'),
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--dump-dom',
      `file://${path.join(repository.root, 'report.html')}`,
    )
    expect(stdout).toMatch(/<mark[^>]*class="[^"]*\bpo\b[^"]*"[^>]*>[^<]*Write user stories/u)
    expect(stdout).toMatch(/<mark[^>]*class="[^"]*\bpm\b/u)
  })

  it('--changed-since checks what a branch has changed, and shows how profiles moved', () => {
    repository.git('add', '--all')
    repository.git('commit', '--message', 'Reports')
    repository.git('switch', '--create', 'rewrite')
    repository.write('careers/manager.md', MIXED)
    repository.write('careers/designer.md', MANAGER)
    repository.git('add', '--all')
    repository.git('commit', '--message', 'Rewrite')
    const run = jdlint('--changed-since', 'main')
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toMatch(
      /Profiles that changed:\n {2}careers\/designer\.md: new, \d+% product manager\n {2}careers\/manager\.md: \d+% → \d+% product manager\n\n/u,
    )
    expect(run.stdout).toMatch(/ in 1 of 2 files\n$/u)
  })
})
