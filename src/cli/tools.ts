import type { ConfigLoader } from '../config/load/loader.ts'
import type * as Library from '../index.ts'

/** What commands work with. */
export interface Tools {
  readonly library: typeof Library
  readonly loader: ConfigLoader
}

/** Loads the library, which is most of what there is to load; neither --help nor a mistyped option needs it. */
export async function loadTools(config: string | false | undefined): Promise<Tools> {
  const [library, { createConfigLoader }] = await Promise.all([import('../index.ts'), import('../node.ts')])
  const loader = createConfigLoader({ config })
  // A mistake in a configuration that was named concerns no single file: say so before any is read.
  if (typeof config === 'string') await loader.load('.')
  return { library, loader }
}
