import path from 'node:path'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { ConfigError } from '../config/config-error.ts'
import { createConfigLoader, type ConfigLoader, type LoadedConfig, type LoaderOptions } from '../node.ts'
import type { Inspect } from '../inspect.ts'
import type { Linter } from '../linter.ts'
import { pathOf } from './client.ts'
import { configProblem, type ConfigProblem } from './config-problems.ts'
import type { Encoding } from './positions.ts'
import { readPosting, type OpenPosting } from './open-posting.ts'
import { createTeams } from './teams.ts'

/** The open postings by the configurations of the moment; each version of a document is read once. */
export interface Postings {
  /** `undefined` for what is no posting or is ignored. */
  readonly read: (document: TextDocument) => Promise<OpenPosting | undefined>
  readonly forget: (uri: string) => void
  /** Grows whenever something changes that an open posting may be judged by, be it in another one. */
  readonly revision: number
  /** Forgets all configurations, and looks through those of the folders for mistakes. */
  readonly reload: (folders: readonly string[]) => Promise<void>
  /** Grows with every `reload()`. */
  readonly generation: number
}

/** What postings are read for. */
export interface PostingsContext {
  /** Those that are open. */
  readonly documents: () => readonly TextDocument[]
  readonly encoding: () => Encoding
  readonly loaderOptions: () => LoaderOptions
  /** Absolute path of the folder that documents in no file belong to. */
  readonly folder: () => string
  readonly report: (problem: ConfigProblem, error: ConfigError) => void
  /** A mistake that was reported is gone. */
  readonly clear: (problem: ConfigProblem) => void
}

interface Known {
  readonly version: number
  readonly generation: number
  readonly posting: Promise<OpenPosting | undefined>
}

export function createPostings({
  documents,
  encoding,
  loaderOptions,
  folder,
  report,
  clear,
}: PostingsContext): Postings {
  const known = new Map<string, Known>()
  const sessions = new Map<string, Inspect>()
  const problems = new Map<string, ConfigProblem>()
  const defaults = createConfigLoader({ config: false })
  /** By folder, the last loader that could read its configuration, and remembers what it read. */
  const lastGood = new Map<string, ConfigLoader>()
  let loader = createConfigLoader(loaderOptions())
  let generation = 0
  let revision = 0

  const tell = (error: unknown): ConfigProblem => {
    if (!(error instanceof ConfigError)) throw error
    const problem = configProblem(error)
    if (problems.get(problem.uri)?.diagnostic.message !== problem.diagnostic.message) report(problem, error)
    problems.set(problem.uri, problem)
    return problem
  }
  const load = async (by: ConfigLoader, file: string): Promise<LoadedConfig> => {
    const config = await by.load(file)
    lastGood.set(path.dirname(file), by)
    return config
  }
  /** While there is a mistake in a configuration, what held before holds, or else the defaults. */
  const configFor = async (file: string): Promise<LoadedConfig> => {
    try {
      return await load(loader, file)
    } catch (error) {
      tell(error)
      return (lastGood.get(path.dirname(file)) ?? defaults).load(file)
    }
  }
  const sessionFor = (uri: string, linter: Linter): Inspect => {
    const session = sessions.get(uri) ?? linter.createSession()
    sessions.set(uri, session)
    return session
  }
  const readNow = (document: TextDocument): Promise<OpenPosting | undefined> =>
    readPosting(document, {
      encoding: encoding(),
      configFor,
      folder: folder(),
      session: (linter) => sessionFor(document.uri, linter),
    })

  const readAlone = (document: TextDocument): Promise<OpenPosting | undefined> => {
    const { uri, version } = document
    const last = known.get(uri)
    if (last?.version === version && last.generation === generation) return last.posting
    const posting = readNow(document)
    known.set(uri, { version, generation, posting })
    revision += 1
    return posting
  }
  let teams = createTeams(configFor)

  return {
    get generation() {
      return generation
    },
    get revision() {
      return revision
    },
    async read(document) {
      const posting = await readAlone(document)
      if (posting?.member === undefined) return posting
      // A document that cannot be read, such as one whose address is no text, is nobody's mate.
      const open = await Promise.allSettled(documents().map(async (one) => readAlone(one)))
      const members = open.flatMap((one) => (one.status === 'fulfilled' ? (one.value?.member ?? []) : []))
      return { ...posting, teamDiagnostics: await teams.diagnosticsOf(posting.member, members) }
    },
    forget(uri) {
      known.delete(uri)
      sessions.delete(uri)
      revision += 1
    },
    async reload(folders) {
      loader = createConfigLoader(loaderOptions())
      generation += 1
      teams = createTeams(configFor)
      known.clear()
      sessions.clear()
      const current = loader
      const found = await Promise.all(
        [...new Set([...folders, ...[...problems.values()].map(({ file }) => path.dirname(file))])].map(mistakeFor),
      )
      if (current !== loader) return
      for (const [uri, problem] of problems) {
        if (found.some((one) => one?.uri === uri)) continue
        problems.delete(uri)
        clear(problem)
      }

      async function mistakeFor(place: string): Promise<ConfigProblem | undefined> {
        try {
          await load(current, path.join(place, 'posting.md'))
          return undefined
        } catch (error) {
          return tell(error)
        }
      }
    },
  }
}

/** The folder that a document is in, if it is in one. */
export function folderOf({ uri }: TextDocument): readonly string[] {
  const file = pathOf(uri)
  return file === undefined ? [] : [path.dirname(file)]
}
