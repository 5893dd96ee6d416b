import { describe, expect, it } from 'vitest'
import { ruleMetas } from '../../src/index.ts'
import { folder, jdlint, type Run } from './program.ts'

function rule(...args: readonly string[]): Run {
  return jdlint(['rule', ...args], { cwd: folder({}) })
}

describe('jdlint rule', () => {
  it('lists every rule with its severity, its presets and what it reports', () => {
    const { status, stdout, stderr } = rule()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const { id, severity, presets } of ruleMetas)
      expect(stdout).toContain(`${id} (${severity}; ${presets.join(', ')})\n  `)
  })

  it('hands the metadata to programs, of all rules or of one', () => {
    expect(JSON.parse(rule('--format', 'json').stdout)).toEqual(ruleMetas)
    expect(JSON.parse(rule('hybrid-title', '--format', 'json').stdout)).toEqual(
      ruleMetas.find(({ id }) => id === 'hybrid-title'),
    )
  })

  it.each(ruleMetas.map(({ id }) => id))('shows the page of %s, from its name to when to turn it off', (id) => {
    const { status, stdout, stderr } = rule(id)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.startsWith(`${id}\n`)).toBe(true)
    expect(stdout).toContain('\nWhat it reports\n')
    expect(stdout).toContain('\nWhen to turn it off\n')
    expect(stdout).not.toContain('](..')
  })

  it('leaves out where links to other files lead, and leaves examples alone', () => {
    const { stdout } = rule('mixed-responsibilities')
    expect(stdout).toContain('Measures of success are for conflicting-metrics.')
    expect(stdout).toContain('```markdown\n# Product Manager')
  })

  it('prints headings in bold where colours are asked for', () => {
    expect(rule('hybrid-title', '--color').stdout).toContain('\u001b[1mWhat it reports\u001b[22m\n')
  })

  it('names the nearest rule for one that does not exist', () => {
    const { status, stdout, stderr } = rule('mislabelled-title')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(
      /^jdlint: rule mislabelled-title: unknown rule mislabelled-title \(did you mean mislabeled-title\? known: .*\)\n$/u,
    )
  })
})
