import type { Analysis, Analyze } from './analysis.ts'
import { resolveRules, type ActiveRule, type RuleSetting } from './config/rule-settings.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import { fingerprint } from './fingerprint.ts'
import type { RoleModel } from './role-model.ts'
import type { Finding, Preset, Rule } from './rule.ts'
import { createLineIndex, type LineIndex } from './text/line-index.ts'

/** Options of `lint()`. */
export interface LintOptions {
  /** Where the text comes from; its base name is the title's last resort. */
  readonly filePath?: string
  /** Default: `recommended`. */
  readonly preset?: Preset
  /** Overrides the preset, rule by rule. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
}

/** The diagnostics of one posting, in source order, and how many there are of each severity. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
}

/**
 * Judges one posting. Synchronous and deterministic; no text makes it throw.
 * @throws ConfigError when the options name an unknown rule, preset, severity or rule option.
 */
export type Lint = (source: string, options?: LintOptions) => LintResult

export function createLint(analyze: Analyze, roles: RoleModel, rules: readonly Rule[]): Lint {
  return (source, options = {}) => {
    const active = resolveRules(rules, options)
    const analysis = analyze(source, options.filePath)
    const lines = createLineIndex(source)
    const diagnostics = active.flatMap((rule) => findingsOf(rule, analysis, roles, options.filePath).map((finding) => stamp(rule, finding, source, lines)))
    return resultOf(diagnostics.sort(bySourceOrder))
  }
}

function findingsOf({ rule, options }: ActiveRule, analysis: Analysis, roles: RoleModel, filePath = 'the posting'): Finding[] {
  try {
    return [...rule.check({ ...analysis, roles, options })]
  } catch (error) {
    throw new Error(`Rule ${rule.id} failed on ${filePath}; this is a defect of jdlint, please report it`, { cause: error })
  }
}

function stamp({ rule, severity, mediumSeverity }: ActiveRule, finding: Finding, source: string, lines: LineIndex): Diagnostic {
  const { span, message, confidence, evidence = [], suggestions = [] } = finding
  const words = [span, ...evidence.map((piece) => piece.span)].map(({ start, end }) => source.slice(start, end))
  return {
    ruleId: rule.id, severity: confidence === 'medium' ? mediumSeverity : severity, ...(confidence && { confidence }), message, url: urlOf(rule.id), span, loc: lines.location(span),
    evidence: evidence.map((piece) => ({ ...piece, loc: lines.location(piece.span) })),
    suggestions,
    fingerprint: fingerprint([rule.id, ...words]),
  }
}

function urlOf(ruleId: string): string {
  return `https://github.com/jdlint/jdlint/blob/main/rules/${ruleId}/README.md`
}

function bySourceOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

function resultOf(diagnostics: readonly Diagnostic[]): LintResult {
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return { diagnostics, errorCount: count('error'), warningCount: count('warning'), infoCount: count('info') }
}
