import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The machine's own Chromium; `undefined` where there is none. */
export const CHROMIUM = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place))

export function launch(executablePath = CHROMIUM): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error(
      'No Chromium found: install it (apt-get install chromium), or name its program in the variable CHROMIUM',
    )
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
}
