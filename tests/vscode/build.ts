import { execFileSync } from 'node:child_process'
import { setup as buildPackage } from '../package/build.ts'

/** Vitest calls this once: the extension is tested as it is packed. */
export function setup(): void {
  buildPackage()
  execFileSync('npm', ['run', '--silent', 'vscode:package'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}
