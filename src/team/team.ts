import type { PostingSummary } from './summary.ts'

/**
 * How it is known that some postings belong together: somebody said so, or their titles and their folder make it
 * likely.
 */
export type TeamOrigin = 'configuration' | 'frontmatter' | 'guess'

/** A posting of a team, and the file that it stands in. */
export interface Member {
  /** As it is shown. */
  readonly filePath: string
  readonly posting: PostingSummary
}

/** The postings of one product team, in path order. */
export interface Team {
  readonly name: string
  readonly origin: TeamOrigin
  /**
   * Not so where only the emptiness of a folder speaks for it, or where three postings name one product: what is found
   * in such a team may be debated.
   */
  readonly isSure: boolean
  readonly members: readonly Member[]
}

/** A posting that is looked at, with what the configuration says of its team. */
export interface Candidate extends Member {
  /** The folder that it is in, as it is shown. */
  readonly folder: string
  /** The folder in which names of teams mean the same team: that of the configuration, or else the posting's own. */
  readonly scope: string
  /** The team of which the configuration says that it is one. */
  readonly configured: string | undefined
  /** How many files its folder holds that may be postings. */
  readonly neighbours: number
}

/**
 * In a folder of so few files, a Product Manager and a Product Owner whose titles name no product, or one field, are
 * taken for one team.
 */
export const SMALL_FOLDER = 8

/** Departments: what `team:` names in a posting that is filed under one says nothing of a product team. */
const DEPARTMENT =
  /^(?:the )?(?:product|products|product (?:management|ownership|team|development|org|organi[sz]ation|design)|engineering|technology|tech|r&d|it|design|marketing|sales|operations|business|digital|management|headquarters|hq)$/iu

/** The teams of some postings: what is declared wins over what can be guessed. Teams of one posting are teams, too. */
export function teamsOf(candidates: readonly Candidate[]): readonly Team[] {
  const teams = new Map<string, { team: Named; members: Candidate[] }>()
  for (const candidate of candidates) {
    const team = declaredTeamOf(candidate) ?? guessedTeamOf(candidate)
    if (team === undefined) continue
    const key = JSON.stringify([team.origin, team.scope, team.key])
    const known = teams.get(key)
    if (known === undefined) teams.set(key, { team, members: [candidate] })
    else known.members.push(candidate)
  }
  return [...teams.values()]
    .map(({ team: { name, origin, isSure }, members }) => ({
      name,
      origin,
      isSure,
      members: members.map(({ filePath, posting }) => ({ filePath, posting })).sort(byPath),
    }))
    .flatMap(judgedTeam)
    .sort((a, b) => byName(a, b) || byPath(a.members[0], b.members[0]))
}

/** A team by what tells it from others. */
type Named = Omit<Team, 'members'> & { readonly scope: string; readonly key: string }

/** The team that a posting is declared to be in. */
export function declaredTeamOf({ configured, posting: { declaredTeam }, scope }: Candidate): Named | undefined {
  if (configured !== undefined)
    return { name: configured, key: configured, origin: 'configuration', isSure: true, scope }
  if (declaredTeam === undefined || DEPARTMENT.test(declaredTeam)) return undefined
  return { name: declaredTeam, key: declaredTeam.toLowerCase(), origin: 'frontmatter', isSure: true, scope }
}

function guessedTeamOf({ folder, neighbours, posting: { product } }: Candidate): Named | undefined {
  if (product?.isField === false)
    return { name: product.text, key: product.key, origin: 'guess', isSure: true, scope: folder }
  if (neighbours > SMALL_FOLDER) return undefined
  const name = product?.text ?? folder.slice(folder.lastIndexOf('/') + 1)
  return { name, key: product?.key ?? '', origin: 'guess', isSure: false, scope: folder }
}

/**
 * A guess needs both roles, or there is nothing that would make it a team. Where there are several of each, nobody can
 * tell whose counterpart each is; where there are several of one, they may be of several teams.
 */
function judgedTeam(team: Team): readonly Team[] {
  if (team.origin !== 'guess') return [team]
  const count = (role: Member['posting']['role']): number =>
    team.members.filter(({ posting }) => posting.role === role).length
  if (Math.min(count('product-manager'), count('product-owner')) !== 1) return []
  const isPair = team.members.length === 2
  return isPair || team.isSure ? [{ ...team, isSure: team.isSure && isPair }] : []
}

function byName(a: Team, b: Team): number {
  return a.name < b.name ? -1 : Number(a.name > b.name)
}

function byPath(a: Member | undefined, b: Member | undefined): number {
  const [first, second] = [a?.filePath ?? '', b?.filePath ?? '']
  return first < second ? -1 : Number(first > second)
}
