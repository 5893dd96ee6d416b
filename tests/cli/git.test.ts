import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, folder, HYBRID, jdlint, paths } from './program.ts'

const SETTINGS = [
  ...['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false'],
  ...['-c', 'core.autocrlf=false', '-c', 'protocol.file.allow=always'],
]
const LATIN1 = Buffer.from('# History\n\nThanks to J\xf6rg\n', 'latin1')

/** Git without the variables of a hook that runs these tests. */
function git(cwd: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  return execFileSync('git', [...SETTINGS, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function repository(files: Readonly<Record<string, string | Buffer>>): string {
  const cwd = folder(files)
  git(cwd, 'init', '--quiet', '--initial-branch', 'main')
  git(cwd, 'add', '--all')
  git(cwd, 'commit', '--quiet', '--message', 'Work')
  return cwd
}

const NOTHING = 'None of the files to check has changed'

describe('--changed-since', () => {
  it('checks a named file whatever its ending, and of a folder only markdown', () => {
    const cwd = repository({ 'careers/pm.mdx': '# Product Manager\n', 'careers/notes.csv': 'a,b\n' })
    writeFileSync(path.join(cwd, 'careers/pm.mdx'), HYBRID)
    writeFileSync(path.join(cwd, 'careers/notes.csv'), HYBRID)
    writeFileSync(path.join(cwd, 'careers/po.md'), HYBRID)
    const since = ['--format', 'json', '--changed-since', 'main']
    expect(jdlint([...since, 'careers/pm.mdx'], { cwd }).status).toBe(1)
    expect(paths(jdlint([...since, 'careers/pm.mdx', 'careers'], { cwd }))).toContain('careers/pm.mdx')
    expect(paths(jdlint([...since, 'careers/pm.mdx', 'careers'], { cwd }))).not.toContain('careers/notes.csv')
  })

  it.each(['', 'careers'])('knows what has changed in a hook of a linked worktree, in folder "%s"', (below) => {
    const root = folder({ 'main/careers/old.md': HYBRID, 'main/a.txt': 'x\n' })
    const main = path.join(root, 'main')
    git(main, 'init', '--quiet', '--initial-branch', 'main')
    git(main, 'add', '--all')
    git(main, 'commit', '--quiet', '--message', 'Work')
    git(main, 'worktree', 'add', '--quiet', '../linked', '-b', 'feature')
    const hook = path.join(main, '.git/hooks/pre-commit')
    mkdirSync(path.dirname(hook), { recursive: true })
    writeFileSync(
      hook,
      `#!/bin/sh\ncd "./${below}"\n"${process.execPath}" "${CLI}" --format compact --changed-since main >&2\n`,
    )
    chmodSync(hook, 0o755)
    const linked = path.join(root, 'linked')
    writeFileSync(path.join(linked, 'a.txt'), 'y\n')
    expect(git(linked, 'commit', '--all', '--message', 'More')).toContain('More')
    writeFileSync(path.join(linked, 'careers/new.md'), HYBRID)
    git(linked, 'add', '--all')
    expect(() => git(linked, 'commit', '--message', 'New')).toThrow('new.md:1:3: error')
    expect(() => git(linked, 'commit', '--message', 'New')).not.toThrow('old.md')
  })

  it('goes by GIT_DIR where nothing else leads to the repository', () => {
    const cwd = repository({ 'pm.md': HYBRID })
    const elsewhere = folder({ 'pm.md': HYBRID })
    const { stderr } = jdlint(['--changed-since', 'main', 'pm.md'], {
      cwd: elsewhere,
      env: { GIT_DIR: path.join(cwd, '.git') },
    })
    expect(stderr).toContain(NOTHING)
  })

  it('says that postings in submodules are left out', () => {
    const library = repository({ 'pm.md': HYBRID, 'notes.txt': '' })
    const cwd = repository({ 'po.md': '# Product Owner\n' })
    git(cwd, 'submodule', '--quiet', 'add', library, 'careers/eu')
    git(cwd, 'commit', '--quiet', '--message', 'Submodule')
    const left = 'jdlint: careers/eu: a submodule, which --changed-since leaves out (run jdlint in it as well)'
    expect(jdlint(['--changed-since', 'main'], { cwd }).stderr).toContain(left)
    expect(jdlint(['--changed-since', 'main', 'po.md'], { cwd }).stderr).not.toContain('submodule')
    expect(jdlint(['--changed-since', 'main'], { cwd: path.join(cwd, 'careers') }).stderr).toContain(
      'jdlint: eu: a sub',
    )
  })

  it('says how to trust the repository of another user', () => {
    const cwd = repository({ 'pm.md': HYBRID })
    const { stderr, status } = jdlint(['--changed-since', 'main'], {
      cwd,
      env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    })
    expect(stderr).toContain(`(if you trust it: git config --global --add safe.directory ${cwd})`)
    expect(status).toBe(2)
  })
})

describe('a search without arguments', () => {
  const LEFT_OUT = {
    '.gitignore': '/vendor\n_site/\ndrafts/*.md\n!drafts/kept.md\n',
    'vendor/bundle/HISTORY.md': LATIN1,
    'blog/_site/pm.md': HYBRID,
    'drafts/pm.md': HYBRID,
  }

  it('leaves out what git ignores, in any folder', () => {
    const cwd = repository({ ...LEFT_OUT, 'careers/pm.md': HYBRID, 'drafts/kept.md': HYBRID })
    const run = jdlint(['--format', 'json'], { cwd })
    expect(paths(run)).toEqual(['careers/pm.md', 'drafts/kept.md'])
    expect(run.stderr).toBe('')
    expect(paths(jdlint(['--format', 'json'], { cwd: path.join(cwd, 'drafts') }))).toEqual(['kept.md'])
  })

  it('keeps what is committed, and what somebody names, although git ignores it', () => {
    const cwd = repository({ ...LEFT_OUT, 'drafts/sent.md': HYBRID })
    git(cwd, 'add', '--force', 'drafts/sent.md')
    expect(paths(jdlint(['--format', 'json'], { cwd }))).toEqual(['drafts/sent.md'])
    expect(paths(jdlint(['--format', 'json', 'drafts/pm.md'], { cwd }))).toEqual(['drafts/pm.md'])
    expect(jdlint(['vendor'], { cwd }).status).toBe(2)
  })

  it('finds all where there is no repository', () => {
    const cwd = folder({ 'drafts/pm.md': HYBRID, '.gitignore': 'drafts\n' })
    expect(paths(jdlint(['--format', 'json'], { cwd }))).toEqual(['drafts/pm.md'])
  })
})
