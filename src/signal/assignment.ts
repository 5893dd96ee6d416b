import type { Token } from '../language/tokens.ts'
import type { Span } from '../text/span.ts'
import type { MetricNames } from './measures.ts'
import {
  announcesList,
  claimsMeasure,
  isAddressedBefore,
  isAnnouncedBefore,
  isOfMeasures,
  SILENT,
  targetOf,
} from './measuring.ts'
import type { Reading } from './reading.ts'
import type { RoleId } from './signal.ts'

/** A measure that is named somewhere, and all that tells whether it is the hire's. */
export interface Naming {
  readonly metric: MetricNames
  /** Of the measure's name: tokens of the reading, half-open. */
  readonly at: Span
  readonly reading: Reading
  /** Whether a heading or a sentence above announces it. */
  readonly isListed: boolean
  /** Whether a sentence behind it in the same block says that it is the hire's: `It's your number`. */
  readonly isClaimed: boolean
  /** Where the verbs and nouns stand that may give the measure to the hire. */
  readonly owners: readonly Span[]
  readonly movers: readonly Span[]
  readonly role: RoleId | 'hybrid' | null
}

export interface Reason {
  readonly name: 'addressed' | 'listed' | 'claimed' | 'owned' | 'moved'
  /** Said in words of measuring. */
  readonly isAnnounced: boolean
}

interface Test extends Reason {
  readonly holds: (naming: Naming) => boolean
}

/** Why a measure is the hire's; the first that holds. */
const REASONS: readonly Test[] = [
  /** `You will be measured by churn` */
  { name: 'addressed', isAnnounced: true, holds: (naming) => isSaid(naming) && !isPartOfOther(naming) },
  /** Below `How we measure success` or `Your bonus depends on:`, `Churn below 3%`; not `Track churn`. */
  { name: 'listed', isAnnounced: true, holds: (naming) => isInList(naming) && !isPartOfOther(naming) },
  /** `Monthly churn stands at 5%. It's yours.` */
  { name: 'claimed', isAnnounced: true, holds: (naming) => naming.isClaimed && isUnderWay(naming) },
  /** `You own retention`, `Be accountable for revenue` */
  { name: 'owned', isAnnounced: false, holds: (naming) => isObjectOf(naming.owners, naming) },
  /** `Grow revenue by 10%` */
  { name: 'moved', isAnnounced: false, holds: (naming) => isObjectOf(naming.movers, naming) },
]

/** What speaks against every reason. */
const BARS: readonly ((naming: Naming) => boolean)[] = [isElsewhere, isDenied, isOfOthers, isAskedFor, isTooVague]

/** Why the posting assigns a measure to the hire; `undefined` where it does not. */
export function reasonOf(naming: Naming): Reason | undefined {
  if (BARS.some((bar) => bar(naming))) return undefined
  return REASONS.find(({ holds }) => holds(naming))
}

/** Of every reading, whether what stands above it announces it as a measure. */
export function listedReadings(readings: readonly Reading[]): ReadonlySet<Reading> {
  const listed = new Set<Reading>()
  let lead: Reading | undefined
  for (const reading of readings) {
    const { clause } = reading
    if (lead?.clause.section !== clause.section) lead = undefined
    if (isOfMeasures(clause.section) || (lead !== undefined && canBeListed(reading))) listed.add(reading)
    if (isProse(reading)) lead = leadAfter(reading, lead)
  }
  return listed
}

function isProse({ clause: { form } }: Reading): boolean {
  return form === 'sentence' || form === 'caption'
}

/** A list ends with the next sentence, unless that is one of its lines: `Attrition to stay under 4 percent.` */
function leadAfter(reading: Reading, lead: Reading | undefined): Reading | undefined {
  if (announcesList(reading.clause)) return reading
  return lead !== undefined && (lead.clause.block === reading.clause.block || canBeListed(reading)) ? lead : undefined
}

function canBeListed(reading: Reading): boolean {
  return !isProse(reading) || /\p{N}/u.test(reading.clause.text)
}

/** How many sentences behind a measure may claim it: `Monthly churn is 5%. We want 3%. That number is yours.` */
const REACH = 3

