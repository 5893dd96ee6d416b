import { describe, expect, it } from 'vitest'
import { folder, jdlint } from './program.ts'

const CLEAN = '# Product Owner\n\n## What you will do\n\n- Write user stories\n- Prioritise the product backlog\n'
const BARE = '# Product Manager\n\n## What you bring\n\n- Patience\n'
const GERMAN = '# Product Owner (m/w/d)\n\n## Deine Aufgaben\n\n- Du priorisierst das Backlog und planst mit dem Team\n'
const README = '# Kites\n\nA library.\n'
const PROMPT =
  '---\nname: product-owner\ntools: Read\nmodel: sonnet\n---\n\nYou are a Product Owner.\n\n## Duties\n\n- Set the vision\n'

const HINT = 'a heading such as “What you will do” shows where they are'

describe('a posting in which there is nothing to judge', () => {
  it('is reported in one line, and counted neither as good nor as bad', () => {
    const cwd = folder({ 'jobs/po.md': CLEAN, 'jobs/pm.md': BARE, 'jobs/de.md': GERMAN })
    expect(jdlint(['--no-config', 'jobs'], { cwd })).toEqual({
      status: 0,
      stdout: 'No problems in 1 file; 2 files not judged\n',
      stderr: `jdlint: 3 files checked; 2 not judged: no English text found in jobs/de.md, no duties found in jobs/pm.md (${HINT})\n`,
    })
  })

  it('leaves no praise where there is nothing else', () => {
    const { stdout, stderr } = jdlint(['--no-config', '-'], { cwd: folder({}), input: BARE })
    expect(stdout).toBe('1 file not judged\n')
    expect(stderr).toBe(`jdlint: 1 file checked; 1 not judged: no duties found in <stdin> (${HINT})\n`)
  })

  it('says so in the JSON', () => {
    const cwd = folder({ 'pm.md': BARE, 'po.md': CLEAN })
    const files = JSON.parse(jdlint(['--no-config', '--format', 'json', '.'], { cwd }).stdout) as object[]
    expect(files[0]).toMatchObject({ notJudged: { reason: 'no-duties', span: { start: 2, end: 17 } } })
    expect(files[1]).not.toHaveProperty('notJudged')
  })

  it('says so with --quiet, --cache and a baseline, too', () => {
    const cwd = folder({ 'pm.md': BARE, 'b.json': '{"version":1,"files":{}}' })
    const args = ['--no-config', '--quiet', '--cache', '--cache-location', 'cache', '--baseline', 'b.json', 'pm.md']
    expect(jdlint(args, { cwd }).stderr).toContain('1 not judged: no duties found in pm.md')
    expect(jdlint(args, { cwd }).stderr).toContain('1 not judged: no duties found in pm.md')
  })

  it('is one line, whatever the number and the names of the files', () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}\u202e.md`, BARE])))
    const { stderr } = jdlint(['--no-config', '.'], { cwd })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain('9 not judged')
    expect(stderr).toContain('and 4 others')
    expect(stderr).not.toContain('\u202e')
  })
})

describe('a text that is no posting', () => {
  it('is reported where somebody names it', () => {
    const cwd = folder({ 'README.md': README, 'po.md': CLEAN })
    expect(jdlint(['--no-config', 'README.md', 'po.md'], { cwd }).stderr).toBe(
      'jdlint: 2 files checked; 1 not judged: no part of a job posting found in README.md\n',
    )
    expect(jdlint(['--no-config', '.'], { cwd }).stderr).toBe('')
  })

  it('is reported where a folder holds nothing else', () => {
    const cwd = folder({ 'agents/product-owner.md': PROMPT })
    expect(jdlint(['--no-config', 'agents'], { cwd })).toMatchObject({
      stdout: '1 file not judged\n',
      stderr: expect.stringContaining('only a prompt for a language model found in agents/product-owner.md') as string,
    })
  })

  it('is not found by a search, but a posting in another language is', () => {
    const cwd = folder({ 'agents/product-owner.md': PROMPT, 'README.md': README, 'de.md': GERMAN })
    const { stdout, stderr } = jdlint(['--no-config'], { cwd })
    expect(stdout).toBe('1 file not judged\n')
    expect(stderr).toContain('1 not judged: no English text found in de.md')
  })
})
