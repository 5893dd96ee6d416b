import type { Element } from 'hast'
import { h } from 'hastscript'
import type { PayExplanation } from '../../explain.ts'
import { payText } from '../../pay/pay-text.ts'

/** What the posting pays, and where it says so. */
export function payTable(
  pay: readonly PayExplanation[],
  lineLink: (line: number) => Element | string,
): readonly Element[] {
  if (pay.length === 0) return []
  return [
    h('table.profile.pay', [
      h('caption', 'Pay'),
      h(
        'tbody',
        pay.map((one) =>
          h('tr', [
            h('th', { scope: 'row' }, `${payText(one)}${one.isOnTarget ? ', on target' : ''}`),
            h('td', lineLink(one.loc.start.line)),
          ]),
        ),
      ),
    ]),
  ]
}
