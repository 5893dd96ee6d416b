import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { ConfigDocument } from './document.ts'

/** Runs a configuration in JavaScript. A file that has changed since is read again. */
export async function readJavaScript(file: string): Promise<ConfigDocument> {
  const address = pathToFileURL(file)
  address.searchParams.set('changed', String(statSync(file).mtimeMs))
  return exported((await import(address.href)) as Readonly<Record<string, unknown>>)
}

/** Runs a configuration in TypeScript, which finds jdlint also where it is not installed, as with npx. */
export async function readTypeScript(file: string, library: unknown): Promise<ConfigDocument> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(import.meta.url, { moduleCache: false, virtualModules: { jdlint: library } })
  return exported(await jiti.import<Readonly<Record<string, unknown>>>(file))
}

function exported(namespace: Readonly<Record<string, unknown>>): ConfigDocument {
  if (!('default' in namespace))
    throw new Error('it exports nothing by default (write export default defineConfig({ … }))')
  return { value: namespace['default'], lineOf: () => undefined }
}
