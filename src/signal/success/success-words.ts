import type { Clause, Section, SectionKind } from '../../posting/posting.ts'
import { createPatterns } from '../../text/patterns.ts'

/**
 * `the number you answer for`, `the figures that you’ll be asked about`; not `the metrics you are responsible for
 * tracking`.
 */
const ANSWERED_FOR =
  /\b(?:numbers?|figures?|targets?|metrics?|kpis?|measures?|deliverables|outcomes|results) (?:that )?you(?:['’](?:ll|re)| will| are)? (?:be )?(?:(?:asked about|held to|judged by|measured by|answer(?:able)? for|accountable for|responsible for)(?! \w+ing\b)|own\b|carry\b)/iu

export function isAnsweredFor(words: string): boolean {
  return ANSWERED_FOR.test(words)
}

/**
 * Words that say by themselves that the hire is measured by what comes with them: `you will be measured by`, `your
 * bonus depends on`.
 */
const ADDRESSED = createPatterns([
  [
    'measured|judged|evaluated|assessed|appraised|rated|scored|reviewed',
    /\b(?:you|your (?:\w+ ){0,2}\w+|this (?:role|job|position)|(?:the|your) (?:role|position|appointment|performance|work)|performance|appraisal|assessment|rating)\b[^.;!?]{0,60}\b(?:measured|judged|evaluated|assessed|appraised|rated|scored|reviewed) ?(?:$|by|on|against|based on|in terms of|according to|\b(?=:))/iu,
  ],
  ['success', /\bsuccess\b[^.;!?]{0,40}\b(?:measured|judged|evaluated)\b/iu],
  [
    'measure|judge|evaluate|assess|appraise| rate',
    /\b(?:we(?:['’]ll)?|us|will|how to) (?:\w+ )?(?:measure|judge|evaluate|assess|appraise|rate) (?:you|your|this (?:role|job)|the (?:role|position|appointment|hire)|success|performance)\b/iu,
  ],
  [
    'appraisal|assessment|performance review|performance rating',
    /\b(?:appraisal|assessment|performance (?:review|rating))\b[^.;!?]{0,40}\b(?:by|on|against|considers?|depends? on|looks? at|base of|basis of)\b/iu,
  ],
  [
    'target|goal|kpi|objective|number|measure|scorecard',
    /\byour (?:\w+ ){0,2}(?:targets?|goals?|kpis?|objectives?|numbers?(?! one\b)|measures?|scorecard)\b/iu,
  ],
  ['held accountable|held responsible', /\bheld (?:accountable|responsible) (?:for|to)\b/iu],
  [
    'bonus|incentive|variable pay|salary|award',
    /\byour\b[^.;!?]{0,40}\b(?:bonus(?:es)?|incentive|variable pay|salary|award)\b[^.;!?]{0,60}\b(?:depends?|hangs?|tied|linked|paid (?:for|on)|based on|(?:computed|calculated|determined|worked out) (?:on|by|from))\b/iu,
  ],
  [
    'bonus|incentive|variable pay|salary|award',
    /\b(?:objectives|goals|targets|scorecard)\b[^.;!?]{0,80}\b(?:bonus|salary|variable pay|incentive|award)\b/iu,
  ],
  [
    'number|figure|target|metric|kpi',
    /\b(?:own|carry|carries|deliver on|answer for|hold) (?:a|one|two|three|four|the|these) (?:\w+ )?(?:numbers?|figures?|targets?|metrics?|kpis?)\b/iu,
  ],
  ['number|figure|target|metric|kpi|measure|deliverables|outcomes|results', ANSWERED_FOR],
  [
    'know |tell |see |recognise |recognize ',
    /\b(?:know|tell|see|recogni[sz]e) (?:that |whether |if |how |a )?(?:you|it|this|good)(?:['’](?:re|s|ve)| are| is| have)? (?:succe|work|doing|first|year)/iu,
  ],
  ['thing', /\b(?:ask (?:ourselves )?(?:two|three|one|some)|look at (?:two|three|four|five)) things?\b/iu],
  [
    'scorecard|key result area|objectives |targets |goals ',
    /\bfirst[- ]year scorecard\b|\bkey result areas?\b|\b(?:objectives|targets|goals|scorecard) (?:for|of) (?:the|this|your) (?:role|job|position|post|function|first year)\b/iu,
  ],
])

/**
 * Words that announce measures, and also occur where somebody is asked to set them: `define the targets: velocity and
 * cycle time`.
 */
const AT_LARGE = createPatterns([
  [
    'success',
    /(?<!\b(?:customer|client|user) )\bsuccess (?:is|are|means?|looks|will|in this (?:role|position|job) (?:is|means|looks)|here|for (?:you|this role)|shows)\b|\bsuccessful (?:if|when)\b/iu,
  ],
  [
    'targets|goals|kpis|objectives|measures|metrics|success criteria|scorecard|report card',
    /\b(?:targets|goals|kpis|objectives|measures|metrics|success criteria|scorecard|report card)(?: (?:are|is|will be)\b| ?[:–—])/iu,
  ],
  ['measured|judged|evaluated|assessed|rated', /\b(?:measured|judged|evaluated|assessed|rated) (?:by|on|against)\b/iu],
])

/**
 * The company as the one that is measured: `our success is`, `we measure ourselves`, `the whole company looks at
 * revenue`, `brought in a third of revenue last year`.
 */
const COMPANY =
  /\b(?:our (?:own )?(?:success|targets?|goals?|company|customers|growth|mission)|(?:we|the company|the group) (?:have|has|are|is|were|grew|expects?|measure ourselves|will (?:be|grow|have)\b)|we (?:brought|made|earned|reached)|our [a-z]+ (?:director|manager|lead|team|owner)s? (?:is|are) (?:measured|judged|evaluated|assessed)|(?:the (?:whole|entire) (?:company|group|business|organi[sz]ation)|we all|all of us|everybody|everyone) (?:looks?|watch(?:es)?|follows?|steers?|shares?))\b|^last year,? /iu

/** `Last year we brought in a third of new revenue`, `We all look at three numbers: revenue …`, below any heading. */
export function isOfCompany({ text, label }: Clause): boolean {
  return COMPANY.test(text.slice(0, NEARBY)) || COMPANY.test(label)
}

/** `velocity is Ines’s number, not yours`, `you will not be measured by revenue`. */
const DENIAL = /\bnot (?:you|yours|be (?:measured|judged|evaluated|assessed))\b|\b(?:measured|judged) not\b/iu

/** In characters: what is farther away in a clause says nothing about the words in question. */
export const NEARBY = 400

/** Whether words say that the hire is measured: `you will be measured by`. */
function addresses(text: string): boolean {
  return ADDRESSED(text) !== undefined && !COMPANY.test(text) && !DENIAL.test(text)
}

function announces(text: string): boolean {
  return (ADDRESSED(text) ?? AT_LARGE(text)) !== undefined && !COMPANY.test(text) && !DENIAL.test(text)
}

/** How plainly a section says of all inside it that the hire is measured by it. */
export function isOfMeasures({ kind, heading }: Section): boolean {
  if (heading === undefined) return kind === 'metrics'
  if (kind === 'metrics') return !COMPANY.test(heading)
  return kind !== 'process' && kind !== 'benefits' && addresses(heading)
}

/** Whether a sentence, or a line like a title, announces the list below it: `Your bonus depends on three things:`. */
export function announcesList({ text }: Clause): boolean {
  const words = text.slice(-NEARBY)
  return addresses(words) || (/[:–—]$/u.test(words) && announces(words))
}

/** Whether the clause's own words before an offset say that the hire is measured by what follows. */
export function isAddressedBefore({ text, label }: Clause, offset: number): boolean {
  const near = text.slice(Math.max(0, offset - NEARBY), offset)
  return addresses(`${label} ${near}`) && !DENIAL.test(text.slice(Math.max(0, offset - NEARBY), offset + NEARBY))
}

/** `You will be measured by`: it says so in any section. */
export function addressesHire({ text }: Clause): boolean {
  return /\byou(?:['’]ll| will| are|['’]re)(?: be)? (?:measured|judged|evaluated|accountable|answerable)\b/iu.test(
    text.slice(0, NEARBY),
  )
}

/** The same in words that also occur where somebody is asked to set measures. */
export function isAnnouncedBefore({ text, label }: Clause, offset: number): boolean {
  return announces(`${label} ${text.slice(Math.max(0, offset - NEARBY), offset)}`)
}

/** Whether the clause, up to an offset of its text, says that the hire is measured by what follows. */
function announcesMeasure(clause: Clause, offset: number): boolean {
  const { text, section } = clause
  if (!isOfMeasures(section) && !isAnnouncedBefore(clause, offset)) return false
  const around = text.slice(Math.max(0, offset - NEARBY), offset + NEARBY)
  return !COMPANY.test(around) && !DENIAL.test(around)
}

/**
 * Words that take up the measure of the sentence before: `That one is yours`, `You're accountable for it`, `This is the
 * KPI for the role`.
 */
const CLAIM = createPatterns([
  [
    'accountable|responsible|answerable|reviewed|measured|judged',
    /\byou(?:['’]re| are|['’]ll be| will be) (?:accountable|responsible|answerable|reviewed|measured|judged) (?:for|on|by) (?:it|this|that|them|both|these)\b/iu,
  ],
  [
    'yours|on you|your ',
    /\b(?:it|this|that|they|these|those|one)(?:['’]s|['’]re| one is| is| are)? (?:all )?(?:yours|on you|your (?:\w+ )?(?:number|target|goal|kpi|objective)s?)\b/iu,
  ],
  ['your name', /\byour name (?:is )?(?:on|at)\b/iu],
  [
    'own |answer for|carry',
    /\byou(?:['’]ll| will)? (?:own|answer for|carry) (?:it|that|this|both|them|that number|this number)\b/iu,
  ],
  ['on your |in your ', /\b(?:on|in) your (?:scorecard|objectives|review)\b/iu],
  ['for the role', /\b(?:the|your) (?:kpi|primary goal|main goal|target) for the role/iu],
])

export function claimsMeasure({ text }: Clause): boolean {
  const near = text.slice(0, NEARBY)
  return CLAIM(near) !== undefined && !DENIAL.test(near)
}

/** Sections in which candidates and staff are measured, not the hire's work. */
export const SILENT: ReadonlySet<SectionKind> = new Set(['benefits', 'process', 'requirements', 'company'])

/** Whether the posting says anywhere how the hire's success is measured, by whatever measure. */
export function tellsHowMeasured(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      (!SILENT.has(clause.section.kind) && announcesMeasure(clause, clause.text.length)) ||
      isOfMeasures(clause.section),
  )
}
