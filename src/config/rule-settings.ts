import type { Severity } from '../diagnostic.ts'
import type { Preset, Rule, RuleOptions } from '../rule.ts'
import { ConfigError } from './config-error.ts'
import { unknownValue } from './nearest.ts'

/** A rule's severity, alone or with its options. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>]

/** A rule that is turned on, with its severity and all of its options. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  /** The severity of findings of medium confidence. */
  readonly mediumSeverity: Severity
  readonly options: RuleOptions
}

export const PRESETS: readonly Preset[] = ['recommended', 'strict']
export const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error']

interface Settings {
  readonly preset?: Preset
  readonly rules?: Readonly<Record<string, RuleSetting>>
}

/**
 * The rules that a preset and its overrides turn on, in the order of the rules.
 * @throws ConfigError on an unknown rule, preset, severity or option, or an option of the wrong type.
 */
export function resolveRules(rules: readonly Rule[], { preset = 'recommended', rules: overrides = {} }: Settings): ActiveRule[] {
  if (!isRecord(overrides)) throw new ConfigError('“rules” must be an object from rule to severity, such as { "hybrid-title": "off" }')
  if (!isPreset(preset)) throw new ConfigError(unknownValue('preset', String(preset), PRESETS))
  const ids = rules.map(({ id }) => id)
  for (const id of Object.keys(overrides)) if (!ids.includes(id)) throw new ConfigError(unknownValue('rule', id, ids))
  return rules.flatMap((rule) => {
    const setting = Object.hasOwn(overrides, rule.id) ? overrides[rule.id] : undefined
    const [severity, options] = settingOf(rule, setting, preset)
    if (severity === 'off') return []
    const isSoftened = setting === undefined && preset === 'recommended'
    return [{ rule, severity, mediumSeverity: isSoftened ? ONE_LOWER[severity] : severity, options }]
  })
}

/** What `recommended` makes of a finding that careful editors may debate; a severity that somebody chose stays. */
const ONE_LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' }

function settingOf(rule: Rule, setting: RuleSetting | undefined, preset: Preset): readonly [Severity | 'off', RuleOptions] {
  const { severity: fallback, presets, options: defaults } = rule.meta
  if (setting === undefined) return [presets.includes(preset) ? fallback : 'off', defaults]
  const [severity, options = {}] = typeof setting === 'string' ? ([setting] as const) : listOf(rule, setting)
  if (!SEVERITIES.includes(severity)) throw new ConfigError(`${unknownValue('severity', severity, SEVERITIES)} (rule ${rule.id})`)
  return [severity, { ...defaults, ...checkedOptions(rule, options) }]
}

function isPreset(value: unknown): value is Preset {
  return PRESETS.some((preset) => preset === value)
}

/** What a program without types may pass instead. */
function listOf({ id }: Rule, setting: unknown): readonly [Severity | 'off', Readonly<Record<string, unknown>>?] {
  if (Array.isArray(setting) && typeof setting[0] === 'string' && (setting.length === 1 || isRecord(setting[1]))) return setting as unknown as [Severity]
  throw new ConfigError(`The setting of rule ${id} must be a severity, or a list of a severity and the rule’s options, such as ['warning', {}]`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkedOptions({ id, meta }: Rule, options: Readonly<Record<string, unknown>>): RuleOptions {
  const known = Object.keys(meta.options)
  const checked: Record<string, number | boolean | string> = {}
  for (const [key, value] of Object.entries(options)) {
    const standard = Object.hasOwn(meta.options, key) ? meta.options[key] : undefined
    if (standard === undefined) throw new ConfigError(known.length === 0 ? `Rule ${id} has no options, but “${key}” was given` : `${unknownValue('option', key, known)} (rule ${id})`)
    if (typeof value !== typeof standard) throw new ConfigError(`Option “${key}” of rule ${id} must be a ${typeof standard}, such as ${String(standard)}`)
    checked[key] = value as number | boolean | string
  }
  return checked
}
