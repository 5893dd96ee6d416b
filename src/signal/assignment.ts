import { tokenize, type Token } from '../language/tokens.ts'
import { spellingsOf, stemsOf } from '../language/stem.ts'
import type { Clause, Section } from '../posting/posting.ts'
import type { Span } from '../text/span.ts'
import type { MetricNames } from '../roles/role-model.ts'
import {
  addressesHire,
  announcesList,
  claimsMeasure,
  isAddressedBefore,
  isAnnouncedBefore,
  isAnsweredFor,
  isOfCompany,
  isOfMeasures,
  SILENT,
  targetOf,
} from './success-words.ts'
import type { Reading } from '../language/reading.ts'
import type { RoleId } from '../roles/role-ids.ts'

/** A measure that is named somewhere, and all that tells whether it is the hire's. */
export interface NamedMeasure {
  readonly metric: MetricNames
  /** Of the measure's name: tokens of the reading, half-open. */
  readonly at: Span
  readonly reading: Reading
  /** Whether a heading or a sentence above announces it. */
  readonly isListed: boolean
  /** Whether a sentence behind it in the same block says that it is the hire's: `It's your number`. */
  readonly isClaimed: boolean
  /** Whether all that the reading says is a goal of the hire. */
  readonly isGoal: boolean
  /** Where the verbs and nouns are that may give the measure to the hire. */
  readonly owners: readonly Span[]
  readonly movers: readonly Span[]
  readonly role: RoleId | 'hybrid' | undefined
}

/** What may come before the verb that opens a statement. */
const OPENS_SENTENCE = /^[.:;!)—–•*+→-]$/u

export interface Reason {
  readonly name: 'addressed' | 'listed' | 'claimed' | 'stated' | 'owned' | 'moved'
  /** Said in words of measuring. */
  readonly isAnnounced: boolean
}

interface Test extends Reason {
  readonly holds: (naming: NamedMeasure) => boolean
}

/** Why a measure is the hire's; the first that holds. */
const REASONS: readonly Test[] = [
  /** `You will be measured by churn` */
  { name: 'addressed', isAnnounced: true, holds: (naming) => isSaid(naming) && !isPartOfOther(naming) },
  /** Below `How we measure success` or `Your bonus depends on:`, `Churn below 3%`; not `Track churn`. */
  { name: 'listed', isAnnounced: true, holds: (naming) => isInList(naming) && !isPartOfOther(naming) },
  /** `Monthly churn stands at 5%. It's yours.` */
  {
    name: 'claimed',
    isAnnounced: true,
    holds: (naming) => (naming.isClaimed || isYours(naming)) && isUnderWay(naming),
  },
  /** Among the duties, `Revenue growth of 15% a year` */
  { name: 'stated', isAnnounced: true, holds: isTarget },
  /** `You own retention`, `Be accountable for revenue` */
  { name: 'owned', isAnnounced: false, holds: (naming) => isObjectOf(naming.owners, naming) || isHeld(naming) },
  /** `Grow revenue by 10%` */
  { name: 'moved', isAnnounced: false, holds: (naming) => isObjectOf(naming.movers, naming) },
]

/** What speaks against every reason. */
const BARS: readonly ((naming: NamedMeasure) => boolean)[] = [isElsewhere, isDenied, isOfOthers, isAskedFor, isTooVague]

/** Why the posting assigns a measure to the hire; `undefined` where it does not. */
export function reasonOf(naming: NamedMeasure): Reason | undefined {
  if (BARS.some((bar) => bar(naming))) return undefined
  return REASONS.find(({ holds }) => holds(naming))
}

/** What tells of the lines below it that the hire is measured by them, or is to reach them. */
export interface Announcement {
  readonly isOfAll: (section: Section) => boolean
  readonly announces: (clause: Clause) => boolean
}

const OF_MEASURES: Announcement = { isOfAll: isOfMeasures, announces: announcesList }

/** The readings that a heading or a sentence above them announces. */
export function listedReadings(
  readings: readonly Reading[],
  { isOfAll, announces }: Announcement = OF_MEASURES,
): ReadonlySet<Reading> {
  const listed = new Set<Reading>()
  let lead: Reading | undefined
  for (const reading of readings) {
    const { clause } = reading
    if (lead?.clause.section !== clause.section) lead = undefined
    if (isOfAll(clause.section) || (lead !== undefined && canBeListed(reading))) listed.add(reading)
    if (isProse(reading)) lead = announces(clause) ? reading : leadAfter(reading, lead)
  }
  return listed
}

