import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, jdlint, MIXED } from './program.ts'

const DRAFTS = ['pm-po.product-manager.md', 'pm-po.product-owner.md']
const isRoot = process.getuid?.() === 0

describe('jdlint split', () => {
  it('writes two drafts beside the posting, which jdlint finds nothing wrong with, and leaves the posting alone', () => {
    const cwd = folder({ 'careers/pm-po.md': MIXED })
    expect(jdlint(['split', 'careers/pm-po.md'], { cwd })).toEqual({
      status: 0,
      stdout: `Wrote careers/${DRAFTS[0]}\nWrote careers/${DRAFTS[1]}\n`,
      stderr: '',
    })
    expect(readFileSync(path.join(cwd, 'careers/pm-po.md'), 'utf8')).toBe(MIXED)
    // As long as it is there, it is of the drafts' team, and both own what one of them does.
    rmSync(path.join(cwd, 'careers/pm-po.md'))
    expect(
      jdlint(
        DRAFTS.map((name) => `careers/${name}`),
        { cwd },
      ),
    ).toMatchObject({ status: 0, stdout: 'No problems in 2 files\n' })
  })

  it('writes them into another folder, which it makes', () => {
    const cwd = folder({ 'pm-po.md': MIXED })
    expect(jdlint(['split', '--out', 'drafts/new', 'pm-po.md'], { cwd }).status).toBe(0)
    expect(readdirSync(path.join(cwd, 'drafts/new'))).toEqual(DRAFTS)
  })

  it('shows them with --dry-run, also of standard input, and writes nothing', () => {
    const cwd = folder({})
    const run = jdlint(['split', '--dry-run', '-'], { cwd, input: MIXED })
    expect(run.stdout).toMatch(/^==> posting\.product-manager\.md <==\n# Product Manager, Ferries\n/u)
    expect(run.stdout).toContain('\n==> posting.product-owner.md <==\n# Product Owner, Ferries\n')
    expect(readdirSync(cwd)).toEqual([])
  })

  it('tells how many statements are to be decided', () => {
    const cwd = folder({ 'pm-po.md': `${MIXED}- Own the product vision and the product backlog\n` })
    expect(jdlint(['split', 'pm-po.md'], { cwd }).stdout).toContain(
      'Wrote pm-po.product-manager.md (1 comment for you: look for “To decide” and “To reword”)\n',
    )
  })

  it('overwrites nothing, and writes both drafts or none', () => {
    const cwd = folder({ 'pm-po.md': MIXED, [DRAFTS[1] ?? '']: 'mine' })
    const taken = `jdlint: ${DRAFTS[1]}: there is a file of that name already (move it away, or name a folder with --out)\n`
    expect(jdlint(['split', 'pm-po.md'], { cwd })).toEqual({ status: 2, stdout: '', stderr: taken })
    expect(readdirSync(cwd)).toEqual(['pm-po.md', DRAFTS[1]])
    expect(readFileSync(path.join(cwd, DRAFTS[1] ?? ''), 'utf8')).toBe('mine')
  })

  it.runIf(process.platform !== 'win32')('follows no link that has the name of a draft', () => {
    const cwd = folder({ 'pm-po.md': MIXED })
    symlinkSync('elsewhere.md', path.join(cwd, DRAFTS[0] ?? ''))
    expect(jdlint(['split', 'pm-po.md'], { cwd }).stderr).toContain('there is a file of that name already')
    expect(readdirSync(cwd)).toEqual(['pm-po.md', DRAFTS[0]])
  })

  it.skipIf(isRoot)('says so in one line where a folder cannot be written', () => {
    const cwd = folder({ 'pm-po.md': MIXED })
    mkdirSync(path.join(cwd, 'ro'))
    chmodSync(path.join(cwd, 'ro'), 0o555)
    expect(jdlint(['split', '--out', 'ro', 'pm-po.md'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `jdlint: ro/${DRAFTS[0]}: no permission to write it (change its permissions, or those of its folder)\n`,
    })
  })

  it.each<readonly [args: readonly string[], status: number, stderr: string]>([
    [['one.md'], 1, 'jdlint: one.md: nothing to split (its title names neither role)\n'],
    [
      ['page.html'],
      2,
      'jdlint: page.html: cannot be split (only postings in markdown can be: copy the text into a markdown file)\n',
    ],
    [['gone.md'], 2, 'jdlint: gone.md: no such file or folder (did you mean one.md?)\n'],
    [['.'], 2, 'jdlint: split .: 2 files (name one posting)\n'],
    [['-'], 2, 'jdlint: split -: the drafts need a name (add --stdin-filename pm-po.md, or --dry-run)\n'],
    [['--out', '', 'one.md'], 2, 'jdlint: --out "": an empty path (name a folder)\n'],
    [
      ['--out', 'file', 'pm-po.md'],
      2,
      `jdlint: file/${DRAFTS[0]}: a file has the name that its folder needs (choose another path)\n`,
    ],
  ])('split %j ends with status %i and one line', (args, status, stderr) => {
    const cwd = folder({ 'one.md': CLEAN, 'page.html': '<h1>Product Owner</h1>' })
    if (args.includes('pm-po.md')) {
      writeFileSync(path.join(cwd, 'pm-po.md'), MIXED)
      writeFileSync(path.join(cwd, 'file'), '')
    }
    expect(jdlint(['split', ...args], { cwd })).toEqual({ status, stdout: '', stderr })
  })
})
