import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { explain } from '../../src/index.ts'
import { EXPLANATION_REQUEST, PROFILE_REQUEST, type ExplanationResult } from '../../src/lsp/requests.ts'
import { CLEAN, folder, HYBRID } from '../cli/program.ts'
import { startEditor, type Editor } from './editor.ts'

async function explanation(editor: Editor, file: string, theme?: unknown): Promise<ExplanationResult | null> {
  return editor.connection.sendRequest<ExplanationResult | null>(EXPLANATION_REQUEST, {
    textDocument: { uri: editor.uri(file) },
    theme,
  })
}

async function profile(editor: Editor, file: string): Promise<unknown> {
  return editor.connection.sendRequest(PROFILE_REQUEST, { textDocument: { uri: editor.uri(file) } })
}

it('the server says which requests of its own it answers', async () => {
  const editor = await startEditor(folder({}))
  expect(editor.initialized.capabilities.experimental).toEqual({ jdlint: { profile: true, explanation: true } })
})

it('the profile is that of the text as it is written', async () => {
  const editor = await startEditor(folder({}))
  await editor.open('a.md', HYBRID)
  const { role, shares } = explain(HYBRID).profile
  expect(shares['product-manager']).toBeCloseTo(0.5, 1)
  expect(await profile(editor, 'a.md')).toEqual({
    text: expect.stringMatching(/^[45]\d% product manager · [45]\d% product owner$/u) as unknown,
    role,
    shares,
  })
  await editor.edit('a.md', '- Refine the product backlog with the team\n', '')
  expect(await profile(editor, 'a.md')).toMatchObject({ text: '100% product manager · 0% product owner' })
})

it('the profile and the page name a third job that the duties mostly are, as the problem does', async () => {
  const source = readFileSync(path.join(import.meta.dirname, '../../fixtures/third-jobs/sm-bank.md'), 'utf8')
  const editor = await startEditor(folder({}))
  await editor.open('a.md', source)
  expect(await profile(editor, 'a.md')).toMatchObject({ text: 'mostly Scrum Master work' })
  expect((await explanation(editor, 'a.md'))?.html).toContain('Its duties are mostly Scrum Master work.')
})

it('the profile names the model by which the posting is judged, where that is not the usual one', async () => {
  const editor = await startEditor(folder({}))
  await editor.open('a.md', `---\nmodel: scrum-guide\n---\n\n${HYBRID}`)
  expect(await profile(editor, 'a.md')).toMatchObject({
    text: expect.stringMatching(/% product owner · judged by the Scrum Guide$/u) as unknown,
  })
  await editor.open('b.md', `---\nmodel: strategic-tactical\n---\n\n${HYBRID}`)
  expect(await profile(editor, 'b.md')).toMatchObject({ text: expect.stringMatching(/% product owner$/u) as unknown })
})

it('there is none of a posting without product work, of another text, nor of a file that is not open', async () => {
  const editor = await startEditor(folder({}))
  await editor.open('engineer.md', CLEAN)
  await editor.open('notes.md', '# Notes\n\nBuy milk.\n')
  for (const file of ['engineer.md', 'notes.md', 'closed.md']) expect(await profile(editor, file)).toBeNull()
  for (const file of ['notes.md', 'closed.md']) expect(await explanation(editor, file)).toBeNull()
})

it('the explanation is a page of the marked posting, in which nothing runs or loads', async () => {
  const editor = await startEditor(folder({}))
  await editor.open('a.md', HYBRID.replace('Three years', '<script src="https://example.com">alert(1)</script>'))
  const { html = '' } = (await explanation(editor, 'a.md')) ?? {}
  expect(html).toMatch(/^<!doctype html>/u)
  expect(html.replaceAll('&#x27;', "'")).toContain(
    "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"",
  )
  expect(html).not.toMatch(/<script|<link|<img/u)
  expect(html).toContain('&#x3C;script')
  expect(html).toMatch(/<mark class="pm">Own the product roadmap<\/mark>/u)
  expect(html).toContain('hybrid-title')
})

it('its colours are those that the editor asks for, or else those of the device', async () => {
  const editor = await startEditor(folder({}))
  await editor.open('a.md', HYBRID)
  expect((await explanation(editor, 'a.md', 'light'))?.html).not.toMatch(/#17191c|prefers-color-scheme/u)
  const dark = (await explanation(editor, 'a.md', 'dark'))?.html
  expect(dark).toMatch(/@media screen \{\s*:root \{\s*--paper: #17191c/u)
  expect(dark).not.toContain('prefers-color-scheme')
  for (const theme of [undefined, 'pink"><script>']) {
    const html = (await explanation(editor, 'a.md', theme))?.html
    expect(html).toContain('@media screen and (prefers-color-scheme: dark)')
    expect(html).not.toContain('<script')
  }
})
