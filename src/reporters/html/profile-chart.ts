import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Explanation } from '../../explain.ts'
import { ROLE_IDS, type Dimension, type RoleId } from '../../roles/role-ids.ts'
import { percentsOf } from '../percents.ts'
import { ROLE_NAMES } from '../role-words.ts'
import { ROLE_LETTERS, roleClass } from './roles.ts'

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  focus: 'Focus',
  artifact: 'Artifacts',
  accountability: 'Accountability',
  audience: 'Audience',
  metric: 'Success metrics',
  ceremony: 'Ceremonies',
}

type Profile = Explanation['profile']

/** How much of each role's work there is: one bar of two parts. */
export function shareBar(shares: Profile['shares']): Element {
  const percents = percentsOf(shares)
  const present = ROLE_IDS.filter((role) => shares[role] > 0)
  if (present.length === 0) return h('div.share', h('span.none', 'none found'))
  return h(
    'div.share',
    present.map((role) =>
      h(
        `span.bar.${roleClass(role)}`,
        { style: `flex-grow: ${shares[role].toFixed(4)}`, title: ROLE_NAMES[role] },
        `${ROLE_LETTERS[role]} ${percents[role]} %`,
      ),
    ),
  )
}

/** Statements of both roles by dimension, back to back. */
export function profileChart({ dimensions }: Profile): readonly Element[] {
  if (dimensions.length === 0) return []
  const most = Math.max(...dimensions.flatMap((row) => ROLE_IDS.map((role) => row[role])))
  return [
    h('table.profile', [
      h('caption', 'Statements by kind'),
      h(
        'thead',
        h('tr', [
          h('th.pm', { scope: 'col' }, ROLE_LETTERS['product-manager']),
          h('td'),
          h('th.po', { scope: 'col' }, ROLE_LETTERS['product-owner']),
        ]),
      ),
      h(
        'tbody',
        dimensions.map((row) =>
          h('tr', [
            bar(row, 'product-manager', most),
            h('th', { scope: 'row' }, DIMENSIONS[row.dimension]),
            bar(row, 'product-owner', most),
          ]),
        ),
      ),
    ]),
  ]
}

function bar(row: Profile['dimensions'][number], role: RoleId, most: number): Element {
  const statements = row[role]
  if (statements === 0) return h(`td.${roleClass(role)}`, h('span.none', '0'))
  const width = `width: ${((100 * statements) / most).toFixed(1)}%`
  return h(
    `td.${roleClass(role)}`,
    h('span.track', [h(`span.bar.${roleClass(role)}`, { style: width }), h('span.number', String(statements))]),
  )
}
