import { execFileSync } from 'node:child_process'
import { setup as buildPackage } from '../package/build.ts'

/** The page is made of the built package, as any other project's would be. */
export function setup(): void {
  buildPackage()
  execFileSync('npx', ['vite', 'build', 'playground', '--logLevel', 'warn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}
