import type { Analysis } from './analysis.ts'
import type { Confidence, Severity } from './diagnostic.ts'
import type { RoleModel } from './role-model.ts'
import type { Span } from './text/span.ts'

/** Which rules speak: `recommended` judges plain faults, `strict` also asks for what is missing. */
export type Preset = 'recommended' | 'strict'

/** The options of a rule and their defaults; the type of a default is the type of the option. */
export type RuleOptions = Readonly<Record<string, number | boolean | string>>

/** What is known of a rule without running it. */
export interface RuleMeta<Options extends RuleOptions = RuleOptions> {
  /** One sentence for the rule table. */
  readonly description: string
  readonly severity: Severity
  /** The presets that turn it on. */
  readonly presets: readonly Preset[]
  readonly options: Options
  /** Where the knowledge comes from. */
  readonly source: string
}

/** What a rule may look at: one posting, read and judged. All of it is read-only. */
export interface RuleContext<Options extends RuleOptions = RuleOptions> extends Analysis {
  readonly roles: RoleModel
  readonly options: Options
}

/** What a rule returns: a fault, the lines that prove it, and what could be done. */
export interface Finding {
  readonly span: Span
  readonly message: string
  /** For rules that weigh evidence: see `Confidence`. */
  readonly confidence?: Confidence
  readonly evidence?: readonly { readonly span: Span; readonly message: string }[]
  readonly suggestions?: readonly { readonly title: string; readonly edits: readonly { readonly span: Span; readonly text: string }[] }[]
}

/** A rule: pure, and silent about postings that are not a PM's or PO's. */
export interface Rule<Options extends RuleOptions = RuleOptions> {
  readonly id: string
  readonly meta: RuleMeta<Options>
  check(context: RuleContext<Options>): Iterable<Finding>
}

/** Keeps the types of a rule's options together. */
export function defineRule<Options extends RuleOptions>(rule: Rule<Options>): Rule<Options> {
  return rule
}

export type { Hire, JudgedTitle, Naming, TitleRole } from './signal/hire.ts'
export type { Mention } from './signal/mentions.ts'
export type { Measure } from './signal/measures.ts'
export type { RoleProfile, Statement } from './signal/profile.ts'
export type { Dimension, RoleId, Signal } from './signal/signal.ts'
