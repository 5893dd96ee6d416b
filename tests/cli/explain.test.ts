import { describe, expect, it } from 'vitest'
import { CLEAN, folder, jdlint } from './program.ts'

describe('jdlint explain', () => {
  it('shows a profile for each file, in path order', () => {
    const run = jdlint(['explain', 'b.md', 'a.md'], { cwd: folder({ 'a.md': CLEAN, 'b.md': CLEAN }) })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/^a\.md\n[^]*\n\nb\.md\n/u)
  })

  it('has an entry for each file in its JSON', () => {
    const run = jdlint(['explain', '--format', 'json', '.'], { cwd: folder({ 'a.md': CLEAN, 'b.md': CLEAN }) })
    const entries = JSON.parse(run.stdout) as readonly Record<string, unknown>[]
    expect(entries.map((entry) => entry['file'])).toEqual(['a.md', 'b.md'])
    for (const entry of entries)
      expect(Object.keys(entry).sort()).toEqual([
        'file',
        'filePath',
        'isEnglish',
        'isPrompt',
        'jobs',
        'level',
        'model',
        'others',
        'pay',
        'profile',
        'sections',
        'shortfalls',
        'signals',
        'title',
      ])
  })

  it('reads standard input', () => {
    const run = jdlint(['explain', '--format', 'json', '-', '--stdin-filename', 'pm.md'], {
      cwd: folder({}),
      input: CLEAN,
    })
    expect((JSON.parse(run.stdout) as readonly Record<string, unknown>[])[0]).toMatchObject({ filePath: 'pm.md' })
  })

  it('says of one line why it counts or does not, for people and for programs', () => {
    const cwd = folder({ 'pm.md': '# Product Manager\n\n## What you bring\n\n- Experience writing user stories\n' })
    const run = jdlint(['explain', '--why', 'pm.md:5'], { cwd })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('under the heading “What you bring”, read as requirements')
    expect(run.stdout).toMatch(/not counted as Product Owner work: \d+ % likely/u)
    expect(run.stdout).toMatch(/against it: .*“Experience”/u)
    expect(run.stdout).toMatch(
      /mixed-responsibilities \(fewestStatements \d+, smallestShare [\d.]+\): nothing to report/u,
    )
    const json = JSON.parse(jdlint(['explain', '--why', 'pm.md:5:3', '--format', 'json'], { cwd }).stdout) as unknown
    expect(json).toMatchObject({
      filePath: 'pm.md',
      line: 5,
      clauses: [{ roles: [{ isOwned: false }, { isOwned: false }] }],
    })
  })

  it.each([
    ['pm.md', 'expected a file and a line (for example --why careers/pm.md:12)'],
    ['pm.md:99', 'There is no line 99: the posting has 2'],
  ])('says what is wrong with --why %s', (place, message) => {
    const run = jdlint(['explain', '--why', place], { cwd: folder({ 'pm.md': '# Product Manager\n' }) })
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: `jdlint: --why ${place}: ${message}\n` })
  })
})