function isProse({ clause: { form } }: Reading): boolean {
  return form === 'sentence' || form === 'caption'
}

/** A list ends with the next sentence, unless that is one of its lines: `Attrition to stay under 4 percent.` */
function leadAfter(reading: Reading, lead: Reading | undefined): Reading | undefined {
  return lead !== undefined && (lead.clause.block === reading.clause.block || canBeListed(reading)) ? lead : undefined
}

function canBeListed(reading: Reading): boolean {
  return !isProse(reading) || /\p{N}/u.test(reading.clause.text)
}

/** How many sentences behind a measure may claim it: `Monthly churn is 5%. We want 3%. That number is yours.` */
const REACH = 3

/**
 * Whether a reading, or a sentence right behind it, claims the measures that it names: a sentence that names one itself
 * claims that one, `We all look at revenue. Defects are yours.`
 */
export function isClaimed(
  readings: readonly Reading[],
  at: number,
  namesMeasure: (reading: Reading) => boolean,
): boolean {
  const block = readings[at]?.clause.block
  const behind = readings.slice(at + 1, at + REACH)
  const next = behind.findIndex((reading) => reading.clause.block !== block || namesMeasure(reading))
  const near = readings.slice(at, next === -1 ? at + REACH : at + 1 + next)
  return near.some(({ clause }) => claimsMeasure(clause))
}

function isSaid({ reading: { clause, tokens }, at }: NamedMeasure): boolean {
  const offset = tokens[at.start]?.start ?? 0
  if (isAddressedBefore(clause, offset)) return true
  return isAnnouncedBefore(clause, offset) && !isWork(tokens.slice(0, at.start)) && !isWork(tokenize(clause.label))
}

function isInList({ isListed, isGoal, reading, at }: NamedMeasure): boolean {
  if (!isListed || isOfCompany(reading.clause)) return false
  return isGoal ? !isWork(reading.tokens.slice(0, at.start)) : !opensWithWork(reading, at.start)
}

/** In tokens: `You will then track`. */
const OPENING = 4

/** `Monthly churn is yours`, `Monthly churn is the number you answer for` */
function isYours(naming: NamedMeasure): boolean {
  const said = /^[^.,;]{0,60}?\b(?:is|are) ([^.,;]{0,60})/u.exec(behind(naming))?.[1] ?? ''
  return /^(?:all )?(?:yours|on you|your (?:number|target|goal|kpi))\b/iu.test(said) || isAnsweredFor(said)
}

/** In characters: what is farther away in a clause says nothing about a measure. */
const NEARBY = 400

function before({ reading: { clause, tokens }, at }: NamedMeasure): string {
  const offset = tokens[at.start]?.start ?? 0
  return clause.text.slice(Math.max(0, offset - NEARBY), offset)
}

function behind({ reading: { clause, tokens }, at }: NamedMeasure): string {
  const offset = tokens[at.end - 1]?.end ?? 0
  return clause.text.slice(offset, offset + NEARBY)
}

/** It is not only what the hire is to look at: `track churn, that one is yours`. */
function isUnderWay(naming: NamedMeasure): boolean {
  return !isPartOfOther(naming) && !opensWithWork(naming.reading, naming.at.start)
}

function opensWithWork({ clause, tokens }: Reading, end: number): boolean {
  return isWork(tokens.slice(0, Math.min(OPENING, end))) || isWork(tokenize(clause.label))
}

function isWork(tokens: readonly Token[]): boolean {
  return tokens.some(({ stem }) => WORK.has(stem))
}

/** Whether the measure, or a list that it is in, is the object of a verb that the hire is the subject of. */
function isObjectOf(verbs: readonly Span[], naming: NamedMeasure): boolean {
  const { reading, at } = naming
  if (!isHead(naming) || isPartOfOther(naming)) return false
  return verbs.some(
    (verb) =>
      verb.end <= at.start &&
      at.start - verb.end <= LONGEST_OBJECT &&
      !isPast(reading.tokens[verb.start]) &&
      reading.tokens
        .slice(verb.end, at.start)
        .every((token) => !ENDS_OBJECT.has(token.word) && !WORK.has(token.stem)) &&
      isHiresVerb(naming, verb.start),
  )
}

/** A line among the duties that is nothing but a measure and the number that it is to reach. */
function isTarget(naming: NamedMeasure): boolean {
  const { reading, at } = naming
  const { section, form } = reading.clause
  if (at.start > 0 || section.kind !== 'responsibilities' || form !== 'item') return false
  return isHead(naming) && !isPartOfOther(naming) && hasTarget(naming)
}

