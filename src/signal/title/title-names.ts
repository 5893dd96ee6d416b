import { PhraseIndex, type PhraseMatch } from '../../language/phrase.ts'
import type { Token } from '../../language/tokens.ts'
import { isJobNoun } from '../../posting/outline/job-names.ts'
import type { Role, RoleModel } from '../../roles/role-model.ts'
import type { ShortTitle } from '../../roles/title-words.ts'
import { once } from '../../text/recall.ts'
import type { Span } from '../../text/span.ts'
import { isConjunction, isSeparator, NUMERAL } from './title-parts.ts'

/** Finds where words name a role as a title does. */
export interface TitleNames {
  /** In order; not where the words only begin or belong to the name of another job: `Product Manager Assistant`. */
  readonly in: (tokens: readonly Token[]) => readonly PhraseMatch<Role>[]
}

/** What tells that the name of a role belongs to the name of another job. Only few titles need it. */
interface Surroundings {
  /** What may stand between `Category` and `Manager, Product Management` without naming another manager. */
  readonly besideJobs: PhraseIndex<undefined>
  readonly professions: PhraseIndex<undefined>
  /** Jobs of several words, which may follow a role as a second one: `Product Owner Business Analyst`. */
  readonly secondJobs: PhraseIndex<undefined>
  readonly belongings: PhraseIndex<undefined>
  readonly software: PhraseIndex<undefined>
  readonly shortTitles: readonly ShortName[]
}

interface ShortName extends Pick<ShortTitle, 'letters'> {
  readonly role: Role | undefined
  readonly teams: PhraseIndex<undefined>
  readonly others: PhraseIndex<undefined>
}

export function createTitleNames(model: RoleModel, otherTitles = PhraseIndex.of(model.otherTitles)): TitleNames {
  const names = new PhraseIndex(model.roles.flatMap((role) => role.titles.map((phrase) => [phrase, role] as const)))
  const surroundings = once(() => surroundingsOf(model))
  return {
    in(tokens) {
      const found = [...teamNames(tokens, surroundings), ...names.in(tokens)]
      if (found.length === 0) return found
      return found.filter(
        (name) =>
          !otherTitles.at(tokens, name.start).some(({ end }) => end > name.end) &&
          !isOtherManager(tokens, name, surroundings) &&
          !isLed(tokens, name) &&
          !isOfProfession(tokens, name, surroundings) &&
          !belongsToJob(tokens, name, surroundings) &&
          !isOtherLetters(tokens, name, surroundings),
      )
    },
  }
}

function surroundingsOf({ roles, neighbours, titleWords }: RoleModel): Surroundings {
  const { levels, vacancy, professions, belongings, software, shortTitles } = titleWords
  return {
    besideJobs: PhraseIndex.of([...Object.values(levels).flatMap(({ phrases }) => phrases), ...vacancy]),
    professions: PhraseIndex.of(professions),
    secondJobs: PhraseIndex.of(neighbours.flatMap(({ titles }) => titles)),
    belongings: PhraseIndex.of(belongings),
    software: PhraseIndex.of(software),
    shortTitles: shortTitles.map(({ role, letters, teams, others }) => ({
      role: roles.find(({ id }) => id === role),
      letters,
      teams: PhraseIndex.of(teams),
      others: PhraseIndex.of(others),
    })),
  }
}

/** In tokens: `we are looking for a` */
const LONGEST_BESIDE_JOB = 5

/** `Category Manager, Product Management` manages categories; `Senior Manager, Product Management` manages products. */
function isOtherManager(tokens: readonly Token[], { start, end }: Span, surroundings: () => Surroundings): boolean {
  const before = tokens[start - 1]
  if (!/^(?:manager|mgr)$/u.test(tokens[start]?.word ?? '') || end === start + 1) return false
  if (before === undefined || before.isPunctuation || FUNCTION_WORD.test(before.word)) return false
  for (let from = start - 1; from >= Math.max(0, start - LONGEST_BESIDE_JOB); from--)
    if (
      surroundings()
        .besideJobs.at(tokens, from)
        .some((match) => match.end === start)
    )
      return false
  return true
}

const FUNCTION_WORD = /^(?:an?|the|our|your|this|as|for|by|to|of|with|and|or)$/u

/** `Chapter Lead Product Owners` leads them; `Lead Product Owners` may be several who lead. */
function isLed(tokens: readonly Token[], { start, end }: Span): boolean {
  if (tokens[end - 1]?.word.endsWith('s') !== true) return false
  const isWithin = LEADER.test(tokens[start]?.word ?? '')
  const sign = tokens[start - 1]
  const at = isWithin ? start : start - (sign !== undefined && isSeparator(sign) ? 2 : 1)
  return LEADER.test(tokens[at]?.word ?? '') && LED.test(tokens[at - 1]?.word ?? '')
}

const LEADER = /^(?:lead|leader|manager)$/u
const LED = /^(?:team|chapter|guild|people|tribe|squad|competence|group)$/u

/** `Product Owner Relations Specialist`: of a noun phrase, the last word says what it is. */
function isOfProfession(tokens: readonly Token[], { end }: Span, surroundings: () => Surroundings): boolean {
  const head = headOf(tokens, end, isConjunction)
  // Right behind the role it is a rank: a `Product Owner Specialist` is one.
  if (head <= end) return false
  const { professions, secondJobs, belongings } = surroundings()
  if (!isAt(professions, tokens, head) && !(isJobNounAt(tokens, head) && isAt(belongings, tokens, head - 1)))
    return false
  for (let from = end; from < head; from++)
    if (secondJobs.at(tokens, from).some((match) => match.end === head + 1)) return false
  return true
}

