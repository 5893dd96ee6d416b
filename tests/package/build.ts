import { execFileSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { globSync } from 'tinyglobby'

/**
 * Vitest calls this once, before the first test of the built program. A build that is newer than the sources is tested
 * as it is.
 */
export function setup(): void {
  if (isFresh()) return
  rmSync('dist', { recursive: true, force: true })
  execFileSync('npx', ['tsup', '--no-dts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}

function isFresh(): boolean {
  const built = Math.min(
    ...['dist/cli.cjs', 'dist/run.cjs', 'dist/index.js', 'dist/browser.js', 'dist/remark.js'].map(changed),
  )
  const sources = globSync(['src/**/*.ts', 'rules/**/*.ts', 'tsup.config.ts', 'package.json'])
  return sources.every((file) => changed(file) < built)
}

function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
