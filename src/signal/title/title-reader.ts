import { PhraseIndex, type PhraseMatch } from '../../language/phrase.ts'
import type { Token } from '../../language/tokens.ts'
import type { Neighbour } from '../../roles/neighbour.ts'
import type { NamedRole } from '../../roles/role-ids.ts'
import type { Role, RoleModel } from '../../roles/role-model.ts'
import { LEVELS, type Level } from '../../roles/title-words.ts'
import { once } from '../../text/recall.ts'
import { outermost, overlaps, type Span } from '../../text/span.ts'
import { createTitleNames, type TitleNames } from './title-names.ts'
import { isSeparator, NUMERAL, partsOf, titleText, type TitlePart } from './title-parts.ts'

/** What a title says, in words that other systems can compare. */
export interface TitleReading {
  /** The level and the jobs: `Senior Product Manager`. */
  readonly name: string
  /** The jobs that the title promises, in its order: at least one, and one of them a role. */
  readonly jobs: readonly (Role | Neighbour)[]
  readonly level: Level | undefined
  /** The company’s own grade, as written: `II`, `L5`. */
  readonly grade: string | undefined
  /** Kinds of product work, by their names in the role model. */
  readonly flavours: readonly string[]
  /** The product, the market or the team, as written: what is left. */
  readonly areas: readonly string[]
  /** What says nothing of the job, as written: `(m/f/d)`, `Remote`, `Berlin`, `Team Phoenix`. */
  readonly noise: readonly string[]
}

/** `undefined` for a title of another profession. */
export type ReadTitle = (title: string, role: NamedRole | undefined) => TitleReading | undefined

type Job = Role | Neighbour
type JobMatch = PhraseMatch<Job>

/** What a token of a title says. */
type TokenKind = 'job' | 'level' | 'grade' | 'separator' | undefined

interface Indexes {
  readonly roles: TitleNames
  readonly neighbours: PhraseIndex<Neighbour>
  /** Those who lead the people of a role; `undefined` for those who lead others. */
  readonly leaders: PhraseIndex<Role | undefined>
  readonly levels: PhraseIndex<Level | undefined>
  readonly flavours: PhraseIndex<string | undefined>
  /** Of hundreds of phrases, which only those need who ask for what is left out. */
  readonly noise: () => PhraseIndex<undefined>
  readonly shortForms: PhraseIndex<undefined>
}

/** Prepared once per role model. */
export function createTitleReader(model: RoleModel): ReadTitle {
  const indexes = indexesOf(model)
  return (title, role) => {
    const { tokens, marks } = titleText(title)
    const roles = rolesNamed(tokens, indexes, role)
    if (roles.length === 0) return undefined
    const named = jobsNamed(tokens, indexes, roles)
    const parts = partsOf(tokens, named)
    const promised = promisedIn(tokens, parts, named, indexes)
    const kinds = tokens.map((token): TokenKind => (isSeparator(token) ? 'separator' : undefined))
    for (const job of promised) kinds.fill('job', job.start, job.end)
    const level = levelOf(tokens, parts, promised, kinds, indexes)
    const grade = gradeOf(title, tokens, parts, kinds)
    const rest = once(() => restOf(title, tokens, kinds, indexes))
    const jobs = Array.from(new Set(promised.map(({ value }) => value)))
    return {
      name: nameOf(model, level, role, jobs),
      jobs,
      level,
      grade,
      flavours: flavoursIn(tokens, indexes),
      get areas() {
        return rest().areas
      },
      get noise() {
        return [...marks, ...rest().noise]
      },
    }
  }
}

/** `Senior Product Manager`, `Head of Product`, `Product Owner / Business Analyst`. */
function nameOf(model: RoleModel, level: Level | undefined, role: NamedRole | undefined, jobs: readonly Job[]): string {
  const names = jobs.map(({ name }) => name).join(' / ')
  if (level === undefined) return names
  const { title, leads } = model.titleWords.levels[level]
  return role === undefined && leads !== undefined ? leads : title.replace('{job}', names)
}