/** Whether a phrase is the one token. */
function isAt(phrases: PhraseIndex<undefined>, tokens: readonly Token[], at: number): boolean {
  return phrases.at(tokens, at).some(({ end }) => end === at + 1)
}

function isJobNounAt(tokens: readonly Token[], at: number): boolean {
  return isJobNoun(tokens[at]?.word ?? '')
}

/** In tokens, of what follows a role in its noun phrase. */
const LONGEST_BEHIND_ROLE = 6

/** The last token of the noun phrase that goes on at `from`; the one before `from` where it does not go on. */
function headOf(tokens: readonly Token[], from: number, isEnd: (token: Token) => boolean): number {
  for (let at = from; at < from + LONGEST_BEHIND_ROLE; at++) {
    const token = tokens[at]
    // `Product Owner Tools II`: a grade is no head.
    if (token === undefined || isEnd(token) || isEndOfPhrase(token) || NUMERAL.test(token.word)) return at - 1
  }
  return from - 1
}

function isEndOfPhrase({ word, isPunctuation }: Token): boolean {
  return (isPunctuation && word !== '&' && word !== '+') || ENDS_PHRASE.test(word)
}

const ENDS_PHRASE =
  /^(?:an?|the|our|your|this|as|for|by|to|of|with|in|at|on|from|under|within|who|that|you|we|is|are|will|or)$/u

/**
 * `Software Engineer, Product Manager Tools`, `Talent Partner – Product Owners`: behind another job and a sign, the
 * role tells of a team, a tool or an audience. A stroke joins two jobs: `Business Analyst / Product Owner Community`.
 */
function belongsToJob(tokens: readonly Token[], { start, end }: Span, surroundings: () => Surroundings): boolean {
  const head = headOf(tokens, end, () => false)
  const isPlural = head === end - 1 && tokens[head]?.word.endsWith('s') === true
  if (!isPlural && (head < end || !isAt(surroundings().belongings, tokens, head))) return false
  const sign = signBefore(tokens, start)
  return sign !== undefined && tokens[sign]?.word !== '/' && namesJob(tokens, sign, surroundings())
}

/** The sign that parts a noun phrase from what comes before it. */
function signBefore(tokens: readonly Token[], start: number): number | undefined {
  for (let at = start - 1; at >= Math.max(0, start - LONGEST_BESIDE_JOB); at--) {
    const token = tokens[at]
    if (token === undefined || ENDS_PHRASE.test(token.word)) return undefined
    if (isSeparator(token)) return at
  }
  return undefined
}

/** Whether a job is named before `end`. A rank alone is none: `Vice President, …`. */
function namesJob(tokens: readonly Token[], end: number, { besideJobs, professions }: Surroundings): boolean {
  for (let at = 0; at < end; at++) {
    const rank = besideJobs.at(tokens, at)[0]
    if (rank !== undefined) at = rank.end - 1
    else if (isJobNounAt(tokens, at) || isAt(professions, tokens, at)) return true
  }
  return false
}

/** `Senior PM – Construction`, `Lead PO Clerk`: the letters stand for another job. */
function isOtherLetters(tokens: readonly Token[], { start, end }: Span, surroundings: () => Surroundings): boolean {
  // A rank and the letters: `PM / PO` explain each other.
  if (end - start > 2 || !LETTERS.test(tokens[end - 1]?.word ?? '')) return false
  const { shortTitles, professions, software } = surroundings()
  const short = shortTitles.find(({ letters }) => letters === tokens[end - 1]?.word)
  if (short === undefined) return false
  const head = headOf(tokens, end, isConjunction)
  if (head >= end && isAt(professions, tokens, head)) return true
  return short.others.in(tokens).some(({ start: at }) => software.in(partAround(tokens, at)).length === 0)
}

/** Up to the signs round it: `Construction Software` is software, `Construction, Product Team` is not. */
function partAround(tokens: readonly Token[], at: number): readonly Token[] {
  const end = tokens.findIndex((token, behind) => behind > at && isSeparator(token))
  return tokens.slice(
    tokens.findLastIndex((token, before) => before < at && isSeparator(token)) + 1,
    end === -1 ? tokens.length : end,
  )
}

/** The letters of the roles: a quick look that spares most names the preparation. */
export const LETTERS = /^p[mo]$/u

/** `PO – Team Search`: of letters alone, the team that stands behind them tells that they stand for the role. */
function teamNames(tokens: readonly Token[], surroundings: () => Surroundings): readonly PhraseMatch<Role>[] {
  const [letters, sign, ...rest] = tokens
  if (letters === undefined || sign === undefined || !LETTERS.test(letters.word) || !isSeparator(sign)) return []
  const short = surroundings().shortTitles.find((one) => one.letters === letters.word)
  if (short?.role === undefined) return []
  const end = rest.findIndex(isSeparator)
  const part = end === -1 ? rest : rest.slice(0, end)
  const isTeam = part.length > 1 && (isAt(short.teams, part, 0) || isAt(short.teams, part, part.length - 1))
  return isTeam && !part.some(({ word }) => isJobNoun(word)) ? [{ start: 0, end: 1, value: short.role }] : []
}
