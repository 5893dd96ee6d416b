import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { declaredTeamOf, SMALL_FOLDER, type Candidate } from '../team/team.ts'
import type { PostingSummary } from '../team/summary.ts'
import { isInput, languageOf } from '../inputs/language.ts'
import { startOf } from '../language/stem.ts'
import { tokenize } from '../language/tokens.ts'
import { once } from '../text/recall.ts'
import { isFile } from './find.ts'
import { inputsIn } from './input-files.ts'
import type { LoadedConfig } from './loader.ts'
import { shownPath } from './shown-path.ts'

/** What is known of the configuration of a posting. */
type TeamConfig = Pick<LoadedConfig, 'configFile' | 'settings' | 'teams'>

/** A posting that may be in a team, with its configuration. */
export interface Prospect extends Candidate {
  readonly config: TeamConfig
}

/** The postings of one file as members of teams. */
export type ProspectsOf = (
  filePath: string,
  summaries: readonly PostingSummary[],
  config: TeamConfig,
) => readonly Prospect[]

/** Looks into each folder once. */
export function createProspector(): ProspectsOf {
  const neighbours = new Map<string, number>()
  const neighboursIn = (folder: string): number => {
    const known = neighbours.get(folder) ?? inputsBeside(folder).length
    neighbours.set(folder, known)
    return known
  }
  return (filePath, summaries, config) => {
    if (summaries.length === 0) return []
    const folder = shownPath(path.dirname(filePath))
    const place = {
      folder,
      scope: config.configFile === null ? folder : path.dirname(shownPath(config.configFile)),
      configured: config.settings.teams[0],
      neighbours: neighboursIn(folder),
    }
    return summaries.map((posting) => ({ filePath, posting, ...place, config }))
  }
}

/** The files of a folder itself that may hold postings. */
function inputsBeside(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isInput)
  } catch {
    return []
  }
}

/** Tells what the configuration says of a file. */
export type LoadConfig = (filePath: string) => Promise<TeamConfig>

/**
 * Files that may be for the teams of some postings, and that nobody has read yet: a look into a text tells that another
 * cannot be, and only the
 * others are worth being judged. Shown paths, sorted.
 */
export async function findTeamMates(
  prospects: readonly Prospect[],
  isKnown: (filePath: string) => boolean,
  load: LoadConfig,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const [scope, wanted] of wantedIn(prospects)) {
    for (const file of await filesIn(scope, wanted)) {
      if (isKnown(file) || found.has(file)) continue
      const config = await load(file)
      if (config.settings.ignored || config.configFile !== wanted.configFile) continue
      if (config.settings.teams.some((team) => wanted.teams.has(team)) || names(file, wanted.names)) found.add(file)
    }
  }
  const hasOwnTitles = prospects.some(({ config }) => config.settings.vocabulary.titles !== undefined)
  for (const [folder, products] of guessable(prospects)) {
    for (const name of inputsBeside(folder)) {
      const file = shownPath(path.join(folder, name))
      if (
        !isKnown(file) &&
        !found.has(file) &&
        mayNameOne(file, products, hasOwnTitles) &&
        !(await load(file)).settings.ignored
      )
        found.add(file)
    }
  }
  return [...found].filter(isFile).sort()
}

/** Without a configuration, a name means something in its own folder only. */
async function filesIn(scope: string, { configFile }: Wanted): Promise<readonly string[]> {
  if (configFile === null) return inputsBeside(scope).map((name) => shownPath(path.join(scope, name)))
  return (await inputsIn(path.resolve(scope))).map(shownPath)
}

/** The teams whose other postings are looked for in one scope. */
interface Wanted {
  readonly configFile: string | null
  readonly teams: Set<string>
  /** As the frontmatter names them, in lower case. */
  readonly names: Set<string>
}

function wantedIn(prospects: readonly Prospect[]): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  for (const prospect of prospects) {
    const team = declaredTeamOf(prospect)
    if (team === undefined) continue
    const known = wanted.get(prospect.scope) ?? {
      configFile: prospect.config.configFile,
      teams: new Set(),
      names: new Set(),
    }
    wanted.set(prospect.scope, known)
    if (team.origin === 'configuration') known.teams.add(team.name)
    else known.names.add(team.key)
  }
  return wanted
}

/** By folder, the names of the products for which a team may be guessed; empty where there need be none. */
function guessable(prospects: readonly Prospect[]): ReadonlyMap<string, ReadonlySet<string>> {
  const products = new Map<string, Set<string>>()
  for (const prospect of prospects) {
    const { folder, neighbours, posting } = prospect
    const product = posting.product?.isField === false ? posting.product.key : undefined
    if (declaredTeamOf(prospect) !== undefined || (product === undefined && neighbours > SMALL_FOLDER)) continue
    products.set(folder, (products.get(folder) ?? new Set()).add(product ?? ''))
  }
  return products
}

const TEAM_KEY = /^["']?(?:team|product)["']?[ \t]*[:=]/imu

function names(file: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.size === 0) return false
  const text = textOf(file)
  const folded = once(() => [text.toLowerCase().replace(/\s+/gu, ' ')])
  return TEAM_KEY.test(text) && [...wanted].some((name) => folded()[0]?.includes(name))
}

/**
 * Whether the name of a file, or a piece of its text, names a role and all words of one of the products, as a title
 * does. To judge the posting takes thirty times as long.
 */
function mayNameOne(file: string, products: ReadonlySet<string>, hasOwnTitles: boolean): boolean {
  if (products.has('')) return true
  const text = textOf(file)
  const folded = `${path.basename(file)} ${text}`.toLowerCase()
  const wanted = [...products]
    .map((key) => key.split(' '))
    .filter((stems) => stems.every((stem) => folded.includes(startOf(stem))))
  if (wanted.length === 0) return false
  const pieces = languageOf(file) === 'markdown' ? piecesOf(text) : [text]
  return [path.basename(file), ...pieces].some((piece) => {
    if (!hasOwnTitles && !ROLE_TITLE.test(piece)) return false
    const stems = new Set(tokenize(piece).map(({ stem }) => stem))
    return wanted.some((words) => words.every((word) => stems.has(word)))
  })
}

/** What every title of the roles has in it, but for a company's own, whatever markup stands between its words. */
const ROLE_TITLE =
  /products?[^\p{L}\p{N}]{1,6}(?:owner|manag|mgr|line)|manager[^\p{L}\p{N}]{1,6}(?:of[^\p{L}\p{N}]{1,6})?product|(?<![\p{L}\p{N}])(?:t?p[mo]|pdm)(?![\p{L}\p{N}])/iu

/** Paragraphs, items and headings; of longer ones three lines each, which no title exceeds. */
function piecesOf(text: string): readonly string[] {
  return text.split(PIECE).flatMap((piece) => {
    if (piece.length <= LONG_PIECE) return [piece]
    const lines = piece.split('\n')
    return lines.map((_, at) => lines.slice(at, at + 3).join('\n'))
  })
}

/** Before an empty line, an item or a heading. */
const PIECE = /\r?\n(?=[ \t]*(?:\r?\n|[-*+•#>|]|\d+[.)]))/u

/** In characters. */
const LONG_PIECE = 400

/** Postings are shorter by far. */
const LONGEST = 1_000_000

function textOf(file: string): string {
  try {
    return isFile(file) && statSync(file).size <= LONGEST ? readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}
