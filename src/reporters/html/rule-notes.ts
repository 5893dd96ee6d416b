import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { INTRODUCTIONS } from '../rule-introductions.ts'

/**
 * What each rule reports that has found something, once, as the page that a link leads to may be out of reach; nothing
 * where none has.
 */
export function ruleNotes(diagnostics: readonly Diagnostic[]): readonly Element[] {
  const ids = [...new Set(diagnostics.map(({ ruleId }) => ruleId))].sort()
  return ids.length === 0 ? [] : [h('section.rules', [h('h2', 'What these rules report'), ...ids.map(ruleNote)])]
}

export function ruleNoteId(ruleId: string): string {
  return `rule-${ruleId}`
}

function ruleNote(ruleId: string): Element {
  const introduction = INTRODUCTIONS[ruleId] ?? []
  return h('section', { id: ruleNoteId(ruleId) }, [
    h('h3', ruleId),
    ...introduction.map((block) =>
      typeof block === 'string'
        ? h('p', block)
        : h(
            'ul',
            block.map((item) => h('li', item)),
          ),
    ),
  ])
}
