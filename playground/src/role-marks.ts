import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state'
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from '@codemirror/view'
import type { Explanation } from 'jdlint'
import { postingsOf, sectionsOf, signalsOf } from '../../src/reporters/postings-of.ts'
import { ROLE_LETTERS, roleClass } from '../../src/reporters/html/roles.ts'
import { ROLE_IDS, ROLE_NAMES } from '../../src/reporters/role-words.ts'

interface RoleMarks {
  readonly words: DecorationSet
  readonly lines: RangeSet<GutterMarker>
}

const NONE: RoleMarks = { words: Decoration.none, lines: RangeSet.of<GutterMarker>([]) }

export const showRoles = StateEffect.define<Explanation>()

const field = StateField.define<RoleMarks>({
  create: () => NONE,
  update(marks, { changes, effects, state }) {
    const effect = effects.find((one) => one.is(showRoles))
    if (effect !== undefined) return { words: wordsOf(effect.value, state), lines: linesOf(effect.value, state) }
    return { words: marks.words.map(changes), lines: marks.lines.map(changes) }
  },
  provide: (self) => EditorView.decorations.from(self, ({ words }) => words),
})

/** Marks the words of each role's work in the text, and names the role next to the line. */
export const roleMarks: Extension = [
  gutter({ class: 'roles', markers: ({ state }) => state.field(field).lines }),
  field,
]

const heading = Decoration.line({ class: 'heading' })

function wordsOf(explanation: Explanation, { doc }: EditorState): DecorationSet {
  const titles = postingsOf(explanation).flatMap(({ title }) => title ?? [])
  const places = [...sectionsOf(explanation).filter((section) => section.heading !== null), ...titles]
  const headings = new Set(places.map(({ span }) => doc.lineAt(span.start).from))
  const marks = signalsOf(explanation)
    .filter(({ span }) => span.start < span.end)
    .map((signal): Range<Decoration> => {
      const { role, ownership, span } = signal
      const isOwned = ownership === 'owned'
      const says = isOwned
        ? `${ROLE_NAMES[role]} work`
        : `${ROLE_NAMES[role]} work, but does not count: ${signal.because}`
      return Decoration.mark({ class: isOwned ? roleClass(role) : 'uncounted', attributes: { title: says } }).range(
        span.start,
        span.end,
      )
    })
  return Decoration.set([...Array.from(headings, (from) => heading.range(from)), ...marks], true)
}

function linesOf(explanation: Explanation, { doc }: EditorState): RangeSet<GutterMarker> {
  const owned = signalsOf(explanation).filter(({ ownership }) => ownership === 'owned')
  const ranges = ROLE_IDS.flatMap((role) => {
    const starts = new Set(
      owned.filter((signal) => signal.role === role).map(({ span }) => doc.lineAt(span.start).from),
    )
    return Array.from(starts, (from) => markers[role].range(from))
  })
  return RangeSet.of(ranges, true)
}

class RoleMarker extends GutterMarker {
  constructor(readonly role: (typeof ROLE_IDS)[number]) {
    super()
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('abbr')
    element.className = `role ${roleClass(this.role)}`
    element.title = `${ROLE_NAMES[this.role]} work`
    element.textContent = ROLE_LETTERS[this.role]
    return element
  }
}

const markers = {
  'product-manager': new RoleMarker('product-manager'),
  'product-owner': new RoleMarker('product-owner'),
}
