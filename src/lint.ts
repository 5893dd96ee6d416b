import type { Analyses, AnalyzeAll, Origin } from './analysis.ts'
import type { RuleSettings } from './config/config.ts'
import type { ActiveRule } from './config/rule-settings.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import { fingerprint } from './fingerprint.ts'
import { keepsValid } from './inputs/edits.ts'
import type { Language } from './inputs/language.ts'
import { resultOf, type LintResult } from './lint-result.ts'
import { createHeadingsAbove, type HeadingsAbove } from './posting/headings-above.ts'
import type { Posting } from './posting/posting.ts'
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
  /** What the text is written in. Default: what the ending of `filePath` says, or else markdown. */
  readonly language?: Language | undefined
  /** Default: `recommended`. */
  readonly preset?: Preset | undefined
  /** Overrides the preset, rule by rule. */
  readonly rules?: RuleSettings | undefined
}

/**
 * Judges the posting of a text, or each of several. Synchronous and deterministic; no markdown, MDX or HTML makes it throw.
 * @throws ConfigError when the options name an unknown option, rule, preset, severity or rule option, or a value out of its range.
 * @throws InputError for JSON or YAML that is broken or holds no posting.
 */
export type Lint = (source: string, options?: LintOptions) => LintResult

/** Checks options and makes of them the rules that are turned on. @throws ConfigError */
export type Settle = (options: LintOptions) => Origin & { readonly active: readonly ActiveRule[] }

export function createLint(analyzeAll: AnalyzeAll, judge: Judge, settle: Settle): Lint {
  return (source, options = {}) => {
    const settled = settle(options)
    return judge(analyzeAll(source, settled), settled)
  }
}

/** Holds what was read of each posting of a text to the rules that are turned on. */
export type Judge = (analyses: Analyses, settled: ReturnType<Settle>) => LintResult

export function createJudge(roles: RoleModel, rules: readonly Rule[]): Judge {
  const judging = rules.filter(isPostingRule)
  const ids = { judging: idsOf(judging), aboutSuppressions: idsOf(rules.filter((rule) => !isPostingRule(rule))) }

  return (analyses, { filePath, language, active }) => {
    const { source } = analyses[0].posting
    const lines = createLineIndex(source)
    const off = judging.filter((rule) => !active.some((one) => one.rule === rule))
    const posting = wholeOf(analyses)
    const speeches = analyses.map((analysis): Speech => {
      const places: Places = { source, lines, language, headingsAbove: createHeadingsAbove(analysis.posting) }
      const check = (rule: PostingRule, ruleOptions: RuleOptions): Finding[] =>
        collect(rule, filePath, rule.check({ ...analysis, roles, options: ruleOptions }))

      const found = active.flatMap((one) =>
        isPostingRule(one.rule) ? [{ one, findings: check(one.rule, one.options) }] : [],
      )
      const said = found.flatMap(({ one, findings }) => stampAll(one, findings, places))
      if (posting.directives.length === 0) return { said, silent: [] }
      return {
        said,
        silent: [
          ...off.flatMap((rule) =>
            check(rule, rule.meta.options).map(({ span }): Spoken => ({ ruleId: rule.id, span })),
          ),
          ...found.flatMap(({ one, findings }) => unreported(one, findings)),
        ],
      }
    })
    const said = speeches.flatMap((speech) => speech.said)
    if (posting.directives.length === 0) return resultOf(said.sort(bySourceOrder))

    const { suppressions, misreadings } = readSuppressions(posting, lines, ids)
    const { kept, uses } = suppress(
      said,
      speeches.flatMap(({ silent }) => silent),
      suppressions,
    )
    const context = { suppressions: judgeSuppressions(suppressions, uses, ids.judging, source, lines), misreadings }
    const places: Places = { source, lines, language, headingsAbove: createHeadingsAbove(posting) }
    const ofSuppressions = active.flatMap((one) =>
      isPostingRule(one.rule)
        ? []
        : stampAll(one, collect(one.rule, filePath, one.rule.checkSuppressions(context)), places),
    )
    return resultOf([...kept, ...ofSuppressions].sort(bySourceOrder))
  }
}

/** What the rules say of one posting, and what they would say if they were turned on or heard. */
interface Speech {
  readonly said: readonly Diagnostic[]
  readonly silent: readonly Spoken[]
}

/** Suppressions hold for a text, however many postings there are in it. */
function wholeOf(analyses: Analyses): Posting {
  const [{ posting }] = analyses
  if (analyses.length === 1) return posting
  const postings = analyses.map((analysis) => analysis.posting)
  return {
    ...posting,
    sections: postings.flatMap(({ sections }) => sections),
    clauses: postings.flatMap(({ clauses }) => clauses),
    directives: postings.flatMap(({ directives }) => directives),
  }
}

function idsOf(rules: readonly Rule[]): readonly string[] {
  return rules.map(({ id }) => id)
}

function collect({ id }: Rule, filePath = 'the posting', findings: Iterable<Finding>): Finding[] {
  try {
    return [...findings]
  } catch (error) {
    throw new Error(`Rule ${id} failed on ${filePath}; this is a defect of jdlint, please report it`, { cause: error })
  }
}

/** What turns offsets into what people see. */
interface Places {
  readonly source: string
  readonly lines: LineIndex
  readonly language: Language
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
  { source, lines, language, headingsAbove }: Places,
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
    suggestions: suggestions.filter(({ edits }) => keepsValid(edits, source, language)),
    fingerprint: fingerprint([rule.id, ...words]),
  }
}

function bySourceOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}