function inOrder(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end
}

function indexesOf(model: RoleModel): Indexes {
  const { roles, neighbours, titleWords } = model
  const lookalikes = titleWords.lookalikes.map((phrase) => [phrase, undefined] as const)
  return {
    roles: createTitleNames(model),
    neighbours: new PhraseIndex(neighbours.flatMap((job) => job.titles.map((phrase) => [phrase, job] as const))),
    leaders: new PhraseIndex([
      ...titleWords.leaders.map((phrase) => [phrase, roles.find(({ id }) => id === 'product-manager')] as const),
      ...titleWords.notLeaders.map((phrase) => [phrase, undefined] as const),
    ]),
    levels: new PhraseIndex([
      ...LEVELS.flatMap((level) => titleWords.levels[level].phrases.map((phrase) => [phrase, level] as const)),
      ...lookalikes,
    ]),
    flavours: new PhraseIndex([
      ...Object.entries(titleWords.flavours).flatMap(([name, phrases]) =>
        phrases.map((phrase) => [phrase, name] as const),
      ),
      ...lookalikes,
    ]),
    noise: once(() => PhraseIndex.of([...titleWords.vacancy, ...titleWords.places])),
    shortForms: PhraseIndex.of(roles.flatMap(({ mentions }) => mentions)),
  }
}

/** Where the title names the role that it was judged to name, or those who lead its people: `Head of Product`. */
function rolesNamed(
  tokens: readonly Token[],
  { roles, leaders }: Indexes,
  role: NamedRole | undefined,
): readonly PhraseMatch<Role>[] {
  if (role !== undefined) {
    const named = roles.in(tokens).filter(({ value }) => role === 'hybrid' || value.id === role)
    // Of `Product Manager / Owner` both: the phrase of one role may hold that of the other.
    return named.filter((match) => outermost(named.filter(({ value }) => value === match.value)).includes(match))
  }
  return outermost(leaders.in(tokens)).flatMap(({ value, ...place }) =>
    value === undefined ? [] : [{ ...place, value }],
  )
}

/** The roles, and every other job that occurs. */
function jobsNamed(
  tokens: readonly Token[],
  { neighbours }: Indexes,
  roles: readonly PhraseMatch<Role>[],
): readonly JobMatch[] {
  const all: readonly JobMatch[] = [...roles, ...neighbours.in(tokens)]
  const outer = outermost(all)
  return all.filter((match) => isRole(match.value) || outer.includes(match)).sort(inOrder)
}

/** A part of a title with the job that it ends with, such as `Business Analyst 4`. */
interface Place {
  readonly part: TitlePart
  readonly hasRole: boolean
  readonly ending: JobMatch | undefined
}

/**
 * The jobs that the title promises: the role, and a neighbour that stands beside it as a second name. In `Product
 * Owner, Developer Platform` and `Product Manager, Support for Engineers` none does.
 */
function promisedIn(
  tokens: readonly Token[],
  parts: readonly TitlePart[],
  named: readonly JobMatch[],
  indexes: Indexes,
): readonly JobMatch[] {
  const places = parts.map((part, at): Place => {
    const inside = named.filter(({ start, end }) => start >= part.start && end <= part.end)
    const ending = inside.find(({ end }) => isRank(tokens, { start: end, end: part.end }, indexes))
    return {
      part,
      hasRole: inside.some(({ value }) => isRole(value)),
      ending: ending ?? (inside.length > 0 ? undefined : halfOf(tokens, part, parts[at + 1], named, indexes)),
    }
  })
  const roleAt = places.findIndex(({ hasRole }) => hasRole)
  const beside = places.flatMap(({ ending }, at) =>
    ending !== undefined && !isRole(ending.value) && isBeside(tokens, places, at, roleAt, indexes) ? [ending] : [],
  )
  return [...named.filter(({ value }) => isRole(value)), ...beside].sort(inOrder)
}

function isRole(job: Job): job is Role {
  return 'mentions' in job
}

