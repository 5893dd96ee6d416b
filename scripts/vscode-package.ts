// Builds the extension for VS Code and packs it: npm run vscode:package. Needs no network.

import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createVSIX } from '@vscode/vsce'
import { build, type BuildOptions } from 'esbuild'
import { licencesOf, packagesInside, packagesOf } from './licences.ts'

const SOURCE = 'editors/vscode'
const BUILT = path.join(SOURCE, 'dist')
/** All that is packed, and nothing else: VS Code can also be started with this folder. */
const STAGE = path.join(BUILT, 'extension')

// vscode-languageserver and its like are CommonJS: they require Node's own modules, which ESM has no word for.
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/** The Node in the oldest VS Code that the manifest allows. */
const SHARED: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
}

async function stage(): Promise<void> {
  rmSync(STAGE, { recursive: true, force: true })
  mkdirSync(STAGE, { recursive: true })
  const [extension, server] = await Promise.all([
    build({
      ...SHARED,
      entryPoints: [path.join(SOURCE, 'src/extension.ts')],
      outfile: path.join(STAGE, 'extension.js'),
      format: 'cjs',
      external: ['vscode'],
    }),
    build({
      ...SHARED,
      entryPoints: [path.join(SOURCE, 'server/main.ts')],
      outfile: path.join(STAGE, 'server.mjs'),
      format: 'esm',
      banner: { js: REQUIRE },
      // jsonc-parser's CommonJS build hides what it requires from bundlers.
      mainFields: ['module', 'main'],
      // The build of jiti that finds its compiler without looking for a file.
      alias: { jiti: 'jiti/static' },
    }),
  ])
  const inputs = [extension, server].flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
  const inside = `These packages are part of jiti, each under its own licence, which https://www.npmjs.com/package/NAME shows:\n\n${packagesInside(inputs).join('\n')}`
  writeFileSync(path.join(STAGE, 'THIRD-PARTY-LICENSES.txt'), `${licencesOf(packagesOf(inputs))}\n\n${inside}\n`)
  for (const file of ['package.json', 'README.md', 'CHANGELOG.md', 'icon.png'])
    cpSync(path.join(SOURCE, file), path.join(STAGE, file))
  for (const file of ['LICENSE', 'config.schema.json']) cpSync(file, path.join(STAGE, file))
}

await stage()
const vsix = path.resolve(BUILT, 'jdlint.vsix')
await createVSIX({ cwd: STAGE, packagePath: vsix, dependencies: false, useYarn: false })
console.log(`${path.relative('.', vsix)}: ${(statSync(vsix).size / 1e6).toFixed(1)} MB`)
