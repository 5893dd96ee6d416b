import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { licencesOf, packagesOf } from './scripts/licences.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

// Everything but jiti and piscina is bundled: resolving some ninety small modules doubles the time to start. The first
// is large, and the other starts its threads from a file of its own; both are rarely needed, so they stay dependencies
// that are loaded on first need.
const bundled: Options = {
  format: 'esm',
  target: 'node20.19',
  noExternal: [/^(?!jiti|piscina)/u],
  external: [/^jiti/u, /^piscina/u],
}

// commander and write-file-atomic are CommonJS: they require Node's own modules and ask for their file name, which ESM
// has no words for.
const COMMONJS =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url); const __filename = import.meta.filename;"

const bundledPackages = new Set<string>()

// What most runs do without, in files of its own: every kilobyte of the program's file is read and scanned at each
// start.
const LATE = [
  'src/baseline/format.ts',
  'src/baseline/parse.ts',
  'src/config/resolve.ts',
  'src/cli/files/changed-files.ts',
  'src/cli/files/git.ts',
  'src/cli/commands/chokidar.ts',
  'src/cli/commands/init-command.ts',
  'src/cli/output/output-file.ts',
  'src/cli/files/patch.ts',
  'src/cli/judging/result-cache.ts',
  'src/cli/commands/rule-command.ts',
  'src/cli/commands/split-command.ts',
  'src/cli/commands/team-command.ts',
  'src/reporters/checkstyle.ts',
  'src/reporters/compact.ts',
  'src/reporters/github.ts',
  'src/reporters/gitlab.ts',
  'src/reporters/html/document.ts',
  'src/reporters/html/team-page.ts',
  'src/reporters/json.ts',
  'src/reporters/junit.ts',
  'src/reporters/markdown.ts',
  'src/reporters/sarif.ts',
]

// The same for what reads other languages than markdown, which the library for browsers may be given, too.
const READERS = [
  'src/inputs/read-html.ts',
  'src/inputs/read-json.ts',
  'src/inputs/read-mdx.ts',
  'src/inputs/read-yaml.ts',
]

// Each with its protocol's library, and with a library of its own, as any other program that is built on jdlint.
const SERVERS = ['src/cli/commands/lsp-command.ts', 'src/cli/mcp/mcp-command.ts']

// What there must be once in a process: a copy of a class is another class to `instanceof`, and a copy of the registry
// has none of the readers that were added.
const SHARED = ['src/config/config-error.ts', 'src/inputs/input-error.ts', 'src/inputs/reader-registry.ts']
const USAGE_ERROR = 'src/cli/outcome/usage-error.ts'

