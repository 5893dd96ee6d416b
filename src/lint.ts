import type { Analyses, Origin, ReadAll } from './signal/analysis.ts'
import type { RuleSettings } from './config/config.ts'
import { RULE_SEVERITIES, type ActiveRule } from './config/rule-settings.ts'
import type { Confidence, Diagnostic, Severity } from './diagnostic/diagnostic.ts'
import { fingerprint } from './diagnostic/fingerprint.ts'
import { resultOf, type LintResult } from './diagnostic/lint-result.ts'
import { createHeadingsAbove, type HeadingsAbove } from './posting/outline/headings-above.ts'
import { DEFAULT_MODEL, type ModelId } from './roles/operating-model.ts'
import type { RoleModel } from './roles/role-model.ts'
import {
  contextOf,
  isPostingRule,
  isSuppressionRule,
  isTeamRule,
  type Finding,
  type PostingRule,
  type Preset,
  type Rule,
  type RuleOptions,
} from './rule/rule.ts'
import { ruleUrl } from './rule/rule-url.ts'
import { createSilence, suppress, type Spoken } from './suppression/suppress.ts'
import { unjudgedIn } from './signal/unjudged.ts'
import { keepsValid } from './inputs/edits.ts'
import type { Language } from './inputs/language.ts'
import type { Posting, Postings } from './posting/posting.ts'
import { judgeSuppressions } from './suppression/judge.ts'
import type { Reread } from './suppression/proof.ts'
import { readSuppressions, type RuleIds } from './suppression/read.ts'
import { summaryOf } from './team/summarize.ts'
import type { PostingSummary } from './team/summary.ts'
import { createLineIndex, type LineIndex } from './text/line-index.ts'
import { once } from './text/recall.ts'

export type { LintResult } from './diagnostic/lint-result.ts'

/** Options of `lint()`. */
export interface LintOptions {
  /** Where the text comes from; its base name is the title's last resort. */
  readonly filePath?: string | undefined
  /** What the text is written in. Default: what the ending of `filePath` says, or else markdown. */
  readonly language?: Language | undefined
  /** How your company divides product work; a posting’s own `model:` wins. Default: `strategic-tactical`. */
  readonly model?: ModelId | undefined
  /** Default: `recommended`. */
  readonly preset?: Preset | undefined
  /** Overrides the preset, rule by rule. */
  readonly rules?: RuleSettings | undefined
}

/**
 * Judges the posting of a text, or each of several. Synchronous and deterministic; no markdown, MDX or HTML makes it
 * throw.
 * @throws ConfigError when the options name an unknown option, rule, preset, severity or rule option, or a value out of
 * its range.
 * @throws InputError for JSON or YAML that is broken or holds no posting.
 */
export type Lint = (source: string, options?: LintOptions) => LintResult

/** What a linter judges by. */
export interface Criteria {
  readonly roles: RoleModel
  /** All rules that there are: suppressions may name those that are turned off. */
  readonly rules: readonly Rule[]
}

/** The options of one call, put together. */
export interface SettledOptions extends Origin {
  readonly active: readonly ActiveRule[]
}

/** Holds what was read of each posting of a text to the rules that are turned on. */
export function applyRules(
  analyses: Analyses,
  { filePath, language, active }: SettledOptions,
  { roles, rules }: Criteria,
  read: ReadAll,
): LintResult {
  const posting = wholeOf(analyses)
  const { source } = posting
  const lines = createLineIndex(source)
  const heard = analyses.map((analysis) => {
    const check = (rule: PostingRule, ruleOptions: RuleOptions): Finding[] =>
      collect(rule, filePath, rule.check(contextOf(analysis, { roles, options: ruleOptions })))
    const found = active.flatMap((one) =>
      isPostingRule(one.rule) ? [{ one, findings: check(one.rule, one.options) }] : [],
    )
    const places: Places = { source, lines, language, headingsAbove: createHeadingsAbove(analysis.posting) }
    return { check, found, said: found.flatMap(({ one, findings }) => stampAll(one, findings, places)) }
  })
  const said = onceEach(heard.map((one) => one.said))
  const about = { ...judgedBy(analyses), ...notJudgedIn(analyses, lines) }
  if (posting.directives.length === 0) return { ...resultOf(said.sort(bySourceOrder)), ...about }

  const judging = rules.filter(isPostingRule)
  const ids = suppressibleIds(rules)
  const off = judging.filter((rule) => !active.some((one) => one.rule === rule))
  const silent = heard.flatMap(({ check, found }) => [
    ...off.flatMap((rule) => check(rule, rule.meta.options).map(({ span }): Spoken => ({ ruleId: rule.id, span }))),
    ...found.flatMap(({ one, findings }) => unreported(one, findings)),
  ])
  const { suppressions, misreadings } = readSuppressions(posting, lines, ids)
  const { kept, uses } = suppress(said, silent, suppressions)
  // What a rule across postings has to say here, one posting does not tell: a suppression of it may be of use.
  const known = idsOf(judging.filter((rule) => !isTeamRule(rule)))
  const reread: Reread = (text) => read(text, { filePath, language })
  const judged = once(() => judgeSuppressions(suppressions, uses, known, postingsOf(analyses), lines, reread))
  const context = {
    // The text may be read again for it, and not every rule asks.
    get suppressions() {
      return judged()
    },
    misreadings,
  }
  const places: Places = { source, lines, language, headingsAbove: createHeadingsAbove(posting) }
  const ofSuppressions = active.flatMap((one) =>
    isSuppressionRule(one.rule)
      ? stampAll(one, collect(one.rule, filePath, one.rule.checkSuppressions(context)), places)
      : [],
  )
  return { ...resultOf([...kept, ...ofSuppressions].sort(bySourceOrder)), ...about }
}

