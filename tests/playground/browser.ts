import { chromium, type Browser } from 'playwright-core'
import { programFile } from '../programs/programs.ts'

export function launch(executablePath = programFile('chromium')): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
}