function hasTarget({ reading: { clause, tokens }, at }: NamedMeasure): boolean {
  return targetOf(clause.text, spanIn(tokens, at)) !== undefined
}

/** `Full P&L responsibility for the product line` */
function isHeld({ reading: { tokens }, at }: NamedMeasure): boolean {
  const before = beforeAdverbs(tokens, at.start)
  return (
    /^(?:responsibility|accountability|ownership)$/u.test(tokens[at.end]?.word ?? '') &&
    (before < 0 || OPENS_SENTENCE.test(tokens[before]?.word ?? '') || tokens[before]?.word === 'you')
  )
}

/** In tokens, up to the measure: `own the strategy, the roadmap and the P&L`. */
const LONGEST_OBJECT = 8

const ENDS_OBJECT = new Set(
  `to that which who whom by through with for as from so while when where if because via within into how what whether
  without on of across about using against we you they their his her not . ; : — – ( ) ? !`.split(/\s+/u),
)

/** `grew revenue`, `increased adoption`: what somebody has done. */
function isPast(token: Token | undefined): boolean {
  return /(?:[^e]ed|grew|grown|drove|driven|led|brought|took|taken|held|kept|met)$/u.test(token?.word ?? '')
}

/** What may follow a measure that is not part of another thing: `revenue by 10%`, but not `revenue dashboard`. */
function isHead({ reading: { tokens }, at }: NamedMeasure): boolean {
  const next = tokens[at.end]
  return (
    next === undefined ||
    tokens[at.end - 1]?.word === 'who' ||
    next.isPunctuation ||
    /^\p{N}/u.test(next.word) ||
    FOLLOWERS.has(next.word)
  )
}

const FOLLOWERS = spellingsOf(
  `of for in on by to from at with within across among through via over under above below and or as is are should must
  will shall stays stay remains rises falls drops reaches up down end per while each every before during until plus than
  who globally worldwide year month quarter growth rate rates target targets goal goals number numbers figure figures
  score scores increase reduction level levels performance result results objective objectives kpi kpis metrics ratio
  responsibility accountability ownership outcomes`.split(/\s+/u),
)

/** Where words of measuring announce a list, a measure may be followed by any verb, but be no part of another thing. */
function isPartOfOther({ reading: { tokens }, at }: NamedMeasure): boolean {
  const [next, ...others] = tokens.slice(at.end, at.end + 4)
  if (next === undefined) return false
  return PARTS.has(next.stem) || (/^(?:and|or|&)$/u.test(next.word) && others.some(({ stem }) => PARTS.has(stem)))
}

const PARTS = stems(
  `dashboard report data tool model forecast team feature page strategy analysis chart plan squad system process flow
  manager service track path initiative lever tactic hypothesis`,
)

/** Words of work that measures nobody: to track churn, to define it, to build reports of it. */
const WORK = stems(
  `track monitor follow watch review report analyze define set understand learn build create write present study know
  research map establish implement propose launch ship lead support work partner help read audit agree identify collect
  measure visualize document prepare share contribute collaborate coordinate participate assist facilitate explain
  translate evaluate assess estimate forecast investigate interpret discuss determine compare calculate compile enable
  provide design develop attend join influence inform use`,
)

function stems(words: string): ReadonlySet<string> {
  return stemsOf(words.split(/\s+/u))
}

/** Words that introduce what is no duty by itself, or what somebody else does. */
const OPENS_OTHER = new Set(
  'to that which who whom how so where while when if because by through whether we they he she what'.split(' '),
)

/**
 * Whether the hire does what a verb says: it opens the statement, follows `you will`, or continues such a statement.
 */
function isHiresVerb(naming: NamedMeasure, verb: number): boolean {
  const { tokens } = naming.reading
  const at = beforeAdverbs(tokens, verb)
  if (at < 0 || isBullet(tokens, at)) return true
  return LEADS.some(({ words, leads }) => words.test(tokens[at]?.word ?? '') && leads(naming, at, verb))
}

