import { readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import typescript from 'typescript'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly name: string
  readonly bin: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

describe('the package', () => {
  it('depends on no more than what its built files import', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['jiti', 'piscina'])
  })

  it('imports nothing that it does not depend on', () => {
    const imports = globSync('dist/*.{js,cjs}').flatMap((file) => importsOf(readFileSync(file, 'utf8')))
    const declared = [manifest.name, ...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]
    const undeclared = imports.filter(
      (name) => !name.startsWith('.') && !isBuiltin(name) && !declared.includes(packageOf(name)),
    )
    expect([...new Set(undeclared)]).toEqual([])
  })

  it.each(['index.js', 'node.js', 'inputs.js', 'worker.js'])('loads nothing of the program for %s', (entry) => {
    const loaded = builtFrom(entry)
    expect(loaded).toContain(entry)
    expect(loaded).not.toContain('run.cjs')
  })

  it('has one class and one registry for the program and each file that it loads late', () => {
    for (const entry of ['team-command.js', 'split-command.js', 'changed-files.js', 'output-file.js'])
      expect(builtFrom(entry)).not.toContain('index.js')
    expect(builtFrom('team-command.js')).toContain('run.cjs')
  })

  it('passes on the licences of what it bundles', () => {
    const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
    for (const name of ['commander', 'picocolors', 'tinyglobby', 'get-east-asian-width'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'mu'))
  })

  it('has a program that starts as one', () => {
    const file = manifest.bin['jdlint'] ?? ''
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o111).not.toBe(0)
  })

  it('runs nothing when it is installed', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts).not.toHaveProperty(script)
  })
})

function importsOf(code: string): readonly string[] {
  return typescript.preProcessFile(code).importedFiles.map((file) => file.fileName)
}

/** The built files that one of them may load, with itself; what the program loads in its turn is left out. */
function builtFrom(entry: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(entry)) return []
  seen.add(entry)
  if (entry === 'run.cjs') return [entry]
  const names = readFileSync(path.join('dist', entry), 'utf8').matchAll(/["']\.\/([\w-]+\.c?js)["']/gu)
  return [entry, ...[...names].flatMap(([, name = '']) => builtFrom(name, seen))]
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
