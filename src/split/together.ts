import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Clause } from '../posting/posting.ts'
import type { Handoff } from '../rewording/handoff.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { otherRole, ROLE_NAMES, type RoleId } from '../roles/role-ids.ts'
import type { Analysis } from '../signal/analysis.ts'
import { statementsByRole, type Statement } from '../signal/profile.ts'
import type { Owners } from './divide.ts'
import type { Places } from './places.ts'

/** What the counterpart does, in a sentence that holds whatever was divided. */
const HALVES: Readonly<Record<RoleId, string>> = {
  'product-manager': 'sets the vision and the roadmap',
  'product-owner': 'keeps the backlog and works with the team day by day',
}

const HEADING = 'How you work together'

/** A section that names the counterpart and tells what of the posting is now theirs. */
export function togetherSection(
  role: RoleId,
  owners: Owners,
  { signals, handoff }: Analysis,
  places: Places,
  model: Pick<RoleModel, 'kinds'>,
): Edit {
  const theirs = otherRole(role)
  const name = ROLE_NAMES[theirs]
  const moved = signals.filter(
    ({ clause, role: of, ownership }) => of === theirs && ownership === 'owned' && owners.get(clause) === theirs,
  )
  const statements = statementsByRole(moved)[theirs].map((statement) => ({
    statement,
    told: toldOf(statement, theirs, handoff),
  }))
  const toldKinds = new Set(statements.flatMap((one) => (one.told === undefined ? [] : kindsOf(one.statement))))
  const told = new Set(
    statements.flatMap((one) => {
      const kinds = kindsOf(one.statement).filter((kind) => !toldKinds.has(kind))
      return one.told ?? kinds.map((kind) => `Our ${name} answers for ${model.kinds[kind]?.label ?? kind}`)
    }),
  )
  const { source, lines } = places
  const eol = /\r\n|[\r\n]/u.exec(source)?.[0] ?? '\n'
  const last = lastDivided(owners)
  const at = last === undefined ? source.length : sectionEnd(last, places)
  const bullet =
    last?.form === 'item'
      ? (/^\s*([-*+])\s/u.exec(lines.textOf(lines.position(last.block.start).line))?.[1] ?? '-')
      : '-'
  const section = [
    headingLike(last, places),
    '',
    `Our ${name} ${HALVES[theirs]}. The two of you talk every day.`,
    ...(told.size === 0 ? [] : ['', ...Array.from(told, (line) => `${bullet} ${line}`)]),
  ].join(eol)
  const before = source.slice(0, at)
  const gap = /(?:\r\n|\r|\n)(?:\r\n|\r|\n)$/u.test(before) ? '' : /[\r\n]$/u.test(before) ? eol : eol + eol
  return { span: { start: at, end: at }, text: `${gap}${section}${eol}${at < source.length ? eol : ''}` }
}

/** Its sentences as the counterpart's work; `undefined` where none can be told so. */
function toldOf({ signals }: Statement, role: RoleId, handoff: Handoff): readonly string[] | undefined {
  const clauses = [...new Set(signals.map(({ clause }) => clause))]
  const told = clauses.flatMap((clause) => handoff.told(clause, role) ?? [])
  if (told.length > 0) return told
  const [only, another] = clauses
  if (only === undefined || another !== undefined || only.form === 'sentence' || !QUOTABLE.test(only.text))
    return undefined
  const quoted = handoff.quoted(only, role)
  return quoted === undefined ? undefined : [quoted]
}

/** More than a label, and no announcement. */
const QUOTABLE = /^(?:\S+ ){3}.*[^:?]$/u

function kindsOf({ signals }: Statement): readonly string[] {
  return signals.map(({ kind }) => kind)
}

/** Duties are what people divide; measures and the introduction only follow them. */
function lastDivided(owners: Owners): Clause | undefined {
  const divided = [...owners.keys()]
  return (
    divided.findLast(({ section }) => section.kind === 'responsibilities') ??
    divided.findLast(({ section: { kind } }) => kind === 'summary' || kind === 'other') ??
    divided.at(-1)
  )
}

const HEADING_LINE = /^(#{1,6}) |^(\*\*)[^*]+\*\*:?\s*$/u

/** Where the next part of the posting begins, in markdown and outside of everything else; else the end. */
function sectionEnd({ span, section }: Clause, { source, sections, lines }: Places): number {
  const next = sections.find(({ kind, heading, headingSpan }) => {
    if (heading === undefined || headingSpan.start < span.end || (kind === section.kind && kind !== 'other'))
      return false
    return HEADING_LINE.test(lines.textOf(lines.position(headingSpan.start).line))
  })
  return next === undefined ? source.length : lines.lineStart(lines.position(next.headingSpan.start).line)
}

/** Of the same rank as the heading of the duties. */
function headingLike(last: Clause | undefined, { lines }: Places): string {
  for (let section = last?.section; section !== undefined; section = section.parent) {
    if (section.heading === undefined || section.kind === 'title') continue
    const [, hashes, bold] = HEADING_LINE.exec(lines.textOf(lines.position(section.headingSpan.start).line)) ?? []
    if (hashes !== undefined) return `${hashes} ${HEADING}`
    if (bold !== undefined) return `**${HEADING}**`
  }
  return `## ${HEADING}`
}
