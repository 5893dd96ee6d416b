import { readFileSync } from 'node:fs'
import { createLocate } from './workspace/find.ts'
import { createLoader, type ConfigLoader, type LoadedConfig, type LoaderOptions } from './workspace/loader.ts'
import * as library from './index.ts'
import { languageOf } from './inputs/language.ts'
import { loadReader } from './inputs/load.ts'

/** What `lintFile()` found. */
export interface LintedFile extends library.LintResult {
  readonly filePath: string
  /** The configuration says that the file is not to be linted; there are no diagnostics then. */
  readonly ignored: boolean
}

/**
 * Finds the configurations of many files, as the command line and the language server do. Each configuration is read
 * once, until a new loader is made.
 */
export function createConfigLoader({ config, ...options }: LoaderOptions = {}): ConfigLoader {
  return createLoader(library, createLocate(config), options)
}

/**
 * What the configuration nearest to a file says for it, and a linter that follows it. The file need not exist.
 * @throws ConfigError (the promise rejects) that names file, key, line and the way out.
 */
export function loadConfig(filePath: string, options: LoaderOptions = {}): Promise<LoadedConfig> {
  return createConfigLoader(options).load(filePath)
}

/**
 * Lints one file by the configuration that is nearest to it.
 * @throws ConfigError, InputError for data that holds no posting, or what reading the file throws (the promise
 * rejects).
 */
export async function lintFile(
  filePath: string,
  { loader = createConfigLoader() }: { readonly loader?: ConfigLoader } = {},
): Promise<LintedFile> {
  const { settings, linter } = await loader.load(filePath)
  if (settings.ignored)
    return { filePath, ignored: true, diagnostics: [], errorCount: 0, warningCount: 0, infoCount: 0 }
  await loadReader(languageOf(filePath))
  return { filePath, ignored: false, ...linter.lint(readFileSync(filePath, 'utf8'), { filePath }) }
}

export { InputError } from './inputs/input-error.ts'
export { languageOf, type Language } from './inputs/language.ts'
export { loadReader } from './inputs/load.ts'
export type { ConfigLoader, LoadedConfig, LoaderOptions } from './workspace/loader.ts'
export type { ResolvedConfig } from './config/resolve.ts'
