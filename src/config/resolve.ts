import picomatch from 'picomatch'
import type { Preset } from '../rule/rule.ts'
import type { Config, RuleSettings, Vocabulary } from './config.ts'
import { withNamedGroups } from './globs.ts'
import { DEFAULT_PRESET, mergeSettings } from './rule-settings.ts'

/** What a configuration says for one file. */
export interface ResolvedConfig {
  readonly ignored: boolean
  readonly preset: Preset
  readonly rules: RuleSettings
  readonly vocabulary: Vocabulary
}

/**
 * What a configuration says for one file. Overrides apply in their order, the last one wins; a severity alone leaves
 * the options that were given before it.
 *
 * @param file Its path relative to the folder of the configuration, with forward slashes.
 */
export function resolveConfig(
  { preset, rules, vocabulary = {}, overrides = [], ignores = [] }: Config,
  file: string,
): ResolvedConfig {
  const layers = [{ preset, rules }, ...overrides.filter(({ files }) => isMatched(files, file))]
  return {
    ignored: isMatched(ignores, file),
    preset: layers.findLast((layer) => layer.preset !== undefined)?.preset ?? DEFAULT_PRESET,
    rules: layers.reduce<RuleSettings>((merged, layer) => mergeSettings(merged, layer.rules), {}),
    vocabulary,
  }
}

/** The last glob that matches decides; `!` takes a file back. */
function isMatched(globs: readonly string[], file: string): boolean {
  const last = globs.findLast((glob) => matches(glob.replace(/^!/u, ''), file))
  return last !== undefined && !last.startsWith('!')
}

/**
 * A name stands for a file, or for a folder with all that is in it; a slash before it, as in .gitignore, for nothing.
 */
function matches(glob: string, file: string): boolean {
  const plain = withNamedGroups(glob.replace(/^(?:\.?\/)?/u, '').replace(/\/$/u, ''))
  if (file.startsWith('../')) return false
  return plain === '' || picomatch.isMatch(file, [plain, `${plain}/**`], { dot: true })
}
