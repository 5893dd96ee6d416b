import type { Diagnostic as Mark } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { createSession, models, split, type ModelId, type Preset } from 'jdlint'
import { copy } from './clipboard.ts'
import { offerSplit, showSplit } from './drafts.ts'
import { createEditor, judgeBy, replaceText, select } from './editor.ts'
import { showProblems, showProfile, summaryOf } from './results.ts'
import { showRoles } from './role-marks.ts'
import { FIRST, SAMPLES } from './samples.ts'
import { fromFragment, toFragment } from './share.ts'

const page = {
  sample: find('sample', HTMLSelectElement),
  preset: find('preset', HTMLSelectElement),
  model: find('model', HTMLSelectElement),
  share: find('share', HTMLButtonElement),
  editor: find('editor', HTMLElement),
  profile: find('profile', HTMLElement),
  split: { button: find('split', HTMLButtonElement), reason: find('split-reason', HTMLElement) },
  problems: find('problems', HTMLElement),
  drafts: { dialog: find('drafts', HTMLDialogElement), panes: find('panes', HTMLElement) },
  status: find('status', HTMLElement),
  notice: find('notice', HTMLElement),
}

page.sample.append(new Option('your own', ''), ...SAMPLES.map(({ name }) => new Option(name, name)))
page.sample.value = FIRST.name
page.model.append(...models.map(({ id, inShort }) => new Option(`${id}: ${inShort}`, id)))

const inspect = createSession()
const view = createEditor(page.editor, FIRST.text, show)

page.sample.addEventListener('change', () => {
  const sample = SAMPLES.find(({ name }) => name === page.sample.value)
  if (sample !== undefined) replaceText(view, sample.text)
})
for (const choice of [page.preset, page.model]) choice.addEventListener('change', () => judgeBy(view, criteria(), show))
page.share.addEventListener('click', () => void share())
page.split.button.addEventListener('click', () => {
  const result = split(view.state.doc.toString(), { model: criteria().model })
  showSplit(page.split, page.drafts, result, openDraft)
})
window.addEventListener('hashchange', () => void open())
void open()

/** Shows the findings next to the text and in it. */
function show(editor: EditorView, marks: readonly Mark[]): void {
  const text = editor.state.doc.toString()
  const { explanation, ...result } = inspect(text, criteria())
  editor.dispatch({ effects: showRoles.of(explanation) })
  showProfile(page.profile, explanation)
  offerSplit(page.split, explanation)
  showProblems(page.problems, result, {
    jump: (span) => select(editor, span),
    apply(problem, suggestion) {
      const mark = marks[problem]
      if (mark === undefined) return
      mark.actions?.[suggestion]?.apply(editor, mark.from, mark.to)
      editor.focus()
    },
  })
  page.sample.value = SAMPLES.find((sample) => sample.text.replaceAll('\r\n', '\n') === text)?.name ?? ''
  say(summaryOf(result))
}

function criteria(): { readonly preset: Preset; readonly model: ModelId | undefined } {
  return { preset: page.preset.value === 'strict' ? 'strict' : 'recommended', model: modelFor(page.model.value) }
}

/** What is no model is the default. */
function modelFor(value: string | undefined): ModelId | undefined {
  return models.find(({ id }) => id === value)?.id
}

/** One undo brings the whole posting back. */
function openDraft(text: string): void {
  replaceText(view, text)
  view.focus()
}

/** The link is also in the address bar, in case the page may not use the clipboard. */
async function share(): Promise<void> {
  const fragment = await toFragment({ text: view.state.doc.toString(), ...criteria() })
  history.replaceState(null, '', `#${fragment}`)
  const said = (await copy(location.href)) ? 'Link copied' : 'The link is in the address bar'
  say(said)
  page.share.textContent = said
  setTimeout(() => {
    page.share.textContent = 'Copy link'
  }, 2000)
}

/** Opens what a link holds. */
async function open(): Promise<void> {
  page.notice.textContent = ''
  try {
    const shared = await fromFragment(location.hash)
    if (shared === undefined) return
    page.preset.value = shared.preset === 'strict' ? 'strict' : 'recommended'
    page.model.value = modelFor(shared.model) ?? models[0]?.id ?? ''
    replaceText(view, shared.text)
    judgeBy(view, criteria(), show)
  } catch {
    page.notice.textContent =
      'This link is damaged, perhaps cut off, so here is a sample instead. Ask for the link again.'
  }
}

/** To screen readers, which read it out when it changes. */
function say(text: string): void {
  if (page.status.textContent !== text) page.status.textContent = text
}

function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}`)
  return element
}
