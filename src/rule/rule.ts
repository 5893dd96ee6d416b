import type { Analysis } from '../signal/analysis.ts'
import type { Confidence, Severity, Suggestion } from '../diagnostic/diagnostic.ts'
import type { RoleModel } from '../roles/role-model.ts'
import type { JudgedSuppression, Misreading } from '../suppression/suppression.ts'
import type { Part, Place, PostingSummary } from '../team/summary.ts'
import type { Member, Team } from '../team/team.ts'
import type { Span } from '../text/span.ts'

/** Which rules speak: `recommended` judges plain faults, `strict` also asks for what is missing. */
export type Preset = 'recommended' | 'strict'

/** The options of a rule and their defaults; the type of a default is the type of the option. */
export type RuleOptions = Readonly<Record<string, number | boolean | string | readonly string[] | readonly object[]>>

/** What one key of the objects that an option lists may hold. */
export type KeyShape = { readonly description: string; readonly isOptional?: true } & (
  | { readonly choices: readonly string[] }
  | { readonly range: NumberRange }
  /** `text` says what is meant, as in `a place, such as "Berlin"`. */
  | { readonly text: string; readonly format?: 'currency-code' }
)

/** The objects that an option lists. */
export interface ObjectShape {
  readonly keys: Readonly<Record<string, KeyShape>>
  /** Two keys with numbers, of which the first is at most the second. */
  readonly ascending?: readonly [low: string, high: string]
}

/** Which numbers an option takes, both bounds included. */
export interface NumberRange {
  readonly min: number
  readonly max?: number
  readonly isWhole?: true
}

/** What is known of a rule without running it. */
export interface RuleMeta<Options extends RuleOptions = RuleOptions> {
  /** One sentence for the rule table. */
  readonly description: string
  readonly severity: Severity
  /** The presets that turn it on. */
  readonly presets: readonly Preset[]
  readonly options: Options
  /** For every option that is a number. */
  readonly ranges?: { readonly [Name in keyof Options as Options[Name] extends number ? Name : never]: NumberRange }
  /** For every option that is a list: what may be in it. */
  readonly choices?: {
    readonly [Name in keyof Options as Options[Name] extends readonly string[] ? Name : never]: readonly string[]
  }
  /** For every option that is a list of objects: their keys. */
  readonly shapes?: {
    readonly [Name in keyof Options as Options[Name] extends readonly object[] ? Name : never]: ObjectShape
  }
  /** The statements of the article that it checks: see `rules/article.ts`. */
  readonly article?: readonly string[]
  /** Where the knowledge comes from. */
  readonly source: string
}

/** What a rule may look at: one posting, read and judged. All of it is read-only. */
export interface RuleContext<Options extends RuleOptions = RuleOptions> extends Analysis {
  readonly roles: RoleModel
  readonly options: Options
}

/** Inherits the analysis: a copy would read what the rule does not ask for. */
export function contextOf(analysis: Analysis, own: Pick<RuleContext, 'roles' | 'options'>): RuleContext {
  return Object.assign(Object.create(analysis) as Analysis, own)
}

/** What a rule returns: a fault, the lines that prove it, and what could be done. */
export interface Finding {
  readonly span: Span
  readonly message: string
  /** For rules that weigh evidence: see `Confidence`. */
  readonly confidence?: Confidence
  readonly evidence?: readonly { readonly span: Span; readonly message: string }[]
  readonly suggestions?: readonly Suggestion[]
}

/** A rule about postings: pure, and silent about those that are not a PM's or PO's. */
export interface PostingRule<Options extends RuleOptions = RuleOptions> {
  readonly id: string
  readonly meta: RuleMeta<Options>
  check(context: RuleContext<Options>): Iterable<Finding>
}

/** What a rule about suppressions may look at: what the author tells jdlint, once the posting is judged. */
interface SuppressionContext {
  /** In source order. */
  readonly suppressions: readonly JudgedSuppression[]
  readonly misreadings: readonly Misreading[]
}

/** A rule about suppressions: pure. No suppression silences it. */
export interface SuppressionRule {
  readonly id: string
  readonly meta: RuleMeta
  checkSuppressions(context: SuppressionContext): Iterable<Finding>
}

/** What a rule across postings may look at: what is known of the postings of one team. */
interface TeamContext {
  readonly team: Team
  readonly roles: RoleModel
}

/**
 * One of the places that a fault between postings is made of: what is said where the fault is shown here, and where it
 * is shown elsewhere.
 */
export interface Side {
  readonly member: Member
  readonly place: Place
  readonly message: string
  readonly note: string
}

/** A fault between postings of a team. */
export interface TeamFinding {
  /** It is shown at the first of them whose file is checked; the others are its evidence. */
  readonly sides: readonly [Side, ...Side[]]
  readonly confidence?: Confidence
}

/** A rule across the postings of a team: pure, and silent where there is nothing to compare. */
export interface TeamRule {
  readonly id: string
  readonly meta: RuleMeta
  checkTeam(context: TeamContext): Iterable<TeamFinding>
}

/** A rule may look at one posting, at the postings of a team, or at both. */
export type Rule = PostingRule | TeamRule | (PostingRule & TeamRule) | SuppressionRule

export function isPostingRule(rule: Rule): rule is PostingRule {
  return 'check' in rule
}

export function isTeamRule(rule: Rule): rule is TeamRule {
  return 'checkTeam' in rule
}

export function isSuppressionRule(rule: Rule): rule is SuppressionRule {
  return 'checkSuppressions' in rule
}

/** Keeps the types of a rule's options together. */
export function defineRule<Options extends RuleOptions>(rule: PostingRule<Options>): PostingRule<Options> {
  return rule
}

export type { Shortfall } from '../posting/markup/limits.ts'
export type { Hire, JudgedTitle } from '../signal/title/hire.ts'
export type { MvpDuty } from '../signal/mvp.ts'
export { otherRole, ROLE_IDS, ROLE_NAMES, type RoleId } from '../roles/role-ids.ts'
export type { Measure } from '../signal/success/measures.ts'
export type { RoleProfile, Statement } from '../signal/profile.ts'
/** For rules across postings, as `defineRule()` is for those about one. */
export function defineTeamRule(rule: TeamRule): TeamRule {
  return rule
}

export type { Responsibility } from '../roles/role-model.ts'
export type { Member, Part, PostingSummary, Team }
export type { Signal } from '../signal/signal.ts'
export { comparable, wordsOf } from '../text/words.ts'
export type { JudgedSuppression, Misreading } from '../suppression/suppression.ts'
export type { Level } from '../roles/title-words.ts'
export type { TitleReading } from '../signal/title/title-reader.ts'
export { payText } from '../pay/pay-text.ts'
export type { Pay } from '../pay/pay.ts'
export { PAY_UNITS, type PayUnit } from '../pay/units.ts'
export { namesPlace } from '../pay/places.ts'
export { LEVELS } from '../roles/title-words.ts'
