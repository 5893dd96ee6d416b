import { rules, type RuleId } from '../rules/index.ts'
import { strategicTactical } from '../rules/roles/index.ts'
import type { Config } from './config/config.ts'
import type { Explain } from './explain.ts'
import type { Fix } from './fix.ts'
import type { Inspect } from './inspect.ts'
import type { Lint } from './lint.ts'
import { createLibrary } from './linter.ts'
import type { Split } from './split.ts'
import type { Why } from './why.ts'
import { modelUrl, ruleUrl } from './rule/rule-url.ts'

const library = createLibrary({ rules, roleModel: strategicTactical })

/**
 * Prepares a role model with a company's vocabulary once, and reads and judges postings by it. See `LinterSettings` and
 * `Linter`.
 */
export const { createLinter, parseConfig, testVocabulary, lintTeam, matrixOf } = library

const standard = createLinter()

/** Judges one posting: its diagnostics in source order. See `Lint`. */
export const lint: Lint = standard.lint

/** Applies the safe fixes of one posting. See `Fix`. */
export const fix: Fix = standard.fix

/** Shows what was read of one posting: title, sections, signals and the profile they make. See `Explain`. */
export const explain: Explain = standard.explain

/** Explains and judges one posting in one go. See `Inspect`. */
export const inspect: Inspect = standard.inspect

/** For an editor: an `inspect()` for the versions of one posting, which reads only what changed. See `Linter`. */
export const createSession: () => Inspect = standard.createSession

/** Tells what was decided about one line, and why. See `Why`. */
export const why: Why = standard.why

/** Makes two drafts of a posting that asks for two jobs. See `Split`. */
export const split: Split = standard.split

/** The rules that jdlint knows: id, description, severity, presets, default options, source and documentation. */
export const ruleMetas = rules.map(({ id, meta }) => ({ id, ...meta, url: ruleUrl(id) }))

/**
 * The ways in which companies divide product work: id, name, what a recruiter can say yes or no to, source and
 * documentation; the default first.
 */
export const models = strategicTactical.models.map(({ id, name, inShort, source }) => ({
  id,
  name,
  inShort,
  source,
  url: modelUrl(id),
}))

/**
 * For configuration files in TypeScript and JavaScript: returns the configuration, and lets editors complete and check
 * it.
 */
export function defineConfig(config: Config<RuleId>): Config<RuleId> {
  return config
}

export type { RuleId } from '../rules/index.ts'
export type {
  Config,
  ConfigOverride,
  LinterSettings,
  OwnCue,
  OwnManager,
  OwnTitle,
  RuleSettings,
  Vocabulary,
  VocabularyExamples,
} from './config/config.ts'
export { ConfigError, keyText, type ConfigPlace, type KeyPath } from './config/config-error.ts'
export type { ExampleReport, FailedExample } from './config/examples.ts'
export type { RuleSetting } from './config/rule-settings.ts'
export { applyEdits } from './diagnostic/apply-edits.ts'
export type { Confidence, Diagnostic, Edit, Evidence, Severity, Suggestion } from './diagnostic/diagnostic.ts'
export type {
  Explain,
  ExplainOptions,
  Explanation,
  JobExplanation,
  NormalTitle,
  PayExplanation,
  PostingExplanation,
  TitleRole,
} from './explain.ts'
export type { Fix, FixResult } from './fix.ts'
export { InputError } from './inputs/input-error.ts'
export type { Language } from './inputs/language.ts'
export type { Reader, Refusal } from './inputs/reader.ts'
export { addReader, hasReader, type AddedLanguage } from './inputs/reader-registry.ts'
export type { Inspect, Inspection } from './inspect.ts'
export type { LintTeam, TeamDiagnostic } from './lint-team.ts'
export { teamsOf, type Candidate, type Member, type Team, type TeamOrigin } from './team/team.ts'
export type { MatrixCell, MatrixRow, TeamMatrix } from './team/matrix.ts'
export type { MeasureSummary, Part, Place, PostingSummary, ReportingSummary } from './team/summary.ts'
export type { ProductName } from './signal/title/product-name.ts'
export type { Lint, LintOptions, LintResult } from './lint.ts'
export type { Library, Linter } from './linter.ts'
export type { JudgedBy } from './diagnostic/lint-result.ts'
export type { NotJudged, NotJudgedReason } from './diagnostic/not-judged.ts'
export type { Limits } from './posting/markup/limits.ts'
export type { SectionKind } from './posting/posting.ts'
export type { JobId } from './roles/neighbour.ts'
export type { ModelId } from './roles/operating-model.ts'
export type { VerbFamily } from './roles/role-model.ts'
export type { Preset } from './rule/rule.ts'
export type { Dimension, RoleId } from './roles/role-ids.ts'
export type { PayUnit } from './pay/units.ts'
export type { Ownership } from './signal/signal.ts'
export type { Location, Position, Span } from './text/span.ts'
export type { Draft, DraftComment, Split, SplitResult } from './split.ts'
export type { ClauseReasons, LineReasons, RoleReasons, Why } from './why.ts'
