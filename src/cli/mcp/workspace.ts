import { realpathSync } from 'node:fs'
import { isBelow, pathFrom, realName } from '../../workspace/shown-path.ts'
import { fileFault } from '../outcome/problem.ts'
import { UsageError } from '../outcome/usage-error.ts'
import type { LateLoader, Tools } from '../tools/tools.ts'

/**
 * A path that leads to a file or folder of the workspace, which is the working directory.
 * @throws UsageError where it leads out of it, also by a link, or to nothing.
 */
export function pathInWorkspace(given: string): string {
  const relative = nameInWorkspace(given)
  try {
    if (leadsOutside(realpathSync.native(relative))) throw outside(given)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { what, wayOut } = fileFault(given, error)
    throw new UsageError(`${given}: ${what} (${wayOut})`)
  }
  return relative
}

/**
 * A name for a text, as if the text stood there. It need not exist.
 * @throws UsageError where the name leads out of the workspace.
 */
export function nameInWorkspace(given: string): string {
  // Not the name of standard input, which speaks the protocol.
  if (given === '-' || given.trim() === '') throw new UsageError(`"${given}": no path (name a file of the workspace)`)
  const relative = pathFrom(process.cwd(), given)
  if (!isBelow(relative)) throw outside(given)
  return relative === '' ? '.' : relative
}

function outside(given: string): UsageError {
  return new UsageError(
    `${given}: outside of the workspace, ${process.cwd()} (name a path below it, or give the text as "text")`,
  )
}

function leadsOutside(file: string): boolean {
  return !isBelow(realName(file))
}

/** Files of a folder that are links out of the workspace, and those of a team beyond it, are passed over. */
export function withinWorkspace({ library, loader }: Tools): Tools {
  const load: LateLoader['load'] = async (filePath) => {
    const loaded = await loader.load(filePath)
    return leadsOutside(filePath) ? { ...loaded, settings: { ...loaded.settings, ignored: true } } : loaded
  }
  return { library, loader: { load } }
}
