import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startEditor } from '../lsp/editor.ts'
import { launch } from '../playground/browser.ts'
import { folder, jdlint } from './program.ts'

const RUN = 'window.ran=1;alert(1)'
const ATTACKS = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg onload="${RUN}">`,
  `' autofocus onfocus='${RUN}' x='`,
  `<a href="javascript:${RUN}">link</a>`,
  `[link](javascript:${RUN})`,
  `<javascript:${RUN}>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<form action="javascript:${RUN}"><button>go</button></form>`,
  `<style>@import "https://example.org/x.css";</style>`,
  `<img src="https://example.org/x.png">`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  '\u2028\u202e\u0000'.slice(0, 2),
]

/**
 * Every attack in the title, in what is quoted, in headings, in suppressions; and in the name of the file as far as
 * file systems let it.
 */
function posting(attack: string): string {
  return (
    `---\ntitle: ${JSON.stringify(`Product Manager / Product Owner ${attack}`)}\n---\n\n# Product Manager ${attack}\n\n## What you will do ${attack}\n\n` +
    `- Write user stories ${attack}\n- Groom the backlog ${attack}\n- Lead sprint planning\n- Own the product roadmap ${attack}\n- Set the vision\n\n` +
    `## How we measure success\n\n- Sprint velocity ${attack}\n\n<!-- jdlint-disable-next-line ${attack.replaceAll('-->', '')} -->\n\nThe end.\n`
  )
}

/** Opens a page, clicks what can be clicked, and tells what it did: dialogs, requests, navigation. */
async function visit(
  file: string,
): Promise<{ readonly happened: ReadonlySet<string>; readonly page: Page; readonly address: string }> {
  const browser = await launch()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const happened = new Set<string>()
  page.on('dialog', (dialog) => {
    happened.add(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => happened.add(request.url()))
  page.on('framenavigated', (frame) => happened.add(frame.url().split('#', 1)[0] ?? ''))
  const address = pathToFileURL(file).href
  await page.goto(address)
  // Links inside of the page are all there is to click.
  for (const link of (await page.locator('a[href^="#"]').all()).slice(0, 20)) await link.click()
  return { happened, page, address }
}

async function expectHarmless({ happened, page, address }: Awaited<ReturnType<typeof visit>>): Promise<void> {
  expect(
    await page
      .locator('script, img, svg, iframe, form, base, object, embed, link, [onload], [onerror], [onfocus]')
      .count(),
  ).toBe(0)
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => (link as unknown as { readonly protocol: string }).protocol))
  expect(links.filter((protocol) => !['file:', 'https:'].includes(protocol))).toEqual([])
  expect([...happened]).toEqual([address])
  expect(await page.evaluate('window.ran')).toBeUndefined()
}

describe.skipIf(process.platform === 'win32')(
  'postings full of code run nothing and load nothing in a browser',
  { tags: 'chromium' },
  () => {
    it('in the html report', async () => {
      const files = ATTACKS.map(
        (attack, index) => [`${index}${attack.replaceAll(/[/\0]/gu, '')}.md`, posting(attack)] as const,
      )
      const cwd = folder(Object.fromEntries(files))
      expect(jdlint(['--format', 'html=report.html', '--preset', 'strict', '.'], { cwd })).toMatchObject({
        status: 1,
        stderr: '',
      })
      const visited = await visit(path.join(cwd, 'report.html'))
      expect(await visited.page.locator('.posting').count()).toBe(ATTACKS.length)
      await expectHarmless(visited)
    }, 60_000)

    it('in the page that editors show', async () => {
      const cwd = folder({})
      const editor = await startEditor(cwd)
      await editor.open('a.md', ATTACKS.map(posting).join('\n'))
      const { html } = await editor.connection.sendRequest<{ readonly html: string }>('jdlint/explanation', {
        textDocument: { uri: editor.uri('a.md') },
      })
      writeFileSync(path.join(cwd, 'page.html'), html)
      const visited = await visit(path.join(cwd, 'page.html'))
      expect(await visited.page.locator('mark').count()).toBeGreaterThan(ATTACKS.length)
      await expectHarmless(visited)
    }, 60_000)
  },
)
