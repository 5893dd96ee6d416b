import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launch } from '../../tests/playground/browser.ts'

const VSCODE = path.resolve(
  process.env['CODE_SERVER'] ?? 'node_modules/.cache/code-server',
  'node_modules/code-server/lib/vscode/out/server-main.js',
)

/** A VS Code with the packed extension in it. */
export interface VSCode {
  /** Opens a folder in a window of its own. */
  readonly window: (folder: string, trust: 'trusted' | 'restricted') => Promise<Page>
  readonly close: () => Promise<void>
}

export async function startVSCode(vsix: string, settings: object): Promise<VSCode> {
  const place = mkdtempSync(path.join(tmpdir(), 'jdlint-vscode-'))
  const args = [
    VSCODE,
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--server-data-dir',
    place,
    '--user-data-dir',
    path.join(place, 'data'),
    '--extensions-dir',
    path.join(place, 'extensions'),
  ]
  mkdirSync(path.join(place, 'data/User'), { recursive: true })
  writeFileSync(
    path.join(place, 'data/User/settings.json'),
    JSON.stringify({ 'workbench.startupEditor': 'none', 'extensions.autoUpdate': false, ...settings }),
  )
  const { status, stdout } = spawnSync(process.execPath, [...args, '--install-extension', vsix], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The extension cannot be installed: ${stdout}`)
  const server = spawn(
    process.execPath,
    [...args, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const address = await addressOf(server)
  const browser: Browser = await launch()
  return {
    async window(folder, trust) {
      const context = await browser.newContext({ viewport: { width: 1500, height: 950 } })
      const page = await context.newPage()
      await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`)
      await page
        .getByRole('button', { name: trust === 'trusted' ? /Yes, I trust/u : /No, I don't trust/u })
        .click({ timeout: 60_000 })
      return page
    },
    async close() {
      await browser.close()
      server.kill()
      rmSync(place, { recursive: true, force: true })
    },
  }
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    stdout?.on('data', (piece) => {
      text += String(piece)
      const port = /Extension host agent listening on (\d+)/u.exec(text)?.[1]
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
}