/** Which word before a verb makes it the hire's, and when. */
const LEADS: readonly {
  readonly words: RegExp
  readonly leads: (naming: NamedMeasure, at: number, verb: number) => boolean
}[] = [
  /** `Outcome: own churn` */
  { words: OPENS_SENTENCE, leads: () => true },
  /** `Your goal is to grow revenue` */
  { words: /^to$/u, leads: ({ reading }, at) => isGoal(reading.tokens, at) },
  /** `responsible for growing revenue` */
  {
    words: /^for$/u,
    leads: ({ reading }, at) => /^(?:responsible|accountable)$/u.test(reading.tokens[at - 1]?.word ?? ''),
  },
  /** `You grow revenue` */
  { words: /^(?:you|someone|somebody)$/u, leads: ({ reading }, at) => isMainClause(reading.tokens, at) },
  /** `This role owns churn` */
  {
    words: /^(?:role|position|manager|owner)$/u,
    leads: ({ reading, role }, at) => isHireNamed(reading.tokens.slice(0, at + 1), role),
  },
  /** `Set the prices and grow revenue`, `Take charge of the range, with responsibility for its margin` */
  { words: /^(?:and|,|&|or|\/|with)$/u, leads: ({ reading }, at, verb) => isOpenedByHire(reading.tokens, at, verb) },
]

/** `This role owns`, `The Product Owner is accountable for` under that title. */
function isHireNamed(subject: readonly Token[], role: NamedMeasure['role']): boolean {
  const words = subject.map(({ word }) => word).join(' ')
  return /^(?:this|the) (?:role|position)$/u.test(words) || isHire(role, words)
}

function isBullet(tokens: readonly Token[], at: number): boolean {
  return at === 0 && tokens[at]?.isPunctuation === true
}

/** Back over `will`, `be`, `directly`, `full`: the index of the word before them. */
function beforeAdverbs(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  while (at >= 0 && BETWEEN.test(tokens[at]?.word ?? '')) at--
  return at
}

const BETWEEN =
  /^(?:will|ll|would|d|should|shall|must|also|then|be|are|is|being|\p{L}+ly|full|ultimate|sole|joint|direct|the|overall|commercial|have|has|having|take|takes|taking|carry|carries|hold|holds|bear|bears|assume|assumes|end|in|on)$/u

/** `If you own churn` is an aside; `as our Product Manager, you grow revenue` is none. */
function isMainClause(tokens: readonly Token[], subject: number): boolean {
  return !ASIDE.test(tokens[subject - 1]?.word ?? '')
}

const ASIDE =
  /^(?:if|when|where|how|that|what|once|because|while|until|before|after|as|which|whether|help|helps|helping)$/u

/**
 * `Your goal is to grow revenue`, a list's `To own growth`; not `to drive adoption, you will …` and `our goal is to …`.
 */
function isGoal(tokens: readonly Token[], to: number): boolean {
  if (to === 0) return !tokens.some(({ word }) => word === 'you' || word === 'we')
  const previous = tokens[to - 1]?.word ?? ''
  if (!/^(?:is|be|are)$/u.test(previous)) return /^(?:someone|somebody)$/u.test(previous)
  const subject = tokens.slice(tokens.slice(0, to).findLastIndex(({ isPunctuation }) => isPunctuation) + 1, to)
  return subject.some((token) => GOALS.has(token.stem)) && !subject.some(({ word }) => COMPANY.test(word))
}

const GOALS = stems('goal task job mission objective priority mandate target')
const COMPANY = /^(?:our|we|teams?|company|product|platform)$/u

/**
 * `Set the prices and grow revenue`, `You set the prices and grow revenue`; not `work with sales to set prices and grow
 * revenue`.
 */
function isOpenedByHire(tokens: readonly Token[], at: number, verb: number): boolean {
  const from = tokens.slice(0, at).findLastIndex(({ word }) => OPENS_SENTENCE.test(word)) + 1
  const opening = tokens.slice(from, at)
  const first = opening[0]?.word ?? ''
  if (OPENS_OTHER_SUBJECT.test(first) || isSideEffect(tokens[verb]?.word ?? '', first)) return false
  return !opening.some(({ word }) => OPENS_OTHER.has(word))
}

const OPENS_OTHER_SUBJECT =
  /^(?:the|a|an|our|this|these|your|its|their|we|they|it|with|in|as|by|to|for|support\p{L}*|help\p{L}*|assist\p{L}*)$/u

/** `Partner with Design, improving conversion`; but `Owning the roadmap and improving conversion`. */
function isSideEffect(verb: string, first: string): boolean {
  return verb.endsWith('ing') && !first.endsWith('ing')
}

/** Sections that are not about the hire's work speak of it only in words that address the hire. */
function isElsewhere({ reading: { clause }, isListed, isGoal }: NamedMeasure): boolean {
  if (isGoal || !SILENT.has(clause.section.kind) || (isListed && isOfMeasures(clause.section))) return false
  return !(clause.section.kind === 'company' && clause.text.startsWith('You ')) && !addressesHire(clause)
}

