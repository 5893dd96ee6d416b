import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/index.ts'
import { folder, jdlint } from './program.ts'

const PM = `# Product Manager, Payments

## What you will do

- Own the product roadmap for payments
- Own and prioritise the product backlog
- Interview merchants
`
const PO = `# Product Owner, Payments

## What you will do

- Order the product backlog with the team
- Write user stories with acceptance criteria
- Accept finished stories
`
const SUPPORTING = PM.replace('Own and prioritise the product backlog', 'Support the Product Owner in the backlog')

interface Entry {
  readonly filePath: string
  readonly diagnostics: readonly Diagnostic[]
}

/** `file: rule → files of the evidence`, for the rules across postings. */
function teamFaults(stdout: string): readonly string[] {
  return (JSON.parse(stdout) as readonly Entry[]).flatMap(({ filePath, diagnostics }) =>
    diagnostics
      .filter(({ ruleId }) => /ownership|unowned|counterpart/u.test(ruleId))
      .map(({ ruleId, evidence }) =>
        [`${filePath}: ${ruleId}`, ...evidence.flatMap((piece) => piece.filePath ?? [])].join(' → '),
      ),
  )
}

function faultsIn(root: string, args: readonly string[] = ['.']): readonly string[] {
  return teamFaults(jdlint(['--format', 'json', ...args], { cwd: root }).stdout)
}

