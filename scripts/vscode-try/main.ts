// Tries the packed extension in a real VS Code, in a browser without a screen, and takes pictures: npm run vscode:try.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import manifest from '../../package.json' with { type: 'json' }
import { startVSCode } from './editor.ts'

const PICTURES = 'editors/vscode/dist/pictures'
const POSTING = readFileSync('examples/product-manager.md', 'utf8')

const root = mkdtempSync(path.join(tmpdir(), 'jdlint-careers-'))
mkdirSync(PICTURES, { recursive: true })
const vscode = await startVSCode('editors/vscode/dist/jdlint.vsix', {
  'workbench.colorTheme': 'Default Dark Modern',
  'jdlint.semanticTokens': true,
})
try {
  await tryTrusted()
  await tryRestricted()
  console.log(`All as it should be. Pictures: ${PICTURES}`)
} finally {
  await vscode.close()
  rmSync(root, { recursive: true, force: true })
}

async function tryTrusted(): Promise<void> {
  const page = await vscode.window(
    folder('trusted', { 'posting.md': POSTING, 'notes.md': '# Notes\n\nBuy milk.\n' }),
    'trusted',
  )
  await open(page, 'posting.md')
  await says('the status bar shows the profile', profileIn(page), '56% product manager · 44% product owner')
  await says(
    'the lens shows it above the title',
    page.locator('.codelens-decoration').first(),
    '56% product manager · 44% product owner',
  )
  await page.locator('.squiggly-error').nth(1).waitFor()
  done('both problems are underlined')
  await picture(page, 'posting')

  await profileIn(page).click()
  await pageSays('a click explains the posting', page, 'h2', 'Product Manager, Reservations (f/m/d)')
  await pageSays('it marks the work', page, 'mark.po', 'Write user stories')
  await picture(page, 'explanation')

  await page.getByText('Write user stories').first().click()
  await page.keyboard.press('Control+Shift+K')
  await pageSays('it follows what is written', page, '.share .po', 'PO 37 %')
  await says('so does the status bar', profileIn(page), '63% product manager · 37% product owner')

  for (const keys of ['Control+K', 'Control+T']) await page.keyboard.press(keys)
  await page.keyboard.type('Light Modern')
  await page.keyboard.press('Enter')
  await page.locator('.monaco-workbench.vs').waitFor()
  await page.waitForTimeout(2_000)
  await picture(page, 'light')

  await open(page, 'notes.md')
  await profileIn(page).waitFor({ state: 'hidden' })
  done('the status bar shows nothing for another text')
  await page.context().close()
}

async function tryRestricted(): Promise<void> {
  const place = folder('restricted', {
    'posting.md': POSTING,
    'jdlint.config.mjs':
      "import { writeFileSync } from 'node:fs'\nwriteFileSync(new URL('config-ran', import.meta.url), '')\nexport default { rules: { 'conflicting-metrics': 'warning' } }\n",
    'node_modules/jdlint/package.json': '{ "name": "jdlint", "type": "module", "bin": { "jdlint": "./cli.js" } }',
    'node_modules/jdlint/cli.js': `import { writeFileSync } from 'node:fs'\nwriteFileSync(new URL('../../server-ran', import.meta.url), '')\nawait import(${JSON.stringify(pathToFileURL(path.resolve(manifest.bin.jdlint)).href)})\n`,
  })
  const ran = (): readonly string[] => ['config-ran', 'server-ran'].filter((file) => existsSync(path.join(place, file)))
  const page = await vscode.window(place, 'restricted')
  await open(page, 'posting.md')
  await says(
    'an untrusted configuration is refused',
    page.locator('.notification-list-item-message').first(),
    'programs of a workspace that is not trusted are not run',
  )
  await says('the posting is read all the same', profileIn(page), '56% product manager · 44% product owner')
  await says(
    'the lens shows it too',
    page.locator('.codelens-decoration').first(),
    '56% product manager · 44% product owner',
  )
  await page.locator('.squiggly-error').nth(1).waitFor()
  done('both problems are underlined, by the defaults')
  await picture(page, 'restricted')
  if (ran().length > 0) throw new Error(`run without trust: ${ran().join(', ')}`)
  done('nothing of the workspace is run')

  await page
    .getByRole('button', { name: /Restricted Mode/u })
    .first()
    .click()
  await page.getByRole('button', { name: /^Trust$/u }).click()
  await open(page, 'posting.md')
  await page.locator('.squiggly-warning').first().waitFor()
  await picture(page, 'granted')
  if (ran().length < 2) throw new Error(`with trust, only this was run: ${ran().join(', ')}`)
  done('with trust, the workspace’s jdlint and configuration are run')
  await page.context().close()
}

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name, file)), { recursive: true })
    writeFileSync(path.join(root, name, file), content)
  }
  return path.join(root, name)
}

async function open(page: Page, file: string): Promise<void> {
  await page.getByRole('treeitem', { name: file }).dblclick()
}

function profileIn(page: Page): Locator {
  return page.locator('[id="jdlint.jdlint.jdlint.profile"]').locator('a')
}

/** The page that explains is a frame in a frame, and another one after each change. */
async function pageSays(what: string, page: Page, selector: string, words: string): Promise<void> {
  const end = Date.now() + 20_000
  let found: readonly string[] = []
  while (Date.now() < end) {
    const texts = await Promise.all(
      page.frames().map((frame) =>
        frame
          .locator(selector)
          .allInnerTexts()
          .catch(() => []),
      ),
    )
    found = texts.flat()
    if (found.some((text) => text.includes(words))) {
      done(what)
      return
    }
    await page.waitForTimeout(200)
  }
  await fail(what, page, words, found)
}

async function says(what: string, place: Locator, words: string): Promise<void> {
  const isThere = await place
    .filter({ hasText: words })
    .waitFor({ timeout: 20_000 })
    .then(
      () => true,
      () => false,
    )
  if (!isThere) await fail(what, place.page(), words, await place.allInnerTexts())
  done(what)
}

async function fail(what: string, page: Page, words: string, found: readonly string[]): Promise<never> {
  await picture(page, 'fault')
  throw new Error(`${what}: expected “${words}”, found “${found.join(' | ')}” (see fault.png)`)
}

function done(what: string): void {
  console.log(`- ${what}`)
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
}