/** `Velocity, not revenue`, `you are never measured by revenue`, `revenue does not count`. */
function isDenied(naming: NamedMeasure): boolean {
  const { tokens } = naming.reading
  for (let at = naming.at.start - 1; at >= 0; at--) {
    const word = tokens[at]?.word ?? ''
    if (/^[.;:!?—–]$/u.test(word) || word === 'but') break
    if (isDenial(tokens, at)) return true
  }
  return DENIED_BEHIND.test(behind(naming))
}

const DENIED_BEHIND =
  /^[^.;!?]{0,40}\b(?:not|never) (?:yours|you|your|count|matter|part|what)\b|^ (?:is|are|does|do|will|counts?) (?:not|never)\b|^ (?:isn|aren|doesn|don|won)['’]t\b/iu

function isDenial(tokens: readonly Token[], at: number): boolean {
  const [previous, word, next] = [at - 1, at, at + 1].map((index) => tokens[index]?.word ?? '')
  if (word === 'no') return /^(?:have|has|carry|hold|own|with)$/u.test(previous ?? '')
  if (word === 'instead' || word === 'rather') return next === 'of' || next === 'than'
  return /^(?:not|never|nobody|neither|nor|without)$/u.test(word ?? '') && !DENIES_NOTHING.test(next ?? '')
}

/** `not only`, `not more than` */
const DENIES_NOTHING = /^(?:only|just|merely|simply|more|less|fewer|later|below|above|under)$/u

/**
 * `The Product Manager answers for revenue`, `the sales team is measured by revenue`; but `the sales team …, you by
 * velocity`.
 */
function isOfOthers({ reading: { tokens, clause }, at, role }: NamedMeasure): boolean {
  if (/^(?:company|group|corporate|firm|employer)$/u.test(tokens[at.start - 1]?.word ?? '')) return true
  const from = tokens.slice(0, at.start).findLastIndex(({ word }) => /^(?:you|your|[.;!?])$/u.test(word)) + 1
  const words = clause.text.slice(tokens[from]?.start ?? 0, tokens[at.start]?.start)
  return OTHERS.test(words) || (ROLES.test(words) && !isHire(role, words))
}

const OTHERS =
  /\b(?:he|she|they|his|her|their|sales (?:team|people)|scrum master|marketing (?:team|answers)|colleagues?|project manager|team lead)\b/iu
const ROLES = /\bproduct (?:manager|owner|management)s?\b|\bPMs?\b|\bPOs?\b/iu

/** `The Product Owner is measured by revenue` and `we look for a Product Owner who …` under that title. */
function isHire(role: NamedMeasure['role'], words: string): boolean {
  if (role === undefined) return false
  const called = HIRE.exec(words)?.[1]?.toLowerCase()
  return called !== undefined && (role === 'hybrid' || role === `product-${called}`)
}

const HIRE =
  /(?:^\s*(?:the|this)|\b(?:as|look for|looking for|seek|seeking|hire|hiring) (?:the|an?|our)) product (manager|owner)\b/iu

/**
 * `experience with conversion`, `you have grown revenue`, `revenue is a plus`; in `with your experience you own
 * revenue` nothing is asked for.
 */
function isAskedFor(naming: NamedMeasure): boolean {
  // `You have grown adoption to 40%` is what the hire will have done.
  if (naming.isGoal) return false
  const text = before(naming)
  const ofHire = text.slice(Math.max(0, text.toLowerCase().lastIndexOf('you ')))
  return ASKED_FOR.test(ofHire) || RATED.test(behind(naming))
}

const ASKED_FOR =
  /(?<!\b(?:user|customer|product|digital|shopping|developer|client|guest|member|great|seamless) )\bexperienced?\b|\b(?:knowledge|familiar(?:ity)?|ability|able to|proven|track record|background in|proficien\w+|understanding|you understand|demonstrat\w+|skills?|expertise|passion\w*|curious|interest(?:ed)? in|you(?:['’]ve| have) (?:\w+ed|grown|driven|led|built|been))\b/iu
const RATED = / (?:is|are|would be) (?:a plus|an? advantage|desirable|preferred|required)\b/iu

/** A name that says much else needs words of measuring, of owning, or a number with it. */
function isTooVague(naming: NamedMeasure): boolean {
  const { metric, isListed, isClaimed, owners } = naming
  if (metric.needsContext === undefined || isListed || isClaimed) return false
  return !isSaid(naming) && !isObjectOf(owners, naming) && !hasTarget(naming)
}

/** Where tokens are in their clause's text. */
export function spanIn(tokens: readonly Token[], { start, end }: Span): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}
