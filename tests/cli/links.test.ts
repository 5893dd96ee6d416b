import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, jdlint, paths } from './program.ts'

const FIXABLE = '# Product Manager\n\n<!-- jdlint-disable-next-line hybrid-title -->\n- Own the product strategy\n'
const FIXED = '# Product Manager\n\n- Own the product strategy\n'

/** A folder with these files and links, each to where it leads. */
function linked(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>>): string {
  const root = folder(files)
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    symlinkSync(target, path.join(root, name))
  }
  return root
}

function read(...names: readonly string[]): string {
  return readFileSync(path.join(...names), 'utf8')
}

describe('a search', () => {
  it.each([
    ['a folder', 'careers'],
    ['a glob', 'careers/**/*.md'],
  ])('of %s follows links to files, and none to folders', (_, argument) => {
    const cwd = linked(
      { 'careers/a.md': FIXED, 'shared/pm.md': FIXED, 'other/po.md': FIXED },
      { 'careers/b.md': '../shared/pm.md', 'careers/up': '..', 'careers/other': '../other' },
    )
    expect(paths(jdlint(['--format', 'json', argument], { cwd }))).toEqual(['careers/a.md', 'careers/b.md'])
  })

  it('goes into a folder whose link is named', () => {
    const cwd = linked({ 'shared/pm.md': FIXED }, { careers: 'shared' })
    expect(paths(jdlint(['--format', 'json', 'careers'], { cwd }))).toEqual(['careers/pm.md'])
  })

  it('counts a file once, by its own name, however many links lead to it', () => {
    const cwd = linked({ 'shared/pm.md': FIXED }, { 'a/pm.md': '../shared/pm.md', 'z.md': 'a/pm.md' })
    expect(paths(jdlint(['--format', 'json', '.'], { cwd }))).toEqual(['shared/pm.md'])
    expect(paths(jdlint(['--format', 'json', 'z.md', 'a/pm.md'], { cwd }))).toEqual(['a/pm.md'])
  })

  it('says of a link that leads nowhere that it does, and checks the rest', () => {
    const cwd = linked({ 'careers/a.md': FIXED }, { 'careers/gone.md': 'nowhere.md' })
    expect(paths(jdlint(['--format', 'json', 'careers'], { cwd }))).toEqual(['careers/a.md'])
  })
})

describe('--fix', () => {
  it('as a patch changes the file that a link leads to', () => {
    const cwd = linked({ 'careers/a.md': FIXABLE, 'shared/pm.md': FIXABLE }, { 'careers/b.md': '../shared/pm.md' })
    const { stdout } = jdlint(['--fix-dry-run', 'careers'], { cwd })
    execFileSync('git', ['apply'], { cwd, input: stdout })
    expect([read(cwd, 'careers/a.md'), read(cwd, 'shared/pm.md')]).toEqual([FIXED, FIXED])
  })

  it.each(['--fix', '--fix-dry-run'])('%s leaves files outside of the folder alone, and says so', (option) => {
    const root = linked({ 'work/a.md': FIXABLE, 'note.md': FIXABLE }, { 'work/b.md': '../note.md' })
    const { stderr, stdout, status } = jdlint([option, '.'], { cwd: path.join(root, 'work') })
    expect(stderr).toContain('jdlint: b.md: a link to ../note.md, which is not below this folder (run jdlint where')
    expect(status).toBe(2)
    expect(stdout).not.toContain('note.md\n')
    expect(read(root, 'note.md')).toBe(FIXABLE)
    expect(read(root, 'work/a.md')).toBe(option === '--fix' ? FIXED : FIXABLE)
  })
})
