import type { Responsibility } from '../roles/role-model.ts'
import type { Part, Place } from './summary.ts'
import type { Member, Team, TeamOrigin } from './team.ts'

/**
 * Who of a team owns, supports or only hears of what: the responsibility matrix (RACI) that people draw by hand. Plain
 * data.
 */
export interface TeamMatrix {
  readonly team: string
  readonly origin: TeamOrigin
  /** Not so for a guess that may be debated. */
  readonly isSure: boolean
  readonly postings: readonly {
    readonly filePath: string
    readonly title: string
    readonly role: Member['posting']['role']
  }[]
  readonly rows: readonly MatrixRow[]
}

export interface MatrixRow {
  /** Its name in the role model: `backlog`. */
  readonly responsibility: string
  /** `gap`: nobody owns it; `overlap`: two roles do, of what has a single owner. */
  readonly mark: 'gap' | 'overlap' | null
  /** One for each posting of the team, in the order of `postings`. */
  readonly cells: readonly MatrixCell[]
}

export interface MatrixCell {
  /** The strongest of what the posting says of it; `null` where it says nothing. */
  readonly level: Part['level'] | null
  /** The statements that say so. */
  readonly places: readonly Pick<Place, 'text' | 'loc'>[]
}

const LEVELS: readonly Part['level'][] = ['owns', 'supports', 'told']

/** What is a measure of success is a part of this. */
const METRICS = 'metrics'

export function matrixOf(
  { name, origin, isSure, members }: Team,
  responsibilities: readonly Responsibility[],
): TeamMatrix {
  return {
    team: name,
    origin,
    isSure,
    postings: members.map(({ filePath, posting: { title, role } }) => ({ filePath, title: title.text, role })),
    rows: responsibilities.map((responsibility) => {
      const parts = members.map((member) => partsOf(member, responsibility.id))
      return {
        responsibility: responsibility.id,
        mark: markOf(responsibility, members, parts),
        cells: parts.map(cellOf),
      }
    }),
  }
}

function partsOf({ posting }: Member, id: string): readonly Part[] {
  const own = posting.parts.filter(({ responsibility }) => responsibility === id)
  if (id !== METRICS) return own
  const measures = posting.measures.map(({ place }): Part => ({
    ...{ responsibility: id, level: 'owns', givenTo: undefined, isPlain: true, place },
  }))
  return [...own, ...measures]
}

function cellOf(parts: readonly Part[]): MatrixCell {
  const level = LEVELS.find((one) => parts.some((part) => part.level === one)) ?? null
  const telling = parts.filter((part) => part.level === level)
  return { level, places: telling.map(({ place: { text, loc } }) => ({ text, loc })) }
}

function markOf(
  { hasSingleOwner }: Responsibility,
  members: readonly Member[],
  parts: readonly (readonly Part[])[],
): MatrixRow['mark'] {
  const owning = (isWanted: (part: Part) => boolean): readonly Member[] =>
    members.filter((_, at) => parts[at]?.some((part) => part.level === 'owns' && isWanted(part)) === true)
  if (owning(() => true).length === 0) return 'gap'
  const plainly = new Set(owning(({ isPlain }) => isPlain).map(({ posting }) => posting.role))
  return hasSingleOwner === true && plainly.size > 1 ? 'overlap' : null
}