describe('the postings of a team', { timeout: 120_000 }, () => {
  it('are judged beside each other, and each fault is told once', () => {
    const root = folder({ 'pm.md': PM, 'po.md': PO })
    expect(faultsIn(root)).toEqual(['pm.md: overlapping-ownership → po.md'])
  })

  it('are silent where one owns and the other supports', () => {
    expect(faultsIn(folder({ 'pm.md': SUPPORTING, 'po.md': PO }))).toEqual([])
  })

  it('are read from the disk where only one of them is named, and the fault is told there', () => {
    const root = folder({ 'pm.md': PM, 'po.md': PO, 'engineer.md': '# Engineer\n\n- Write code\n' })
    expect(faultsIn(root, ['po.md'])).toEqual(['po.md: overlapping-ownership → pm.md'])
    expect(jdlint(['po.md'], { cwd: root }).status).toBe(1)
    expect(faultsIn(root, ['engineer.md'])).toEqual([])
  })

  it('are read in every language, also by the command that shows their matrix', () => {
    const html = PO.replace(/^# (.*)$/mu, '<h1>$1</h1>')
      .replace(/^## (.*)$/mu, '<h2>$1</h2>')
      .replace(/^- (.*)$/gmu, '<li>$1')
    const root = folder({ 'pm.md': PM, 'po.html': html, 'data.json': '{}' })
    expect(faultsIn(root)).toEqual(['pm.md: overlapping-ownership → po.html'])
    expect(jdlint(['team', 'pm.md', 'po.html'], { cwd: root })).toMatchObject({ status: 0, stderr: '' })
    const refused = jdlint(['team', 'data.json'], { cwd: root })
    expect(refused.status).toBe(2)
    expect(refused.stderr).toMatch(/^jdlint: data\.json: no job posting in a form that jdlint knows/u)
  })

  it('come from the configuration, which wins over what the titles say', () => {
    const other = PO.replace('Payments', 'Checkout')
    const root = folder({
      'careers/a/pm.md': PM,
      'careers/b/po.md': other,
      'jdlint.config.yaml': 'teams:\n  Paying: ["careers/*/p?.md"]\n',
    })
    expect(faultsIn(root)).toEqual(['careers/a/pm.md: overlapping-ownership → careers/b/po.md'])
    expect(faultsIn(root, ['careers/b/po.md'])).toEqual(['careers/b/po.md: overlapping-ownership → careers/a/pm.md'])
    const apart = folder({ 'pm.md': PM, 'po.md': PO, 'jdlint.config.yaml': 'teams:\n  One: [pm.md]\n  Two: [po.md]\n' })
    expect(faultsIn(apart)).toEqual([])
  })

  it('come from the frontmatter, but not from the name of a department', () => {
    const declared = (team: string, text: string): string => `---\nteam: ${team}\n---\n\n${text}`
    const other = PO.replace('Payments', 'Checkout')
    expect(faultsIn(folder({ 'pm.md': declared('Paying', PM), 'po.md': declared('paying', other) }))).toEqual([
      'pm.md: overlapping-ownership → po.md',
    ])
    expect(faultsIn(folder({ 'pm.md': declared('Product', PM), 'po.md': declared('Product', other) }))).toEqual([])
    const below = folder({
      'a/pm.md': declared('Paying', PM),
      'b/po.md': declared('Paying', other),
      'jdlint.config.yaml': 'preset: recommended\n',
    })
    expect(faultsIn(below, ['b/po.md'])).toEqual(['b/po.md: overlapping-ownership → a/pm.md'])
  })

  it('are not guessed across products, nor of one role', () => {
    expect(faultsIn(folder({ 'pm.md': PM, 'po.md': PO.replace('Payments', 'Lending') }))).toEqual([])
    expect(faultsIn(folder({ 'berlin.md': PM, 'munich.md': PM }))).toEqual([])
  })

  it('are not guessed by what many teams have, nor where nobody can tell who belongs to whom', () => {
    const titled = (title: string, text: string): string => text.replace(/^# .*/u, `# ${title}`)
    const byField = {
      'pm.md': titled('Product Manager, Machine Learning (Hail Forecast)', PM),
      'po.md': titled('Product Owner, Machine Learning (Crop Diseases)', PO),
    }
    expect(faultsIn(folder(byField), ['--preset', 'strict', '.']).join()).not.toContain(' → ')
    const several = { 'pm.md': PM, 'po.md': PO, 'north/pm.md': PM, 'pm-2.md': PM, 'po-2.md': PO }
    expect(faultsIn(folder(several), ['--preset', 'strict', '.']).join()).not.toContain(' → ')
  })

  it('are debatable where two of one role name the product', () => {
    const root = folder({ 'pm.md': PM, 'pm-2.md': PM, 'po.md': PO })
    expect(faultsIn(root)).toEqual([])
    expect(faultsIn(root, ['--preset', 'strict', '.'])).toContain('pm-2.md: overlapping-ownership → pm.md → po.md')
  })

  it('whose titles name no product are debatable, so that only strict reports them', () => {
    const root = folder({ 'pm.md': PM.replace(', Payments', ''), 'po.md': PO.replace(', Payments', '') })
    expect(faultsIn(root)).toEqual([])
    expect(faultsIn(root, ['--preset', 'strict', '.'])).toContain('pm.md: overlapping-ownership → po.md')
  })

  it('say the same from workers, from the cache and from one thread', () => {
    const root = folder({ 'pm.md': PM, 'po.md': PO })
    const runs = [['--concurrency', '2'], ['--cache'], ['--cache'], ['--concurrency', 'off']]
    expect(runs.map((args) => faultsIn(root, [...args, '.']))).toEqual(runs.map(() => faultsIn(root)))
  })

  it('keep silent where one of them says so, and nobody calls that unused', () => {
    const silenced = PO.replace(
      'with the team',
      'with the team <!-- jdlint-disable-line overlapping-ownership -- until May -->',
    )
    const root = folder({ 'pm.md': PM, 'po.md': silenced })
    const { stdout } = jdlint(['--preset', 'strict', '--format', 'json', '.'], { cwd: root })
    expect(stdout).not.toMatch(/overlapping-ownership|unused-suppression/u)
  })

  it('have their known faults in a baseline, whichever of them is checked', () => {
    const root = folder({ 'pm.md': PM, 'po.md': PO })
    jdlint(['--baseline-update', '.'], { cwd: root })
    expect(faultsIn(root)).toEqual([])
    expect(faultsIn(root, ['po.md'])).toEqual([])
    expect(jdlint(['.', '--rule', 'overlapping-ownership: off'], { cwd: root }).stderr).not.toContain('stale')
  })
})

describe('mistakes about teams', () => {
  const files = { 'a/pm.md': PM, 'a/po.md': PO }
  const stderrOf = (config: string, more: Readonly<Record<string, string>> = {}): string =>
    jdlint(['.'], { cwd: folder({ ...files, ...more, 'jdlint.config.yaml': config }) }).stderr

  it.each([
    [
      'a missing file',
      'teams:\n  One: [a/pm.md, a/owner.md]\n',
      'jdlint.config.yaml:2: teams.One[1]: “a/owner.md” matches no file (check the spelling, or remove it)',
    ],
    [
      'a posting in two teams',
      'teams:\n  One: [a]\n  Two: [a/po.md]\n',
      'jdlint.config.yaml:3: teams.Two: a/po.md is in the team “One” as well (leave it in one of them)',
    ],
    [
      'an empty team',
      'teams:\n  One: []\n',
      'jdlint.config.yaml:2: teams.One: must be a list of globs with at least 1 in it',
    ],
    ['a team that is no list', 'teams:\n  One: a/pm.md\n', 'jdlint.config.yaml:2: teams.One: must be a list of globs'],
    ['teams that are a list', 'teams: [a]\n', 'jdlint.config.yaml:1: teams.0: must be a list of globs'],
  ])('are told in one line: %s', (_, config, message) => {
    const told = stderrOf(config)
    expect(told).toContain(`jdlint: ${message}`)
    expect(told.trimEnd().split('\n')).toHaveLength(1)
  })

  it('leave the postings judged, and give exit status 2', () => {
    const root = folder({ ...files, 'jdlint.config.yaml': 'teams:\n  One: [a, gone.md]\n' })
    const { status, stdout } = jdlint(['.', '--format', 'json'], { cwd: root })
    expect({ status, faults: teamFaults(stdout) }).toEqual({
      status: 2,
      faults: ['a/pm.md: overlapping-ownership → a/po.md'],
    })
  })

  it('in reporting lines that lead in a circle are told once', () => {
    const reporting = (text: string, manager: string): string =>
      text.replace('\n', `\n\nYou report to the ${manager}.\n`)
    const root = folder({ 'pm.md': reporting(SUPPORTING, 'Product Owner'), 'po.md': reporting(PO, 'Product Manager') })
    expect(faultsIn(root)).toEqual(['pm.md: contradictory-counterpart → po.md'])
  })
})

describe('jdlint team', () => {
  const team = (args: readonly string[] = [], files: Readonly<Record<string, string>> = { 'pm.md': PM, 'po.md': PO }) =>
    jdlint(['team', ...args], { cwd: folder(files) })

  it('shows who owns, supports or only hears of what, with the lines, and marks gaps and overlaps', () => {
    const { stdout, status } = team()
    expect(status).toBe(0)
    expect(stdout).toContain('Payments (guessed: one folder, and titles that name one product)')
    const row = (name: string): string => stdout.split('\n').find((line) => line.trim().startsWith(name)) ?? ''
    expect(row('backlog')).toMatch(/owns 6 +owns 5 +overlap/u)
    expect(row('acceptance')).toMatch(/– +owns 7$/u)
    expect(row('pricing')).toMatch(/– +– +gap/u)
  })

  it('writes markdown, CSV and JSON', () => {
    expect(team(['--format', 'markdown']).stdout).toContain(
      '| backlog | owns [6](pm.md#L6) | owns [5](po.md#L5) | **overlap** |',
    )
    const csv = team(['--format', 'csv']).stdout.split('\r\n')
    expect(csv[0]).toBe('team,responsibility,mark,file,title,role,level,lines')
    expect(csv).toContain('Payments,backlog,overlap,po.md,"Product Owner, Payments",product-owner,owns,5')
    const [matrix] = JSON.parse(team(['--format', 'json']).stdout) as [{ rows: { responsibility: string }[] }]
    expect(matrix.rows.find(({ responsibility }) => responsibility === 'backlog')).toMatchObject({
      mark: 'overlap',
      cells: [{ level: 'owns' }, { level: 'owns' }],
    })
  })

  it('writes a page in which every cell leads to its statements', () => {
    const root = folder({ 'pm.md': PM, 'po.md': PO })
    expect(jdlint(['team', '--format', 'html', '-o', 'team.html'], { cwd: root })).toMatchObject({
      status: 0,
      stdout: '',
    })
    const page = readFileSync(path.join(root, 'team.html'), 'utf8')
    const targets = Array.from(page.matchAll(/href="#([^"]+)"/gu), ([, id = '']) => id)
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((id) => !page.includes(`id="${id}"`))).toEqual([])
    expect(page).not.toContain('<script')
  })

  it('takes nothing of a posting for a formula or for markup', () => {
    const files = { 'pm.md': PM.replace('Payments', '<b>=1+1'), 'po.md': PO.replace('Payments', '<b>=1+1') }
    expect(team(['--format', 'csv'], files).stdout).not.toMatch(/(?:^|,)=/mu)
    expect(team(['--format', 'html'], files).stdout).not.toContain('<b>')
  })

  it('says where no team is known', () => {
    const { stdout, stderr, status } = team([], { 'pm.md': PM, 'po.md': PO.replace('Payments', 'Lending') })
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
    expect(stderr).toContain('declare it')
  })

  it('replaces no posting by its report', () => {
    const { stderr, status } = team(['--format', 'csv', '-o', './pm.md', '.'])
    expect({ stderr, status }).toEqual({
      stderr: 'jdlint: --output ./pm.md: one of the files that were read (write to another)\n',
      status: 2,
    })
  })
})
