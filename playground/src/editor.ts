import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { forceLinting, linter, lintKeymap, type Diagnostic as Mark } from '@codemirror/lint'
import { Compartment } from '@codemirror/state'
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view'
import type { LintOptions, Span } from 'jdlint'
import { jdlintLinter } from 'jdlint/codemirror'
import { roleMarks } from './role-marks.ts'

/** Called with what the editor marks, each time the text was linted. */
type Linted = (view: EditorView, marks: readonly Mark[]) => void

/** Long enough not to speak while somebody types a word. */
const DELAY = 250

const linting = new Compartment()

export function createEditor(parent: HTMLElement, doc: string, linted: Linted): EditorView {
  return new EditorView({
    parent,
    doc,
    extensions: [
      lineNumbers(),
      roleMarks,
      history(),
      EditorView.lineWrapping,
      placeholder('Paste or write a job description, in markdown or plain text'),
      // Tab stays with the page: nobody gets caught in the editor.
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({ 'aria-labelledby': 'posting-title', spellcheck: 'true' }),
      linting.of(lintBy({}, linted)),
    ],
  })
}

/** What the text is judged by. */
type Criteria = Pick<LintOptions, 'model' | 'preset'>

export function judgeBy(view: EditorView, criteria: Criteria, linted: Linted): void {
  view.dispatch({ effects: linting.reconfigure(lintBy(criteria, linted)) })
  forceLinting(view)
}

/** One step to undo: what was typed or pasted a moment before stays when it is undone. */
export function replaceText(view: EditorView, text: string): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: 0 },
    scrollIntoView: true,
    annotations: isolateHistory.of('full'),
  })
  forceLinting(view)
}

export function select(view: EditorView, { start, end }: Span): void {
  view.dispatch({ selection: { anchor: start, head: end }, effects: EditorView.scrollIntoView(start, { y: 'center' }) })
  view.focus()
}

function lintBy(criteria: Criteria, linted: Linted): ReturnType<typeof linter> {
  const source = jdlintLinter(criteria)
  return linter(
    async (view) => {
      const marks = await source(view)
      linted(view, marks)
      return marks
    },
    { delay: DELAY },
  )
}
