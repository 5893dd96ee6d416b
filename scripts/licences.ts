import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The packages, by folder, that files belong to which a bundler took in. */
export function packagesOf(inputs: readonly string[]): readonly string[] {
  return [...new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input) ?? []))].sort()
}

/** The licences of bundled packages, which ask to be passed on with their code. */
export function licencesOf(packageFolders: readonly string[]): string {
  return packageFolders.map(licenceOf).join('\n\n')
}

/**
 * Name and version of the packages that bundled files have bundled in turn, as comments and keys in them tell where
 * they came from.
 */
export function packagesInside(inputs: readonly string[]): readonly string[] {
  const found = inputs.flatMap((input) =>
    Array.from(
      readFileSync(input, 'utf8').matchAll(/node_modules\/\.pnpm\/((?:@[\w.-]+\+)?[\w.-]+)@(\d[\w.-]*?)(?=[_/])/gu),
      ([, name = '', version = '']) => `${name.replace('+', '/')} ${version}`,
    ),
  )
  return [...new Set(found)].sort()
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const text =
    textIn(folder, /^licen[cs]e/iu) ?? sectionOf(textIn(folder, /^readme/iu)) ?? (license && `License: ${license}`)
  if (text === undefined) throw new Error(`${folder} does not say what its licence is`)
  return `${name} ${version}\n\n${text}`
}

function textIn(folder: string, name: RegExp): string | undefined {
  const file = readdirSync(folder).find((entry) => name.test(entry))
  return file === undefined ? undefined : readFileSync(path.join(folder, file), 'utf8').trim()
}

/** Small packages have no file for it, but say it at the end of their README. */
function sectionOf(readme: string | undefined): string | undefined {
  return /^(?:#+ *)?licen[cs]e *$.*/imsu.exec(readme ?? '')?.[0].trim()
}