/** Of every reading, whether it or a sentence right behind it claims the measures that it names. */
export function claimedReadings(readings: readonly Reading[]): ReadonlySet<Reading> {
  return new Set(
    readings.filter((reading, at) =>
      readings
        .slice(at, at + REACH)
        .some(({ clause }) => clause.block === reading.clause.block && claimsMeasure(clause)),
    ),
  )
}

function isSaid({ reading: { clause, tokens }, at }: Naming): boolean {
  const offset = tokens[at.start]?.start ?? 0
  if (isAddressedBefore(clause, offset)) return true
  return isAnnouncedBefore(clause, offset) && !tokens.slice(0, at.start).some(({ stem }) => WORK.has(stem))
}

function isInList({ isListed, reading: { tokens } }: Naming): boolean {
  return isListed && !tokens.slice(0, OPENING).some(({ stem }) => WORK.has(stem))
}

/** In tokens: `You will then track`. */
const OPENING = 4

/** There is a number to reach, or it is said of the measure itself: `Monthly churn is yours`. */
function isUnderWay(naming: Naming): boolean {
  return !isPartOfOther(naming) && !naming.reading.tokens.slice(0, OPENING).some(({ stem }) => WORK.has(stem))
}

/** Whether the measure, or a list that it stands in, is the object of a verb that the hire is the subject of. */
function isObjectOf(verbs: readonly Span[], naming: Naming): boolean {
  const { reading, at } = naming
  if (!isHead(naming)) return false
  return verbs.some(
    (verb) =>
      verb.end <= at.start &&
      at.start - verb.end <= LONGEST_OBJECT &&
      !isPast(reading.tokens[verb.start]) &&
      reading.tokens.slice(verb.end, at.start).every((token) => !ENDS_OBJECT.has(token.word) && !WORK.has(token.stem)) &&
      isHiresVerb(reading.tokens, verb.start),
  )
}

/** In tokens, up to the measure: `own the strategy, the roadmap and the P&L`. */
const LONGEST_OBJECT = 8

const ENDS_OBJECT = new Set(
  'to that which who whom by through with for as from so while when where if because via within into . ; : — – ( ) ? ! how what whether without on about using against we you they it our than not'.split(
    ' ',
  ),
)

/** `grew revenue`, `increased adoption`: what somebody has done. */
function isPast(token: Token | undefined): boolean {
  return /(?:[^e]ed|grew|grown|drove|driven|led|brought|took|taken|held|kept|met)$/u.test(token?.word ?? '')
}

/** What may stand behind a measure that is not part of another thing: `revenue by 10%`, but not `revenue dashboard`. */
function isHead({ reading: { tokens }, at }: Naming): boolean {
  const next = tokens[at.end]
  return next === undefined || next.isPunctuation || /^\p{N}/u.test(next.word) || FOLLOWERS.has(next.word)
}

const FOLLOWERS = new Set(
  `of for in on by to from at with within across among through via over under above below and or as is are should must
  will shall stays stay remains rises falls drops reaches up down end per while each every before during until plus than
  who globally worldwide year month quarter growth rate rates target targets goal goals number numbers figure figures
  score scores increase reduction level levels performance result results objective objectives kpi kpis metrics ratio
  responsibility accountability ownership outcomes`.split(/\s+/u),
)

/** Where words of measuring announce a list, a measure may be followed by any verb, but be no part of another thing. */
function isPartOfOther({ reading: { tokens }, at }: Naming): boolean {
  return PARTS.has(tokens[at.end]?.stem ?? '')
}

const PARTS = new Set([
  'dashboard',
  'report',
  'data',
  'tool',
  'model',
  'forecast',
  'team',
  'feature',
  'page',
  'strategy',
  'analysi',
  'analysis',
  'chart',
  'plan',
  'squad',
  'system',
  'process',
  'flow',
  'manager',
  'service',
])

