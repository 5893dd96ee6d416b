import { rules } from '../rules/index.ts'
import { strategicTactical } from '../rules/roles/index.ts'
import { createAnalyzer } from './analysis.ts'
import { createExplain, type Explain } from './explain.ts'
import { createFix, type Fix } from './fix.ts'
import { createLint, type Lint } from './lint.ts'
import { ruleUrl } from './rule-url.ts'
import { createWhy, type Why } from './why.ts'

const analyze = createAnalyzer(strategicTactical)

/** Judges one posting: its diagnostics in source order. See `Lint`. */
export const lint: Lint = createLint(analyze, strategicTactical, rules)

/** Applies the safe fixes of one posting. See `Fix`. */
export const fix: Fix = createFix(lint)

/** Shows what was read of one posting: title, sections, signals and the profile they make. See `Explain`. */
export const explain: Explain = createExplain(analyze)

/** Tells what was decided about one line, and why. See `Why`. */
export const why: Why = createWhy(analyze, strategicTactical, rules)

/** The rules that jdlint knows: id, description, severity, presets, default options, source and documentation. */
export const ruleMetas = rules.map(({ id, meta }) => ({ id, ...meta, url: ruleUrl(id) }))

export { ConfigError } from './config/config-error.ts'
export type { RuleSetting } from './config/rule-settings.ts'
export type { Confidence, Diagnostic, Edit, Evidence, Severity, Suggestion } from './diagnostic.ts'
export type { Explain, ExplainOptions, Explanation } from './explain.ts'
export { applyEdits } from './fix.ts'
export type { Fix, FixResult } from './fix.ts'
export type { Lint, LintOptions, LintResult } from './lint.ts'
export type { SectionKind } from './posting/posting.ts'
export type { Preset } from './rule.ts'
export type { TitleRole } from './signal/hire.ts'
export type { Dimension, Ownership, RoleId } from './signal/signal.ts'
export type { Location, Position, Span } from './text/span.ts'
export type { ClauseReasons, LineReasons, Why } from './why.ts'
