import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, CLI, folder, jdlint } from './program.ts'

/** Runs on one bad file next to a good one: the bad one gets its line, the good one is linted all the same. */
function complaint(
  bad: string,
  files: Readonly<Record<string, string | Buffer>> = {},
  prepare: (cwd: string) => void = () => undefined,
): string {
  const cwd = folder({ 'good.md': CLEAN, ...files })
  prepare(cwd)
  const run = jdlint([bad, 'good.md'], { cwd })
  expect(run.status).toBe(2)
  expect(run.stdout).toBe('No problems in 1 file; 1 file could not be checked\n')
  return run.stderr
}

describe('a page in the charset that it declares, as Word saves it', () => {
  // In windows-1252, which differs from Latin 1 in its dashes and quotes, the byte 96 is an en dash.
  const page = (charset: string): Buffer =>
    Buffer.from(
      `<meta http-equiv=Content-Type content="text/html; charset=${charset}">\n<h1>Product Manager / Product Owner \u0096 Caf\u00e9</h1>\n<h2>Your tasks</h2>\n<p>\u00b7 Own the product strategy</p>\n<!-- jdlint-disable-file mvp-ownership -->\n`,
      'latin1',
    )

  it.each(['windows-1252', 'iso-8859-1'])('is read, named or in a folder: %s', (charset) => {
    const cwd = folder({ 'careers/pm.html': page(charset) })
    for (const name of ['careers/pm.html', 'careers']) {
      const { stdout, status } = jdlint([name], { cwd })
      expect(stdout).toContain('careers/pm.html:2:5')
      expect(stdout).toContain('“Product Manager / Product Owner – Café”')
      expect(status).toBe(1)
    }
  })

  it('is not written, as it would be UTF-8 then', () => {
    const cwd = folder({ 'pm.html': page('windows-1252') })
    for (const option of ['--fix', '--fix-dry-run']) {
      const { stderr, status } = jdlint([option, 'pm.html'], { cwd })
      expect(stderr).toContain('jdlint: pm.html: not fixed, as it is not in UTF-8 (save it as UTF-8)\n')
      expect(status).toBe(2)
    }
    expect(readFileSync(path.join(cwd, 'pm.html'))).toEqual(page('windows-1252'))
  })
})

