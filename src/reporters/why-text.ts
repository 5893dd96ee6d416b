import { optionText } from '../config/schema.ts'
import type { TitleRole } from '../explain.ts'
import type { ClauseReasons, LineReasons, RoleReasons } from '../why.ts'
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

/**
 * For people: each statement of a line with what speaks in it and what does not, then the bounds that the whole posting
 * is held against.
 */
export function whyText(reasons: LineReasons, options: WhyTextOptions): string {
  const clauses =
    reasons.clauses.length === 0
      ? [['There is no statement on this line: it is a heading, or there is nothing to read.']]
      : reasons.clauses.map((clause) => renderClause(clause, options))
  const parts = [
    [options.colors.underline(`${printable(options.filePath)}:${reasons.line}`)],
    ...clauses,
    renderPosting(reasons, options),
    renderRules(reasons, options),
  ]
  return `${parts.map((rows) => rows.join('\n')).join('\n\n')}\n`
}

function renderClause({ text, section, disowned, likest, roles }: ClauseReasons, options: WhyTextOptions): string[] {
  const { colors, width } = options
  const heading = section.heading === null ? 'no heading' : `the heading “${printable(section.heading)}”`
  return [
    ...wrap(`“${printable(text)}”`, width).map((row) => colors.bold(row)),
    ...indented(`under ${heading}, ${SECTIONS[section.kind]}`, '  ', options),
    ...(disowned === null ? [] : indented(`counts for no role: ${DISOWNED[disowned]}`, '  ', options)),
    ...(likest === null
      ? []
      : indented(`most like “${printable(likest.text)}”, which is ${whoseWork(likest)}`, '  ', options)),
    ...(disowned === null ? roles.flatMap((reasons) => renderRole(reasons, options)) : []),
  ]
}

const DISOWNED: Readonly<Record<NonNullable<ClauseReasons['disowned']>, string>> = {
  denied: 'it says that the hire does not do this',
  'of-others': 'it says that somebody else does this',
  supported: 'the hire only helps whoever does this',
  'asked-or-offered': 'it asks for this or offers it; it is no duty',
}

function whoseWork({ role, work }: NonNullable<ClauseReasons['likest']>): string {
  return role === null ? 'neither role’s work' : `${ROLE_NAMES[role]} work${work === null ? '' : ` (${work})`}`
}

const SECTIONS: Readonly<Record<ClauseReasons['section']['kind'], string>> = {
  title: 'the title',
  summary: 'read as an introduction',
  responsibilities: 'read as duties',
  requirements: 'read as requirements',
  metrics: 'read as measures of success',
  reporting: 'read as the reporting line',
  company: 'read as text about the company',
  benefits: 'read as benefits',
  process: 'read as the hiring process',
  other: 'whose purpose is not clear',
}

function renderRole(
  { role, countsFor, probability, isOwned, work, words, surroundings }: RoleReasons,
  options: WhyTextOptions,
): string[] {
  const name = ROLE_NAMES[role]
  const about = work === null ? '' : `, about ${work}`
  const verdict = isOwned ? `${ROLE_NAMES[countsFor]} work${about}` : `not counted as ${name} work`
  const list = (sign: 1 | -1): string =>
    words
      .filter(({ weight }) => Math.sign(weight) === sign && Math.abs(weight) >= LEAST_WEIGHT)
      .map(
        ({ text, weight }) =>
          `“${printable(text)}”${STRENGTHS.find(({ least }) => Math.abs(weight) >= least)?.word ?? ''}`,
      )
      .join(', ')
  const around = SURROUNDINGS.find(({ least }) => surroundings >= least)?.words ?? 'speak strongly against it'
  return [
    ...indented(`${verdict}: ${percentOf(probability)} % likely`, '  ', options),
    ...[['for it', list(1)] as const, ['against it', list(-1)] as const].flatMap(([side, quoted]) =>
      quoted === '' ? [] : indented(`${side}: ${quoted}`, '    ', options),
    ),
    ...indented(`the heading and the section ${around}`, '    ', options),
  ]
}

/** Nothing is quite sure. */
function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(100 * probability)))
}

/** What adds less, nobody needs to read. */
const LEAST_WEIGHT = 0.1

/** How strongly a word speaks, by what it adds to the score. */
const STRENGTHS = [
  { least: 0.8, word: ' (strongly)' },
  { least: 0.25, word: '' },
  { least: 0, word: ' (a little)' },
] as const

const SURROUNDINGS = [
  { least: 0.5, words: 'speak for it' },
  { least: -0.5, words: 'say little either way' },
  { least: -1.5, words: 'speak against it' },
] as const

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
    options.colors.bold('The rules, their options, and what they report'),
    ...rules.flatMap(({ id, options: bounds, messages }) => {
      const given = Object.entries(bounds).map(([key, value]) => `${key} ${optionText(value)}`)
      const says = messages.length === 0 ? 'nothing to report' : messages.map(printable).join(' ')
      return indented(`${id}${given.length > 0 ? ` (${given.join(', ')})` : ''}: ${says}`, '  ', options)
    }),
  ]
}

function indented(text: string, indent: string, { width }: WhyTextOptions): string[] {
  return wrap(text, width - indent.length).map((row) => indent + row)
}
