// @vitest-environment happy-dom
import { history, undo } from '@codemirror/commands'
import { forceLinting, forEachDiagnostic, linter, type Diagnostic as Mark } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { jdlintLinter } from '../src/codemirror.ts'
import { lint } from '../src/index.ts'

const HYBRID =
  '# Product Manager / Product Owner\n\n## What you will do\n\n- Own the product roadmap\n- Refine the product backlog with the team\n'
const MISSPELLED =
  '---\ntitle: Product Manager, Payments\n---\n\n# Product manager - Payments\n\n## Tasks\n\n- Set the product vision\n'
const SPELLED = MISSPELLED.replace('# Product manager - Payments', '# Product Manager, Payments')

function editorOf(doc: string): EditorView {
  const view = new EditorView({
    state: EditorState.create({
      doc,
      extensions: [history(), linter(jdlintLinter({ preset: 'strict' }), { delay: 0 })],
    }),
  })
  onTestFinished(() => view.destroy())
  return view
}

/** What the editor shows, once it has linted. */
async function marksOf(view: EditorView): Promise<readonly Mark[]> {
  forceLinting(view)
  return vi.waitFor(() => {
    const marks: Mark[] = []
    forEachDiagnostic(view.state, (mark, from, to) => marks.push({ ...mark, from, to }))
    if (marks.length === 0) throw new Error('not linted yet')
    return marks
  })
}

/** The strict preset speaks of what is missing, too. */
function findMark(marks: readonly Mark[], ruleId: string): Mark {
  const mark = marks.find(({ source }) => source === `jdlint ${ruleId}`)
  if (mark === undefined) throw new Error(`${ruleId} says nothing`)
  return mark
}

function actionOf(mark: Mark): NonNullable<Mark['actions']>[number] {
  const [action] = mark.actions ?? []
  if (action === undefined) throw new Error('no action')
  return action
}

describe('the lint source for CodeMirror', () => {
  it('tells at the title that there is nothing to judge', async () => {
    const marks = await marksOf(editorOf('# Product Manager\n'))
    expect(marks.find(({ source }) => source === 'jdlint')).toMatchObject({
      from: 2,
      to: 17,
      severity: 'info',
      message: 'Not judged: no duties found (a heading such as “What you will do” shows where they are).',
    })
  })

  it('marks what the library finds, with the evidence below the message', async () => {
    const marks = await marksOf(editorOf(HYBRID))
    const { diagnostics } = lint(HYBRID, { preset: 'strict' })
    expect(marks.map(({ from, to, severity }) => ({ from, to, severity }))).toEqual(
      diagnostics.map(({ span, severity }) => ({ from: span.start, to: span.end, severity })),
    )
    for (const [index, { ruleId, message, evidence }] of diagnostics.entries()) {
      expect(marks[index]?.source).toBe(`jdlint ${ruleId}`)
      expect(marks[index]?.message.split('\n')).toEqual([
        message,
        ...evidence.map((piece) => `Line ${piece.loc.start.line}: ${piece.message}`),
      ])
    }
  })

  it('counts offsets as the editor does, whatever ends the lines', async () => {
    const view = editorOf(`\r\n\r\n${HYBRID.replaceAll('\n', '\r\n')}`)
    const mark = findMark(await marksOf(view), 'hybrid-title')
    expect(view.state.sliceDoc(mark.from, mark.to)).toBe('Product Manager / Product Owner')
  })

  it('applies a suggestion in one transaction', async () => {
    const view = editorOf(MISSPELLED)
    const mark = findMark(await marksOf(view), 'inconsistent-title-spelling')
    actionOf(mark).apply(view, mark.from, mark.to)
    expect(view.state.doc.toString()).toBe(SPELLED)
    undo(view)
    expect(view.state.doc.toString()).toBe(MISSPELLED)
  })

  it('applies it to the text as it is now', async () => {
    const view = editorOf(MISSPELLED)
    const mark = findMark(await marksOf(view), 'inconsistent-title-spelling')
    const before = 'location: Leipzig\n'
    view.dispatch({ changes: { from: 4, insert: before } })
    actionOf(mark).apply(view, mark.from + before.length, mark.to + before.length)
    expect(view.state.doc.toString()).toBe(SPELLED.replace('---\n', `---\n${before}`))
  })

  it('changes nothing where the fault is gone', async () => {
    const view = editorOf(MISSPELLED)
    const mark = findMark(await marksOf(view), 'inconsistent-title-spelling')
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: '# Software Engineer' } })
    actionOf(mark).apply(view, mark.from, mark.to)
    expect(view.state.doc.toString()).toBe('# Software Engineer')
  })

  it('refuses settings that do not exist when it is made', () => {
    expect(() => jdlintLinter({ rules: { 'hybrid-titel': 'off' } })).toThrow('hybrid-title')
  })
})
