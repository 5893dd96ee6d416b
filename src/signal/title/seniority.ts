import { PhraseIndex } from '../../language/phrase.ts'
import type { Reading } from '../../language/reading.ts'
import { requirementMarker } from '../../language/requirement.ts'
import type { Token } from '../../language/tokens.ts'
import type { Clause } from '../../posting/posting.ts'
import type { TitleWords } from '../../roles/title-words.ts'
import type { Signal } from '../signal.ts'

/** What a posting says of the hire’s rank beside its title. Clauses are in source order. */
export interface Seniority {
  /** How many duties there are to tell by. */
  readonly duties: number
  /** Duties that leave the work to somebody else: `Assist the Product Manager in research`. */
  readonly assisting: readonly Clause[]
  /** Duties that are given to those who answer for a whole product: its vision, its price, its profit. */
  readonly owning: readonly Signal[]
  /** Duties to lead people of the role: `Lead a team of four Product Managers`. */
  readonly leading: readonly Clause[]
  /** Statements that the hire leads nobody: `This role has no direct reports`. */
  readonly leadingNobody: readonly Clause[]
}

export type ReadSeniority = (readings: readonly Reading[], signals: readonly Signal[]) => Seniority

export function createSeniorityReader({ assisting }: TitleWords): ReadSeniority {
  const help = PhraseIndex.of(assisting)
  return (readings, signals) => {
    const duties = readings.filter(isDuty)
    const isHelp = ({ tokens }: Reading): boolean => help.at(tokens, verbAt(tokens)).length > 0
    return {
      duties: duties.length,
      assisting: clausesOf(duties.filter(isHelp)),
      owning: signals.filter(
        ({ ownership, probability, clause }) =>
          ownership === 'owned' && probability >= PLAIN && OWNING.test(clause.text) && !HELPS.test(clause.text),
      ),
      leading: clausesOf(readings.filter((reading) => !isAsked(reading) && LEADING.test(reading.clause.text))),
      leadingNobody: clausesOf(readings.filter(({ clause }) => NOBODY.test(clause.text) && !FOR_NOW.test(clause.text))),
    }
  }
}

/** From here on nobody doubts it. */
const PLAIN = 0.8
const FEWEST_WORDS = 3

function clausesOf(readings: readonly Reading[]): readonly Clause[] {
  return readings.map(({ clause }) => clause)
}

function isDuty({ clause, tokens }: Reading): boolean {
  return clause.section.kind === 'responsibilities' && clause.form !== 'caption' && tokens.length >= FEWEST_WORDS
}

/** Sections that ask of the hire or tell of others. */
const OTHER_SECTIONS = new Set(['requirements', 'benefits', 'process', 'company'])

function isAsked({ clause, tokens }: Reading): boolean {
  return (
    OTHER_SECTIONS.has(clause.section.kind) || requirementMarker(tokens, { start: 0, end: tokens.length }) !== undefined
  )
}

/** Behind `You will`, `You’ll also`, `In this role you`. */
function verbAt(tokens: readonly Token[]): number {
  const you = tokens.slice(0, 6).findIndex(({ word }) => word === 'you')
  let at = you + 1
  while (/^(?:will|would|shall|can|also|actively|regularly|closely)$/u.test(tokens[at]?.word ?? '')) at++
  return at
}

/** `Define the product vision`, `identify problems and develop a vision`, `You are accountable for pricing`. */
const OWNING =
  /\b(?:own|define|set|decide|determine|establish|control|drive|lead|develop|create|shape|craft|build|formulate|responsible for|accountable for)\b(?:(?!\b(?:with|under|to|by|of those|within)\b)[^.;]){0,50}\b(?:vision|pricing|prices?|p&l|profit and loss)(?![\p{L}\p{N}])/iu
/** Others do it, and the hire is there. */
const HELPS =
  /\b(?:help\w*|support\w*|assist\w*|contribut\w*|learn how|shadow\w*|together|with|alongside|under|guidance)\b/iu

/**
 * `Lead a team of four Product Managers`, `You will manage two Product Owners`, `Oversee more junior product managers`.
 */
const LEADING =
  /^(?:(?:in this role,? )?you(?:['’]ll| will| would)? (?:also )?)?(?:lead|manag|head|run|supervis|overse|line[- ]manag)(?:e|es|ing|s)?(?: (?:and|&) \p{L}+)? (?:(?:an?|the|our|your)? ?(?:\p{L}+[- ]){0,3}(?:team|group|department) of (?:\p{L}+[- ]|\d+ ){0,3}|(?:(?:\d+|two|three|four|five|six|several|our|the|other|more|junior|associate)[- ]){0,3})(?:product (?:managers|owners)|pms|pos)(?!['’\p{L}])/iu

/** `This role has no direct reports`. */
const NOBODY =
  /\b(?:(?:no|without|zero) (?:any )?(?:direct )?reports|(?:manages?|leads?) (?:no ?one|nobody)|(?:no|without) (?:people|personnel|line|staff) (?:management|responsibility)|individual contributor (?:role|position|job)|(?:not|n['’]t|never) (?:lead|manage|have) (?:a team|people|anyone|anybody|staff|direct reports))\b/iu
/** `No direct reports at first`: the team will come. */
const FOR_NOW =
  /\b(?:initially|first|start|starting|now|yet|today|later|eventually|soon|grow|hire|hiring|build|path|track)\b/iu
