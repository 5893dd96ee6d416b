import { describe, expect, it } from 'vitest'
import { CLEAN, folder, HYBRID, jdlint, paths } from './program.ts'

describe('jdlint without arguments, where there is no posting', () => {
  it('says so and shows the way out when there is no markdown', () => {
    const run = jdlint([], { cwd: folder({ 'index.css': 'p {}' }) })
    expect(run).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'jdlint: There are no files that may hold a posting (name files or folders, for example: jdlint careers/)\n',
    })
  })

  it('says so when no markdown file is one', () => {
    const cwd = folder({ 'README.md': '# A library\n\n## Requirements\n\nNode 20.\n', 'notes.md': 'Milk.\n' })
    const line =
      'jdlint: None of the 2 files looks like a job posting (name files or folders, for example: jdlint careers/)\n'
    expect(jdlint([], { cwd })).toEqual({ status: 0, stdout: '', stderr: line })
    expect(jdlint(['explain'], { cwd })).toEqual({ status: 0, stdout: '', stderr: line })
    expect(jdlint(['--format', 'json'], { cwd })).toEqual({ status: 0, stdout: '[]\n', stderr: line })
  })

  it('names a markdown file that it cannot read', () => {
    const cwd = folder({ 'bad.md': Buffer.from([0]) })
    expect(jdlint([], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: bad.md: a binary file, not text (name text files only)\n',
    })
  })
})

describe('jdlint without arguments, where there are postings', () => {
  const files = {
    'README.md': '# Careers\n\nOur open positions.\n',
    'jobs/engineer.md': `${CLEAN}\n## What you bring\n\n- Curiosity\n`,
    'jobs/product.md': HYBRID,
    'articles/roles.md': '# Product Owner or Product Manager?\n\nA product owner writes user stories.\n',
  }

  it('lints them and says how many they are', () => {
    const run = jdlint([], { cwd: folder(files) })
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toContain('jobs/product.md:1:3\nerror:')
    expect(run.stdout).toMatch(/\nFound 2 postings among 4 files; 1 with problems \(.*\)\n$/u)
  })

  it('has an entry for each of them in the JSON, and in that of explain', () => {
    const cwd = folder(files)
    expect(paths(jdlint(['--format', 'json'], { cwd }))).toEqual(['jobs/engineer.md', 'jobs/product.md'])
    expect(JSON.parse(jdlint(['explain', '--format', 'json'], { cwd }).stdout)).toMatchObject([
      { filePath: 'jobs/engineer.md' },
      { filePath: 'jobs/product.md' },
    ])
  })
})
