import { describe, expect, it } from 'vitest'
import { CLEAN, folder, jdlint } from './program.ts'

describe('jdlint explain', () => {
  it('shows a profile for each file, in path order', () => {
    const run = jdlint(['explain', 'b.md', 'a.md'], { cwd: folder({ 'a.md': CLEAN, 'b.md': CLEAN }) })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/^a\.md\n[^]*\n\nb\.md\n/)
  })

  it('has an entry for each file in its JSON', () => {
    const run = jdlint(['explain', '--format', 'json', '.'], { cwd: folder({ 'a.md': CLEAN, 'b.md': CLEAN }) })
    const entries = JSON.parse(run.stdout) as readonly Record<string, unknown>[]
    expect(entries.map((entry) => entry['file'])).toEqual(['a.md', 'b.md'])
    for (const entry of entries) expect(Object.keys(entry)).toEqual(['file', 'title', 'profile', 'sections', 'signals'])
  })

  it('reads standard input', () => {
    const run = jdlint(['explain', '--format', 'json', '-', '--stdin-filename', 'pm.md'], { cwd: folder({}), input: CLEAN })
    expect((JSON.parse(run.stdout) as readonly Record<string, unknown>[])[0]).toMatchObject({ file: 'pm.md' })
  })
})