describe('a file that cannot be linted gets one line and status 2, and the others are linted', () => {
  it('for a binary file', () => {
    expect(complaint('logo.md', { 'logo.md': Buffer.from([0x89, 0x50, 0, 1]) })).toBe(
      'jdlint: logo.md: a binary file, not text (name text files only)\n',
    )
  })

  it('for invalid UTF-8, with the line', () => {
    expect(complaint('latin1.md', { 'latin1.md': Buffer.from('# Job\n\nGr\u00f6\u00dfe\n', 'latin1') })).toBe(
      'jdlint: latin1.md: invalid UTF-8 on line 3 (save it as UTF-8)\n',
    )
  })

  it('for a page that is in no charset, or in another one than it declares', () => {
    for (const head of ['', '<meta charset=utf-8>', '<meta charset="no-such-charset">'])
      expect(complaint('page.html', { 'page.html': Buffer.from(`${head}<p>Gr\u00f6\u00dfe</p>\n`, 'latin1') })).toBe(
        'jdlint: page.html: invalid UTF-8 on line 1 (save it as UTF-8)\n',
      )
  })

  it('for UTF-16', () => {
    expect(complaint('windows.md', { 'windows.md': Buffer.from('\ufeff# Job\n', 'utf16le') })).toBe(
      'jdlint: windows.md: UTF-16 text, but jdlint reads UTF-8 (save it as UTF-8)\n',
    )
  })

  it.each([
    ['', '\n'],
    ['ext-0-foo sha256:ab\n', '\n'],
    ['', '\r\n'],
  ])('for a pointer of Git LFS, with the lines %j', (extension, eol) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\n${extension}oid sha256:${'4d'.repeat(32)}\nsize 12345\n`
    expect(complaint('pm.md', { 'pm.md': pointer.replaceAll('\n', eol) })).toBe(
      'jdlint: pm.md: a pointer of Git LFS in the place of the text (git lfs pull)\n',
    )
  })

  it('but not for a text about Git LFS', () => {
    const cwd = folder({
      'pm.md': `# Product Manager\n\nversion https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\n`,
    })
    expect(jdlint(['pm.md'], { cwd }).status).toBe(0)
  })

  it('for a missing file, with the one that was probably meant', () => {
    expect(complaint('godo.md')).toBe('jdlint: godo.md: no such file or folder (did you mean good.md?)\n')
    expect(complaint('jobs/pm.md', { 'jobs/pn.md': CLEAN })).toBe(
      'jdlint: jobs/pm.md: no such file or folder (did you mean jobs/pn.md?)\n',
    )
    expect(complaint('elsewhere/posting.md')).toBe(
      'jdlint: elsewhere/posting.md: no such file or folder (check the spelling)\n',
    )
    expect(complaint('good.md/x.md')).toBe('jdlint: good.md/x.md: no such file or folder (check the spelling)\n')
    expect(complaint('x'.repeat(300))).toBe(`jdlint: ${'x'.repeat(300)}: no such file or folder (check the spelling)\n`)
  })

  it('for a mistyped command', () => {
    expect(complaint('explian')).toBe('jdlint: explian: no such file or folder (did you mean jdlint explain?)\n')
  })

  it('for an empty argument, as of an unset shell variable', () => {
    expect(complaint('')).toBe('jdlint: "": an empty path (name a file, a folder or a glob)\n')
  })

  it('for a glob without a match', () => {
    expect(complaint('jobs/*.md')).toBe('jdlint: jobs/*.md: matches no file (check the pattern, in quotes)\n')
  })

  it('for a folder without markdown, even one called a.md', () => {
    const line = 'jdlint: a.md: no files in this folder that may hold postings (name a folder with .md files)\n'
    expect(complaint('a.md', {}, (cwd) => mkdirSync(path.join(cwd, 'a.md')))).toBe(line)
  })

  it('for a broken link', () => {
    const line = 'jdlint: link.md: a link to a file that does not exist (fix or remove the link)\n'
    expect(
      complaint('link.md', {}, (cwd) => {
        symlinkSync('gone.md', path.join(cwd, 'link.md'))
      }),
    ).toBe(line)
  })

  it('for a link to itself', () => {
    const line = 'jdlint: link.md: a link that leads back to itself (fix or remove the link)\n'
    expect(
      complaint('link.md', {}, (cwd) => {
        symlinkSync('link.md', path.join(cwd, 'link.md'))
      }),
    ).toBe(line)
  })

  it('for a file whose name tries to steer the terminal', () => {
    expect(complaint('a\u001b[2J\nb.md')).toBe('jdlint: a␛[2J␊b.md: no such file or folder (check the spelling)\n')
  })

  it.skipIf(process.platform === 'win32')('for a file and a folder without permission', () => {
    const cwd = folder({ 'good.md': CLEAN, 'secret.md': CLEAN, 'secrets/a.md': CLEAN })
    // Root may read everything, so the program runs as nobody then, from a copy that nobody may read.
    cpSync(path.dirname(CLI), path.join(cwd, 'program', 'dist'), { recursive: true })
    cpSync(path.join(path.dirname(CLI), '..', 'package.json'), path.join(cwd, 'program', 'package.json'))
    chmodSync(cwd, 0o755)
    chmodSync(path.join(cwd, 'secret.md'), 0)
    chmodSync(path.join(cwd, 'secrets'), 0)
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const run = spawnSync(
      process.execPath,
      [path.join(cwd, 'program', 'dist', 'cli.cjs'), 'good.md', 'secret.md', 'secrets'],
      {
        cwd,
        encoding: 'utf8',
        env: {},
        ...nobody,
      },
    )
    chmodSync(path.join(cwd, 'secrets'), 0o755)
    expect(run.stderr).toBe(
      'jdlint: secret.md: no permission to read it (change its permissions or leave it out)\n' +
        'jdlint: secrets: no permission to read it (change its permissions or leave it out)\n',
    )
    expect(run.status).toBe(2)
    expect(run.stdout).toBe('No problems in 1 file; 2 files could not be checked\n')
  })
})

describe('a file that is merely empty', () => {
  it('gets a line, and is no failure', () => {
    const cwd = folder({ 'empty.md': '', 'blank.md': ' \n\n' })
    expect(jdlint(['empty.md', 'blank.md'], { cwd })).toEqual({
      status: 0,
      stdout: 'No problems in 2 files\n',
      stderr:
        'jdlint: blank.md: an empty file (nothing to check)\njdlint: empty.md: an empty file (nothing to check)\n',
    })
  })

  it('has an entry in the JSON', () => {
    const cwd = folder({ 'empty.md': '' })
    expect(JSON.parse(jdlint(['--format', 'json', 'empty.md'], { cwd }).stdout)).toEqual([
      { filePath: 'empty.md', diagnostics: [], errorCount: 0, warningCount: 0, infoCount: 0 },
    ])
  })
})

describe('all files unreadable', () => {
  it('leaves nothing to report but the lines', () => {
    const cwd = folder({})
    expect(jdlint(['x.md'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: x.md: no such file or folder (check the spelling)\n',
    })
    expect(jdlint(['--format', 'json', 'x.md'], { cwd })).toMatchObject({ status: 2, stdout: '[]\n' })
    expect(jdlint(['explain', 'x.md'], { cwd })).toMatchObject({ status: 2, stdout: '' })
  })
})
