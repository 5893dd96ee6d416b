import { createLocate } from '../../workspace/find.ts'
import { createLoader, UNCONFIGURED, type LoadedConfig } from '../../workspace/loader.ts'
import type * as Library from '../../index.ts'
import type { Linter } from '../../linter.ts'
import { once } from '../../text/recall.ts'

/** The configuration of one file, and a linter that follows it for those who need one. */
export interface LateConfig extends Omit<LoadedConfig, 'linter'> {
  readonly linter: () => Promise<Linter>
}

/** As the library's `ConfigLoader`, which is loaded where there is a configuration. */
export interface LateLoader {
  /** @throws ConfigError (the promise rejects) that names file, key, line and the way out. */
  readonly load: (filePath: string) => Promise<LateConfig>
}

/**
 * What commands work with. The library is most of what there is to load; neither a mistyped option nor a file that is
 * in the cache needs it.
 */
export interface Tools {
  readonly library: () => Promise<typeof Library>
  readonly loader: LateLoader
}

export async function loadTools(config: string | false | undefined): Promise<Tools> {
  const library = (): Promise<typeof Library> => import('../../index.ts')
  const loader = createLateLoader(config, library)
  // A mistake in a configuration that was named concerns no single file: say so before any is read.
  if (typeof config === 'string') await loader.load('.')
  return { library, loader }
}

function createLateLoader(config: string | false | undefined, library: Tools['library']): LateLoader {
  const locate = createLocate(config)
  const loading = once(async () => createLoader(await library(), locate))
  return {
    async load(filePath) {
      if (locate(filePath) === undefined) return { ...UNCONFIGURED, linter: library }
      const { linter, ...loaded } = await (await loading()).load(filePath)
      return { ...loaded, linter: () => Promise.resolve(linter) }
    },
  }
}
