import type { Diagnostic, Severity } from './diagnostic.ts'

/** Which rules speak: `recommended` judges plain faults, `strict` also asks for what is missing. */
export type Preset = 'recommended' | 'strict'

/** A rule's severity, alone or with its options. */
export type RuleSetting = Severity | 'off' | readonly [Severity, Readonly<Record<string, unknown>>]

/** Options of `lint()`. */
export interface LintOptions {
  /** Where the text comes from; its base name is the title's last resort. */
  readonly filePath?: string
  /** Default: `recommended`. */
  readonly preset?: Preset
  /** Overrides the preset, rule by rule. Unknown rules and options throw `ConfigError`. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
}

/** The diagnostics of one posting, in source order, and how many there are of each severity. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
}

export function lint(_source: string, _options: LintOptions = {}): LintResult {
  return { diagnostics: [], errorCount: 0, warningCount: 0, infoCount: 0 }
}