function judgedBy([{ model }]: Analyses): Pick<LintResult, 'model'> {
  return model.id === DEFAULT_MODEL ? {} : { model: { id: model.id, name: model.name } }
}

/** What other postings of a team need to know of those of a text. */
export function summariesOf(analyses: Analyses, { rules }: Criteria): readonly PostingSummary[] {
  const posting = wholeOf(analyses)
  const lines = createLineIndex(posting.source)
  const silencedAt =
    posting.directives.length === 0
      ? undefined
      : createSilence(
          idsOf(rules.filter(isTeamRule)),
          readSuppressions(posting, lines, suppressibleIds(rules)).suppressions,
        )
  return analyses.flatMap((analysis) => summaryOf(analysis, lines, silencedAt) ?? [])
}

/** The rules that a suppression may name, and those that it may not. */
function suppressibleIds(rules: readonly Rule[]): RuleIds {
  return {
    judging: idsOf(rules.filter((rule) => !isSuppressionRule(rule))),
    aboutSuppressions: idsOf(rules.filter(isSuppressionRule)),
  }
}

/** What two postings share is reported once, as severely as it is anywhere. */
function onceEach(said: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  const tellers = new Map<string, { readonly posting: number; readonly severity: number }>()
  for (const [posting, diagnostics] of said.entries())
    for (const diagnostic of diagnostics) {
      const severity = RULE_SEVERITIES.indexOf(diagnostic.severity)
      if (severity > (tellers.get(placeKey(diagnostic))?.severity ?? -1))
        tellers.set(placeKey(diagnostic), { posting, severity })
    }
  return said.flatMap((diagnostics, posting) =>
    diagnostics.filter((diagnostic) => tellers.get(placeKey(diagnostic))?.posting === posting),
  )
}

function placeKey({ ruleId, span }: Diagnostic): string {
  return `${ruleId} ${span.start} ${span.end}`
}

/** A text of several postings is mentioned where none of them could be judged; then the first speaks for all. */
function notJudgedIn(analyses: Analyses, lines: LineIndex): Pick<LintResult, 'notJudged'> {
  const found = analyses.flatMap((analysis) => unjudgedIn(analysis) ?? [])
  const [first] = found
  if (first === undefined || found.length < analyses.length) return {}
  return { notJudged: { ...first, loc: lines.location(first.span) } }
}

/** Suppressions hold for a text, however many postings there are in it. */
function wholeOf(analyses: Analyses): Posting {
  const postings = postingsOf(analyses)
  if (postings.length === 1) return postings[0]
  return {
    ...postings[0],
    sections: postings.flatMap(({ sections }) => sections),
    clauses: postings.flatMap(({ clauses }) => clauses),
    directives: postings.flatMap(({ directives }) => directives),
  }
}

function postingsOf([first, ...others]: Analyses): Postings {
  return [first.posting, ...others.map(({ posting }) => posting)]
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
  readonly language: Language
  readonly headingsAbove: HeadingsAbove
}

/** What a rule finds and the preset does not show: a suppression of it is of use all the same. */
function unreported(active: ActiveRule, findings: readonly Finding[]): Spoken[] {
  return findings
    .filter((finding) => severityOf(active, finding.confidence) === undefined)
    .map(({ span }) => ({ ruleId: active.rule.id, span }))
}

/** The findings that are reported, with what people see of them. */
function stampAll(active: ActiveRule, findings: readonly Finding[], places: Places): Diagnostic[] {
  return findings.flatMap((finding) => {
    const severity = severityOf(active, finding.confidence)
    return severity === undefined ? [] : [stamp(active.rule, severity, finding, places)]
  })
}

export function severityOf(
  { severity, mediumSeverity }: ActiveRule,
  confidence: Confidence | undefined,
): Severity | undefined {
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
