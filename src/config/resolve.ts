import picomatch from 'picomatch'
import { DEFAULT_MODEL, type ModelId } from '../roles/operating-model.ts'
import type { Preset } from '../rule/rule.ts'
import type { Config, RuleSettings, Vocabulary } from './config.ts'
import { withNamedGroups } from './globs.ts'
import { DEFAULT_PRESET, mergeSettings } from './rule-settings.ts'

/** What a configuration says for one file. */
export interface ResolvedConfig {
  readonly ignored: boolean
  readonly model: ModelId
  readonly preset: Preset
  readonly rules: RuleSettings
  readonly vocabulary: Vocabulary
  /** The teams that it is in: one, or none; several are a mistake. */
  readonly teams: readonly string[]
}

/**
 * What a configuration says for one file. Overrides apply in their order, the last one wins; a severity alone leaves
 * the options that were given before it.
 *
 * @param file Its path relative to the folder of the configuration, with forward slashes.
 */
export function resolveConfig(
  { model, preset, rules, vocabulary = {}, overrides = [], ignores = [], teams }: Config,
  file: string,
): ResolvedConfig {
  const layers = [{ model, preset, rules }, ...overrides.filter(({ files }) => isMatched(files, file))]
  return {
    ignored: isMatched(ignores, file),
    model: layers.findLast((layer) => layer.model !== undefined)?.model ?? DEFAULT_MODEL,
    preset: layers.findLast((layer) => layer.preset !== undefined)?.preset ?? DEFAULT_PRESET,
    rules: layers.reduce<RuleSettings>((merged, layer) => mergeSettings(merged, layer.rules), {}),
    vocabulary,
    teams: teams === undefined ? [] : teamsWith(teams, file),
  }
}

type Teams = NonNullable<Config['teams']>

/** Made once for each configuration: there may be hundreds of teams, and thousands of postings. */
const teamMatchers = new WeakMap<Teams, readonly { readonly team: string; readonly isMember: Matcher }[]>()

function teamsWith(teams: Teams, file: string): readonly string[] {
  const matchers =
    teamMatchers.get(teams) ?? Object.entries(teams).map(([team, globs]) => ({ team, isMember: createMatcher(globs) }))
  teamMatchers.set(teams, matchers)
  return matchers.flatMap(({ team, isMember }) => (isMember(file) ? [team] : []))
}

type Matcher = (file: string) => boolean

function isMatched(globs: readonly string[], file: string): boolean {
  return createMatcher(globs)(file)
}

/** The last glob that matches decides; `!` takes a file back. */
export function createMatcher(globs: readonly string[]): Matcher {
  const matchers = globs.map((glob) => ({ matches: matcherOf(glob.replace(/^!/u, '')), isBack: glob.startsWith('!') }))
  return (file) => matchers.findLast(({ matches }) => matches(file))?.isBack === false
}

/**
 * A name stands for a file, or for a folder with all that is in it; a slash before it, as in .gitignore, for nothing.
 */
function matcherOf(glob: string): Matcher {
  const plain = withNamedGroups(glob.replace(/^(?:\.?\/)?/u, '').replace(/\/$/u, ''))
  if (plain === '') return isBelow
  if (NAME.test(plain)) return (file) => file === plain || file.startsWith(`${plain}/`)
  const matches = picomatch([plain, `${plain}/**`], { dot: true })
  // `a/*|b/*` is a choice, of which the first half says nothing of the second.
  const folder = plain.includes('|') ? '' : (FOLDER.exec(plain)?.[0] ?? '')
  return (file) => isBelow(file) && `${file}/`.startsWith(folder) && matches(file)
}

/** Nothing in it is a sign of globs. Teams may name thousands of postings, each of which is looked for among all. */
const NAME = /^[\p{L}\p{N}_-][\p{L}\p{N}_ ./-]*$/u

/** What a glob matches is in this folder, or is the folder itself: `careers/` of `careers/**`. */
const FOLDER = /^(?:[\p{L}\p{N}_-]+\/)+/u

function isBelow(file: string): boolean {
  return !file.startsWith('../')
}
