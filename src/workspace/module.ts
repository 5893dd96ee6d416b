import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { SyntaxFault, type ConfigDocument } from './document.ts'

type Exports = Readonly<Record<string, unknown>>

/** Runs a configuration in JavaScript. A file that has changed since is read again. */
export async function readJavaScript(file: string): Promise<ConfigDocument> {
  const address = pathToFileURL(file)
  address.searchParams.set('changed', String(statSync(file).mtimeMs))
  return exported(await settled(import(address.href) as Promise<Exports>))
}

/** Runs a configuration in TypeScript, which finds jdlint also where it is not installed, as with npx. */
export async function readTypeScript(file: string, library: unknown): Promise<ConfigDocument> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(import.meta.url, { moduleCache: false, virtualModules: { jdlint: library } })
  try {
    return exported(await settled(jiti.import<Exports>(file)))
  } catch (error) {
    throw syntaxFaultIn(file, error) ?? error
  }
}

/** What jiti cannot parse: `ParseError: Unexpected token`, and in the next line `/careers/jdlint.config.ts:2:4`. */
function syntaxFaultIn(file: string, error: unknown): SyntaxFault | undefined {
  if (!(error instanceof Error)) return undefined
  const [what = '', place = ''] = error.message.split('\n').map((line) => line.trim())
  const line = place.startsWith(`${file}:`) ? /^\d+/u.exec(place.slice(file.length + 1))?.[0] : undefined
  return line === undefined
    ? undefined
    : new SyntaxFault(`is no TypeScript: ${what.replace(/^ParseError: /u, '')}`, Number(line))
}

/** The modules that are being loaded, each with what gives it up. */
const loading = new Set<() => void>()

/**
 * Fails for a module that waits for what never comes: with nothing left to do, Node would end the program without a
 * word.
 */
function settled(module: Promise<Exports>): Promise<Exports> {
  process.off('beforeExit', giveUp).once('beforeExit', giveUp)
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new Error('it never ends (check what it awaits)'))
    }
    loading.add(stop)
    void module.then(resolve, reject).finally(() => loading.delete(stop))
  })
}

function giveUp(): void {
  for (const stop of loading) stop()
  loading.clear()
}

function exported(namespace: Exports): ConfigDocument {
  if (!('default' in namespace))
    throw new Error('it exports nothing by default (write export default defineConfig({ … }))')
  return { value: namespace['default'], lineOf: () => undefined }
}
