import { existsSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, type KeyPath } from '../config/config-error.ts'
import { inputsIn } from './input-files.ts'
import type { LoadedConfig } from './loader.ts'
import { pathFrom, shownPath } from './shown-path.ts'

/** A file with what its configuration says of teams. */
export interface ConfiguredFile {
  readonly filePath: string
  readonly config: Pick<LoadedConfig, 'configFile' | 'settings' | 'teams' | 'lineOf'>
}

/**
 * What is wrong with the teams that configurations declare: a posting in several, globs that no file matches. One line
 * each.
 */
export async function teamMistakes(files: readonly ConfiguredFile[]): Promise<readonly string[]> {
  const configs = new Map(files.map(({ config }) => [config.configFile, config]))
  const mistakes = files.flatMap(inSeveral)
  for (const [configFile, config] of configs)
    if (configFile !== null && Object.keys(config.teams).length > 0)
      mistakes.push(...(await withoutFiles(configFile, config)))
  return mistakes.map(({ message }) => message)
}

function inSeveral({ filePath, config: { configFile, settings, lineOf } }: ConfiguredFile): ConfigError[] {
  const [first, second] = settings.teams
  if (configFile === null || first === undefined || second === undefined) return []
  return [
    mistake(
      configFile,
      lineOf,
      ['teams', second],
      `${filePath} is in the team “${first}” as well (leave it in one of them)`,
    ),
  ]
}

async function withoutFiles(configFile: string, { teams, lineOf }: ConfiguredFile['config']): Promise<ConfigError[]> {
  // Globs are only worth loading where somebody has written some.
  const { createMatcher } = await import('../config/resolve.ts')
  const folder = path.dirname(configFile)
  let files: readonly string[] | undefined
  const mistakes: ConfigError[] = []
  for (const [team, globs] of Object.entries(teams)) {
    for (const [at, glob] of globs.entries()) {
      if (glob.startsWith('!') || existsSync(path.join(folder, glob))) continue
      files ??= (await inputsIn(folder)).map((file) => pathFrom(folder, file))
      if (!files.some(createMatcher([glob])))
        mistakes.push(
          mistake(
            configFile,
            lineOf,
            ['teams', team, at],
            `“${glob}” matches no file (check the spelling, or remove it)`,
          ),
        )
    }
  }
  return mistakes
}

function mistake(
  configFile: string,
  lineOf: (key: KeyPath) => number | undefined,
  key: KeyPath,
  reason: string,
): ConfigError {
  return new ConfigError(reason, { key, file: shownPath(configFile), line: lineOf(key) })
}
