/** @module-tag git */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, HYBRID, jdlint, paths, type Run } from './program.ts'

const MANAGER = `# Product Manager

## What you will do

- Set the pricing strategy
- Own the product roadmap
- Build business cases for new products
- Research markets and competitors
- Define the product strategy for the next three years

## What you bring

- Three years in a product role
`
const STORIES =
  '- Write user stories with acceptance criteria\n- Refine the product backlog\n- Accept or reject finished stories\n- Lead sprint planning and refinement\n- Clarify requirements for the developers\n'
const MIXED = MANAGER.replace('\n## What you bring', `${STORIES}\n## What you bring`)

/** So many duties of either role make it half of each, more or less. */
function halved(file: string): unknown {
  return expect.stringMatching(new RegExp(`^${file}: 100% → [45]\\d% product manager$`, 'u'))
}

const SETTINGS = [
  '-c',
  'user.name=A',
  '-c',
  'user.email=a@example.org',
  '-c',
  'commit.gpgSign=false',
  '-c',
  'core.autocrlf=false',
]

function git(cwd: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  return execFileSync('git', [...SETTINGS, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function commit(cwd: string): void {
  git(cwd, 'add', '--all')
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'Work')
}

/** A repository with these files on `main`, and a branch that has just left it. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files)
  git(cwd, 'init', '--quiet', '--initial-branch', 'main')
  commit(cwd)
  git(cwd, 'switch', '--quiet', '--create', 'branch')
  return cwd
}

function write(cwd: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true })
  writeFileSync(path.join(cwd, file), text)
}

function moves(run: Run): readonly string[] {
  const [, block = ''] = run.stdout.split('Profiles that changed:\n')
  return block === '' ? [] : (block.split('\n\n')[0] ?? '').split('\n').map((line) => line.trim())
}

describe('jdlint --changed-since', () => {
  it('takes committed, staged, changed and new files, and leaves out the rest', () => {
    const cwd = repository({
      'same.md': MIXED,
      'committed.md': MANAGER,
      'staged.md': MANAGER,
      'changed.md': MANAGER,
      'deleted.md': MIXED,
      'gone.md': MIXED,
      'README.md': '# Postings\n',
      'notes.txt': 'x',
    })
    write(cwd, 'committed.md', MIXED)
    rmSync(path.join(cwd, 'deleted.md'))
    commit(cwd)
    write(cwd, 'staged.md', MIXED)
    git(cwd, 'add', 'staged.md')
    write(cwd, 'changed.md', MIXED)
    write(cwd, 'new/ü b.md', MIXED)
    write(cwd, 'README.md', '# All postings\n')
    write(cwd, 'notes.txt', 'y')
    rmSync(path.join(cwd, 'gone.md'))
    const run = jdlint(['--changed-since', 'main', '--format', 'json'], { cwd })
    expect(paths(run)).toEqual(['changed.md', 'committed.md', 'new/ü b.md', 'staged.md'])
    expect(run).toMatchObject({ status: 1, stderr: '' })
  })

  it('counts from where the branch left, whatever has come to the other since', () => {
    const cwd = repository({ 'mine.md': MANAGER, 'theirs.md': MANAGER })
    write(cwd, 'mine.md', MIXED)
    commit(cwd)
    git(cwd, 'switch', '--quiet', 'main')
    write(cwd, 'theirs.md', MIXED)
    commit(cwd)
    git(cwd, 'switch', '--quiet', 'branch')
    expect(paths(jdlint(['--changed-since', 'main', '--format', 'json'], { cwd }))).toEqual(['mine.md'])
  })

  it('shows how profiles moved, only where they did, with renamed and new files', () => {
    const cwd = repository({
      'a.md': MANAGER,
      'b.md': MANAGER,
      'old.md': `${MANAGER}\nWe are in Turin.\n`,
      'engineer.md': CLEAN,
    })
    write(cwd, 'a.md', MIXED)
    write(cwd, 'b.md', `${MANAGER}\nWe are in Turin.\n`)
    git(cwd, 'mv', 'old.md', 'renamed.md')
    write(cwd, 'renamed.md', `${MIXED}\nWe are in Turin.\n`)
    write(cwd, 'new.md', MANAGER)
    write(cwd, 'engineer.md', `${CLEAN}- Write tests\n`)
    const run = jdlint(['--changed-since', 'main', '.'], { cwd })
    expect(moves(run)).toEqual([halved('a.md'), 'new.md: new, 100% product manager', halved('renamed.md')])
    const comment = jdlint(['--changed-since', 'main', '--format', 'markdown'], { cwd }).stdout
    expect(comment).toMatch(
      /Profiles that changed:\n\n- `a\.md`: 100% → [45]\d% product manager\n- `new\.md`: new, 100% product manager\n/u,
    )
    expect(jdlint(['a.md'], { cwd }).stdout).not.toContain('Profiles')
  })

  it('takes the role of the larger share where the title declares none', () => {
    const cwd = repository({ 'a.md': MANAGER.replace('# Product Manager', '# Product Lead') })
    write(cwd, 'a.md', MIXED.replace('# Product Manager', '# Product Lead').replace('- Set the pricing strategy\n', ''))
    expect(moves(jdlint(['--changed-since', 'main', 'a.md'], { cwd }))).toEqual([
      expect.stringMatching(/^a\.md: 0% → [56]\d% product owner$/u),
    ])
  })

  it('keeps to the files and folders that are named', () => {
    const cwd = repository({ 'a/a.md': MANAGER, 'b/b.md': MANAGER, 'b/same.md': MIXED })
    write(cwd, 'a/a.md', MIXED)
    write(cwd, 'b/b.md', MIXED)
    expect(paths(jdlint(['--changed-since', 'main', '--format', 'json', 'b', 'b/*.md'], { cwd }))).toEqual(['b/b.md'])
    const run = jdlint(['--changed-since', 'main', 'b/same.md', 'b/c.md'], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('jdlint: b/c.md: no such file or folder (')
  })

  it('works below the root, with names from there, and from a linked worktree', () => {
    const cwd = repository({ 'careers/a.md': MANAGER, 'b.md': MANAGER })
    write(cwd, 'careers/a.md', MIXED)
    write(cwd, 'b.md', MIXED)
    const below = path.join(cwd, 'careers')
    const run = jdlint(['--changed-since', 'main'], { cwd: below })
    expect(moves(run)).toEqual([halved('a.md')])
    expect(paths(jdlint(['--changed-since', 'main', '--format', 'json', '../b.md', 'a.md'], { cwd: below }))).toEqual([
      '../b.md',
      'a.md',
    ])
    commit(cwd)
    const linked = path.join(folder({}), 'linked')
    git(cwd, 'worktree', 'add', '--quiet', '--detach', linked, 'branch')
    expect(paths(jdlint(['--changed-since', 'main', '--format', 'json'], { cwd: linked }))).toEqual([
      'b.md',
      'careers/a.md',
    ])
  })

  it.skipIf(process.platform === 'win32')('knows a file by every name that leads to it', () => {
    const cwd = repository({ 'careers/a.md': MANAGER, 'careers/same.md': MIXED, 'other/pm.md': MANAGER })
    symlinkSync('careers', path.join(cwd, 'postings'))
    symlinkSync('../careers/a.md', path.join(cwd, 'other/link.md'))
    symlinkSync('../careers/same.md', path.join(cwd, 'other/moved.md'))
    const elsewhere = folder({})
    symlinkSync(cwd, path.join(elsewhere, 'home'))
    commit(cwd)
    git(cwd, 'branch', 'base')
    const changed = (...args: readonly string[]): readonly string[] =>
      paths(jdlint(['--changed-since', 'base', '--format', 'json', ...args], { cwd }))
    const names = [
      'postings',
      'postings/a.md',
      'postings/*.md',
      path.join(elsewhere, 'home/careers/a.md'),
      'other/*.md',
    ]
    for (const name of names) expect([name, changed(name)]).toEqual([name, []])

    write(cwd, 'careers/a.md', MIXED)
    rmSync(path.join(cwd, 'other/moved.md'))
    symlinkSync('pm.md', path.join(cwd, 'other/moved.md'))
    for (const name of ['postings', 'postings/a.md', 'postings/*.md'])
      expect([name, changed(name)]).toEqual([name, ['postings/a.md']])
    const shown = path.relative(cwd, path.join(elsewhere, 'home/careers/a.md'))
    expect(changed(path.join(elsewhere, 'home/careers'))).toEqual([shown])
    expect(changed('other/link.md', 'other/moved.md')).toEqual(['other/link.md', 'other/moved.md'])
    // The profile is compared with the one of the file itself.
    expect(moves(jdlint(['--changed-since', 'base', 'postings'], { cwd }))).toEqual([halved('postings/a.md')])
    expect(moves(jdlint(['--changed-since', 'base', 'other/link.md'], { cwd }))).toEqual([halved('other/link.md')])
  })

  it('goes by the configuration: rules, ignored files, vocabulary', () => {
    const cwd = repository({
      'a.md': MANAGER,
      'drafts/b.md': MANAGER,
      'jdlint.config.yaml': 'ignores: [drafts]\nrules: { mixed-responsibilities: off, mislabeled-title: off }\n',
    })
    write(cwd, 'a.md', MIXED)
    write(cwd, 'drafts/b.md', MIXED)
    const run = jdlint(['--changed-since', 'main'], { cwd })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(moves(run)).toEqual([halved('a.md')])
  })

  it('goes by the baseline, and by what --fix has made of a file', () => {
    const cwd = repository({ 'a.md': MIXED })
    jdlint(['--baseline-update'], { cwd })
    write(cwd, 'a.md', `${MIXED}\nWe are in Turin.\n`)
    expect(jdlint(['--changed-since', 'main'], { cwd })).toMatchObject({ status: 0 })
    write(cwd, 'a.md', `${MANAGER}\n<!-- jdlint-disable hybrid-title -- why -->\n`)
    const fixed = jdlint(['--changed-since', 'main', '--fix'], { cwd })
    expect(fixed.stderr).toContain('jdlint: fixed 1 problem in 1 file')
    expect(moves(fixed)).toEqual([expect.stringMatching(/^a\.md: [45]\d% → 100% product manager$/u)])
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).not.toContain('jdlint-disable')
  })

  it('says when nothing has changed, which is no failure', () => {
    const cwd = repository({ 'a.md': MIXED })
    const nothing = 'jdlint: None of the files to check has changed (without --changed-since, all are checked)\n'
    expect(jdlint(['--changed-since', 'main'], { cwd })).toEqual({ status: 0, stdout: '', stderr: nothing })
    expect(jdlint(['--changed-since', 'main', '--format', 'json', 'a.md'], { cwd })).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: nothing,
    })
  })

  it('follows what the user has configured for git no further than it has to', () => {
    const cwd = repository({ 'careers/a.md': MANAGER, 'b.md': MANAGER })
    for (const [key, value] of [
      ['diff.renames', 'false'],
      ['diff.relative', 'true'],
      ['diff.external', 'false'],
      ['diff.noprefix', 'true'],
      ['status.relativePaths', 'false'],
      ['core.quotePath', 'true'],
    ]) {
      git(cwd, 'config', String(key), String(value))
    }
    renameSync(path.join(cwd, 'careers/a.md'), path.join(cwd, 'careers/ä.md'))
    write(cwd, 'careers/ä.md', MIXED)
    git(cwd, 'add', '--all')
    expect(moves(jdlint(['--changed-since', 'main'], { cwd: path.join(cwd, 'careers') }))).toEqual([halved('ä.md')])
  })
})

describe('--changed-since that cannot be answered is one line and status 2', () => {
  const refused = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string => {
    const run = jdlint(args, { cwd, env })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    return run.stderr
  }

  it('outside of a repository', () => {
    const cwd = folder({ 'a.md': MIXED })
    expect(refused(cwd, ['--changed-since', 'main'], { GIT_CEILING_DIRECTORIES: path.dirname(cwd) })).toBe(
      'jdlint: --changed-since: not in a git repository (run jdlint in one, or leave --changed-since out)\n',
    )
  })

  it('among the files of git itself', () => {
    expect(refused(path.join(repository({ 'a.md': MIXED }), '.git'), ['--changed-since', 'main'])).toBe(
      'jdlint: --changed-since: not in the files of a git repository (run jdlint where they are)\n',
    )
  })

  it('for a ref that there is not, with the nearest', () => {
    const cwd = repository({ 'a.md': MIXED })
    expect(refused(cwd, ['--changed-since', 'mian'])).toBe(
      'jdlint: --changed-since mian: no such branch, tag or commit (did you mean main?)\n',
    )
    expect(refused(cwd, ['--changed-since', 'release/2031'])).toBe(
      'jdlint: --changed-since release/2031: no such branch, tag or commit (check the spelling, or fetch it)\n',
    )
    expect(refused(cwd, ['--changed-since', ''])).toBe(
      'jdlint: --changed-since "": no such branch, tag or commit (check the spelling, or fetch it)\n',
    )
    expect(refused(cwd, ['--changed-since', '--output=owned'])).toContain(
      'jdlint: --changed-since --output=owned: no such branch, tag or commit (',
    )
  })

  it('without git', () => {
    expect(refused(repository({ 'a.md': MIXED }), ['--changed-since', 'main'], { PATH: '' })).toBe(
      'jdlint: --changed-since: git was not found (install it, or leave --changed-since out)\n',
    )
  })

  it('without a common commit, or without any', () => {
    const cwd = repository({ 'a.md': MIXED })
    git(cwd, 'switch', '--quiet', '--orphan', 'alone')
    expect(refused(cwd, ['--changed-since', 'main'])).toBe(
      'jdlint: --changed-since main: the branch has no commits (commit first)\n',
    )
    commit(cwd)
    expect(refused(cwd, ['--changed-since', 'main'])).toBe(
      'jdlint: --changed-since main: has no commit in common with this branch (fetch the whole history: git fetch --unshallow)\n',
    )
  })

  it('for standard input', () => {
    expect(refused(repository({ 'a.md': HYBRID }), ['--changed-since', 'main', '-'])).toBe(
      'jdlint: --changed-since: standard input has no history (name files, or leave one of them out)\n',
    )
  })
})
