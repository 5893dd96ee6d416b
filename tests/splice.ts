import fs from 'node:fs'
import path from 'node:path'
import { toStringMethod } from 'fast-check'
import { parse } from 'yaml'
import { explain, type RoleId, type SectionKind } from '../src/index.ts'

/** A duty, with its verb apart so that it can be turned: `{ verb: 'Rank', rest: 'the product backlog' }`. */
export interface Duty {
  readonly verb: string
  readonly rest: string
}

/** Plain duties of either role, such as a careful editor would give to nobody else. */
export const DUTIES: Readonly<Record<RoleId, readonly Duty[]>> = {
  'product-manager': dutiesOf(
    'Define | the product vision for the coming three years',
    'Set | the product strategy',
    'Own | the product roadmap',
    'Present | the roadmap to the board every quarter',
    'Conduct | market research',
    'Analyse | the competition in the region',
    'Interview | customers about problems that nobody solves for them',
    'Build | the business case for new products',
    'Decide on | pricing and packaging',
    'Lead | the go-to-market of new products',
    'Identify | new market opportunities',
    'Set | the vision and the strategy of the product',
    'Present | the product strategy to the board',
    'Run | customer interviews and surveys',
    'Prepare | product launches with marketing and sales',
    'Own | the profit and loss of the product',
    'Run | the competitive analysis of the market',
    'Uncover | unmet customer needs',
    'Draft | the annual product strategy for the board',
    'Communicate | the product vision inside and outside of the company',
  ),
  'product-owner': dutiesOf(
    'Refine | the product backlog',
    'Prioritise | the product backlog by value and risk',
    'Write | user stories',
    'Split | epics into user stories',
    'Define | acceptance criteria for every story',
    'Lead | sprint planning',
    'Write | detailed functional specifications for the developers',
    'Run | the sprint review',
    'Reject | stories that do not meet their acceptance criteria',
    'Accept | finished stories at the end of the sprint',
    'Answer | questions from the developers',
    'Clarify | requirements for developers and testers',
    'Set | the sprint goal',
    'Sign off | user acceptance tests',
    'Own | the product backlog of the team',
    'Plan | the contents of each release',
    'Turn | the roadmap into epics and user stories',
    'Groom | the team’s backlog',
    'Prepare | the backlog for sprint planning',
    'Break down | epics into user stories',
  ),
}

function dutiesOf(...duties: readonly string[]): readonly Duty[] {
  return duties.map((duty) => {
    const [verb = '', rest = ''] = duty.split(' | ')
    return { verb, rest }
  })
}

export function otherRole(role: RoleId): RoleId {
  return role === 'product-manager' ? 'product-owner' : 'product-manager'
}

export const NAMES: Readonly<Record<RoleId, string>> = {
  'product-manager': 'Product Manager',
  'product-owner': 'Product Owner',
}

export function imperative({ verb, rest }: Duty): string {
  return `${verb} ${rest}`
}

export function base({ verb, rest }: Duty): string {
  return `${verb.toLowerCase()} ${rest}`
}

export function thirdPerson({ verb, rest }: Duty): string {
  return inflected(
    verb,
    (word) => (/(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : word.replace(/([^aeiou])y$/u, '$1ie') + 's'),
    rest,
  )
}

export function gerund({ verb, rest }: Duty): string {
  return inflected(
    verb,
    (word) => `${/^(?:set|split|run|plan)$/u.test(word) ? word + word.slice(-1) : word.replace(/e$/u, '')}ing`,
    rest,
  )
}

/** Only the first word of a verb such as `break down` is inflected. */
function inflected(verb: string, inflect: (word: string) => string, rest: string): string {
  const [word = '', ...particles] = verb.toLowerCase().split(' ')
  return [inflect(word), ...particles, rest].join(' ')
}

/** A clean posting of this project into whose lists lines can be put. */
export interface Host {
  readonly name: string
  readonly role: RoleId
  readonly lines: readonly string[]
  /** Indices of the lines of its duties list, and of its list of requirements, if it has one. */
  readonly duties: readonly number[]
  readonly requirements: readonly number[] | undefined
  /** Where a line below the heading of the measures of success can be; missing where there is no such heading. */
  readonly measures: number | undefined
  /** How many lines an editor labelled as work of its role: duties and measures. */
  readonly labelled: number
  /** How many of the duties list are labelled so, and known to be read so. */
  readonly read: number
  /** How a counterexample shows it. */
  readonly [toStringMethod]: () => string
}

const root = path.join(import.meta.dirname, '..', 'fixtures', 'clean')
const FEWEST_DUTIES = 4
/** More statements read as the other role's, and what is put in would not be the only reason for a remark. */
const MOST_STRAY = 1
const BULLET = /^(?:[-*•]|\d+\.) +/u

/**
 * Clean postings in which at least four duties that are labelled so, and known to be read so, are in one list, none
 * of the other role's, and hardly any line that is read so. Prose and tables take no splices.
 */
export const HOSTS: readonly Host[] = fs
  .readdirSync(root)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) => hostOf(name) ?? [])