/** Words of work that measures nobody: to track churn, to define it, to build reports of it. */
const WORK = new Set(
  `track monitor follow watch review report analyz define set understand learn build creat write present study know
  research map establish implement propos launch ship lead support work partner help read audit agre identify
  collect measur visualiz document prepar shar contribut collaborat coordinat participat assist facilitat explain translat
  evaluat assess estimat forecast investigat interpret discus discuss determin compar calculat compil enabl provid
  design develop attend join influenc inform use`.split(/\s+/u),
)

/** Words that open what is not a duty of its own, or another's doing. */
const OPENS_OTHER = new Set(
  'to that which who whom how so where while when if because by through whether we our they he she their what as'.split(
    ' ',
  ),
)

/** Whether the hire does what a verb says: it opens the statement, stands behind `you will`, or goes on after such a one. */
function isHiresVerb(tokens: readonly Token[], verb: number): boolean {
  const at = beforeAdverbs(tokens, verb)
  const word = tokens[at]?.word ?? ''
  if (at < 0 || OPENS_SENTENCE.has(word)) return true
  if (word === 'to') return isGoal(tokens, at)
  if (word === 'for') return /^(?:responsible|accountable|answerable)$/u.test(tokens[at - 1]?.word ?? '')
  if (SUBJECTS.has(word)) return isMainClause(tokens, at)
  if (word === 'role' || word === 'position') return /^(?:this|the)$/u.test(tokens[at - 1]?.word ?? '') && at === 1
  return GOES_ON.has(word) && isOpenedByHire(tokens, at)
}

const OPENS_SENTENCE = new Set(['.', ':', ';', '—', '–', '-', '•', '*', '+', '→', ')', '!'])
const SUBJECTS = new Set(['you', 'someone', 'somebody'])
const GOES_ON = new Set(['and', ',', '&', 'or', '/'])

/** Back over `will`, `be`, `directly`, `full`: the index of the word before them. */
function beforeAdverbs(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  while (at >= 0 && BETWEEN.test(tokens[at]?.word ?? '')) at--
  return at
}

const BETWEEN =
  /^(?:will|ll|would|d|should|shall|must|also|then|be|are|is|being|fully|ultimately|personally|directly|\p{L}+ly|full|the|overall|commercial|have|has|having|take|takes|taking|carry|carries|hold|holds|bear|bears|assume|assumes|end|in|own)$/u

/** `Where you grow revenue` and `if you own churn` are asides; `as our Product Manager, you grow revenue` is none. */
function isMainClause(tokens: readonly Token[], subject: number): boolean {
  return !/^(?:if|when|where|how|that|what|once|because|while|until|before|after|as|which|whether|help|helps|helping)$/u.test(
    tokens[subject - 1]?.word ?? '',
  )
}

/** `Your goal is to grow revenue`, a list's `To own growth`; not `to drive adoption, you will …` and `our goal is to …`. */
function isGoal(tokens: readonly Token[], to: number): boolean {
  if (to === 0) return !tokens.some(({ word }) => word === 'you' || word === 'we')
  if (/^(?:someone|somebody)$/u.test(tokens[to - 1]?.word ?? '')) return true
  if (!/^(?:is|be|are)$/u.test(tokens[to - 1]?.word ?? '')) return false
  const subject = tokens.slice(0, to)
  return (
    subject.some(({ stem }) => /^(?:goal|task|job|mission|objectiv|objective|priority|mandat|target)$/u.test(stem)) &&
    !subject.some(({ word }) => /^(?:our|we|team|teams|company|product|platform)$/u.test(word))
  )
}

/** `Set the prices and grow revenue`, `You set the prices and grow revenue`; not `work with sales to set prices and grow revenue`. */
function isOpenedByHire(tokens: readonly Token[], at: number): boolean {
  const from = tokens.slice(0, at).findLastIndex(({ word }) => OPENS_SENTENCE.has(word)) + 1
  const before = tokens.slice(from, at)
  const first = before[0]?.word ?? ''
  if (/^(?:the|a|an|our|this|these|your|its|their|we|they|it|with|in|as|by|to|for)$/u.test(first)) return false
  return !before.some(({ word }) => OPENS_OTHER.has(word)) && !/^(?:support|help|assist)/u.test(first)
}