export default defineConfig([
  {
    ...bundled,
    entry: { index: 'src/index.ts' },
    dts: {
      entry: {
        index: 'src/index.ts',
        node: 'src/node.ts',
        inputs: 'src/inputs/index.ts',
        remark: 'src/remark.ts',
        codemirror: 'src/codemirror.ts',
      },
    },
    // The library needs nothing of Node but node:module. With the platform "node", yaml would bring its CommonJS build,
    // which requires more.
    platform: 'neutral',
    external: [/^node:/u],
    esbuildOptions: (options) => {
      options.mainFields = ['module', 'main']
    },
    esbuildPlugins: [licences()],
  },
  {
    // The same library, whole: for pages without a bundler.
    ...bundled,
    entry: { browser: 'src/index.ts' },
    // With the platform "browser", a package would decode entities with the help of a document, which a worker does not
    // have.
    platform: 'neutral',
    target: 'es2023',
    noExternal: [/./u],
    external: [],
    minify: true,
    esbuildOptions: (options) => {
      options.mainFields = ['module', 'main']
    },
    esbuildPlugins: [licences()],
  },
  {
    ...bundled,
    entry: { inputs: 'src/inputs/index.ts', ...Object.fromEntries(READERS.map((file) => [nameOf(file), file])) },
    platform: 'neutral',
    esbuildOptions: (options) => {
      options.mainFields = ['module', 'main']
    },
    esbuildPlugins: [licences()],
  },
  // By the package's own name, so that a bundler for browsers gives them the library for browsers.
  {
    ...bundled,
    entry: { remark: 'src/remark.ts', codemirror: 'src/codemirror.ts' },
    platform: 'neutral',
    noExternal: [],
    external: [/^@codemirror\//u],
    splitting: false,
    esbuildPlugins: [libraryByName()],
  },
  // Apart from each other, or what they share would be files of its own, and every file costs at each start.
  {
    ...bundled,
    entry: { node: 'src/node.ts' },
    esbuildPlugins: [externalLibrary(), lateFiles(), licences()],
    banner: { js: COMMONJS },
  },
  {
    ...bundled,
    entry: Object.fromEntries(LATE.map((file) => [nameOf(file), file])),
    esbuildPlugins: [ofTheProgram([...SHARED, USAGE_ERROR]), licences()],
    banner: { js: COMMONJS },
  },
  {
    // The program is CommonJS, and one file with a library of its own: of what `jdlint one.md` took beyond Node's own
    // start, loading the same code as ES modules was a fifth.
    ...bundled,
    entry: { cli: 'src/cli/main.ts', run: 'src/cli/run.ts' },
    format: 'cjs',
    splitting: false,
    platform: 'node',
    // Or tsup takes `node:` away before `withoutChildProcess` sees it.
    removeNodeProtocol: false,
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    esbuildOptions: (options) => {
      options.mainFields = ['module', 'main']
      options.define = { ...options.define, 'import.meta.url': 'importMetaUrl' }
      // Names stay, for whoever reads the stack of a mistake in jdlint.
      options.minifyWhitespace = true
      options.minifySyntax = true
      options.charset = 'ascii'
    },
    plugins: [asciiExpressions()],
    esbuildPlugins: [lateFiles(), withoutChildProcess(), licences()],
  },
  {
    // By themselves, so that what they share with the others is not moved into further files, which those would have to
    // load.
    ...bundled,
    entry: Object.fromEntries(SERVERS.map((file) => [nameOf(file), file])),
    esbuildPlugins: [externalLibrary(), ofTheProgram([USAGE_ERROR]), lateFiles(), licences()],
    banner: { js: COMMONJS },
  },
  { ...bundled, entry: { worker: 'src/cli/worker.ts' }, esbuildPlugins: [externalLibrary(), lateFiles(), licences()] },
])

/** What is made for Node builds on the library as any other program does, so that they share one copy of it. */
function externalLibrary(): Plugin {
  const entries = new Map(
    [
      ...['src/index.ts', ...SHARED].map((file) => [file, './index.js'] as const),
      ['src/node.ts', './node.js'] as const,
    ].map(([file, built]) => [path.resolve(file), built]),
  )
  return {
    name: 'external-library',
    setup(build) {
      build.onResolve(
        // Any of ours: a list of names here would fall behind theirs.
        { filter: /\.ts$/ },
        ({ kind, resolveDir, path: file }) => {
          const built = kind === 'entry-point' ? undefined : entries.get(path.resolve(resolveDir, file))
          return built === undefined ? undefined : { path: built, external: true }
        },
      )
    },
  }
}

/**
 * Late files take these from the program, which is there already. They require it: for an import, Node would read
 * through the whole of it in search of what it exports.
 */
function ofTheProgram(files: readonly string[]): Plugin {
  const wanted = new Set(files.map((file) => path.resolve(file)))
  return {
    name: 'of-the-program',
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ kind, resolveDir, path: file }) =>
        kind !== 'entry-point' && wanted.has(path.resolve(resolveDir, file))
          ? { path: 'run.cjs', namespace: 'program' }
          : undefined,
      )
      build.onResolve({ filter: /\.cjs$/, namespace: 'program' }, ({ path: file }) => ({ path: file, external: true }))
      build.onLoad({ filter: /.*/, namespace: 'program' }, () => ({
        contents: "module.exports = require('./run.cjs')",
      }))
    },
  }
}

function nameOf(file: string): string {
  return path.basename(file, '.ts')
}

/** Leaves what is rarely needed in its own files, which CommonJS can import too. */
function lateFiles(): Plugin {
  const late = new Set([...LATE, ...READERS, ...SERVERS].map((file) => path.resolve(file)))
  return {
    name: 'late-files',
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ kind, resolveDir, path: file }) => {
        const wanted = path.resolve(resolveDir, file)
        return kind === 'dynamic-import' && late.has(wanted)
          ? { path: `./${nameOf(wanted)}.js`, external: true }
          : undefined
      })
    },
  }
}

/**
 * commander can start programs as subcommands, which jdlint has none of: loading what starts processes takes some ten
 * milliseconds.
 */
function withoutChildProcess(): Plugin {
  return {
    name: 'without-child-process',
    setup(build) {
      build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander') ? { path: 'child_process', namespace: 'nothing' } : undefined,
      )
      build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
    },
  }
}

/**
 * esbuild escapes what is not ASCII in strings, but leaves regular expressions alone: `/[’‘]/u`. One such character and
 * Node reads and scans two bytes for each of the 1.5 million, which takes some twenty milliseconds.
 */
function asciiExpressions(): NonNullable<Options['plugins']>[number] {
  return {
    name: 'ascii-expressions',
    renderChunk: (code) => ({ code: code.replaceAll(/[^\0-\x7f]/gu, encodeUnits) }),
  }
}

/** `\ud83d\udcb5` for 💵, which expressions with and without the `u` flag read as they read the character. */
function encodeUnits(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

function libraryByName(): Plugin {
  return {
    name: 'library-by-name',
    setup: (build) =>
      build.onResolve({ filter: /\/index\.ts$/ }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: 'jdlint', external: true },
      ),
  }
}

/** The licences of bundled packages ask to be passed on with their code. */
function licences(): Plugin {
  return {
    name: 'licences',
    setup(build) {
      build.initialOptions.metafile = true
      build.onEnd(({ metafile }) => {
        for (const folder of packagesOf(Object.keys(metafile?.inputs ?? {}))) bundledPackages.add(folder)
        mkdirSync('dist', { recursive: true })
        writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licencesOf([...bundledPackages].sort()))
      })
    },
  }
}
