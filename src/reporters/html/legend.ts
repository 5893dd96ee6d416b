import type { Element } from 'hast'
import { h } from 'hastscript'

/** What the marks in a text mean. */
export function legend(): Element {
  return h('p.legend', [
    h('span', [h('mark.pm', 'Product Manager work'), ' ', h('abbr.role.pm', 'PM')]),
    h('span', [h('mark.po', 'Product Owner work'), ' ', h('abbr.role.po', 'PO')]),
    h('span', [h('mark.uncounted', 'read, but not counted')]),
    h('span', [
      h('mark.fault.error', 'a problem'),
      h('span.ref.error', '1'),
      ' and its proof',
      h('span.ref.proof', '1'),
    ]),
  ])
}
