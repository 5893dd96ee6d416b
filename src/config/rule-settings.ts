import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Preset, Rule, RuleOptions } from '../rule/rule.ts'

/** A rule's severity, alone or with its options. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>]

/** A rule that is turned on, with its severity and all of its options. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  /** The severity of findings of medium confidence; `undefined`: they are not reported. */
  readonly mediumSeverity: Severity | undefined
  readonly options: RuleOptions
}

export const PRESETS: readonly Preset[] = ['recommended', 'strict']
export const RULE_SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error']
export const DEFAULT_PRESET: Preset = 'recommended'

type Settings = Readonly<Partial<Record<string, RuleSetting | undefined>>>

/** The rules that a preset and valid settings turn on, in the order of the rules. */
export function resolveRules(
  rules: readonly Rule[],
  preset: Preset = DEFAULT_PRESET,
  settings: Settings = {},
): ActiveRule[] {
  return rules.flatMap((rule) => {
    const setting = settings[rule.id]
    const [severity, options] = fullSetting(rule, setting, preset)
    if (severity === 'off') return []
    return [{ rule, severity, mediumSeverity: setting === undefined ? MEDIUM[preset] : severity, options }]
  })
}

/** What a preset makes of a finding that careful editors may debate; a severity that somebody chose stays. */
const MEDIUM: Readonly<Record<Preset, Severity | undefined>> = { recommended: undefined, strict: 'info' }

/** A rule's severity and all of its options, whoever set them. */
export function fullSetting(
  { meta }: Pick<Rule, 'meta'>,
  setting: RuleSetting | undefined,
  preset: Preset,
): readonly [Severity | 'off', RuleOptions] {
  const { severity: fallback, presets, options: defaults } = meta
  if (setting === undefined) return [presets.includes(preset) ? fallback : 'off', defaults]
  const [severity, options = {}] = typeof setting === 'string' ? ([setting] as const) : setting
  return [severity, { ...defaults, ...(options as RuleOptions) }]
}

/** Later settings win; a severity alone leaves the options that earlier ones gave. */
export function mergeSettings(earlier: Settings = {}, later: Settings = {}): Settings {
  const merged: Record<string, RuleSetting | undefined> = { ...earlier }
  for (const [id, setting] of Object.entries(later)) {
    const before = merged[id]
    if (setting !== undefined)
      merged[id] =
        typeof setting === 'string' && Array.isArray(before)
          ? [setting, (before as [string, Readonly<Record<string, unknown>>])[1]]
          : setting
  }
  return merged
}