/** `Project` of `Project / Product Manager`: the other job lends its last word. */
function halfOf(
  tokens: readonly Token[],
  part: TitlePart,
  next: TitlePart | undefined,
  named: readonly JobMatch[],
  { neighbours }: Indexes,
): JobMatch | undefined {
  const whole = next && named.find(({ start, end }) => start >= next.start && end <= next.end)
  const head = whole && tokens[whole.end - 1]
  if (next === undefined || head === undefined || !joins(next)) return undefined
  const completed = [...tokens.slice(part.start, part.end), head]
  const match = outermost(neighbours.in(completed)).find(({ end }) => end === completed.length)
  return match && { ...match, start: part.start + match.start, end: part.end }
}

function joins({ joint }: TitlePart): boolean {
  return /^(?:\/|&|\+|and)$/u.test(joint)
}

function isBeside(
  tokens: readonly Token[],
  places: readonly Place[],
  at: number,
  roleAt: number,
  indexes: Indexes,
): boolean {
  const [place, before, after] = [places[at], places[at - 1], places[at + 1]]
  if (place?.ending === undefined || at === roleAt) return false
  const { part, ending } = place
  if (tokens.slice(part.start, ending.start).some(({ word }) => PREPOSITION.test(word))) return false
  if (at < roleAt) return at + 1 === roleAt || (after?.ending !== undefined && joins(after.part))
  if (joins(part)) return before?.ending !== undefined
  if (/^[([]$/u.test(part.joint)) return part.end - part.start > 1
  // Behind a comma or a dash one word is what the product is about: `Product Manager, Developer`.
  return ending.end - ending.start > 1 && isRank(tokens, { start: part.start, end: ending.start }, indexes)
}

const PREPOSITION = /^(?:for|of|with|to|at|in|by|under|from)$/u

/** Whether there is nothing but ranks, such as `Senior` or `II`. */
function isRank(tokens: readonly Token[], { start, end }: Span, { levels }: Indexes): boolean {
  for (let at = start; at < end; at++) {
    const level = levels.at(tokens, at).find(({ value }) => value !== undefined)
    if (level !== undefined) at = level.end - 1
    else if (!NUMERAL.test(tokens[at]?.word ?? '') && tokens[at]?.word !== '.') return false
  }
  return true
}

/** Before the job, right behind it, or alone between two signs. Marks its tokens. */
function levelOf(
  tokens: readonly Token[],
  parts: readonly TitlePart[],
  promised: readonly JobMatch[],
  kinds: TokenKind[],
  indexes: Indexes,
): Level | undefined {
  const found = new Set<Level>()
  // `Internship 2027` is one, `Intern Onboarding` a product.
  const isAlone = (match: PhraseMatch<Level | undefined>, part: Span): boolean =>
    (match.value === 'intern' && (tokens[match.start]?.word !== 'intern' || match.end === part.end)) ||
    isRank(tokens, part, indexes)
  for (const match of outermost(indexes.levels.in(tokens))) {
    const part = parts.find(({ start, end }) => start <= match.start && match.start < end)
    if (match.value === undefined || part === undefined || tokens[match.start]?.isHyphenated === true) continue
    const job = promised.find(({ start, end }) => overlaps({ start, end }, part))
    const isOfJob = job === undefined ? isAlone(match, part) : match.start < job.end || match.end === part.end
    if (!isOfJob) continue
    found.add(match.value)
    const end = tokens[match.end]?.word === '.' ? match.end + 1 : match.end
    for (let at = match.start; at < end; at++) kinds[at] ??= 'level'
  }
  return LEVELS.find((level) => found.has(level))
}

/** `II` behind the job, `L5` or `Grade 7` between two signs. Marks its tokens. */
function gradeOf(
  title: string,
  tokens: readonly Token[],
  parts: readonly TitlePart[],
  kinds: TokenKind[],
): string | undefined {
  for (const [at, token] of tokens.entries()) {
    if (kinds[at] !== undefined || !/^job|level$/u.test(kinds[at - 1] ?? '') || !NUMERAL.test(token.word)) continue
    kinds[at] = 'grade'
    return title.slice(token.start, token.end)
  }
  const part = parts.find(({ start, end }) => GRADE.test(wordsOf(title, tokens, { start, end })))
  if (part === undefined) return undefined
  kinds.fill('grade', part.start, part.end)
  return wordsOf(title, tokens, part)
}

const GRADE = /^(?:l|level|grade|hew|gs|ic|band|classified staff, grade)[ -]?\d{1,2}$/iu

function flavoursIn(tokens: readonly Token[], { flavours }: Indexes): readonly string[] {
  const found = outermost(flavours.in(tokens))
  return Array.from(new Set(found.flatMap(({ value }) => (value === undefined ? [] : [value]))))
}

/** What neither names the job nor its rank, run by run. */
function restOf(
  title: string,
  tokens: readonly Token[],
  kinds: readonly TokenKind[],
  indexes: Indexes,
): { readonly areas: readonly string[]; readonly noise: readonly string[] } {
  const areas: string[] = []
  const noise: string[] = []
  for (const run of runsOf(tokens, kinds)) {
    const words = wordsOf(title, tokens, run)
    if (isNoise(tokens, run, indexes) || ASIDE.test(words) || tokens[run.start - 1]?.word === '@') noise.push(words)
    else if (/[\p{L}\p{N}]/u.test(words) && !isKnown(tokens, run, indexes)) areas.push(words)
  }
  return { areas, noise }
}

/** `at Kiem`, `Team Phoenix`, `Billing squad`, `Kiem is hiring a`. */
const ASIDE =
  /^(?:at\s|(?:team|squad|tribe)\s)|\s(?:(?:team|squad|tribe)s?|(?:hiring|recruiting|seeking|looking for)(?:\s(?:an?|our))?)$/iu

/** Runs of words that say something else; `at Kiem` begins one of its own. */
function runsOf(tokens: readonly Token[], kinds: readonly TokenKind[]): readonly Span[] {
  const runs: { start: number; end: number }[] = []
  let last: { start: number; end: number } | undefined
  for (const [at, { word }] of tokens.entries()) {
    if (kinds[at] !== undefined) last = undefined
    else if (last === undefined || word === 'at') runs.push((last = { start: at, end: at + 1 }))
    else last.end = at + 1
  }
  return runs
}

function isNoise(tokens: readonly Token[], run: Span, { noise }: Indexes): boolean {
  return isMadeOf(tokens, run, noise(), /^(?:in|or|and|&|\+|the|from|based|\d+\p{L}?)$/u)
}

/** A kind of product work, or the short form of a role: `PM`. */
function isKnown(tokens: readonly Token[], run: Span, { flavours, shortForms }: Indexes): boolean {
  return isMadeOf(tokens, run, flavours, /^(?:and|&|\+)$/u) || isMadeOf(tokens, run, shortForms, /^$/u)
}

/** Whether a run is phrases, with some words between them. */
function isMadeOf(
  tokens: readonly Token[],
  { start, end }: Span,
  phrases: PhraseIndex<unknown>,
  between: RegExp,
): boolean {
  let isMade = false
  for (let at = start; at < end; at++) {
    const match = phrases.at(tokens, at)[0]
    if (match !== undefined) at = match.end - 1
    else if (!between.test(tokens[at]?.word ?? '')) return false
    isMade ||= match !== undefined
  }
  return isMade
}

/** As written, without the words that only tie it to the job: `Ferries` of `for Ferries`. */
function wordsOf(title: string, tokens: readonly Token[], { start, end }: Span): string {
  return title
    .slice(tokens[start]?.start, tokens[end - 1]?.end)
    .replace(/^(?:(?:for|of|on|the|an?|our|&|\+|and)(?:\s|$)){1,2}/iu, '')
    .replace(/\s(?:&|\+|and)$/iu, '')
    .trim()
}
