import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as Library from '../index.ts'
import { ConfigError, type KeyPath } from '../config/config-error.ts'
import type { Config } from '../config/config.ts'
import { decode } from './decode.ts'
import { SyntaxFault, type ConfigDocument } from './document.ts'
import { CONFIG_NAMES, MANIFEST } from './find.ts'
import { shownPath } from './shown-path.ts'

/** A configuration, and where in its file things are. */
export interface ReadConfig {
  readonly config: Config
  /** The line where a key is, 1-based; `undefined` where the format has no positions. */
  readonly lineOf: (key: KeyPath) => number | undefined
  /** Calls `action`; a ConfigError that it throws gets file and line. */
  readonly placing: <Result>(action: () => Result) => Result
}

/** What a configuration file may do. */
export interface ReadOptions {
  /**
   * `false` where the folder is not trusted: a configuration in TypeScript or JavaScript is refused, with a
   * ConfigError, and not run. Default: true.
   */
  readonly executeConfig?: boolean | undefined
}

/**
 * Reads and checks a configuration file.
 * @throws ConfigError that names the file, the key and, where the format has positions, the line.
 */
export async function readConfig(
  file: string,
  library: typeof Library,
  options: ReadOptions = {},
): Promise<ReadConfig> {
  const shown = shownPath(file)
  const document = await readDocument(file, shown, library, options)
  const outer: KeyPath = path.basename(file) === MANIFEST ? [MANIFEST_KEY] : []
  const lineOf: ReadConfig['lineOf'] = (key) => document.lineOf([...outer, ...key])
  const placing: ReadConfig['placing'] = (action) => {
    try {
      return action()
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      const { key } = error.place
      throw new ConfigError(error.reason, { key: [...outer, ...key], file: shown, line: lineOf(key) })
    }
  }
  return {
    placing,
    lineOf,
    config: placing(() => library.parseConfig(outer.length === 0 ? document.value : valueIn(document.value))),
  }
}

const MANIFEST_KEY = 'jdlint'

function valueIn(manifest: unknown): unknown {
  if (typeof manifest === 'object' && manifest !== null && MANIFEST_KEY in manifest) return manifest[MANIFEST_KEY]
  throw new ConfigError('is missing (add it, or name another file)')
}

async function readDocument(
  file: string,
  shown: string,
  library: typeof Library,
  options: ReadOptions,
): Promise<ConfigDocument> {
  try {
    return await readByExtension(file, library, options)
  } catch (error) {
    if (error instanceof ConfigError) throw new ConfigError(error.reason, { key: [], file: shown })
    if (error instanceof SyntaxFault) throw new ConfigError(error.message, { key: [], file: shown, line: error.line })
    throw new ConfigError(fault(error), { key: [], file: shown })
  }
}

const CODE = ['.js', '.mjs', '.ts', '.mts']

async function readByExtension(
  file: string,
  library: typeof Library,
  { executeConfig = true }: ReadOptions,
): Promise<ConfigDocument> {
  const extension = path.extname(file).toLowerCase()
  if (!executeConfig && CODE.includes(extension))
    throw new ConfigError(
      'is a program, and programs of a workspace that is not trusted are not run (trust the workspace, or write jdlint.config.yaml instead)',
    )
  switch (extension) {
    case '.json':
      return (await import('./json.ts')).readJson(readText(file))
    case '.yaml':
    case '.yml':
      return (await import('./yaml.ts')).readYaml(readText(file))
    case '.js':
    case '.mjs':
      return (await import('./module.ts')).readJavaScript(file)
    case '.ts':
    case '.mts':
      return (await import('./module.ts')).readTypeScript(file, library)
    default:
      throw new ConfigError(
        `is of no format that jdlint reads (use ${CONFIG_NAMES.map((name) => path.extname(name)).join(', ')})`,
      )
  }
}

function readText(file: string): string {
  const decoded = decode(readFileSync(file))
  if ('source' in decoded) return decoded.source.replace(/^\ufeff/u, '')
  throw new ConfigError(`${decoded.what} (${decoded.wayOut})`)
}

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it (change its permissions)',
  EISDIR: 'a folder where a file was expected (name a file)',
  ENOENT: 'no such file (check the spelling)',
  ERR_MODULE_NOT_FOUND:
    'cannot be loaded: it imports something that is not installed (install it, or export a plain object)',
}

/** Whatever a configuration throws, in one line. */
function fault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  return FAULTS[code] ?? `cannot be loaded: ${message.split('\n').find((line) => line.trim() !== '') ?? 'it fails'}`
}
