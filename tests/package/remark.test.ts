import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, HYBRID, type Run } from '../cli/program.ts'

const root = path.join(import.meta.dirname, '..', '..')
const REMARK = path.join(root, 'node_modules', 'remark-cli', 'cli.js')

/** Runs remark in a project that has jdlint installed: a package of its own, whatever stands in the folders above. */
function remark(files: Readonly<Record<string, string>>, ...args: readonly string[]): Run {
  const cwd = folder({ 'package.json': '{ "private": true }', ...files })
  mkdirSync(path.join(cwd, 'node_modules'))
  symlinkSync(root, path.join(cwd, 'node_modules', 'jdlint'), 'junction')
  const { status, stdout, stderr } = spawnSync(process.execPath, [REMARK, '.', '--no-color', '--no-stdout', ...args], {
    cwd,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function configured(settings: unknown): string {
  return JSON.stringify({ plugins: [['jdlint/remark', settings]] })
}

describe('remark with the plugin', () => {
  it('fails at an error, and shows where, which rule and why', () => {
    const { status, stderr } = remark({ '.remarkrc.json': configured({}), 'pm.md': HYBRID })
    expect(stderr).toMatch(/^ *1:3-1:34 +error +.*“Product Manager \/ Product Owner”.* hybrid-title +jdlint$/mu)
    expect(status).toBe(1)
  })

  it('fails at a warning with --frail only', () => {
    const files = {
      '.remarkrc.json': configured({ rules: { 'hybrid-title': 'warning', 'mixed-responsibilities': 'off' } }),
      'pm.md': HYBRID,
    }
    const { status, stderr } = remark(files)
    expect(stderr).toMatch(/warning +.* hybrid-title +jdlint$/mu)
    expect(status).toBe(0)
    expect(remark(files, '--frail').status).toBe(1)
  })

  it('shows an info, which fails nothing', () => {
    const files = {
      '.remarkrc.json': configured({ rules: { 'hybrid-title': 'info', 'mixed-responsibilities': 'off' } }),
      'pm.md': HYBRID,
    }
    const { status, stderr } = remark(files, '--frail')
    expect(stderr).toMatch(/info +.* hybrid-title +jdlint$/mu)
    expect(status).toBe(0)
  })

  it('says nothing about a posting in order', () => {
    expect(remark({ '.remarkrc.json': configured({}), 'engineer.md': CLEAN }, '--frail')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('engineer.md: no issues found') as string,
    })
  })

  it('names a mistake in its settings', () => {
    const { status, stderr } = remark({
      '.remarkrc.json': configured({ rules: { 'hybrid-titel': 'off' } }),
      'pm.md': HYBRID,
    })
    expect(stderr).toContain('hybrid-title')
    expect(status).toBe(1)
  })
})
