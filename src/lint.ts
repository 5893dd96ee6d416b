import type { Analysis, Analyze } from './analysis.ts'
import type { RuleSettings } from './config/config.ts'
import type { ActiveRule } from './config/rule-settings.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import { fingerprint } from './fingerprint.ts'
import { resultOf, type LintResult } from './lint-result.ts'
import { createHeadingsAbove, type HeadingsAbove } from './posting/headings-above.ts'
import type { RoleModel } from './role-model.ts'
import { isPostingRule, type Finding, type PostingRule, type Preset, type Rule, type RuleOptions } from './rule.ts'
import { ruleUrl } from './rule-url.ts'
import { suppress, type Spoken } from './suppress.ts'
import { judgeSuppressions } from './suppression/judge.ts'
import { readSuppressions } from './suppression/read.ts'
import { createLineIndex, type LineIndex } from './text/line-index.ts'

export type { LintResult } from './lint-result.ts'

/** Options of `lint()`. */
export interface LintOptions {
  /** Where the text comes from; its base name is the title's last resort. */
  readonly filePath?: string | undefined
  /** Default: `recommended`. */
  readonly preset?: Preset | undefined
  /** Overrides the preset, rule by rule. */
  readonly rules?: RuleSettings | undefined
}

/**
 * Judges one posting. Synchronous and deterministic; no text makes it throw.
 * @throws ConfigError when the options name an unknown option, rule, preset, severity or rule option, or a value out of its range.
 */
export type Lint = (source: string, options?: LintOptions) => LintResult

/** Checks options and makes of them the rules that are turned on. @throws ConfigError */
export type Settle = (options: LintOptions) => {
  readonly filePath?: string | undefined
  readonly active: readonly ActiveRule[]
}

export function createLint(analyze: Analyze, judge: Judge, settle: Settle): Lint {
  return (source, options = {}) => {
    const settled = settle(options)
    return judge(analyze(source, settled.filePath), settled)
  }
}

/** Holds what was read of a posting to the rules that are turned on. */
export type Judge = (analysis: Analysis, settled: ReturnType<Settle>) => LintResult

export function createJudge(roles: RoleModel, rules: readonly Rule[]): Judge {
  const judging = rules.filter(isPostingRule)
  const ids = { judging: idsOf(judging), aboutSuppressions: idsOf(rules.filter((rule) => !isPostingRule(rule))) }

  return (analysis, { filePath, active }) => {
    const { posting } = analysis
    const { source } = posting
    const lines = createLineIndex(source)
    const places: Places = { source, lines, headingsAbove: createHeadingsAbove(posting) }
    const check = (rule: PostingRule, ruleOptions: RuleOptions): Finding[] =>
      collect(rule, filePath, rule.check({ ...analysis, roles, options: ruleOptions }))

    const found = active.flatMap((one) =>
      isPostingRule(one.rule) ? [{ one, findings: check(one.rule, one.options) }] : [],
    )
    const said = found.flatMap(({ one, findings }) => stampAll(one, findings, places))
    if (posting.directives.length === 0) return resultOf(said.sort(bySourceOrder))

    const off = judging.filter((rule) => !active.some((one) => one.rule === rule))
    const silent = [
      ...off.flatMap((rule) => check(rule, rule.meta.options).map(({ span }): Spoken => ({ ruleId: rule.id, span }))),
      ...found.flatMap(({ one, findings }) => unreported(one, findings)),
    ]
    const { suppressions, misreadings } = readSuppressions(posting, lines, ids)
    const { kept, uses } = suppress(said, silent, suppressions)
    const context = { suppressions: judgeSuppressions(suppressions, uses, ids.judging, source, lines), misreadings }
    const ofSuppressions = active.flatMap((one) =>
      isPostingRule(one.rule)
        ? []
        : stampAll(one, collect(one.rule, filePath, one.rule.checkSuppressions(context)), places),
    )
    return resultOf([...kept, ...ofSuppressions].sort(bySourceOrder))
  }
}

function idsOf(rules: readonly Rule[]): readonly string[] {
  return rules.map(({ id }) => id)
}

function collect({ id }: Rule, filePath = 'the posting', findings: Iterable<Finding>): Finding[] {
  try {
    return [...findings]
  } catch (error) {
    throw new Error(`Rule ${id} failed on ${filePath}; this is a bug in jdlint, please report it`, { cause: error })
  }
}

/** What turns offsets into what people see. */
interface Places {
  readonly source: string
  readonly lines: LineIndex
  readonly headingsAbove: HeadingsAbove
}

/** What a rule finds and the preset does not show: a suppression of it is of use all the same. */
function unreported(active: ActiveRule, findings: readonly Finding[]): Spoken[] {
  return findings
    .filter((finding) => severityOf(active, finding) === undefined)
    .map(({ span }) => ({ ruleId: active.rule.id, span }))
}

/** The findings that are reported, with what people see of them. */
function stampAll(active: ActiveRule, findings: readonly Finding[], places: Places): Diagnostic[] {
  return findings.flatMap((finding) => {
    const severity = severityOf(active, finding)
    return severity === undefined ? [] : [stamp(active.rule, severity, finding, places)]
  })
}

function severityOf({ severity, mediumSeverity }: ActiveRule, { confidence }: Finding): Severity | undefined {
  return confidence === 'medium' ? mediumSeverity : severity
}

function stamp(
  rule: Rule,
  severity: Severity,
  { span, message, confidence, evidence = [], suggestions = [] }: Finding,
  { source, lines, headingsAbove }: Places,
): Diagnostic {
  const words = [span, ...evidence.map((piece) => piece.span)].map(({ start, end }) => source.slice(start, end))
  return {
    ruleId: rule.id,
    severity,
    ...(confidence && { confidence }),
    message,
    url: ruleUrl(rule.id),
    span,
    loc: lines.location(span),
    section: headingsAbove(span.start),
    evidence: evidence.map((piece) => ({ ...piece, loc: lines.location(piece.span) })),
    suggestions,
    fingerprint: fingerprint([rule.id, ...words]),
  }
}

function bySourceOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}
