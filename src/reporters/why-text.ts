import type { TitleRole } from '../explain.ts'
import type { ClauseReasons, LineReasons } from '../why.ts'
import type { Colors } from './colors.ts'
import { printable } from './printable.ts'
import { ROLE_NAMES } from './role-words.ts'
import { wrap } from './wrap.ts'

/** How the reasons look. */
export interface WhyTextOptions {
  readonly filePath: string
  readonly colors: Colors
  /** Columns of the terminal. */
  readonly width: number
}

/** For people: each statement of a line with what speaks in it and what does not, then the bounds that the whole posting is held against. */
export function whyText(reasons: LineReasons, options: WhyTextOptions): string {
  const clauses =
    reasons.clauses.length === 0
      ? [['No statement stands on this line: a heading, or nothing to read.']]
      : reasons.clauses.map((clause) => renderClause(clause, options))
  const parts = [
    [options.colors.underline(`${printable(options.filePath)}:${reasons.line}`)],
    ...clauses,
    renderPosting(reasons, options),
    renderRules(reasons, options),
  ]
  return `${parts.map((rows) => rows.join('\n')).join('\n\n')}\n`
}

function renderClause({ text, form, section, signals, passedOver }: ClauseReasons, options: WhyTextOptions): string[] {
  const { colors, width } = options
  const heading = section.heading === null ? 'no heading' : `“${printable(section.heading)}”`
  const nothing = signals.length + passedOver.length === 0 ? ['  no cue of either role stands in it'] : []
  return [
    ...wrap(`“${printable(text)}”`, width).map((row) => colors.bold(row)),
    `  read as ${form}, section ${section.kind} (${heading})`,
    ...signals.flatMap(({ role, dimension, cue, text: words, weight, ownership, because }) => [
      ...indented(
        `${ROLE_NAMES[role]}, ${dimension}: “${printable(words)}” [${cue}${weight === 1 ? ', a hint' : ''}]`,
        '  ',
        options,
      ),
      ...indented(`${ownership}: ${printable(because)}`, '    ', options),
    ]),
    ...passedOver.flatMap(({ role, cue, text: words, because }) =>
      indented(
        `passed over: “${printable(words)}” [${cue}] as ${ROLE_NAMES[role]} work, since ${printable(because)}`,
        '  ',
        options,
      ).map((row) => colors.dim(row)),
    ),
    ...nothing,
  ]
}

function renderPosting({ posting }: LineReasons, options: WhyTextOptions): string[] {
  const { statements, shares, title, role, profile } = posting
  const sides = (['product-manager', 'product-owner'] as const).map(
    (side) => `${statements[side]} ${ROLE_NAMES[side]} (${Math.round(100 * shares[side])} %)`,
  )
  return [
    options.colors.bold('The posting'),
    ...indented(title === null ? 'no title' : `title “${printable(title)}”: ${nameOf(role)}`, '  ', options),
    ...indented(
      `statements: ${sides.join(', ')}; profile: ${profile === 'mixed' || profile === 'undetermined' ? profile : ROLE_NAMES[profile]}`,
      '  ',
      options,
    ),
  ]
}

function nameOf(role: TitleRole): string {
  if (role === null) return 'neither role'
  return role === 'hybrid' ? 'both roles' : ROLE_NAMES[role]
}

function renderRules({ rules }: LineReasons, options: WhyTextOptions): string[] {
  return [
    options.colors.bold('The rules, their bounds, and what they say of the posting'),
    ...rules.flatMap(({ id, options: bounds, messages }) => {
      const given = Object.entries(bounds).map(([key, value]) => `${key} ${String(value)}`)
      const says = messages.length === 0 ? 'silent' : messages.map(printable).join(' ')
      return indented(`${id}${given.length > 0 ? ` (${given.join(', ')})` : ''}: ${says}`, '  ', options)
    }),
  ]
}

function indented(text: string, indent: string, { width }: WhyTextOptions): string[] {
  return wrap(text, width - indent.length).map((row) => indent + row)
}
