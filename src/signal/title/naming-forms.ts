import type { Token } from '../../language/tokens.ts'
import type { Clause } from '../../posting/posting.ts'

/**
 * How the text calls the hire, the plainest first: it speaks to it (`as our Product Owner you …`, `in this Product
 * Owner role`), announces it (`we are looking for a Product Owner`), gives it the role to fill (`act as the Product
 * Owner`), describes it (`The Product Owner will …`), or only names the function (`this is a product management role`).
 */
export type NamingForm = 'address' | 'announcement' | 'duty' | 'subject' | 'function'

/** A place where a role's name may name the hire. */
export interface NamePlace {
  readonly clause: Clause
  readonly tokens: readonly Token[]
  /** Where the role's noun phrase begins, with its article if it has one. */
  readonly article: number
  readonly start: number
  readonly end: number
}

interface Opening {
  readonly form: NamingForm
  /**
   * The token that begins the naming: `As` in `As our Product Owner, you`, `seeking` in `We are seeking a Product
   * Manager`.
   */
  readonly from: number
  /** The token behind the naming, where it is not the name alone: `in this Product Owner role`. */
  readonly to?: number
}

export function openingOf(place: NamePlace): Opening | undefined {
  if (isSomebodyElse(place)) return undefined
  const announced = announcedAbove(place)
  if (announced !== undefined) return announced
  if (SILENT_SECTIONS.has(place.clause.section.kind)) return undefined
  return (
    address(place) ??
    equation(place) ??
    thisRole(place) ??
    inTheRoleOf(place) ??
    announcement(place) ??
    newcomer(place) ??
    duty(place)
  )
}

/** Several people, a former holder, another opening, or someone whom the noun phrase only mentions. */
export function isSomebodyElse({ tokens, article, start, end }: NamePlace): boolean {
  const last = tokens[end - 1]
  return (
    last?.word.endsWith('s') === true ||
    last?.isPossessive === true ||
    isBesides(tokens) ||
    tokens.slice(article, start).some(({ word }) => /^(former|ex|previous|past)$/u.test(word))
  )
}

/** `We are also hiring a Product Owner`: somebody else, in another posting. */
export function isBesides(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => /^(also|too|another|second|separately|separate)$/u.test(word))
}

/** What no adjective of a role is: behind it another phrase begins. */
const NO_ADJECTIVE = /^(to|who|that|with|for|of|as|in|at|on|from|by|you|we|is|are)$/u

/** From the role's name back over its adjectives to the article. */
export function nounPhraseStart(tokens: readonly Token[], start: number): number {
  for (let at = start; at > Math.max(0, start - 12); at--) {
    if (NO_ADJECTIVE.test(tokens[at - 1]?.word ?? '')) return start
    if (
      /^(a|an|our|the|your|this|its|their|new)$/u.test(tokens[at - 1]?.word ?? '') &&
      !/^(a|an|our|the|your|its|their)$/u.test(tokens[at - 2]?.word ?? '')
    )
      return at - 1
  }
  return start
}

/**
 * What may follow a name that stands for the whole: `As our Product Owner in Oslo`; not `As the Product Owner says`.
 */