/** Sections that are not about the hire's work speak of it only in words that address the hire. */
function isElsewhere({ reading: { clause, tokens }, at, isListed }: Naming): boolean {
  if (!SILENT.has(clause.section.kind) || (isListed && isOfMeasures(clause.section))) return false
  const isOwn = clause.section.kind === 'company' && /^You\b/u.test(clause.text)
  return !isOwn && !isAnnouncedBefore(clause, tokens[at.start]?.start ?? 0)
}

/** `Velocity, not revenue`, `you are never measured by revenue`, `revenue does not count`; but `not more than` and `not only`. */
function isDenied({ reading: { tokens }, at }: Naming): boolean {
  for (let before = at.start - 1; before >= 0; before--) {
    const word = tokens[before]?.word ?? ''
    if (/^[.;:!?—–]$/u.test(word) || word === 'but') break
    if (isDenial(tokens, before)) return true
  }
  return tokens.slice(at.end, at.end + 3).some((_, index) => tokens[at.end + index]?.word === 'not' && isDenial(tokens, at.end + index))
}

function isDenial(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (word === 'instead' || word === 'rather') return next === 'of' || next === 'than'
  return (
    /^(?:not|never|nobody|neither|nor|without)$/u.test(word) &&
    !/^(?:only|just|merely|simply|more|less|fewer|later|below|above|under)$/u.test(next)
  )
}

/** `The Product Manager answers for revenue`, `the sales team is measured by revenue`; but `the sales team …, you by velocity`. */
function isOfOthers({ reading: { tokens, clause }, at, role }: Naming): boolean {
  const before = tokens.slice(0, at.start)
  const from = before.findLastIndex(({ word }) => /^(?:you|your|[.;!?])$/u.test(word)) + 1
  const to = at.end + tokens.slice(at.end).findIndex(({ word }) => /^(?:you|[,.;!?])$/u.test(word))
  const words = clause.text.slice(tokens[from]?.start ?? 0, tokens[Math.max(to, at.end)]?.start ?? clause.text.length)
  return OTHERS.test(words) || (!isHire(role, words) && ROLES.test(words))
}

const OTHERS =
  /\b(?:he|she|they|his|her|their|who|sales (?:team|people)|scrum master|marketing (?:team|answers)|colleagues?|project manager|team lead)\b(?! (?:of |in )?your\b)/iu
const ROLES = /\bproduct (?:manager|owner|management)s?\b|\bPMs?\b|\bPOs?\b/iu

/** `The Product Owner is measured by revenue` under that title. */
function isHire(role: RoleId | 'hybrid' | null, words: string): boolean {
  if (role === null) return false
  const called = /^\s*(?:the|this|as (?:the|a|our)) product (manager|owner)\b/iu.exec(words)?.[1]?.toLowerCase()
  return called !== undefined && (role === 'hybrid' || role === `product-${called}`)
}

/** `experience with conversion`, `you have grown revenue`, `revenue is a plus`. */
function isAskedFor({ reading: { tokens, clause }, at }: Naming): boolean {
  const before = clause.text.slice(0, tokens[at.start]?.start ?? 0)
  return ASKED_FOR.test(before) || / (?:is|are|would be) (?:a plus|an? advantage|desirable|preferred|required)/iu.test(clause.text)
}

const ASKED_FOR =
  /(?<!\b(?:user|customer|product|digital|shopping|developer|client|guest|member|great|seamless) )\bexperienced?\b|\b(?:knowledge|familiar(?:ity)?|ability|able to|proven|track record|background in|proficien\w+|understanding|understands?|demonstrat\w+|skills?|expertise|passion\w*|curious|interest(?:ed)? in|you(?:['’]ve| have) (?:\w+ed|grown|driven|led|built|owned|been|worked))\b/iu

/** A name that says much else needs words of measuring or a number beside it. */
function isTooVague(naming: Naming): boolean {
  const { metric, isListed, isClaimed, reading } = naming
  if (metric.needsContext === undefined || isListed || isClaimed || isSaid(naming)) return false
  return targetOf(reading.clause.text, spanIn(reading.tokens, naming.at)) === undefined
}

export function spanIn(tokens: readonly Token[], { start, end }: Span): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}
