import { defineRule, type Finding, type RoleId, type RuleContext, type Signal } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { overlaps } from '../../src/text/span.ts'
import { nameOf, quote } from '../wording.ts'

export default defineRule({
  id: 'hybrid-overload',
  meta: {
    description:
      'Where one person is both Product Manager and Product Owner on purpose: the posting does not say so, or asks for more than one person can do.',
    severity: 'warning',
    presets: ['strict'],
    options: {},
    article: [article.overload],
    source:
      'Strategic/tactical split: one person for both jobs ends up with the urgent one, so that the vision waits for the next daily',
  },
  *check(context) {
    const { model, hire, signals, profile, isEnglish } = context
    if (!isEnglish || model.oneJob !== 'either' || hire.role === undefined || hire.place === undefined) return
    const owned = signals.filter(({ ownership }) => ownership === 'owned')
    const manager = owned.filter(({ side }) => side === 'product-manager')
    const owner = owned.filter(({ side }) => side === 'product-owner')
    const breadth = Math.min(kindsIn(manager), kindsIn(owner))
    if (profile.bothJobs.confidence === 'high' && breadth >= IN_PART && !isSaid(context))
      yield unsaid(hire.place, manager, owner)
    const years = manager.find(({ kind, clause }) => COURSE.has(kind) && YEARS.test(clause.text))
    const daily = owner.find(({ clause }) => DAILY.test(clause.text))
    if (breadth < IN_FULL || years === undefined || daily === undefined || hasHelp(context)) return
    yield overload(hire.place, years, daily)
  },
})

type Place = NonNullable<RuleContext['hire']['place']>

/** From so many kinds of work on, on each side, both jobs are asked for in part, or in full. */
const IN_PART = 2
const IN_FULL = 3

function kindsIn(signals: readonly Signal[]): number {
  return new Set(signals.map(({ kind }) => kind)).size
}

/** The title names both roles, or the text says in whatever words that one person does both. */
function isSaid({ hire, hints, model }: RuleContext): boolean {
  return (
    hire.role === 'hybrid' ||
    hints.some((hint) => hint.model === model) ||
    hire.namings.some(({ role }) => role !== hire.role)
  )
}

function unsaid({ span }: Place, [first]: readonly Signal[], [second]: readonly Signal[]): Finding {
  return {
    span,
    message: `This posting asks for both roles’ work, such as ${quote(first?.text)} and ${quote(second?.text)}, and does not say that one person does both. Say so, for example: “You are Product Manager and Product Owner in one.”`,
    evidence: [first, second].flatMap((signal) => (signal === undefined ? [] : [evidenceFor(signal.side, signal)])),
  }
}

function overload({ span }: Place, years: Signal, daily: Signal): Finding {
  return {
    span,
    message: `One person is asked to do both jobs in full, the long view (${quote(years.text)}) and the daily business (${quote(daily.text)}), and nobody is named who helps. Leave one of them out, or say who takes over a part, such as a business analyst or a Scrum Master.`,
    evidence: [evidenceFor('product-manager', years), evidenceFor('product-owner', daily)],
  }
}

function evidenceFor(side: RoleId, { span, text }: Signal): NonNullable<Finding['evidence']>[number] {
  return { span, message: `${nameOf(side)} work: ${quote(text)}` }
}

const COURSE = new Set(['vision', 'strategy', 'roadmap'])
/** `the product vision for the next three years`, `a long-term strategy`. */
const YEARS = /\b(?:years?|multi-?year|annual|yearly|long[- ]term|(?:18|24|36) months)\b/iu
/** `lead the daily stand-up`, `answer the developers’ questions every day`. */
const DAILY = /\b(?:daily|dailies|day[- ]to[- ]day|every day|each day|stand-?ups?)\b/iu

/** Somebody who takes a part of the work, where the posting tells of the job or the company. */
function hasHelp({ posting: { clauses }, hire: { namings }, hints, mentions }: RuleContext): boolean {
  const ofTheHire = [...namings, ...hints]
  return (
    mentions.some((mention) => !ofTheHire.some((one) => overlaps(one.span, mention.span))) ||
    clauses.some(({ text, section: { kind } }) => kind !== 'requirements' && kind !== 'benefits' && HELP.test(text))
  )
}

const HELP =
  /\b(?:scrum master|agile coach|delivery (?:lead|manager)|(?:business|product|data) analyst|product (?:ops|operations|marketing)|(?:associate|junior|second|another) product|assistant|(?:supported|helped|backed) by|(?:support|help) (?:from|of)|helps you|support you|hire your)\b/iu