const BEHIND_NAME = /^(,|\(|:|you|your|in|at|for|of|on|within|with|–|—|-|here)$/u

/** Behind the name and the product or place that belongs to it: `Product Owner Claims`, `Product Manager Oslo`. */
function behindName({ clause, tokens, end }: NamePlace): number {
  let at = end
  while (at < end + 4 && /^[\p{Lu}\d]/u.test(clause.text.slice(tokens[at]?.start, tokens[at]?.end))) at++
  return at
}

/**
 * `as` names the hire when the clause speaks to it: `As Product Owner you will …`; in `experience as a Product Owner`
 * it does not.
 */
function address(place: NamePlace): Opening | undefined {
  const { tokens, article, end } = place
  if (tokens[article - 1]?.word !== 'as' || /^(such|well)$/u.test(tokens[article - 2]?.word ?? '')) return undefined
  const behind = behindName(place)
  if (!BEHIND_NAME.test(tokens[behind]?.word ?? '')) return undefined
  const isSpokenTo = tokens.slice(behind, behind + 12).some(({ word }) => word === 'you' || word === 'your')
  const before = tokens.slice(0, article - 1)
  const isOpening = article <= 3 || before.some(({ word }) => word === 'you' || word === 'us')
  if ((isSpokenTo && isOpening) || isInserted(before) || (isSpokenTo && isInRole(before)))
    return { form: 'address', from: article - 1, to: end }
  return undefined
}

/** `You will, as our Product Owner, …`: between the hire and its verb. */
function isInserted(before: readonly Token[]): boolean {
  const [third, second, last] = [before.at(-3), before.at(-2), before.at(-1)]
  if (last?.word !== ',') return false
  return second?.word === 'you' || (third?.word === 'you' && /^(will|would|can|are)$/u.test(second?.word ?? ''))
}

/** `In your role as Product Owner, you …`. */
function isInRole(before: readonly Token[]): boolean {
  return /^(role|position|capacity|function|job)$/u.test(before.at(-1)?.word ?? '')
}

/**
 * What makes it a matter of another time, of a condition, or of nobody: `once you are the Product Owner`, `you are not
 * the Product Owner`.
 */
const NOT_NOW =
  /\b(?:if|when|where|whether|once|after|later|eventually|someday|one day|years?|months?|until|not|never|neither|might|could|may|path|career|grow|instead|rather)\b/iu

/**
 * `You are the Product Owner for our claims portal`, `you will be our Product Manager`; not `you are a product owner at
 * heart`.
 */
function equation(place: NamePlace): Opening | undefined {
  const { clause, tokens, article } = place
  if (!/^(the|our)$/u.test(tokens[article]?.word ?? '')) return undefined
  const before = clause.text.slice(0, tokens[article]?.start)
  const you = /\byou(?:['’](?:re|ll))?(?: (?:will|would|are|be|become|then|act|work))*\s*$/iu.exec(before)
  if (you === null || !/(?:are|re|be|become)\s*$/iu.test(you[0]) || NOT_NOW.test(clause.text)) return undefined
  if (!isWhole(tokens[behindName(place)])) return undefined
  return { form: 'address', from: tokens.findIndex(({ end }) => end > you.index) }
}

function isWhole(next: Token | undefined): boolean {
  return next === undefined || next.isPunctuation || /^(for|of|in|on|at|within|with|to|and|across)$/u.test(next.word)
}

/** `In this Product Owner role you …`, `apply for the Product Owner position`; not `grow into a Product Owner role`. */
function thisRole({ clause, tokens, article, end }: NamePlace): Opening | undefined {
  if (
    !/^(role|position|job|post|vacancy|opening|opportunity)$/u.test(tokens[end]?.word ?? '') ||
    NOT_NOW.test(clause.text)
  )
    return undefined
  if (tokens[article]?.word === 'this') return { form: 'address', from: article, to: end + 1 }
  const isApplication = /\b(?:apply|application|applying|applied)(?: \w+){0,3} (?:for|to)\s*$/iu.test(
    clause.text.slice(0, tokens[article]?.start),
  )
  return isApplication && tokens[article]?.word !== 'a'
    ? { form: 'announcement', from: article, to: end + 1 }
    : undefined
}

/** `In the role of Product Owner you …`; not `the role of the Product Owner is`. */
function inTheRoleOf({ clause, tokens, start, end }: NamePlace): Opening | undefined {
  if (!/\bin (?:the|your|this) (?:role|position|job|post) of\s*$/iu.test(clause.text.slice(0, tokens[start]?.start)))
    return undefined
  const isSpokenTo = tokens.slice(end, end + 12).some(({ word }) => word === 'you' || word === 'your')
  return isSpokenTo && !NOT_NOW.test(clause.text) ? { form: 'address', from: start } : undefined
}

/** `We are looking for a Product Owner`. */
export function announcement({ clause, tokens, article }: NamePlace): Opening | undefined {
  const before = tokens[article - 1]
  // First the few words before it: a long clause may hold many names.
  return before !== undefined &&
    ANNOUNCEMENT.test(clause.text.slice(Math.max(0, before.end - LONGEST_ANNOUNCEMENT), before.end)) &&
    !meetsHire(clause.text)
    ? { form: 'announcement', from: article - 1 }
    : undefined
}

/** `The successful Product Owner will …`, `The Product Manager will join our crew`: said of nobody but the hire. */
function newcomer({ clause, tokens, article, start, end }: NamePlace): Opening | undefined {
  if (article !== 0 || tokens[0]?.word !== 'the') return undefined
  const isChosen = tokens.slice(1, start).some(({ word }) => CHOSEN.test(word))
  const isJoining = JOINING.test(clause.text.slice(tokens[end - 1]?.end))
  return isChosen || isJoining ? { form: 'announcement', from: 0 } : undefined
}

const CHOSEN = /^(?:successful|ideal|chosen|selected|appointed)$/u
/** Not `will join you in workshops`, or `will join the team's reviews`. */
const JOINING =
  /^ (?:will|shall) (?:join|be joining) (?:our|the|an?) (?:[\p{L}\p{N}-]+ ){0,5}(?:team|crew|squad|tribe|department|unit|group|company)(?![\p{L}'’])/iu

/** Below `We are looking for:`, where the first sentence is `A calm Product Owner who …`. */
function announcedAbove({ clause, tokens, article }: NamePlace): Opening | undefined {
  const { heading } = clause.section
  if (article !== 0 || clause.form === 'item' || !/^(a|an|our)$/u.test(tokens[0]?.word ?? '')) return undefined
  const isAnnounced =
    ANNOUNCEMENT.test(clause.label.trim()) ||
    (heading !== undefined && /^we\b/iu.test(heading) && ANNOUNCEMENT.test(heading))
  return isAnnounced ? { form: 'announcement', from: 0 } : undefined
}

const FILLING =
  /^(act|acts|acting|serve|serves|serving|function|functions|functioning|operate|operating|work|works|working)$/u

/** Who fills a role for a while, or besides: `act as Product Owner when Ines is away`. */
const STAND_IN =
  /\b(?:whenever|absence|away|interim|needed|required|necessary|occasionally|substitute|backup|holidays?|today|currently|now|already|proxy)\b/iu

/** Others who may be the subject: `engineers who act as Product Owner`, `they work as`. */
const OTHER_SUBJECT = /\b(?:who|they|he|she|we|have|has|had)\b/iu

/** `Act as the Product Owner for two squads`, `work with the developers as a Product Owner to …`. */
function duty(place: NamePlace): Opening | undefined {
  const { clause, tokens, article } = place
  if (tokens[article - 1]?.word !== 'as' || /^(such|well)$/u.test(tokens[article - 2]?.word ?? '')) return undefined
  const verb = tokens.findLastIndex(({ word }, at) => at >= article - 7 && at < article - 1 && FILLING.test(word))
  if (verb === -1 || !isWhole(tokens[behindName(place)])) return undefined
  const between = clause.text.slice(tokens[verb]?.end, tokens[article]?.start)
  if (!isDutyOfHire(clause.text.slice(0, tokens[verb]?.start)) || !/^[\p{Ll}\s-]*$/u.test(between)) return undefined
  return NOT_NOW.test(clause.text) || STAND_IN.test(clause.text) ? undefined : { form: 'duty', from: verb }
}

/** By what comes before the verb: `Also act as`, `in this role you work as`; not `engineers who act as`. */
function isDutyOfHire(before: string): boolean {
  if (OTHER_SUBJECT.test(before)) return false
  return /^(?:also )?$/iu.test(before) || /\b(?:you|role|position)\b/iu.test(before)
}

/** What announces the hire, up to its article: `We are looking for`, `Kiem needs`, `join us as`. */
export const ANNOUNCEMENT =
  /\b(?:(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?|vacancy) for|seek(?:ing|s)?|hir(?:es|ing)|(?<!you )needs?|recruit(?:ing|s)|appoint(?:ing)?|(?:we|to) hire|join us as|join (?:our|the) [\w ]{1,30} as|welcome):?$/iu

/** In UTF-16 units; longer than any that the expression fits. */
const LONGEST_ANNOUNCEMENT = 80

/**
 * `You will look for a Product Owner`, `hiring a Product Owner who works alongside you`: somebody whom the hire will
 * meet.
 */
function meetsHire(text: string): boolean {
  return BESIDE_HIRE.test(text) || text.split(/[.;]/u).some(isHiring)
}

const BESIDE_HIRE = /\b(?:alongside|beside|with|help|support|assist|join) you\b|\bat your side\b|\bwhom you\b/iu
const ADDRESSED = /\byou(?! want\b)/iu
const HIRES = /\b(?:look|search|hunt|seek|hir|need|recruit|appoint)/iu

/** Behind the first `you` only: in one expression, the rest would be searched anew behind each. */
function isHiring(statement: string): boolean {
  const you = ADDRESSED.exec(statement)
  // With its last letter, so that a word begins only where one does.
  return you !== null && HIRES.test(statement.slice(you.index + you[0].length - 1))
}

/** Sections that are about something else than the person hired. */
export const SILENT_SECTIONS = new Set(['requirements', 'benefits', 'process'])
