import type { OwnSectionNames } from '../posting/headings/section-kinds.ts'
import type { VerbFamily } from '../roles/role-model.ts'
import type { ModelId } from '../roles/operating-model.ts'
import type { Preset } from '../rule/rule.ts'
import type { RoleId } from '../roles/role-ids.ts'
import type { RuleSetting } from './rule-settings.ts'

/** Statements that show what an entry of the vocabulary means; `jdlint test` holds it to them. */
export interface VocabularyExamples {
  /** At least one. */
  readonly says: readonly string[]
  readonly not?: readonly string[] | undefined
}

/** A company's own title for a role. Its examples are titles. */
export interface OwnTitle extends VocabularyExamples {
  /** In phrase notation. */
  readonly phrase: string
}

/** A company's own words for a role's work. Its examples are duties. */
export interface OwnCue extends VocabularyExamples {
  /** Unique among all cues. */
  readonly id: string
  /** 2, the default: names the role's own work; 1: a hint. */
  readonly weight?: 1 | 2 | undefined
  /** Kinds of action that make it a duty. Missing: the phrase says it alone. */
  readonly verbs?: readonly VerbFamily[] | undefined
  /** What is acted on, in phrase notation. */
  readonly objects: readonly string[]
  /** Phrases in which the object means something else. */
  readonly unless?: readonly string[] | undefined
}

/** A company's own kind of manager. Its examples are statements of whom the hire reports to. */
export interface OwnManager extends VocabularyExamples {
  readonly id: string
  /** What they are called, in phrase notation. */
  readonly titles: readonly string[]
  /** How a message calls them: `the head of the studio`. */
  readonly label: string
  /** The roles that do not report to them. Default: none. */
  readonly contradicts?: readonly RoleId[] | undefined
}

/** What a company calls things, added to the role model. */
export interface Vocabulary {
  readonly titles?: Readonly<Partial<Record<RoleId, readonly OwnTitle[] | undefined>>> | undefined
  readonly cues?: Readonly<Partial<Record<RoleId, readonly OwnCue[] | undefined>>> | undefined
  /** Headings per kind of section. */
  readonly sections?: OwnSectionNames | undefined
  readonly managers?: readonly OwnManager[] | undefined
}

/** Settings of rules, by rule id. */
export type RuleSettings<Id extends string = string> = Readonly<Partial<Record<Id, RuleSetting | undefined>>>

/** What postings are judged by. */
export interface LinterSettings<Id extends string = string> {
  /** How your company divides product work; a posting’s own `model:` wins. Default: `strategic-tactical`. */
  readonly model?: ModelId | undefined
  /** Default: `recommended`. */
  readonly preset?: Preset | undefined
  /** Overrides the preset, rule by rule. */
  readonly rules?: RuleSettings<Id> | undefined
  readonly vocabulary?: Vocabulary | undefined
}

/** Settings for some files; later entries win. Globs count from the folder of the configuration. */
export interface ConfigOverride<Id extends string = string> {
  readonly files: readonly string[]
  readonly model?: ModelId | undefined
  readonly preset?: Preset | undefined
  readonly rules?: RuleSettings<Id> | undefined
}

/** A configuration file: what it says for the files in its folder and below. */
export interface Config<Id extends string = string> extends LinterSettings<Id> {
  /** For editors; jdlint does not read it. */
  readonly $schema?: string | undefined
  readonly overrides?: readonly ConfigOverride<Id>[] | undefined
  /** Which postings are for one product team: globs by its name, counted from the folder of the configuration. */
  readonly teams?: Readonly<Record<string, readonly string[]>> | undefined
  /** Globs of files that are not linted, counted from the folder of the configuration; `!` takes some of them back. */
  readonly ignores?: readonly string[] | undefined
}
