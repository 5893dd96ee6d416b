import path from 'node:path'
import type * as Library from '../index.ts'
import type { LintOptions } from '../lint.ts'
import type { Linter } from '../linter.ts'
import type { Config } from '../config/config.ts'
import type { KeyPath } from '../config/config-error.ts'
import { DEFAULT_MODEL } from '../roles/operating-model.ts'
import { DEFAULT_PRESET, mergeSettings } from '../config/rule-settings.ts'
import type { ResolvedConfig } from '../config/resolve.ts'
import type { Locate } from './find.ts'
import { pathFrom } from './shown-path.ts'
import { readConfig, type ReadConfig, type ReadOptions } from './read.ts'

export interface LoaderOptions extends ReadOptions {
  /** Which configuration counts: the nearest one by default, else one file for everything, or none (`false`). */
  readonly config?: string | false | undefined
}

/** The configuration of one file, and a linter that follows it. */
export interface LoadedConfig {
  /** Absolute path of the configuration file; `null` where there is none. */
  readonly configFile: string | null
  readonly settings: ResolvedConfig
  readonly linter: Linter
  /** The teams that the configuration declares, whether the file is in one or not: globs by their name. */
  readonly teams: NonNullable<Config['teams']>
  /** The line of the configuration file where a key is, 1-based; `undefined` where its format has no positions. */
  readonly lineOf: (key: KeyPath) => number | undefined
}

/** Finds, reads and resolves configurations; each file is read once, each vocabulary prepared once. */
export interface ConfigLoader {
  /** @throws ConfigError (the promise rejects) that names file, key, line and the way out. */
  readonly load: (filePath: string) => Promise<LoadedConfig>
}

/** A configuration with its linter. */
interface Origin extends ReadConfig {
  readonly file: string
  readonly linter: Linter
}

export function createLoader(library: typeof Library, locate: Locate, options: ReadOptions = {}): ConfigLoader {
  const origins = new Map<string, Promise<Origin>>()

  return {
    async load(filePath) {
      const file = locate(filePath)
      if (file === undefined) return { ...UNCONFIGURED, linter: library }
      const known = origins.get(file) ?? readOrigin(file, library, options)
      origins.set(file, known)
      return loadedFor(await known, path.resolve(filePath))
    },
  }
}

/** As `resolveConfig({}, …)`, without loading it. */
const STANDARD: ResolvedConfig = {
  ignored: false,
  model: DEFAULT_MODEL,
  preset: DEFAULT_PRESET,
  rules: {},
  vocabulary: {},
  teams: [],
}

/** What holds where there is no configuration; the linter is then the library itself. */
export const UNCONFIGURED: Omit<LoadedConfig, 'linter'> = {
  configFile: null,
  settings: STANDARD,
  teams: {},
  lineOf: () => undefined,
}

async function readOrigin(file: string, library: typeof Library, options: ReadOptions): Promise<Origin> {
  const read = await readConfig(file, library, options)
  const { vocabulary } = read.config
  return { ...read, file, linter: read.placing(() => library.createLinter({ vocabulary })) }
}

async function loadedFor({ file, config, linter, lineOf }: Origin, filePath: string): Promise<LoadedConfig> {
  // Globs are only worth loading where somebody has written some.
  const { resolveConfig } = await import('../config/resolve.ts')
  const settings = resolveConfig(config, pathFrom(path.dirname(file), filePath))
  return { configFile: file, settings, teams: config.teams ?? {}, linter: settled(linter, settings), lineOf }
}

/** A linter that follows the settings unless its options say otherwise. */
function settled(linter: Linter, { model, preset, rules }: ResolvedConfig): Linter {
  const settle = (options: LintOptions = {}): LintOptions => ({
    ...options,
    model: options.model ?? model,
    preset: options.preset ?? preset,
    rules: mergeSettings(rules, options.rules),
  })
  return {
    explain: (source, options = {}) => linter.explain(source, { ...options, model: options.model ?? model }),
    split: (source, options = {}) => linter.split(source, { ...options, model: options.model ?? model }),
    lint: (source, options) => linter.lint(source, settle(options)),
    fix: (source, options) => linter.fix(source, settle(options)),
    why: (source, line, options) => linter.why(source, line, settle(options)),
    inspect: (source, options) => linter.inspect(source, settle(options)),
    createSession() {
      const inspect = linter.createSession()
      return (source, options) => inspect(source, settle(options))
    },
  }
}