type LineRoles = Readonly<Record<number, RoleId | 'both'>>

interface Label {
  readonly title: RoleId
  readonly lines: LineRoles
  readonly shortfalls?: { readonly missed?: LineRoles; readonly wrong?: LineRoles }
}

function hostOf(name: string): Host | undefined {
  const source = fs.readFileSync(path.join(root, name), 'utf8')
  const label = parse(fs.readFileSync(path.join(root, name.replace('.md', '.yaml')), 'utf8')) as Label
  const role = label.title
  const lines = source.split('\n')
  const labelled = indicesOf(label.lines)
  const missed = indicesOf(label.shortfalls?.missed)
  const lists = listsOf(lines)
  const readIn = (list: readonly number[]): number =>
    list.filter((line) => labelled.includes(line) && !missed.includes(line)).length
  const duties = lists.find((list) => readIn(list) >= FEWEST_DUTIES)
  const isForeign =
    Object.values(label.lines).some((whose) => whose !== role) ||
    explain(source).signals.filter((signal) => signal.role !== role && signal.ownership === 'owned').length > MOST_STRAY
  if (duties === undefined || isForeign || label.shortfalls?.wrong !== undefined) return undefined
  return {
    name,
    role,
    lines,
    duties,
    requirements: listBelow('requirements', source, lists),
    measures: lineBelow('metrics', source, lines),
    labelled: labelled.length,
    read: readIn(duties),
    [toStringMethod]: () => name,
  }
}

function indicesOf(lines: LineRoles = {}): readonly number[] {
  return Object.keys(lines).map((line) => Number(line) - 1)
}

/** Runs of lines that begin with a bullet. */
function listsOf(lines: readonly string[]): readonly (readonly number[])[] {
  const lists: number[][] = []
  for (const [at, line] of lines.entries()) {
    if (!BULLET.test(line)) continue
    const last = lists.at(-1)
    if (last?.at(-1) === at - 1) last.push(at)
    else lists.push([at])
  }
  return lists
}

/** The heading's line, counted from nothing. */
function headingOf(kind: SectionKind, source: string): number | undefined {
  const section = explain(source).sections.find((one) => one.kind === kind && one.heading !== null)
  return section && section.loc.start.line - 1
}

function listBelow(
  kind: SectionKind,
  source: string,
  lists: readonly (readonly number[])[],
): readonly number[] | undefined {
  const heading = headingOf(kind, source)
  return lists.find(([first = -1]) => heading !== undefined && first > heading && first <= heading + 2)
}

function lineBelow(kind: SectionKind, source: string, lines: readonly string[]): number | undefined {
  const heading = headingOf(kind, source)
  return heading !== undefined && lines[heading + 1] === '' ? heading + 2 : undefined
}

/** A posting with lines put into it. */
export interface Spliced {
  readonly source: string
  /** Line numbers, from 1, of what was put in. */
  readonly lines: readonly number[]
}

interface Item {
  readonly text: string
  /** Any number; the list's places are counted round. */
  readonly place: number
}

/** Puts items into a list, each before the item at its place, with that list's bullet. */
export function spliceItems({ lines }: Host, list: readonly number[], items: readonly Item[]): Spliced {
  const [first = 0] = list
  const bullet = BULLET.exec(lines[first] ?? '')?.[0] ?? '- '
  return splice(
    lines,
    items.map(({ text, place }) => ({ line: first + (place % (list.length + 1)), text: `${bullet}${text}` })),
  )
}

/** Puts lines before other lines; those for one place keep their order. */
export function splice(
  lines: readonly string[],
  additions: readonly { readonly line: number; readonly text: string }[],
): Spliced {
  const out: string[] = []
  const added: number[] = []
  for (let at = 0; at <= lines.length; at++) {
    for (const { text } of additions.filter(({ line }) => line === at)) {
      out.push(text)
      added.push(out.length)
    }
    if (at < lines.length) out.push(lines[at] ?? '')
  }
  return { source: out.join('\n'), lines: added }
}

/** The posting with the names of the two roles exchanged, throughout or in its titles alone. */
export function exchangeRoles({ lines, role }: Host, where: 'titles' | 'everywhere'): string {
  const title = lines.findIndex((line) => line.includes(NAMES[role]))
  const isTitle = (line: string, at: number): boolean => at === title || /^#{1,2} /u.test(line)
  return lines.map((line, at) => (where === 'everywhere' || isTitle(line, at) ? exchanged(line) : line)).join('\n')
}

function exchanged(line: string): string {
  return line.replace(/\b(product )(manager|owner)/giu, (_, product: string, name: string) => {
    const other = name.toLowerCase() === 'owner' ? 'manager' : 'owner'
    return product + (name === name.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1))
  })
}
